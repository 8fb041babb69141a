/* facts-history.c: the history of ratings: totals and percentages of each period; the tallies of a summary. */
#include <string.h>

#include "pack/pack-internal.h"
#include "pack/rating.h"

/* ---- a snapshot ---- */

/* A count as typed: a whole number from 0; -1 for anything else. */
static int count_of(const char *text)
{
	Figure figure = rating_figure(text);

	if (!figure.known || figure.percent || figure.money || figure.decimals > 0)
		return -1;
	return figure.value >= 0 && figure.value <= 1e6 ? (int) figure.value : -1;
}

/* The percentage NODE shows: COMPUTED ("29%"), or the typed one, which is told where it is another.  Gives the
 * figure shown; -1 when it is none. */
static int fact_percent(xmlNodePtr node, int computed, Diags *diags)
{
	char *typed = node_get(node, "percent"), *words = g_strdup_printf("%d%%", computed);
	Figure figure = rating_figure(typed == NULL ? words : typed);
	char *shown = typed == NULL ? g_strdup(words)
		: g_strconcat(typed, figure.known && !figure.percent ? "%" : "", NULL);

	if (figure.known && (figure.value < computed || figure.value > computed))
		diag(diags, xml_place(node), D_HISTORY_PERCENT, shown, words);
	node_fact(node, "percent", shown);
	g_free(shown);
	g_free(words);
	g_free(typed);
	return figure.known ? (int) figure.value : -1;
}

/* Without a total no percentage can be computed: a typed one is shown. */
static void fact_typed_percents(xmlNodePtr snapshot)
{
	for (xmlNodePtr n = snapshot->children; n != NULL; n = n->next) {
		char *typed = node_is(n, "rated") ? node_get(n, "percent") : NULL;

		if (typed != NULL)
			node_fact(n, "percent", typed);
		g_free(typed);
	}
}

/* TRUE when a rating before NODE in its snapshot is the same. */
static gboolean is_again(xmlNodePtr node)
{
	char *rag = node_get(node, "rag");
	gboolean again = FALSE;

	for (xmlNodePtr n = node->prev; rag != NULL && n != NULL && !again; n = n->prev)
		again = node_is(n, "rated") && node_says(n, "rag", rag);
	g_free(rag);
	return again;
}

/* The numbers added up; -1 when one of them is none. */
static int add_up(xmlNodePtr snapshot, Diags *diags)
{
	int total = 0;

	for (xmlNodePtr n = snapshot->children; n != NULL; n = n->next) {
		char *text;
		int count;

		if (!node_is(n, "rated"))
			continue;
		if (is_again(n)) {
			diag(diags, xml_place(n), D_HISTORY_TWICE);
			continue;
		}
		text = node_text(n);
		count = count_of(text);
		g_free(text);
		if (count < 0)
			return -1;
		node_fact_count(n, "value", count);
		total += count;
	}
	return total;
}

/* TRUE when the percentages shown do not make 100, as rounded ones need not. */
static gboolean fact_snapshot(xmlNodePtr snapshot, Diags *diags)
{
	char *typed = node_get(snapshot, "total");
	int total = add_up(snapshot, diags), given = typed == NULL ? -1 : count_of(typed), sum = 0;

	if (given >= 0 && total >= 0 && given != total)
		diag(diags, xml_place(snapshot), D_HISTORY_TOTAL, typed, total);
	if (typed != NULL)
		node_fact(snapshot, "total", typed);
	else if (total >= 0)
		node_fact_count(snapshot, "total", total);
	g_free(typed);
	if (total <= 0) {
		fact_typed_percents(snapshot);
		return FALSE;
	}
	for (xmlNodePtr n = snapshot->children; n != NULL; n = n->next) {
		char *value = node_is(n, "rated") ? node_get_fact(n, "value") : NULL;

		if (value != NULL)
			sum += fact_percent(n, rating_percent(count_of(value), total), diags);
		g_free(value);
	}
	return sum != 100;
}

/* ---- the document ---- */

static int count_children(xmlNodePtr node, const char *name)
{
	int count = 0;

	for (xmlNodePtr n = node->children; n != NULL; n = n->next)
		count += node_is(n, name);
	return count;
}

static void check_travels(xmlNodePtr high_risk, Diags *diags)
{
	int quarters = count_children(high_risk, "quarter");

	for (xmlNodePtr n = high_risk->children; n != NULL; n = n->next) {
		int travels = node_is(n, "risk") ? count_children(n, "travel") : quarters;

		if (travels != quarters)
			diag(diags, xml_place(n), D_HISTORY_TRAVELS, travels, quarters,
				travels < quarters ? "the last were left blank" : "those beyond were left out");
	}
}

static void fact_history(xmlNodePtr history, Diags *diags)
{
	gboolean rounded = FALSE;

	for (xmlNodePtr n = history->children; n != NULL; n = n->next)
		if (node_is(n, "snapshot"))
			rounded = fact_snapshot(n, diags) || rounded;
	if (rounded)
		node_fact(history, "rounded", "yes");
}

/* How many of the priorities straight below NODE, or below its themes, have each rating. */
static void fact_tally(xmlNodePtr node)
{
	int counts[G_N_ELEMENTS(rag_names)] = { 0 };

	for (xmlNodePtr n = node; n != NULL; n = node_next(n, node)) {
		char *rag = node_is(n, "priority") ? node_get_fact(n, "rag") : NULL;

		for (guint r = 0; rag != NULL && r < G_N_ELEMENTS(rag_names); r++)
			counts[r] += strcmp(rag, rag_names[r]) == 0;
		g_free(rag);
	}
	for (guint r = 0; r < G_N_ELEMENTS(rag_names); r++) {
		char *name = g_strconcat("count-", rag_names[r], NULL);

		node_fact_count(node, name, counts[r]);
		g_free(name);
	}
}

void facts_history(xmlDocPtr doc, Diags *diags)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);

	if (node_is(root, "rag-history"))
		for (xmlNodePtr n = root->children; n != NULL; n = n->next) {
			if (node_is(n, "history"))
				fact_history(n, diags);
			else if (node_is(n, "high-risk"))
				check_travels(n, diags);
		}
	else if (node_is(root, "summary"))
		for (xmlNodePtr n = root; n != NULL; n = node_next(n, root))
			if (n == root || node_is(n, "theme"))
				fact_tally(n);
}
