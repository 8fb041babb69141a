/* chart-line.c: lines through the months: this year, last year, target.
 *
 * The line of this year is heavy and has its figures; the others have a grey and a
 * dash of their own, so that a photocopy still tells them.  Each line is named at its
 * end: those that run to the last column in the margin, a line that stops before (the
 * year is not over) beside its last point. */
#include "graphic/chart-draw.h"

#include <math.h>

#define MARGIN_SHARE 0.30             /* of the width, for the names at the ends of lines */
#define LEADING      1.15
#define MARKER       2.2              /* pt, radius */

static Pen series_pen(const Chart *chart, int index)
{
	static const char *const dashes[] = { NULL, "6 3", "1.5 2.5", "8 3 2 3" };
	const ChartSeries *series = chart->series[index];
	switch (series->role) {
	case CHART_CURRENT: return (Pen) { chart->colours.main, 2, NULL };
	case CHART_LAST_YEAR: return (Pen) { chart->colours.second, 1.5, "6 3" };
	case CHART_TARGET: return (Pen) { chart->colours.target, 1.2, "2 2" };
	default: break;
	}
	if (index == 0)
		return (Pen) { chart->colours.main, 2, NULL };
	const char *colour = index % 2 ? chart->colours.second : "#444444";
	return (Pen) { colour, 1.5, dashes[index % (int) G_N_ELEMENTS(dashes)] };
}

static Type name_type(const Chart *chart, int index)
{
	gboolean current = chart->series[index]->role == CHART_CURRENT || index == 0;
	const char *colour = current ? chart->colours.main : chart->colours.text;
	return (Type) { chart->font_size, colour, current };
}

static void value_range(const Chart *chart, double *low, double *high)
{
	*low = isnan(chart->target) ? INFINITY : chart->target;
	*high = isnan(chart->target) ? -INFINITY : chart->target;
	for (int s = 0; s < chart->series_count; s++)
		for (int i = 0; i < chart->label_count; i++)
			if (!isnan(chart->series[s]->values[i])) {
				*low = MIN(*low, chart->series[s]->values[i]);
				*high = MAX(*high, chart->series[s]->values[i]);
			}
}

static void draw_series(Drawing *drawing, int index)
{
	const Chart *chart = drawing->chart;
	const double *values = chart->series[index]->values;
	Pen pen = series_pen(chart, index);
	g_autoptr(GString) path = g_string_new(NULL);
	gboolean joined = FALSE;
	for (int i = 0; i < chart->label_count; i++) {
		if (isnan(values[i])) {
			joined = FALSE;
			continue;
		}
		double x = column_centre(drawing, i), y = scale_y(drawing, values[i]);
		path_append(path, joined ? 'L' : 'M', x, y);
		if (joined)
			stroke_take(drawing, column_centre(drawing, i - 1), scale_y(drawing, values[i - 1]), x, y);
		joined = TRUE;
	}
	draw_path(drawing, path->str, "none", pen);
	for (int i = 0; i < chart->label_count; i++) {
		/* A point between two gaps has no line: its marker alone shows it. */
		gboolean first = i == 0 || isnan(values[i - 1]);
		gboolean alone = first && (i == chart->label_count - 1 || isnan(values[i + 1]));
		gboolean apart = drawing->slot > 4 * MARKER || i == chart_series_last(chart, chart->series[index]);
		/* From the fifth line on the dashes come again: rings tell those from the first four. */
		gboolean ring = index >= 4 && !alone;
		Pen outline = { pen.colour, 1, NULL };
		if (!isnan(values[i]) && (((!pen.dashes || ring) && apart) || alone))
			draw_circle(drawing, column_centre(drawing, i), scale_y(drawing, values[i]), MARKER,
				ring ? "#ffffff" : pen.colour, ring ? &outline : NULL);
	}
}

static void draw_target(Drawing *drawing)
{
	const Chart *chart = drawing->chart;
	if (isnan(chart->target))
		return;
	double y = scale_y(drawing, chart->target);
	double right = drawing->plot.x + drawing->plot.width;
	draw_line(drawing, drawing->plot.x, y, right, y, (Pen) { chart->colours.target, 1.2, "2 2" });
	stroke_take(drawing, drawing->plot.x, y, right, y);
}

/* Whether the name of series INDEX stands in the margin. */
static gboolean ends_at_margin(const Chart *chart, int index)
{
	return chart_series_last(chart, chart->series[index]) == chart->label_count - 1;
}

/* The labels of the margin, wishes in values, not yet in points; returns their number. */
static int margin_labels(Drawing *drawing, EndLabel labels[static CHART_MAX_SERIES + 1])
{
	const Chart *chart = drawing->chart;
	double width = chart->width * MARGIN_SHARE;
	int count = 0;
	for (int s = 0; s < chart->series_count; s++) {
		if (!ends_at_margin(chart, s))
			continue;
		EndLabel *label = &labels[count++];
		label->type = name_type(chart, s);
		label->lines = text_lines(drawing, chart->series[s]->name, width, 2, label->type);
		label->y = chart->series[s]->values[chart->label_count - 1];
	}
	if (!isnan(chart->target)) {
		g_autofree char *name = chart_target_name(chart);
		EndLabel *label = &labels[count++];
		label->type = (Type) { chart->font_size, chart->colours.target, FALSE };
		label->lines = text_lines(drawing, name, width, 2, label->type);
		label->y = chart->target;
	}
	for (int i = 0; i < count; i++)
		labels[i].height = g_strv_length(labels[i].lines) * labels[i].type.size * LEADING;
	return count;
}

static double margin_width(Drawing *drawing, const EndLabel *labels, int count)
{
	double widest = 0;
	for (int i = 0; i < count; i++)
		for (char **line = labels[i].lines; *line; line++)
			widest = MAX(widest, text_width(drawing, *line, labels[i].type));
	return widest > 0 ? widest + 6 : 0;
}

static void draw_margin(Drawing *drawing, EndLabel *labels, int count)
{
	double x = drawing->plot.x + drawing->plot.width + 4;
	for (int i = 0; i < count; i++)
		labels[i].y = scale_y(drawing, labels[i].y);
	double bottom = drawing->plot.y + drawing->plot.height;
	end_labels_spread(labels, count, drawing->plot.y - drawing->chart->font_size, bottom);
	for (int i = 0; i < count; i++) {
		double y = labels[i].y;
		for (char **line = labels[i].lines; *line; line++, y += labels[i].type.size * LEADING)
			draw_text(drawing, *line, x, y + labels[i].type.size * 0.92, ANCHOR_START, labels[i].type);
	}
}

/* Puts TEXT by the point X, Y where it covers least; unless it is WANTED, only where it covers nothing. */
static void label_point(Drawing *drawing, const char *text, double x, double y, Type type, gboolean wanted)
{
	double width = text_width(drawing, text, type), height = type.size, off = MARKER + 2;
	const Box tries[] = {
		{ x - width / 2, y - off - height, width, height },
		{ x - width / 2, y + off, width, height },
		{ x + off + 1, y - height / 2, width, height },
		{ x + off, y - off - height, width, height },
		{ x + off, y + off, width, height },
		{ x - width / 2, y - off - 2 * height, width, height },
		{ x - width / 2, y + off + height, width, height },
		{ x - off - width, y - off - height, width, height },
		{ x - off - width, y + off, width, height },
	};
	const Box *best = NULL;
	int least = G_MAXINT, count = wanted ? (int) G_N_ELEMENTS(tries) : 2;
	for (int i = 0; i < count; i++) {
		int cost = label_cost(drawing, tries[i]);
		cost += tries[i].x + width > drawing->chart->width ? 20 : 0;
		if (cost < least) {
			least = cost;
			best = &tries[i];
		}
	}
	if (least > 0 && !wanted)
		return;
	if (least == 0)
		draw_rectangle(drawing, *best, "#ffffff", NULL);   /* over the grid only */
	draw_text(drawing, text, best->x, best->y + height * 0.86, ANCHOR_START, type);
	label_take(drawing, *best);
}

/* The names of lines that stop early, then the figures of this year, the latest first, as there is room. */
static void draw_point_labels(Drawing *drawing)
{
	const Chart *chart = drawing->chart;
	for (int s = 0; s < chart->series_count; s++) {
		const ChartSeries *series = chart->series[s];
		int last = chart_series_last(chart, series);
		double x = column_centre(drawing, last), y = scale_y(drawing, series->values[last]);
		if (ends_at_margin(chart, s))
			continue;
		g_autofree char *figure = chart_figure(chart, series->values[last], chart->decimals);
		g_autofree char *text = g_strdup_printf("%s: %s", series->name, figure);
		label_point(drawing, text, x, y, name_type(chart, s), TRUE);
	}
	for (int s = 0; s < chart->series_count; s++) {
		const ChartSeries *series = chart->series[s];
		if (series->role != CHART_CURRENT && !(s == 0 && series->role == CHART_PLAIN))
			continue;
		/* The last figure of a line that stops early stands with its name. */
		int last = chart_series_last(chart, series) - !ends_at_margin(chart, s);
		for (int i = last; i >= 0; i--) {
			if (isnan(series->values[i]))
				continue;
			double x = column_centre(drawing, i), y = scale_y(drawing, series->values[i]);
			g_autofree char *figure = chart_figure(chart, series->values[i], chart->decimals);
			Type type = { chart->font_size, chart->colours.text, FALSE };
			if (text_width(drawing, figure, type) + 2 > drawing->slot)
				break;
			label_point(drawing, figure, x, y, type, FALSE);
		}
	}
}

void chart_draw_line(Drawing *drawing)
{
	const Chart *chart = drawing->chart;
	EndLabel labels[CHART_MAX_SERIES + 1];
	double low, high;
	value_range(chart, &low, &high);
	int count = margin_labels(drawing, labels);
	int lines = CLAMP((int) (frame_plot_height(drawing, FALSE) / (chart->font_size * 2.4)), 1, 6);
	Scale scale = scale_for(low, high, lines, FALSE);
	scale = scale_no_finer(chart, scale);
	/* A line or a target on the axis itself would not be seen. */
	if (scale.low > 0 && low - scale.low < scale.step / 100)
		scale.low -= scale.step;
	frame_draw(drawing, scale, margin_width(drawing, labels, count), FALSE);
	draw_target(drawing);
	for (int s = chart->series_count - 1; s >= 0; s--)
		draw_series(drawing, s);
	draw_margin(drawing, labels, count);
	draw_point_labels(drawing);
	for (int i = 0; i < count; i++)
		g_strfreev(labels[i].lines);
}
