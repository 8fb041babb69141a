/* rules-pack.c: notice and late items: Local Government Act 1972, section 100B, and its like elsewhere. */
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

/* The day in the attribute NAME of NODE is not after the meeting it is for. */
static void check_not_after(const Pack *pack, const PackItem *item, xmlNodePtr node, const char *name, Diags *diags)
{
	char *typed = node_get(node, name);
	GDate given, meeting;

	if (typed != NULL && calendar_day(typed, &given) && meeting_day(pack, &meeting)
	    && g_date_compare(&given, &meeting) > 0)
		diag(diags, xml_place(node), D_PAPER_AFTER, item->number, name, typed);
	g_free(typed);
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
		for (xmlNodePtr n = item->node->children; n != NULL; n = n->next)
			if (node_is_any(n, "paper", "late", NULL)) {
				check_not_after(pack, item, n, "dated", diags);
				check_not_after(pack, item, n, "added", diags);
			}
		if (item->to_follow)
			diag(diags, item->place, D_TO_FOLLOW, item->number);
		if (item->title[0] == '\0' && !xmlHasProp(item->node, BAD_CAST "standing") && !has_paper(item))
			diag(diags, item->place, D_ITEM_EMPTY, item->number);
	}
}
