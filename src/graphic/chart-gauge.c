/* chart-gauge.c: gauges: figures against their targets and the tolerance to both sides of them, a row each.
 *
 * Rows of one scale show their figures on it.  Where that would make the bands of tolerance too narrow to
 * see, each row has a scale of its own: all targets stand in line, all bands are as wide, and a figure
 * more than two tolerances away stands at the edge, by an arrow.  The figure, the target and the tolerance
 * are then printed at the right. */
#include <math.h>
#include <string.h>

#include "graphic/chart-draw.h"

#define GAP        4.0                /* pt, between the parts */
#define LEADING    1.2
#define ASCENT     0.9
#define DOT        3.2                /* pt, radius */
#define BAND_LEAST 0.05               /* of the plot, the narrowest band on one scale */
#define REACH      2.4                /* tolerances to each side, on scales of their own */
#define FARTHEST   2.0                /* the most a dot stands away */

/* ---- scales ---- */

static void widen(double value, double *low, double *high)
{
	if (!isnan(value)) {
		*low = MIN(*low, value);
		*high = MAX(*high, value);
	}
}

static gboolean has_band(const Chart *chart, int row)
{
	return !isnan(chart->targets[row]) && chart->tolerances[row] > 0;
}

/* Where a band may end: shares of a whole do not go beyond it. */
static double band_most(const Chart *chart)
{
	if (strcmp(chart->unit, "%") != 0)
		return INFINITY;
	for (int i = 0; i < chart->label_count; i++)
		if (chart->series[0]->values[i] > 100 || chart->targets[i] > 100)
			return INFINITY;
	return 100;
}

static Scale one_scale(Drawing *drawing)
{
	const Chart *chart = drawing->chart;
	double low = INFINITY, high = -INFINITY, most = band_most(chart);
	for (int i = 0; i < chart->label_count; i++) {
		widen(chart->series[0]->values[i], &low, &high);
		widen(chart->targets[i], &low, &high);
		widen(chart->targets[i] - chart->tolerances[i], &low, &high);
		if (has_band(chart, i))
			widen(MIN(chart->targets[i] + chart->tolerances[i], most), &low, &high);
	}
	return scale_no_finer(chart, scale_for(low, high, CLAMP((int) (drawing->plot.width / 50), 1, 6), FALSE));
}

/* Whether a band would be too narrow on the one scale. */
static gboolean bands_too_narrow(const Chart *chart, Scale scale)
{
	for (int i = 0; i < chart->label_count; i++)
		if (has_band(chart, i) && 2 * chart->tolerances[i] < BAND_LEAST * (scale.high - scale.low))
			return TRUE;
	return FALSE;
}

/* ---- parts ---- */

static void draw_dot(Drawing *drawing, double x, double y)
{
	draw_circle(drawing, x, y, DOT + 1, "#ffffff", NULL);
	draw_circle(drawing, x, y, DOT, drawing->chart->colours.main, NULL);
}

/* An arrow to SIDE (1 right, -1 left), at the end of what is shown: the figure lies beyond. */
static void draw_beyond(Drawing *drawing, double y, int side)
{
	double x = scale_x(drawing, side * FARTHEST);
	g_autoptr(GString) path = g_string_new(NULL);
	path_append(path, 'M', x + side * DOT, y);
	path_append(path, 'L', x - side * DOT, y - DOT - 0.6);
	path_append(path, 'L', x - side * DOT, y + DOT + 0.6);
	g_string_append_c(path, 'Z');
	draw_path(drawing, path->str, drawing->chart->colours.main, (Pen) { "#ffffff", 0.8, NULL });
}

static void draw_mark(Drawing *drawing, double x, double y, double half)
{
	draw_line(drawing, x, y - half, x, y + half, (Pen) { drawing->chart->colours.text, 1.6, NULL });
}

static void draw_band(Drawing *drawing, Box box)
{
	Pen edge = { drawing->chart->colours.second, 0.5, NULL };
	draw_rectangle(drawing, box, "#d9d9d9", &edge);
}

/* What dot, stroke and band stand for, in a row at Y. */
static void draw_key(Drawing *drawing, double y)
{
	const Chart *chart = drawing->chart;
	Type type = row_name_type(chart);
	double size = type.size, middle = y + size * 0.55, x = DOT + 1;
	const char *const words[] = { chart->series[0]->name, chart->target_label, chart->tolerance_label };
	for (int i = 0; i < 3; i++) {
		if (!*words[i])
			continue;
		if (i == 0)
			draw_dot(drawing, x, middle);
		else if (i == 1)
			draw_mark(drawing, x, middle, size * 0.5);
		else
			draw_band(drawing, (Box) { x - 4, middle - size * 0.35, 16, size * 0.7 });
		double start = x + (i == 2 ? 12 : DOT) + GAP;
		draw_text(drawing, words[i], start, y + size * ASCENT, ANCHOR_START, type);
		x = start + text_width(drawing, words[i], type) + 4 * GAP;
	}
}

/* ---- figures at the right ---- */

/* The decimals VALUE was typed with, as far as they can be told: as few as show it whole. */
static int decimals_of(const Chart *chart, double value)
{
	for (int decimals = 0; decimals < chart->decimals; decimals++) {
		double power = pow(10, decimals);
		if (fabs(value * power - round(value * power)) < 1e-6)
			return decimals;
	}
	return chart->decimals;
}

/* "95% \u00b1 1%".  Free with g_free. */
static char *bounds_text(const Chart *chart, int row)
{
	double target = chart->targets[row], tolerance = chart->tolerances[row];
	if (isnan(target))
		return g_strdup("");
	g_autofree char *aim = chart_figure(chart, target, decimals_of(chart, target));
	if (isnan(tolerance))
		return g_strdup(aim);
	g_autofree char *reach = chart_figure(chart, tolerance, decimals_of(chart, tolerance));
	return g_strdup_printf("%s \u00b1 %s", aim, reach);
}

static Type bounds_type(const Chart *chart)
{
	return (Type) { chart->font_size - 1, chart->colours.grey, FALSE };
}

static double bounds_width(Drawing *drawing)
{
	double widest = 0;
	for (int i = 0; i < drawing->chart->label_count; i++) {
		g_autofree char *text = bounds_text(drawing->chart, i);
		widest = MAX(widest, text_width(drawing, text, bounds_type(drawing->chart)));
	}
	return widest;
}

/* ---- rows ---- */

static void draw_row(Drawing *drawing, int row, double value, double target, double tolerance)
{
	const Chart *chart = drawing->chart;
	double y = row_middle(drawing, row), half = MIN(drawing->slot * 0.36, 9);
	double right = drawing->plot.x + drawing->plot.width;
	if (!isnan(target) && !isnan(tolerance)) {
		double end = MIN(target + tolerance, MAX(drawing->scale.high, target));
		double from = scale_x(drawing, target - tolerance), to = scale_x(drawing, end);
		draw_band(drawing, (Box) { from, y - half * 0.75, to - from, half * 1.5 });
	}
	draw_line(drawing, drawing->plot.x, y, right, y, (Pen) { chart->colours.second, 0.5, NULL });
	if (!isnan(target))
		draw_mark(drawing, scale_x(drawing, target), y, half);
	if (!isnan(value))
		draw_dot(drawing, scale_x(drawing, value), y);
}

/* On a scale of its own, counted in tolerances from the target. */
static void draw_own_row(Drawing *drawing, int row)
{
	const Chart *chart = drawing->chart;
	double value = chart->series[0]->values[row];
	if (!has_band(chart, row)) {
		draw_row(drawing, row, NAN, isnan(chart->targets[row]) ? NAN : 0, NAN);
		return;
	}
	double away = (value - chart->targets[row]) / chart->tolerances[row];
	gboolean beyond = fabs(away) > FARTHEST;
	draw_row(drawing, row, beyond ? NAN : away, 0, 1);
	if (beyond)
		draw_beyond(drawing, row_middle(drawing, row), away > 0 ? 1 : -1);
}

static void draw_figures(Drawing *drawing, double bounds)
{
	const Chart *chart = drawing->chart;
	for (int i = 0; i < chart->label_count; i++) {
		double value = chart->series[0]->values[i], baseline = row_middle(drawing, i) + chart->font_size * 0.35;
		g_autofree char *figure = isnan(value) ? g_strdup("\u2013") : chart_figure(chart, value, chart->decimals);
		g_autofree char *text = bounds_text(chart, i);
		draw_text(drawing, figure, chart->width - bounds - 2 * GAP, baseline, ANCHOR_END,
			(Type) { chart->font_size, chart->colours.text, TRUE });
		draw_text(drawing, text, chart->width, baseline, ANCHOR_END, bounds_type(chart));
	}
}

void chart_draw_gauge(Drawing *drawing)
{
	const Chart *chart = drawing->chart;
	double head = frame_head(drawing, FALSE, TRUE), bounds = bounds_width(drawing);
	draw_key(drawing, head - chart->font_size / 2);
	double margin = rows_figures_width(drawing) * 1.1 + bounds + 4 * GAP;
	rows_set(drawing, head + chart->font_size * LEADING + GAP, margin);
	drawing->scale = one_scale(drawing);
	gboolean own = bands_too_narrow(chart, drawing->scale);
	if (own)
		drawing->scale = (Scale) { -REACH, REACH, REACH, 0 };
	else
		rows_draw_steps(drawing);
	rows_draw_names(drawing);
	frame_source(drawing, TRUE);
	for (int i = 0; i < chart->label_count; i++)
		if (own)
			draw_own_row(drawing, i);
		else
			draw_row(drawing, i, chart->series[0]->values[i], chart->targets[i], chart->tolerances[i]);
	draw_figures(drawing, bounds);
}
