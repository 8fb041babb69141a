/* chart-text.c: a chart as sentences, for readers who hear the page. */
#include "graphic/chart-data.h"

#include <math.h>
#include <string.h>

static const char *kind_name(const Chart *chart)
{
	switch (chart->kind) {
	case CHART_LINE: return chart->words[SAY_LINE];
	case CHART_GAUGE: return chart->words[SAY_GAUGE];
	case CHART_STACKED:
	case CHART_RAG_HISTORY: return chart->words[SAY_STACKED];
	default: return chart->words[SAY_BAR];
	}
}

/* "2026/27: Apr 94.1%, May no figure, Jun 94.0%."  Months to come are not missing figures. */
static void append_series(GString *text, const Chart *chart, const ChartSeries *series)
{
	if (*series->name)
		g_string_append_printf(text, " %s: ", series->name);
	else
		g_string_append_c(text, ' ');
	int first = chart_series_first(chart, series), last = chart_series_last(chart, series);
	for (int i = first; i <= last; i++) {
		g_autofree char *figure = isnan(series->values[i]) ? g_strdup(chart->words[SAY_GAP])
			: chart_figure(chart, series->values[i], chart->decimals);
		g_string_append_printf(text, "%s%s %s", i > first ? ", " : "", chart->labels[i], figure);
	}
	g_string_append_c(text, '.');
}

static void append_stack(GString *text, const Chart *chart, int column)
{
	double total = chart_total(chart, column);
	g_string_append_printf(text, " %s: ", chart->labels[column]);
	for (int s = 0; s < chart->series_count; s++) {
		double value = chart->series[s]->values[column];
		g_string_append_printf(text, "%s%s ", s ? ", " : "", chart->series[s]->name);
		if (isnan(value)) {
			g_string_append(text, chart->words[SAY_GAP]);
			continue;
		}
		g_autofree char *figure = chart_figure(chart, value, chart->decimals);
		g_string_append(text, figure);
		if (strcmp(chart->unit, "%") != 0)
			g_string_append_printf(text, " (%d%%)", chart_percent(value, total));
	}
	g_string_append_c(text, '.');
}

/* "Primary schools: 94.1%, target 95%, tolerance 1%." */
static void append_gauge(GString *text, const Chart *chart, int row)
{
	double value = chart->series[0]->values[row];
	g_autofree char *figure = isnan(value) ? g_strdup(chart->words[SAY_GAP])
		: chart_figure(chart, value, chart->decimals);
	g_string_append_printf(text, " %s: %s", chart->labels[row], figure);
	const struct { double value; const char *word; } bounds[] = {
		{ chart->targets[row], chart->target_label }, { chart->tolerances[row], chart->tolerance_label },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(bounds); i++)
		if (!isnan(bounds[i].value)) {
			g_autofree char *bound = chart_figure(chart, bounds[i].value, chart->decimals);
			g_autofree char *word = g_utf8_strdown(bounds[i].word, -1);
			g_string_append_printf(text, ", %s %s", word, bound);
		}
	g_string_append_c(text, '.');
}

static void append_sentence(GString *text, const char *sentence)
{
	if (!*sentence)
		return;
	g_string_append_printf(text, " %s", sentence);
	if (!strchr(".?!", sentence[strlen(sentence) - 1]))
		g_string_append_c(text, '.');
}

char *chart_describe(const Chart *chart)
{
	GString *text = g_string_new(kind_name(chart));
	g_string_append_c(text, '.');
	append_sentence(text, chart->title);
	if (!chart->series_count)
		append_sentence(text, chart->nothing);
	if (*chart->unit && strcmp(chart->unit, "%") != 0 && strcmp(chart->unit, "£") != 0) {
		g_autofree char *unit = g_strdup_printf("%s: %s", chart->words[SAY_UNIT], chart->unit);
		append_sentence(text, unit);
	}
	if (chart->kind == CHART_GAUGE && chart->series_count)
		for (int i = 0; i < chart->label_count; i++)
			append_gauge(text, chart, i);
	else if (chart->kind >= CHART_STACKED)
		for (int i = 0; i < chart->label_count; i++)
			append_stack(text, chart, i);
	else
		for (int s = 0; s < chart->series_count; s++)
			append_series(text, chart, chart->series[s]);
	if (!isnan(chart->target) && chart->kind != CHART_GAUGE) {
		g_autofree char *target = chart_target_name(chart);
		append_sentence(text, target);
	}
	return g_string_free(text, FALSE);
}
