/* ink.c: what pages and pictures have in common. */
#include "ink/ink-internal.h"

void ink_init(Ink *ink, const InkKind *kind, TextContext *fonts)
{
	ink->kind = kind;
	ink->fonts = fonts;
	ink->to_page = (PangoMatrix) PANGO_MATRIX_INIT;
	ink->saved = g_array_new(FALSE, FALSE, sizeof(PangoMatrix));
}

void ink_clear(Ink *ink)
{
	g_array_unref(ink->saved);
}

TextContext *ink_fonts(const Ink *ink)
{
	return ink->fonts;
}

struct _cairo *ink_raster(const Ink *ink)
{
	return ink->raster;
}

/* ---- coordinate systems ---- */

void ink_save(Ink *ink)
{
	g_array_append_val(ink->saved, ink->to_page);
	ink->kind->save(ink);
}

void ink_restore(Ink *ink)
{
	g_assert(ink->saved->len > 0);
	ink->to_page = g_array_index(ink->saved, PangoMatrix, ink->saved->len - 1);
	g_array_set_size(ink->saved, ink->saved->len - 1);
	ink->kind->restore(ink);
}

void ink_transform(Ink *ink, const PangoMatrix *matrix)
{
	pango_matrix_concat(&ink->to_page, matrix);
	ink->kind->transform(ink, matrix);
}

void ink_translate(Ink *ink, double x, double y)
{
	const PangoMatrix matrix = { 1, 0, 0, 1, x, y };

	ink_transform(ink, &matrix);
}

void ink_scale(Ink *ink, double x, double y)
{
	const PangoMatrix matrix = { x, 0, 0, y, 0, 0 };

	ink_transform(ink, &matrix);
}

void ink_to_page(const Ink *ink, double *x, double *y)
{
	pango_matrix_transform_point(&ink->to_page, x, y);
}

/* ---- drawing ---- */

void ink_fill_colour(Ink *ink, InkColour colour)
{
	ink->kind->fill_colour(ink, colour);
}

void ink_pen(Ink *ink, const InkPen *pen, InkColour colour)
{
	ink->kind->pen(ink, pen, colour);
}

void ink_move(Ink *ink, double x, double y)
{
	ink->kind->move(ink, x, y);
}

void ink_line(Ink *ink, double x, double y)
{
	ink->kind->line(ink, x, y);
}

void ink_curve(Ink *ink, const double points[6])
{
	ink->kind->curve(ink, points);
}

void ink_close(Ink *ink)
{
	ink->kind->close(ink);
}

void ink_box(Ink *ink, double x, double y, double width, double height)
{
	ink->kind->box(ink, x, y, width, height);
}

void ink_fill(Ink *ink)
{
	ink->kind->paint(ink, TRUE, FALSE);
}

void ink_stroke(Ink *ink)
{
	ink->kind->paint(ink, FALSE, TRUE);
}

void ink_fill_and_stroke(Ink *ink)
{
	ink->kind->paint(ink, TRUE, TRUE);
}

void ink_clip(Ink *ink)
{
	ink->kind->clip(ink);
}

void ink_text(Ink *ink, const GlyphRun *run, double x, double y, Unit letter_space, InkColour colour, gboolean soft)
{
	ink->kind->text(ink, run, x, y, letter_space, colour, soft);
}

void ink_picture(Ink *ink, InkPicture *picture, double width, double height)
{
	ink->kind->picture(ink, picture, width, height);
}

void ink_pixels(Ink *ink, const InkPixels *pixels)
{
	ink->kind->pixels(ink, pixels);
}

void ink_begin_mark(Ink *ink, int mcid, gboolean in_text)
{
	ink->kind->begin_mark(ink, mcid, in_text);
}

void ink_end_mark(Ink *ink)
{
	ink->kind->end_mark(ink);
}
