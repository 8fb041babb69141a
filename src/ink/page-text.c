/* page-text.c: glyphs as strings of a content stream (ISO 32000-1 §9.4).
 *
 * A line of text is one array of strings and moves (TJ).  Where a reader's pen
 * will stand after each glyph is known from the widths that the file gives it,
 * so a glyph is moved only where that is not its place (kerning, justified
 * spaces, roundings), by as much as it takes: roundings do not add up.
 *
 * What a glyph stands for is a matter of its face (text/face.h), not of the
 * text, so that it does not depend on which page comes first.  Where it stands
 * for something else here, a Span with ActualText says so (§14.9.4).
 *
 * Text of a right-to-left run is shown in the order it is read. */
#include <math.h>
#include <string.h>

#include "ink/number.h"
#include "ink/page-internal.h"

#define NEAR   0.005                  /* points: as far as the first glyph of a word may stand from its place */
#define WITHIN 0.03                   /* the others, which no reader takes for the beginning of something */
#define FAR    3.0                    /* ems: more than a space within a line */

/* A run on its way. */
typedef struct Showing {
	PageInk *page;
	const GlyphRun *run;
	const FaceTables *tables;
	double y;
	gint64 line;                  /* y in thousandths of a point */
	double size;
	const double *places;         /* x of each glyph */
} Showing;

/* ---- text objects ---- */

static void end_string(PageInk *page)
{
	if (page->text.string)
		g_string_append_c(page->out, ')');
	page->text.string = FALSE;
}

void page_end_show(PageInk *page)
{
	end_string(page);
	if (page->text.array)
		g_string_append(page->out, "]TJ\n");
	page->text.array = FALSE;
}

void page_enter_text(PageInk *page)
{
	if (page->text.open)
		return;
	g_string_append(page->out, "BT\n");
	page->text.open = TRUE;
	page->text.placed = FALSE;
}

void page_leave_text(PageInk *page)
{
	if (!page->text.open)
		return;
	g_assert(page->mark != MARK_IN_TEXT);
	page_end_show(page);
	g_string_append(page->out, "ET\n");
	page->text.open = FALSE;
}

/* ---- fonts ---- */

static int font_index(PageInk *page, const FontFace *face, int block)
{
	GArray *fonts = page->content->fonts;
	PageFont font = { face, block };

	for (guint i = 0; i < fonts->len; i++) {
		const PageFont *known = &g_array_index(fonts, PageFont, i);

		if (known->face == face && known->block == block)
			return (int) i;
	}
	g_array_append_val(fonts, font);
	return (int) fonts->len - 1;
}

/* The font that shows GLYPH; no file may show glyph 0 of a font program (ISO 19005-2 §6.2.11.8). */
static void set_font(const Showing *s, guint glyph)
{
	PageInk *page = s->page;
	gboolean whole = s->tables->form != FACE_OUTLINES && glyph != 0;
	int font = page->state.font;

	if (font >= 0 && page->state.size == s->size) {
		const PageFont *known = &g_array_index(page->content->fonts, PageFont, font);

		if (known->face == s->run->face && known->block == (whole ? FONT_WHOLE : (int) glyph / 256))
			return;
	}
	page_end_show(page);
	page->state.font = font_index(page, s->run->face, whole ? FONT_WHOLE : (int) glyph / 256);
	page->state.size = s->size;
	g_string_append_printf(page->out, "/F%d ", page->state.font);
	ink_put_number(page->out, s->size, 3);
	g_string_append(page->out, " Tf\n");
}

/* ---- places ---- */

/* Begins a line at X and TO_Y, in thousandths of a point; the first of a text object turns the letters upright again. */
static void begin_line(PageInk *page, double x, gint64 to_y)
{
	gint64 to_x = llround(x * 1000);

	page_end_show(page);
	if (!page->text.placed)
		g_string_append(page->out, "1 0 0 -1 ");
	ink_put_fixed(page->out, page->text.placed ? to_x - page->text.x : to_x, 3);
	g_string_append_c(page->out, ' ');
	ink_put_fixed(page->out, page->text.placed ? page->text.y - to_y : to_y, 3);
	g_string_append(page->out, page->text.placed ? " Td\n" : " Tm\n");
	page->text.placed = TRUE;
	page->text.x = to_x;
	page->text.y = to_y;
	page->text.pen = 0;
}

/* Moves the pen by DISTANCE within the line: backward by thousandths of the font size, whole ones if that is near enough. */
static void move_pen(PageInk *page, double distance, double size)
{
	double back = -distance / size * 1000, whole = round(back);
	int decimals = fabs(back - whole) * size / 1000 > NEAR;

	end_string(page);
	ink_put_number(page->out, back, decimals);
	page->text.pen -= (decimals ? round(back * 10) / 10 : whole) * size / 1000;
}

/* Moves the pen to X and TO_Y, in thousandths of a point, unless it is as NEAR. */
static void move_to(PageInk *page, double x, gint64 to_y, double size, double near)
{
	double distance = x - (double) page->text.x / 1000 - page->text.pen;

	if (!page->text.placed || to_y != page->text.y || fabs(distance) > FAR * size)
		begin_line(page, x, to_y);
	else if (fabs(distance) > near && page->text.array)
		move_pen(page, distance, size);
	else if (fabs(distance) > near)
		begin_line(page, x, to_y);
}

/* ---- glyphs ---- */

static void put_byte(GString *out, guint byte)
{
	if (byte == '(' || byte == ')' || byte == '\\') {
		g_string_append_c(out, '\\');
	} else if (byte == '\r') {            /* would be read as a line feed */
		g_string_append(out, "\\r");
		return;
	}
	g_string_append_c(out, (char) byte);
}

static void put_glyph(const Showing *s, int i)
{
	PageInk *page = s->page;
	const Glyph *glyph = &s->run->glyphs[i];
	guint id = glyph->id < s->tables->count ? glyph->id : 0;

	set_font(s, id);
	move_to(page, s->places[i] + unit_to_pt(glyph->dx),
	        glyph->dy == 0 ? s->line : llround((s->y + unit_to_pt(glyph->dy)) * 1000), s->size, i == 0 ? NEAR : WITHIN);
	if (!page->text.array)
		g_string_append_c(page->out, '[');
	page->text.array = TRUE;
	if (!page->text.string)
		g_string_append_c(page->out, '(');
	page->text.string = TRUE;
	if (s->tables->form != FACE_OUTLINES && id != 0)
		put_byte(page->out, id >> 8);
	put_byte(page->out, id & 0xFF);
	page->text.pen += s->tables->widths[id] * s->size / 1e6;
}

/* ---- clusters ---- */

/* Private characters are told of by ActualText, whatever they are (ISO 19005-2 §6.2.11.7.3). */
static gboolean is_private(gunichar c)
{
	return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
}

/* Whether glyphs FROM .. TO - 1 by themselves stand for TEXT. */
static gboolean speaks_for_itself(const Showing *s, int from, int to, const char *text, int length)
{
	const char *end = text + length;

	for (int i = from; i < to; i++) {
		guint id = s->run->glyphs[i].id;
		char own[FACE_TEXT];
		gunichar c;
		int taken;

		if (id == 0 || id >= s->tables->count)
			return FALSE;
		c = s->tables->characters[id];
		if (c == 0 || is_private(c))
			return FALSE;
		if (text < end && g_utf8_get_char(text) == c) {
			text = g_utf8_next_char(text);
			continue;
		}
		taken = face_glyph_text(s->tables, id, own);
		if (taken > end - text || memcmp(own, text, (gsize) taken) != 0)
			return FALSE;
		text += taken;
	}
	return text == end;
}

/* TEXT as UTF-16. */
static void put_actual_text(PageInk *page, const char *text, int length)
{
	glong units = 0;
	gunichar2 *utf16 = g_utf8_to_utf16(text, length, NULL, &units, NULL);

	g_string_append(page->out, "/Span<</ActualText<FEFF");
	for (glong i = 0; i < units; i++)
		g_string_append_printf(page->out, "%04X", utf16[i]);
	g_string_append(page->out, ">>>BDC\n");
	g_free(utf16);
}

/* Glyphs FROM .. TO - 1, which stand for LENGTH bytes of TEXT. */
static void put_cluster(const Showing *s, int from, int to, const char *text, int length)
{
	PageInk *page = s->page;
	gboolean spoken = speaks_for_itself(s, from, to, text, length);

	if (!spoken) {
		page_end_show(page);
		put_actual_text(page, text, length);
	}
	for (int i = from; i < to; i++) {
		guint id = s->run->glyphs[i].id;

		if (id < s->tables->count)
			used_glyph(page->text.face, id, spoken || to - from > 1 ? NULL : text, length);
		put_glyph(s, i);
	}
	if (!spoken) {
		page_end_show(page);
		g_string_append(page->out, "EMC\n");
	}
}

/* The cluster of LENGTH bytes at BYTE of the run; SOFT: the hyphen it ends with is one that may go. */
static void put_text_cluster(const Showing *s, int from, int to, int byte, int length, gboolean soft)
{
	const char *text = s->run->text + byte;
	GString *utf8 = s->page->text.utf8;

	if (!soft || length == 0 || text[length - 1] != '-') {
		put_cluster(s, from, to, text, length);
		return;
	}
	g_string_truncate(utf8, 0);
	g_string_append_len(utf8, text, length - 1);
	g_string_append(utf8, "\u00AD");
	put_cluster(s, from, to, utf8->str, (int) utf8->len);
}

/* The clusters in the order of the text: of a right-to-left run, from the right. */
static void put_clusters(const Showing *s, gboolean soft)
{
	const GlyphRun *run = s->run;
	int step = run->rtl ? -1 : 1, first = run->rtl ? run->count - 1 : 0, byte = 0;

	for (int left = run->count; left > 0;) {
		int count = 1, last = first, length;

		while (count < left && run->glyphs[first + step * count].cluster == run->glyphs[first].cluster)
			count++;
		last = first + step * (count - 1);
		left -= count;
		length = (left > 0 ? run->glyphs[last + step].cluster : run->length) - byte;
		put_text_cluster(s, MIN(first, last), MAX(first, last) + 1, byte, length, soft && left == 0);
		byte += length;
		first = last + step;
	}
}

/* The x of each glyph, letter space behind each cluster. */
static const double *place_glyphs(PageInk *page, const GlyphRun *run, double x, Unit letter_space)
{
	double *places;

	g_array_set_size(page->text.places, (guint) run->count);
	places = (double *) (gpointer) page->text.places->data;
	for (int i = 0; i < run->count; i++) {
		places[i] = x;
		x += unit_to_pt(run->glyphs[i].advance);
		if (i + 1 == run->count || run->glyphs[i + 1].cluster != run->glyphs[i].cluster)
			x += unit_to_pt(letter_space);
	}
	return places;
}

void page_text(Ink *ink, const GlyphRun *run, double x, double y, Unit letter_space, InkColour colour, gboolean soft)
{
	PageInk *page = (PageInk *) ink;
	Showing s = { page, run, NULL, y, llround(y * 1000), unit_to_pt(run->size), NULL };

	if (run->count == 0 || run->size <= 0)
		return;
	if (page->text.face == NULL || page->text.face->face != run->face)
		page->text.face = used_face(page->used, run->face);
	s.tables = page->text.face->tables;
	s.places = place_glyphs(page, run, x, letter_space);
	page->content->unmarked += page->mark == MARK_NONE;
	page_enter_text(page);
	page_set_fill(page, colour);
	put_clusters(&s, soft);
}
