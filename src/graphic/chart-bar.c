/* chart-bar.c: bars from zero: grouped, and stacked for the history of Red, Amber and Green. */
#include "graphic/chart-draw.h"

#include <math.h>
#include <string.h>

#define GROUP_SHARE 0.76              /* of a column, for its bars */
#define STACK_SHARE 0.56
#define STACK_SHARE_MOST 0.86
#define STACK_WIDEST 64.0             /* pt */

/* ---- grouped ---- */

static int bars_in_group(const Chart *chart)
{
	int bars = 0;
	for (int s = 0; s < chart->series_count; s++)
		bars += chart->series[s]->role != CHART_TARGET;
	return MAX(bars, 1);
}

void chart_bar_range(const Chart *chart, double *low, double *high)
{
	*low = isnan(chart->target) ? 0 : MIN(chart->target, 0);
	*high = isnan(chart->target) ? 0 : MAX(chart->target, 0);
	for (int s = 0; s < chart->series_count; s++)
		for (int i = 0; i < chart->label_count; i++)
			if (!isnan(chart->series[s]->values[i])) {
				*low = MIN(*low, chart->series[s]->values[i]);
				*high = MAX(*high, chart->series[s]->values[i]);
			}
}

static Box bar_box(const Drawing *drawing, int column, int place, double bar_width, double value)
{
	double left = column_centre(drawing, column) - bar_width * bars_in_group(drawing->chart) / 2;
	double zero = scale_y(drawing, 0), y = scale_y(drawing, value);
	return (Box) { left + place * bar_width + 0.5, MIN(y, zero), bar_width - 1, fabs(zero - y) };
}

/* The figure beyond the bar's end, or else within it; left out where it would cover or be covered. */
static void label_bar(Drawing *drawing, Box bar, double value, const char *fill)
{
	const Chart *chart = drawing->chart;
	Type type = { chart->font_size, chart->colours.text, FALSE };
	g_autofree char *figure = chart_figure(chart, value, chart->decimals);
	double width = text_width(drawing, figure, type);
	double beyond = value < 0 ? bar.y + bar.height + 1 : bar.y - type.size - 1;
	double within = value < 0 ? bar.y + bar.height - type.size - 2 : bar.y + 2;
	Box box = { bar.x + bar.width / 2 - width / 2, beyond, width, type.size };
	if (label_cost(drawing, box) > 0) {
		box.y = within;
		type.colour = text_colour_on(fill);
		int covered = label_cost(drawing, (Box) { box.x, box.y, width, type.size });
		/* Ten is the bar itself. */
		if (width > bar.width || bar.height < type.size + 4 || covered > 10)
			return;
	} else {
		draw_rectangle(drawing, box, "#ffffff", NULL);
	}
	draw_text(drawing, figure, box.x, box.y + type.size * 0.86, ANCHOR_START, type);
	label_take(drawing, box);
}

/* Whether the figures are no wider than the bars are apart; some with and some without would puzzle. */
static gboolean figures_fit(Drawing *drawing, double bar_width)
{
	const Chart *chart = drawing->chart;
	double apart = bars_in_group(chart) == 1 ? drawing->slot : bar_width + 3;
	for (int s = 0; s < chart->series_count; s++)
		for (int i = 0; i < chart->label_count; i++) {
			double value = chart->series[s]->values[i];
			g_autofree char *figure = chart_figure(chart, isnan(value) ? 0 : value, chart->decimals);
			if (text_width(drawing, figure, (Type) { chart->font_size, NULL, FALSE }) > apart)
				return FALSE;
		}
	return TRUE;
}

/* Bars first, then their figures: a figure keeps off the bars beside it. */
static void draw_group(Drawing *drawing, int column, double bar_width, gboolean figures)
{
	const Chart *chart = drawing->chart;
	for (int s = 0, place = 0; s < chart->series_count; s++) {
		double value = chart->series[s]->values[column];
		if (chart->series[s]->role == CHART_TARGET)
			continue;
		Box bar = bar_box(drawing, column, place++, bar_width, isnan(value) ? 0 : value);
		if (isnan(value))
			continue;
		if (figures) {
			label_bar(drawing, bar, value, series_fill(chart, s));
		} else {
			draw_filled(drawing, bar, s);
			label_take(drawing, bar);
		}
	}
}

/* A target of each group: a stroke across its bars. */
static void draw_group_target(Drawing *drawing, int column, double bar_width)
{
	const Chart *chart = drawing->chart;
	double half = bar_width * bars_in_group(chart) / 2 + 3;
	for (int s = 0; s < chart->series_count; s++) {
		double value = chart->series[s]->values[column];
		if (chart->series[s]->role != CHART_TARGET || isnan(value))
			continue;
		double x = column_centre(drawing, column), y = scale_y(drawing, value);
		draw_line(drawing, x - half, y, x + half, y, (Pen) { "#ffffff", 3, NULL });
		draw_line(drawing, x - half, y, x + half, y, (Pen) { chart->colours.target, 1.6, NULL });
		stroke_take(drawing, x - half, y, x + half, y);
	}
}

/* The scale with room for a figure over the highest bar. */
static Scale roomy_scale(Drawing *drawing, double low, double high, gboolean key)
{
	double height = frame_plot_height(drawing, key), size = drawing->chart->font_size;
	int lines = CLAMP((int) (height / (size * 2.4)), 1, 6);
	Scale scale = scale_no_finer(drawing->chart, scale_for(low, high, lines, TRUE));
	double points = height / (scale.high - scale.low);
	if (high > 0 && (scale.high - high) * points < size)
		scale.high += scale.step;
	if (low < 0 && (low - scale.low) * points < size)
		scale.low -= scale.step;
	return scale;
}

void chart_draw_bar(Drawing *drawing)
{
	const Chart *chart = drawing->chart;
	double low, high;
	if (chart_bars_lie(drawing)) {
		chart_draw_lying_bars(drawing);
		return;
	}
	chart_bar_range(chart, &low, &high);
	gboolean key = chart->series_count > 1;
	Type type = { chart->font_size, chart->colours.target, FALSE };
	/* The one target of all groups: a dashed line across, named in the margin. */
	g_autofree char *name = isnan(chart->target) ? g_strdup("") : chart_target_name(chart);
	double margin = *name ? text_width(drawing, name, type) + 6 : 0;
	frame_draw(drawing, roomy_scale(drawing, low, high, key), margin, key);
	double bar_width = MIN(drawing->slot * GROUP_SHARE / bars_in_group(chart), 46);
	for (int i = 0; i < chart->label_count; i++)
		draw_group(drawing, i, bar_width, FALSE);
	double zero = scale_y(drawing, 0), right = drawing->plot.x + drawing->plot.width;
	draw_line(drawing, drawing->plot.x, zero, right, zero, (Pen) { "#555555", 0.8, NULL });
	for (int i = 0; i < chart->label_count; i++)
		draw_group_target(drawing, i, bar_width);
	if (*name) {
		double y = scale_y(drawing, chart->target);
		draw_line(drawing, drawing->plot.x, y, right, y, (Pen) { "#ffffff", 2.6, NULL });
		draw_line(drawing, drawing->plot.x, y, right, y, (Pen) { chart->colours.target, 1.4, "4 2.5" });
		draw_text(drawing, name, right + 4, y + type.size * 0.35, ANCHOR_START, type);
		stroke_take(drawing, drawing->plot.x, y, right, y);
	}
	for (int i = 0; i < chart->label_count && figures_fit(drawing, bar_width); i++)
		draw_group(drawing, i, bar_width, TRUE);
}

/* ---- stacked ---- */

/* "A 8 (27%)", or BRIEF "A 8"; the letter tells the rating where colours do not. */
static char *segment_text(const Chart *chart, int index, int column, gboolean brief)
{
	const ChartSeries *series = chart->series[index];
	double value = series->values[column];
	gunichar letter = g_unichar_toupper(g_utf8_get_char(series->name));
	GString *text = g_string_new(NULL);
	if (letter && series->role >= CHART_RED) {
		g_string_append_unichar(text, letter);
		g_string_append_c(text, ' ');
	}
	g_autofree char *figure = chart_figure(chart, value, chart->decimals);
	g_string_append(text, figure);
	if (!brief && chart->kind == CHART_RAG_HISTORY && strcmp(chart->unit, "%") != 0)
		g_string_append_printf(text, " (%d%%)", chart_percent(value, chart_total(chart, column)));
	return g_string_free(text, FALSE);
}

/* The text that fits in WIDTH, the whole or the brief one; NULL: neither.  Free with g_free. */
static char *fitting_text(Drawing *drawing, int index, int column, double width, Type type)
{
	for (int brief = 0; brief < 2; brief++) {
		char *text = segment_text(drawing->chart, index, column, brief);
		if (text_width(drawing, text, type) <= width)
			return text;
		g_free(text);
	}
	return NULL;
}

/* Beside a part too low for its text; *LOWEST is the lowest baseline still free there. */
static void label_beside(Drawing *drawing, Box segment, int index, int column, double *lowest)
{
	const Chart *chart = drawing->chart;
	Type type = { chart->font_size, chart->colours.text, FALSE };
	gboolean last = column == chart->label_count - 1;
	/* Between two columns; the last has half of that at its right, and the whole at its left. */
	double room = drawing->slot - segment.width - 6;
	g_autofree char *text = fitting_text(drawing, index, column, room, type);
	if (!text)
		return;
	double right = segment.x + segment.width + 3;
	double baseline = MIN(segment.y + segment.height / 2 + type.size * 0.35, *lowest);
	gboolean fits = !last || right + text_width(drawing, text, type) <= chart->width;
	draw_text(drawing, text, fits ? right : segment.x - 3, baseline, fits ? ANCHOR_START : ANCHOR_END, type);
	*lowest = baseline - type.size * 1.1;
}

static void label_segment(Drawing *drawing, Box segment, int index, int column, double *lowest)
{
	const Chart *chart = drawing->chart;
	Type type = { chart->font_size, text_colour_on(series_fill(chart, index)), TRUE };
	if (segment.height < type.size + 1.5) {
		label_beside(drawing, segment, index, column, lowest);
		return;
	}
	g_autofree char *text = fitting_text(drawing, index, column, segment.width - 4, type);
	if (!text)
		return;
	double width = text_width(drawing, text, type);
	double x = segment.x + segment.width / 2, y = segment.y + segment.height / 2;
	Box ground = { x - width / 2 - 2, y - type.size / 2 - 0.5, width + 4, type.size + 1 };
	draw_rectangle(drawing, ground, series_fill(chart, index), NULL);
	draw_text(drawing, text, x, y + type.size * 0.36, ANCHOR_MIDDLE, type);
}

static void draw_stack(Drawing *drawing, int column, double width)
{
	const Chart *chart = drawing->chart;
	double total = chart_total(chart, column), sum = 0;
	double left = column_centre(drawing, column) - width / 2;
	double lowest = drawing->plot.y + drawing->plot.height - 2;
	for (int s = 0; s < chart->series_count && total > 0; s++) {
		double value = chart->series[s]->values[column];
		if (isnan(value) || value <= 0)
			continue;
		double part = chart->as_numbers ? 1 : 100 / total;
		double bottom = scale_y(drawing, sum * part), top = scale_y(drawing, (sum + value) * part);
		sum += value;
		/* White between the parts: in grey print Red and Green are one grey. */
		Box segment = { left, top + 0.5, width, bottom - top - 1 };
		draw_filled(drawing, segment, s);
		label_segment(drawing, segment, s, column, &lowest);
	}
}

/* As wide as the texts need, where the column has the room. */
static double stack_width(Drawing *drawing)
{
	const Chart *chart = drawing->chart;
	Type type = { chart->font_size, chart->colours.text, TRUE };
	double widest = 0;
	for (int s = 0; s < chart->series_count; s++)
		for (int i = 0; i < chart->label_count; i++)
			if (!isnan(chart->series[s]->values[i])) {
				g_autofree char *text = segment_text(chart, s, i, FALSE);
				widest = MAX(widest, text_width(drawing, text, type) + 6);
			}
	double usual = MIN(drawing->slot * STACK_SHARE, STACK_WIDEST);
	return widest <= drawing->slot * STACK_SHARE_MOST ? MAX(usual, widest) : usual;
}

void chart_draw_stacks(Drawing *drawing)
{
	const Chart *chart = drawing->chart;
	double most = 0;
	for (int i = 0; i < chart->label_count; i++)
		most = MAX(most, chart_total(chart, i));
	int lines = CLAMP((int) (frame_plot_height(drawing, TRUE) / (chart->font_size * 2.4)), 1, 5);
	Scale scale = { 0, 100, lines >= 4 ? 25 : 50, 0 };
	if (chart->as_numbers)
		scale = scale_no_finer(chart, scale_for(0, most, lines, TRUE));
	frame_draw(drawing, scale, 0, TRUE);
	double width = stack_width(drawing);
	for (int i = 0; i < chart->label_count; i++)
		draw_stack(drawing, i, width);
	double zero = scale_y(drawing, 0);
	double right = drawing->plot.x + drawing->plot.width;
	draw_line(drawing, drawing->plot.x, zero, right, zero, (Pen) { "#555555", 0.8, NULL });
}
