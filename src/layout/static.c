/* static.c: the regions of a page: body, static content, and what was positioned on the page itself. */
#include "layout/sequence.h"

#include "layout/paper.h"

const FoNode *sequence_static(const Sequence *sequence, const char *name)
{
	for (const FoNode *child = sequence->node->first; child != NULL; child = child->next)
		if (child->type == FO_STATIC_CONTENT && g_strcmp0(fo_string(child, PR_FLOW_NAME), name) == 0)
			return child;
	return NULL;
}

/* The region as an area of its decoration, and in it the viewport its content goes into. */
static Area *region_viewport(LayoutContext *layout, const Region *region, const FoNode *content, Area **outer)
{
	Area *area = area_new(layout->arena, AREA_BLOCK, content, NULL);
	gboolean turned = region->rotation % 180 != 0;
	Area *viewport = viewport_new(layout, region->fo, region->rotation,
		turned ? region->content_height : region->content_width,
		turned ? region->content_width : region->content_height);

	area->x = region->x;
	area->y = region->y;
	area->width = region->width;
	area->height = region->height;
	area->decoration = decoration_of(layout, region->fo);
	area->is_first = area->is_last = TRUE;
	viewport->fo = content;
	viewport->x = region->start;
	viewport->y = region->before;
	area_append(area, viewport);
	*outer = area;
	return viewport;
}

static void append_to_page(Page *page, Area *area)
{
	if (page->last_area != NULL)
		page->last_area->next = area;
	else
		page->first_area = area;
	page->last_area = area;
}

static void furnish_region(const Sequence *sequence, PageMaking *making, int index, Area *parent)
{
	LayoutContext *layout = sequence->layout;
	const Region *region = &making->plan.regions[index];
	const FoNode *content;
	Area *outer, *viewport;

	if (region->fo == NULL)
		return;
	content = index == REGION_BODY ? sequence->flow : sequence_static(sequence, region_name(region->fo));
	viewport = region_viewport(layout, region, content, &outer);
	if (index == REGION_BODY) {
		if (making->body != NULL)
			area_append(viewport, making->body);
	} else {
		outer->artifact = TRUE;
		if (content != NULL) {
			Scope scope = area_scope(content, region->content_width, region->content_height);
			Galley *galley = layout_galley(layout, scope.width);
			FoKeyword align = fo_keyword(region->fo, PR_DISPLAY_ALIGN);
			Unit offset;

			block_children(galley, content, &scope);
			galley_close_off(galley);
			offset = align == KW_CENTER ? (scope.height - galley->length) / 2
				: align == KW_AFTER ? scope.height - galley->length : 0;
			makeup_whole(galley, viewport, 0, offset);
		}
	}
	if (parent != NULL)
		area_append(parent, outer);
	else
		append_to_page(making->page, outer);
}

static void move_down_right(Area *area, Unit x, Unit y)
{
	for (; area != NULL; area = area->next) {
		area->x += x;
		area->y += y;
	}
}

void page_furnish(const Sequence *sequence, PageMaking *making)
{
	static const int order[] = { REGION_BEFORE, REGION_AFTER, REGION_START, REGION_END, REGION_BODY };
	LayoutContext *layout = sequence->layout;
	const PagePlan *plan = &making->plan;
	Page *page = making->page;
	Area *turned = NULL, *fixed = page->first_area;

	layout->page = page;
	page->first_area = page->last_area = NULL;
	if (plan->rotation != 0)
		turned = viewport_new(layout, plan->master, plan->rotation, plan->inner_width, plan->inner_height);
	for (gsize i = 0; i < G_N_ELEMENTS(order); i++)
		furnish_region(sequence, making, order[i], turned);
	if (turned != NULL)
		append_to_page(page, turned);
	move_down_right(page->first_area, plan->x, plan->y);
	while (fixed != NULL) {
		Area *next = fixed->next;

		fixed->next = NULL;
		append_to_page(page, fixed);
		fixed = next;
	}
	paper_note_anchors(layout, page);
}
