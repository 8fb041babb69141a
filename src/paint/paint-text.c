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

/* ---- where a line ends ---- */

/* The line that AREA is the last of; NULL: it is not the last. */
static const Area *line_ended_by(const Area *area)
{
	for (; area != NULL && area->kind != AREA_LINE; area = area->parent)
		if (area->next != NULL)
			return NULL;
	return area;
}

/* The element of running text goes on behind LINE: in another line of the block, or because the
 * block is one of several in it (the number and the words of a heading). */
static gboolean text_goes_on(Canvas *canvas, const Area *line, const FoNode *fo, const FoNode *owner)
{
	const FoNode *block = fo, *top = owner;
	const Role *around = role_of(canvas->roles, owner);

	if (line->next != NULL && line->next->kind == AREA_LINE)
		return TRUE;
	if (around->kind != ROLE_TEXT)
		return FALSE;
	while (block != NULL && block->type != FO_BLOCK)
		block = block->parent;
	while (top->parent != NULL && (around = role_of(canvas->roles, top->parent)->around) != NULL
	       && around->kind == ROLE_TEXT)
		top = around->owner;
	while (block != NULL && block != top) {
		block = block->parent;
		if (block == top)
			return TRUE;
	}
	return FALSE;
}

/* A line may be broken after these without a space. */
static gboolean is_joint(gunichar c)
{
	return c == '-' || c == '/' || c == 0xAD || (c >= 0x2010 && c <= 0x2014) || g_unichar_isspace(c)
	       || g_unichar_iswide(c);
}

static const ShapedWord *first_word(const Area *area)
{
	for (; area != NULL; area = area->first)
		if (area->kind == AREA_TEXT)
			return area->as.text.count > 0 ? area->as.text.words[0].word : NULL;
	return NULL;
}

/* LAST ends with a hyphen that is not in the source: there the word goes on with the next line's. */
static gboolean is_hyphenated(const Area *area, const Area *line, const ShapedWord *last)
{
	const ShapedWord *next = line->next != NULL ? first_word(line->next) : NULL;
	const FoNode *from = area->fo;
	gboolean found = FALSE;
	char *word;

	if (next == NULL || last->length < 2 || last->text[last->length - 1] != '-' || area->fo == NULL)
		return FALSE;
	word = g_strdup_printf("%.*s%.*s", last->length - 1, last->text, next->length, next->text);
	if (area->fo->type != FO_TEXT)
		from = from->first;
	for (const FoNode *n = from; n != NULL && !found; n = n->next)
		found = n->type == FO_TEXT && g_strstr_len(n->as.text.text, n->as.text.length, word) != NULL;
	g_free(word);
	return found;
}

/* Makes the hyphen gathered last a soft one, so that a reader joins the word again. */
static void soften_hyphen(Canvas *canvas)
{
	GArray *clusters = canvas->run.clusters;
	GString *text = canvas->run.text;

	if (clusters->len == 0 || text->len == 0 || text->str[text->len - 1] != '-')
		return;
	g_string_truncate(text, text->len - 1);
	g_string_append(text, "\u00AD");
	g_array_index(clusters, cairo_text_cluster_t, clusters->len - 1).num_bytes++;
}

/* What breaking the line took away or put in: a space at X that keeps the words around it apart for a
 * reader, or nothing for a word that was divided. */
static void mend_line_end(Canvas *canvas, const Area *area, const FoNode *owner, double x, double y)
{
	const ShapedWord *last = area->as.text.words[area->as.text.count - 1].word, *space;
	const Area *line = line_ended_by(area);
	const Font *font;

	if (last->length == 0 || line == NULL || !text_goes_on(canvas, line, area->fo, owner))
		return;
	if (is_joint(g_utf8_get_char(g_utf8_prev_char(last->text + last->length)))) {
		if (is_hyphenated(area, line, last))
			soften_hyphen(canvas);
		return;
	}
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
		mend_line_end(canvas, area, owner, end, baseline);
	if (area->as.text.decoration != 0 && area->as.text.line_colour.alpha != 0) {
		canvas_flush_text(canvas);
		paint_decoration_lines(canvas, area, x, baseline);
	}
}
