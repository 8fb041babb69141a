/* container.c: block-container (XSL 1.1 §6.5.3): a reference area of its own.
 *
 * Without a height and upright it is only a change of coordinates in the
 * galley, so it breaks over pages.  With a height, turned or absolutely positioned
 * it is one area made at once. */
#include "layout/context.h"

typedef struct Frame {
	Border before, after, start, end;
	Unit pad_before, pad_after, pad_start, pad_end;
} Frame;

static Frame frame_of(const FoNode *node, Unit base)
{
	return (Frame) {
		.before = border_of(node, PR_BORDER_BEFORE_STYLE, PR_BORDER_BEFORE_WIDTH, PR_BORDER_BEFORE_COLOR),
		.after = border_of(node, PR_BORDER_AFTER_STYLE, PR_BORDER_AFTER_WIDTH, PR_BORDER_AFTER_COLOR),
		.start = border_of(node, PR_BORDER_START_STYLE, PR_BORDER_START_WIDTH, PR_BORDER_START_COLOR),
		.end = border_of(node, PR_BORDER_END_STYLE, PR_BORDER_END_WIDTH, PR_BORDER_END_COLOR),
		.pad_before = prop_length(node, PR_PADDING_BEFORE, base, NULL),
		.pad_after = prop_length(node, PR_PADDING_AFTER, base, NULL),
		.pad_start = prop_length(node, PR_PADDING_START, base, NULL),
		.pad_end = prop_length(node, PR_PADDING_END, base, NULL),
	};
}

static gboolean is_auto(const FoNode *node, FoProperty property)
{
	return fo_get(node, property).kind != FV_LENGTH;
}

static gboolean percent_of_auto(const FoNode *node, FoProperty property, Unit base)
{
	FoValue value = fo_get(node, property);

	return value.kind == FV_LENGTH && value.as.length.percent != 0 && base <= 0;
}

int orientation_of(const FoNode *node)
{
	int degrees = fo_is_set(node, PR_REFERENCE_ORIENTATION) ? fo_integer(node, PR_REFERENCE_ORIENTATION) : 0;

	return ((degrees % 360) + 360) % 360;
}

gboolean clips(const FoNode *node)
{
	FoKeyword overflow = fo_keyword(node, PR_OVERFLOW);

	return overflow == KW_HIDDEN || overflow == KW_ERROR_IF_OVERFLOW;
}

Area *viewport_new(LayoutContext *layout, const FoNode *node, int rotation, Unit width, Unit height)
{
	Area *viewport = area_new(layout->arena, AREA_VIEWPORT, node, NULL);
	gboolean turned = rotation == 90 || rotation == 270;

	viewport->width = width;
	viewport->height = height;
	viewport->is_first = viewport->is_last = TRUE;
	viewport->as.viewport.rotation = rotation;
	viewport->as.viewport.clip = clips(node);
	viewport->as.viewport.width = turned ? height : width;
	viewport->as.viewport.height = turned ? width : height;
	return viewport;
}

/* The galley in VIEWPORT, its spaces shrunk as far as they can where it is too long for HEIGHT. */
static void makeup_squeezed(const Galley *galley, Area *viewport, Unit offset, Unit height)
{
	PieceSpan span = { &g_array_index(galley->stops, Stop, 0),
		&g_array_index(galley->stops, Stop, galley->stops->len - 1), 0 };
	int64_t shrink = span.to->end_shrink - span.from->start_shrink;

	if (height > 0 && galley->length > height && shrink > 0) {
		span.ratio = MAX((double) (height - galley->length) / (double) shrink, -1.0);
		offset = 0;
	}
	makeup_piece(galley, span, viewport, 0, offset);
}

static void report_overflow(LayoutContext *layout, const FoNode *node, Unit excess)
{
	if (clips(node))
		diag(layout->diags, node->place, D_AREA_CLIPPED, fo_type_name(node->type), unit_to_pt(excess));
	else
		diag(layout->diags, node->place, D_AREA_OVERFLOW, fo_type_name(node->type), unit_to_pt(excess));
}

/* Sets content in VIEWPORT from its top, or as display-align asks.  HEIGHT 0: as high as the content is; returns that. */
Unit fill_viewport(LayoutContext *layout, Area *viewport, const FoNode *node, const Scope *scope, Unit height)
{
	Galley *galley = layout_galley(layout, scope->width);
	FoKeyword align = fo_keyword(node, PR_DISPLAY_ALIGN);
	Unit offset = 0;

	block_children(galley, node, scope);
	galley_close_off(galley);
	if (height > 0 && align == KW_CENTER)
		offset = (height - galley->length) / 2;
	else if (height > 0 && align == KW_AFTER)
		offset = height - galley->length;
	if (height > 0 && galley->length > height + UNIT_PER_PT && layout->setup->report_overflow)
		report_overflow(layout, node, galley->length - height);
	galley_pass_notes(galley);
	makeup_squeezed(galley, viewport, offset, height);
	return galley->length;
}

/* The container as one area, content rectangle IPD wide and BPD high.  BPD 0: as high as its content, or, turned by a right
 * angle, IPD 0: as wide. */
static Area *ready_area(LayoutContext *layout, const FoNode *node, const Frame *frame, const Scope *indents,
                        Unit ipd, Unit bpd)
{
	int rotation = orientation_of(node);
	gboolean turned = rotation == 90 || rotation == 270;
	Area *area = area_new(layout->arena, AREA_BLOCK, node, NULL);
	Area *viewport = viewport_new(layout, node, rotation, ipd, bpd);
	Scope inner = { .width = turned ? bpd : ipd, .height = turned ? ipd : bpd,
		.start_indent = indents->start_indent, .end_indent = indents->end_indent };
	Unit used = fill_viewport(layout, viewport, node, &inner, inner.height);

	if (turned && ipd <= 0) {
		viewport->width = ipd = used;
		viewport->as.viewport.height = used;
	} else if (bpd <= 0) {
		viewport->height = bpd = used;
		viewport->as.viewport.height = used;
	}
	area_append(area, viewport);
	viewport->x = frame->start.width + frame->pad_start;
	viewport->y = frame->before.width + frame->pad_before;
	area->width = viewport->x + ipd + frame->pad_end + frame->end.width;
	area->height = viewport->y + bpd + frame->pad_after + frame->after.width;
	area->decoration = decoration_of(layout, node);
	area->is_first = area->is_last = TRUE;
	return area;
}

/* Left and right, or top and bottom, and the size between them: of the content rectangle (§7.6).  They are from the padding
 * rectangle around (§7.3), BASE long, which reaches so far out at either end; the result is from the content in it, where
 * an area stands that says nothing of its place. */
static Unit offset_and_size(const FoNode *node, FoProperty near, FoProperty far, Unit base, Unit pad_near, Unit pad_far,
                            Unit *size)
{
	gboolean has_near = !is_auto(node, near), has_far = !is_auto(node, far);
	Unit a = has_near ? prop_length(node, near, base, NULL) - pad_near : 0;
	Unit b = has_far ? prop_length(node, far, base, NULL) - pad_far : 0, room = base - pad_near - pad_far;

	if (*size < 0)
		*size = room - a - b;
	return has_near || !has_far ? a : room - b - *size;
}

static void absolute_container(Galley *galley, const FoNode *node, const Scope *scope)
{
	LayoutContext *layout = galley->layout;
	gboolean fixed = fo_keyword(node, PR_ABSOLUTE_POSITION) == KW_FIXED;
	Padding padding = fixed ? (Padding) { 0, 0, 0, 0 } : scope->padding;
	Unit base_width = fixed ? layout->sheet_width : scope->width + padding.start + padding.end;
	Unit base_height = fixed ? layout->sheet_height : scope->height > 0 ? scope->height + padding.before + padding.after : 0;
	Frame frame = frame_of(node, base_width);
	gboolean ipd_given = !is_auto(node, PR_INLINE_PROGRESSION_DIMENSION_OPTIMUM);
	gboolean bpd_given = !is_auto(node, PR_BLOCK_PROGRESSION_DIMENSION_OPTIMUM);
	Unit ipd = ipd_given ? prop_length(node, PR_INLINE_PROGRESSION_DIMENSION_OPTIMUM, base_width, NULL) : -1;
	Unit bpd = bpd_given ? prop_length(node, PR_BLOCK_PROGRESSION_DIMENSION_OPTIMUM, base_height, NULL) : -1;
	Unit x, y;
	Box box = { 0 };
	Scope inner;
	Area *area;

	/* Both dimensions are those of the content, as it is turned. */
	if (orientation_of(node) % 180 != 0 && ipd_given && bpd_given) {
		Unit swap = ipd;

		ipd = bpd;
		bpd = swap;
	}
	x = offset_and_size(node, PR_LEFT, PR_RIGHT, base_width, padding.start, padding.end, &ipd);
	y = offset_and_size(node, PR_TOP, PR_BOTTOM, base_height, padding.before, padding.after, &bpd);
	box_geometry(node, scope, &box, &inner);
	area = ready_area(layout, node, &frame, &inner, ipd, MAX(bpd, 0));
	area->x = (fixed ? x : scope->origin + x) - frame.start.width - frame.pad_start;
	area->y = y - frame.before.width - frame.pad_before;
	galley_point(galley, fixed ? POINT_FIXED : POINT_AREA, node, area);
}

/* Flows through: only the coordinates change.  The indents are inherited by the content all the same (§5.3.2). */
static void flowing_container(Galley *galley, const FoNode *node, const Scope *scope)
{
	Scope inner;
	Box *box;
	Unit end_indent;

	block_begin(galley, node, scope, &inner);
	box = g_array_index(galley->items, Item, g_array_index(galley->open, int, galley->open->len - 1)).as.box;
	box->is_reference = TRUE;
	end_indent = inner.end_indent;
	if (!is_auto(node, PR_INLINE_PROGRESSION_DIMENSION_OPTIMUM)) {
		Unit content = inner.width - inner.start_indent - inner.end_indent;
		Unit ipd = prop_length(node, PR_INLINE_PROGRESSION_DIMENSION_OPTIMUM, content, NULL);

		box->width += ipd - content;
		inner.end_indent += content - ipd;
	}
	inner.origin += inner.start_indent;
	inner.width -= inner.start_indent + inner.end_indent;
	inner.end_indent = end_indent;
	/* The padding is the viewport's, which holds the reference area. */
	inner.padding = (Padding) { 0, 0, 0, 0 };
	block_children(galley, node, &inner);
	block_end(galley, node, scope);
}

/* The dimensions of the content of NODE, turned by a right angle: its lines run along the page's height, which
 * is all theirs unless they are given a length; across it they take what they need.  BASE: the width there is. */
static void turned_size(const FoNode *node, const Scope *scope, Unit edges, Unit base, Unit *width, Unit *height)
{
	FoProperty along = PR_INLINE_PROGRESSION_DIMENSION_OPTIMUM, across = PR_BLOCK_PROGRESSION_DIMENSION_OPTIMUM;
	Unit room = scope->height > 0 ? MAX(scope->height - edges, 0) : scope->width;

	*height = is_auto(node, along) ? room : prop_length(node, along, room, NULL);
	*width = is_auto(node, across) ? 0 : prop_length(node, across, base, NULL);
}

static void standing_container(Galley *galley, const FoNode *node, const Scope *scope)
{
	LayoutContext *layout = galley->layout;
	Frame frame = frame_of(node, scope->width);
	Box box = { 0 };
	Scope inner;
	Unit content, width, height;
	Area *area;

	box_geometry(node, scope, &box, &inner);
	content = inner.width - inner.start_indent - inner.end_indent;
	if (orientation_of(node) % 180 != 0) {
		turned_size(node, scope, box.before.border + box.before.padding + box.after.border + box.after.padding, content,
			&width, &height);
	} else {
		width = is_auto(node, PR_INLINE_PROGRESSION_DIMENSION_OPTIMUM) ? content
			: prop_length(node, PR_INLINE_PROGRESSION_DIMENSION_OPTIMUM, content, NULL);
		height = prop_length(node, PR_BLOCK_PROGRESSION_DIMENSION_OPTIMUM, scope->height, NULL);
	}
	galley_want_break(galley, break_of(node, PR_BREAK_BEFORE), keep_of(node, PR_KEEP_WITH_PREVIOUS_WITHIN_LINE));
	galley_space(galley, space_before_of(node, scope->width));
	area = ready_area(layout, node, &frame, &inner, width, height);
	area->x = box.x;
	galley_area(galley, area);
	galley_space(galley, space_after_of(node, scope->width));
	galley_want_break_after(galley, break_of(node, PR_BREAK_AFTER), keep_of(node, PR_KEEP_WITH_NEXT_WITHIN_LINE));
}

void block_container(Galley *galley, const FoNode *node, const Scope *scope)
{
	FoKeyword position = fo_keyword(node, PR_ABSOLUTE_POSITION);
	FoProperty height = PR_BLOCK_PROGRESSION_DIMENSION_OPTIMUM;
	gboolean turned = orientation_of(node) != 0;

	if (position == KW_ABSOLUTE || position == KW_FIXED) {
		absolute_container(galley, node, scope);
	} else if (!turned && (is_auto(node, height) || percent_of_auto(node, height, scope->height))) {
		flowing_container(galley, node, scope);
	} else {
		standing_container(galley, node, scope);
	}
}
