/* geometry.c: boxes read off the FO tree: indents, edges, spaces, keeps. */
#include "layout/context.h"

Unit length_in_scope(const FoLength *length, Unit base, const Scope *scope)
{
	double value = length->absolute + (double) length->percent * base;

	if (scope != NULL && length->special == SPECIAL_LABEL_END)
		value += (double) length->coefficient * scope->label_end;
	else if (scope != NULL && length->special == SPECIAL_BODY_START)
		value += (double) length->coefficient * scope->body_start;
	else if (scope != NULL && length->special == SPECIAL_START_INDENT)
		value += (double) length->coefficient * scope->start_indent;
	else if (scope != NULL && length->special == SPECIAL_END_INDENT)
		value += (double) length->coefficient * scope->end_indent;
	return unit_round(value);
}

Unit prop_length(const FoNode *node, FoProperty property, Unit base, const Scope *scope)
{
	FoValue value = fo_get(node, property);

	return value.kind == FV_LENGTH ? length_in_scope(&value.as.length, base, scope) : 0;
}

Border border_of(const FoNode *node, FoProperty style, FoProperty width, FoProperty colour)
{
	Border border = { 0, KW_NONE_SET, { 0, 0, 0, 0 } };
	FoKeyword keyword = fo_keyword(node, style);

	if (keyword == KW_NONE || keyword == KW_HIDDEN || keyword == KW_NONE_SET)
		return border;
	border.width = prop_length(node, width, 0, NULL);
	border.style = keyword;
	border.colour = fo_colour(node, colour);
	return border;
}

static Edge edge_of(const FoNode *node, Border border, FoProperty border_conditionality, FoProperty padding,
                    FoProperty padding_conditionality, Unit base)
{
	return (Edge) {
		.border = border.width, .padding = prop_length(node, padding, base, NULL),
		.border_retain = fo_keyword(node, border_conditionality) == KW_RETAIN,
		.padding_retain = fo_keyword(node, padding_conditionality) == KW_RETAIN,
	};
}

static gboolean makes_reference_area(FoType type)
{
	return type == FO_BLOCK_CONTAINER || type == FO_TABLE_CELL;
}

/* §5.3.2: a given margin makes the indent; else the indent given or inherited stands. */
static Unit indent_of(const FoNode *node, FoProperty margin, FoProperty indent, Unit inherited, Unit edge, const Scope *scope)
{
	if (fo_is_set(node, margin) && fo_keyword(node, margin) != KW_AUTO)
		return (makes_reference_area(node->type) ? 0 : inherited) + prop_length(node, margin, scope->width, scope) + edge;
	if (fo_is_set(node, indent))
		return prop_length(node, indent, scope->width, scope);
	return inherited;
}

void box_geometry(const FoNode *node, const Scope *scope, Box *box, Scope *inner)
{
	Border before = border_of(node, PR_BORDER_BEFORE_STYLE, PR_BORDER_BEFORE_WIDTH, PR_BORDER_BEFORE_COLOR);
	Border after = border_of(node, PR_BORDER_AFTER_STYLE, PR_BORDER_AFTER_WIDTH, PR_BORDER_AFTER_COLOR);
	Unit start_edge = border_of(node, PR_BORDER_START_STYLE, PR_BORDER_START_WIDTH, PR_BORDER_START_COLOR).width
		+ prop_length(node, PR_PADDING_START, scope->width, NULL);
	Unit end_edge = border_of(node, PR_BORDER_END_STYLE, PR_BORDER_END_WIDTH, PR_BORDER_END_COLOR).width
		+ prop_length(node, PR_PADDING_END, scope->width, NULL);

	*inner = *scope;
	inner->start_indent = indent_of(node, PR_MARGIN_LEFT, PR_START_INDENT, scope->start_indent, start_edge, scope);
	inner->end_indent = indent_of(node, PR_MARGIN_RIGHT, PR_END_INDENT, scope->end_indent, end_edge, scope);
	inner->keep = keep_stronger(scope->keep, keep_of(node, PR_KEEP_TOGETHER_WITHIN_LINE));
	box->fo = node;
	box->before = edge_of(node, before, PR_BORDER_BEFORE_WIDTH_CONDITIONALITY, PR_PADDING_BEFORE,
		PR_PADDING_BEFORE_CONDITIONALITY, scope->width);
	box->after = edge_of(node, after, PR_BORDER_AFTER_WIDTH_CONDITIONALITY, PR_PADDING_AFTER,
		PR_PADDING_AFTER_CONDITIONALITY, scope->width);
	box->x = scope->origin + inner->start_indent - start_edge;
	box->width = scope->width - inner->start_indent - inner->end_indent + start_edge + end_edge;
}

Padding padding_of(const FoNode *node, Unit base)
{
	return (Padding) {
		.before = prop_length(node, PR_PADDING_BEFORE, base, NULL), .after = prop_length(node, PR_PADDING_AFTER, base, NULL),
		.start = prop_length(node, PR_PADDING_START, base, NULL), .end = prop_length(node, PR_PADDING_END, base, NULL),
	};
}

Scope area_scope(const FoNode *node, Unit width, Unit height)
{
	return (Scope) { .width = width, .height = height,
		.start_indent = prop_length(node, PR_START_INDENT, width, NULL),
		.end_indent = prop_length(node, PR_END_INDENT, width, NULL) };
}

static void background_image(LayoutContext *layout, const FoNode *node, Decoration *decoration)
{
	const char *uri = fo_string(node, PR_BACKGROUND_IMAGE);

	if (uri == NULL)
		return;
	decoration->image = graphic_load(uri, layout->setup->folder, layout->setup->root, layout->arena,
		node->place, layout->diags);
	decoration->repeat = fo_keyword(node, PR_BACKGROUND_REPEAT);
	decoration->image_x = prop_length(node, PR_BACKGROUND_POSITION_HORIZONTAL, 0, NULL);
	decoration->image_y = prop_length(node, PR_BACKGROUND_POSITION_VERTICAL, 0, NULL);
}

Decoration *decoration_of(LayoutContext *layout, const FoNode *node)
{
	Decoration d = {
		.before = border_of(node, PR_BORDER_BEFORE_STYLE, PR_BORDER_BEFORE_WIDTH, PR_BORDER_BEFORE_COLOR),
		.after = border_of(node, PR_BORDER_AFTER_STYLE, PR_BORDER_AFTER_WIDTH, PR_BORDER_AFTER_COLOR),
		.start = border_of(node, PR_BORDER_START_STYLE, PR_BORDER_START_WIDTH, PR_BORDER_START_COLOR),
		.end = border_of(node, PR_BORDER_END_STYLE, PR_BORDER_END_WIDTH, PR_BORDER_END_COLOR),
		.background = fo_colour(node, PR_BACKGROUND_COLOR),
	};
	Decoration *copy;

	background_image(layout, node, &d);
	if (d.before.width == 0 && d.after.width == 0 && d.start.width == 0 && d.end.width == 0
	    && d.background.alpha == 0 && d.image == NULL)
		return NULL;
	if (fo_keyword(node, PR_VISIBILITY) != KW_VISIBLE)
		return NULL;
	copy = arena_new0(layout->arena, Decoration);
	*copy = d;
	return copy;
}

/* MINIMUM is the first of the five components, which follow one another in the property table. */
Space space_of(const FoNode *node, FoProperty minimum, Unit base)
{
	FoValue precedence = fo_get(node, minimum + 4);
	Space space = {
		.minimum = prop_length(node, minimum, base, NULL),
		.optimum = prop_length(node, minimum + 1, base, NULL),
		.maximum = prop_length(node, minimum + 2, base, NULL),
		.retain = fo_keyword(node, minimum + 3) == KW_RETAIN,
		.precedence = precedence.kind == FV_KEYWORD ? SPACE_FORCE : fo_integer(node, minimum + 4),
	};

	space.minimum = MIN(space.minimum, space.optimum);
	space.maximum = MAX(space.maximum, space.optimum);
	return space;
}

/* Integers beyond this are as strong as this one. */
#define KEEP_STRONGEST (1 << 20)

static int keep_value(const FoNode *node, FoProperty property)
{
	FoValue value = fo_get(node, property);
	int strength;

	if (value.kind == FV_KEYWORD)
		return value.as.keyword == KW_ALWAYS ? KEEP_ALWAYS : 0;
	strength = CLAMP(fo_integer(node, property), 0, KEEP_STRONGEST);
	if (strength == 0)
		return 0;
	if (fo_keyword(node, PR_KEEPS) != KW_WEIGHED)
		return KEEP_WEIGHED + strength;
	/* What a keep is worth is paid once, by the object that asks for it, not by all that inherit it. */
	return fo_is_set(node, property) ? MIN(strength, KEEP_WEIGHED) : 0;
}

Keep keep_of(const FoNode *node, FoProperty within_line)
{
	int column = keep_value(node, within_line + 1);

	return (Keep) { column, MAX(column, keep_value(node, within_line + 2)) };
}

BreakKind break_of(const FoNode *node, FoProperty property)
{
	switch (fo_keyword(node, property)) {
	case KW_COLUMN:    return BREAK_COLUMN;
	case KW_PAGE:      return BREAK_PAGE;
	case KW_EVEN_PAGE: return BREAK_EVEN_PAGE;
	case KW_ODD_PAGE:  return BREAK_ODD_PAGE;
	default:           return BREAK_AUTO;
	}
}
