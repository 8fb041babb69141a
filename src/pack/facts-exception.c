/* facts-exception.c: tables by exception (filter="exception"): red stays, and amber that is static or
 * deteriorating.
 *
 * A priority or objective that has a rating of its own is judged by it, together with its measures; one
 * without, and a plan, keeps those of its measures that stay, and stays itself with any. */
#include <string.h>

#include "pack/pack-internal.h"

static gboolean fact_is(xmlNodePtr node, const char *name, const char *value)
{
	char *fact = node_get_fact(node, name);
	gboolean same = g_strcmp0(fact, value) == 0;

	g_free(fact);
	return same;
}

static gboolean is_exception(xmlNodePtr node)
{
	return fact_is(node, "rag", "red")
		|| (fact_is(node, "rag", "amber")
		    && (fact_is(node, "direction", "static") || fact_is(node, "direction", "deteriorating")));
}

static gboolean has_rating(xmlNodePtr node)
{
	return fact_is(node, "rag", "red") || fact_is(node, "rag", "amber") || fact_is(node, "rag", "green");
}

/* Leaves NODE out unless it is an exception; gives how many rows that is. */
static int judge(xmlNodePtr node)
{
	if (is_exception(node))
		return 0;
	node_fact(node, "left-out", "yes");
	return 1;
}

/* The measures of GROUP one by one; the group goes when none is left. */
static int judge_measures(xmlNodePtr group)
{
	int out = 0, kept = 0;

	for (xmlNodePtr n = group->children; n != NULL; n = n->next)
		if (node_is(n, "measure")) {
			int left = judge(n);

			out += left;
			kept += !left;
		}
	if (kept == 0) {
		node_fact(group, "left-out", "yes");
		out = MAX(out, 1);
	}
	return out;
}

/* A band whose rows have all gone goes, too. */
static void judge_bands(xmlNodePtr table)
{
	xmlNodePtr band = NULL;
	gboolean kept = FALSE;

	for (xmlNodePtr n = table->children; ; n = n->next) {
		if (n == NULL || node_is(n, "band")) {
			if (band != NULL && !kept)
				node_fact(band, "left-out", "yes");
			band = n;
			kept = FALSE;
		} else if (node_is(n, "measure") && !fact_is(n, "left-out", "yes"))
			kept = TRUE;
		if (n == NULL)
			return;
	}
}

static void filter_table(xmlNodePtr table)
{
	int out = 0;

	for (xmlNodePtr n = table->children; n != NULL; n = n->next) {
		if (node_is(n, "measure") || node_is(n, "objective")
		    || (node_is(n, "priority") && (has_rating(n) || node_child(n, "measure") == NULL)))
			out += judge(n);
		else if (node_is_any(n, "priority", "plan", NULL))
			out += judge_measures(n);
	}
	judge_bands(table);
	node_fact_count(table, "rows-left-out", out);
}

void facts_exceptions(xmlDocPtr doc)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);

	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root))
		if (node_says(n, "filter", "exception"))
			filter_table(n);
}
