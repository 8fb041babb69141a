/* number.c: page numbers and citations, as words on lines.
 *
 * While pages are made, most numbers are not known yet.  A line is then broken with a guess of the likely
 * width, and set again, on its own measure, when the numbers are settled.  Where it does not hold them, the paper
 * is laid out once more with room for the widest text that each of them has had.  Room is never taken back, so
 * what was broken once for a wide number stays so when the number becomes narrow, and pages do not swing. */
#include "layout/paper.h"

#include <string.h>

/* What stands for a number not known yet, and for one that never will be. */
#define UNKNOWN_NUMBER "000"
#define NO_NUMBER      "?"

static const char *roman(Arena *arena, int number, gboolean upper)
{
	static const struct { int value; const char *lower, *upper; } parts[] = {
		{ 1000, "m", "M" }, { 900, "cm", "CM" }, { 500, "d", "D" }, { 400, "cd", "CD" }, { 100, "c", "C" },
		{ 90, "xc", "XC" }, { 50, "l", "L" }, { 40, "xl", "XL" }, { 10, "x", "X" }, { 9, "ix", "IX" },
		{ 5, "v", "V" }, { 4, "iv", "IV" }, { 1, "i", "I" },
	};
	GString *text = g_string_new(NULL);
	const char *copy;

	for (gsize i = 0; i < G_N_ELEMENTS(parts); i++)
		for (; number >= parts[i].value; number -= parts[i].value)
			g_string_append(text, upper ? parts[i].upper : parts[i].lower);
	copy = arena_strdup(arena, text->str);
	g_string_free(text, TRUE);
	return copy;
}

static const char *letters(Arena *arena, int number, char first)
{
	char buffer[16];
	int at = sizeof buffer - 1;

	buffer[at] = '\0';
	for (; number > 0 && at > 0; number = (number - 1) / 26)
		buffer[--at] = (char) (first + (number - 1) % 26);
	return arena_strdup(arena, buffer + at);
}

/* NUMBER with at least WIDTH digits, a SEPARATOR (NULL: none) before every SIZE of them from the end. */
static const char *decimal(Arena *arena, int number, int width, const char *separator, int size)
{
	char digits[32];
	GString *text;
	const char *copy;
	int count = g_snprintf(digits, sizeof digits, "%0*d", MIN(width, 20), number);

	if (separator == NULL || size <= 0)
		return arena_strdup(arena, digits);
	text = g_string_new(NULL);
	for (int i = 0; i < count; i++) {
		if (i > 0 && (count - i) % size == 0)
			g_string_append(text, separator);
		g_string_append_c(text, digits[i]);
	}
	copy = arena_strdup(arena, text->str);
	g_string_free(text, TRUE);
	return copy;
}

/* The first letter or digit of TEXT, or the first sign after them, as IS_ALNUM says; its end when there is none. */
static const char *find_alnum(const char *text, gboolean is_alnum)
{
	while (*text != '\0' && g_unichar_isalnum(g_utf8_get_char(text)) != is_alnum)
		text = g_utf8_next_char(text);
	return text;
}

const char *number_format(Arena *arena, const FoNode *sequence, int number)
{
	const char *format = fo_string(sequence, PR_FORMAT), *token, *end, *text;

	if (format == NULL || number <= 0)
		return arena_printf(arena, "%d", number);
	token = find_alnum(format, TRUE);
	end = find_alnum(token, FALSE);
	switch (*token) {
	case 'i': text = roman(arena, number, FALSE); break;
	case 'I': text = roman(arena, number, TRUE); break;
	case 'a': case 'A': text = letters(arena, number, *token); break;
	default:
		text = decimal(arena, number, (int) (end - token), fo_string(sequence, PR_GROUPING_SEPARATOR),
			fo_integer(sequence, PR_GROUPING_SIZE));
		break;
	}
	/* As in XSLT, signs around the token stand around the number; a format of signs alone stands before it. */
	return arena_printf(arena, "%.*s%s%s", (int) (token - format), format, text, end);
}

static const Anchor *find_anchor(LayoutContext *layout, const char *id, const Paper **paper)
{
	const Anchor *anchor = g_hash_table_lookup(layout->paper->anchors, id);
	int index;

	*paper = layout->paper;
	if (anchor != NULL || layout->papers == NULL)
		return anchor;
	anchor = layout_find_anchor(layout->papers, layout->paper_count, id, &index);
	if (anchor != NULL)
		*paper = layout->papers[index];
	return anchor;
}

/* The printed number that FO shows on PAGE; NULL: not known yet. */
static const char *number_text(LayoutContext *layout, const FoNode *fo, const Page *page)
{
	const Paper *paper;
	const Anchor *anchor;
	const char *id;

	if (page == NULL)
		return NULL;
	if (fo->type == FO_PAGE_NUMBER)
		return page->label;
	id = fo_string(fo, PR_REF_ID);
	anchor = id != NULL ? find_anchor(layout, id, &paper) : NULL;
	if (anchor != NULL && layout->papers != NULL) {
		int index = fo->type == FO_PAGE_NUMBER_CITATION_LAST ? anchor->last_page : anchor->first_page;

		return ((const Page *) g_ptr_array_index(paper->pages, index))->label;
	}
	if (layout->papers == NULL)
		return NULL;
	diag(layout->diags, fo->place, D_CITATION_UNKNOWN, id != NULL ? id : "");
	return NO_NUMBER;
}

const ShapedWord *number_word(LayoutContext *layout, const FoNode *fo, const TextStyle *style, const Page *page)
{
	const char *text = number_text(layout, fo, page);

	if (text == NULL && layout->setup->numbers != NULL)
		text = g_hash_table_lookup(layout->setup->numbers, fo);
	if (text == NULL)
		text = UNKNOWN_NUMBER;
	return text_shape(layout->text, style->font, style->tag, text, (int) strlen(text), style->letter_spacing);
}

void paper_pend(LayoutContext *layout, const Line *line, Area *area)
{
	PendingLine pending = { line, area, layout->page };

	g_array_append_val(layout->pending, pending);
	if (layout->page == NULL)
		g_hash_table_insert(layout->unplaced, area, GUINT_TO_POINTER(layout->pending->len));
}

void paper_place_line(LayoutContext *layout, const Area *area, const Page *page)
{
	guint index = GPOINTER_TO_UINT(g_hash_table_lookup(layout->unplaced, area));

	if (index > 0)
		g_array_index(layout->pending, PendingLine, index - 1).page = page;
}

void paper_refill(LayoutContext *layout)
{
	for (guint i = 0; i < layout->pending->len; i++) {
		const PendingLine *p = &g_array_index(layout->pending, PendingLine, i);

		if (p->page != NULL)
			line_refill(p->line, p->area, p->page);
	}
}

gboolean paper_outgrown(LayoutContext *layout, GHashTable *numbers)
{
	gboolean any = FALSE;

	for (guint i = 0; i < layout->pending->len; i++) {
		const PendingLine *p = &g_array_index(layout->pending, PendingLine, i);

		if (p->page == NULL || line_excess(p->line, p->page) <= 0)
			continue;
		for (int k = p->line->first; k < p->line->last; k++) {
			const InlineItem *item = &p->line->paragraph->items[k];
			const ShapedWord *word = item->kind == INLINE_NUMBER ? number_word(layout, item->fo, item->style, p->page) : NULL;

			if (word == NULL || word->width <= item->width)
				continue;
			g_hash_table_insert(numbers, (gpointer) item->fo, arena_strdup(layout->setup->arena, word->text));
			any = TRUE;
		}
	}
	return any;
}

gboolean paper_cites_others(LayoutContext *layout)
{
	for (guint i = 0; i < layout->pending->len; i++) {
		const Line *line = g_array_index(layout->pending, PendingLine, i).line;

		for (int k = line->first; k < line->last; k++) {
			const InlineItem *item = &line->paragraph->items[k];
			const char *id = item->kind == INLINE_NUMBER ? fo_string(item->fo, PR_REF_ID) : NULL;

			if (id != NULL && *id != '\0' && !g_hash_table_contains(layout->paper->anchors, id))
				return TRUE;
		}
	}
	return FALSE;
}
