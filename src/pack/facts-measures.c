/* facts-measures.c: ratings, directions, counts of scorecards and trackers. */
#include <string.h>

#include "pack/measure.h"
#include "pack/pack-internal.h"

/* ---- one measure ---- */

/* The rating the figures give; the word of a result that is a rating. */
static Rag computed_rag(const Measure *measure)
{
	gboolean given;
	Figure figure;
	Rag rag;
	char *text;

	if (measure->now == NULL)
		return RAG_NONE;
	rag = measure_typed_rag(measure->now, &given);
	if (given)
		return rag;
	text = node_text(measure->now);
	rag = rating_word(text);
	g_free(text);
	if (rag != RAG_NONE || !measure->has_standard)
		return rag;
	figure = measure_figure(measure->now);
	return rating_rag(&measure->standard, &figure);
}

static void fact_rag(const Measure *measure, Diags *diags)
{
	gboolean given;
	Rag typed = measure_typed_rag(measure->node, &given), computed = computed_rag(measure);

	if (given && computed != RAG_NONE && typed != computed
	    && xmlHasProp(measure->node, BAD_CAST "rag-reason") == NULL)
		diag(diags, xml_place(measure->node), D_RAG_DIFFERS, rag_names[typed], rag_names[computed]);
	if (given || computed != RAG_NONE || measure->has_standard)
		node_fact(measure->node, "rag", rag_names[given ? typed : computed]);
}

static void fact_direction(const Measure *measure, Diags *diags)
{
	gboolean given;
	Direction typed = measure_typed_direction(measure->node, &given), computed = DIRECTION_NONE;
	Figure now = { 0 };

	if (measure->now != NULL)
		now = measure_figure(measure->now);
	if (measure->has_standard)
		computed = rating_direction(&measure->standard, &measure->before, &now);
	if (given && computed != DIRECTION_NONE && typed != computed)
		diag(diags, xml_place(measure->node), D_DIRECTION_DIFFERS, direction_names[typed],
			direction_names[computed]);
	if (given || (measure->has_standard && now.known))
		node_fact(measure->node, "direction", direction_names[given ? typed : computed]);
}

/* A result whose value is a rating shows it. */
static void fact_result(xmlNodePtr result)
{
	gboolean given;
	char *text = node_text(result);
	Rag typed = measure_typed_rag(result, &given), word = rating_word(text);

	if (given || word != RAG_NONE)
		node_fact(result, "rag", rag_names[given ? typed : word]);
	g_free(text);
}

/* Rating and direction as typed: of a priority, a tracker, an objective, a revenue block. */
static void fact_typed(xmlNodePtr node)
{
	char *rag = node_get(node, "rag"), *direction = node_get(node, "direction");

	node_fact(node, "rag", rag);
	node_fact(node, "direction", direction);
	g_free(rag);
	g_free(direction);
}

/* ---- counts ---- */

typedef struct Tally {
	int rags[4];                  /* by Rag */
	int directions[4];            /* by Direction */
} Tally;

static void count_node(Tally *tally, xmlNodePtr node)
{
	char *rag = node_get_fact(node, "rag"), *direction = node_get_fact(node, "direction");

	for (int i = 0; i < 4; i++) {
		tally->rags[i] += rag != NULL && strcmp(rag, rag_names[i]) == 0;
		tally->directions[i] += direction != NULL && strcmp(direction, direction_names[i]) == 0;
	}
	g_free(rag);
	g_free(direction);
}

/* "3 improving, 4 static, 1 deteriorating" in the house's words; nothing where no direction is known. */
static void fact_trend(xmlNodePtr node, const Tally *tally, House *styles)
{
	GString *sentence = g_string_new(NULL);
	char *language = node_language(node);
	int known = 0;

	for (Direction d = DIRECTION_IMPROVING; d <= DIRECTION_DETERIORATING; d++) {
		char *word = g_utf8_strdown(house_word(styles, direction_names[d], language, direction_names[d]), -1);

		g_string_append_printf(sentence, "%s%d %s", d == DIRECTION_IMPROVING ? "" : ", ",
			tally->directions[d], word);
		known += tally->directions[d];
		g_free(word);
	}
	if (known > 0)
		node_fact(node, "trend", sentence->str);
	g_string_free(sentence, TRUE);
	g_free(language);
}

/* Percentages are of those rated: each is rounded half up, so they may make 99 or 101. */
static void fact_tally(xmlNodePtr node, const Tally *tally, House *styles)
{
	int total = tally->rags[RAG_RED] + tally->rags[RAG_AMBER] + tally->rags[RAG_GREEN];

	for (Rag r = RAG_NONE; r <= RAG_GREEN; r++) {
		char *count = g_strconcat("count-", rag_names[r], NULL);
		char *percent = g_strconcat("percent-", rag_names[r], NULL);

		node_fact_count(node, count, tally->rags[r]);
		if (r != RAG_NONE && total > 0)
			node_fact_count(node, percent, rating_percent(tally->rags[r], total));
		g_free(count);
		g_free(percent);
	}
	fact_trend(node, tally, styles);
}

/* A scorecard counts its priorities and the headline indicators of its plans. */
static void tally_scorecard(xmlNodePtr root, House *styles)
{
	Tally tally = { 0 };

	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root))
		if (node_is(n, "priority") || (node_is(n, "measure") && node_is(n->parent, "plan")))
			count_node(&tally, n);
	fact_tally(root, &tally, styles);
}

static void tally_indicators(xmlNodePtr indicators, House *styles)
{
	Tally tally = { 0 };

	for (xmlNodePtr n = indicators->children; n != NULL; n = n->next)
		if (node_is(n, "measure"))
			count_node(&tally, n);
	fact_tally(indicators, &tally, styles);
}

void facts_measures(xmlDocPtr doc, House *styles, Diags *diags)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);
	int quarter = measure_quarter(root);

	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root)) {
		if (node_is(n, "measure")) {
			Measure measure = measure_read(n, quarter);

			fact_rag(&measure, diags);
			fact_direction(&measure, diags);
		} else if (node_is(n, "result"))
			fact_result(n);
		else if (node_is_any(n, "priority", "tracker", "objective", "revenue", NULL))
			fact_typed(n);
	}
	if (node_is(root, "scorecard"))
		tally_scorecard(root, styles);
	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root))
		if (node_is(n, "indicators"))
			tally_indicators(n, styles);
}
