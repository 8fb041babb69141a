/* anchor.c: where ids stand. */
#include "layout/paper.h"

typedef struct Walk {
	LayoutContext *layout;
	const Page *page;
	const FoNode *last;           /* object of the area before: its ancestors are noted */
} Walk;

static Anchor *anchor_of(LayoutContext *layout, const char *id, int page, Unit x, Unit y)
{
	Anchor *anchor = g_hash_table_lookup(layout->paper->anchors, id);

	if (anchor == NULL) {
		anchor = arena_new0(layout->setup->arena, Anchor);
		*anchor = (Anchor) {
			.id = arena_strdup(layout->setup->arena, id), .first_page = page, .last_page = page, .x = x, .y = y,
		};
		g_hash_table_insert(layout->paper->anchors, (gpointer) anchor->id, anchor);
	}
	return anchor;
}

static void note_object(Walk *walk, const FoNode *fo, Unit x, Unit y)
{
	if (fo == walk->last)
		return;
	walk->last = fo;
	/* An object may have no area of its own here: what it holds speaks for it. */
	for (; fo != NULL && fo->type != FO_FLOW && fo->type != FO_PAGE_SEQUENCE; fo = fo->parent)
		if (fo->id != NULL)
			anchor_of(walk->layout, fo->id, walk->page->index, x, y)->last_page = walk->page->index;
}

static void note_area(Walk *walk, const Area *area, Unit x, Unit y)
{
	x += area->x;
	y += area->y;
	if (area->fo != NULL)
		note_object(walk, area->fo, x, y);
	if (area->kind == AREA_LINE && g_hash_table_size(walk->layout->unplaced) > 0)
		paper_place_line(walk->layout, area, walk->page);
	for (const Area *child = area->first; child != NULL; child = child->next)
		if (!child->artifact)
			note_area(walk, child, x, y);
}

void paper_note_anchors(LayoutContext *layout, const Page *page)
{
	Walk walk = { .layout = layout, .page = page };

	for (const Area *area = page->first_area; area != NULL; area = area->next)
		if (!area->artifact)
			note_area(&walk, area, 0, 0);
}

void paper_note_sequence(LayoutContext *layout, const FoNode *sequence, int first_page, int last_page)
{
	if (sequence->id != NULL)
		anchor_of(layout, sequence->id, first_page, 0, 0)->last_page = last_page;
}

void paper_fix_area(Page *page, Area *area)
{
	area->next = page->first_area;
	page->first_area = area;
}
