/* rules-casting.c: parts make the totals their author declares; where not it is told, nothing altered.
 *
 *     tr total="yes"         the sum of the rows since the last total, by column; "grand": of the totals
 *     td total="yes"         the sum of the cells before it in its row, since the last total
 *     col total="yes"        all cells of the column are such sums
 *     quarter total="yes"    of a revenue block: the sum of its quarters since the last total
 *     revenue total="yes"    its quarters are the sums of those of the blocks since the last total
 *     sum-of="a b c"         a measure, result or cell is the sum of those with these ids */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "pack/measure.h"
#include "pack/pack-internal.h"

#define COLUMNS_MAX 200               /* checked of a table */

/* A sum of parts. */
typedef struct Sum {
	double sum;
	int parts, decimals;
	gboolean money;               /* a part is typed with a pound sign */
	gboolean doubtful;            /* a part is no figure, or a percentage */
} Sum;

/* Blank is no part. */
static void sum_add(Sum *sum, xmlNodePtr node)
{
	char *text = node_text(node);
	Figure figure = measure_figure(node);

	if (figure.known && !figure.percent) {
		sum->sum += figure.value;
		sum->parts++;
		sum->decimals = MAX(sum->decimals, figure.decimals);
		sum->money = sum->money || figure.money;
	} else
		sum->doubtful = sum->doubtful || text[0] != '\0';
	g_free(text);
}

/* NODE is the total of SUM.  What rounding the parts may do is style, more is a warning; plain whole numbers
 * are counts, and not rounded. */
static void sum_check(const Sum *sum, xmlNodePtr node, Diags *diags)
{
	char *text = node_text(node);
	Figure figure = measure_figure(node);
	double unit = pow(10, -sum->decimals), off = fabs(figure.value - sum->sum);
	gboolean counts = sum->decimals == 0 && !sum->money && !figure.money;

	if (figure.known && !figure.percent && sum->parts > 1 && !sum->doubtful) {
		if (off > unit * 0.5 * (counts ? 1 : sum->parts) + 1e-9)
			diag(diags, xml_place(node), D_CASTING, text, sum->decimals, sum->sum);
		else if (off > unit * 0.5)
			diag(diags, xml_place(node), D_CASTING_ROUNDED, text, sum->decimals, sum->sum);
	}
	g_free(text);
}

/* ---- tables ---- */

static int span(xmlNodePtr cell, const char *name)
{
	double value = 1;

	return node_number(cell, name, &value) ? (int) CLAMP(value, 1, 10000) : 1;
}

/* What a table's columns have come to. */
typedef struct Columns {
	Sum since[COLUMNS_MAX];       /* the last total */
	Sum totals[COLUMNS_MAX];
	gboolean total[COLUMNS_MAX];  /* col total="yes" */
} Columns;

/* A cell in a column of its own; a cell with a span stands for no one column. */
static void cast_in_column(Columns *columns, int i, xmlNodePtr cell, xmlNodePtr row, Diags *diags)
{
	Sum *sum = &columns->since[i];

	if (span(cell, "colspan") != 1 || span(cell, "rowspan") != 1)
		return;
	if (node_says(row, "total", "grand"))
		sum_check(&columns->totals[i], cell, diags);
	else if (node_says(row, "total", "yes")) {
		sum_check(sum, cell, diags);
		sum_add(&columns->totals[i], cell);
	} else
		sum_add(sum, cell);
}

/* Words before the first figure name the row. */
static void cast_in_row(Sum *sum, xmlNodePtr cell, gboolean total, Diags *diags)
{
	if (total) {
		sum_check(sum, cell, diags);
		*sum = (Sum) { 0 };
	} else if (sum->parts > 0 || measure_figure(cell).known)
		sum_add(sum, cell);
}

static void cast_row(Columns *columns, xmlNodePtr row, Diags *diags)
{
	Sum across = { 0 };
	int i = 0;

	for (xmlNodePtr cell = row->children; cell != NULL && i < COLUMNS_MAX; cell = cell->next) {
		if (!node_is_any(cell, "td", "th", NULL))
			continue;
		if (node_is(cell, "td")) {
			cast_in_column(columns, i, cell, row, diags);
			cast_in_row(&across, cell, columns->total[i] || node_says(cell, "total", "yes"), diags);
		}
		i += span(cell, "colspan");
	}
	if (node_says(row, "total", "yes"))
		memset(columns->since, 0, sizeof columns->since);
}

/* The rows of one body; cells a row above spans into are not followed. */
static void cast_group(xmlNodePtr group, Columns *columns, Diags *diags)
{
	memset(columns->since, 0, sizeof columns->since);
	for (xmlNodePtr row = group->children; row != NULL; row = row->next)
		if (node_is(row, "tr") && !node_says(row, "band", "yes"))
			cast_row(columns, row, diags);
}

/* Most tables declare no total. */
static gboolean has_totals(xmlNodePtr table)
{
	for (xmlNodePtr n = table; n != NULL; n = node_next(n, table))
		if (xmlHasProp(n, BAD_CAST "total") != NULL)
			return TRUE;
	return FALSE;
}

static void cast_table(xmlNodePtr table, Diags *diags)
{
	Columns *columns = g_new0(Columns, 1);
	xmlNodePtr colgroup = node_child(table, "colgroup");
	int i = 0;

	for (xmlNodePtr col = colgroup == NULL ? NULL : colgroup->children; col != NULL; col = col->next)
		if (node_is(col, "col") && i < COLUMNS_MAX)
			columns->total[i++] = node_says(col, "total", "yes");
	cast_group(table, columns, diags);
	for (xmlNodePtr group = table->children; group != NULL; group = group->next)
		if (node_is(group, "tbody"))
			cast_group(group, columns, diags);
	g_free(columns);
}

/* ---- revenue ---- */

static const char *const amounts[] = { "gross", "net", "variance" };

static void cast_quarters(xmlNodePtr revenue, Diags *diags)
{
	Sum sums[G_N_ELEMENTS(amounts)] = { 0 };

	for (xmlNodePtr n = revenue->children; n != NULL; n = n->next) {
		gboolean total = node_says(n, "total", "yes");

		for (guint i = 0; node_is(n, "quarter") && i < G_N_ELEMENTS(amounts); i++) {
			xmlNodePtr amount = node_child(n, amounts[i]);

			if (total) {
				if (amount != NULL)
					sum_check(&sums[i], amount, diags);
				sums[i] = (Sum) { 0 };
			} else if (amount != NULL)
				sum_add(&sums[i], amount);
		}
	}
}

/* The quarter of REVENUE that is called as QUARTER is; NULL. */
static xmlNodePtr same_quarter(xmlNodePtr revenue, xmlNodePtr quarter)
{
	char *number = node_get(quarter, "number"), *label = node_get(quarter, "label");
	xmlNodePtr found = NULL;

	for (xmlNodePtr n = revenue->children; n != NULL && found == NULL; n = n->next) {
		char *its = node_is(n, "quarter") ? node_get(n, "number") : NULL;
		char *name = node_is(n, "quarter") ? node_get(n, "label") : NULL;

		if (node_is(n, "quarter") && g_strcmp0(its, number) == 0 && (number != NULL || g_strcmp0(name, label) == 0))
			found = n;
		g_free(its);
		g_free(name);
	}
	g_free(number);
	g_free(label);
	return found;
}

/* The sum of one amount of one quarter over the blocks before TOTAL, back to the last total. */
static Sum sum_blocks(xmlNodePtr total, xmlNodePtr quarter, const char *amount)
{
	Sum sum = { 0 };

	for (xmlNodePtr n = total->prev; n != NULL; n = n->prev) {
		xmlNodePtr same = node_is(n, "revenue") ? same_quarter(n, quarter) : NULL;
		xmlNodePtr part = same == NULL ? NULL : node_child(same, amount);

		if (node_is(n, "revenue") && node_says(n, "total", "yes"))
			break;
		if (part != NULL)
			sum_add(&sum, part);
	}
	return sum;
}

static void cast_blocks(xmlNodePtr total, Diags *diags)
{
	for (xmlNodePtr n = total->children; n != NULL; n = n->next)
		for (guint i = 0; node_is(n, "quarter") && i < G_N_ELEMENTS(amounts); i++) {
			xmlNodePtr amount = node_child(n, amounts[i]);
			Sum sum = sum_blocks(total, n, amounts[i]);

			if (amount != NULL)
				sum_check(&sum, amount, diags);
		}
}

/* ---- sums of what is named ---- */

/* NODE with the parts named; a measure's quarter by quarter. */
static void cast_named(xmlNodePtr node, char **parts, GHashTable *ids, Diags *diags)
{
	char *quarter = node_is(node, "result") ? node_get(node, "quarter") : NULL;
	Sum sum = { 0 };

	for (char **id = parts; *id != NULL; id++) {
		xmlNodePtr part = g_hash_table_lookup(ids, *id);

		if (node_is(part, "measure"))
			part = measure_result(part, quarter);
		if (part == NULL || !measure_figure(part).known)
			sum.doubtful = TRUE;
		else
			sum_add(&sum, part);
	}
	sum_check(&sum, node, diags);
	g_free(quarter);
}

static void cast_sum_of(xmlNodePtr node, GHashTable *ids, Diags *diags)
{
	char *named = node_get(node, "sum-of");
	char **parts;

	if (named == NULL)
		return;
	parts = g_strsplit_set(g_strstrip(named), " \t\r\n", -1);
	for (char **id = parts; *id != NULL; id++)
		if (!g_hash_table_contains(ids, *id))
			diag(diags, xml_place(node), D_PART_MISSING, *id, "sum-of");
	if (node_is(node, "measure")) {
		for (xmlNodePtr n = node->children; n != NULL; n = n->next)
			if (node_is(n, "result"))
				cast_named(n, parts, ids, diags);
	} else
		cast_named(node, parts, ids, diags);
	g_strfreev(parts);
	g_free(named);
}

void rules_casting(xmlDocPtr doc, Diags *diags)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);
	GHashTable *ids = node_ids(root);

	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root)) {
		if (node_is(n, "table") && has_totals(n))
			cast_table(n, diags);
		else if (node_is(n, "revenue")) {
			cast_quarters(n, diags);
			if (node_says(n, "total", "yes"))
				cast_blocks(n, diags);
		}
		cast_sum_of(n, ids, diags);
	}
	g_hash_table_unref(ids);
}
