/* facts-context.c: what a paper must know of the pack it stands in. */
#include <string.h>

#include "pack/pack-internal.h"

static xmlNodePtr add_element(xmlNodePtr parent, const char *name)
{
	return xmlNewChild(parent, node_facts_ns(parent), BAD_CAST name, NULL);
}

static void add_copy(xmlNodePtr parent, xmlNodePtr original)
{
	if (original != NULL)
		xmlAddChild(parent, xmlDocCopyNode(original, parent->doc, 1));
}

/* Whether PART of a house is a standing item in LANGUAGE or in English. */
static gboolean is_standing(xmlNodePtr part, const char *language)
{
	char *own;
	gboolean asked;

	if (part->type != XML_ELEMENT_NODE || !xmlStrEqual(part->name, BAD_CAST "standing"))
		return FALSE;
	own = (char *) xmlGetNsProp(part, BAD_CAST "lang", XML_XML_NAMESPACE);
	asked = own == NULL || strcmp(own, "en") == 0
		|| (g_str_has_prefix(language, own) && strchr("-", language[strlen(own)]) != NULL);
	xmlFree(own);
	return asked;
}

/* The standing items of an agenda. */
static void add_standing(xmlNodePtr context, const House *styles)
{
	const GPtrArray *docs = house_docs(styles);
	char *language = node_language(xmlDocGetRootElement(context->doc));
	xmlNodePtr house = docs->len == 0 ? NULL : add_element(context, "house");

	for (guint i = 0; i < docs->len; i++)
		for (xmlNodePtr part = xmlDocGetRootElement(docs->pdata[i])->children; part != NULL; part = part->next)
			if (is_standing(part, language))
				xmlAddChild(house, xmlDocCopyNode(part, context->doc, 1));
	g_free(language);
}

/* A holder element with a copy in it, where there is something to copy. */
static void add_held(xmlNodePtr context, const char *name, xmlNodePtr original)
{
	if (original != NULL)
		add_copy(add_element(context, name), original);
}

static guint index_of(const PackItem *item, const PackPaper *paper)
{
	guint index = 0;

	if (item != NULL)
		g_ptr_array_find(item->papers, paper, &index);
	return index;
}

static void add_paper(xmlNodePtr context, const Pack *pack, const PackPaper *paper)
{
	const PackItem *item = item_of(pack, paper);
	guint index = index_of(item, paper), count = item == NULL ? 1 : item->papers->len;
	char *number = g_strdup_printf("%u", index + 1), *total = g_strdup_printf("%u", count);

	xmlNewProp(context, BAD_CAST "id", BAD_CAST paper->id);
	if (index == 0)
		xmlNewProp(context, BAD_CAST "first-paper", BAD_CAST "yes");
	if (index + 1 == count)
		xmlNewProp(context, BAD_CAST "last-paper", BAD_CAST "yes");
	if (item != NULL) {
		xmlNewProp(context, BAD_CAST "paper", BAD_CAST number);
		xmlNewProp(context, BAD_CAST "papers", BAD_CAST total);
	}
	if (paper->label != NULL)
		xmlNewProp(context, BAD_CAST "label", BAD_CAST paper->label);
	if (pack->doc != NULL)
		add_held(context, "meeting", node_child(xmlDocGetRootElement(pack->doc), "meeting"));
	if (item != NULL)
		add_held(context, "item", item->node);
	add_held(context, "exempt", exempt_of(paper, item));
	g_free(number);
	g_free(total);
}

void facts_context(PackState *state, PackPaper *paper)
{
	Pack *pack = &state->pack;
	xmlDocPtr doc = paper == NULL ? pack->doc : paper->doc;
	xmlNodePtr root = xmlDocGetRootElement(doc), first = root->children;
	xmlNodePtr context = xmlNewDocNode(doc, node_facts_ns(root), BAD_CAST "context", NULL);

	if (first == NULL)
		xmlAddChild(root, context);
	else
		xmlAddPrevSibling(first, context);
	xmlNewProp(context, BAD_CAST "edition", BAD_CAST (pack->edition == EDITION_PUBLIC ? "public" : "members"));
	if (paper == NULL)
		add_standing(context, state->styles);
	else
		add_paper(context, pack, paper);
}
