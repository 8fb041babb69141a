/* rules-pack.c: notice, late items, exempt matter: Local Government Act 1972, sections 100A and 100B. */
#include <string.h>

#include "pack/pack-internal.h"

/* ---- notice (s100B) ---- */

static void check_clear_days(Pack *pack, Diags *diags)
{
	const Law *law = law_of(pack);
	GDate published, meeting;
	int days;

	if (!published_day(pack, &published) || !meeting_day(pack, &meeting))
		return;
	days = calendar_clear_days(pack_calendar(pack), &published, &meeting);
	if (g_date_compare(&published, &meeting) >= 0)
		diag(diags, xml_place(xmlDocGetRootElement(pack->doc)), D_PUBLISHED_AFTER);
	else if (days < law->clear_days)
		diag(diags, xml_place(xmlDocGetRootElement(pack->doc)), D_CLEAR_DAYS, days, law->clear_days, law->section);
}

/* A paper dated or added after the deadline makes its item late (s100B(4)(b)). */
static gboolean has_late_paper(const Pack *pack, const PackItem *item)
{
	gboolean late = FALSE;

	for (xmlNodePtr n = item->node->children; n != NULL; n = n->next)
		if (node_is(n, "paper")) {
			char *dated = node_get(n, "dated"), *added = node_get(n, "added");

			late = late || after_deadline(pack, dated) || after_deadline(pack, added);
			g_free(dated);
			g_free(added);
		}
	return late;
}

static void check_late(const Pack *pack, const PackItem *item, Diags *diags)
{
	xmlNodePtr late = node_child(item->node, "late");
	char *words, *added;

	if (late == NULL) {
		if (has_late_paper(pack, item))
			diag(diags, item->place, D_LATE_UNSTATED, item->number);
		return;
	}
	words = node_text(late);
	added = node_get(late, "added");
	if (words[0] == '\0')
		diag(diags, xml_place(late), D_LATE_EMPTY, item->number);
	if (pack->date[0] != '\0' && !after_deadline(pack, added))
		diag(diags, xml_place(late), D_LATE_EARLY, item->number, added == NULL ? "" : added);
	g_free(words);
	g_free(added);
}

/* Minutes in a pack are those of the last meeting, to be approved at this one. */
static void check_minutes(const Pack *pack, const PackItem *item, const PackPaper *paper, Diags *diags)
{
	xmlNodePtr root = xmlDocGetRootElement(paper->doc);
	xmlNodePtr meeting = node_child(xmlDocGetRootElement(pack->doc), "meeting");
	char *approval = node_get(root, "to-be-approved"), *held = node_text(node_child(root, "date"));
	char *last = node_text(node_child(node_child(meeting, "last-meeting"), "date"));

	if (approval != NULL && pack->date[0] != '\0' && strcmp(approval, pack->date) != 0)
		diag(diags, xml_place(root), D_MINUTES_APPROVAL, approval, pack->date);
	if (node_says(item->node, "standing", "minutes") && last[0] != '\0' && held[0] != '\0'
	    && strcmp(held, last) != 0)
		diag(diags, xml_place(root), D_MINUTES_DAY, held, last);
	g_free(approval);
	g_free(held);
	g_free(last);
}

static gboolean has_paper(const PackItem *item)
{
	return node_child(item->node, "paper") != NULL;
}

void rules_notice(Pack *pack, Diags *diags)
{
	check_clear_days(pack, diags);
	for (guint i = 0; i < pack->items->len; i++) {
		const PackItem *item = pack->items->pdata[i];

		check_late(pack, item, diags);
		for (guint j = 0; j < item->papers->len; j++) {
			const PackPaper *paper = item->papers->pdata[j];

			if (paper->kind != NULL && strcmp(paper->kind, "minutes") == 0)
				check_minutes(pack, item, paper, diags);
		}
		if (item->to_follow)
			diag(diags, item->place, D_TO_FOLLOW, item->number);
		if (item->title[0] == '\0' && !xmlHasProp(item->node, BAD_CAST "standing") && !has_paper(item))
			diag(diags, item->place, D_ITEM_EMPTY, item->number);
	}
}

/* ---- exempt matter (s100A, Schedule 12A) ---- */

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

void rules_exempt(Pack *pack, Diags *diags)
{
	gboolean any = check_exempts(pack->doc, diags), resolution = FALSE;

	for (guint i = 0; i < pack->papers->len; i++) {
		const PackPaper *paper = pack->papers->pdata[i];

		/* A withheld sheet repeats the element of the pack. */
		any = (paper->withheld ? TRUE : check_exempts(paper->doc, diags)) || any;
	}
	if (pack->doc == NULL)
		return;
	for (guint i = 0; i < pack->items->len; i++)
		resolution = resolution || node_says(((PackItem *) pack->items->pdata[i])->node, "standing", "exempt");
	if (any && !resolution)
		diag(diags, xml_place(node_child(xmlDocGetRootElement(pack->doc), "items")), D_EXEMPT_NO_ITEM);
}
