/* inline.c: inline objects -> the text and the items of a paragraph.
 *
 * First all character data of the run is put into one string, its white space
 * treated (XSL 1.1 §7.16.7-12, §7.17.3), with spans that say which object each part comes
 * from.  Break opportunities are found in the whole string, so they do not
 * depend on how the text is cut into objects.  Then each span gives its items. */
#include "layout/line.h"

#include <string.h>

#include "layout/figure.h"

typedef struct Span {
	const FoNode *node;           /* FO_TEXT, character, or the object that a U+FFFC stands for */
	InlineBox *box;
	InlineKind kind;              /* INLINE_WORD: text; INLINE_EDGE with is_end */
	gboolean is_end;
	int start, end;               /* bytes of the text */
} Span;

typedef struct Collector {
	LayoutContext *layout;
	const FoNode *block;
	const Scope *scope;
	GString *text;
	GArray *spans;                /* Span */
	GArray *items;                /* InlineItem */
	guint8 *actions;
	gboolean after_space, after_linefeed; /* of the text so far, for collapsing */
	gboolean visible;             /* something that makes a line */
} Collector;

#define OBJECT_CHARACTER "\xef\xbf\xbc"       /* U+FFFC */

/* ---- white space ---- */

static gboolean linefeed_follows(const char *p, const char *end)
{
	while (p < end && (*p == ' ' || *p == '\t' || *p == '\r'))
		p++;
	return p < end && *p == '\n';
}

static gboolean space_ignored(const Collector *c, FoKeyword treatment, const char *next, const char *end)
{
	gboolean before = treatment == KW_IGNORE_IF_BEFORE_LINEFEED || treatment == KW_IGNORE_IF_SURROUNDING_LINEFEED;
	gboolean after = treatment == KW_IGNORE_IF_AFTER_LINEFEED || treatment == KW_IGNORE_IF_SURROUNDING_LINEFEED;

	return treatment == KW_IGNORE || (after && c->after_linefeed) || (before && linefeed_follows(next, end));
}

static void add_space(Collector *c, gboolean collapse)
{
	if (collapse && c->after_space)
		return;
	g_string_append_c(c->text, ' ');
	c->after_space = TRUE;
}

static void add_linefeed(Collector *c, FoKeyword treatment, gboolean collapse)
{
	switch (treatment) {
	case KW_IGNORE:
		break;
	case KW_PRESERVE:
		g_string_append_c(c->text, '\n');
		c->after_space = collapse;
		break;
	case KW_TREAT_AS_ZERO_WIDTH_SPACE:
		g_string_append(c->text, "\xe2\x80\x8b");
		break;
	default:
		add_space(c, collapse);
		break;
	}
	c->after_linefeed = TRUE;
}

static char *transformed(const FoNode *node, const char *text, int length)
{
	GString *out;
	gboolean in_word = FALSE;

	switch (fo_keyword(node, PR_TEXT_TRANSFORM)) {
	case KW_UPPERCASE: return g_utf8_strup(text, length);
	case KW_LOWERCASE: return g_utf8_strdown(text, length);
	case KW_CAPITALIZE: break;
	default: return NULL;
	}
	out = g_string_sized_new((gsize) length);
	for (const char *p = text; p < text + length; p = g_utf8_next_char(p)) {
		gunichar ch = g_utf8_get_char(p);

		g_string_append_unichar(out, in_word ? ch : g_unichar_totitle(ch));
		in_word = g_unichar_isalnum(ch) || (in_word && (ch == '\'' || ch == 0x2019));
	}
	return g_string_free(out, FALSE);
}

static void add_text(Collector *c, const FoNode *node, InlineBox *box, const char *text, int length)
{
	FoKeyword linefeed = fo_keyword(node, PR_LINEFEED_TREATMENT);
	FoKeyword treatment = fo_keyword(node, PR_WHITE_SPACE_TREATMENT);
	gboolean collapse = fo_keyword(node, PR_WHITE_SPACE_COLLAPSE) != KW_FALSE;
	Span span = { .node = node, .box = box, .kind = INLINE_WORD, .start = (int) c->text->len };
	char *changed = transformed(node, text, length);
	const char *p = changed != NULL ? changed : text;
	const char *end = p + (changed != NULL ? (int) strlen(changed) : length);

	while (p < end) {
		const char *run = p;

		while (p < end && (guchar) *p > ' ')
			p++;
		if (p > run) {
			g_string_append_len(c->text, run, p - run);
			c->after_space = c->after_linefeed = FALSE;
			c->visible = TRUE;
			continue;
		}
		p++;
		if (*run == '\n')
			add_linefeed(c, linefeed, collapse);
		else if (!space_ignored(c, treatment, p, end))
			add_space(c, collapse);
	}
	g_free(changed);
	span.end = (int) c->text->len;
	if (memchr(c->text->str + span.start, '\n', (gsize) (span.end - span.start)) != NULL
	    || (treatment == KW_PRESERVE && !collapse && span.end > span.start))
		c->visible = TRUE;
	g_array_append_val(c->spans, span);
}

static void add_object(Collector *c, const FoNode *node, InlineBox *box, InlineKind kind)
{
	Span span = { .node = node, .box = box, .kind = kind, .start = (int) c->text->len };

	/* A number breaks lines as digits do; other objects as UAX #14 has it for class CB. */
	g_string_append(c->text, kind == INLINE_NUMBER ? "0" : OBJECT_CHARACTER);
	c->after_space = c->after_linefeed = FALSE;
	c->visible = TRUE;
	span.end = (int) c->text->len;
	g_array_append_val(c->spans, span);
}

/* ---- inline boxes ---- */

/* How far an object's baseline is raised above its parent's (XSL 1.1 §7.14.1-6). */
static Unit baseline_shift(const FoNode *node, const TextStyle *own, const TextStyle *parent, Unit ascent, Unit descent,
                           Unit own_middle)
{
	FoValue shift = fo_get(node, PR_BASELINE_SHIFT);
	const Font *font = parent->font;
	Unit raise = 0;

	switch (fo_keyword(node, PR_ALIGNMENT_BASELINE)) {
	case KW_BEFORE_EDGE: case KW_TOP: case KW_TEXT_BEFORE_EDGE: case KW_TEXT_TOP:
		raise = font->ascender - ascent;
		break;
	case KW_AFTER_EDGE: case KW_BOTTOM: case KW_TEXT_AFTER_EDGE: case KW_TEXT_BOTTOM: case KW_IDEOGRAPHIC:
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
	if (shift.kind == FV_LENGTH)
		raise += shift.as.length.absolute + (Unit) (shift.as.length.percent * (float) parent->line_height);
	else if (shift.kind == FV_KEYWORD && shift.as.keyword == KW_SUPER)
		raise += font->x_height;
	else if (shift.kind == FV_KEYWORD && shift.as.keyword == KW_SUB)
		raise -= own->font->x_height / 2;
	return raise;
}

static const TextStyle *style_around(const Collector *c, const InlineBox *box)
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
	box->shift = (parent != NULL ? parent->shift : 0) + baseline_shift(node, box->style, style_around(c, parent),
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
		add_text(c, node, box, node->as.text.text, node->as.text.length);
		break;
	case FO_CHARACTER: {
		const char *ch = fo_string(node, PR_CHARACTER);
		InlineBox *own = box_new(c, node, box);

		add_edge(c, own, FALSE);
		if (ch != NULL)
			add_text(c, node, own, ch, (int) strlen(ch));
		add_edge(c, own, TRUE);
		break;
	}
	case FO_PAGE_NUMBER: case FO_PAGE_NUMBER_CITATION: case FO_PAGE_NUMBER_CITATION_LAST: {
		InlineBox *own = box_new(c, node, box);

		add_edge(c, own, FALSE);
		add_object(c, node, own, INLINE_NUMBER);
		add_edge(c, own, TRUE);
		break;
	}
	case FO_LEADER:
		add_object(c, node, box, INLINE_LEADER);
		break;
	case FO_EXTERNAL_GRAPHIC: case FO_INSTREAM_FOREIGN_OBJECT: case FO_INLINE_CONTAINER:
		add_object(c, node, box, INLINE_OBJECT);
		break;
	default: {
		Span span = { .node = node, .box = box, .kind = INLINE_POINT, .start = (int) c->text->len,
			.end = (int) c->text->len };

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

/* ---- items ---- */

static InlineItem *add_item(Collector *c, const Span *span, InlineKind kind, int offset, int length)
{
	const TextStyle *style = text_style(c->layout, span->node);
	InlineItem item = {
		.kind = kind, .style = style, .box = span->box, .fo = span->node, .offset = offset, .length = length,
		.shift = span->box != NULL ? span->box->shift : 0,
		.ascent = style->font->ascender, .descent = style->font->descender,
		.break_before = kind == INLINE_WORD && offset > 0 && c->actions[offset] == BREAK_ALLOWED,
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

	item->word = text_shape(c->layout->text, item->style->font, item->style->tag, " ", 1, item->style->letter_spacing);
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
	       && strncmp(c->text->str + i, "\xc2\xa0", 2) != 0 && c->actions[i] == BREAK_NO)
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
	item->shift += baseline_shift(span->node, item->style, style_around(c, span->box), 0, 0, 0);
}

static void object_item(Collector *c, const Span *span)
{
	InlineItem *item = add_item(c, span, INLINE_OBJECT, span->start, span->end - span->start);
	const TextStyle *around = style_around(c, span->box);

	item->area = figure_area(c->layout, span->node, c->scope);
	item->width = item->area->width + prop_length(span->node, PR_SPACE_START_OPTIMUM, 0, NULL)
		+ prop_length(span->node, PR_SPACE_END_OPTIMUM, 0, NULL);
	item->ascent = item->area->height;
	item->descent = 0;
	item->shift += baseline_shift(span->node, item->style, around, item->ascent, 0, item->ascent / 2);
}

static void number_item(Collector *c, const Span *span)
{
	InlineItem *item = add_item(c, span, INLINE_NUMBER, span->start, span->end - span->start);

	item->break_before = span->start > 0 && c->actions[span->start] == BREAK_ALLOWED;
	item->word = number_word(c->layout, span->node, item->style, NULL);
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

static gboolean kept_in_line(const Collector *c, const InlineItem *item)
{
	return item->box != NULL ? item->box->keep_together
		: fo_keyword(c->block, PR_KEEP_TOGETHER_WITHIN_LINE) == KW_ALWAYS;
}

static void make_items(Collector *c)
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

		if ((item->kind == INLINE_OBJECT || item->kind == INLINE_LEADER)
		    && (items[i - 1].kind == INLINE_SPACE && !items[i - 1].kept))
			item->break_before = TRUE;
		if (kept_in_line(c, item) && kept_in_line(c, &items[i - 1]))
			item->break_before = FALSE;
	}
	hoist_breaks(items, (int) c->items->len);
}

Paragraph *paragraph_new(LayoutContext *layout, const FoNode *block, const InlineEvent *events, int count,
                         const Scope *scope)
{
	Collector c = { .layout = layout, .block = block, .scope = scope, .after_space = TRUE };
	Paragraph *p = NULL;

	c.text = g_string_new(NULL);
	c.spans = g_array_new(FALSE, FALSE, sizeof(Span));
	walk_events(&c, events, count);
	if (c.visible) {
		c.actions = g_malloc0(c.text->len + 1);
		text_line_breaks(c.text->str, (int) c.text->len, text_style(layout, block)->tag, c.actions);
		c.items = g_array_new(FALSE, TRUE, sizeof(InlineItem));
		make_items(&c);
		p = arena_new0(layout->arena, Paragraph);
		p->layout = layout;
		p->block = block;
		p->style = text_style(layout, block);
		p->text = arena_strndup(layout->arena, c.text->str, c.text->len);
		p->count = (int) c.items->len;
		p->items = arena_array(layout->arena, InlineItem, p->count);
		if (p->count > 0)
			memcpy(p->items, c.items->data, sizeof(InlineItem) * (gsize) p->count);
		g_array_free(c.items, TRUE);
		g_free(c.actions);
	}
	g_array_free(c.spans, TRUE);
	g_string_free(c.text, TRUE);
	return p;
}
