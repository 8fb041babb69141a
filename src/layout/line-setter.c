/* line-setter.c: words, objects, leaders and points become areas.
 *
 * Runs of words of one style and object become one text area; inline boxes with a decoration, an id or a role
 * become inline areas around them. */
#include "layout/line-setter.h"

#include <string.h>

/* ---- inline areas ---- */

static const InlineBox *area_box(const InlineBox *box)
{
	while (box != NULL && !box->makes_area)
		box = box->parent;
	return box;
}

void setter_close_text(LineSetter *s)
{
	if (s->text == NULL)
		return;
	s->text->as.text.count = (int) s->words->len;
	s->text->as.text.words = arena_array(s->arena, PlacedWord, s->words->len);
	memcpy(s->text->as.text.words, s->words->data, sizeof(PlacedWord) * s->words->len);
	s->text = NULL;
}

void setter_close_inline(LineSetter *s)
{
	Area *area = s->parent;

	setter_close_text(s);
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

static void open_inline(LineSetter *s, const InlineBox *box)
{
	const Font *font = box->style->font;
	Area *area;
	Unit top = s->line->baseline - box->shift - font->ascender - box->border_before;

	setter_close_text(s);
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

static void open_chain(LineSetter *s, const InlineBox *box)
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

void setter_enter_box(LineSetter *s, const InlineBox *box)
{
	while (s->box != NULL && !encloses(s->box, box))
		setter_close_inline(s);
	open_chain(s, box);
}

/* ---- content ---- */

static Area *text_area(LineSetter *s, const InlineItem *item)
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

static gboolean joins(const LineSetter *s, const InlineItem *item)
{
	const InlineItem *items = s->line->paragraph->items;

	return s->text != NULL && item > items && item[-1].style == item->style && item[-1].fo == item->fo
		&& item[-1].shift == item->shift && item[-1].kind != INLINE_NUMBER && item->kind != INLINE_NUMBER;
}

void setter_word(LineSetter *s, const InlineItem *item, const ShapedWord *word, Unit width)
{
	PlacedWord placed = { .word = word };

	if (item->style->hidden) {
		setter_close_text(s);
		s->x += width;
		return;
	}
	if (!joins(s, item)) {
		setter_close_text(s);
		g_array_set_size(s->words, 0);
		s->text = text_area(s, item);
	}
	placed.x = s->x - s->parent_x - s->text->x;
	g_array_append_val(s->words, placed);
	s->x += width;
	s->text->width = s->x - s->parent_x - s->text->x;
}

void setter_object(LineSetter *s, const InlineItem *item)
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
static Unit cycle_offset(const LineSetter *s, const InlineItem *item, Unit pitch)
{
	Unit beyond = (s->line->x + s->x) % pitch;

	return fo_keyword(item->fo, PR_LEADER_ALIGNMENT) == KW_NONE || beyond <= 0 ? 0 : pitch - beyond;
}

/* WORD over and over, in cycles of the leader's pattern width where that is wider. */
static void set_cycles(LineSetter *s, const InlineItem *item, const ShapedWord *word, Unit width)
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

static void set_dots(LineSetter *s, const InlineItem *item, Unit width)
{
	const TextStyle *style = item->style;

	set_cycles(s, item, text_shape(s->line->paragraph->layout->text, style->font, style->tag, ".", 1, 0), width);
}

static void set_rule(LineSetter *s, const InlineItem *item, Unit width)
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
static void set_content(LineSetter *s, const InlineItem *item, Unit width)
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

void setter_leader(LineSetter *s, const InlineItem *item, Unit width)
{
	setter_close_text(s);
	switch (item->style->hidden ? KW_SPACE : fo_keyword(item->fo, PR_LEADER_PATTERN)) {
	case KW_DOTS:        set_dots(s, item, width); break;
	case KW_RULE:        set_rule(s, item, width); break;
	case KW_USE_CONTENT: set_content(s, item, width); break;
	default: break;
	}
	s->x += width;
}

void setter_point(LineSetter *s, const InlineItem *item)
{
	Area *area;

	setter_close_text(s);
	if (item->fo->type == FO_FOOTNOTE_BODY || item->fo->type == FO_CHANGE_BAR_BEGIN
	    || item->fo->type == FO_CHANGE_BAR_END)
		return;
	area = area_new(s->arena, AREA_INLINE, item->fo, s->parent);
	area->x = s->x - s->parent_x;
	area->y = s->line->baseline - s->parent_y;
	area->is_first = area->is_last = TRUE;
}
