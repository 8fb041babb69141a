/* rules-days.c: days named in running text are days there are, on the weekday that is said.
 *
 * English names are looked for in every paper, those of its own language besides, in the words of the house. */
#include <stdlib.h>
#include <string.h>

#include "pack/pack-internal.h"

/* The days of one language. */
typedef struct DayNames {
	const CalendarWords *words;
	GRegex *named;                /* "31st September 2007", the year if it has one; days from 29 on */
	GRegex *weekday;              /* "Tuesday 9 December 2026" */
} DayNames;

/* The names, any of which a pattern may find. */
static char *any_of(const char *const *names, int count)
{
	GString *list = g_string_new(NULL);

	for (int i = 0; i < count; i++) {
		char *name = g_regex_escape_string(names[i], -1);

		g_string_append_printf(list, "%s%s", i == 0 ? "" : "|", name);
		g_free(name);
	}
	return g_string_free(list, FALSE);
}

static DayNames *names_new(const CalendarWords *words)
{
	DayNames *names = g_new0(DayNames, 1);
	char *months = any_of(words->months, 12), *weekdays = any_of(words->weekdays, 7);
	char *named = g_strdup_printf("(?<![\\d/.,:£-])(29|3\\d)(?:st|nd|rd|th)? (%s)\\b(?:,? ([12]\\d{3})\\b)?", months);
	char *weekday = g_strdup_printf("\\b(%s),? (?:the )?(\\d\\d?)(?:st|nd|rd|th)?(?: of)? (%s),? ([12]\\d{3})\\b",
		weekdays, months);

	names->words = words;
	names->named = g_regex_new(named, 0, 0, NULL);
	names->weekday = g_regex_new(weekday, 0, 0, NULL);
	g_free(months);
	g_free(weekdays);
	g_free(named);
	g_free(weekday);
	return names;
}

static void names_free(DayNames *names)
{
	if (names == NULL)
		return;
	g_regex_unref(names->named);
	g_regex_unref(names->weekday);
	g_free(names);
}

/* ---- what was found ---- */

static int month_in(const GMatchInfo *match, int group, const CalendarWords *words)
{
	char *name = g_match_info_fetch(match, group);
	int month = 1;

	while (month < 12 && strcmp(name, words->months[month - 1]) != 0)
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

/* One match in the text of NODE; WORDS are those of the pattern. */
typedef void Check(xmlNodePtr node, const GMatchInfo *match, const CalendarWords *words, Diags *diags);

static void say_impossible(xmlNodePtr node, const GMatchInfo *match, Diags *diags)
{
	char *whole = g_match_info_fetch(match, 0);

	diag(diags, xml_place(node), D_DAY_IMPOSSIBLE, whole);
	g_free(whole);
}

/* Without a year it may be of a leap year. */
static void check_named(xmlNodePtr node, const GMatchInfo *match, const CalendarWords *words, Diags *diags)
{
	int year = number_in(match, 3);
	GDate day;

	if (!make_day(number_in(match, 1), month_in(match, 2, words), year == 0 ? 2000 : year, &day))
		say_impossible(node, match, diags);
}

static void check_numbered(xmlNodePtr node, const GMatchInfo *match, const CalendarWords *words, Diags *diags)
{
	GDate day;

	(void) words;
	if (!make_day(number_in(match, 1), number_in(match, 2), number_in(match, 3), &day))
		say_impossible(node, match, diags);
}

/* With its year a day has one weekday. */
static void check_weekday(xmlNodePtr node, const GMatchInfo *match, const CalendarWords *words, Diags *diags)
{
	char *typed = g_match_info_fetch(match, 1), *whole = g_match_info_fetch(match, 0);
	GDate day;

	if (make_day(number_in(match, 2), month_in(match, 3, words), number_in(match, 4), &day)) {
		const char *real = words->weekdays[g_date_get_weekday(&day) - 1];

		if (strcmp(typed, real) != 0)
			diag(diags, xml_place(node), D_WEEKDAY_TEXT, whole, real);
	}
	g_free(typed);
	g_free(whole);
}

/* ---- looking ---- */

static void each_match(xmlNodePtr node, const char *text, const GRegex *pattern, Check *check,
                       const CalendarWords *words, Diags *diags)
{
	GMatchInfo *match;

	for (g_regex_match(pattern, text, 0, &match); g_match_info_matches(match); g_match_info_next(match, NULL))
		check(node, match, words, diags);
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

static gboolean has_weekday(const char *text, const CalendarWords *words)
{
	for (int i = 0; i < 7; i++)
		if (strstr(text, words->weekdays[i]) != NULL)
			return TRUE;
	return FALSE;
}

static const DayNames *english(void)
{
	static DayNames *names;

	if (g_once_init_enter(&names))
		g_once_init_leave(&names, names_new(&calendar_english));
	return names;
}

static const GRegex *numbered(void)
{
	static GRegex *pattern;

	if (g_once_init_enter(&pattern))
		g_once_init_leave(&pattern, g_regex_new("(?<![\\d/.,:£-])(\\d\\d)/(\\d\\d)/([12]\\d{3})(?![\\d/])", 0, 0, NULL));
	return pattern;
}

/* A pattern is tried only on text that has the signs it needs. */
static void check_text(xmlNodePtr node, const DayNames *own, Diags *diags)
{
	const DayNames *both[] = { english(), own };
	char *text = node_text(node);
	gboolean late = has_late_day(text);

	for (gsize i = 0; i < G_N_ELEMENTS(both); i++) {
		if (both[i] != NULL && late)
			each_match(node, text, both[i]->named, check_named, both[i]->words, diags);
		if (both[i] != NULL && has_weekday(text, both[i]->words))
			each_match(node, text, both[i]->weekday, check_weekday, both[i]->words, diags);
	}
	if (strchr(text, '/') != NULL)
		each_match(node, text, numbered(), check_numbered, &calendar_english, diags);
	g_free(text);
}

static gboolean has_words(xmlNodePtr node)
{
	for (xmlNodePtr n = node->children; n != NULL; n = n->next)
		if (n->type == XML_TEXT_NODE && !xmlIsBlankNode(n))
			return TRUE;
	return FALSE;
}

/* No day is written without a digit. */
static gboolean has_digit(xmlNodePtr node)
{
	for (xmlNodePtr n = node->children; n != NULL; n = n->next)
		if ((n->type == XML_ELEMENT_NODE && has_digit(n))
		    || (n->content != NULL && strpbrk((const char *) n->content, "0123456789") != NULL))
			return TRUE;
	return FALSE;
}

/* Running text is read whole where it begins, as a day may be typed 31<sup>st</sup> September. */
void rules_days(xmlDocPtr doc, House *styles, Diags *diags)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);
	char *language = node_language(root);
	const CalendarWords *words = house_dates(styles, language);
	/* A language the house has no words for has English ones. */
	DayNames *own = words == house_dates(styles, "en") ? NULL : names_new(words);

	for (xmlNodePtr n = root; n != NULL;) {
		gboolean text = has_words(n);

		if (text && has_digit(n))
			check_text(n, own, diags);
		n = text ? node_next_outside(n, root) : node_next(n, root);
	}
	names_free(own);
	g_free(language);
}
