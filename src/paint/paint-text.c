/* paint-text.c: text waits, a run of a word at a time, and is drawn in one go.
 *
 * So all text of a page may be one text object, in which marks begin and end
 * with the elements. */
#include <string.h>

#include "paint/canvas.h"

/* ---- what waits ---- */

/* Artifacts are NULL's. */
static void set_mark(Canvas *canvas, const TextPiece *piece, gboolean first)
{
	if (first || piece->owner != canvas->owner)
		canvas_begin_mark(canvas, piece->owner, TRUE);
	canvas->owner = piece->owner;
}

void text_draw(Canvas *canvas)
{
	for (guint i = 0; i < canvas->text->len; i++) {
		const TextPiece *piece = &g_array_index(canvas->text, TextPiece, i);

		set_mark(canvas, piece, i == 0);
		ink_text(canvas->ink, piece->run, piece->x, piece->y, piece->letter_space, canvas_colour(piece->colour),
		         piece->soft);
	}
	canvas_end_mark(canvas);
	g_array_set_size(canvas->text, 0);
}

/* How far RUN reaches, letter space behind each cluster included. */
static double run_width(const GlyphRun *run, Unit letter_space)
{
	gint64 width = 0;

	for (int i = 0; i < run->count; i++) {
		width += run->glyphs[i].advance;
		if (i + 1 == run->count || run->glyphs[i + 1].cluster != run->glyphs[i].cluster)
			width += letter_space;
	}
	return (double) width / UNIT_PER_PT;
}

/* Adds WORD from X on, at the baseline Y (points); returns the x after it. */
static double add_word(Canvas *canvas, const ShapedWord *word, FoColour colour, const FoNode *owner, double x, double y,
                       Unit letter_space)
{
	for (const GlyphRun *run = word->runs; run != NULL; run = run->next) {
		TextPiece piece = { run, x, y, letter_space, colour, owner, FALSE };

		if (run->count == 0)
			continue;
		g_array_append_val(canvas->text, piece);
		x += letter_space == 0 ? unit_to_pt(run->width) : run_width(run, letter_space);
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

/* LAST ends with a hyphen that is not in the source: there the word goes on with the next line's, or has a soft hyphen. */
static gboolean is_hyphenated(const Area *area, const Area *line, const ShapedWord *last)
{
	const ShapedWord *next = line->next != NULL ? first_word(line->next) : NULL;
	const FoNode *from = area->fo;
	gboolean found = FALSE;
	char *word, *soft;

	if (next == NULL || last->length < 2 || last->text[last->length - 1] != '-' || area->fo == NULL)
		return FALSE;
	word = g_strdup_printf("%.*s%.*s", last->length - 1, last->text, next->length, next->text);
	soft = g_strdup_printf("%.*s\u00AD%.*s", last->length - 1, last->text, next->length, next->text);
	if (area->fo->type != FO_TEXT)
		from = from->first;
	for (const FoNode *n = from; n != NULL && !found; n = n->next)
		found = n->type == FO_TEXT && (g_strstr_len(n->as.text.text, n->as.text.length, word) != NULL
		                               || g_strstr_len(n->as.text.text, n->as.text.length, soft) != NULL);
	g_free(word);
	g_free(soft);
	return found;
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
		if (is_hyphenated(area, line, last) && canvas->text->len > 0)
			g_array_index(canvas->text, TextPiece, canvas->text->len - 1).soft = TRUE;
		return;
	}
	font = text_font(ink_fonts(canvas->ink), &area->as.text.font->spec, PLACE_NONE, NULL);
	space = text_shape(ink_fonts(canvas->ink), font, area->as.text.language, " ", 1, 0);
	add_word(canvas, space, area->as.text.colour, owner, x, y, 0);
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
	for (int i = 0; i < area->as.text.count; i++) {
		const PlacedWord *placed = &area->as.text.words[i];

		end = add_word(canvas, placed->word, area->as.text.colour, owner, x + unit_to_pt(placed->x), baseline,
		               placed->letter_space);
	}
	if (canvas->roles != NULL && owner != NULL)
		mend_line_end(canvas, area, owner, end, baseline);
	if (lines && !lines_go_under(area))
		paint_decoration_lines(canvas, area, x, baseline);
}
