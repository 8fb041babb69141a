/* rating.c: figures as typed, ratings, directions of travel. */
#include "pack/rating.h"

#include <math.h>
#include <string.h>

#define CLOSE 1e-9                    /* figures this near are equal: 0.1 + 0.2 is 0.3 */

const char *const rag_names[4] = { "none", "red", "amber", "green" };
const char *const direction_names[4] = { "none", "improving", "static", "deteriorating" };
const char *const score_names[5] = { "none", "star", "upper", "lower", "triangle" };

/* ---- figures ---- */

static const char *skip_space(const char *p)
{
	while (g_unichar_isspace(g_utf8_get_char(p)))
		p = g_utf8_next_char(p);
	return p;
}

/* TRUE, and P moved on, when it begins with WORD. */
static gboolean take(const char **p, const char *word)
{
	if (!g_str_has_prefix(*p, word))
		return FALSE;
	*p += strlen(word);
	return TRUE;
}

/* A minus as people type it: hyphen, minus sign, en dash. */
static gboolean take_minus(const char **p)
{
	return take(p, "-") || take(p, "\u2212") || take(p, "\u2013");
}

/* Digits, thousands set off by commas, a decimal part.  FALSE when it is no number: "1,23" or "1.2.3". */
static gboolean take_number(const char **p, Figure *figure)
{
	GString *digits = g_string_new(NULL);
	const char *start = *p;
	gboolean grouped = FALSE, good = TRUE;
	int run = 0;

	for (; g_ascii_isdigit(**p) || (**p == ',' && g_ascii_isdigit((*p)[1])); (*p)++) {
		if (**p == ',') {
			good = good && run > 0 && run <= 3 && (!grouped || run == 3);
			grouped = TRUE;
			run = 0;
		} else {
			g_string_append_c(digits, **p);
			run++;
		}
	}
	good = good && (!grouped || run == 3);
	if (**p == '.' && g_ascii_isdigit((*p)[1])) {
		g_string_append_c(digits, *(*p)++);
		for (; g_ascii_isdigit(**p); (*p)++, figure->decimals++)
			g_string_append_c(digits, **p);
		good = good && !(**p == '.' && g_ascii_isdigit((*p)[1]));
	}
	figure->value = g_ascii_strtod(digits->str, NULL);
	g_string_free(digits, TRUE);
	return good && *p > start;
}

static void take_unit(const char **p, Figure *figure)
{
	static const struct {
		const char *suffix;
		double times;
	} units[] = { { "bn", 1e9 }, { "k", 1e3 }, { "K", 1e3 }, { "m", 1e6 }, { "M", 1e6 } };
	const char *after = skip_space(*p);

	if (*after == '%') {
		*p = after + 1;
		figure->percent = TRUE;
		return;
	}
	for (guint i = 0; i < G_N_ELEMENTS(units); i++) {
		const char *end = *p;

		if (take(&end, units[i].suffix) && !g_ascii_isalnum(*end)) {
			figure->value *= units[i].times;
			*p = end;
			return;
		}
	}
}

/* TRUE when REST, what follows the figure, leaves no doubt which figure is meant. */
static gboolean harmless(const char *rest, const Figure *figure)
{
	static const char *const units[] = { "by", "days", "day", "weeks", "week", "months", "month", "years",
		"year", "hours", "minutes", "per" };
	static const char *const doubts[] = { "to", "or", "and", "of", "in", "under", "over", "below", "above",
		"less", "more" };
	const char *word = skip_space(rest);
	gsize length = strcspn(word, " \t\r\n,;.()");

	if (*word == '\0' || *word == '(' || strcmp(word, "*") == 0)
		return TRUE;
	if (word == rest)             /* something sticks to the figure: 1st, 2012/13, 5-10 */
		return (*rest == ',' || *rest == ';') && (figure->percent || figure->money);
	if (figure->percent && length == 2 && strncmp(word, "of", 2) == 0)
		return TRUE;
	for (guint i = 0; i < G_N_ELEMENTS(units); i++)
		if (strlen(units[i]) == length && g_ascii_strncasecmp(word, units[i], length) == 0)
			return TRUE;
	for (guint i = 0; i < G_N_ELEMENTS(doubts); i++)
		if (strlen(doubts[i]) == length && g_ascii_strncasecmp(word, doubts[i], length) == 0)
			return FALSE;
	return (figure->percent || figure->money) && g_unichar_isalpha(g_utf8_get_char(word));
}

Figure rating_figure(const char *text)
{
	const Figure unknown = { 0 };
	Figure figure = { .known = TRUE };
	const char *p = skip_space(text);
	gboolean bracket = take(&p, "("), minus = take_minus(&p);

	figure.money = take(&p, "£");
	minus = take_minus(&p) || minus;
	if (!minus)
		take(&p, "+");
	if (!take_number(&p, &figure))
		return unknown;
	take_unit(&p, &figure);
	if (bracket) {
		/* Brackets are a minus in accounts; a bracketed per cent or count is an aside. */
		if (minus || figure.percent || !take(&p, ")"))
			return unknown;
		minus = TRUE;
	}
	if (!harmless(p, &figure))
		return unknown;
	if (minus)
		figure.value = -figure.value;
	return figure;
}

Rag rating_word(const char *text)
{
	char *word = g_strstrip(g_strdup(text));
	Rag rag = RAG_NONE;

	for (Rag r = RAG_RED; r <= RAG_GREEN; r++)
		if (g_ascii_strcasecmp(word, rag_names[r]) == 0)
			rag = r;
	g_free(word);
	return rag;
}

/* ---- ratings ---- */

/* How far FIGURE is on the wrong side: 0 and below is good. */
static double shortfall(const Standard *standard, double value)
{
	switch (standard->polarity) {
	case POLARITY_RISE:
		return standard->target.value - value;
	case POLARITY_FALL:
		return value - standard->target.value;
	case POLARITY_BELL:
		return fmax(standard->low - value, value - standard->high);
	}
	g_assert_not_reached();
}

/* TRUE when NOW can be held against the standard. */
static gboolean comparable(const Standard *standard, const Figure *now)
{
	if (standard->polarity == POLARITY_BELL)
		return now->known && standard->band;
	return now->known && standard->target.known && now->percent == standard->target.percent;
}

Rag rating_rag(const Standard *standard, const Figure *now)
{
	double miss;

	if (!comparable(standard, now))
		return RAG_NONE;
	miss = shortfall(standard, now->value);
	if (miss <= CLOSE)
		return RAG_GREEN;
	return miss <= standard->tolerance + CLOSE ? RAG_AMBER : RAG_RED;
}

Score rating_score(const Standard *standard, const Figure *now)
{
	double miss;

	if (!comparable(standard, now))
		return SCORE_NONE;
	miss = shortfall(standard, now->value);
	if (miss < -standard->tolerance - CLOSE)
		return SCORE_STAR;
	if (miss <= CLOSE)
		return SCORE_UPPER;
	return miss <= standard->tolerance + CLOSE ? SCORE_LOWER : SCORE_TRIANGLE;
}

Direction rating_direction(const Standard *standard, const Figure *before, const Figure *now)
{
	double gain;

	if (!now->known || !before->known || now->percent != before->percent)
		return DIRECTION_NONE;
	if (standard->polarity == POLARITY_BELL) {
		if (!standard->band)
			return DIRECTION_NONE;
		gain = fmax(shortfall(standard, before->value), 0) - fmax(shortfall(standard, now->value), 0);
	} else
		gain = standard->polarity == POLARITY_RISE ? now->value - before->value : before->value - now->value;
	if (fabs(gain) <= CLOSE)
		return DIRECTION_STATIC;
	return gain > 0 ? DIRECTION_IMPROVING : DIRECTION_DETERIORATING;
}

int rating_percent(int count, int total)
{
	return total == 0 ? 0 : (count * 200 + total) / (total * 2);
}
