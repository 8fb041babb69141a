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

static Resume *resume_row(const RowItem *row, Arena *arena)
{
	Resume *resume = arena_new0(arena, Resume);

	resume->target = row->fo;
	resume->section = row->section;
	resume->row = row->first_row;
	return resume;
}

/* Inside a row item each column goes on where it stands. */
static Resume *resume_in_row(const RowItem *row, int step, Arena *arena)
{
	const RowStep *at = &g_array_index(row->steps, RowStep, step);
	Resume *resume = resume_row(row, arena);
	ResumeColumn *columns = arena_array(arena, ResumeColumn, MAX(row->cell_count, 1));

	resume->columns = columns;
	resume->column_count = row->cell_count;
	resume->rows_ended = row->rows_skipped + at->row + (at->row_ends ? 1 : 0);
	for (int c = 0; c < row->cell_count; c++) {
		const Galley *galley = row->cells[c].galley;
		int stop = at->stops[c];

		columns[c].cell = row->cells[c].index;
		columns[c].done = stop == (int) galley->stops->len - 1;
		columns[c].begun = stop > 0;
		if (columns[c].begun && !columns[c].done)
			columns[c].at = galley_resume(galley, &g_array_index(galley->stops, Stop, stop), arena);
		columns[c].done = columns[c].done || (columns[c].begun && columns[c].at == NULL);
	}
	return resume;
}

const Resume *galley_resume(const Galley *galley, const Stop *stop, Arena *arena)
{
	Resume *resume = NULL;

	if (stop->step >= 0)
		resume = resume_in_row(g_array_index(galley->items, Item, stop->item).as.row, stop->step, arena);
	for (int i = MAX(stop->item, 0); resume == NULL && i < (int) galley->items->len; i++) {
		const Item *item = &g_array_index(galley->items, Item, i);

		if (item->kind == ITEM_LINE) {
			resume = resume_line(item->as.line, arena);
		} else if (item->kind == ITEM_ROW) {
			resume = resume_row(item->as.row, arena);
		} else if (item->kind == ITEM_AREA) {
			resume = arena_new0(arena, Resume);
			resume->target = item->as.area->fo;
		}
	}
	if (resume != NULL)
		resume->open = open_at(galley, stop);
	return resume;
}

const Resume *row_resume(Galley *galley, const FoNode *fo)
{
	const Resume *resume = galley->resume;

	galley->resume = NULL;
	return resume != NULL && resume->target == fo && resume->columns != NULL ? resume : NULL;
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
