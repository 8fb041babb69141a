/* chart-row.c: rows with their names at the left, and bars that lie in them because their names are long. */
#include <math.h>
#include <string.h>

#include "graphic/chart-draw.h"

#define GAP          4.0              /* pt, between the parts */
#define LEADING      1.2
#define ASCENT       0.9
#define NAMES_SHARE  0.42             /* of the width, for the names at the left */
#define BARS_SHARE   0.72             /* of a row, for its bars */
#define BAR_MOST     16.0             /* pt */

enum { NAME_LINES = 3, UPRIGHT_LINES = 3, FIGURES_APART = 3 };

/* ---- rows ---- */

Type row_name_type(const Chart *chart)
{
	return (Type) { chart->font_size, chart->colours.text, FALSE };
}

double scale_x(const Drawing *drawing, double value)
{
	const Scale *scale = &drawing->scale;
	return drawing->plot.x + drawing->plot.width * (value - scale->low) / (scale->high - scale->low);
}

double row_middle(const Drawing *drawing, int row)
{
	return drawing->plot.y + (row + 0.5) * drawing->slot;
}

/* The width of the names, in lines no wider than their share of the chart. */
static double names_width(Drawing *drawing)
{
	const Chart *chart = drawing->chart;
	double widest = 0;
	for (int i = 0; i < chart->label_count; i++) {
		g_auto(GStrv) lines = text_lines(drawing, chart->labels[i], chart->width * NAMES_SHARE, NAME_LINES,
			row_name_type(chart));
		for (char **line = lines; *line; line++)
			widest = MAX(widest, text_width(drawing, *line, row_name_type(chart)));
	}
	return MIN(widest, chart->width * NAMES_SHARE) + 1;
}

static double names_height(Drawing *drawing)
{
	const Chart *chart = drawing->chart;
	double width = names_width(drawing), highest = 0;
	for (int i = 0; i < chart->label_count; i++) {
		g_auto(GStrv) lines = text_lines(drawing, chart->labels[i], width, NAME_LINES, row_name_type(chart));
		highest = MAX(highest, g_strv_length(lines) * chart->font_size * LEADING);
	}
	return highest;
}

void rows_draw_names(Drawing *drawing)
{
	const Chart *chart = drawing->chart;
	Type type = row_name_type(chart);
	double width = names_width(drawing), step = type.size * LEADING;
	for (int i = 0; i < chart->label_count; i++) {
		g_auto(GStrv) lines = text_lines(drawing, chart->labels[i], width, NAME_LINES, type);
		double y = row_middle(drawing, i) - g_strv_length(lines) * step / 2;
		for (char **line = lines; *line; line++, y += step)
			draw_text(drawing, *line, 0, y + type.size * ASCENT, ANCHOR_START, type);
	}
}

void rows_draw_steps(Drawing *drawing)
{
	const Chart *chart = drawing->chart;
	const Box *plot = &drawing->plot;
	int steps = (int) floor((drawing->scale.high - drawing->scale.low) / drawing->scale.step + 0.5);
	double free_from = -INFINITY;
	for (int i = 0; i <= steps; i++) {
		double value = drawing->scale.low + i * drawing->scale.step, x = scale_x(drawing, value);
		gboolean zero = fabs(value) < drawing->scale.step / 2;
		draw_line(drawing, x, plot->y, x, plot->y + plot->height,
			(Pen) { zero ? "#555555" : chart->colours.grid, zero ? 0.8 : 0.5, NULL });
		g_autofree char *figure = axis_figure(drawing, zero ? 0 : value);
		double width = text_width(drawing, figure, row_name_type(chart));
		if (x - width / 2 < free_from)
			continue;
		draw_text(drawing, figure, x, plot->y + plot->height + GAP + chart->font_size * ASCENT, ANCHOR_MIDDLE,
			row_name_type(chart));
		free_from = x + width / 2 + FIGURES_APART;
	}
}

void rows_set(Drawing *drawing, double head, double margin)
{
	const Chart *chart = drawing->chart;
	double foot = chart->font_size * LEADING + GAP + frame_source(drawing, FALSE);
	drawing->plot.x = names_width(drawing) + 2 * GAP;
	drawing->plot.y = head;
	drawing->plot.width = MAX(chart->width - drawing->plot.x - margin, chart->width / 6);
	drawing->plot.height = MAX(chart->height - head - foot, chart->font_size);
	drawing->slot = drawing->plot.height / MAX(chart->label_count, 1);
}

/* ---- bars that lie ---- */

static int bars_in_row(const Chart *chart)
{
	int bars = 0;
	for (int s = 0; s < chart->series_count; s++)
		bars += chart->series[s]->role != CHART_TARGET;
	return MAX(bars, 1);
}

/* Whether a label needs more lines below its column than there are, or has a word wider than it. */
static gboolean labels_too_long(Drawing *drawing)
{
	const Chart *chart = drawing->chart;
	double slot = chart->width * 0.92 / MAX(chart->label_count, 1) - 1.5 * GAP;
	for (int i = 0; i < chart->label_count; i++) {
		g_auto(GStrv) lines = text_lines(drawing, chart->labels[i], slot, UPRIGHT_LINES + 1, row_name_type(chart));
		g_auto(GStrv) words = g_strsplit(chart->labels[i], " ", -1);
		if (g_strv_length(lines) > UPRIGHT_LINES)
			return TRUE;
		for (char **word = words; *word; word++)
			if (text_width(drawing, *word, row_name_type(chart)) > slot && strchr(chart->labels[i], ' '))
				return TRUE;
	}
	return FALSE;
}

gboolean chart_bars_lie(Drawing *drawing)
{
	const Chart *chart = drawing->chart;
	if (!labels_too_long(drawing))
		return FALSE;
	double room = chart->height - frame_head(drawing, chart->series_count > 1, FALSE)
		- 2 * chart->font_size - frame_source(drawing, FALSE);
	double row = MAX(names_height(drawing), bars_in_row(chart) * chart->font_size);
	return chart->label_count * row <= room;
}

double rows_figures_width(Drawing *drawing)
{
	const Chart *chart = drawing->chart;
	double widest = 0;
	for (int s = 0; s < chart->series_count; s++)
		for (int i = 0; i < chart->label_count; i++)
			if (!isnan(chart->series[s]->values[i])) {
				g_autofree char *figure = chart_figure(chart, chart->series[s]->values[i], chart->decimals);
				widest = MAX(widest, text_width(drawing, figure, row_name_type(chart)));
			}
	return widest + GAP;
}

static void draw_bar(Drawing *drawing, int series, int row, int place, double thickness)
{
	const Chart *chart = drawing->chart;
	double value = chart->series[series]->values[row];
	double top = row_middle(drawing, row) - thickness * bars_in_row(chart) / 2 + place * thickness;
	double zero = scale_x(drawing, 0), end = scale_x(drawing, value);
	g_autofree char *figure = chart_figure(chart, value, chart->decimals);
	double width = text_width(drawing, figure, row_name_type(chart));
	draw_filled(drawing, (Box) { MIN(zero, end), top + 0.5, fabs(end - zero), thickness - 1 }, series);
	double x = value < 0 ? end - 2 - width : end + 2, middle = top + thickness / 2;
	Box ground = { x - 1, middle - chart->font_size / 2, width + 2, chart->font_size };
	draw_rectangle(drawing, ground, "#ffffff", NULL);
	draw_text(drawing, figure, x, middle + chart->font_size * 0.35, ANCHOR_START, row_name_type(chart));
}

/* A target of each row: a stroke across its bars. */
static void draw_row_target(Drawing *drawing, double value, int row, double thickness)
{
	double half = thickness * bars_in_row(drawing->chart) / 2 + 2, x = scale_x(drawing, value);
	double y = row_middle(drawing, row);
	draw_line(drawing, x, y - half, x, y + half, (Pen) { "#ffffff", 3, NULL });
	draw_line(drawing, x, y - half, x, y + half, (Pen) { drawing->chart->colours.target, 1.6, NULL });
}

/* The one target of all rows, named above the plot. */
static void draw_target(Drawing *drawing)
{
	const Chart *chart = drawing->chart;
	double x = scale_x(drawing, chart->target), top = drawing->plot.y;
	g_autofree char *name = chart_target_name(chart);
	Type type = { chart->font_size, chart->colours.target, FALSE };
	double half = text_width(drawing, name, type) / 2;
	draw_line(drawing, x, top - 2, x, top + drawing->plot.height, (Pen) { chart->colours.target, 1.4, "4 2.5" });
	draw_text(drawing, name, CLAMP(x, half, chart->width - half), top - 4, ANCHOR_MIDDLE, type);
}

void chart_draw_lying_bars(Drawing *drawing)
{
	const Chart *chart = drawing->chart;
	gboolean key = chart->series_count > 1, target = !isnan(chart->target);
	double low, high;
	chart_bar_range(chart, &low, &high);
	double head = frame_head(drawing, key, TRUE) + (target ? chart->font_size * LEADING : 0);
	rows_set(drawing, head, high > 0 ? rows_figures_width(drawing) : GAP);
	int lines = CLAMP((int) (drawing->plot.width / 50), 1, 6);
	drawing->scale = scale_no_finer(chart, scale_for(low, high, lines, TRUE));
	if (low < 0 && scale_x(drawing, low) - rows_figures_width(drawing) < drawing->plot.x)
		drawing->scale.low -= drawing->scale.step;
	rows_draw_steps(drawing);
	rows_draw_names(drawing);
	frame_source(drawing, TRUE);
	double thickness = MIN(drawing->slot * BARS_SHARE / bars_in_row(chart), BAR_MOST);
	for (int i = 0; i < chart->label_count; i++)
		for (int s = 0, place = 0; s < chart->series_count; s++) {
			double value = chart->series[s]->values[i];
			gboolean is_target = chart->series[s]->role == CHART_TARGET;
			if (!isnan(value) && is_target)
				draw_row_target(drawing, value, i, thickness);
			else if (!isnan(value))
				draw_bar(drawing, s, i, place, thickness);
			place += !is_target;
		}
	if (target)
		draw_target(drawing);
}
