/* table-marker.c: markers retrieved within their table (XSL 1.1 §6.13.7).
 *
 * For each fragment of a table whose header or footer retrieves markers we keep which objects with
 * markers have areas in it, in the order of these, and whether the object begins or ends there. */
#include "layout/paper.h"

#include <string.h>

/* An object with markers in one fragment of a table. */
typedef struct TableMarker {
	const FoNode *table, *fo;
	int fragment;
	const Page *page;
	gboolean starts, ends;
} TableMarker;

GArray *paper_table_markers_new(void)
{
	return g_array_new(FALSE, FALSE, sizeof(TableMarker));
}

static int fragments_so_far(const LayoutContext *layout, const FoNode *table)
{
	int count = 0;

	for (guint i = 0; i < layout->table_markers->len; i++) {
		const TableMarker *m = &g_array_index(layout->table_markers, TableMarker, i);

		if (m->table == table)
			count = MAX(count, m->fragment + 1);
	}
	return count;
}

static void note(LayoutContext *layout, const FoNode *table, const Area *area)
{
	const FoNode *fo = area->fo;
	TableMarker *last = layout->table_markers->len > 0
		? &g_array_index(layout->table_markers, TableMarker, layout->table_markers->len - 1) : NULL;

	if (fo != NULL && fo_has_markers(fo)) {
		if (last != NULL && last->fo == fo && last->fragment == layout->fragment) {
			last->ends = last->ends || area->is_last;
		} else {
			TableMarker marker = { table, fo, layout->fragment, layout->page, area->is_first, area->is_last };

			g_array_append_val(layout->table_markers, marker);
		}
	}
	for (const Area *child = area->first; child != NULL; child = child->next)
		note(layout, table, child);
}

void paper_begin_fragment(LayoutContext *layout, const FoNode *table, const Area *areas)
{
	/* A mark of the fragment itself, so that it counts though nothing in it has markers. */
	TableMarker mark = { .table = table, .page = layout->page };

	mark.fragment = layout->fragment = fragments_so_far(layout, table);
	g_array_append_val(layout->table_markers, mark);
	for (const Area *area = areas->first; area != NULL; area = area->next)
		note(layout, table, area);
	layout->fragmented = table;
}

void paper_end_fragment(LayoutContext *layout)
{
	layout->fragmented = NULL;
}

static gboolean is_better(const TableMarker *new, const TableMarker *old, FoKeyword position)
{
	if (old == NULL)
		return TRUE;
	switch (position) {
	case KW_FIRST_INCLUDING_CARRYOVER: return FALSE;
	case KW_LAST_STARTING:             return new->starts || !old->starts;
	case KW_LAST_ENDING:               return new->ends || !old->ends;
	default:                           return new->starts && !old->starts;
	}
}

static const TableMarker *best_in_fragment(const LayoutContext *layout, const FoNode *table, int fragment,
                                           const char *class, FoKeyword position, const Page **page)
{
	const TableMarker *best = NULL;

	for (guint i = 0; i < layout->table_markers->len; i++) {
		const TableMarker *m = &g_array_index(layout->table_markers, TableMarker, i);

		if (m->table != table || m->fragment != fragment)
			continue;
		*page = m->page;
		if (m->fo != NULL && fo_marker_of_class(m->fo, class) != NULL && is_better(m, best, position))
			best = m;
	}
	return best;
}

/* While no areas are there yet: the first marker of the class in the tree, whose content is likely to
 * be as high as any. */
static const FoNode *first_marker(const FoNode *node, const char *class)
{
	for (const FoNode *child = node->first; child != NULL; child = child->next) {
		const FoNode *found;

		if (child->type == FO_MARKER) {
			if (child->first != NULL && g_strcmp0(fo_string(child, PR_MARKER_CLASS_NAME), class) == 0)
				return child;
			continue;
		}
		found = first_marker(child, class);
		if (found != NULL)
			return found;
	}
	return NULL;
}

const FoNode *paper_retrieve_in_table(LayoutContext *layout, const FoNode *retrieve)
{
	const char *class = fo_string(retrieve, PR_RETRIEVE_CLASS_NAME);
	FoKeyword position = fo_keyword(retrieve, PR_RETRIEVE_POSITION_WITHIN_TABLE);
	FoKeyword boundary = fo_keyword(retrieve, PR_RETRIEVE_BOUNDARY_WITHIN_TABLE);
	const FoNode *table = retrieve->parent, *marker = NULL;

	while (table != NULL && table->type != FO_TABLE)
		table = table->parent;
	if (table == NULL)
		return NULL;
	if (layout->fragmented != table)
		marker = first_marker(table, class);
	for (int fragment = layout->fragment; layout->fragmented == table && fragment >= 0; fragment--) {
		const Page *page = layout->page;
		const TableMarker *best = best_in_fragment(layout, table, fragment, class, position, &page);

		if (boundary == KW_PAGE && page != layout->page)
			break;
		if (best != NULL) {
			marker = fo_marker_of_class(best->fo, class);
			break;
		}
		if (boundary == KW_TABLE_FRAGMENT)
			break;
		/* What still held when this fragment began. */
		position = KW_LAST_ENDING;
	}
	return marker != NULL ? fo_marker_content(marker, retrieve, layout->setup->arena, layout->diags) : NULL;
}
