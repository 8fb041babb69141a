/* resume.c: going on in a galley of another width.
 *
 * A galley is set at one width.  When the next page has another, the rest of
 * the flow is set again from the place that was reached; this finds that place in terms
 * of the FO tree. */
#include "layout/line.h"

/* The object of the innermost box that is open at STOP. */
static const FoNode *open_at(const Galley *galley, const Stop *stop)
{
	int box = stop->item >= 0 && stop->item < (int) galley->items->len
		? g_array_index(galley->items, Item, stop->item).box : -1;

	return box >= 0 ? g_array_index(galley->items, Item, box).as.box->fo : NULL;
}

static Resume *resume_line(const Line *line, Arena *arena)
{
	Resume *resume = arena_new0(arena, Resume);
	const Paragraph *p = line->paragraph;

	resume->block = p->block;
	resume->target = p->first_object;
	resume->byte = line->first < p->count ? p->items[line->first].offset + line->first_byte : 0;
	return resume;
}

/* Inside a list item each column goes on where it stands. */
static Resume *resume_row(const RowItem *row, int step, Arena *arena)
{
	const RowStep *at = &g_array_index(row->steps, RowStep, step);
	Resume *resume = arena_new0(arena, Resume);

	resume->target = row->fo;
	resume->in_row = row->fo != NULL && row->fo->type == FO_LIST_ITEM;
	for (int c = 0; resume->in_row && c < row->cell_count && c < 2; c++) {
		const Galley *galley = row->cells[c].galley;

		resume->columns[c] = galley_resume(galley, &g_array_index(galley->stops, Stop, MAX(at->stops[c], 0)), arena);
	}
	return resume;
}

const Resume *galley_resume(const Galley *galley, const Stop *stop, Arena *arena)
{
	Resume *resume = NULL;

	if (stop->step >= 0)
		resume = resume_row(g_array_index(galley->items, Item, stop->item).as.row, stop->step, arena);
	for (int i = MAX(stop->item, 0); resume == NULL && i < (int) galley->items->len; i++) {
		const Item *item = &g_array_index(galley->items, Item, i);

		if (item->kind == ITEM_LINE) {
			resume = resume_line(item->as.line, arena);
		} else if (item->kind == ITEM_ROW || item->kind == ITEM_AREA) {
			resume = arena_new0(arena, Resume);
			resume->target = item->kind == ITEM_ROW ? item->as.row->fo : item->as.area->fo;
		}
	}
	if (resume != NULL)
		resume->open = open_at(galley, stop);
	return resume;
}

gboolean resume_enters(const Galley *galley, const FoNode *node)
{
	const FoNode *inner = galley->resume->block != NULL ? galley->resume->block : galley->resume->target;

	for (; inner != NULL; inner = inner->parent)
		if (inner == node)
			return TRUE;
	return FALSE;
}

gboolean resume_continues(const Galley *galley, const FoNode *node)
{
	for (const FoNode *open = galley->resume != NULL ? galley->resume->open : NULL; open != NULL; open = open->parent)
		if (open == node)
			return TRUE;
	return FALSE;
}
