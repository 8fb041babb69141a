/* fonts-outlines.c: glyphs as drawings: Type 3 fonts (ISO 32000-1 §9.6.5).
 *
 * For what no font program in a PDF can hold: instances of variable fonts, CFF whose glyphs have CIDs. A font has 256 glyphs at most. */
#include <hb.h>

#include "ink/number.h"
#include "pdf/fonts.h"
#include "pdf/pdf.h"

/* An outline on its way to operators. */
typedef struct Outline {
	GString *out;
	double x, y;                  /* the current point */
} Outline;

static void put_points(Outline *outline, const double *points, int count, const char *operator)
{
	for (int i = 0; i < 2 * count; i++) {
		ink_put_number(outline->out, points[i], 2);
		g_string_append_c(outline->out, ' ');
	}
	g_string_append(outline->out, operator);
	outline->x = points[2 * count - 2];
	outline->y = points[2 * count - 1];
}

static void move_to(hb_draw_funcs_t *funcs G_GNUC_UNUSED, void *data, hb_draw_state_t *state G_GNUC_UNUSED, float x,
                    float y, void *user G_GNUC_UNUSED)
{
	put_points(data, (const double[]) { x, y }, 1, "m\n");
}

static void line_to(hb_draw_funcs_t *funcs G_GNUC_UNUSED, void *data, hb_draw_state_t *state G_GNUC_UNUSED, float x,
                    float y, void *user G_GNUC_UNUSED)
{
	put_points(data, (const double[]) { x, y }, 1, "l\n");
}

static void cubic_to(hb_draw_funcs_t *funcs G_GNUC_UNUSED, void *data, hb_draw_state_t *state G_GNUC_UNUSED, float x1,
                     float y1, float x2, float y2, float x, float y, void *user G_GNUC_UNUSED)
{
	put_points(data, (const double[]) { x1, y1, x2, y2, x, y }, 3, "c\n");
}

/* A curve of one control point is one of two, each two thirds of the way to it. */
static void quadratic_to(hb_draw_funcs_t *funcs G_GNUC_UNUSED, void *data, hb_draw_state_t *state G_GNUC_UNUSED, float cx,
                         float cy, float x, float y, void *user G_GNUC_UNUSED)
{
	Outline *outline = data;
	double x0 = outline->x, y0 = outline->y;

	put_points(outline, (const double[]) { x0 + (cx - x0) * 2 / 3, y0 + (cy - y0) * 2 / 3, x + (cx - x) * 2.0 / 3,
	                                       y + (cy - y) * 2.0 / 3, x, y }, 3, "c\n");
}

static void close_path(hb_draw_funcs_t *funcs G_GNUC_UNUSED, void *data, hb_draw_state_t *state G_GNUC_UNUSED,
                       void *user G_GNUC_UNUSED)
{
	g_string_append(((Outline *) data)->out, "h\n");
}

static hb_draw_funcs_t *new_funcs(void)
{
	hb_draw_funcs_t *funcs = hb_draw_funcs_create();

	hb_draw_funcs_set_move_to_func(funcs, move_to, NULL, NULL);
	hb_draw_funcs_set_line_to_func(funcs, line_to, NULL, NULL);
	hb_draw_funcs_set_quadratic_to_func(funcs, quadratic_to, NULL, NULL);
	hb_draw_funcs_set_cubic_to_func(funcs, cubic_to, NULL, NULL);
	hb_draw_funcs_set_close_path_func(funcs, close_path, NULL, NULL);
	return funcs;
}

static int advance(const UsedFace *used, guint glyph)
{
	return hb_font_get_glyph_h_advance(used->tables->font, glyph);
}

/* The procedure that draws GLYPH, in the units of its em; returns its number. */
static int make_procedure(Finish *f, const UsedFace *used, hb_draw_funcs_t *funcs, guint glyph)
{
	Outline outline = { g_string_new(NULL), 0, 0 };
	gsize before;
	int object;

	g_string_append_printf(outline.out, "%d 0 d0\n", advance(used, glyph));
	before = outline.out->len;
	hb_font_get_glyph_shape(used->tables->font, glyph, funcs, &outline);
	if (outline.out->len > before)
		g_string_append(outline.out, "f\n");
	object = finish_stream(f, "", outline.out->str, outline.out->len);
	g_string_free(outline.out, TRUE);
	return object;
}

static void put_widths(GString *out, const UsedFace *used, guint first)
{
	g_string_append(out, "/FirstChar 0/LastChar 255/Widths[");
	for (guint code = 0; code < 256; code++)
		g_string_append_printf(out, "%d ", first + code < used->tables->count && used_has_glyph(used, first + code)
		                                   ? advance(used, first + code) : 0);
	g_string_append_c(out, ']');
}

static void put_names(GString *out, const int *procedures)
{
	g_string_append(out, "/Encoding<</Type/Encoding/Differences[");
	for (int code = 0; code < 256; code++)
		if (procedures[code] != 0)
			g_string_append_printf(out, "%d/g%d", code, code);
	g_string_append(out, "]>>/CharProcs<<");
	for (int code = 0; code < 256; code++)
		if (procedures[code] != 0)
			g_string_append_printf(out, "/g%d %d 0 R", code, procedures[code]);
	g_string_append(out, ">>");
}

void font_outlines(Finish *f, int object, const UsedFace *used, guint first)
{
	guint last = MIN(first + 255, used->tables->count - 1);
	/* Of a face that is there as a program, only glyph 0 is drawn. */
	gboolean alone = used->tables->form != FACE_OUTLINES;
	hb_draw_funcs_t *funcs = new_funcs();
	int procedures[256] = { 0 }, unicode = font_unicode(f, used, first, alone ? first : last, 1);
	GString *out;

	for (guint glyph = first; glyph <= (alone ? first : last); glyph++)
		if (used_has_glyph(used, glyph))
			procedures[glyph - first] = make_procedure(f, used, funcs, glyph);
	hb_draw_funcs_destroy(funcs);
	out = objects_begin(f->objects, object);
	g_string_append(out, "<</Type/Font/Subtype/Type3/FontBBox[0 0 0 0]/Resources<<>>/FontMatrix[");
	ink_put_number(out, 1.0 / used->tables->per_em, 9);
	g_string_append(out, " 0 0 ");
	ink_put_number(out, 1.0 / used->tables->per_em, 9);
	g_string_append(out, " 0 0]");
	put_widths(out, used, first);
	put_names(out, procedures);
	g_string_append(out, "/ToUnicode ");
	pdf_put_reference(out, unicode);
	g_string_append(out, ">>");
	objects_end(f->objects);
}
