/* raster.c: ink on a cairo context. */
#include "ink/raster.h"

#include "ink/ink-internal.h"

typedef struct Raster {
	Ink ink;
	InkColour fill, stroke;       /* cairo has one source for both */
	GArray *colours;              /* InkColour, in pairs: saved */
	GArray *glyphs;               /* cairo_glyph_t: scratch */
} Raster;

static void save(Ink *ink)
{
	Raster *raster = (Raster *) ink;

	g_array_append_val(raster->colours, raster->fill);
	g_array_append_val(raster->colours, raster->stroke);
	cairo_save(ink->raster);
}

static void restore(Ink *ink)
{
	Raster *raster = (Raster *) ink;
	guint left = raster->colours->len - 2;

	raster->fill = g_array_index(raster->colours, InkColour, left);
	raster->stroke = g_array_index(raster->colours, InkColour, left + 1);
	g_array_set_size(raster->colours, left);
	cairo_restore(ink->raster);
}

static void transform(Ink *ink, const cairo_matrix_t *matrix)
{
	cairo_transform(ink->raster, matrix);
}

static void fill_colour(Ink *ink, InkColour colour)
{
	((Raster *) ink)->fill = colour;
}

static void pen(Ink *ink, const InkPen *with, InkColour colour)
{
	((Raster *) ink)->stroke = colour;
	cairo_set_line_width(ink->raster, with->width);
	cairo_set_line_cap(ink->raster, with->cap);
	cairo_set_line_join(ink->raster, with->join);
	cairo_set_miter_limit(ink->raster, with->miter_limit);
	cairo_set_dash(ink->raster, with->dashes, with->dash_count, 0);
}

static void move(Ink *ink, double x, double y)
{
	cairo_move_to(ink->raster, x, y);
}

static void line(Ink *ink, double x, double y)
{
	cairo_line_to(ink->raster, x, y);
}

static void curve(Ink *ink, const double p[6])
{
	cairo_curve_to(ink->raster, p[0], p[1], p[2], p[3], p[4], p[5]);
}

static void close_path(Ink *ink)
{
	cairo_close_path(ink->raster);
}

static void box(Ink *ink, double x, double y, double width, double height)
{
	cairo_rectangle(ink->raster, x, y, width, height);
}

static void set_source(Ink *ink, InkColour colour)
{
	cairo_set_source_rgba(ink->raster, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0,
	                      colour.alpha / 255.0);
}

static void paint(Ink *ink, gboolean fill, gboolean stroke)
{
	if (fill) {
		set_source(ink, ((Raster *) ink)->fill);
		if (stroke)
			cairo_fill_preserve(ink->raster);
		else
			cairo_fill(ink->raster);
	}
	if (stroke) {
		set_source(ink, ((Raster *) ink)->stroke);
		cairo_stroke(ink->raster);
	}
}

static void clip(Ink *ink)
{
	cairo_clip(ink->raster);
}

static void text(Ink *ink, const GlyphRun *run, double x, double y, Unit letter_space, InkColour colour,
                 gboolean soft G_GNUC_UNUSED)
{
	Raster *raster = (Raster *) ink;
	cairo_glyph_t *placed;

	g_array_set_size(raster->glyphs, (guint) run->count);
	placed = (cairo_glyph_t *) (gpointer) raster->glyphs->data;
	for (int i = 0; i < run->count; i++, placed++) {
		const Glyph *glyph = &run->glyphs[i];

		placed->index = glyph->id;
		placed->x = x + unit_to_pt(glyph->dx);
		placed->y = y + unit_to_pt(glyph->dy);
		x += unit_to_pt(glyph->advance);
		if (i + 1 == run->count || run->glyphs[i + 1].cluster != glyph->cluster)
			x += unit_to_pt(letter_space);
	}
	set_source(ink, colour);
	cairo_set_scaled_font(ink->raster, text_scaled_font(ink->fonts, run));
	cairo_show_glyphs(ink->raster, (cairo_glyph_t *) (gpointer) raster->glyphs->data, run->count);
}

static void picture(Ink *ink, InkPicture *what, double width, double height)
{
	(void) ink;
	(void) what;
	(void) width;
	(void) height;
	g_assert_not_reached();
}

static void begin_mark(Ink *ink, int mcid, gboolean in_text)
{
	(void) ink;
	(void) mcid;
	(void) in_text;
}

static void end_mark(Ink *ink)
{
	(void) ink;
}

static const InkKind kind = {
	save, restore, transform, fill_colour, pen, move, line, curve, close_path, box, paint, clip, text, picture,
	begin_mark, end_mark,
};

Ink *raster_new(cairo_t *cr, TextContext *fonts)
{
	Raster *raster = g_new0(Raster, 1);

	ink_init(&raster->ink, &kind, fonts);
	raster->ink.raster = cr;
	raster->fill = raster->stroke = (InkColour) { 0, 0, 0, 255 };
	raster->colours = g_array_new(FALSE, FALSE, sizeof(InkColour));
	raster->glyphs = g_array_new(FALSE, FALSE, sizeof(cairo_glyph_t));
	return &raster->ink;
}

void raster_drop(Ink *ink)
{
	Raster *raster = (Raster *) ink;

	g_array_unref(raster->colours);
	g_array_unref(raster->glyphs);
	ink_clear(ink);
	g_free(raster);
}
