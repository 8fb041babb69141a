/* row.c: side-by-side content: table rows that spans join, list items.
 *
 * Every column is a galley with stops of its own.  The row item can be broken at
 * any height at which each column begun so far has a stop: a column then ends
 * at its farthest stop that is not lower.  For such a step the row item says how
 * much of it is used (end) and, as the total less what the columns still need,
 * from which coordinate the next piece begins (start); so pages see a row item as
 * they see lines: a run of stops.
 *
 * Heights are measured from where the last forced break left the columns, for no
 * piece reaches over it: a run. */
#include "layout/context.h"
#include "layout/row-piece.h"

/* More steps than one page can hold. */
#define FAR_STEPS 80

Unit cell_natural(const RowCell *cell, int from, int to)
{
	Unit height = (from == 0 ? cell->before : cell->before_again)
		+ (to == cell_last_stop(cell) ? cell->after : cell->after_broken);

	if (from == 0 || from < to)
		height += (Unit) (cell_stop(cell, to)->end - cell_stop(cell, from)->start);
	else if (cell_says_continued(cell, from))
		height += cell->continued->length;
	return height;
}

Unit cell_height(const RowCell *cell, int from, int to)
{
	return from == 0 ? MAX(cell_natural(cell, from, to), cell->minimum) : cell_natural(cell, from, to);
}

void rows_stack(const RowItem *row, CellList cells, int first, int last, gboolean again, const Unit *heights, Unit *tops)
{
	int next = 0;

	tops[0] = 0;
	for (int r = first; r <= last; r++) {
		Unit *bottom = &tops[r - first + 1], own = 0;

		if (row->row_minimums != NULL && (r > first || !again))
			own = row->row_minimums[r];
		*bottom = tops[r - first] + own;
		/* What goes on below the last row ends there. */
		for (; next < cells.count; next++) {
			int c = cells.cells[next];
			const RowCell *cell = &row->cells[c];

			if (r < last && cell_last_row(cell) > r)
				break;
			if (heights[c] >= 0)
				*bottom = MAX(*bottom, tops[MAX(cell->first_row, first) - first] + heights[c]);
		}
	}
}

/* A run of steps: from the start or a forced break to the next. */
typedef struct Run {
	const RowItem *row;
	const RowStep *base;          /* the forced break; NULL: the start */
	int first;                    /* row */
	gboolean again;               /* it began before */
	Unit start;                   /* coordinate of the run's top in the row item */
	Unit *tops;                   /* of its rows, from the run's top: row_count - first + 1 */
} Run;

static Unit run_top(const Run *run, int row)
{
	return run->tops[MAX(row, run->first) - run->first];
}

static Unit run_bottom(const Run *run, int row)
{
	return run->tops[row - run->first + 1];
}

static gboolean in_run(const Run *run, const RowCell *cell)
{
	return cell->first_row + cell->row_count > run->first;
}

static void begin_run(Run *run)
{
	const RowItem *row = run->row;
	Unit *heights = g_new(Unit, row->cell_count + 1);

	run->first = run->base == NULL ? 0 : run->base->row + (run->base->row_ends ? 1 : 0);
	run->again = run->base != NULL && !run->base->row_ends;
	run->start = run->base == NULL ? 0 : run->base->start;
	run->tops = g_new0(Unit, row->row_count - run->first + 1);
	for (int c = 0; c < row->cell_count; c++)
		heights[c] = in_run(run, &row->cells[c])
			? cell_height(&row->cells[c], cell_begin(run->base, c), cell_last_stop(&row->cells[c])) : -1;
	rows_stack(row, all_cells(row), run->first, row->row_count - 1, run->again, heights, run->tops);
	g_free(heights);
}

/* How deep into the run cell C reaches up to its stop AT.  What stands below its content does not keep
 * the end of the content off a step: the row then ends there. */
static Unit reach_of(const Run *run, int c, int at)
{
	const RowCell *cell = &run->row->cells[c];
	Unit reach = run_top(run, cell->first_row) + cell_height(cell, cell_begin(run->base, c), at);

	return at == cell_last_stop(cell) && cell->minimum == 0 ? reach - cell->after + cell->after_broken : reach;
}

/* The farthest stop of cell C that is no lower than HEIGHT in the run, from stop FROM on and not past
 * a forced break after it.  When not even its first piece fits it is the stop it begins at. */
static int farthest_stop(const Run *run, int c, Unit height, int from)
{
	const RowCell *cell = &run->row->cells[c];
	int best = MAX(from, cell_begin(run->base, c)), last = cell_last_stop(cell);

	for (int i = best + 1; i <= last; i++) {
		if (reach_of(run, c, i) > height)
			break;
		best = i;
		if (cell_stop(cell, i)->penalty == FIT_FORCED && i < last)
			break;
	}
	return best;
}

static int compare_units(gconstpointer a, gconstpointer b)
{
	Unit x = *(const Unit *) a, y = *(const Unit *) b;

	return (x > y) - (x < y);
}

/* Every height of the run at which some column could be broken, or a row ends; sorted, each once. */
static GArray *candidate_heights(const Run *run)
{
	const RowItem *row = run->row;
	GArray *heights = g_array_new(FALSE, FALSE, sizeof(Unit));
	guint kept = 0;

	for (int c = 0; c < row->cell_count; c++) {
		const RowCell *cell = &row->cells[c];
		int begin = cell_begin(run->base, c);

		for (int i = begin + 1; in_run(run, cell) && i <= cell_last_stop(cell); i++) {
			Unit height = reach_of(run, c, i);

			g_array_append_val(heights, height);
		}
	}
	for (int r = run->first; r < row->row_count; r++)
		g_array_append_val(heights, run->tops[r - run->first + 1]);
	g_array_sort(heights, compare_units);
	for (guint i = 0; i < heights->len; i++) {
		Unit height = g_array_index(heights, Unit, i);

		if (kept == 0 || g_array_index(heights, Unit, kept - 1) != height)
			g_array_index(heights, Unit, kept++) = height;
	}
	g_array_set_size(heights, kept);
	return heights;
}

/* By how much row INDEX is lower when what its cells save where the table is broken above it, or below it, is left out. */
static Unit row_saved(const RowItem *row, int index, gboolean above)
{
	Unit top = row->row_tops[index], own = row->row_minimums != NULL ? row->row_minimums[index] : 0, bottom = top + own;

	if (!row->saves)
		return 0;
	for (int c = 0; c < row->cell_count; c++) {
		const RowCell *cell = &row->cells[c];

		if (cell_last_row(cell) == index)
			bottom = MAX(bottom, row->row_tops[cell->first_row] + cell_height(cell, 0, cell_last_stop(cell))
				- (!above ? cell->saved_after : cell->first_row == index ? cell->saved_before : 0));
	}
	return row->row_tops[index + 1] - bottom;
}

Unit row_saved_above(const RowItem *row)
{
	return row_saved(row, 0, TRUE);
}

Unit row_saved_below(const RowItem *row)
{
	return row_saved(row, row->row_count - 1, FALSE);
}

/* What is left after STEP: of the columns begun, and of the rows below. */
static Unit remaining_after(const RowItem *row, const RowStep *step)
{
	Unit remaining = row->height - row->row_tops[step->row + 1];

	if (step->row_ends)
		remaining -= row_saved(row, step->row + 1, TRUE);
	for (int c = 0; c < row->cell_count; c++) {
		const RowCell *cell = &row->cells[c];

		if (cell->first_row > step->row || step->stops[c] == cell_last_stop(cell))
			continue;
		remaining = MAX(remaining, cell_height(cell, step->stops[c], cell_last_stop(cell)) + row->height
			- row->row_tops[cell->first_row + cell->row_count]);
	}
	return remaining;
}

/* What cell C at its stop asks of STEP.  FORCED tells that a break must be taken in some column, BAD
 * that a keep in some minds it. */
static void ask_step(const Run *run, int c, int from, RowStep *step, gboolean *forced, gboolean *bad)
{
	const RowCell *cell = &run->row->cells[c];
	const Stop *stop = cell_stop(cell, step->stops[c]);

	if (step->stops[c] == cell_last_stop(cell)) {
		/* It ended before the row does: what it wants to be kept with comes after the break. */
		step->penalty = penalty_worse(step->penalty, part_penalty(cell->galley->layout, cell->galley->wanted_keep));
		return;
	}
	if (stop->penalty == FIT_FORCED && step->stops[c] > from) {
		step->kind = MAX(step->kind, (BreakKind) stop->kind);
		*forced = TRUE;
		return;
	}
	step->between = step->between || (stop->between && step->stops[c] > from);
	/* A column that stays where the last forced break left it has nothing against this one. */
	if (step->stops[c] > cell_begin(run->base, c) || run->base == NULL) {
		step->penalty = penalty_worse(step->penalty, (Penalty) { stop->penalty, stop->page_penalty });
		*bad = *bad || stop->penalty >= PAGE_NEVER;
	}
}

/* Sets where the cells of STEP are broken, and whether its row ends there; FALSE when a cell that must begin
 * cannot. */
static gboolean reach_stops(const Run *run, const RowStep *previous, Unit height, RowStep *step)
{
	const RowItem *row = run->row;
	gboolean row_ends = step->row < row->row_count - 1;

	for (int c = 0; c < row->cell_count; c++) {
		const RowCell *cell = &row->cells[c];
		int last = cell_last_stop(cell);

		step->stops[c] = cell->first_row > step->row ? -1 : last;
		if (cell->first_row > step->row || !in_run(run, cell))
			continue;
		step->stops[c] = farthest_stop(run, c, height, cell_begin(previous, c));
		if (step->stops[c] == 0 && last > 0)
			return FALSE;
		if (step->stops[c] < last && cell->first_row + cell->row_count - 1 == step->row)
			row_ends = FALSE;
	}
	step->row_ends = row_ends;
	return TRUE;
}

/* PENALTY of the keep STRENGTH of a row of HEIGHT.  A weighed keep is worth so much of the column where the row takes half of
 * it; the more the lower the row, the less the higher, and nothing where it fills the column: then it may be cut
 * anywhere. */
static int weighed_penalty(const RowItem *row, int strength, int penalty, Unit height)
{
	int64_t rest = row->layout->column_height - height;

	if (strength == 0 || strength > KEEP_WEIGHED)
		return penalty;
	return (int) MIN(penalty * MAX(rest, 0) / MAX(height, 1), PAGE_WISHED - 1);
}

/* Of a break inside row INDEX. */
static Penalty inner_penalty(const RowItem *row, int index)
{
	Keep keep = row->inner_keeps != NULL ? row->inner_keeps[index] : (Keep) { 0, 0 };
	Penalty penalty = keep_penalty(row->layout, keep);
	Unit height = row->row_tops[index + 1] - row->row_tops[index];

	return (Penalty) { weighed_penalty(row, keep.column, penalty.column, height),
		weighed_penalty(row, keep.page, penalty.page, height) };
}

/* Fills in STEP, whose row is set, for a break at HEIGHT; FALSE when none may stand there. */
static gboolean make_step(const Run *run, const RowStep *previous, Unit height, RowStep *step)
{
	const RowItem *row = run->row;
	gboolean unfinished, forced = FALSE, bad = FALSE;
	Unit end = 0;

	if (!reach_stops(run, previous, height, step))
		return FALSE;
	unfinished = step->row_ends;
	step->penalty = !step->row_ends ? inner_penalty(row, step->row)
		: row->break_penalties ? row->break_penalties[step->row] : (Penalty) { 0, 0 };
	step->kind = step->row_ends && row->break_kinds ? row->break_kinds[step->row] : BREAK_AUTO;
	if (row->row_minimums != NULL && (step->row > run->first || !run->again))
		end = run_top(run, step->row) + row->row_minimums[step->row];
	for (int c = 0; c < row->cell_count; c++) {
		const RowCell *cell = &row->cells[c];
		int begin = cell_begin(run->base, c);

		if (cell->first_row > step->row || !in_run(run, cell))
			continue;
		unfinished = unfinished || step->stops[c] < cell_last_stop(cell);
		if (cell->first_row + cell->row_count > step->row)
			ask_step(run, c, begin, step, &forced, &bad);
		end = MAX(end, run_top(run, cell->first_row) + cell_height(cell, begin, step->stops[c])
			- (step->row_ends && cell_last_row(cell) == step->row ? cell->saved_after : 0));
	}
	step->end = run->start + end;
	step->start = row->height - remaining_after(row, step);
	return unfinished && !(forced && bad);
}

static gboolean same_stops(const RowItem *row, const RowStep *a, const RowStep *b)
{
	for (int c = 0; c < row->cell_count; c++)
		if (a->stops[c] != b->stops[c])
			return FALSE;
	return a->row == b->row && a->row_ends == b->row_ends && a->end == b->end;
}

/* TRUE when a cell of the step's row could not be begun: its row is put off. */
static gboolean is_put_off(const Run *run, const RowStep *previous, const RowStep *step)
{
	const RowItem *row = run->row;

	if (step->row == run->first || (previous != NULL && previous->row >= step->row))
		return FALSE;
	for (int c = 0; c < row->cell_count; c++)
		if (row->cells[c].first_row == step->row && step->stops[c] == 0 && cell_last_stop(&row->cells[c]) > 0)
			return TRUE;
	return FALSE;
}

/* Adds the step at HEIGHT, in row CURRENT as far as heights go.  TRUE when a break must be taken there. */
static gboolean add_step(const Run *run, Unit height, int current)
{
	const RowItem *row = run->row;
	guint count = row->steps->len;
	const RowStep *previous = count > 0 ? &g_array_index(row->steps, RowStep, count - 1) : NULL;
	RowStep step = { .stops = arena_array(row->arena, int, row->cell_count), .row = current };

	if (!make_step(run, previous, height, &step)) {
		if (!is_put_off(run, previous, &step))
			return FALSE;
		step.row = current - 1;
		if (!make_step(run, previous, height, &step))
			return FALSE;
	}
	if (previous != NULL && same_stops(row, previous, &step))
		return FALSE;
	g_array_append_val(row->steps, step);
	return step.kind != BREAK_AUTO;
}

/* What really stands between two steps of the run, of CELLS; SCRATCH holds cell_count + row_count + 1 units. */
static Unit height_between(const Run *run, CellList cells, const RowStep *from, const RowStep *to, Unit *scratch)
{
	const RowItem *row = run->row;
	int first = from->row + (from->row_ends ? 1 : 0), last = to->row;
	Unit *heights = scratch, *tops = scratch + row->cell_count;

	if (first > last)
		return 0;
	for (int i = 0; i < cells.count; i++) {
		int c = cells.cells[i];
		const RowCell *cell = &row->cells[c];
		gboolean absent = cell->first_row > last || cell_last_row(cell) < first;

		heights[c] = absent ? -1 : cell_height(cell, cell_begin(from, c), to->stops[c])
			- (from->row_ends && cell->first_row == first ? cell->saved_before : 0)
			- (to->row_ends && cell_last_row(cell) == last ? cell->saved_after : 0);
	}
	rows_stack(row, cells, first, last, !from->row_ends, heights, tops);
	return tops[last - first + 1];
}

/* The cells with something between steps FROM and TO, into LIST. */
static CellList cells_between(const RowItem *row, const RowStep *from, const RowStep *to, int *list)
{
	int count = 0;

	for (int i = 0; i < row->cell_count; i++) {
		const RowCell *cell = &row->cells[row->by_end[i]];

		if (cell_last_row(cell) >= from->row && cell->first_row <= to->row)
			list[count++] = row->by_end[i];
	}
	return (CellList) { list, count };
}

/* A short column can need more between two steps than their coordinates say, for those follow the
 * longest: then what begins at the earlier one begins higher.  Steps farther apart than a page has
 * lines are not looked at. */
static void stretch_steps(const Run *run, guint first)
{
	GArray *steps = run->row->steps;
	Unit *scratch = g_new(Unit, run->row->cell_count + run->row->row_count + 1);
	int *list = g_new(int, run->row->cell_count + 1);

	for (guint i = first; i + 1 < steps->len; i++) {
		RowStep *from = &g_array_index(steps, RowStep, i);
		guint end = MIN(steps->len, i + FAR_STEPS);
		CellList cells = cells_between(run->row, from, &g_array_index(steps, RowStep, end - 1), list);

		for (guint j = i + 1; j < end; j++) {
			const RowStep *to = &g_array_index(steps, RowStep, j);

			from->start = MIN(from->start, to->end - height_between(run, cells, from, to, scratch));
		}
	}
	g_free(list);
	g_free(scratch);
}

/* Lists the steps of one run; TRUE when it ends with a forced break. */
static gboolean step_through(const Run *run)
{
	const RowItem *row = run->row;
	GArray *heights = candidate_heights(run);
	int current = run->first;
	gboolean forced = FALSE;
	guint before = row->steps->len;

	for (guint i = 0; i < heights->len && !forced; i++) {
		Unit height = g_array_index(heights, Unit, i);

		while (current + 1 < row->row_count && height > run_bottom(run, current))
			current++;
		forced = add_step(run, height, current);
	}
	g_array_free(heights, TRUE);
	stretch_steps(run, before);
	return forced;
}

static gint compare_ends(gconstpointer a, gconstpointer b, gpointer cells)
{
	int x = cell_last_row((const RowCell *) cells + *(const int *) a);
	int y = cell_last_row((const RowCell *) cells + *(const int *) b);

	return (x > y) - (x < y);
}

static int *cells_by_end(const RowItem *row, Arena *arena)
{
	int *list = arena_array(arena, int, row->cell_count + 1);

	for (int c = 0; c < row->cell_count; c++)
		list[c] = c;
	if (row->row_count > 1)
		g_qsort_with_data(list, row->cell_count, sizeof *list, compare_ends, row->cells);
	return list;
}

void row_prepare(RowItem *row, Arena *arena)
{
	Run run = { .row = row };
	gboolean more = TRUE;

	row->arena = arena;
	row->by_end = cells_by_end(row, arena);
	row->steps = g_array_new(FALSE, FALSE, sizeof(RowStep));
	arena_cleanup(arena, (GDestroyNotify) g_array_unref, row->steps);
	begin_run(&run);
	row->row_tops = arena_array(arena, Unit, row->row_count + 1);
	for (int r = 0; r <= row->row_count; r++)
		row->row_tops[r] = run.tops[r];
	row->height = row->row_tops[row->row_count];
	while (more) {
		RowStep *base;

		more = step_through(&run);
		g_free(run.tops);
		if (!more)
			break;
		base = arena_new0(arena, RowStep);
		*base = g_array_index(row->steps, RowStep, row->steps->len - 1);
		run.base = base;
		begin_run(&run);
	}
}
