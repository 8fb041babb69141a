/* row.c: side-by-side content: table rows that spans join, list items.
 *
 * Every column is a galley with stops of its own.  The row can be broken at
 * any height at which each column begun so far has a stop: a column then ends
 * at its farthest stop that is not lower.  For such a step the row says how
 * much of it is used (end) and, as the total less what the columns still need,
 * from which coordinate the next piece begins (start); so pages see a row as
 * they see lines: a run of stops. */
#include "layout/context.h"

static const Stop *cell_stop(const RowCell *cell, int index)
{
	return &g_array_index(cell->galley->stops, Stop, index);
}

static int last_stop(const RowCell *cell)
{
	return (int) cell->galley->stops->len - 1;
}

/* Length of the cell's piece between two of its stops, with what stands around it. */
static Unit piece_length(const RowCell *cell, int from, int to)
{
	return cell->before + (Unit) (cell_stop(cell, to)->end - cell_stop(cell, from)->start) + cell->after;
}

/* Tops of rows FIRST..LAST (TOPS has last - first + 2 entries) for the given lengths of the cells'
 * pieces (negative: not there).  What a spanning cell lacks goes to its last row. */
static void stack_rows(const RowItem *row, int first, int last, const Unit *lengths, gboolean with_minimums, Unit *tops)
{
	tops[0] = 0;
	for (int r = first; r <= last; r++) {
		Unit *bottom = &tops[r - first + 1];

		*bottom = tops[r - first] + (with_minimums && row->row_minimums != NULL ? row->row_minimums[r] : 0);
		for (int c = 0; c < row->cell_count; c++) {
			const RowCell *cell = &row->cells[c];
			int end = MIN(cell->first_row + cell->row_count - 1, last);

			if (lengths[c] >= 0 && end == r)
				*bottom = MAX(*bottom, tops[MAX(cell->first_row, first) - first] + lengths[c]);
		}
	}
}

/* The farthest stop of CELL, begun at height TOP, that is no lower than HEIGHT, and not past a forced
 * break after stop FROM.  -1: not even its first piece fits. */
static int farthest_stop(const RowCell *cell, Unit top, Unit height, int from)
{
	int best = from, last = last_stop(cell);

	for (int i = from + 1; i <= last; i++) {
		const Stop *stop = cell_stop(cell, i);

		if (top + cell->before + (Unit) (stop->end - cell_stop(cell, 0)->start) + cell->after > height)
			break;
		best = i;
		if (stop->penalty == FIT_FORCED && i < last)
			break;
	}
	return best;
}

static int compare_units(gconstpointer a, gconstpointer b)
{
	Unit x = *(const Unit *) a, y = *(const Unit *) b;

	return (x > y) - (x < y);
}

/* Every height at which some column could be broken, or a row ends; sorted, each once. */
static GArray *candidate_heights(const RowItem *row)
{
	GArray *heights = g_array_new(FALSE, FALSE, sizeof(Unit));
	guint kept = 0;

	for (int c = 0; c < row->cell_count; c++) {
		const RowCell *cell = &row->cells[c];
		Unit top = row->row_tops[cell->first_row] + cell->before + cell->after;

		for (int i = 1; i <= last_stop(cell); i++) {
			Unit height = top + (Unit) (cell_stop(cell, i)->end - cell_stop(cell, 0)->start);

			g_array_append_val(heights, height);
		}
	}
	for (int r = 0; r + 1 < row->row_count; r++)
		g_array_append_val(heights, row->row_tops[r + 1]);
	g_array_sort(heights, compare_units);
	for (guint i = 0; i < heights->len; i++) {
		Unit height = g_array_index(heights, Unit, i);

		if (kept == 0 || g_array_index(heights, Unit, kept - 1) != height)
			g_array_index(heights, Unit, kept++) = height;
	}
	g_array_set_size(heights, kept);
	return heights;
}

/* What is left of the row after STEP: of the columns begun, and of the rows below. */
static Unit remaining_after(const RowItem *row, const RowStep *step)
{
	Unit remaining = row->height - row->row_tops[step->row + 1];

	for (int c = 0; c < row->cell_count; c++) {
		const RowCell *cell = &row->cells[c];

		if (cell->first_row > step->row || step->stops[c] == last_stop(cell))
			continue;
		remaining = MAX(remaining, piece_length(cell, step->stops[c], last_stop(cell)) + row->height
			- row->row_tops[cell->first_row + cell->row_count]);
	}
	return remaining;
}

/* Fills in STEP for a break at HEIGHT inside or at the end of its row; FALSE when none may stand there. */
static gboolean make_step(const RowItem *row, const RowStep *previous, Unit height, RowStep *step)
{
	gboolean at_boundary = height >= row->row_tops[step->row + 1];
	gboolean unfinished = at_boundary;

	step->end = 0;
	step->penalty = at_boundary ? (row->break_penalties ? row->break_penalties[step->row] : 0) : row->inner_penalty;
	step->kind = at_boundary && row->break_kinds ? row->break_kinds[step->row] : BREAK_AUTO;
	for (int c = 0; c < row->cell_count; c++) {
		const RowCell *cell = &row->cells[c];
		Unit top = row->row_tops[cell->first_row];
		int from = previous != NULL && previous->stops[c] > 0 ? previous->stops[c] : 0;

		step->stops[c] = -1;
		if (cell->first_row > step->row)
			continue;
		/* A forced break in this column that the last step took is behind us; otherwise it holds. */
		step->stops[c] = farthest_stop(cell, top, height, from);
		if (step->stops[c] == 0 && last_stop(cell) > 0)
			return FALSE;
		if (step->stops[c] < last_stop(cell)) {
			const Stop *stop = cell_stop(cell, step->stops[c]);

			unfinished = TRUE;
			if (stop->penalty == FIT_FORCED && step->stops[c] > from)
				step->kind = MAX(step->kind, (BreakKind) stop->kind);
			else
				step->penalty = MAX(step->penalty, stop->penalty);
		}
		step->end = MAX(step->end, top + piece_length(cell, 0, step->stops[c]));
	}
	if (at_boundary)
		step->end = MAX(step->end, row->row_tops[step->row + 1]);
	step->start = row->height - remaining_after(row, step);
	return unfinished;
}

static gboolean same_stops(const RowItem *row, const RowStep *a, const RowStep *b)
{
	for (int c = 0; c < row->cell_count; c++)
		if (a->stops[c] != b->stops[c])
			return FALSE;
	return a->row == b->row && a->end == b->end;
}

void row_prepare(RowItem *row, Arena *arena)
{
	Unit *lengths = arena_array(arena, Unit, row->cell_count);
	GArray *heights;
	int current = 0;

	row->row_tops = arena_array(arena, Unit, row->row_count + 1);
	for (int c = 0; c < row->cell_count; c++)
		lengths[c] = piece_length(&row->cells[c], 0, last_stop(&row->cells[c]));
	stack_rows(row, 0, row->row_count - 1, lengths, TRUE, row->row_tops);
	row->height = row->row_tops[row->row_count];
	row->steps = g_array_new(FALSE, FALSE, sizeof(RowStep));
	arena_cleanup(arena, (GDestroyNotify) g_array_unref, row->steps);

	heights = candidate_heights(row);
	for (guint i = 0; i < heights->len; i++) {
		Unit height = g_array_index(heights, Unit, i);
		const RowStep *previous = row->steps->len > 0
			? &g_array_index(row->steps, RowStep, row->steps->len - 1) : NULL;
		RowStep step = { .stops = arena_array(arena, int, row->cell_count) };

		while (current + 1 < row->row_count && height > row->row_tops[current + 1])
			current++;
		step.row = current;
		if (current == row->row_count - 1 && height >= row->height)
			break;
		if (!make_step(row, previous, height, &step))
			continue;
		if (previous == NULL || !same_stops(row, previous, &step))
			g_array_append_val(row->steps, step);
	}
	g_array_free(heights, TRUE);
}

/* The height above content of LENGTH in a cell of HEIGHT, for display-align (XSL 1.1 §7.14.4). */
static Unit align_offset(const RowCell *cell, Unit height, Unit length)
{
	if (height <= length)
		return 0;
	return cell->align == KW_CENTER ? (height - length) / 2 : cell->align == KW_AFTER ? height - length : 0;
}

static void makeup_cell(const RowCell *cell, int from, int to, Unit height, Unit length, Area *parent, Unit x, Unit y)
{
	PieceSpan span = { cell_stop(cell, from), cell_stop(cell, to), 0 };
	Unit offset = align_offset(cell, height, length);
	Area *area = parent;

	if (cell->box != NULL) {
		area = area_new(cell->galley->layout->arena, AREA_BLOCK, cell->box->fo, parent);
		area->x = x + cell->box->x;
		area->y = y;
		area->width = cell->box->width;
		area->height = height;
		area->decoration = cell->box->decoration;
		area->artifact = cell->box->artifact;
		area->is_first = from == 0;
		area->is_last = to == last_stop(cell);
		x -= area->x;
		y = 0;
	}
	makeup_piece(cell->galley, span, area, x + cell->x, y + cell->before + offset);
}

static void makeup_row_box(const Box *box, Arena *arena, Area *parent, Unit x, Unit y, Unit height)
{
	Area *area = area_new(arena, AREA_BLOCK, box->fo, parent);

	area->x = x + box->x;
	area->y = y;
	area->width = box->width;
	area->height = height;
	area->decoration = box->decoration;
	area->artifact = box->artifact;
	area->is_first = area->is_last = TRUE;
}

Unit row_makeup(const RowItem *row, int from, int to, Area *parent, Unit x, Unit y)
{
	const RowStep *begin = from >= 0 ? &g_array_index(row->steps, RowStep, from) : NULL;
	const RowStep *end = to < (int) row->steps->len ? &g_array_index(row->steps, RowStep, to) : NULL;
	gboolean ended = begin != NULL && begin->end >= row->row_tops[begin->row + 1];
	int first = begin == NULL ? 0 : begin->row + (ended ? 1 : 0);
	int last = end == NULL ? row->row_count - 1 : end->row;
	Unit *lengths = g_new(Unit, row->cell_count), *tops = g_new0(Unit, MAX(last - first, 0) + 2);
	Arena *arena = row->cell_count > 0 ? row->cells[0].galley->layout->arena : NULL;

	for (int c = 0; c < row->cell_count; c++) {
		const RowCell *cell = &row->cells[c];
		int a = begin != NULL && begin->stops[c] > 0 ? begin->stops[c] : 0;
		int b = end != NULL ? end->stops[c] : last_stop(cell);

		lengths[c] = b < 0 || cell->first_row + cell->row_count - 1 < first ? -1 : piece_length(cell, a, b);
	}
	stack_rows(row, first, last, lengths, begin == NULL && end == NULL, tops);
	for (int r = first; r <= last; r++)
		if (row->row_boxes != NULL && row->row_boxes[r] != NULL)
			makeup_row_box(row->row_boxes[r], arena, parent, x, y + tops[r - first], tops[r - first + 1] - tops[r - first]);
	for (int c = 0; c < row->cell_count; c++) {
		const RowCell *cell = &row->cells[c];
		int top = MAX(cell->first_row, first) - first;
		int bottom = MIN(cell->first_row + cell->row_count - 1, last) - first + 1;
		int a = begin != NULL && begin->stops[c] > 0 ? begin->stops[c] : 0;
		int b = end != NULL ? end->stops[c] : last_stop(cell);

		if (lengths[c] >= 0)
			makeup_cell(cell, a, b, tops[bottom] - tops[top], lengths[c], parent, x, y + tops[top]);
	}
	{
		Unit height = tops[last - first + 1];

		g_free(lengths);
		g_free(tops);
		return height;
	}
}
