/* raster.c: ink on a cairo context. */
#include "ink/raster.h"

#include "ink/ink-internal.h"
#include "ink/raster-fonts.h"

typedef struct Raster {
	Ink ink;
	const Cairo *cairo;
	InkColour fill, stroke;       /* cairo has one source for both */
	GArray *colours;              /* InkColour, in pairs: saved */
	GArray *glyphs;               /* cairo_glyph_t: scratch */
} Raster;

static const Cairo *cairo_of(const Ink *ink)
{
	return ((const Raster *) ink)->cairo;
}

static void save(Ink *ink)
{
	Raster *raster = (Raster *) ink;

	g_array_append_val(raster->colours, raster->fill);
	g_array_append_val(raster->colours, raster->stroke);
	raster->cairo->save(ink->raster);
}

static void restore(Ink *ink)
{
	Raster *raster = (Raster *) ink;
	guint left = raster->colours->len - 2;

	raster->fill = g_array_index(raster->colours, InkColour, left);
	raster->stroke = g_array_index(raster->colours, InkColour, left + 1);
	g_array_set_size(raster->colours, left);
	raster->cairo->restore(ink->raster);
}

static void transform(Ink *ink, const PangoMatrix *matrix)
{
	const Cairo *cairo = cairo_of(ink);
	const cairo_matrix_t cairos = { matrix->xx, matrix->yx, matrix->xy, matrix->yy, matrix->x0, matrix->y0 };

	cairo->transform(ink->raster, &cairos);
}

static void fill_colour(Ink *ink, InkColour colour)
{
	((Raster *) ink)->fill = colour;
}

static void pen(Ink *ink, const InkPen *with, InkColour colour)
{
	const Cairo *cairo = cairo_of(ink);

	((Raster *) ink)->stroke = colour;
	cairo->set_line_width(ink->raster, with->width);
	cairo->set_line_cap(ink->raster, (cairo_line_cap_t) with->cap);
	cairo->set_line_join(ink->raster, (cairo_line_join_t) with->join);
	cairo->set_miter_limit(ink->raster, with->miter_limit);
	cairo->set_dash(ink->raster, with->dashes, with->dash_count, 0);
}

static void move(Ink *ink, double x, double y)
{
	const Cairo *cairo = cairo_of(ink);

	cairo->move_to(ink->raster, x, y);
}

static void line(Ink *ink, double x, double y)
{
	const Cairo *cairo = cairo_of(ink);

	cairo->line_to(ink->raster, x, y);
}

static void curve(Ink *ink, const double p[6])
{
	const Cairo *cairo = cairo_of(ink);

	cairo->curve_to(ink->raster, p[0], p[1], p[2], p[3], p[4], p[5]);
}

static void close_path(Ink *ink)
{
	const Cairo *cairo = cairo_of(ink);

	cairo->close_path(ink->raster);
}

static void box(Ink *ink, double x, double y, double width, double height)
{
	const Cairo *cairo = cairo_of(ink);

	cairo->rectangle(ink->raster, x, y, width, height);
}

static void set_source(Ink *ink, InkColour colour)
{
	const Cairo *cairo = cairo_of(ink);

	cairo->set_source_rgba(ink->raster, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0,
	                      colour.alpha / 255.0);
}

static void paint(Ink *ink, gboolean fill, gboolean stroke)
{
	const Cairo *cairo = cairo_of(ink);

	if (fill) {
		set_source(ink, ((Raster *) ink)->fill);
		if (stroke)
			cairo->fill_preserve(ink->raster);
		else
			cairo->fill(ink->raster);
	}
	if (stroke) {
		set_source(ink, ((Raster *) ink)->stroke);
		cairo->stroke(ink->raster);
	}
}

static void clip(Ink *ink)
{
	const Cairo *cairo = cairo_of(ink);

	cairo->clip(ink->raster);
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
	raster->cairo->set_scaled_font(ink->raster, raster_font(ink->fonts, run));
	raster->cairo->show_glyphs(ink->raster, (cairo_glyph_t *) (gpointer) raster->glyphs->data, run->count);
}

static void picture(Ink *ink, InkPicture *what, double width, double height)
{
	(void) ink;
	(void) what;
	(void) width;
	(void) height;
	g_assert_not_reached();
}

/* What cairo takes: a number a pixel, its colours multiplied by its alpha. */
static guint32 *premultiply(const InkPixels *pixels)
{
	gsize count = (gsize) pixels->width * (gsize) pixels->height;
	guint32 *made = g_new(guint32, count);
	const guint8 *p = pixels->data;

	for (gsize i = 0; i < count; i++, p += 4) {
		guint alpha = p[3];

		made[i] = alpha << 24 | (p[0] * alpha + 127) / 255 << 16 | (p[1] * alpha + 127) / 255 << 8
		          | (p[2] * alpha + 127) / 255;
	}
	return made;
}

/* Edges stay sharp when pixels beyond them are taken to be the same. */
static void pixels(Ink *ink, const InkPixels *what)
{
	const Cairo *cairo = cairo_of(ink);
	guint32 *data = premultiply(what);
	cairo_surface_t *surface = cairo->image_surface_create_for_data((guint8 *) (gpointer) data, CAIRO_FORMAT_ARGB32,
	                                                                what->width, what->height, 4 * what->width);

	cairo->save(ink->raster);
	cairo->set_source_surface(ink->raster, surface, 0, 0);
	cairo->pattern_set_extend(cairo->get_source(ink->raster), CAIRO_EXTEND_PAD);
	cairo->rectangle(ink->raster, 0, 0, what->width, what->height);
	cairo->fill(ink->raster);
	cairo->restore(ink->raster);
	cairo->surface_finish(surface);
	cairo->surface_destroy(surface);
	g_free(data);
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
	save, restore, transform, fill_colour, pen, move, line, curve, close_path, box, paint, clip, text, picture, pixels,
	begin_mark, end_mark,
};

Ink *raster_new(cairo_t *cr, TextContext *fonts)
{
	Raster *raster = g_new0(Raster, 1);

	raster->cairo = cairo_library();
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
