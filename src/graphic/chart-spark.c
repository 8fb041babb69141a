/* chart-spark.c: charts as high as a line of text: the run of some figures, or one against its target.
 *
 *     <c:spark kind="line" values="94.1 94.3 - 95.0" target="95" width="60" height="10" colour-1="#..." .../>
 *
 * kind: line; bar; gauge (the last of the values against target= and tolerance=).  A dash is a gap.  Its
 * words are those of the stylesheet. */
#include <math.h>
#include <string.h>

#include "graphic/chart-draw.h"
#include "graphic/chart.h"

#define INSET 1.4                     /* pt, kept free around the lines */
#define DOT   1.3                     /* pt, radius */

enum { SPARK_MOST = 120 };

typedef struct Spark {
	char *kind, *main, *second, *grey;
	double values[SPARK_MOST];    /* NAN: a gap */
	int count;
	double target, tolerance;     /* NAN: none */
	double width, height;         /* points */
	double low, high;             /* of what is to be shown */
} Spark;

static char *attribute(xmlNodePtr node, const char *name, const char *fallback)
{
	xmlChar *value = xmlGetNoNsProp(node, (const xmlChar *) name);
	char *text = g_strdup(value && *value ? (const char *) value : fallback);
	xmlFree(value);
	return text;
}

/* The figure in TEXT; NAN when it is none. */
static double figure(const char *text)
{
	char *end;
	double value = g_ascii_strtod(text, &end);
	return end != text && !*end && fabs(value) < 1e12 ? value : NAN;
}

static double number(xmlNodePtr node, const char *name, double fallback)
{
	g_autofree char *text = attribute(node, name, "");
	double value = figure(text);
	return isnan(value) ? fallback : value;
}

static void widen(Spark *spark, double value)
{
	if (!isnan(value)) {
		spark->low = isnan(spark->low) ? value : MIN(spark->low, value);
		spark->high = isnan(spark->high) ? value : MAX(spark->high, value);
	}
}

/* Reads the values; those that are no figures, or too many, are said at PLACE. */
static void read_values(Spark *spark, xmlNodePtr node, Place place, Diags *diags)
{
	g_autofree char *text = attribute(node, "values", "");
	g_auto(GStrv) values = g_strsplit_set(text, " \t\r\n", -1);
	for (char **value = values; *value; value++) {
		if (!**value)
			continue;
		if (spark->count == SPARK_MOST) {
			diag(diags, place, D_CHART_TOO_MANY, SPARK_MOST, "points");
			break;
		}
		double found = figure(*value);
		if (isnan(found) && strcmp(*value, "-") != 0)
			diag(diags, place, D_CHART_FIGURE, *value, "");
		widen(spark, found);
		spark->values[spark->count++] = found;
	}
}

static void spark_read(Spark *spark, xmlNodePtr node, Place place, Diags *diags)
{
	spark->kind = attribute(node, "kind", "line");
	spark->main = attribute(node, "colour-1", "#1f3f5f");
	spark->second = attribute(node, "colour-2", "#8a8a8a");
	spark->grey = attribute(node, "grey", "#555555");
	spark->target = number(node, "target", NAN);
	spark->tolerance = fabs(number(node, "tolerance", NAN));
	spark->width = CLAMP(number(node, "width", 60), 10, 600);
	spark->height = CLAMP(number(node, "height", 10), 5, 100);
	spark->low = spark->high = NAN;
	read_values(spark, node, place, diags);
	widen(spark, spark->target);
	if (strcmp(spark->kind, "gauge") == 0) {
		widen(spark, spark->target - spark->tolerance);
		widen(spark, spark->target + spark->tolerance);
	} else if (strcmp(spark->kind, "bar") == 0) {
		widen(spark, 0);
	}
}

static void spark_clear(Spark *spark)
{
	g_free(spark->kind);
	g_free(spark->main);
	g_free(spark->second);
	g_free(spark->grey);
}

/* VALUE as a share of what is shown, 0 to 1; in the middle when all are equal. */
static double share(const Spark *spark, double value)
{
	double range = spark->high - spark->low;
	return range > 1e-9 ? (value - spark->low) / range : 0.5;
}

static double value_y(const Spark *spark, double value)
{
	return INSET + (spark->height - 2 * INSET) * (1 - share(spark, value));
}

static double value_x(const Spark *spark, double value)
{
	return 2 * INSET + (spark->width - 4 * INSET) * share(spark, value);
}

static double column_x(const Spark *spark, int column)
{
	double room = spark->width - 2 * INSET - 2 * DOT;
	return INSET + DOT + (spark->count > 1 ? room * column / (spark->count - 1) : room / 2);
}

static int last_value(const Spark *spark)
{
	int last = spark->count - 1;
	while (last >= 0 && isnan(spark->values[last]))
		last--;
	return last;
}

/* ---- the kinds ---- */

static void draw_run(const Spark *spark, Drawing *drawing)
{
	int last = last_value(spark);
	g_autoptr(GString) path = g_string_new(NULL);
	gboolean joined = FALSE;
	if (!isnan(spark->target)) {
		double y = value_y(spark, spark->target);
		draw_line(drawing, INSET, y, spark->width - INSET, y, (Pen) { spark->second, 0.6, "1.5 1.2" });
	}
	for (int i = 0; i < spark->count; i++) {
		gboolean gap = isnan(spark->values[i]);
		if (!gap)
			path_append(path, joined ? 'L' : 'M', column_x(spark, i), value_y(spark, spark->values[i]));
		joined = !gap;
	}
	if (path->len)
		draw_path(drawing, path->str, "none", (Pen) { spark->main, 1, NULL });
	if (last >= 0)
		draw_circle(drawing, column_x(spark, last), value_y(spark, spark->values[last]), DOT, spark->main, NULL);
}

static void draw_bars(const Spark *spark, Drawing *drawing)
{
	double slot = (spark->width - 2 * INSET) / MAX(spark->count, 1), zero = value_y(spark, 0);
	int last = last_value(spark);
	for (int i = 0; i < spark->count; i++) {
		if (isnan(spark->values[i]))
			continue;
		double y = value_y(spark, spark->values[i]);
		Box bar = { INSET + i * slot + slot * 0.12, MIN(y, zero), slot * 0.76, fabs(y - zero) };
		draw_rectangle(drawing, bar, i == last ? spark->main : spark->second, NULL);
	}
	draw_line(drawing, INSET, zero, spark->width - INSET, zero, (Pen) { spark->grey, 0.5, NULL });
}

static void draw_gauge(const Spark *spark, Drawing *drawing)
{
	double middle = spark->height / 2;
	int last = last_value(spark);
	if (!isnan(spark->target) && !isnan(spark->tolerance)) {
		double from = value_x(spark, spark->target - spark->tolerance);
		double to = value_x(spark, spark->target + spark->tolerance);
		Box band = { from, INSET + 0.6, to - from, spark->height - 2 * INSET - 1.2 };
		draw_rectangle(drawing, band, "#d9d9d9", NULL);
	}
	draw_line(drawing, INSET, middle, spark->width - INSET, middle, (Pen) { spark->second, 0.5, NULL });
	if (!isnan(spark->target)) {
		double x = value_x(spark, spark->target);
		draw_line(drawing, x, INSET, x, spark->height - INSET, (Pen) { spark->grey, 1, NULL });
	}
	if (last >= 0)
		draw_circle(drawing, value_x(spark, spark->values[last]), middle, 1.5 * DOT, spark->main, NULL);
}

gboolean spark_to_svg(xmlNodePtr element, TextContext *fonts, Place place, Diags *diags)
{
	Spark spark = { 0 };
	Drawing drawing = { 0 };
	spark_read(&spark, element, place, diags);
	drawing_open(&drawing, "sans-serif", fonts);
	drawing_start(&drawing, element->doc, spark.width, spark.height, 1);
	if (strcmp(spark.kind, "gauge") == 0)
		draw_gauge(&spark, &drawing);
	else if (strcmp(spark.kind, "bar") == 0)
		draw_bars(&spark, &drawing);
	else
		draw_run(&spark, &drawing);
	drawing_replace(&drawing, element, "");
	drawing_close(&drawing);
	spark_clear(&spark);
	return TRUE;
}
