/* chart-data.h: a chart as figures: what stands in the c:chart element, checked. */
#ifndef GRAPHIC_CHART_DATA_H
#define GRAPHIC_CHART_DATA_H

#include <glib.h>
#include <libxml/tree.h>

#include "base/diag.h"

enum {
	CHART_MAX_SERIES = 8,         /* more cannot be told apart in grey print */
	CHART_MAX_POINTS = 120,
};

typedef enum ChartKind { CHART_LINE, CHART_BAR, CHART_GAUGE, CHART_STACKED, CHART_RAG_HISTORY } ChartKind;

typedef enum ChartRole {
	CHART_PLAIN, CHART_CURRENT, CHART_LAST_YEAR, CHART_TARGET, CHART_RED, CHART_AMBER, CHART_GREEN
} ChartRole;

typedef struct ChartSeries {
	char *name;
	ChartRole role;
	double values[CHART_MAX_POINTS];   /* one a label of the chart; NAN: a gap */
} ChartSeries;

typedef struct ChartColours {
	char *main, *second, *target, *grid, *text, *grey, *red, *amber, *green;
} ChartColours;

/* The words a chart is told with, beside its own. */
typedef enum ChartWord {
	SAY_LINE, SAY_BAR, SAY_STACKED, SAY_GAUGE, SAY_GAP, SAY_UNIT, CHART_WORDS
} ChartWord;

/* Lengths in points.  Owns all it points to. */
typedef struct Chart {
	ChartKind kind;
	double width, height, font_size;
	char *title, *unit, *source, *family;
	double target;                /* NAN: none */
	double tolerance;             /* of a gauge, to both sides of the target; NAN: none */
	char *target_label;           /* the word before its figure */
	char *tolerance_label, *nothing;  /* the words for the tolerance, and for no figures at all */
	gboolean as_numbers;          /* stacks: columns as tall as their totals, not all 100 % */
	int decimals;                 /* the most typed in any figure, at most 3 */
	ChartColours colours;
	char *words[CHART_WORDS];
	char *labels[CHART_MAX_POINTS];
	double targets[CHART_MAX_POINTS], tolerances[CHART_MAX_POINTS];  /* of the rows of a gauge; NAN: none */
	int label_count;
	ChartSeries *series[CHART_MAX_SERIES];
	int series_count;
} Chart;

/* Reads ELEMENT; what cannot be used is reported at PLACE (DIAGS may be NULL: say nothing).
 * The caller drops it. */
Chart *chart_read(xmlNodePtr element, Place place, Diags *diags);
void chart_drop(Chart *chart);

/* The index of the last figure of SERIES, or of its first; -1: it has none. */
int chart_series_last(const Chart *chart, const ChartSeries *series);
int chart_series_first(const Chart *chart, const ChartSeries *series);

/* The sum of column COLUMN of a stack. */
double chart_total(const Chart *chart, int column);

/* PART of TOTAL as a whole per cent, halves up, as the facts of a paper round it; 0 of nothing. */
int chart_percent(double part, double total);

/* VALUE as it is printed: DECIMALS places, commas at thousands, a true minus, the unit if it
 * goes with the figure.  Free with g_free. */
char *chart_figure(const Chart *chart, double value, int decimals);

/* "Target 95%".  Free with g_free. */
char *chart_target_name(const Chart *chart);

/* The figures of CHART as sentences.  Free with g_free. */
char *chart_describe(const Chart *chart);

#endif
