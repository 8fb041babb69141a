/* paint-text.c: glyph runs to cairo, with the text they stand for.
 *
 * cairo_show_text_glyphs takes text and clusters along with the glyphs, so
 * that a PDF gets ToUnicode, and ActualText where a glyph cannot say it.
 * Words and spaces of one font and colour are gathered over areas and lines
 * and shown in one call. */
#include <string.h>

#include "paint/canvas.h"

void canvas_flush_text(Canvas *canvas)
{
	GArray *glyphs = canvas->run.glyphs, *clusters = canvas->run.clusters;

	if (glyphs->len == 0)
		return;
	canvas_colour(canvas, canvas->run.colour);
	cairo_set_scaled_font(canvas->cr, canvas->run.font);
	cairo_show_text_glyphs(canvas->cr, canvas->run.text->str, (int) canvas->run.text->len,
	                       &g_array_index(glyphs, cairo_glyph_t, 0), (int) glyphs->len,
	                       &g_array_index(clusters, cairo_text_cluster_t, 0), (int) clusters->len, 0);
	g_array_set_size(glyphs, 0);
	g_array_set_size(clusters, 0);
	g_string_truncate(canvas->run.text, 0);
}

static gboolean same_colour(FoColour a, FoColour b)
{
	return a.red == b.red && a.green == b.green && a.blue == b.blue && a.alpha == b.alpha;
}

/* Makes the gathered run one of RUN's font and of COLOUR, showing what was gathered with another. */
static void set_font(Canvas *canvas, const GlyphRun *run, FoColour colour)
{
	if (run->face != canvas->run.face || run->size != canvas->run.size) {
		canvas_flush_text(canvas);
		canvas->run.font = text_scaled_font(canvas->fonts, run);
		canvas->run.face = run->face;
		canvas->run.size = run->size;
	}
	if (!same_colour(colour, canvas->run.colour)) {
		canvas_flush_text(canvas);
		canvas->run.colour = colour;
	}
}

/* Adds the glyphs of RUN from X on, at the baseline Y (points); returns the x after them. */
static double add_glyphs(Canvas *canvas, const GlyphRun *run, double x, double y, Unit letter_space)
{
	for (int i = 0; i < run->count; i++) {
		const Glyph *glyph = &run->glyphs[i];
		cairo_glyph_t placed = { glyph->id, x + unit_to_pt(glyph->dx), y + unit_to_pt(glyph->dy) };

		g_array_append_val(canvas->run.glyphs, placed);
		x += unit_to_pt(glyph->advance);
		if (i + 1 == run->count || run->glyphs[i + 1].cluster != glyph->cluster)
			x += unit_to_pt(letter_space);
	}
	return x;
}

/* Clusters of a left-to-right run: bytes and glyphs up to the next cluster. */
static void add_clusters(GArray *clusters, const GlyphRun *run)
{
	int from = 0, byte = 0;

	for (int i = 1; i <= run->count; i++) {
		cairo_text_cluster_t cluster;
		int next;

		if (i < run->count && run->glyphs[i].cluster == run->glyphs[from].cluster)
			continue;
		next = i < run->count ? run->glyphs[i].cluster : run->length;
		cluster.num_bytes = next - byte;
		cluster.num_glyphs = i - from;
		g_array_append_val(clusters, cluster);
		byte = next;
		from = i;
	}
}

/* The same of a right-to-left run, whose glyphs stand from the last cluster to the first: clusters go in
 * the order of the text, and cairo counts their glyphs from the right. */
static void add_clusters_backward(GArray *clusters, const GlyphRun *run)
{
	int from = run->count - 1, byte = 0;

	for (int i = run->count - 2; i >= -1; i--) {
		cairo_text_cluster_t cluster;
		int next;

		if (i >= 0 && run->glyphs[i].cluster == run->glyphs[from].cluster)
			continue;
		next = i >= 0 ? run->glyphs[i].cluster : run->length;
		cluster.num_bytes = next - byte;
		cluster.num_glyphs = from - i;
		g_array_append_val(clusters, cluster);
		byte = next;
		from = i;
	}
}

static double add_run_backward(Canvas *canvas, const GlyphRun *run, double x, double y, Unit letter_space)
{
	GArray *glyphs = canvas->run.glyphs, *clusters = canvas->run.clusters;

	canvas_flush_text(canvas);
	x = add_glyphs(canvas, run, x, y, letter_space);
	add_clusters_backward(clusters, run);
	canvas_colour(canvas, canvas->run.colour);
	cairo_set_scaled_font(canvas->cr, canvas->run.font);
	cairo_show_text_glyphs(canvas->cr, run->text, run->length, &g_array_index(glyphs, cairo_glyph_t, 0),
	                       (int) glyphs->len, &g_array_index(clusters, cairo_text_cluster_t, 0),
	                       (int) clusters->len, CAIRO_TEXT_CLUSTER_FLAG_BACKWARD);
	g_array_set_size(glyphs, 0);
	g_array_set_size(clusters, 0);
	return x;
}

static double add_word(Canvas *canvas, const ShapedWord *word, FoColour colour, double x, double y,
                       Unit letter_space)
{
	for (const GlyphRun *run = word->runs; run != NULL; run = run->next) {
		if (run->count == 0)
			continue;
		set_font(canvas, run, colour);
		if (run->rtl) {
			x = add_run_backward(canvas, run, x, y, letter_space);
			continue;
		}
		x = add_glyphs(canvas, run, x, y, letter_space);
		add_clusters(canvas->run.clusters, run);
		g_string_append_len(canvas->run.text, run->text, run->length);
	}
	return x;
}

/* ---- the space at a line's end ---- */

/* AREA is the last of a line that goes on in another. */
static gboolean ends_broken_line(const Area *area)
{
	for (; area != NULL && area->kind != AREA_LINE; area = area->parent)
		if (area->next != NULL)
			return FALSE;
	return area != NULL && area->next != NULL && area->next->kind == AREA_LINE;
}

/* A line may be broken after these without a space. */
static gboolean is_joint(gunichar c)
{
	return c == '-' || c == '/' || c == 0xAD || (c >= 0x2010 && c <= 0x2014) || g_unichar_isspace(c)
	       || g_unichar_iswide(c);
}

/* The space that breaking took away, so that a reader does not join the words around it. */
static void add_line_end_space(Canvas *canvas, const Area *area, double x, double y)
{
	const PlacedWord *last = &area->as.text.words[area->as.text.count - 1];
	const ShapedWord *space;
	const Font *font;

	if (last->word->length == 0 || !ends_broken_line(area))
		return;
	if (is_joint(g_utf8_get_char(g_utf8_prev_char(last->word->text + last->word->length))))
		return;
	font = text_font(canvas->fonts, &area->as.text.font->spec, PLACE_NONE, NULL);
	space = text_shape(canvas->fonts, font, area->as.text.language, " ", 1, 0);
	add_word(canvas, space, area->as.text.colour, x, y, 0);
}

/* ---- the area ---- */

static void paint_decoration_lines(Canvas *canvas, const Area *area, double x, double baseline)
{
	const Font *font = area->as.text.font;
	double width = unit_to_pt(area->width);
	int lines = area->as.text.decoration;
	double middle, thickness = unit_to_pt(font->underline_thickness);

	if (lines & TEXT_UNDERLINE) {
		middle = baseline - unit_to_pt(font->underline_position) + thickness / 2;
		paint_rule(canvas, KW_SOLID, area->as.text.line_colour, x, middle, width, thickness);
	}
	if (lines & TEXT_OVERLINE) {
		middle = baseline - unit_to_pt(font->ascender) + thickness / 2;
		paint_rule(canvas, KW_SOLID, area->as.text.line_colour, x, middle, width, thickness);
	}
	if (lines & TEXT_LINE_THROUGH) {
		thickness = unit_to_pt(font->strikethrough_thickness);
		middle = baseline - unit_to_pt(font->strikethrough_position) + thickness / 2;
		paint_rule(canvas, KW_SOLID, area->as.text.line_colour, x, middle, width, thickness);
	}
}

void paint_text(Canvas *canvas, const Area *area, double x, double y, const FoNode *owner)
{
	double baseline = y + unit_to_pt(area->as.text.baseline), end = x;

	if (area->as.text.count == 0)
		return;
	canvas_mark(canvas, owner);
	for (int i = 0; i < area->as.text.count; i++) {
		const PlacedWord *placed = &area->as.text.words[i];

		end = add_word(canvas, placed->word, area->as.text.colour, x + unit_to_pt(placed->x), baseline,
		               placed->letter_space);
	}
	if (canvas->roles != NULL && owner != NULL)
		add_line_end_space(canvas, area, end, baseline);
	if (area->as.text.decoration != 0 && area->as.text.line_colour.alpha != 0) {
		canvas_flush_text(canvas);
		paint_decoration_lines(canvas, area, x, baseline);
	}
}
