/* line.c: a line's items -> its areas (XSL 1.1 §4.7.2).
 *
 * The line is set on its measure: aligned, or its spaces and leaders given
 * their share of the slack.  line-setter.c makes the areas. */
#include "layout/line-setter.h"

#include <string.h>

#include "layout/paper.h"

static int end_item(const Line *line)
{
	return line->last + (line->last_byte > 0 ? 1 : 0);
}

const ShapedWord *line_word(const Line *line, int i)
{
	const Paragraph *p = line->paragraph;
	const InlineItem *item = &p->items[i];
	int from = i == line->first ? line->first_byte : 0;
	int to = i == line->last && line->last_byte > 0 ? line->last_byte : item->length;
	const TextStyle *style = item->style;
	char *piece;
	int length;
	const ShapedWord *word;

	if (item->kind != INLINE_WORD || (from == 0 && to == item->length))
		return item->word;
	/* The hyphen shown takes the place of a soft one. */
	length = to - from;
	if (to < item->length && length >= 2 && memcmp(p->text + item->offset + to - 2, "\xc2\xad", 2) == 0)
		length -= 2;
	piece = g_strdup_printf("%.*s%s", length, p->text + item->offset + from, to < item->length ? style->hyphen : "");
	word = text_shape(p->layout->text, style->font, style->tag, piece, (int) strlen(piece), style->letter_spacing);
	g_free(piece);
	return word;
}

/* The width of item I now, with its share of the slack. */
static Unit adjusted_width(LineSetter *s, const InlineItem *item, Unit natural)
{
	int64_t share = s->slack > 0 ? item->stretch : item->shrink;
	int64_t due;

	if (s->elastic == 0 || share == 0)
		return natural;
	s->given_elastic += share;
	due = s->slack * s->given_elastic / s->elastic - s->given;
	s->given += due;
	return natural + (Unit) due;
}

static const ShapedWord *word_now(const LineSetter *s, int i)
{
	const InlineItem *item = &s->line->paragraph->items[i];

	if (item->kind == INLINE_NUMBER)
		return number_word(s->line->paragraph->layout, item->fo, item->style, s->page);
	return line_word(s->line, i);
}

/* Something to be seen, or a space that is kept, in a line: not the edge of a box. */
static gboolean is_ink(const InlineItem *item)
{
	return item->kind != INLINE_POINT && item->kind != INLINE_EDGE && (item->kind != INLINE_SPACE || item->kept);
}

/* Spaces before the line's first ink and after its last are gone (§4.7.2), also where a box begins or
 * ends there. */
static void find_ink(LineSetter *s)
{
	const InlineItem *items = s->line->paragraph->items;

	s->ink = s->line->first;
	s->ink_end = end_item(s->line);
	while (s->ink < s->ink_end && !is_ink(&items[s->ink]))
		s->ink++;
	while (s->ink_end > s->ink && !is_ink(&items[s->ink_end - 1]))
		s->ink_end--;
}

static gboolean is_gone(const LineSetter *s, int i)
{
	return (i < s->ink || i >= s->ink_end) && s->line->paragraph->items[i].kind == INLINE_SPACE;
}

static int64_t natural_width(const LineSetter *s, int64_t *stretch, int64_t *shrink)
{
	const InlineItem *items = s->line->paragraph->items;
	int64_t width = 0;

	*stretch = *shrink = 0;
	for (int i = s->line->first; i < end_item(s->line); i++) {
		gboolean word = items[i].kind == INLINE_WORD || items[i].kind == INLINE_NUMBER;

		if (is_gone(s, i))
			continue;
		width += word ? word_now(s, i)->width : items[i].width;
		*stretch += items[i].stretch;
		*shrink += items[i].shrink;
	}
	if (s->ink_end > s->ink && items[s->ink_end - 1].kind == INLINE_WORD)
		width -= items[s->ink_end - 1].style->letter_spacing;
	return width;
}

/* Where the line begins, and what its spaces get. */
static void align(LineSetter *s)
{
	const Line *line = s->line;
	FoKeyword how = line->is_last ? line->paragraph->align_last : line->paragraph->align;
	int64_t stretch, shrink, slack;

	slack = line->width - line->indent - line->end_indent - natural_width(s, &stretch, &shrink);
	s->x = line->indent;
	switch (how) {
	case KW_END: case KW_RIGHT: case KW_OUTSIDE:
		s->x += (Unit) slack;
		break;
	case KW_CENTER:
		s->x += (Unit) (slack / 2);
		break;
	case KW_JUSTIFY:
		s->slack = slack < -shrink ? -shrink : slack;
		s->elastic = slack > 0 ? stretch : shrink;
		break;
	default:
		/* An overfull last line that total fit had counted on shrinking does shrink. */
		if (slack < 0 && line->paragraph->align == KW_JUSTIFY) {
			s->slack = slack < -shrink ? -shrink : slack;
			s->elastic = shrink;
		}
		break;
	}
}

static void set_items(LineSetter *s)
{
	const InlineItem *items = s->line->paragraph->items;

	for (int i = s->line->first; i < end_item(s->line); i++) {
		const InlineItem *item = &items[i];

		if (is_gone(s, i))
			continue;
		if (item->kind == INLINE_EDGE) {
			setter_enter_box(s, item->box);
			if (item->is_end) {
				s->x += item->width;
				s->parent->is_last = TRUE;
				setter_close_inline(s);
			} else {
				setter_close_text(s);
				s->parent->is_first = TRUE;
				s->x += item->width;
			}
			continue;
		}
		setter_enter_box(s, item->box);
		switch (item->kind) {
		case INLINE_WORD: case INLINE_NUMBER: {
			const ShapedWord *word = word_now(s, i);

			setter_word(s, item, word, word->width);
			break;
		}
		case INLINE_SPACE:  setter_word(s, item, item->word, adjusted_width(s, item, item->width)); break;
		case INLINE_OBJECT: setter_close_text(s); setter_object(s, item); break;
		case INLINE_LEADER: setter_leader(s, item, adjusted_width(s, item, item->width)); break;
		case INLINE_POINT:  setter_point(s, item); break;
		case INLINE_EDGE:   break;
		}
	}
	while (s->box != NULL)
		setter_close_inline(s);
	setter_close_text(s);
}

int64_t line_excess(const Line *line, const Page *page)
{
	LineSetter s = { .line = line, .page = page };
	int64_t stretch, shrink, width;

	find_ink(&s);
	width = natural_width(&s, &stretch, &shrink);
	if (line->paragraph->align == KW_JUSTIFY)
		width -= shrink;
	return width - (line->width - line->indent - line->end_indent) - line->width / JUST_FITS;
}

void line_refill(const Line *line, Area *area, const Page *page)
{
	LayoutContext *layout = line->paragraph->layout;
	LineSetter s = { .line = line, .page = page, .arena = layout->arena, .line_area = area, .parent = area };

	area->first = area->last = NULL;
	if (layout->words == NULL)
		layout->words = g_array_new(FALSE, FALSE, sizeof(PlacedWord));
	s.words = layout->words;
	find_ink(&s);
	align(&s);
	set_items(&s);
}

void line_makeup(const Line *line, Area *parent, Unit x, Unit y)
{
	LayoutContext *layout = line->paragraph->layout;
	Area *area = area_new(layout->arena, AREA_LINE, line->paragraph->block, parent);

	area->x = x + line->x;
	area->y = y;
	area->width = line->width;
	area->height = line->height;
	area->bars = line->bars;
	area->is_first = area->is_last = TRUE;
	line_refill(line, area, layout->page);
	for (int i = line->first; i < end_item(line); i++) {
		if (line->paragraph->items[i].kind == INLINE_NUMBER) {
			paper_pend(layout, line, area);
			break;
		}
	}
}
