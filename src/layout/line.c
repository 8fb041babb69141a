/* line.c: a line's items -> its areas (XSL 1.1 §4.7.2).
 *
 * The line is set on its measure: aligned, or its spaces and leaders given
 * their share of the slack.  Runs of words of one style and object become one
 * text area; inline boxes with a decoration, an id or a role become inline
 * areas around them. */
#include "layout/line.h"

#include <string.h>

#include "layout/paper.h"

typedef struct Setter {
	const Line *line;
	const Page *page;
	Arena *arena;
	Area *line_area;
	Area *parent;                 /* innermost open inline area, or the line's */
	const InlineBox *box;         /* of PARENT; NULL: the line */
	Unit x;                       /* the pen, from the line area's left edge */
	Unit parent_x, parent_y;      /* of PARENT, from the line area's corner */
	int64_t slack, elastic;       /* to give out; what takes it (stretch or shrink) */
	int64_t given_elastic, given; /* of these, so far */
	int ink, ink_end;             /* items before and after which spaces are gone */
	Area *text;                   /* text area that more words may join */
	GArray *words;                /* its PlacedWord */
} Setter;

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
	const ShapedWord *word;

	if (item->kind != INLINE_WORD || (from == 0 && to == item->length))
		return item->word;
	piece = g_strdup_printf("%.*s%s", to - from, p->text + item->offset + from, to < item->length ? style->hyphen : "");
	word = text_shape(p->layout->text, style->font, style->tag, piece, (int) strlen(piece), style->letter_spacing);
	g_free(piece);
	return word;
}

/* ---- inline areas ---- */

static const InlineBox *area_box(const InlineBox *box)
{
	while (box != NULL && !box->makes_area)
		box = box->parent;
	return box;
}

static void close_text(Setter *s)
{
	if (s->text == NULL)
		return;
	s->text->as.text.count = (int) s->words->len;
	s->text->as.text.words = arena_array(s->arena, PlacedWord, s->words->len);
	memcpy(s->text->as.text.words, s->words->data, sizeof(PlacedWord) * s->words->len);
	s->text = NULL;
}

static void close_inline(Setter *s)
{
	Area *area = s->parent;

	close_text(s);
	area->width = s->x - s->parent_x;
	if (area->decoration != NULL && (!area->is_first || !area->is_last)) {
		Decoration *copy = arena_new0(s->arena, Decoration);

		*copy = *area->decoration;
		if (!area->is_first)
			copy->start.width = 0;
		if (!area->is_last)
			copy->end.width = 0;
		area->decoration = copy;
	}
	s->parent_x -= area->x;
	s->parent_y -= area->y;
	s->parent = area->parent;
	s->box = area_box(s->box->parent);
}

static void open_inline(Setter *s, const InlineBox *box)
{
	const Font *font = box->style->font;
	Area *area;
	Unit top = s->line->baseline - box->shift - font->ascender - box->border_before;

	close_text(s);
	area = area_new(s->arena, AREA_INLINE, box->fo, s->parent);
	area->x = s->x - s->parent_x;
	area->y = top - s->parent_y;
	area->height = font->ascender + font->descender + box->border_before + box->border_after;
	area->decoration = box->decoration;
	s->parent = area;
	s->parent_x = s->x;
	s->parent_y = top;
	s->box = box;
}

static void open_chain(Setter *s, const InlineBox *box)
{
	box = area_box(box);
	if (box == s->box)
		return;
	open_chain(s, box->parent);
	open_inline(s, box);
}

static gboolean encloses(const InlineBox *outer, const InlineBox *inner)
{
	for (; inner != NULL; inner = inner->parent)
		if (inner == outer)
			return TRUE;
	return outer == NULL;
}

/* Closes and opens inline areas until content of BOX can be placed. */
static void enter_box(Setter *s, const InlineBox *box)
{
	while (s->box != NULL && !encloses(s->box, box))
		close_inline(s);
	open_chain(s, box);
}

/* ---- content ---- */

static Area *text_area(Setter *s, const InlineItem *item)
{
	const TextStyle *style = item->style;
	Area *area = area_new(s->arena, AREA_TEXT, item->fo, s->parent);

	area->x = s->x - s->parent_x;
	area->y = s->line->baseline - item->shift - style->font->ascender - s->parent_y;
	area->height = style->font->ascender + style->font->descender;
	area->is_first = area->is_last = TRUE;
	area->as.text.font = style->font;
	area->as.text.colour = area->as.text.line_colour = style->colour;
	area->as.text.baseline = style->font->ascender;
	area->as.text.decoration = style->decoration;
	area->as.text.language = style->tag;
	return area;
}

static gboolean joins(const Setter *s, const InlineItem *item)
{
	const InlineItem *items = s->line->paragraph->items;

	return s->text != NULL && item > items && item[-1].style == item->style && item[-1].fo == item->fo
		&& item[-1].shift == item->shift && item[-1].kind != INLINE_NUMBER && item->kind != INLINE_NUMBER;
}

static void set_word(Setter *s, const InlineItem *item, const ShapedWord *word, Unit width)
{
	PlacedWord placed = { .word = word };

	if (item->style->hidden) {
		close_text(s);
		s->x += width;
		return;
	}
	if (!joins(s, item)) {
		close_text(s);
		g_array_set_size(s->words, 0);
		s->text = text_area(s, item);
	}
	placed.x = s->x - s->parent_x - s->text->x;
	g_array_append_val(s->words, placed);
	s->x += width;
	s->text->width = s->x - s->parent_x - s->text->x;
}

static void set_object(Setter *s, const InlineItem *item)
{
	Area *area;

	s->x += item->width;
	if (fo_keyword(item->fo, PR_VISIBILITY) != KW_VISIBLE)
		return;
	area = area_new(s->arena, item->area->kind, item->area->fo, NULL);
	*area = *item->area;
	area->next = area->parent = NULL;
	area_append(s->parent, area);
	area->x = s->x - item->width - s->parent_x + prop_length(item->fo, PR_SPACE_START_OPTIMUM, 0, NULL);
	area->y = s->line->baseline - item->shift - item->ascent - s->parent_y;
}

/* How far into the leader its first cycle begins: leaders that are aligned have their cycles at the same places of the
 * reference area (§7.22.1). */
static Unit cycle_offset(const Setter *s, const InlineItem *item, Unit pitch)
{
	Unit beyond = (s->line->x + s->x) % pitch;

	return fo_keyword(item->fo, PR_LEADER_ALIGNMENT) == KW_NONE || beyond <= 0 ? 0 : pitch - beyond;
}

/* WORD over and over, in cycles of the leader's pattern width where that is wider. */
static void set_cycles(Setter *s, const InlineItem *item, const ShapedWord *word, Unit width)
{
	Unit pitch = MAX(prop_length(item->fo, PR_LEADER_PATTERN_WIDTH, s->line->width, NULL), word->width), offset;
	/* Cycles are as exact as lines are: see paragraph.c. */
	Unit least = pitch == word->width ? pitch - word->beyond : pitch;
	int count;
	Area *area;

	if (least <= 0)
		return;
	offset = cycle_offset(s, item, pitch);
	count = width > offset ? (width - offset) / least : 0;
	if (count == 0)
		return;
	area = text_area(s, item);
	area->x += offset;
	area->width = count * pitch;
	area->as.text.count = count;
	area->as.text.words = arena_array(s->arena, PlacedWord, count);
	for (int i = 0; i < count; i++)
		area->as.text.words[i] = (PlacedWord) { .word = word, .x = i * pitch };
}

static void set_dots(Setter *s, const InlineItem *item, Unit width)
{
	const TextStyle *style = item->style;

	set_cycles(s, item, text_shape(s->line->paragraph->layout->text, style->font, style->tag, ".", 1, 0), width);
}

static void set_rule(Setter *s, const InlineItem *item, Unit width)
{
	Unit thickness = prop_length(item->fo, PR_RULE_THICKNESS, 0, NULL);
	Area *area;

	if (fo_keyword(item->fo, PR_RULE_STYLE) == KW_NONE)
		return;
	area = area_new(s->arena, AREA_RULE, item->fo, s->parent);
	area->artifact = TRUE;
	area->x = s->x - s->parent_x;
	area->y = s->line->baseline - item->shift - thickness - s->parent_y;
	area->width = width;
	area->height = thickness;
	area->as.rule.style = fo_keyword(item->fo, PR_RULE_STYLE);
	area->as.rule.thickness = thickness;
	area->as.rule.y = thickness / 2;
	area->as.rule.colour = item->style->colour;
}

/* leader-pattern="use-content": the text of the leader's children, over and over. */
static void set_content(Setter *s, const InlineItem *item, Unit width)
{
	LayoutContext *layout = s->line->paragraph->layout;
	GString *text = g_string_new(NULL);

	for (const FoNode *n = item->fo->first; n != NULL; n = n->next) {
		const FoNode *leaf = n->first != NULL ? n->first : n;

		if (leaf->type == FO_TEXT)
			g_string_append_len(text, leaf->as.text.text, leaf->as.text.length);
	}
	set_cycles(s, item, text_shape(layout->text, item->style->font, item->style->tag, text->str, (int) text->len, 0), width);
	g_string_free(text, TRUE);
}

static void set_leader(Setter *s, const InlineItem *item, Unit width)
{
	close_text(s);
	switch (item->style->hidden ? KW_SPACE : fo_keyword(item->fo, PR_LEADER_PATTERN)) {
	case KW_DOTS:        set_dots(s, item, width); break;
	case KW_RULE:        set_rule(s, item, width); break;
	case KW_USE_CONTENT: set_content(s, item, width); break;
	default: break;
	}
	s->x += width;
}

static void set_point(Setter *s, const InlineItem *item)
{
	Area *area;

	close_text(s);
	if (item->fo->type == FO_FOOTNOTE_BODY || item->fo->type == FO_CHANGE_BAR_BEGIN
	    || item->fo->type == FO_CHANGE_BAR_END)
		return;
	area = area_new(s->arena, AREA_INLINE, item->fo, s->parent);
	area->x = s->x - s->parent_x;
	area->y = s->line->baseline - s->parent_y;
	area->is_first = area->is_last = TRUE;
}

/* ---- the line ---- */

/* The width of item I now, with its share of the slack. */
static Unit adjusted_width(Setter *s, const InlineItem *item, Unit natural)
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

static const ShapedWord *word_now(const Setter *s, int i)
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
static void find_ink(Setter *s)
{
	const InlineItem *items = s->line->paragraph->items;

	s->ink = s->line->first;
	s->ink_end = end_item(s->line);
	while (s->ink < s->ink_end && !is_ink(&items[s->ink]))
		s->ink++;
	while (s->ink_end > s->ink && !is_ink(&items[s->ink_end - 1]))
		s->ink_end--;
}

static gboolean is_gone(const Setter *s, int i)
{
	return (i < s->ink || i >= s->ink_end) && s->line->paragraph->items[i].kind == INLINE_SPACE;
}

static int64_t natural_width(const Setter *s, int64_t *stretch, int64_t *shrink)
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
static void align(Setter *s)
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

static void set_items(Setter *s)
{
	const InlineItem *items = s->line->paragraph->items;

	for (int i = s->line->first; i < end_item(s->line); i++) {
		const InlineItem *item = &items[i];

		if (is_gone(s, i))
			continue;
		if (item->kind == INLINE_EDGE) {
			enter_box(s, item->box);
			if (item->is_end) {
				s->x += item->width;
				s->parent->is_last = TRUE;
				close_inline(s);
			} else {
				close_text(s);
				s->parent->is_first = TRUE;
				s->x += item->width;
			}
			continue;
		}
		enter_box(s, item->box);
		switch (item->kind) {
		case INLINE_WORD: case INLINE_NUMBER: {
			const ShapedWord *word = word_now(s, i);

			set_word(s, item, word, word->width);
			break;
		}
		case INLINE_SPACE:  set_word(s, item, item->word, adjusted_width(s, item, item->width)); break;
		case INLINE_OBJECT: close_text(s); set_object(s, item); break;
		case INLINE_LEADER: set_leader(s, item, adjusted_width(s, item, item->width)); break;
		case INLINE_POINT:  set_point(s, item); break;
		case INLINE_EDGE:   break;
		}
	}
	while (s->box != NULL)
		close_inline(s);
	close_text(s);
}

int64_t line_excess(const Line *line, const Page *page)
{
	Setter s = { .line = line, .page = page };
	int64_t stretch, shrink, width;

	find_ink(&s);
	width = natural_width(&s, &stretch, &shrink);
	if (line->paragraph->align == KW_JUSTIFY)
		width -= shrink;
	return width - (line->width - line->indent - line->end_indent) - line->width / JUST_FITS;
}

void line_refill(const Line *line, Area *area, const Page *page)
{
	Setter s = { .line = line, .page = page, .arena = line->paragraph->layout->arena, .line_area = area, .parent = area };

	area->first = area->last = NULL;
	s.words = g_array_new(FALSE, FALSE, sizeof(PlacedWord));
	find_ink(&s);
	align(&s);
	set_items(&s);
	g_array_free(s.words, TRUE);
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
