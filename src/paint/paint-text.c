/* paint-text.c: glyph runs to cairo, with the text they stand for.
 *
 * cairo_show_text_glyphs takes text and clusters along with the glyphs, so
 * that a PDF gets ToUnicode, and ActualText where a glyph cannot say it.
 *
 * All text of a page may go to cairo in few calls, one a font and colour.  A
 * tag of cairo's would end the text object at every element, so marks begin
 * with a sign in the text instead: a cluster of one character and no glyph.
 * cairo writes it as a Span with that ActualText and nothing in it, which no
 * other cluster gives, and the finisher puts the mark in its place. */
#include <string.h>

#include "paint/canvas.h"

/* ---- runs ---- */

/* Ends the run at the end: what comes is shown by another call. */
static void end_run(Canvas *canvas)
{
	TextRun *last = &canvas->text.last;
	guint before = canvas->text.runs->len;
	guint start = before > 0 ? g_array_index(canvas->text.runs, TextRun, before - 1).clusters : 0;

	if (canvas->text.clusters->len == start)
		return;
	last->glyphs = canvas->text.glyphs->len;
	last->clusters = canvas->text.clusters->len;
	last->bytes = canvas->text.text->len;
	g_array_append_val(canvas->text.runs, *last);
	last->backward = FALSE;
}

void text_draw(Canvas *canvas)
{
	guint glyph = 0, cluster = 0;
	gsize byte = 0;

	end_run(canvas);
	for (guint i = 0; i < canvas->text.runs->len; i++) {
		const TextRun *run = &g_array_index(canvas->text.runs, TextRun, i);

		canvas_colour(canvas, run->colour);
		cairo_set_scaled_font(canvas->cr, run->font);
		cairo_show_text_glyphs(canvas->cr, canvas->text.text->str + byte, (int) (run->bytes - byte),
		                       &g_array_index(canvas->text.glyphs, cairo_glyph_t, glyph),
		                       (int) (run->glyphs - glyph),
		                       &g_array_index(canvas->text.clusters, cairo_text_cluster_t, cluster),
		                       (int) (run->clusters - cluster),
		                       run->backward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : 0);
		glyph = run->glyphs;
		cluster = run->clusters;
		byte = run->bytes;
	}
	g_array_set_size(canvas->text.glyphs, 0);
	g_array_set_size(canvas->text.clusters, 0);
	g_array_set_size(canvas->text.runs, 0);
	g_string_truncate(canvas->text.text, 0);
	canvas->text.marked = FALSE;
}

/* Makes the run at the end one of RUN's font and of COLOUR.  cairo ends the text object where the colour
 * changes, and a mark begun in it ends there too. */
static void set_font(Canvas *canvas, const GlyphRun *run, FoColour colour)
{
	if (run->face != canvas->text.face || run->size != canvas->text.size) {
		end_run(canvas);
		canvas->text.last.font = text_scaled_font(canvas->fonts, run);
		canvas->text.face = run->face;
		canvas->text.size = run->size;
	}
	if (!colours_equal(colour, canvas->text.last.colour)) {
		end_run(canvas);
		canvas->text.last.colour = colour;
		canvas->text.marked = FALSE;
	}
}

/* Begins the mark of the owner, unless it is begun already. */
static void begin_mark(Canvas *canvas)
{
	static const cairo_text_cluster_t sign = { 1, 0 };

	if (canvas->text.marked || canvas->roles == NULL)
		return;
	g_array_append_val(canvas->text.clusters, sign);
	g_string_append_c(canvas->text.text, canvas->text.owner != NULL ? 'P' : 'A');
	canvas->text.marked = TRUE;
	if (canvas->text.owner != NULL)
		canvas_note_mark(canvas, canvas->text.owner);
}

/* ---- glyphs and clusters ---- */

/* Adds the glyphs of RUN from X on, at the baseline Y (points); returns the x after them. */
static double add_glyphs(Canvas *canvas, const GlyphRun *run, double x, double y, Unit letter_space)
{
	guint before = canvas->text.glyphs->len;
	cairo_glyph_t *placed;

	g_array_set_size(canvas->text.glyphs, before + (guint) run->count);
	placed = &g_array_index(canvas->text.glyphs, cairo_glyph_t, before);
	for (int i = 0; i < run->count; i++, placed++) {
		const Glyph *glyph = &run->glyphs[i];

		placed->index = glyph->id;
		placed->x = x + unit_to_pt(glyph->dx);
		placed->y = y + unit_to_pt(glyph->dy);
		x += unit_to_pt(glyph->advance);
		if (i + 1 == run->count || run->glyphs[i + 1].cluster != glyph->cluster)
			x += unit_to_pt(letter_space);
	}
	return x;
}

/* Clusters of a left-to-right run: bytes and glyphs up to the next cluster. */
static void add_clusters(GArray *clusters, const GlyphRun *run)
{
	guint before = clusters->len;
	int from = 0, byte = 0;
	cairo_text_cluster_t *cluster;

	g_array_set_size(clusters, before + (guint) run->count);
	cluster = &g_array_index(clusters, cairo_text_cluster_t, before);
	for (int i = 1; i <= run->count; i++) {
		int next;

		if (i < run->count && run->glyphs[i].cluster == run->glyphs[from].cluster)
			continue;
		next = i < run->count ? run->glyphs[i].cluster : run->length;
		cluster->num_bytes = next - byte;
		cluster->num_glyphs = i - from;
		cluster++;
		byte = next;
		from = i;
	}
	g_array_set_size(clusters, (guint) (cluster - &g_array_index(clusters, cairo_text_cluster_t, 0)));
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

static double add_word(Canvas *canvas, const ShapedWord *word, FoColour colour, double x, double y,
                       Unit letter_space)
{
	for (const GlyphRun *run = word->runs; run != NULL; run = run->next) {
		if (run->count == 0)
			continue;
		set_font(canvas, run, colour);
		if (run->rtl)
			end_run(canvas);
		begin_mark(canvas);
		x = add_glyphs(canvas, run, x, y, letter_space);
		g_string_append_len(canvas->text.text, run->text, run->length);
		if (run->rtl) {
			add_clusters_backward(canvas->text.clusters, run);
			canvas->text.last.backward = TRUE;
			end_run(canvas);
		} else {
			add_clusters(canvas->text.clusters, run);
		}
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
	GArray *clusters = canvas->text.clusters, *runs = canvas->text.runs;
	GString *text = canvas->text.text;
	guint start = runs->len > 0 ? g_array_index(runs, TextRun, runs->len - 1).clusters : 0;

	if (clusters->len == start || text->len == 0 || text->str[text->len - 1] != '-')
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

/* Lines of the text's own colour look the same under it, where they may wait; others go over it. */
static gboolean lines_go_under(const Area *area)
{
	return area->as.text.colour.alpha == 255 && colours_equal(area->as.text.colour, area->as.text.line_colour);
}

void paint_text(Canvas *canvas, const Area *area, double x, double y, const FoNode *owner)
{
	double baseline = y + unit_to_pt(area->as.text.baseline), end = x;
	gboolean lines = area->as.text.decoration != 0 && area->as.text.line_colour.alpha != 0;

	if (area->as.text.count == 0)
		return;
	if (lines && lines_go_under(area))
		paint_decoration_lines(canvas, area, x, baseline);
	canvas_take_place(canvas, x, y, unit_to_pt(area->width), unit_to_pt(area->height));
	if (owner != canvas->text.owner) {
		canvas->text.owner = owner;
		canvas->text.marked = FALSE;
	}
	for (int i = 0; i < area->as.text.count; i++) {
		const PlacedWord *placed = &area->as.text.words[i];

		end = add_word(canvas, placed->word, area->as.text.colour, x + unit_to_pt(placed->x), baseline,
		               placed->letter_space);
	}
	if (canvas->roles != NULL && owner != NULL)
		mend_line_end(canvas, area, owner, end, baseline);
	if (lines && !lines_go_under(area))
		paint_decoration_lines(canvas, area, x, baseline);
}
