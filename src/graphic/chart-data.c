/* chart-data.c: reads a c:chart element into figures. */
#include "graphic/chart-data.h"

#include <math.h>
#include <string.h>

#define MM_TO_PT (72 / 25.4)
#define FIGURE_LIMIT 1e12             /* beyond it a figure is a slip of the hand */

static char *attribute(xmlNodePtr node, const char *name)
{
	xmlChar *value = xmlGetNoNsProp(node, (const xmlChar *) name);
	if (!value)
		return NULL;
	char *text = g_strstrip(g_strdup((const char *) value));
	xmlFree(value);
	return text;
}

static char *attribute_or(xmlNodePtr node, const char *name, const char *fallback)
{
	char *value = attribute(node, name);
	if (value && *value)
		return value;
	g_free(value);
	return g_strdup(fallback);
}

static gboolean is_element(xmlNodePtr node, const char *name)
{
	return node->type == XML_ELEMENT_NODE && strcmp((const char *) node->name, name) == 0;
}

/* Words officers put where a figure is not to be had. */
static gboolean stands_for_nothing(const char *text)
{
	static const char *const words[] = { "", "-", "\u2013", "\u2014", "n/a", "na", "tbd", "tbc", "not known" };
	for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
		if (g_ascii_strcasecmp(text, words[i]) == 0)
			return TRUE;
	return FALSE;
}

/* Reads a figure as typed in a paper: "94.1", "97%", "£1,603", "(41)", "−3,859".
 * FALSE if it is none. */
static gboolean parse_figure(const char *text, double *value, int *decimals)
{
	g_autoptr(GString) plain = g_string_new(NULL);
	gboolean negative = g_str_has_prefix(text, "(") && g_str_has_suffix(text, ")");
	int places = -1;
	for (const char *p = text; *p; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		if (c == 0x2212 || (c == '-' && !plain->len)) {
			negative = TRUE;
		} else if (c < 128 && g_ascii_isdigit((char) c)) {
			g_string_append_c(plain, (char) c);
			places += places >= 0;
		} else if (c == '.' && places < 0) {
			g_string_append_c(plain, '.');
			places = 0;
		} else if (!strchr("(),% +", c < 128 ? (int) c : '?') && c != 0xA3 && c != 0xA0) {
			return FALSE;
		}
	}
	char *end;
	*value = g_ascii_strtod(plain->str, &end);
	if (end == plain->str || *end || !(*value < FIGURE_LIMIT))
		return FALSE;
	if (negative)
		*value = -*value;
	*decimals = places > 0 ? MIN(places, 3) : 0;
	return TRUE;
}

/* A length attribute in points; its default and what it may be are in millimetres. */
static double read_length(xmlNodePtr node, const char *name, double usual, double least, Place place,
	Diags *diags)
{
	static const struct { const char *name; double points; } units[] = {
		{ "mm", MM_TO_PT }, { "cm", 10 * MM_TO_PT }, { "in", 72 }, { "pt", 1 }, { "px", 1 }, { "", 1 },
	};
	g_autofree char *text = attribute(node, name);
	if (!text || !*text)
		return usual * MM_TO_PT;
	char *end;
	double number = g_ascii_strtod(text, &end);
	for (gsize i = 0; i < G_N_ELEMENTS(units); i++) {
		double length = number * units[i].points;
		if (strcmp(end, units[i].name) == 0 && length >= least * MM_TO_PT && length <= 1000 * MM_TO_PT)
			return length;
	}
	if (diags)
		diag(diags, place, D_CHART_LENGTH, name, text, usual);
	return usual * MM_TO_PT;
}

static ChartKind read_kind(xmlNodePtr node, Place place, Diags *diags)
{
	g_autofree char *kind = attribute_or(node, "kind", "");
	if (strcmp(kind, "line") == 0)
		return CHART_LINE;
	if (strcmp(kind, "gauge") == 0)
		return CHART_GAUGE;
	if (strcmp(kind, "stacked") == 0)
		return CHART_STACKED;
	if (strcmp(kind, "rag-history") == 0)
		return CHART_RAG_HISTORY;
	if (strcmp(kind, "bar") != 0 && diags)
		diag(diags, place, D_CHART_KIND, kind);
	return CHART_BAR;
}

static ChartRole read_role(xmlNodePtr node)
{
	static const struct { const char *name; ChartRole role; } roles[] = {
		{ "current", CHART_CURRENT }, { "last-year", CHART_LAST_YEAR }, { "target", CHART_TARGET },
		{ "red", CHART_RED }, { "amber", CHART_AMBER }, { "green", CHART_GREEN },
	};
	g_autofree char *role = attribute_or(node, "role", "");
	for (gsize i = 0; i < G_N_ELEMENTS(roles); i++)
		if (strcmp(role, roles[i].name) == 0)
			return roles[i].role;
	return CHART_PLAIN;
}

/* Finds the column of LABEL after column AFTER, so that a label used twice ("Apr" of two years) means two
 * columns; makes one there if no series had it yet.  -1: the chart is full. */
static int column_of(Chart *chart, const char *label, int after)
{
	for (int i = after + 1; i < chart->label_count; i++)
		if (strcmp(chart->labels[i], label) == 0)
			return i;
	if (chart->label_count == CHART_MAX_POINTS)
		return -1;
	int at = chart->series_count ? after + 1 : chart->label_count;
	int moved = chart->label_count - at;
	memmove(&chart->labels[at + 1], &chart->labels[at], sizeof chart->labels[0] * (gsize) moved);
	chart->labels[at] = g_strdup(label);
	for (int s = 0; s < chart->series_count; s++) {
		double *values = chart->series[s]->values;
		memmove(&values[at + 1], &values[at], sizeof values[0] * (gsize) moved);
		values[at] = NAN;
	}
	chart->label_count++;
	return at;
}

static double read_value(Chart *chart, xmlNodePtr point, const char *label, Place place, Diags *diags)
{
	g_autofree char *text = attribute_or(point, "value", "");
	double value;
	int decimals;
	if (stands_for_nothing(text))
		return NAN;
	if (!parse_figure(text, &value, &decimals)) {
		if (diags)
			diag(diags, place, D_CHART_FIGURE, text, label);
		return NAN;
	}
	if (chart->kind >= CHART_STACKED && value < 0) {
		if (diags)
			diag(diags, place, D_CHART_NEGATIVE_PART, text, label);
		return NAN;
	}
	chart->decimals = MAX(chart->decimals, decimals);
	return value;
}

/* An attribute of a gauge's row, or of all of it; NAN: none. */
static double read_bound(Chart *chart, xmlNodePtr point, const char *name, double usual, Place place,
	Diags *diags)
{
	g_autofree char *text = attribute_or(point, name, "");
	double value;
	int decimals;
	if (stands_for_nothing(text))
		return usual;
	if (parse_figure(text, &value, &decimals)) {
		chart->decimals = MAX(chart->decimals, decimals);
		return value;
	}
	if (diags)
		diag(diags, place, D_CHART_BOUND, name, text);
	return usual;
}

static void read_series(Chart *chart, xmlNodePtr node, Place place, Diags *diags)
{
	ChartSeries *series = g_new0(ChartSeries, 1);
	series->name = attribute_or(node, "name", "");
	series->role = read_role(node);
	for (int i = 0; i < CHART_MAX_POINTS; i++)
		series->values[i] = NAN;
	guint said = diags ? diags_count(diags, DIAG_STYLE) : 0;
	int column = -1;
	gboolean full = FALSE;
	for (xmlNodePtr point = node->children; point && !full; point = point->next) {
		if (!is_element(point, "point"))
			continue;
		g_autofree char *label = attribute_or(point, "label", "");
		int next = column_of(chart, label, column);
		full = next < 0;
		if (full)
			break;
		column = next;
		series->values[column] = read_value(chart, point, label, place, diags);
		if (chart->kind != CHART_GAUGE)
			continue;
		chart->targets[column] = read_bound(chart, point, "target", chart->target, place, diags);
		chart->tolerances[column] = fabs(read_bound(chart, point, "tolerance", chart->tolerance, place, diags));
	}
	if (full && diags)
		diag(diags, place, D_CHART_TOO_MANY, CHART_MAX_POINTS, "points");
	if (chart_series_first(chart, series) < 0) {
		/* Where its figures were at fault, that has been said. */
		if (diags && diags_count(diags, DIAG_STYLE) == said)
			diag(diags, place, D_CHART_SERIES_EMPTY, series->name);
		g_free(series->name);
		g_free(series);
		return;
	}
	chart->series[chart->series_count++] = series;
}

static void read_target(Chart *chart, xmlNodePtr node, Place place, Diags *diags)
{
	g_autofree char *text = attribute_or(node, "target", "");
	int decimals;
	chart->target = NAN;
	chart->target_label = attribute_or(node, "target-label", "Target");
	chart->tolerance_label = attribute_or(node, "tolerance-label", "Tolerance");
	chart->nothing = attribute_or(node, "nothing", "No figures");
	chart->tolerance = read_bound(chart, node, "tolerance", NAN, place, diags);
	if (stands_for_nothing(text))
		return;
	if (!parse_figure(text, &chart->target, &decimals)) {
		chart->target = NAN;
		if (diags)
			diag(diags, place, D_CHART_TARGET, text);
	}
}

static double read_font_size(xmlNodePtr node)
{
	g_autofree char *text = attribute_or(node, "font-size", "9");
	double size = g_ascii_strtod(text, NULL);
	return size >= 5 && size <= 40 ? size : 9;
}

static void read_colours(ChartColours *colours, xmlNodePtr node)
{
	colours->main = attribute_or(node, "colour-1", "#1f3f5f");
	colours->second = attribute_or(node, "colour-2", "#8a8a8a");
	colours->target = attribute_or(node, "colour-target", "#333333");
	colours->grid = attribute_or(node, "grid", "#cfcfcf");
	colours->text = attribute_or(node, "ink", "#222222");
	colours->grey = attribute_or(node, "grey", "#555555");
	colours->red = attribute_or(node, "red", "#b10e1e");
	colours->amber = attribute_or(node, "amber", "#f4a300");
	colours->green = attribute_or(node, "green", "#00703c");
}

/* The words "line chart|bar chart|...", in English those that are not given. */
static void read_words(Chart *chart, xmlNodePtr node)
{
	static const char *const usual[CHART_WORDS] = {
		"Line chart", "Bar chart", "Stacked bar chart", "Gauges", "no figure", "Unit",
	};
	g_autofree char *text = attribute_or(node, "words", "");
	g_auto(GStrv) given = g_strsplit(text, "|", CHART_WORDS);
	guint count = g_strv_length(given);
	for (guint i = 0; i < CHART_WORDS; i++)
		chart->words[i] = g_strdup(i < count && *given[i] ? given[i] : usual[i]);
}

Chart *chart_read(xmlNodePtr element, Place place, Diags *diags)
{
	Chart *chart = g_new0(Chart, 1);
	chart->kind = read_kind(element, place, diags);
	chart->width = read_length(element, "width", 166, 40, place, diags);
	chart->height = read_length(element, "height", 70, 25, place, diags);
	chart->font_size = read_font_size(element);
	chart->title = attribute_or(element, "title", "");
	chart->unit = attribute_or(element, "unit", "");
	chart->source = attribute_or(element, "source", "");
	chart->family = attribute_or(element, "font-family", "Liberation Sans");
	g_autofree char *show = attribute_or(element, "show", "");
	chart->as_numbers = chart->kind == CHART_STACKED ? strcmp(show, "percent") != 0
		: strcmp(show, "number") == 0;
	read_colours(&chart->colours, element);
	read_words(chart, element);
	read_target(chart, element, place, diags);
	for (xmlNodePtr node = element->children; node; node = node->next) {
		if (!is_element(node, "series"))
			continue;
		int most = chart->kind == CHART_GAUGE ? 1 : CHART_MAX_SERIES;
		if (chart->series_count == most) {
			if (diags)
				diag(diags, place, D_CHART_TOO_MANY, most, "series");
			break;
		}
		read_series(chart, node, place, diags);
	}
	if (!chart->series_count && diags)
		diag(diags, place, D_CHART_EMPTY);
	return chart;
}

void chart_drop(Chart *chart)
{
	if (!chart)
		return;
	for (int i = 0; i < chart->series_count; i++) {
		g_free(chart->series[i]->name);
		g_free(chart->series[i]);
	}
	for (int i = 0; i < chart->label_count; i++)
		g_free(chart->labels[i]);
	for (int i = 0; i < CHART_WORDS; i++)
		g_free(chart->words[i]);
	char *const texts[] = {
		chart->title, chart->unit, chart->source, chart->family, chart->target_label, chart->tolerance_label,
		chart->nothing,
		chart->colours.main, chart->colours.second, chart->colours.target, chart->colours.grid,
		chart->colours.text, chart->colours.grey, chart->colours.red, chart->colours.amber, chart->colours.green,
	};
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
		g_free(texts[i]);
	g_free(chart);
}

int chart_series_first(const Chart *chart, const ChartSeries *series)
{
	for (int i = 0; i < chart->label_count; i++)
		if (!isnan(series->values[i]))
			return i;
	return -1;
}

int chart_series_last(const Chart *chart, const ChartSeries *series)
{
	for (int i = chart->label_count - 1; i >= 0; i--)
		if (!isnan(series->values[i]))
			return i;
	return -1;
}

double chart_total(const Chart *chart, int column)
{
	double total = 0;
	for (int s = 0; s < chart->series_count; s++)
		if (!isnan(chart->series[s]->values[column]))
			total += chart->series[s]->values[column];
	return total;
}

int chart_percent(double part, double total)
{
	return total > 0 ? (int) floor(part * 100 / total + 0.5) : 0;
}

char *chart_figure(const Chart *chart, double value, int decimals)
{
	char digits[G_ASCII_DTOSTR_BUF_SIZE];
	const char format[] = { '%', '.', (char) ('0' + CLAMP(decimals, 0, 6)), 'f', '\0' };
	g_ascii_formatd(digits, sizeof digits, format, fabs(value));
	GString *text = g_string_new(value < 0 && strspn(digits, "0.") < strlen(digits) ? "\u2212" : "");
	if (strcmp(chart->unit, "£") == 0)
		g_string_append(text, "£");
	gsize whole = strcspn(digits, ".");
	for (gsize i = 0; digits[i]; i++) {
		if (i > 0 && i < whole && (whole - i) % 3 == 0)
			g_string_append_c(text, ',');
		g_string_append_c(text, digits[i]);
	}
	if (strcmp(chart->unit, "%") == 0)
		g_string_append(text, "%");
	return g_string_free(text, FALSE);
}

char *chart_target_name(const Chart *chart)
{
	gboolean whole = chart->target == floor(chart->target);
	g_autofree char *figure = chart_figure(chart, chart->target, whole ? 0 : MAX(chart->decimals, 1));
	return g_strdup_printf("%s %s", chart->target_label, figure);
}
