/* inline-items.c: the spans of a paragraph -> words, spaces, edges and objects, measured. */
#include "layout/inline.h"

#include <string.h>

#include "layout/figure.h"

static BreakAction action(const Collector *c, int offset)
{
	return g_array_index(c->actions, guint8, offset);
}

/* Whether a word may end before OFFSET.  Behind a soft hyphen a line ends with the hyphen shown: a stop inside the
 * word (paragraph.c), not one between two. */
static gboolean parts_words(const Collector *c, int offset)
{
	return action(c, offset) != BREAK_NO && (offset < 2 || memcmp(c->text->str + offset - 2, "\xc2\xad", 2) != 0);
}

/* As text_style, which is asked once a run of items: most are words and spaces of one object. */
static const TextStyle *item_style(Collector *c, const FoNode *node)
{
	if (c->styled != node) {
		c->styled = node;
		c->style = text_style(c->layout, node);
	}
	return c->style;
}

static InlineItem *add_item(Collector *c, const Span *span, InlineKind kind, int offset, int length)
{
	const TextStyle *style = item_style(c, span->node);
	InlineItem item = {
		.kind = kind, .style = style, .box = span->box, .fo = span->node, .offset = offset, .length = length,
		.shift = span->box != NULL ? span->box->shift : 0,
		.ascent = style->font->ascender, .descent = style->font->descender,
		.break_before = kind == INLINE_WORD && action(c, offset) == BREAK_ALLOWED && parts_words(c, offset) && offset > 0,
	};

	g_array_append_val(c->items, item);
	return &g_array_index(c->items, InlineItem, c->items->len - 1);
}

static void shape_item(Collector *c, InlineItem *item)
{
	item->word = text_shape(c->layout->text, item->style->font, item->style->tag, c->text->str + item->offset,
		item->length, item->style->letter_spacing);
	item->width = item->word->width;
}

static void add_space_item(Collector *c, const Span *span, int offset, int length, gboolean kept)
{
	InlineItem *item = add_item(c, span, INLINE_SPACE, offset, length);

	item->word = item->style->space;
	item->width = item->style->space_optimum;
	item->stretch = item->style->space_maximum - item->style->space_optimum;
	item->shrink = item->style->space_optimum - item->style->space_minimum;
	item->kept = kept;
}

/* The end of the word that starts at OFFSET: a space, a line feed, or a place where a line may end. */
static int word_end(const Collector *c, int offset, int end)
{
	int i = offset + 1;

	while (i < end && c->text->str[i] != ' ' && c->text->str[i] != '\n'
	       && strncmp(c->text->str + i, "\xc2\xa0", 2) != 0 && !parts_words(c, i))
		i++;
	return i;
}

static void mark_forced(Collector *c, gboolean *pending)
{
	if (*pending && c->items->len > 0)
		g_array_index(c->items, InlineItem, c->items->len - 1).forced_before = TRUE;
	*pending = FALSE;
}

static void text_items(Collector *c, const Span *span, gboolean *forced)
{
	gboolean kept = fo_keyword(span->node, PR_WHITE_SPACE_TREATMENT) == KW_PRESERVE;
	const char *text = c->text->str;

	for (int i = span->start; i < span->end;) {
		if (text[i] == '\n') {
			if (*forced) {
				add_item(c, span, INLINE_POINT, i, 0);
				mark_forced(c, forced);
			}
			*forced = TRUE;
			i++;
			continue;
		}
		/* U+2028 and its like (UAX #14 class BK). */
		if (action(c, i) == BREAK_MANDATORY && i > 0 && text[i - 1] != '\n')
			*forced = TRUE;
		if (text[i] == ' ') {
			add_space_item(c, span, i, 1, kept);
			i++;
		} else if (strncmp(text + i, "\xc2\xa0", 2) == 0) {
			add_space_item(c, span, i, 2, TRUE);
			i += 2;
		} else {
			int end = word_end(c, i, span->end);

			shape_item(c, add_item(c, span, INLINE_WORD, i, end - i));
			i = end;
		}
		mark_forced(c, forced);
	}
}

static void leader_item(Collector *c, const Span *span)
{
	InlineItem *item = add_item(c, span, INLINE_LEADER, span->start, span->end - span->start);
	Unit base = c->scope->width - c->scope->start_indent - c->scope->end_indent;
	Unit minimum = prop_length(span->node, PR_LEADER_LENGTH_MINIMUM, base, c->scope);
	Unit maximum = prop_length(span->node, PR_LEADER_LENGTH_MAXIMUM, base, c->scope);

	item->width = CLAMP(prop_length(span->node, PR_LEADER_LENGTH_OPTIMUM, base, c->scope), minimum, MAX(minimum, maximum));
	item->stretch = MAX(maximum - item->width, 0);
	item->shrink = item->width - minimum;
	item->shift += inline_shift(span->node, item->style, inline_style_around(c, span->box), 0, 0, 0);
}

static void object_item(Collector *c, const Span *span)
{
	InlineItem *item = add_item(c, span, INLINE_OBJECT, span->start, span->end - span->start);
	const TextStyle *around = inline_style_around(c, span->box);

	item->area = figure_area(c->layout, span->node, c->scope);
	item->width = item->area->width + prop_length(span->node, PR_SPACE_START_OPTIMUM, 0, NULL)
		+ prop_length(span->node, PR_SPACE_END_OPTIMUM, 0, NULL);
	item->ascent = item->area->height;
	item->descent = 0;
	item->shift += inline_shift(span->node, item->style, around, item->ascent, 0, item->ascent / 2);
}

static void number_item(Collector *c, const Span *span)
{
	InlineItem *item = add_item(c, span, INLINE_NUMBER, span->start, span->end - span->start);

	item->break_before = span->start > 0 && action(c, span->start) == BREAK_ALLOWED;
	item->word = number_word(c->layout, span->node, item->style, c->layout->page);
	item->width = item->word->width;
}

static void edge_item(Collector *c, const Span *span)
{
	InlineItem *item = add_item(c, span, INLINE_EDGE, span->start, 0);

	item->is_end = span->is_end;
	item->width = span->is_end ? span->box->end : span->box->start;
}

/* A break before the text inside a box belongs before the box's start edge, where the line then ends. */
static void hoist_breaks(InlineItem *items, int count)
{
	for (int i = 0; i + 1 < count; i++) {
		int j = i;

		if (items[i].kind != INLINE_EDGE || items[i].is_end || (i > 0 && items[i - 1].kind == INLINE_EDGE
		    && !items[i - 1].is_end))
			continue;
		while (j < count && items[j].kind == INLINE_EDGE && !items[j].is_end)
			j++;
		if (j < count && items[j].break_before) {
			items[j].break_before = FALSE;
			items[i].break_before = TRUE;
		}
	}
}

/* The item before item I that is no start edge, else the first edge: what a break before the box would part. */
static const InlineItem *item_before(const InlineItem *items, guint i)
{
	i--;
	while (i > 0 && items[i].kind == INLINE_EDGE && !items[i].is_end)
		i--;
	return &items[i];
}

static gboolean kept_in_line(const Collector *c, const InlineItem *item)
{
	return item->box != NULL ? item->box->keep_together
		: fo_keyword(c->block, PR_KEEP_TOGETHER_WITHIN_LINE) == KW_ALWAYS;
}

static void say_missing(Collector *c, const FoNode *fo, GString *words)
{
	if (words->len > 0)
		diag(c->layout->diags, fo->place, D_GLYPH_MISSING, words->str);
	g_string_truncate(words, 0);
}

/* Says once a text which of its words have characters that no font has, the first of them when there are many. */
static void report_missing(Collector *c)
{
	enum { ENOUGH = 60 };                 /* bytes */
	GString *words = g_string_new(NULL);
	const FoNode *fo = NULL;

	for (guint i = 0; i < c->items->len; i++) {
		const InlineItem *item = &g_array_index(c->items, InlineItem, i);

		if (item->kind != INLINE_WORD || item->word->missing == 0)
			continue;
		if (item->fo != fo)
			say_missing(c, fo, words);
		fo = item->fo;
		if (words->len < ENOUGH)
			g_string_append_printf(words, "%s%s", words->len > 0 ? " " : "", item->word->text);
	}
	say_missing(c, fo, words);
	g_string_free(words, TRUE);
}

void collect_items(Collector *c)
{
	gboolean forced = FALSE;
	InlineItem *items;

	for (guint i = 0; i < c->spans->len; i++) {
		const Span *span = &g_array_index(c->spans, Span, i);

		switch (span->kind) {
		case INLINE_WORD: case INLINE_SPACE:
			text_items(c, span, &forced);
			continue;
		case INLINE_LEADER: leader_item(c, span); break;
		case INLINE_OBJECT: object_item(c, span); break;
		case INLINE_NUMBER: number_item(c, span); break;
		case INLINE_EDGE:   edge_item(c, span); break;
		case INLINE_POINT:  add_item(c, span, INLINE_POINT, span->start, 0); break;
		}
		mark_forced(c, &forced);
	}
	items = (InlineItem *) (void *) c->items->data;
	for (guint i = 1; i < c->items->len; i++) {
		InlineItem *item = &items[i];
		const InlineItem *before = item_before(items, i);

		if ((item->kind == INLINE_OBJECT || item->kind == INLINE_LEADER)
		    && (before->kind == INLINE_SPACE && !before->kept))
			item->break_before = TRUE;
		if (kept_in_line(c, item) && kept_in_line(c, before))
			item->break_before = FALSE;
	}
	hoist_breaks(items, (int) c->items->len);
	report_missing(c);
}
