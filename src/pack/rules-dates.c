/* rules-dates.c: days there are, on the weekday that is said, in their order; the hours of a meeting. */
#include <stdlib.h>
#include <string.h>

#include "pack/pack-internal.h"

#define MONTHS   "January|February|March|April|May|June|July|August|September|October|November|December"
#define WEEKDAYS "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"

/* ---- days in their elements ---- */

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

/* ---- days in running text ---- */

/* PATTERN, compiled once whichever thread asks first. */
static const GRegex *compiled(GRegex **pattern, const char *text)
{
	if (g_once_init_enter(pattern))
		g_once_init_leave(pattern, g_regex_new(text, 0, 0, NULL));
	return *pattern;
}

static int month_in(const GMatchInfo *match, int group)
{
	char *name = g_match_info_fetch(match, group);
	int month = 1;

	while (month < 12 && strcmp(name, calendar_english.months[month - 1]) != 0)
		month++;
	g_free(name);
	return month;
}

/* 0 where the group has no part in the match. */
static int number_in(const GMatchInfo *match, int group)
{
	char *text = g_match_info_fetch(match, group);
	int number = text == NULL ? 0 : atoi(text);

	g_free(text);
	return number;
}

/* TRUE when there is such a day. */
static gboolean make_day(int number, int month, int year, GDate *day)
{
	if (month > 12 || !g_date_valid_dmy((GDateDay) number, (GDateMonth) month, (GDateYear) year))
		return FALSE;
	g_date_clear(day, 1);
	g_date_set_dmy(day, (GDateDay) number, (GDateMonth) month, (GDateYear) year);
	return TRUE;
}

static void say_impossible(xmlNodePtr node, const GMatchInfo *match, Diags *diags)
{
	char *whole = g_match_info_fetch(match, 0);

	diag(diags, xml_place(node), D_DAY_IMPOSSIBLE, whole);
	g_free(whole);
}

/* "31st September 2007".  Without a year it may be of a leap year. */
static void check_named_day(xmlNodePtr node, const GMatchInfo *match, Diags *diags)
{
	int year = number_in(match, 3);
	GDate day;

	if (!make_day(number_in(match, 1), month_in(match, 2), year == 0 ? 2000 : year, &day))
		say_impossible(node, match, diags);
}

/* "31/09/2007". */
static void check_numbered_day(xmlNodePtr node, const GMatchInfo *match, Diags *diags)
{
	GDate day;

	if (!make_day(number_in(match, 1), number_in(match, 2), number_in(match, 3), &day))
		say_impossible(node, match, diags);
}

/* "Tuesday 9 December 2026": with its year a day has one weekday. */
static void check_named_weekday(xmlNodePtr node, const GMatchInfo *match, Diags *diags)
{
	char *typed = g_match_info_fetch(match, 1), *whole = g_match_info_fetch(match, 0);
	GDate day;

	if (make_day(number_in(match, 2), month_in(match, 3), number_in(match, 4), &day)) {
		const char *real = calendar_english.weekdays[g_date_get_weekday(&day) - 1];

		if (strcmp(typed, real) != 0)
			diag(diags, xml_place(node), D_WEEKDAY_TEXT, whole, real);
	}
	g_free(typed);
	g_free(whole);
}

static void each_match(xmlNodePtr node, const char *text, const GRegex *pattern,
                       void (*check)(xmlNodePtr, const GMatchInfo *, Diags *), Diags *diags)
{
	GMatchInfo *match;

	for (g_regex_match(pattern, text, 0, &match); g_match_info_matches(match); g_match_info_next(match, NULL))
		check(node, match, diags);
	g_match_info_free(match);
}

/* Does TEXT have two digits that may be a day no month has: 29 and more? */
static gboolean has_late_day(const char *text)
{
	for (text = strpbrk(text, "23"); text != NULL; text = strpbrk(text + 1, "23"))
		if (g_ascii_isdigit(text[1]) && (text[0] == '3' || text[1] == '9'))
			return TRUE;
	return FALSE;
}

/* A pattern is tried only on text that has the signs it needs. */
static void check_days_text(xmlNodePtr node, Diags *diags)
{
	static GRegex *named, *numbered, *weekday;
	char *text = node_text(node);

	if (has_late_day(text))
		each_match(node, text, compiled(&named, "(?<![\\d/.,:£-])(29|3\\d)(?:st|nd|rd|th)? (" MONTHS
			")\\b(?:,? ([12]\\d{3})\\b)?"), check_named_day, diags);
	if (strchr(text, '/') != NULL)
		each_match(node, text, compiled(&numbered, "(?<![\\d/.,:£-])(\\d\\d)/(\\d\\d)/([12]\\d{3})(?![\\d/])"),
			check_numbered_day, diags);
	if (strstr(text, "day") != NULL)
		each_match(node, text, compiled(&weekday, "\\b(" WEEKDAYS "),? (?:the )?(\\d\\d?)(?:st|nd|rd|th)?(?: of)? ("
			MONTHS "),? ([12]\\d{3})\\b"), check_named_weekday, diags);
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

/* ---- the order of days ---- */

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

/* ---- the hours of a meeting ---- */

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

static char *clock_time(int minutes)
{
	return calendar_format_time(&calendar_english, minutes);
}

/* Members gather before the meeting. */
static void check_pre_meeting(xmlNodePtr meeting, Diags *diags)
{
	xmlNodePtr before = node_child(meeting, "pre-meeting");
	int gather = time_in(before), begin = time_in(node_child(meeting, "time"));

	if (gather >= 0 && begin >= 0 && gather >= begin) {
		char *first = clock_time(gather), *second = clock_time(begin);

		diag(diags, xml_place(before), D_PRE_MEETING, first, second);
		g_free(first);
		g_free(second);
	}
}

/* The arrival or departure EVENT at NOW lies within the meeting and not before the one at LAST. */
static void check_event(xmlNodePtr event, int now, int begin, int end, int last, Diags *diags)
{
	const char *what = (const char *) event->name;
	char *when = clock_time(now), *other;

	if (begin >= 0 && now < begin) {
		other = clock_time(begin);
		diag(diags, xml_place(event), D_EVENT_BEFORE, what, when, other);
	} else if (end >= begin && end >= 0 && now > end) {
		other = clock_time(end);
		diag(diags, xml_place(event), D_EVENT_AFTER, what, when, other);
	} else {
		other = clock_time(MAX(last, 0));
		if (now < last)
			diag(diags, xml_place(event), D_EVENT_ORDER, what, when, other);
	}
	g_free(when);
	g_free(other);
}

/* Arrivals and departures lie between the meeting's beginning and its end, and follow each other. */
static void check_minute_times(xmlNodePtr root, Diags *diags)
{
	xmlNodePtr concluded = node_child(root, "concluded");
	int begin = time_in(node_child(root, "time")), end = time_in(concluded), last = begin;

	if (begin >= 0 && end >= 0 && end < begin) {
		char *begun = clock_time(begin), *ended = clock_time(end);

		diag(diags, xml_place(concluded), D_MEETING_ENDS, ended, begun);
		g_free(begun);
		g_free(ended);
	}
	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root)) {
		int now = node_is_any(n, "arrival", "departure", NULL) ? time_in(n) : -1;

		if (now < 0)
			continue;
		check_event(n, now, begin, end, last, diags);
		last = MAX(last, now);
	}
}

/* ---- all of them ---- */

void rule_meeting_day(xmlNodePtr date, const Calendar *calendar, Diags *diags)
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
	rule_meeting_day(date, calendar, diags);
	rule_meeting_day(node_child(next, "date"), calendar, diags);
	check_pre_meeting(meeting, diags);
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
