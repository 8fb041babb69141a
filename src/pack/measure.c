/* measure.c: a measure as it is written: its standard, the result that counts, what is typed by hand. */
#include "pack/measure.h"

#include <string.h>

#include "pack/node.h"

/* ---- what is typed ---- */

Rag measure_typed_rag(xmlNodePtr node, gboolean *given)
{
	char *typed = node_get(node, "rag");
	Rag rag = typed == NULL ? RAG_NONE : rating_word(typed);

	*given = typed != NULL;
	g_free(typed);
	return rag;
}

Direction measure_typed_direction(xmlNodePtr node, gboolean *given)
{
	char *typed = node_get(node, "direction");
	Direction direction = DIRECTION_NONE;

	*given = typed != NULL;
	for (Direction d = DIRECTION_IMPROVING; typed != NULL && d <= DIRECTION_DETERIORATING; d++)
		if (strcmp(typed, direction_names[d]) == 0)
			direction = d;
	g_free(typed);
	return direction;
}

Figure measure_figure(xmlNodePtr node)
{
	char *text = node_text(node);
	Figure figure;
	double value;

	if (text[0] == '\0' && node != NULL) {
		char *rate = node_get_fact(node, "rate");

		if (rate != NULL) {
			g_free(text);
			text = rate;
		}
	}
	figure = rating_figure(text);
	if (node != NULL && node_number(node, "value", &value)) {
		figure.percent = figure.percent || strchr(text, '%') != NULL;
		figure.known = TRUE;
		figure.value = value;
	}
	g_free(text);
	return figure;
}

/* ---- one measure ---- */

static gboolean read_polarity(xmlNodePtr node, Polarity *polarity)
{
	static const char *const names[] = { "rise", "fall", "bell" };

	for (Polarity p = POLARITY_RISE; p <= POLARITY_BELL; p++)
		if (node_says(node, "polarity", names[p])) {
			*polarity = p;
			return TRUE;
		}
	return FALSE;
}

static gboolean rated(xmlNodePtr result)
{
	char *text = node_text(result);
	gboolean given;
	Rag word = rating_word(text);
	Rag rag = measure_typed_rag(result, &given);

	g_free(text);
	return measure_figure(result).known || word != RAG_NONE || rag != RAG_NONE;
}

/* The result of the period's QUARTER (0: not known), or else the last that says anything; and the figure
 * before it. */
static void find_results(Measure *measure, int quarter)
{
	Figure before = measure_figure(node_child(measure->node, "last"));

	for (xmlNodePtr n = measure->node->children; n != NULL; n = n->next) {
		double number = 0;

		if (!node_is(n, "result"))
			continue;
		if (node_number(n, "quarter", &number) && quarter > 0 && number > quarter)
			continue;
		if (measure->now != NULL) {
			Figure figure = measure_figure(measure->now);

			if (figure.known)
				before = figure;
		}
		if (rated(n) || (quarter > 0 && (gint64) number == quarter)) {
			measure->now = n;
			measure->before = before;
		}
	}
}

Measure measure_read(xmlNodePtr node, int quarter)
{
	Measure measure = { .node = node };
	Standard *standard = &measure.standard;

	measure.has_standard = read_polarity(node, &standard->polarity);
	standard->target = measure_figure(node_child(node, "target"));
	node_number(node, "tolerance", &standard->tolerance);
	standard->band = node_number(node, "low", &standard->low);
	standard->band = node_number(node, "high", &standard->high) && standard->band;
	find_results(&measure, quarter);
	return measure;
}

int measure_quarter(xmlNodePtr root)
{
	double quarter = 0;

	node_number(node_child(root, "period"), "quarter", &quarter);
	return (int) CLAMP(quarter, 0, 4);
}

xmlNodePtr measure_result(xmlNodePtr node, const char *quarter)
{
	for (xmlNodePtr n = node->children; n != NULL; n = n->next) {
		char *own = node_is(n, "result") ? node_get(n, "quarter") : NULL;
		gboolean same = node_is(n, "result") && g_strcmp0(own, quarter) == 0;

		g_free(own);
		if (same)
			return n;
	}
	return NULL;
}
