/* marker.c: markers and their retrieval (XSL 1.1 §6.13.5-6).
 *
 * For each page we keep which objects with markers have areas on it, in the
 * order they are met, and whether the object begins or ends there. */
#include "layout/paper.h"

#include <string.h>

gboolean fo_has_markers(const FoNode *fo)
{
	return fo->first != NULL && fo->first->type == FO_MARKER;
}

static MarkerPlace *place_of(LayoutContext *layout, const FoNode *fo, const Page *page)
{
	MarkerPlace place = { .fo = fo, .page = page, .starts = TRUE, .ends = TRUE };

	for (guint i = layout->markers->len; i-- > 0;) {
		MarkerPlace *p = &g_array_index(layout->markers, MarkerPlace, i);

		if (p->fo != fo)
			continue;
		if (p->page == page)
			return p;
		p->ends = FALSE;
		place.starts = FALSE;
		break;
	}
	g_array_append_val(layout->markers, place);
	return &g_array_index(layout->markers, MarkerPlace, layout->markers->len - 1);
}

static void note(LayoutContext *layout, const Page *page, const Area *area, const FoNode **last, int *order)
{
	if (area->fo != NULL && area->fo != *last) {
		*last = area->fo;
		for (const FoNode *fo = area->fo; fo != NULL && fo->type != FO_PAGE_SEQUENCE; fo = fo->parent)
			if (fo_has_markers(fo))
				place_of(layout, fo, page)->end_order = ++*order;
	}
	for (const Area *child = area->first; child != NULL; child = child->next)
		note(layout, page, child, last, order);
}

void paper_note_body(LayoutContext *layout, const Page *page, const Area *body)
{
	const FoNode *last = NULL;
	int order = 0;

	if (body != NULL)
		note(layout, page, body, &last, &order);
}

const FoNode *fo_marker_of_class(const FoNode *fo, const char *class)
{
	for (const FoNode *child = fo->first; child != NULL && child->type == FO_MARKER; child = child->next)
		if (g_strcmp0(fo_string(child, PR_MARKER_CLASS_NAME), class) == 0)
			return child;
	return NULL;
}

/* Whether NEW is a better answer than OLD (NULL: none yet) for POSITION on their page. */
static gboolean is_better(const MarkerPlace *new, const MarkerPlace *old, FoKeyword position)
{
	if (old == NULL)
		return TRUE;
	switch (position) {
	case KW_FIRST_INCLUDING_CARRYOVER:
		return FALSE;
	case KW_LAST_STARTING_WITHIN_PAGE:
		return new->starts || !old->starts;
	case KW_LAST_ENDING_WITHIN_PAGE:
		return new->ends != old->ends ? new->ends : new->end_order > old->end_order;
	default:
		return new->starts && !old->starts;
	}
}

static const MarkerPlace *best_on_page(LayoutContext *layout, const Page *page, const char *class, FoKeyword position)
{
	const MarkerPlace *best = NULL;

	for (guint i = 0; i < layout->markers->len; i++) {
		const MarkerPlace *p = &g_array_index(layout->markers, MarkerPlace, i);

		if (p->page == page && fo_marker_of_class(p->fo, class) != NULL && is_better(p, best, position))
			best = p;
	}
	return best;
}

const FoNode *paper_retrieve(LayoutContext *layout, const FoNode *retrieve)
{
	const char *class = fo_string(retrieve, PR_RETRIEVE_CLASS_NAME);
	FoKeyword position = fo_keyword(retrieve, PR_RETRIEVE_POSITION);
	FoKeyword boundary = fo_keyword(retrieve, PR_RETRIEVE_BOUNDARY);
	const GPtrArray *pages = layout->paper->pages;

	if (retrieve->type == FO_RETRIEVE_TABLE_MARKER)
		return paper_retrieve_in_table(layout, retrieve);
	if (layout->page == NULL)
		return NULL;
	for (int i = layout->page->index; i >= 0; i--) {
		const Page *page = g_ptr_array_index(pages, i);
		const MarkerPlace *best;

		if (boundary != KW_DOCUMENT && page->sequence != layout->page->sequence)
			break;
		best = best_on_page(layout, page, class, position);
		if (best != NULL)
			return fo_marker_content(fo_marker_of_class(best->fo, class), retrieve, layout->setup->arena,
				layout->diags);
		if (boundary == KW_PAGE)
			break;
		/* What still held when this page began. */
		position = KW_LAST_ENDING_WITHIN_PAGE;
	}
	return NULL;
}
