/* svg-plain-draw.c: plain SVG on a cairo context.
 *
 * Text is set by Pango as librsvg sets it, with the thread's own font map and
 * without hinting, so that both give the same glyphs at the same places. */
#include <pango/pangocairo.h>

#include "graphic/svg-plain.h"

static void add_path(cairo_t *cr, const PathStep *path)
{
	for (; path != NULL; path = path->next) {
		const double *p = path->points;

		switch (path->command) {
		case PATH_MOVE:
			cairo_move_to(cr, p[0], p[1]);
			break;
		case PATH_LINE:
			cairo_line_to(cr, p[0], p[1]);
			break;
		case PATH_CURVE:
			cairo_curve_to(cr, p[0], p[1], p[2], p[3], p[4], p[5]);
			break;
		case PATH_CLOSE:
			cairo_close_path(cr);
			break;
		}
	}
}

static void set_paint(cairo_t *cr, const SvgPaint *paint)
{
	cairo_set_source_rgb(cr, paint->red, paint->green, paint->blue);
}

static void draw_shape(cairo_t *cr, const SvgItem *item)
{
	const SvgStyle *style = item->style;
	gboolean stroke = style->stroke.shows && style->stroke_width > 0;

	if (!style->fill.shows && !stroke)
		return;
	add_path(cr, item->path);
	if (style->fill.shows) {
		set_paint(cr, &style->fill);
		if (stroke)
			cairo_fill_preserve(cr);
		else
			cairo_fill(cr);
	}
	if (stroke) {
		set_paint(cr, &style->stroke);
		cairo_set_line_width(cr, style->stroke_width);
		cairo_set_line_cap(cr, style->cap);
		cairo_set_line_join(cr, style->join);
		cairo_set_miter_limit(cr, style->miter_limit);
		cairo_set_dash(cr, style->dashes, style->dash_count, 0);
		cairo_stroke(cr);
	}
}

static PangoLayout *new_layout(void)
{
	PangoContext *context = pango_font_map_create_context(pango_cairo_font_map_get_default());
	cairo_font_options_t *options = cairo_font_options_create();
	PangoLayout *layout;

	cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	pango_cairo_context_set_font_options(context, options);
	pango_cairo_context_set_resolution(context, 72);
	pango_context_set_round_glyph_positions(context, FALSE);
	pango_context_set_language(context, pango_language_from_string("en"));
	cairo_font_options_destroy(options);
	layout = pango_layout_new(context);
	pango_layout_set_auto_dir(layout, FALSE);
	g_object_unref(context);
	return layout;
}

/* Text is set at one size and scaled: Pango looks through all fonts of the system for each new one. */
#define SET_SIZE 10.0

static void set_text(PangoLayout *layout, const SvgItem *item)
{
	PangoFontDescription *font = pango_font_description_new();

	pango_font_description_set_family(font, item->style->font_family);
	pango_font_description_set_weight(font, item->style->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
	pango_font_description_set_absolute_size(font, SET_SIZE * PANGO_SCALE);
	pango_layout_set_font_description(layout, font);
	pango_font_description_free(font);
	pango_layout_set_text(layout, item->text, -1);
}

static void draw_text(cairo_t *cr, PangoLayout *layout, const SvgItem *item)
{
	double scale = item->style->font_size / SET_SIZE;
	PangoLayoutLine *line;
	PangoRectangle extent;

	if (!item->style->fill.shows)
		return;
	cairo_save(cr);
	cairo_translate(cr, item->x, item->y);
	cairo_scale(cr, scale, scale);
	set_text(layout, item);
	pango_cairo_update_layout(cr, layout);
	line = pango_layout_get_line_readonly(layout, 0);
	pango_layout_line_get_extents(line, NULL, &extent);
	set_paint(cr, &item->style->fill);
	cairo_move_to(cr, -item->style->anchor * extent.width / PANGO_SCALE, 0);
	pango_cairo_show_layout_line(cr, line);
	cairo_restore(cr);
	cairo_new_path(cr);
}

void plain_svg_draw(const PlainSvg *svg, cairo_t *cr)
{
	PangoLayout *layout = NULL;

	cairo_save(cr);
	cairo_scale(cr, svg->scale, svg->scale);
	for (const SvgItem *item = svg->items; item != NULL; item = item->next) {
		if (item->text == NULL) {
			draw_shape(cr, item);
			continue;
		}
		if (layout == NULL)
			layout = new_layout();
		draw_text(cr, layout, item);
	}
	cairo_restore(cr);
	g_clear_object(&layout);
}
