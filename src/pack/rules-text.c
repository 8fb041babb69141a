/* rules-text.c: notes and their markers, links, minutes, days and times. */
#include <stdlib.h>
#include <string.h>

#include "pack/numbering.h"
#include "pack/pack-internal.h"

/* ---- notes and links ---- */

typedef struct Ids {
	GHashTable *all;              /* id -> element */
	GHashTable *marked;           /* ids of notes that have a marker */
} Ids;

static Ids ids_new(xmlNodePtr root)
{
	Ids ids = { g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
	            g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL) };

	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root)) {
		char *id = node_get(n, "id"), *ref = node_is(n, "noteref") ? node_get(n, "ref") : NULL;

		if (id != NULL)
			g_hash_table_insert(ids.all, id, n);
		if (ref != NULL)
			g_hash_table_add(ids.marked, ref);
	}
	return ids;
}

static void check_marker(xmlNodePtr marker, const Ids *ids, Diags *diags)
{
	char *ref = node_get(marker, "ref");
	xmlNodePtr note = ref == NULL ? NULL : g_hash_table_lookup(ids->all, ref);

	if (!node_is(note, "note"))
		diag(diags, xml_place(marker), D_NOTE_MISSING, ref == NULL ? "" : ref);
	g_free(ref);
}

static void check_link(xmlNodePtr link, const Ids *ids, Diags *diags)
{
	char *href = node_get(link, "href");

	if (href != NULL && href[0] == '#' && !g_hash_table_contains(ids->all, href + 1))
		diag(diags, xml_place(link), D_LINK_MISSING, href + 1);
	g_free(href);
}

void rules_notes(xmlDocPtr doc, Diags *diags)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);
	Ids ids = ids_new(root);

	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root)) {
		if (node_is(n, "noteref"))
			check_marker(n, &ids, diags);
		else if (node_is(n, "a"))
			check_link(n, &ids, diags);
		else if (node_is(n, "note")) {
			char *id = node_get(n, "id");

			if (id == NULL || !g_hash_table_contains(ids.marked, id))
				diag(diags, xml_place(n), D_NOTE_UNMARKED);
			g_free(id);
		}
	}
	g_hash_table_unref(ids.all);
	g_hash_table_unref(ids.marked);
}

/* ---- minutes ---- */

/* The numbers of the minutes in ROOT, as they will be printed; says where a typed one breaks the count. */
static GHashTable *minute_numbers(xmlNodePtr root, Diags *diags)
{
	GHashTable *numbers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	Numbering numbering = numbering_from(node_first_number(root));
	gboolean first = TRUE;

	for (xmlNodePtr n = root->children; n != NULL; n = n->next) {
		char *typed, *expected, *number;

		if (!node_is(n, "minute"))
			continue;
		typed = node_get(n, "number");
		expected = numbering_peek(&numbering);
		number = numbering_next(&numbering, typed);
		if (!first && strcmp(number, expected) != 0)
			diag(diags, xml_place(n), D_MINUTE_NUMBER, number, expected);
		if (!g_hash_table_add(numbers, number))
			diag(diags, xml_place(n), D_MINUTE_TWICE, typed);
		first = FALSE;
		g_free(expected);
		g_free(typed);
	}
	numbering_clear(&numbering);
	return numbers;
}

/* "Minute No. 59" in running text, with no word of another meeting after it. */
static void check_minute_text(xmlNodePtr text, GHashTable *numbers, Diags *diags)
{
	static GRegex *pattern;
	GMatchInfo *match;

	if (g_once_init_enter(&pattern))
		g_once_init_leave(&pattern, g_regex_new(
			"\\bMinute (?:No\\.? ?|Number )(\\d++[A-Z]?+)(?! (?:of|from) the )", 0, 0, NULL));
	for (g_regex_match(pattern, (const char *) text->content, 0, &match); g_match_info_matches(match);
	     g_match_info_next(match, NULL)) {
		char *number = g_match_info_fetch(match, 1);

		if (!g_hash_table_contains(numbers, number))
			diag(diags, xml_place(text), D_MINUTE_UNKNOWN, number);
		g_free(number);
	}
	g_match_info_free(match);
}

static void check_minute_ref(xmlNodePtr ref, GHashTable *numbers, Diags *diags)
{
	char *number = node_get(ref, "number"), *meeting = node_get(ref, "meeting");

	if (number != NULL && meeting == NULL && !g_hash_table_contains(numbers, number))
		diag(diags, xml_place(ref), D_MINUTE_UNKNOWN, number);
	g_free(number);
	g_free(meeting);
}

void rules_minutes(xmlDocPtr doc, Diags *diags)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);
	gboolean minutes = node_is(root, "minutes");
	GHashTable *numbers = minute_numbers(root, diags);

	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root)) {
		if (node_is(n, "minuteref"))
			check_minute_ref(n, numbers, diags);
		for (xmlNodePtr text = n->children; minutes && text != NULL; text = text->next)
			if (text->type == XML_TEXT_NODE && !node_is(n, "minuteref"))
				check_minute_text(text, numbers, diags);
	}
	g_hash_table_unref(numbers);
}

/* ---- days and times ---- */

static void check_weekday(xmlNodePtr date, Diags *diags)
{
	char *typed = node_get(date, "weekday"), *text = node_text(date);
	GDate day;

	if (typed != NULL && calendar_day(text, &day)) {
		const char *real = calendar_english.weekdays[g_date_get_weekday(&day) - 1];

		if (strcmp(typed, real) != 0)
			diag(diags, xml_place(date), D_WEEKDAY, text, real, typed);
	}
	g_free(typed);
	g_free(text);
}

/* Is there the day MATCH has found ("31st September 2007")?  Without a year it may be of a leap year. */
static gboolean is_day(const GMatchInfo *match)
{
	char *day = g_match_info_fetch(match, 1), *name = g_match_info_fetch(match, 2);
	char *typed = g_match_info_fetch(match, 3);
	int year = typed == NULL || typed[0] == '\0' ? 2000 : atoi(typed), month = 1;
	gboolean good;

	while (month < 12 && strcmp(name, calendar_english.months[month - 1]) != 0)
		month++;
	good = g_date_valid_dmy((GDateDay) atoi(day), (GDateMonth) month, (GDateYear) year);
	g_free(day);
	g_free(name);
	g_free(typed);
	return good;
}

static void check_days_text(xmlNodePtr node, Diags *diags)
{
	static GRegex *pattern;
	GMatchInfo *match;
	char *text = node_text(node);

	if (g_once_init_enter(&pattern))
		g_once_init_leave(&pattern, g_regex_new("(?<![\\d/.,:£-])(29|3\\d)(?:st|nd|rd|th)? (January|February|March|April|"
			"May|June|July|August|September|October|November|December)\\b(?:,? ([12]\\d{3})\\b)?", 0, 0, NULL));
	for (g_regex_match(pattern, text, 0, &match); g_match_info_matches(match); g_match_info_next(match, NULL))
		if (!is_day(match)) {
			char *day = g_match_info_fetch(match, 0);

			diag(diags, xml_place(node), D_DAY_IMPOSSIBLE, day);
			g_free(day);
		}
	g_match_info_free(match);
	g_free(text);
}

static gboolean has_words(xmlNodePtr node)
{
	for (xmlNodePtr n = node->children; n != NULL; n = n->next)
		if (n->type == XML_TEXT_NODE && !xmlIsBlankNode(n))
			return TRUE;
	return FALSE;
}

/* Running text is read whole where it begins, as a day may be typed 31<sup>st</sup> September. */
static void check_text_days(xmlNodePtr root, Diags *diags)
{
	for (xmlNodePtr n = root; n != NULL;) {
		gboolean words = has_words(n);

		if (words)
			check_days_text(n, diags);
		n = words ? node_next_outside(n, root) : node_next(n, root);
	}
}

/* TRUE when the date in NODE (an element with a date, or NULL) can be read. */
static gboolean day_in(xmlNodePtr node, GDate *day)
{
	char *text = node_text(node);
	gboolean good = node != NULL && calendar_day(text, day);

	g_free(text);
	return good;
}

static void check_order(xmlNodePtr earlier, xmlNodePtr later, xmlNodePtr blame, const char *what,
                        Diags *diags)
{
	GDate first, second;

	if (day_in(earlier, &first) && day_in(later, &second) && g_date_compare(&first, &second) >= 0)
		diag(diags, xml_place(blame), D_DAYS_ORDER, what);
}

/* A meeting is not called for a Saturday, a Sunday or a bank holiday. */
static void check_meeting_day(xmlNodePtr date, const Calendar *calendar, Diags *diags)
{
	GDate day;

	if (day_in(date, &day) && !calendar_working_day(calendar, &day)) {
		const char *holiday = calendar_holiday(calendar, &day);

		diag(diags, xml_place(date), D_MEETING_HOLIDAY, holiday != NULL ? holiday
			: calendar_english.weekdays[g_date_get_weekday(&day) - 1]);
	}
}

static void check_meeting(xmlNodePtr meeting, const Calendar *calendar, Diags *diags)
{
	xmlNodePtr date = node_child(meeting, "date"), last = node_child(meeting, "last-meeting");
	xmlNodePtr next = node_child(meeting, "next-meeting");

	check_order(node_child(last, "date"), date, last, "last meeting is not before this one", diags);
	check_order(date, node_child(next, "date"), next, "next meeting is not after this one", diags);
	check_meeting_day(date, calendar, diags);
}

/* The time= of NODE, or its text; -1 when there is none. */
static int time_in(xmlNodePtr node)
{
	char *typed = node == NULL ? NULL : node_get(node, "time");
	char *text = node == NULL || typed != NULL ? NULL : node_text(node);
	int minutes = typed != NULL ? calendar_time(typed) : text != NULL ? calendar_time(text) : -1;

	g_free(typed);
	g_free(text);
	return minutes;
}

/* Arrivals and departures lie between the meeting's beginning and its end, and follow each other. */
static void check_minute_times(xmlNodePtr root, Diags *diags)
{
	int begin = time_in(node_child(root, "time")), end = time_in(node_child(root, "concluded")), before = begin;

	if (begin >= 0 && end >= 0 && end < begin)
		diag(diags, xml_place(node_child(root, "concluded")), D_TIME_ORDER, "meeting ends before it begins");
	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root)) {
		int now = node_is_any(n, "arrival", "departure", NULL) ? time_in(n) : -1;

		if (now < 0)
			continue;
		if ((begin >= 0 && now < begin) || (end >= begin && end >= 0 && now > end))
			diag(diags, xml_place(n), D_TIME_ORDER, "time is outside the meeting's hours");
		else if (now < before)
			diag(diags, xml_place(n), D_TIME_ORDER, "time is before that of the event before it");
		before = MAX(before, now);
	}
}

/* The day in the attribute NAME of the minutes lies after the meeting. */
static void check_approval(xmlNodePtr root, const char *name, Diags *diags)
{
	char *typed = node_get(root, name);
	GDate held, approved;

	if (typed != NULL && calendar_day(typed, &approved) && day_in(node_child(root, "date"), &held)
	    && g_date_compare(&approved, &held) <= 0)
		diag(diags, xml_place(root), D_DAYS_ORDER, "minutes are approved before a later meeting");
	g_free(typed);
}

void rules_dates(xmlDocPtr doc, const Calendar *calendar, Diags *diags)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);

	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root)) {
		if (node_is(n, "date"))
			check_weekday(n, diags);
		else if (node_is(n, "meeting"))
			check_meeting(n, calendar, diags);
	}
	check_text_days(root, diags);
	if (node_is(root, "minutes")) {
		check_minute_times(root, diags);
		check_approval(root, "to-be-approved", diags);
		check_approval(root, "confirmed", diags);
	}
}
