/* figure.c: graphics and inline containers: size, scaling, place in their viewport (XSL 1.1 §7.15, §6.6.5). */
#include "layout/figure.h"

typedef struct Sides {
	Unit before, after, start, end;       /* border and padding */
} Sides;

static Sides sides_of(const FoNode *node, Unit base)
{
	return (Sides) {
		.before = border_of(node, PR_BORDER_BEFORE_STYLE, PR_BORDER_BEFORE_WIDTH, PR_BORDER_BEFORE_COLOR).width
			+ prop_length(node, PR_PADDING_BEFORE, base, NULL),
		.after = border_of(node, PR_BORDER_AFTER_STYLE, PR_BORDER_AFTER_WIDTH, PR_BORDER_AFTER_COLOR).width
			+ prop_length(node, PR_PADDING_AFTER, base, NULL),
		.start = border_of(node, PR_BORDER_START_STYLE, PR_BORDER_START_WIDTH, PR_BORDER_START_COLOR).width
			+ prop_length(node, PR_PADDING_START, base, NULL),
		.end = border_of(node, PR_BORDER_END_STYLE, PR_BORDER_END_WIDTH, PR_BORDER_END_COLOR).width
			+ prop_length(node, PR_PADDING_END, base, NULL),
	};
}

/* A dimension as far as it is given: -1 for auto. */
static Unit given(const FoNode *node, FoProperty property, Unit base)
{
	FoValue value = fo_get(node, property);

	if (value.kind != FV_LENGTH || (value.as.length.percent != 0 && base <= 0))
		return -1;
	return length_in_scope(&value.as.length, base, NULL);
}

/* Optimum, else minimum or maximum where only they are given. */
static Unit dimension(const FoNode *node, FoProperty minimum, Unit base, Unit content)
{
	Unit optimum = given(node, minimum + 1, base);
	Unit least = given(node, minimum, base), most = given(node, minimum + 2, base);

	if (optimum >= 0)
		return optimum;
	if (most >= 0)
		content = MIN(content, most);
	return least >= 0 ? MAX(content, least) : content;
}

static Unit content_size(const FoNode *node, FoProperty property, Unit intrinsic, Unit viewport, gboolean *fitted)
{
	FoValue value = fo_get(node, property);

	if (value.kind == FV_LENGTH)
		return length_in_scope(&value.as.length, intrinsic, NULL);
	if (viewport < 0)
		return -1;
	switch (value.as.keyword) {
	case KW_SCALE_TO_FIT:
		*fitted = TRUE;
		return viewport;
	case KW_SCALE_DOWN_TO_FIT:
		*fitted = TRUE;
		return intrinsic > viewport ? viewport : -1;
	case KW_SCALE_UP_TO_FIT:
		*fitted = TRUE;
		return intrinsic < viewport ? viewport : -1;
	default:
		return -1;
	}
}

static Unit by_ratio(Unit value, Unit to, Unit from)
{
	return from > 0 ? (Unit) ((int64_t) value * to / from) : value;
}

/* The size the picture is painted at (§7.15.3-4, §7.15.15 scaling). */
static void scaled_size(const FoNode *node, const Graphic *graphic, Unit ipd, Unit bpd, Unit *width, Unit *height)
{
	gboolean fitted = FALSE;
	Unit w = content_size(node, PR_CONTENT_WIDTH, graphic->width, ipd, &fitted);
	Unit h = content_size(node, PR_CONTENT_HEIGHT, graphic->height, bpd, &fitted);
	gboolean uniform = fo_keyword(node, PR_SCALING) != KW_NON_UNIFORM;

	if (w < 0 && h < 0) {
		w = graphic->width;
		h = graphic->height;
	} else if (w < 0) {
		w = uniform ? by_ratio(h, graphic->width, graphic->height) : graphic->width;
	} else if (h < 0) {
		h = uniform ? by_ratio(w, graphic->height, graphic->width) : graphic->height;
	} else if (uniform && fitted) {
		Unit other = by_ratio(w, graphic->height, graphic->width);

		if (other <= h)
			h = other;
		else
			w = by_ratio(h, graphic->width, graphic->height);
	}
	*width = w;
	*height = h;
}

static Unit aligned(FoKeyword keyword, Unit slack)
{
	switch (keyword) {
	case KW_CENTER: return slack / 2;
	case KW_END: case KW_RIGHT: case KW_AFTER: case KW_OUTSIDE: return slack;
	default: return 0;
	}
}

static Area *graphic_area(LayoutContext *layout, const FoNode *node, const Scope *scope, Graphic *graphic)
{
	Sides sides = sides_of(node, scope->width);
	Unit measure = scope->width - scope->start_indent - scope->end_indent;
	Unit ipd = given(node, PR_INLINE_PROGRESSION_DIMENSION_OPTIMUM, measure);
	Unit bpd = given(node, PR_BLOCK_PROGRESSION_DIMENSION_OPTIMUM, scope->height);
	Area *area = area_new(layout->arena, AREA_GRAPHIC, node, NULL);
	FoKeyword overflow = fo_keyword(node, PR_OVERFLOW);
	Unit width, height;

	scaled_size(node, graphic, ipd, bpd, &width, &height);
	ipd = dimension(node, PR_INLINE_PROGRESSION_DIMENSION_MINIMUM, measure, width);
	bpd = dimension(node, PR_BLOCK_PROGRESSION_DIMENSION_MINIMUM, scope->height, height);
	area->width = sides.start + ipd + sides.end;
	area->height = sides.before + bpd + sides.after;
	area->decoration = decoration_of(layout, node);
	area->is_first = area->is_last = TRUE;
	area->as.graphic.graphic = graphic;
	area->as.graphic.x = sides.start + aligned(fo_keyword(node, PR_TEXT_ALIGN), ipd - width);
	area->as.graphic.y = sides.before + aligned(fo_keyword(node, PR_DISPLAY_ALIGN), bpd - height);
	area->as.graphic.width = width;
	area->as.graphic.height = height;
	area->as.graphic.clip = (overflow == KW_HIDDEN || overflow == KW_ERROR_IF_OVERFLOW) && (width > ipd || height > bpd);
	return area;
}

static Area *container_area(LayoutContext *layout, const FoNode *node, const Scope *scope)
{
	Sides sides = sides_of(node, scope->width);
	Unit measure = scope->width - scope->start_indent - scope->end_indent;
	Unit ipd = given(node, PR_INLINE_PROGRESSION_DIMENSION_OPTIMUM, measure);
	Unit bpd = given(node, PR_BLOCK_PROGRESSION_DIMENSION_OPTIMUM, scope->height);
	Area *area = area_new(layout->arena, AREA_BLOCK, node, NULL);
	Scope inner = { .width = ipd >= 0 ? ipd : measure, .keep = { KEEP_ALWAYS, KEEP_ALWAYS } };
	Galley *galley = layout_galley(layout, inner.width);
	Unit height;

	block_children(galley, node, &inner);
	galley_close_off(galley);
	area->decoration = decoration_of(layout, node);
	area->is_first = area->is_last = TRUE;
	galley_pass_notes(galley);
	height = makeup_whole(galley, area, sides.start, sides.before);
	area->width = sides.start + inner.width + sides.end;
	area->height = sides.before + MAX(height, bpd) + sides.after;
	return area;
}

/* Keeps what the picture of NODE says of itself, for the structure tree. */
static void note_description(LayoutContext *layout, const FoNode *node, const Graphic *graphic)
{
	GHashTable *descriptions = layout->paper->descriptions;

	if (graphic->description != NULL && !g_hash_table_contains(descriptions, node))
		g_hash_table_insert(descriptions, (gpointer) node, arena_strdup(layout->setup->arena, graphic->description));
}

Area *figure_area(LayoutContext *layout, const FoNode *node, const Scope *scope)
{
	Graphic *graphic;

	if (node->type == FO_INLINE_CONTAINER)
		return container_area(layout, node, scope);
	if (node->type == FO_EXTERNAL_GRAPHIC || node->type == FO_EXTERNAL_DOCUMENT) {
		const char *uri = fo_string(node, PR_SRC);

		graphic = graphic_load(uri != NULL ? uri : "", layout->setup->folder, layout->setup->root, layout->arena,
			node->place, layout->diags);
	} else {
		graphic = graphic_from_xml(node->as.foreign, layout->arena, node->place, layout->diags);
	}
	note_description(layout, node, graphic);
	return graphic_area(layout, node, scope, graphic);
}
