/* chart-frame.c: what surrounds the figures of a chart: title, unit, key, axes, labels, source. */
#include "graphic/chart-draw.h"

#include <math.h>
#include <string.h>

#define LEADING   1.22                /* of the type size, for lines of the same label */
#define ASCENT    0.90                /* from the top of a line to its baseline */
#define GAP       4.0                 /* pt, between the parts */
#define HAIRLINE  0.5                 /* pt */

enum { TITLE_LINES = 2, LABEL_LINES = 3, SOURCE_LINES = 2, NAMED_BARS = 8 };

static Type text_type(const Chart *chart)
{
	return (Type) { chart->font_size, chart->colours.text, FALSE };
}

static Type title_type(const Chart *chart)
{
	return (Type) { chart->font_size + 1, chart->colours.text, TRUE };
}

static Type small_type(const Chart *chart)
{
	return (Type) { chart->font_size - 1, chart->colours.grey, FALSE };
}

/* ---- the scale ---- */

static double nice_step(double range, int lines)
{
	double rough = range / MAX(lines, 1);
	double power = pow(10, floor(log10(rough)));
	double digit = rough / power;
	double nice = digit <= 1.0001 ? 1 : digit <= 2.0001 ? 2 : digit <= 5.0001 ? 5 : 10;
	return nice * power;
}

Scale scale_for(double low, double high, int lines, gboolean from_zero)
{
	if (from_zero || (low >= 0 && low < 0.4 * high)) {
		low = MIN(low, 0);
		high = MAX(high, 0);
	}
	if (high - low < 1e-9) {
		double room = fabs(high) > 1e-9 ? fabs(high) * 0.05 : 1;
		high += room;
		low = from_zero && low >= 0 ? low : low - room;
	}
	double step = nice_step(high - low, lines);
	Scale scale = {
		.low = floor(low / step + 1e-6) * step,
		.high = ceil(high / step - 1e-6) * step,
		.step = step,
		.decimals = CLAMP((int) ceil(-log10(step) - 1e-6), 0, 6),
	};
	return scale;
}

Scale scale_no_finer(const Chart *chart, Scale scale)
{
	double finest = pow(10, -chart->decimals);
	if (scale.step > finest * 0.99)
		return scale;
	return (Scale) {
		.low = floor(scale.low / finest + 1e-6) * finest,
		.high = ceil(scale.high / finest - 1e-6) * finest,
		.step = finest,
		.decimals = chart->decimals,
	};
}

double scale_y(const Drawing *drawing, double value)
{
	const Scale *scale = &drawing->scale;
	return drawing->plot.y + drawing->plot.height * (scale->high - value) / (scale->high - scale->low);
}

double column_centre(const Drawing *drawing, int column)
{
	return drawing->plot.x + (column + 0.5) * drawing->slot;
}

/* ---- fills ---- */

const char *series_fill(const Chart *chart, int index)
{
	static const char *const greys[] = { "#d9d9d9", "#6f6f6f", "#b0b0b0", "#454545" };
	switch (chart->series[index]->role) {
	case CHART_CURRENT: return chart->colours.main;
	case CHART_LAST_YEAR: return "#c4c4c4";
	case CHART_RED: return chart->colours.red;
	case CHART_AMBER: return chart->colours.amber;
	case CHART_GREEN: return chart->colours.green;
	case CHART_TARGET: return "none";
	default: break;
	}
	/* The house's colour is for this year, or for the first where no series is. */
	gboolean current = FALSE;
	for (int s = 0; s < chart->series_count; s++)
		current = current || chart->series[s]->role == CHART_CURRENT;
	if (index == 0)
		return current ? "#8f8f8f" : chart->colours.main;
	return greys[(index - 1) % (int) G_N_ELEMENTS(greys)];
}

/* Lines at 45 degrees, cut to the box here: patterns would be drawn as a picture by some painters. */
static void hatch(Drawing *drawing, Box box, Pen pen)
{
	const double apart = 4.5;
	g_autoptr(GString) path = g_string_new(NULL);
	for (double offset = apart / 2; offset < box.width + box.height; offset += apart) {
		double x1 = MIN(offset, box.width), y1 = offset - x1;
		double y2 = MIN(offset, box.height), x2 = offset - y2;
		path_append(path, 'M', box.x + x1, box.y + y1);
		path_append(path, 'L', box.x + x2, box.y + y2);
	}
	if (path->len)
		draw_path(drawing, path->str, "none", pen);
}

void draw_filled(Drawing *drawing, Box box, int index)
{
	const Chart *chart = drawing->chart;
	const ChartSeries *series = chart->series[index];
	Pen edge = { "#555555", HAIRLINE, NULL };
	gboolean pale = series->role == CHART_LAST_YEAR
		|| (series->role == CHART_PLAIN && strcmp(series_fill(chart, index), chart->colours.main) != 0);
	draw_rectangle(drawing, box, series_fill(chart, index), pale ? &edge : NULL);
	if (series->role == CHART_RED)
		hatch(drawing, box, (Pen) { "#ffffff", 0.7, NULL });
	else if (series->role == CHART_PLAIN && index >= 3)
		hatch(drawing, box, (Pen) { text_colour_on(series_fill(chart, index)), 0.6, NULL });
}

/* ---- parts of the frame ---- */

static gboolean unit_goes_with_figure(const Chart *chart)
{
	return !*chart->unit || strcmp(chart->unit, "%") == 0 || strcmp(chart->unit, "£") == 0;
}

/* Draws (or, unless DRAW, only measures) LINES from TOP down; returns where they end. */
static double lines_down(Drawing *drawing, char **lines, double x, double top, Anchor anchor, Type type,
	gboolean draw)
{
	for (; *lines; lines++, top += type.size * LEADING)
		if (draw)
			draw_text(drawing, *lines, x, top + type.size * ASCENT, anchor, type);
	return top;
}

static double key_row(Drawing *drawing, double top, gboolean draw)
{
	const Chart *chart = drawing->chart;
	Type type = text_type(chart);
	double x = 0, swatch = type.size * 0.8;
	for (int i = 0; i < chart->series_count; i++) {
		double width = swatch + GAP + text_width(drawing, chart->series[i]->name, type) + 3 * GAP;
		if (x > 0 && x + width > chart->width) {
			x = 0;
			top += type.size * LEADING;
		}
		Box box = { x + 0.5, top + type.size * ASCENT - swatch, swatch, swatch };
		double middle = box.y + swatch / 2;
		if (draw && chart->series[i]->role == CHART_TARGET)
			draw_line(drawing, x, middle, x + swatch + 2, middle, (Pen) { chart->colours.target, 1.6, NULL });
		else if (draw)
			draw_filled(drawing, box, i);
		const char *name = chart->series[i]->name;
		if (draw)
			draw_text(drawing, name, x + swatch + GAP, top + type.size * ASCENT, ANCHOR_START, type);
		x += width;
	}
	return top + type.size * LEADING;
}

double frame_head(Drawing *drawing, gboolean key, gboolean draw)
{
	const Chart *chart = drawing->chart;
	double top = 0;
	if (*chart->title) {
		g_auto(GStrv) title = text_lines(drawing, chart->title, chart->width, TITLE_LINES, title_type(chart));
		top = lines_down(drawing, title, 0, top, ANCHOR_START, title_type(chart), draw) + GAP;
	}
	if (key)
		top = key_row(drawing, top, draw) + GAP;
	if (!unit_goes_with_figure(chart)) {
		g_auto(GStrv) unit = text_lines(drawing, chart->unit, chart->width, 1, small_type(chart));
		top = lines_down(drawing, unit, 0, top, ANCHOR_START, small_type(chart), draw);
	}
	return top + GAP + chart->font_size / 2;
}

double frame_source(Drawing *drawing, gboolean draw)
{
	const Chart *chart = drawing->chart;
	if (!*chart->source)
		return 0;
	Type type = small_type(chart);
	g_autofree char *text = g_strconcat("Source: ", chart->source, NULL);
	g_auto(GStrv) lines = text_lines(drawing, text, chart->width, SOURCE_LINES, type);
	double height = g_strv_length(lines) * type.size * LEADING;
	lines_down(drawing, lines, 0, chart->height - height, ANCHOR_START, type, draw);
	return height + GAP;
}

/* The widest word of LABEL, or the whole of it: what a line must hold. */
static double least_width(Drawing *drawing, const char *label, gboolean whole)
{
	double widest = 0;
	g_auto(GStrv) words = g_strsplit(label, whole ? "\n" : " ", -1);
	for (char **word = words; *word; word++)
		widest = MAX(widest, text_width(drawing, *word, text_type(drawing->chart)));
	return widest;
}

/* A few bars have names, which are wrapped and never left out; many are a run of months or years, like the
 * points of a line. */
static gboolean has_named_bars(const Chart *chart)
{
	return chart->kind != CHART_LINE && chart->label_count <= NAMED_BARS;
}

/* Every how manieth label is printed, so that none runs into the next. */
static int label_stride(Drawing *drawing)
{
	const Chart *chart = drawing->chart;
	double widest = 0;
	if (has_named_bars(chart))
		return 1;
	for (int i = 0; i < chart->label_count; i++)
		widest = MAX(widest, least_width(drawing, chart->labels[i], chart->kind == CHART_LINE));
	return MAX((int) ceil((widest + GAP / 2) / drawing->slot), 1);
}

/* The labels under the plot; returns their height. */
static double draw_labels(Drawing *drawing, double top, gboolean draw)
{
	const Chart *chart = drawing->chart;
	Type type = text_type(chart);
	int stride = label_stride(drawing);
	double apart = has_named_bars(chart) ? 1.5 * GAP : GAP / 2, height = 0;
	for (int i = 0; i < chart->label_count; i += stride) {
		double width = MAX(drawing->slot * stride - apart, type.size);
		g_auto(GStrv) lines = text_lines(drawing, chart->labels[i], width, LABEL_LINES, type);
		double end = lines_down(drawing, lines, column_centre(drawing, i), top, ANCHOR_MIDDLE, type, draw);
		height = MAX(height, end - top);
	}
	return height;
}

char *axis_figure(const Drawing *drawing, double value)
{
	const Chart *chart = drawing->chart;
	double most = MAX(fabs(drawing->scale.low), fabs(drawing->scale.high)), step = drawing->scale.step;
	/* Large sums in thousands or millions: £20m reads better than £20,000,000. */
	if (strcmp(chart->unit, "£") == 0 && most >= 1e5 && fabs(step - 1e3 * round(step / 1e3)) < 1) {
		double unit = most >= 1e7 ? 1e6 : 1e3;
		g_autofree char *figure = chart_figure(chart, value / unit, step < unit ? 1 : 0);
		return g_strconcat(figure, value == 0 ? "" : unit > 1e3 ? "m" : "k", NULL);
	}
	if (chart->kind < CHART_STACKED || chart->as_numbers)
		return chart_figure(chart, value, drawing->scale.decimals);
	return g_strdup_printf("%.0f%%", value);
}

static double axis_width(Drawing *drawing)
{
	double widest = 0;
	const Scale *scale = &drawing->scale;
	for (double value = scale->low; value <= scale->high + scale->step / 2; value += scale->step) {
		g_autofree char *figure = axis_figure(drawing, value);
		widest = MAX(widest, text_width(drawing, figure, text_type(drawing->chart)));
	}
	return widest + GAP + 1;
}

static void draw_grid(Drawing *drawing)
{
	const Chart *chart = drawing->chart;
	const Box *plot = &drawing->plot;
	const Scale *scale = &drawing->scale;
	int steps = (int) floor((scale->high - scale->low) / scale->step + 0.5);
	for (int i = 0; i <= steps; i++) {
		double value = scale->low + i * scale->step;
		gboolean base = fabs(value) < scale->step / 2 || (i == 0 && scale->low > 0);
		Pen pen = { base ? "#555555" : chart->colours.grid, base ? 0.8 : HAIRLINE, NULL };
		double y = scale_y(drawing, value);
		g_autofree char *figure = axis_figure(drawing, value);
		draw_line(drawing, plot->x, y, plot->x + plot->width, y, pen);
		draw_text(drawing, figure, plot->x - GAP, y + chart->font_size * 0.35, ANCHOR_END, text_type(chart));
	}
}

/* Sets the plot and its columns; the labels' height depends on the slot and the plot's on the labels'. */
static void measure(Drawing *drawing, double margin, gboolean key)
{
	const Chart *chart = drawing->chart;
	double left = axis_width(drawing);
	double top = frame_head(drawing, key, FALSE);
	drawing->plot.x = left;
	drawing->plot.y = top;
	drawing->plot.width = MAX(chart->width - left - margin, chart->width / 5);
	drawing->slot = drawing->plot.width / MAX(chart->label_count, 1);
	double foot = draw_labels(drawing, 0, FALSE) + GAP + frame_source(drawing, FALSE);
	drawing->plot.height = MAX(chart->height - top - foot, chart->font_size);
}

double frame_plot_height(Drawing *drawing, gboolean key)
{
	Scale usual = { 0, 100, 25, 0 };
	drawing->scale = usual;
	measure(drawing, 0, key);
	return drawing->plot.height;
}

void frame_draw(Drawing *drawing, Scale scale, double margin, gboolean key)
{
	drawing->scale = scale;
	measure(drawing, margin, key);
	frame_head(drawing, key, TRUE);
	draw_grid(drawing);
	draw_labels(drawing, drawing->plot.y + drawing->plot.height + GAP, TRUE);
	frame_source(drawing, TRUE);
}
