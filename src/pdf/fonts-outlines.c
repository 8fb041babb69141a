/* fonts-outlines.c: glyphs as drawings: Type 3 fonts (ISO 32000-1 §9.6.5).
 *
 * For what no font program in a PDF can hold: instances of variable fonts, CFF whose glyphs have CIDs.  A font has 256 glyphs at
 * most.  An em is 1,000 units, and letters have their names: there are readers that guess the size of the type from them. */
#include <hb.h>

#include "ink/number.h"
#include "pdf/fonts.h"
#include "pdf/pdf.h"

/* An outline on its way to operators. */
typedef struct Outline {
	GString *out;
	double scale;                 /* units to one of the face's */
	double x, y;                  /* the current point, the face's units */
} Outline;

static void put_points(Outline *outline, const double *points, int count, const char *operator)
{
	for (int i = 0; i < 2 * count; i++) {
		ink_put_number(outline->out, points[i] * outline->scale, 1);
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

/* The procedure that draws GLYPH; returns its number. */
static int make_procedure(Finish *f, const UsedFace *used, hb_draw_funcs_t *funcs, guint glyph)
{
	Outline outline = { g_string_new(NULL), 1000.0 / used->tables->per_em, 0, 0 };
	gsize before;
	int object;

	ink_put_fixed(outline.out, used->tables->widths[glyph], 3);
	g_string_append(outline.out, " 0 d0\n");
	before = outline.out->len;
	hb_font_get_glyph_shape(used->tables->font, glyph, funcs, &outline);
	if (outline.out->len > before)
		g_string_append(outline.out, "f\n");
	object = finish_stream(f, "", outline.out->str, outline.out->len);
	g_string_free(outline.out, TRUE);
	return object;
}

/* The box that all of the PROCEDURES' glyphs lie in. */
static void put_box(GString *out, const UsedFace *used, guint first, const int *procedures)
{
	double x0 = 0, y0 = 0, x1 = 0, y1 = 0, scale = 1000.0 / used->tables->per_em;

	for (guint code = 0; code < 256; code++) {
		hb_glyph_extents_t box;

		if (procedures[code] == 0 || !hb_font_get_glyph_extents(used->tables->font, first + code, &box))
			continue;
		x0 = MIN(x0, box.x_bearing);
		x1 = MAX(x1, box.x_bearing + box.width);
		y0 = MIN(y0, box.y_bearing + box.height);
		y1 = MAX(y1, box.y_bearing);
	}
	g_string_append(out, "/FontBBox");
	pdf_put_box(out, x0 * scale, y0 * scale, x1 * scale, y1 * scale);
}

static void put_widths(GString *out, const UsedFace *used, guint first)
{
	g_string_append(out, "/FirstChar 0/LastChar 255/Widths[");
	for (guint glyph = first; glyph < first + 256; glyph++) {
		gboolean shown = glyph < used->tables->count && used_has_glyph(used, glyph);

		ink_put_fixed(out, shown ? used->tables->widths[glyph] : 0, 3);
		g_string_append_c(out, ' ');
	}
	g_string_append_c(out, ']');
}

/* "/m", "/g255" */
static void put_name(GString *out, const UsedFace *used, guint first, int code)
{
	gunichar c = used->tables->characters[first + (guint) code];

	if (c < 128 && g_ascii_isalpha((char) c))
		g_string_append_printf(out, "/%c ", (char) c);
	else
		g_string_append_printf(out, "/g%d ", code);
}

static void put_names(GString *out, const UsedFace *used, guint first, const int *procedures)
{
	g_string_append(out, "/Encoding<</Type/Encoding/Differences[");
	for (int code = 0; code < 256; code++)
		if (procedures[code] != 0) {
			pdf_put_integer(out, code);
			put_name(out, used, first, code);
		}
	g_string_append(out, "]>>/CharProcs<<");
	for (int code = 0; code < 256; code++)
		if (procedures[code] != 0) {
			put_name(out, used, first, code);
			pdf_put_reference(out, procedures[code]);
		}
	g_string_append(out, ">>");
}

void font_outlines(Finish *f, int object, const UsedFace *used, guint first)
{
	guint last = MIN(first + 255, used->tables->count - 1);
	/* Of a face that is there as a program, only glyph 0 is drawn. */
	gboolean alone = used->tables->form != FACE_OUTLINES;
	hb_draw_funcs_t *funcs = new_funcs();
	int procedures[256] = { 0 }, unicode = font_unicode(f, used, first, alone ? first : last, 1);
	int descriptor = font_descriptor(f, used, NULL, 0);
	GString *out;

	for (guint glyph = first; glyph <= (alone ? first : last); glyph++)
		if (used_has_glyph(used, glyph))
			procedures[glyph - first] = make_procedure(f, used, funcs, glyph);
	hb_draw_funcs_destroy(funcs);
	out = objects_begin(f->objects, object);
	g_string_append(out, "<</Type/Font/Subtype/Type3/Resources<<>>/FontDescriptor ");
	pdf_put_reference(out, descriptor);
	put_box(out, used, first, procedures);
	g_string_append(out, "/FontMatrix[.001 0 0 .001 0 0]");
	put_widths(out, used, first);
	put_names(out, used, first, procedures);
	g_string_append(out, "/ToUnicode ");
	pdf_put_reference(out, unicode);
	g_string_append(out, ">>");
	objects_end(f->objects);
}
