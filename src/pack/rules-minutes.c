/* rules-minutes.c: minute numbers that run on, and references to minutes that are there.
 *
 * Minutes are numbered through the municipal year.  A reference without a meeting means the minutes it stands in, or, in
 * another paper, minutes of the same pack; one that names a meeting is followed up where its minutes are in the pack. */
#include <string.h>

#include "pack/numbering.h"
#include "pack/pack-internal.h"

/* One set of minutes. */
typedef struct Minutes {
	xmlNodePtr root;
	char *day, *committee;
	GHashTable *numbers;          /* as they will be printed */
	char *first, *next;           /* the first number, and the one that would follow the last */
} Minutes;

static void minutes_free(gpointer data)
{
	Minutes *minutes = data;

	g_hash_table_unref(minutes->numbers);
	g_free(minutes->day);
	g_free(minutes->committee);
	g_free(minutes->first);
	g_free(minutes->next);
	g_free(minutes);
}

/* ---- numbers ---- */

/* Reads the numbers of the minutes in ROOT; says where a typed one breaks the count. */
static Minutes *read_minutes(xmlNodePtr root, Diags *diags)
{
	Minutes *minutes = g_new0(Minutes, 1);
	Numbering numbering = numbering_from(node_first_number(root));

	minutes->root = root;
	minutes->day = node_text(node_child(root, "date"));
	minutes->committee = node_text(node_child(root, "committee"));
	minutes->numbers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	for (xmlNodePtr n = root->children; n != NULL; n = n->next) {
		char *typed, *expected, *number;

		if (!node_is(n, "minute"))
			continue;
		typed = node_get(n, "number");
		expected = numbering_peek(&numbering);
		number = numbering_next(&numbering, typed);
		if (minutes->first == NULL)
			minutes->first = g_strdup(number);
		else if (strcmp(number, expected) != 0)
			diag(diags, xml_place(n), D_MINUTE_NUMBER, number, expected);
		if (!g_hash_table_add(minutes->numbers, number))
			diag(diags, xml_place(n), D_MINUTE_TWICE, typed);
		g_free(expected);
		g_free(typed);
	}
	minutes->next = numbering_peek(&numbering);
	numbering_clear(&numbering);
	return minutes;
}

/* The minutes of the same committee before those at INDEX; NULL. */
static const Minutes *minutes_before(const GPtrArray *all, guint index)
{
	const Minutes *now = all->pdata[index], *before = NULL;

	for (guint i = 0; i < all->len; i++) {
		const Minutes *other = all->pdata[i];

		if (i != index && strcmp(other->committee, now->committee) == 0 && strcmp(other->day, now->day) < 0
		    && (before == NULL || strcmp(other->day, before->day) > 0))
			before = other;
	}
	return before;
}

/* Minutes of two meetings in one pack: the later go on where the earlier end, or begin a new year with 1. */
static void check_run_on(const GPtrArray *all, Diags *diags)
{
	for (guint i = 0; i < all->len; i++) {
		const Minutes *now = all->pdata[i], *before = minutes_before(all, i);

		if (before != NULL && now->first != NULL && before->first != NULL && strcmp(now->first, before->next) != 0
		    && strcmp(now->first, "1") != 0)
			diag(diags, xml_place(now->root), D_MINUTES_RUN_ON, now->first, before->day, before->next);
	}
}

/* ---- references ---- */

/* Is there a minute NUMBER in OWN, or, where that is NULL, in any minutes of the pack? */
static gboolean is_known(const GPtrArray *all, const Minutes *own, const char *number)
{
	for (guint i = 0; i < all->len; i++) {
		const Minutes *minutes = all->pdata[i];

		if ((own == NULL || own == minutes) && g_hash_table_contains(minutes->numbers, number))
			return TRUE;
	}
	return FALSE;
}

static void check_number(const GPtrArray *all, const Minutes *own, xmlNodePtr node, const char *number,
                         Diags *diags)
{
	if (is_known(all, own, number))
		return;
	if (own != NULL || all->len == 0)
		diag(diags, xml_place(node), D_MINUTE_UNKNOWN, number);
	else
		diag(diags, xml_place(node), D_MINUTE_UNKNOWN_PACK, number);
}

/* A reference to a meeting whose minutes are in the pack. */
static void check_meeting_ref(const GPtrArray *all, xmlNodePtr ref, const char *number, const char *day,
                              Diags *diags)
{
	for (guint i = 0; i < all->len; i++) {
		const Minutes *minutes = all->pdata[i];

		if (strcmp(minutes->day, day) == 0 && !g_hash_table_contains(minutes->numbers, number))
			diag(diags, xml_place(ref), D_MINUTE_NOT_OF, number, day);
	}
}

static void check_ref(const GPtrArray *all, const Minutes *own, xmlNodePtr ref, Diags *diags)
{
	char *number = node_get(ref, "number"), *meeting = node_get(ref, "meeting");

	if (number != NULL && meeting == NULL)
		check_number(all, own, ref, number, diags);
	else if (number != NULL && xmlHasProp(ref, BAD_CAST "held-by") == NULL)
		check_meeting_ref(all, ref, number, meeting, diags);
	g_free(number);
	g_free(meeting);
}

/* "Minute No. 59" or "Minutes Nos. 58 and 59" in running text, with no word of another meeting after it. */
static void check_text(const GPtrArray *all, const Minutes *own, xmlNodePtr text, Diags *diags)
{
	static GRegex *pattern;
	GMatchInfo *match;

	if (strstr((const char *) text->content, "Minute") == NULL)
		return;
	if (g_once_init_enter(&pattern))
		g_once_init_leave(&pattern, g_regex_new("\\bMinutes? (?:Nos?\\.? ?|Numbers? )"
			"(\\d++[A-Z]?+)(?:(?:, | and | & )(\\d++[A-Z]?+)(?! [A-Z]))?+(?! (?:of|from) the )", 0, 0, NULL));
	for (g_regex_match(pattern, (const char *) text->content, 0, &match); g_match_info_matches(match);
	     g_match_info_next(match, NULL))
		for (int group = 1; group <= 2; group++) {
			char *number = g_match_info_fetch(match, group);

			if (number != NULL && number[0] != '\0')
				check_number(all, own, text, number, diags);
			g_free(number);
		}
	g_match_info_free(match);
}

/* Running text of a paper that is no minutes can be looked up only where minutes are in the pack. */
static void check_refs(const GPtrArray *all, const Minutes *own, xmlDocPtr doc, Diags *diags)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);

	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root)) {
		if (node_is(n, "minuteref")) {
			check_ref(all, own, n, diags);
			continue;
		}
		for (xmlNodePtr text = n->children; all->len > 0 && text != NULL; text = text->next)
			if (text->type == XML_TEXT_NODE)
				check_text(all, own, text, diags);
	}
}

/* ---- approval ---- */

/* Minutes in a pack are those of the last meeting, to be approved at this one. */
static void check_approval(const Pack *pack, const PackItem *item, xmlNodePtr root, Diags *diags)
{
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

/* ---- the pack ---- */

static gboolean is_minutes(const PackPaper *paper)
{
	return paper->kind != NULL && strcmp(paper->kind, "minutes") == 0;
}

void rules_minutes(const Pack *pack, Diags *diags)
{
	GPtrArray *all = g_ptr_array_new_with_free_func(minutes_free);
	guint place = 0;

	for (guint i = 0; i < pack->papers->len; i++) {
		const PackPaper *paper = pack->papers->pdata[i];
		const PackItem *item = item_of(pack, paper);
		xmlNodePtr root = is_minutes(paper) ? xmlDocGetRootElement(paper->doc) : NULL;

		if (root != NULL)
			g_ptr_array_add(all, read_minutes(root, diags));
		if (root != NULL && item != NULL)
			check_approval(pack, item, root, diags);
	}
	check_run_on(all, diags);
	if (pack->doc != NULL)
		check_refs(all, NULL, pack->doc, diags);
	for (guint i = 0; i < pack->papers->len; i++) {
		const PackPaper *paper = pack->papers->pdata[i];
		const Minutes *own = is_minutes(paper) ? all->pdata[place++] : NULL;

		if (paper->doc != NULL)
			check_refs(all, own, paper->doc, diags);
	}
	g_ptr_array_unref(all);
}
