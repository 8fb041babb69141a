/* facts-actions.c: what follows a decision: the numbers of actions, and which of them are overdue. */
#include <stdlib.h>
#include <string.h>

#include "pack/numbering.h"
#include "pack/pack-internal.h"

/* The first and the last day a timescale may mean: the same for a day, a month's for a month. */
typedef struct Span {
	GDate first, last;
} Span;

/* The month WORD names, 1 to 12; 0: none. */
static int month_named(const char *word, const CalendarWords *words)
{
	for (int i = 0; i < 12; i++)
		if (g_ascii_strcasecmp(word, words->months[i]) == 0
		    || g_ascii_strcasecmp(word, calendar_english.months[i]) == 0)
			return i + 1;
	return 0;
}

static gboolean set_span(Span *span, int day, int month, int year)
{
	GDateDay last;

	if (year < 1000 || year > 9999 || !g_date_valid_month((GDateMonth) month))
		return FALSE;
	last = g_date_get_days_in_month((GDateMonth) month, (GDateYear) year);
	if (day > last)
		return FALSE;
	g_date_clear(&span->first, 1);
	g_date_clear(&span->last, 1);
	g_date_set_dmy(&span->first, day == 0 ? 1 : (GDateDay) day, (GDateMonth) month, (GDateYear) year);
	g_date_set_dmy(&span->last, day == 0 ? last : (GDateDay) day, (GDateMonth) month, (GDateYear) year);
	return TRUE;
}

static int fetch_number(const GMatchInfo *match, int group)
{
	char *text = g_match_info_fetch(match, group);
	int number = text == NULL ? 0 : atoi(text);

	g_free(text);
	return number;
}

/* "30 September 2026", "30th September 2026", "September 2026"; WORDS has the months of the paper's language. */
static gboolean read_named(const char *text, const CalendarWords *words, Span *span)
{
	static GRegex *pattern;
	GMatchInfo *match;
	gboolean good = FALSE;

	if (g_once_init_enter(&pattern))
		g_once_init_leave(&pattern, g_regex_new(
			"^(?:([1-9]|[0-3]\\d)(?:st|nd|rd|th)? )?(\\pL+),? (\\d{4})$", 0, 0, NULL));
	if (g_regex_match(pattern, text, 0, &match)) {
		char *name = g_match_info_fetch(match, 2);

		good = set_span(span, fetch_number(match, 1), month_named(name, words), fetch_number(match, 3));
		g_free(name);
	}
	g_match_info_free(match);
	return good;
}

/* "30/09/2026", "30.9.2026": day before month, as everywhere in these islands. */
static gboolean read_figures(const char *text, Span *span)
{
	static GRegex *pattern;
	GMatchInfo *match;
	gboolean good = FALSE;

	if (g_once_init_enter(&pattern))
		g_once_init_leave(&pattern, g_regex_new("^([0-3]?\\d)[/.]([01]?\\d)[/.](\\d{4})$", 0, 0, NULL));
	if (g_regex_match(pattern, text, 0, &match))
		good = fetch_number(match, 1) > 0
			&& set_span(span, fetch_number(match, 1), fetch_number(match, 2), fetch_number(match, 3));
	g_match_info_free(match);
	return good;
}

/* The day something is due: due= of TIMESCALE, else what its text says where that is one day or one month (its
 * last day).  FALSE for "Ongoing", "Various", "Autumn 2026": nothing is guessed. */
static gboolean due_day(xmlNodePtr timescale, House *styles, GDate *day, Diags *diags)
{
	char *due = node_get(timescale, "due"), *text = node_text(timescale), *language;
	Span span;
	gboolean typed = due != NULL && calendar_day(due, day), read, ongoing;

	if (timescale == NULL) {
		g_free(text);
		return FALSE;
	}
	language = node_language(timescale);
	ongoing = g_ascii_strcasecmp(text, house_word(styles, "ongoing", language, "Ongoing")) == 0
		|| g_ascii_strcasecmp(text, "Ongoing") == 0;
	read = read_named(text, house_dates(styles, language), &span) || read_figures(text, &span);
	if (typed && ongoing)
		diag(diags, xml_place(timescale), D_DUE_ONGOING, text, due);
	else if (typed && read && (g_date_compare(day, &span.first) < 0 || g_date_compare(day, &span.last) > 0))
		diag(diags, xml_place(timescale), D_DUE_DIFFERS, text, due);
	if (!typed && read)
		*day = span.last;
	g_free(language);
	g_free(text);
	g_free(due);
	return (typed || read) && !ongoing;
}

/* Overdue: due before TODAY and not complete. */
static void fact_action(xmlNodePtr action, const char *number, House *styles, const GDate *today, Diags *diags)
{
	GDate day;

	node_fact(action, "number", number);
	if (due_day(node_child(action, "timescale"), styles, &day, diags) && today != NULL
	    && g_date_compare(&day, today) < 0 && !node_says(action, "complete", "yes"))
		node_fact(action, "overdue", "yes");
}

/* The number of an action: as typed, or its place among its like.  In a log they are counted through all meetings and
 * go on from a typed one. */
void facts_actions(xmlDocPtr doc, House *styles, const GDate *today, Diags *diags)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);
	xmlNodePtr actions = NULL;    /* those PLACE counts */
	Numbering log = numbering_from(1);
	int place = 0;

	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root)) {
		char *number;

		if (!node_is(n, "action"))
			continue;
		number = node_get(n, "number");
		place = n->parent == actions ? place + 1 : 1;
		actions = n->parent;
		if (node_is(actions, "agreed-at")) {
			char *counted = numbering_next(&log, number);

			g_free(number);
			number = counted;
		} else if (number == NULL)
			number = g_strdup_printf("%d", place);
		fact_action(n, number, styles, today, diags);
		g_free(number);
	}
	numbering_clear(&log);
}
