/* facts-rates.c: rates from the counts they are made of, and the complements of rates.
 *
 * count= and rest= make count / (count + rest), count= and of= make count / of: per cent, to one decimal.
 * complement-of= names the measure, result or cell that makes 100 with this one.  A value left blank gets
 * its rate; a typed one that is off by more than 0.1 (in whole numbers: by more than rounding) is told. */
#include <math.h>

#include "pack/measure.h"
#include "pack/pack-internal.h"

#define OFF_MAX 0.1                   /* percentage points a typed rate may be off */
#define CLOSE   1e-6

static double rounded(double value)
{
	return floor(value * 10 + 0.5) / 10;
}

static gboolean is_blank(xmlNodePtr node)
{
	char *text = node_text(node);
	gboolean blank = text[0] == '\0' && xmlHasProp(node, BAD_CAST "value") == NULL;

	g_free(text);
	return blank;
}

static void fact_rate(xmlNodePtr node, double rate)
{
	char number[G_ASCII_DTOSTR_BUF_SIZE];
	char *text = g_strconcat(g_ascii_formatd(number, sizeof number, "%.1f", rate), "%", NULL);

	node_fact(node, "rate", text);
	g_free(text);
}

/* The rate the counts of NODE make, in per cent; FALSE where it has none, they are of nothing, or they cannot
 * be, which is told. */
static gboolean rate_of(xmlNodePtr node, double *rate, Diags *diags)
{
	double count, rest = 0, whole = -1;

	if (!node_number(node, "count", &count))
		return FALSE;
	if (node_number(node, "rest", &rest))
		whole = count + rest;
	else
		node_number(node, "of", &whole);
	if (count < 0 || count > whole) {
		char *text = node_text(node);

		diag(diags, xml_place(node), D_RATE_COUNTS, text[0] == '\0' ? "a blank value" : text);
		g_free(text);
		return FALSE;
	}
	if (whole <= 0)
		return FALSE;
	*rate = 100 * count / whole;
	return TRUE;
}

static void check_rate(xmlNodePtr node, Diags *diags)
{
	double rate;
	Figure typed;
	char *text;

	if (!rate_of(node, &rate, diags))
		return;
	fact_rate(node, rounded(rate));
	if (is_blank(node))
		return;
	typed = measure_figure(node);
	text = node_text(node);
	if (typed.known && typed.percent
	    && (typed.decimals == 0 ? fabs(typed.value - rate) > 0.5 + CLOSE
	        : fabs(typed.value - rounded(rate)) > OFF_MAX + CLOSE))
		diag(diags, xml_place(node), D_RATE_DIFFERS, text, rounded(rate));
	g_free(text);
}

/* ---- complements ---- */

/* How NODE is shown in a message: as typed, else as computed; the caller frees it (g_free). */
static char *shown(xmlNodePtr node)
{
	char *text = node_text(node);

	if (text[0] != '\0')
		return text;
	g_free(text);
	text = node_get_fact(node, "rate");
	return text == NULL ? g_strdup("") : text;
}

static void check_pair(xmlNodePtr node, xmlNodePtr other, Diags *diags)
{
	Figure first = measure_figure(node), second = measure_figure(other);
	double unit;

	if (!second.known || !second.percent)
		return;
	if (is_blank(node) && !first.known) {
		fact_rate(node, 100 - second.value);
		return;
	}
	unit = MIN(first.decimals, second.decimals) == 0 ? 0.5 : OFF_MAX;
	if (first.known && first.percent && fabs(first.value + second.value - 100) > unit + CLOSE) {
		char *own = shown(node), *its = shown(other);

		diag(diags, xml_place(node), D_COMPLEMENT_DIFFERS, own, its, MAX(first.decimals, second.decimals),
			first.value + second.value);
		g_free(own);
		g_free(its);
	}
}

static void check_complement(xmlNodePtr node, GHashTable *ids, Diags *diags)
{
	char *id = node_get(node, "complement-of");
	xmlNodePtr other = id == NULL ? NULL : g_hash_table_lookup(ids, g_strstrip(id));

	if (id != NULL && other == NULL)
		diag(diags, xml_place(node), D_PART_MISSING, id, "complement-of");
	else if (other != NULL && node_is(node, "measure") && node_is(other, "measure")) {
		for (xmlNodePtr n = node->children; n != NULL; n = n->next) {
			char *quarter = node_is(n, "result") ? node_get(n, "quarter") : NULL;
			xmlNodePtr its = node_is(n, "result") ? measure_result(other, quarter) : NULL;

			if (its != NULL)
				check_pair(n, its, diags);
			g_free(quarter);
		}
	} else if (other != NULL)
		check_pair(node, other, diags);
	g_free(id);
}

void facts_rates(xmlDocPtr doc, Diags *diags)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);
	GHashTable *ids = node_ids(root);

	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root))
		check_rate(n, diags);
	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root))
		check_complement(n, ids, diags);
	g_hash_table_unref(ids);
}
