/* rules-exempt.c: what is not open, and why: Local Government Act 1972, section 100A and Schedule 12A. */
#include <string.h>

#include "pack/pack-internal.h"

/* ---- the grounds ---- */

static void check_exempt(xmlNodePtr exempt, Diags *diags)
{
	gboolean confidential = node_says(exempt, "class", "confidential");
	gboolean paragraphs = xmlHasProp(exempt, BAD_CAST "paragraphs") != NULL;
	char *reason = node_text(node_child(exempt, "reason"));
	char *interest = node_text(node_child(exempt, "public-interest"));

	if (confidential && paragraphs)
		diag(diags, xml_place(exempt), D_CONFIDENTIAL_PARAGRAPH);
	if (!confidential && !paragraphs)
		diag(diags, xml_place(exempt), D_EXEMPT_PARAGRAPH);
	if (!confidential && reason[0] == '\0')
		diag(diags, xml_place(exempt), D_EXEMPT_LACKS, "reason");
	if (!confidential && interest[0] == '\0')
		diag(diags, xml_place(exempt), D_EXEMPT_LACKS, "public-interest");
	g_free(reason);
	g_free(interest);
}

static gboolean check_exempts(xmlDocPtr doc, Diags *diags)
{
	xmlNodePtr root = doc == NULL ? NULL : xmlDocGetRootElement(doc);
	gboolean any = FALSE;

	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root))
		if (node_is(n, "exempt")) {
			check_exempt(n, diags);
			any = TRUE;
		}
	return any;
}

/* A paper and the pack that lists it give the same paragraphs. */
static void check_agreement(const Pack *pack, const PackPaper *paper, Diags *diags)
{
	const PackItem *item = item_of(pack, paper);
	xmlNodePtr own = paper->doc == NULL ? NULL : node_child(xmlDocGetRootElement(paper->doc), "exempt");
	xmlNodePtr listed = node_child(paper->node, "exempt");
	char *first, *second;

	if (listed == NULL && item != NULL)
		listed = node_child(item->node, "exempt");
	if (own == NULL || listed == NULL)
		return;
	first = node_get(own, "paragraphs");
	second = node_get(listed, "paragraphs");
	if (first != NULL && second != NULL && strcmp(g_strstrip(first), g_strstrip(second)) != 0)
		diag(diags, xml_place(listed), D_EXEMPT_DIFFERS, second, first);
	g_free(first);
	g_free(second);
}

/* ---- the resolution on the agenda ---- */

static const PackItem *resolution_item(const Pack *pack)
{
	for (guint i = 0; i < pack->items->len; i++)
		if (node_says(((PackItem *) pack->items->pdata[i])->node, "standing", "exempt"))
			return pack->items->pdata[i];
	return NULL;
}

/* Words typed in place of the house's must not say the contrary of what the pack has. */
static void check_words(const PackItem *resolution, gboolean any, Diags *diags)
{
	char *words = node_text(node_child(resolution->node, "purpose"));
	char *lower = g_utf8_strdown(words, -1);

	if (any && strstr(lower, "no exempt items") != NULL)
		diag(diags, resolution->place, D_EXEMPT_DENIED);
	g_free(lower);
	g_free(words);
}

/* Does the item, an element of one of its papers, or a paper as a whole say why it is closed? */
static gboolean has_grounds(const PackItem *item)
{
	gboolean grounds = node_child(item->node, "exempt") != NULL;

	for (xmlNodePtr n = item->node->children; n != NULL; n = n->next)
		grounds = grounds || (node_is(n, "paper") && node_child(n, "exempt") != NULL);
	for (guint i = 0; i < item->papers->len; i++)
		grounds = grounds || exempt_of(item->papers->pdata[i], NULL) != NULL;
	return grounds;
}

/* The public is excluded before what is exempt is taken, and a closed item says on what ground. */
static void check_items(const Pack *pack, const PackItem *resolution, Diags *diags)
{
	gboolean passed = FALSE;

	for (guint i = 0; i < pack->items->len; i++) {
		const PackItem *item = pack->items->pdata[i];

		passed = passed || item == resolution;
		if (item->exempt && resolution != NULL && !passed)
			diag(diags, item->place, D_EXEMPT_EARLY, item->number, resolution->number);
		if (node_says(item->node, "open", "no") && !has_grounds(item))
			diag(diags, item->place, D_CLOSED_GROUNDS, item->number);
	}
}

void rules_exempt(Pack *pack, Diags *diags)
{
	gboolean any = check_exempts(pack->doc, diags);
	const PackItem *resolution;

	for (guint i = 0; i < pack->papers->len; i++) {
		const PackPaper *paper = pack->papers->pdata[i];

		/* A withheld sheet repeats the element of the pack. */
		any = (paper->withheld ? TRUE : check_exempts(paper->doc, diags)) || any;
		if (pack->doc != NULL)
			check_agreement(pack, paper, diags);
	}
	if (pack->doc == NULL)
		return;
	for (guint i = 0; i < pack->items->len; i++)
		any = any || ((const PackItem *) pack->items->pdata[i])->exempt;
	resolution = resolution_item(pack);
	if (any && resolution == NULL)
		diag(diags, xml_place(node_child(xmlDocGetRootElement(pack->doc), "items")), D_EXEMPT_NO_ITEM);
	if (resolution != NULL)
		check_words(resolution, any, diags);
	check_items(pack, resolution, diags);
}
