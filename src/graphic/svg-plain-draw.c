/* svg-plain-draw.c: plain SVG with ink.
 *
 * Text is shaped as running text is, which gives the glyphs that librsvg, which
 * uses Pango, too, would set. */
#include <string.h>

#include "graphic/svg-plain.h"

static void add_path(Ink *ink, const PathStep *path)
{
	for (; path != NULL; path = path->next) {
		const double *p = path->points;

		switch (path->command) {
		case PATH_MOVE:
			ink_move(ink, p[0], p[1]);
			break;
		case PATH_LINE:
			ink_line(ink, p[0], p[1]);
			break;
		case PATH_CURVE:
			ink_curve(ink, p);
			break;
		case PATH_CLOSE:
			ink_close(ink);
			break;
		}
	}
}

static void draw_shape(Ink *ink, const SvgItem *item)
{
	const SvgStyle *style = item->style;
	gboolean stroke = style->stroke.shows && style->stroke_width > 0;
	const InkPen pen = {
		style->stroke_width, style->cap, style->join, style->miter_limit, style->dashes, style->dash_count,
	};

	if (!style->fill.shows && !stroke)
		return;
	if (style->fill.shows)
		ink_fill_colour(ink, style->fill.colour);
	if (stroke)
		ink_pen(ink, &pen, style->stroke.colour);
	add_path(ink, item->path);
	if (style->fill.shows && stroke)
		ink_fill_and_stroke(ink);
	else if (stroke)
		ink_stroke(ink);
	else
		ink_fill(ink);
}

/* ---- text ---- */

/* Text is shaped at one size and scaled: a picture has many sizes, and each would be a font to look for. */
#define SET_SIZE (10 * UNIT_PER_PT)

static Unit scaled(Unit length, double scale)
{
	return unit_round(length * scale);
}

/* Shows RUN, SCALE times as large, from X on; returns the x behind it. */
static double show_run(Ink *ink, const GlyphRun *run, const SvgItem *item, double scale, double x)
{
	GlyphRun large = *run;

	large.size = scaled(run->size, scale);
	large.glyphs = g_new(Glyph, run->count);
	for (int i = 0; i < run->count; i++) {
		const Glyph *glyph = &run->glyphs[i];

		large.glyphs[i] = (Glyph) { glyph->id, scaled(glyph->advance, scale), scaled(glyph->dx, scale),
		                            scaled(glyph->dy, scale), glyph->cluster };
	}
	ink_text(ink, &large, x, item->y, 0, item->style->fill.colour, FALSE);
	g_free(large.glyphs);
	return x + unit_to_pt(run->width) * scale;
}

static void draw_text(Ink *ink, const SvgItem *item)
{
	const FontSpec spec = {
		.family = item->style->font_family, .size = SET_SIZE, .weight = item->style->bold ? 700 : 400,
		.stretch = PANGO_STRETCH_NORMAL,
	};
	TextContext *fonts = ink_fonts(ink);
	const Font *font = text_font(fonts, &spec, PLACE_NONE, NULL);
	const ShapedWord *line = text_shape(fonts, font, NULL, item->text, (int) strlen(item->text), 0);
	double scale = item->style->font_size * UNIT_PER_PT / SET_SIZE;
	double x = item->x - item->style->anchor * unit_to_pt(line->width) * scale;

	if (!item->style->fill.shows)
		return;
	for (const GlyphRun *run = line->runs; run != NULL; run = run->next)
		x = show_run(ink, run, item, scale, x);
}

void plain_svg_draw(const PlainSvg *svg, Ink *ink)
{
	ink_scale(ink, svg->scale, svg->scale);
	for (const SvgItem *item = svg->items; item != NULL; item = item->next)
		if (item->text == NULL)
			draw_shape(ink, item);
		else
			draw_text(ink, item);
}
