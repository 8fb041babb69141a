/* inline.c: inline objects -> the text and the items of a paragraph.
 *
 * First all character data of the run is put into one string, its white space
 * treated (XSL 1.1 §7.16.7-12, §7.17.3), with spans that say which object each part comes
 * from.  Break opportunities are found in the whole string, so they do not
 * depend on how the text is cut into objects.  Then each span gives its items. */
#include "layout/inline.h"

#include <string.h>

/* ---- inline boxes ---- */

Unit inline_shift(const FoNode *node, const TextStyle *own, const TextStyle *parent, Unit ascent, Unit descent,
                  Unit own_middle)
{
	FoValue shift = fo_get(node, PR_BASELINE_SHIFT), adjust = fo_get(node, PR_ALIGNMENT_ADJUST);
	const Font *font = parent->font;
	Unit raise = 0;

	switch (fo_keyword(node, PR_ALIGNMENT_BASELINE)) {
	case KW_BEFORE_EDGE: case KW_TOP: case KW_TEXT_BEFORE_EDGE: case KW_TEXT_TOP:
		raise = font->ascender - ascent;
		break;
	case KW_AFTER_EDGE: case KW_BOTTOM:
		/* What is higher than the text makes the line grow at its after edge, where it stands. */
		raise = MIN(descent - font->descender, font->ascender - ascent);
		break;
	case KW_TEXT_AFTER_EDGE: case KW_TEXT_BOTTOM: case KW_IDEOGRAPHIC:
		raise = descent - font->descender;
		break;
	case KW_MIDDLE:
		raise = font->x_height / 2 - own_middle;
		break;
	case KW_CENTRAL:
		raise = (font->ascender - font->descender) / 2 - (ascent - descent) / 2;
		break;
	case KW_HANGING:
		raise = (font->ascender - ascent) * 4 / 5;
		break;
	case KW_MATHEMATICAL:
		raise = (font->ascender - ascent) / 2;
		break;
	default:
		break;
	}
	/* §7.31.22: a length or percentage of vertical-align. */
	if (adjust.kind == FV_LENGTH)
		raise += adjust.as.length.absolute + (Unit) (adjust.as.length.percent * (float) own->line_height);
	if (shift.kind == FV_LENGTH)
		raise += shift.as.length.absolute + (Unit) (shift.as.length.percent * (float) parent->line_height);
	else if (shift.kind == FV_KEYWORD && shift.as.keyword == KW_SUPER)
		raise += font->x_height;
	else if (shift.kind == FV_KEYWORD && shift.as.keyword == KW_SUB)
		raise -= own->font->x_height / 2;
	return raise;
}

const TextStyle *inline_style_around(const Collector *c, const InlineBox *box)
{
	return box != NULL ? box->style : text_style(c->layout, c->block);
}

static Unit side_width(const Collector *c, const FoNode *node, FoProperty padding, Border border, FoProperty space)
{
	return border.width + prop_length(node, padding, c->scope->width, NULL)
		+ prop_length(node, space, c->scope->width, NULL);
}

static InlineBox *box_new(Collector *c, const FoNode *node, const InlineBox *parent)
{
	InlineBox *box = arena_new0(c->layout->arena, InlineBox);
	Border start = border_of(node, PR_BORDER_START_STYLE, PR_BORDER_START_WIDTH, PR_BORDER_START_COLOR);
	Border end = border_of(node, PR_BORDER_END_STYLE, PR_BORDER_END_WIDTH, PR_BORDER_END_COLOR);
	Border before = border_of(node, PR_BORDER_BEFORE_STYLE, PR_BORDER_BEFORE_WIDTH, PR_BORDER_BEFORE_COLOR);
	Border after = border_of(node, PR_BORDER_AFTER_STYLE, PR_BORDER_AFTER_WIDTH, PR_BORDER_AFTER_COLOR);

	box->parent = parent;
	box->fo = node;
	box->style = text_style(c->layout, node);
	box->shift = (parent != NULL ? parent->shift : 0) + inline_shift(node, box->style, inline_style_around(c, parent),
		box->style->font->ascender, box->style->font->descender, box->style->font->x_height / 2);
	box->start = side_width(c, node, PR_PADDING_START, start, PR_SPACE_START_OPTIMUM)
		+ prop_length(node, PR_MARGIN_LEFT, c->scope->width, NULL);
	box->end = side_width(c, node, PR_PADDING_END, end, PR_SPACE_END_OPTIMUM)
		+ prop_length(node, PR_MARGIN_RIGHT, c->scope->width, NULL);
	box->border_before = before.width + prop_length(node, PR_PADDING_BEFORE, c->scope->width, NULL);
	box->border_after = after.width + prop_length(node, PR_PADDING_AFTER, c->scope->width, NULL);
	box->decoration = decoration_of(c->layout, node);
	box->makes_area = box->decoration != NULL || node->id != NULL || node->type == FO_BASIC_LINK
		|| fo_string(node, PR_ROLE) != NULL || box->start != 0 || box->end != 0
		|| (node->first != NULL && node->first->type == FO_MARKER);
	box->keep_together = fo_keyword(node, PR_KEEP_TOGETHER_WITHIN_LINE) == KW_ALWAYS;
	return box;
}

static void add_edge(Collector *c, InlineBox *box, gboolean is_end)
{
	Span span = { .node = box->fo, .box = box, .kind = INLINE_EDGE, .is_end = is_end,
		.start = (int) c->text->len, .end = (int) c->text->len };

	if (box->makes_area)
		g_array_append_val(c->spans, span);
}

/* ---- leaves ---- */

static void add_leaf(Collector *c, const FoNode *node, InlineBox *box)
{
	switch (node->type) {
	case FO_TEXT:
		collect_text(c, node, box, node->as.text.text, node->as.text.length);
		break;
	case FO_CHARACTER: {
		const char *ch = fo_string(node, PR_CHARACTER);
		InlineBox *own = box_new(c, node, box);

		add_edge(c, own, FALSE);
		if (ch != NULL)
			collect_text(c, node, own, ch, (int) strlen(ch));
		add_edge(c, own, TRUE);
		break;
	}
	case FO_PAGE_NUMBER: case FO_PAGE_NUMBER_CITATION: case FO_PAGE_NUMBER_CITATION_LAST: case FO_LEADER: {
		InlineBox *own = box_new(c, node, box);

		add_edge(c, own, FALSE);
		collect_object(c, node, own, node->type == FO_LEADER ? INLINE_LEADER : INLINE_NUMBER);
		add_edge(c, own, TRUE);
		break;
	}
	case FO_EXTERNAL_GRAPHIC: case FO_INSTREAM_FOREIGN_OBJECT: case FO_INLINE_CONTAINER:
		collect_object(c, node, box, INLINE_OBJECT);
		break;
	default: {
		Span span = { .node = node, .box = box, .kind = INLINE_POINT, .start = (int) c->text->len,
			.end = (int) c->text->len };

		/* A footnote stands at the foot of its line's page, so there is a line, whatever cites it. */
		c->visible = c->visible || node->type == FO_FOOTNOTE_BODY;
		g_array_append_val(c->spans, span);
		break;
	}
	}
}

static void walk_events(Collector *c, const InlineEvent *events, int count)
{
	InlineBox *box = NULL;

	/* The run may begin inside inlines that a block before it has split: open them again. */
	if (count > 0) {
		GPtrArray *around = g_ptr_array_new();
		const FoNode *node = events[0].kind == INLINE_LEAVE ? events[0].node : events[0].node->parent;

		for (; node != NULL && node != c->block && !fo_is_block_level(node->type); node = node->parent)
			g_ptr_array_add(around, (gpointer) node);
		for (guint i = around->len; i-- > 0;)
			box = box_new(c, g_ptr_array_index(around, i), box);
		g_ptr_array_free(around, TRUE);
	}
	for (int i = 0; i < count; i++) {
		/* §7.16.12: a space collapses with the character before it, not with one beyond the edge of an inline. */
		c->after_space = c->after_space && events[i].kind == INLINE_LEAF;
		switch (events[i].kind) {
		case INLINE_ENTER:
			box = box_new(c, events[i].node, box);
			add_edge(c, box, FALSE);
			break;
		case INLINE_LEAVE:
			if (box != NULL) {
				add_edge(c, box, TRUE);
				box = (InlineBox *) box->parent;
			}
			break;
		case INLINE_LEAF:
			add_leaf(c, events[i].node, box);
			break;
		}
	}
}

/* What has been collected, as a paragraph. */
static Paragraph *measured(Collector *c)
{
	Paragraph *p;

	g_array_set_size(c->actions, (guint) c->text->len + 1);
	text_line_breaks(c->text->str, (int) c->text->len, text_style(c->layout, c->block)->tag,
		(guint8 *) c->actions->data);
	collect_items(c);
	p = arena_new0(c->layout->arena, Paragraph);
	p->layout = c->layout;
	p->block = c->block;
	p->style = text_style(c->layout, c->block);
	p->text = arena_strndup(c->layout->arena, c->text->str, c->text->len);
	p->count = (int) c->items->len;
	p->items = arena_array(c->layout->arena, InlineItem, p->count);
	if (p->count > 0)
		memcpy(p->items, c->items->data, sizeof(InlineItem) * (gsize) p->count);
	return p;
}

static Collector *collector_new(void)
{
	Collector *c = g_new0(Collector, 1);

	c->text = g_string_new(NULL);
	c->spans = g_array_new(FALSE, FALSE, sizeof(Span));
	c->items = g_array_new(FALSE, TRUE, sizeof(InlineItem));
	c->actions = g_array_new(FALSE, FALSE, 1);
	return c;
}

void collector_drop(Collector *c)
{
	if (c == NULL)
		return;
	g_string_free(c->text, TRUE);
	g_array_free(c->spans, TRUE);
	g_array_free(c->items, TRUE);
	g_array_free(c->actions, TRUE);
	g_free(c);
}

/* The context's collector, or another one: a paragraph may stand in the inline container of another. */
static Collector *collector_take(LayoutContext *layout)
{
	Collector *c = layout->collector != NULL ? g_steal_pointer(&layout->collector) : collector_new();

	g_string_truncate(c->text, 0);
	g_array_set_size(c->spans, 0);
	g_array_set_size(c->items, 0);
	c->layout = layout;
	c->styled = NULL;
	c->after_linefeed = TRUE;
	c->after_space = c->visible = FALSE;
	return c;
}

Paragraph *paragraph_new(LayoutContext *layout, const FoNode *block, const InlineEvent *events, int count,
                         const Scope *scope)
{
	Collector *c = collector_take(layout);
	Paragraph *p;

	c->block = block;
	c->scope = scope;
	walk_events(c, events, count);
	p = c->visible ? measured(c) : NULL;
	collector_drop(layout->collector);
	layout->collector = c;
	return p;
}
