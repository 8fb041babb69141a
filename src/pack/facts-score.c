/* facts-score.c: the four-band scores of measures, how many there are of each, and which result is shown as
 * the actual one. */
#include <string.h>

#include "pack/measure.h"
#include "pack/pack-internal.h"

static Score typed_score(xmlNodePtr node, gboolean *given)
{
	char *typed = node_get(node, "score");
	Score score = SCORE_NONE;

	*given = typed != NULL;
	for (Score s = SCORE_STAR; typed != NULL && s <= SCORE_TRIANGLE; s++)
		if (strcmp(g_strstrip(typed), score_names[s]) == 0)
			score = s;
	g_free(typed);
	return score;
}

static void fact_score(const Measure *measure, Diags *diags)
{
	gboolean given;
	Score typed = typed_score(measure->node, &given), computed = SCORE_NONE;

	if (measure->now != NULL && measure->has_standard) {
		Figure now = measure_figure(measure->now);

		computed = rating_score(&measure->standard, &now);
	}
	if (given && computed != SCORE_NONE && typed != computed
	    && xmlHasProp(measure->node, BAD_CAST "score-reason") == NULL)
		diag(diags, xml_place(measure->node), D_SCORE_DIFFERS, score_names[typed], score_names[computed]);
	if (given || measure->has_standard)
		node_fact(measure->node, "score", score_names[given ? typed : computed]);
}

/* The result a table with one column of results shows: the one rated, else the first there is. */
static void fact_actual(const Measure *measure)
{
	xmlNodePtr actual = measure->now != NULL ? measure->now : node_child(measure->node, "result");

	if (actual != NULL)
		node_fact(actual, "actual", "yes");
}

/* How many indicators of a table have each score; nothing where none has any. */
static void tally_scores(xmlNodePtr indicators)
{
	int counts[G_N_ELEMENTS(score_names)] = { 0 }, total = 0;

	for (xmlNodePtr n = indicators->children; n != NULL; n = n->next) {
		char *score = node_is(n, "measure") ? node_get_fact(n, "score") : NULL;

		for (Score s = SCORE_STAR; score != NULL && s <= SCORE_TRIANGLE; s++)
			if (strcmp(score, score_names[s]) == 0) {
				counts[s]++;
				total++;
			}
		g_free(score);
	}
	for (Score s = SCORE_STAR; total > 0 && s <= SCORE_TRIANGLE; s++) {
		char *name = g_strconcat("count-", score_names[s], NULL);

		node_fact_count(indicators, name, counts[s]);
		g_free(name);
	}
}

void facts_scores(xmlDocPtr doc, Diags *diags)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);
	int quarter = measure_quarter(root);

	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root))
		if (node_is(n, "measure")) {
			Measure measure = measure_read(n, quarter);

			fact_score(&measure, diags);
			fact_actual(&measure);
		}
	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root))
		if (node_is(n, "indicators"))
			tally_scores(n);
}
