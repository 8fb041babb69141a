/* block.c: blocks, and the units that stand one below the other in them.
 *
 * The children of a block are runs of inline content and block-level objects.
 * Wrappers, and inlines that hold blocks, are looked through: the inline is split
 * around the block (XSL 1.1 §6.5.2, §6.6.7, §6.11.2). */
#include "layout/changebar.h"
#include "layout/line.h"

#include "layout/paper.h"

typedef struct StackUnit {
	const FoNode *block;          /* a block-level object; NULL: inline content */
	int first, last;              /* events of inline content */
} StackUnit;

struct Stack {
	Stack *next;                  /* of those not in use */
	LayoutContext *layout;
	GArray *units;                /* StackUnit */
	GArray *events;               /* InlineEvent */
	int first;                    /* event where the present run of inlines begins */
};

static Stack *stack_take(LayoutContext *layout)
{
	Stack *stack = layout->stacks;

	if (stack == NULL) {
		stack = g_new0(Stack, 1);
		stack->layout = layout;
		stack->units = g_array_new(FALSE, FALSE, sizeof(StackUnit));
		stack->events = g_array_new(FALSE, FALSE, sizeof(InlineEvent));
		return stack;
	}
	layout->stacks = stack->next;
	g_array_set_size(stack->units, 0);
	g_array_set_size(stack->events, 0);
	stack->first = 0;
	return stack;
}

static void stack_give_back(Stack *stack)
{
	stack->next = stack->layout->stacks;
	stack->layout->stacks = stack;
}

void stacks_drop(Stack *stacks)
{
	for (Stack *stack = stacks, *next; stack != NULL; stack = next) {
		next = stack->next;
		g_array_free(stack->units, TRUE);
		g_array_free(stack->events, TRUE);
		g_free(stack);
	}
}

static void flush_inlines(Stack *stack)
{
	StackUnit unit = { .first = stack->first, .last = (int) stack->events->len };

	if (unit.last > unit.first)
		g_array_append_val(stack->units, unit);
	stack->first = unit.last;
}

static void add_event(Stack *stack, int kind, const FoNode *node)
{
	InlineEvent event = { .kind = kind, .node = node };

	g_array_append_val(stack->events, event);
}

static void stack_children(Stack *stack, const FoNode *node);

static void stack_child(Stack *stack, const FoNode *node)
{
	StackUnit unit = { .block = node };
	const FoNode *content;

	switch (node->type) {
	case FO_MARKER:
		break;
	case FO_RETRIEVE_MARKER: case FO_RETRIEVE_TABLE_MARKER:
		content = paper_retrieve(stack->layout, node);
		if (content != NULL) {
			add_event(stack, INLINE_ENTER, content);
			stack_children(stack, content);
			add_event(stack, INLINE_LEAVE, content);
		}
		break;
	case FO_WRAPPER: case FO_INLINE: case FO_BASIC_LINK: case FO_FOOTNOTE:
		add_event(stack, INLINE_ENTER, node);
		stack_children(stack, node);
		add_event(stack, INLINE_LEAVE, node);
		break;
	default:
		if (!fo_is_block_level(node->type)) {
			add_event(stack, INLINE_LEAF, node);
			break;
		}
		flush_inlines(stack);
		g_array_append_val(stack->units, unit);
		break;
	}
}

static void stack_children(Stack *stack, const FoNode *node)
{
	for (const FoNode *child = node->first; child != NULL; child = child->next)
		stack_child(stack, child);
}

static FoKeyword line_alignment(FoKeyword keyword)
{
	return keyword == KW_LEFT || keyword == KW_INSIDE ? KW_START
		: keyword == KW_RIGHT || keyword == KW_OUTSIDE ? KW_END : keyword;
}

static Paragraph *inline_run(LayoutContext *layout, const FoNode *node, const InlineEvent *events, int count,
                             const Scope *scope)
{
	Paragraph *p = paragraph_new(layout, node, events, count, scope);
	Unit measure = scope->width - scope->start_indent - scope->end_indent;

	if (p == NULL)
		return NULL;
	p->first_object = events[0].node;
	p->align = line_alignment(fo_keyword(node, PR_TEXT_ALIGN));
	p->align_last = line_alignment(fo_keyword(node, PR_TEXT_ALIGN_LAST));
	if (p->align_last == KW_RELATIVE)
		p->align_last = p->align == KW_JUSTIFY ? KW_START : p->align;
	p->last_end_indent = prop_length(node, PR_LAST_LINE_END_INDENT, measure, scope);
	return p;
}

/* Ids, markers and change bars in a run of inlines that shows nothing still have their place. */
static void set_points(Galley *galley, const Stack *stack, const StackUnit *unit)
{
	for (int i = unit->first; i < unit->last; i++) {
		const InlineEvent *event = &g_array_index(stack->events, InlineEvent, i);

		if (event->node->type == FO_CHANGE_BAR_BEGIN || event->node->type == FO_CHANGE_BAR_END)
			change_bar_meet(galley->layout, event->node);
		else if (event->kind != INLINE_LEAVE && (event->node->id != NULL || fo_has_markers(event->node)))
			galley_point(galley, POINT_MARK, event->node, NULL);
	}
}

/* Whether UNIT of NODE is, or holds, what the galley goes on with. */
static gboolean resume_unit(const Galley *galley, const Stack *stack, const StackUnit *unit, const FoNode *node)
{
	const Resume *resume = galley->resume;

	if (unit->block != NULL)
		return resume_enters(galley, unit->block);
	return resume->block == node && g_array_index(stack->events, InlineEvent, unit->first).node == resume->target;
}

void block_children(Galley *galley, const FoNode *node, const Scope *scope)
{
	block_range(galley, node, node->first, NULL, scope);
}

/* Runs of a block's text with nothing between them: an empty block divides the text, but its lines belong together. */
typedef struct Lines {
	int runs;
	guint begin, end;             /* items */
} Lines;

static void end_lines(const Lines *lines, Galley *galley, const FoNode *block)
{
	if (lines->runs > 1)
		galley_keep_ends(galley, lines->begin, lines->end, fo_integer(block, PR_ORPHANS), fo_integer(block, PR_WIDOWS));
}

/* Another run is to be set. */
static void begin_lines(Lines *lines, Galley *galley, const FoNode *block)
{
	if (lines->runs > 0 && !galley_has_content(galley, lines->end)) {
		lines->runs++;
		return;
	}
	end_lines(lines, galley, block);
	*lines = (Lines) { .runs = 1, .begin = galley->items->len };
}

void block_range(Galley *galley, const FoNode *node, const FoNode *first, const FoNode *end, const Scope *scope)
{
	Stack *stack = stack_take(galley->layout);
	gboolean begun = FALSE;
	Lines lines = { 0 };

	for (const FoNode *child = first; child != end; child = child->next)
		stack_child(stack, child);
	flush_inlines(stack);
	for (guint i = 0; i < stack->units->len; i++) {
		const StackUnit *unit = &g_array_index(stack->units, StackUnit, i);
		Paragraph *p = NULL;

		if (galley->resume != NULL && !resume_unit(galley, stack, unit, node))
			continue;
		if (unit->block == NULL) {
			p = inline_run(galley->layout, node, &g_array_index(stack->events, InlineEvent, unit->first),
				unit->last - unit->first, scope);
			if (p == NULL) {
				set_points(galley, stack, unit);
				continue;
			}
		}
		if (begun)
			galley_joint(galley, scope->keep);
		if (p != NULL) {
			p->text_indent = begun ? 0 : prop_length(node, PR_TEXT_INDENT, scope->width, scope);
			if (galley->resume != NULL) {
				p->from_byte = galley->resume->byte;
				galley->resume = NULL;
			}
			begin_lines(&lines, galley, node);
			paragraph_set(p, galley, scope);
			lines.end = galley->items->len;
		} else {
			block_level(galley, unit->block, scope);
		}
		begun = TRUE;
	}
	end_lines(&lines, galley, node);
	stack_give_back(stack);
}

gboolean block_inlines(Galley *galley, const FoNode *node, const InlineEvent *events, int count, const Scope *scope)
{
	Paragraph *p = inline_run(galley->layout, node, events, count, scope);
	Unit least, most;

	if (p == NULL)
		return FALSE;
	paragraph_widths(p, &least, &most);
	if (least > scope->width - scope->start_indent - scope->end_indent)
		return FALSE;
	paragraph_set(p, galley, scope);
	return TRUE;
}

void block_begin(Galley *galley, const FoNode *node, const Scope *scope, Scope *inner)
{
	Box *box = arena_new0(galley->layout->arena, Box);

	box_geometry(node, scope, box, inner);
	box->decoration = decoration_of(galley->layout, node);
	box->continued = resume_continues(galley, node);
	if (!box->continued) {
		galley_want_break(galley, break_of(node, PR_BREAK_BEFORE),
			keep_of(node, PR_KEEP_WITH_PREVIOUS_WITHIN_LINE));
		galley_space(galley, space_before_of(node, scope->width));
	}
	galley_open(galley, box);
}

void block_end(Galley *galley, const FoNode *node, const Scope *scope)
{
	galley_close(galley);
	galley_space(galley, space_after_of(node, scope->width));
	galley_want_break_after(galley, break_of(node, PR_BREAK_AFTER), keep_of(node, PR_KEEP_WITH_NEXT_WITHIN_LINE));
}

static void set_block(Galley *galley, const FoNode *node, const Scope *scope)
{
	Scope inner;

	block_begin(galley, node, scope, &inner);
	block_children(galley, node, &inner);
	block_end(galley, node, scope);
}

void block_level(Galley *galley, const FoNode *node, const Scope *scope)
{
	switch (node->type) {
	case FO_BLOCK:
		set_block(galley, node, scope);
		break;
	case FO_LIST_BLOCK:
		list_block(galley, node, scope);
		break;
	case FO_TABLE: case FO_TABLE_AND_CAPTION:
		table_block(galley, node, scope);
		break;
	case FO_BLOCK_CONTAINER:
		block_container(galley, node, scope);
		break;
	default:
		block_children(galley, node, scope);
		break;
	}
}
