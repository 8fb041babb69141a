/* rules-dates.c: the days of meetings, on the weekday that is said and in their order; the hours of a meeting. */
#include <string.h>

#include "pack/pack-internal.h"

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
	if (node_is(root, "minutes")) {
		check_minute_times(root, diags);
		check_approval(root, "to-be-approved", diags);
		check_approval(root, "confirmed", diags);
	}
}
