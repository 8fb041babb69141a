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
	Unit length = (from == 0 ? cell->before : cell->before_again)
		+ (Unit) (cell_stop(cell, to)->end - cell_stop(cell, from)->start)
		+ (to == last_stop(cell) ? cell->after : cell->after_broken);

	return from == 0 ? MAX(length, cell->minimum) : length;
}

/* Tops of rows FIRST..LAST (TOPS has last - first + 2 entries) for the given lengths of the cells'
 * pieces (negative: not there).  What a spanning cell lacks goes to its last row.  Rows that begin here have their
 * least height; AGAIN: the first began on an earlier piece. */
static void stack_rows(const RowItem *row, int first, int last, const Unit *lengths, gboolean again, Unit *tops)
{
	tops[0] = 0;
	for (int r = first; r <= last; r++) {
		Unit *bottom = &tops[r - first + 1];

		*bottom = tops[r - first];
		if (row->row_minimums != NULL && (r > first || !again))
			*bottom += row->row_minimums[r];
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
		if (top + piece_length(cell, 0, i) > height)
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

/* Every height at which some column could be broken, or a row ends; sorted, each once. */
static GArray *candidate_heights(const RowItem *row)
{
	GArray *heights = g_array_new(FALSE, FALSE, sizeof(Unit));
	guint kept = 0;

	for (int c = 0; c < row->cell_count; c++) {
		const RowCell *cell = &row->cells[c];

		for (int i = 1; i <= last_stop(cell); i++) {
			Unit height = row->row_tops[cell->first_row] + piece_length(cell, 0, i);

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
	else if (row->row_minimums != NULL)
		step->end = MAX(step->end, row->row_tops[step->row] + row->row_minimums[step->row]);
	step->row_ends = at_boundary;
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

	row->arena = arena;
	row->row_tops = arena_array(arena, Unit, row->row_count + 1);
	for (int c = 0; c < row->cell_count; c++)
		lengths[c] = piece_length(&row->cells[c], 0, last_stop(&row->cells[c]));
	stack_rows(row, 0, row->row_count - 1, lengths, FALSE, row->row_tops);
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

/* The borders of a broken cell stay where it is broken only when they are retained, as its edges say. */
static const Decoration *cell_decoration(const RowItem *row, const RowCell *cell, gboolean first, gboolean last)
{
	const Decoration *whole = cell->box->decoration;
	Decoration *copy;

	if (whole == NULL || (first && last))
		return whole;
	copy = arena_new0(row->arena, Decoration);
	*copy = *whole;
	if (!first && !cell->box->before.border_retain)
		copy->before.width = 0;
	if (!last && !cell->box->after.border_retain)
		copy->after.width = 0;
	return copy;
}

/* Where a cell stands on the piece being made. */
typedef struct CellPlace {
	int from, to;                 /* its stops */
	Unit y, height, length;       /* LENGTH: of its content with what stands around it */
} CellPlace;

static void makeup_cell(const RowItem *row, const RowCell *cell, const CellPlace *place, Area *parent, Unit x)
{
	PieceSpan span = { cell_stop(cell, place->from), cell_stop(cell, place->to), 0 };
	gboolean first = place->from == 0, last = place->to == last_stop(cell);
	Unit content_y = (first ? cell->before : cell->before_again) + align_offset(cell, place->height, place->length);
	Unit y = place->y;
	Area *area = parent;

	if (cell->box != NULL) {
		Unit gap_before = MIN(cell->gap, first ? cell->before : cell->before_again);
		Unit gap_after = MIN(cell->gap, last ? cell->after : cell->after_broken);

		area = area_new(row->arena, AREA_BLOCK, cell->box->fo, parent);
		area->x = x + cell->box->x;
		area->y = y + gap_before;
		area->width = cell->box->width;
		area->height = place->height - gap_before - gap_after;
		area->decoration = cell_decoration(row, cell, first, last);
		area->artifact = cell->box->artifact;
		area->is_first = first;
		area->is_last = last;
		x -= area->x;
		y -= area->y;
	}
	makeup_piece(cell->galley, span, area, x + cell->x, y + content_y);
}

static void makeup_row_box(const RowItem *row, const Box *box, Area *parent, Unit x, Unit y, Unit height)
{
	Area *area = area_new(row->arena, AREA_BLOCK, box->fo, parent);

	area->x = x + box->x;
	area->y = y;
	area->width = box->width;
	area->height = height;
	area->decoration = box->decoration;
	area->artifact = box->artifact;
	area->is_first = area->is_last = TRUE;
}

static void makeup_rule(const RowItem *row, const RowRule *rule, Area *parent, Unit x, Unit y, Unit height)
{
	Area *area = area_new(row->arena, AREA_BLOCK, NULL, parent);

	area->artifact = TRUE;
	area->decoration = rule->decoration;
	area->x = x + rule->x - (height > 0 ? rule->thickness / 2 : 0);
	area->y = y - (height > 0 ? 0 : rule->thickness / 2);
	area->width = height > 0 ? rule->thickness : rule->length;
	area->height = height > 0 ? height : rule->thickness;
}

/* The collapsed borders of row INDEX between TOP and BOTTOM. */
static void makeup_rules(const RowItem *row, int index, gboolean before, gboolean after, Area *parent, Unit x, Unit top,
                         Unit bottom)
{
	const RowRules *rules = row->rules[index];

	for (int i = 0; i < rules->upright_count && bottom > top; i++)
		makeup_rule(row, &rules->uprights[i], parent, x, top, bottom - top);
	for (int i = 0; before && i < rules->before_count; i++)
		makeup_rule(row, &rules->before[i], parent, x, top, 0);
	for (int i = 0; after && i < rules->after_count; i++)
		makeup_rule(row, &rules->after[i], parent, x, bottom, 0);
}

/* The piece of a row item between two steps. */
typedef struct RowPiece {
	int first, last;              /* rows on it */
	gboolean again, broken;       /* the first row began earlier; the last goes on later */
	CellPlace *places;            /* by cell; LENGTH negative: not on it */
	Unit *tops;                   /* last - first + 2 */
} RowPiece;

static RowPiece row_piece(const RowItem *row, int from, int to)
{
	const RowStep *begin = from >= 0 ? &g_array_index(row->steps, RowStep, from) : NULL;
	const RowStep *end = to < (int) row->steps->len ? &g_array_index(row->steps, RowStep, to) : NULL;
	RowPiece piece = {
		.first = begin == NULL ? 0 : begin->row + (begin->row_ends ? 1 : 0),
		.last = end == NULL ? row->row_count - 1 : end->row,
		.again = begin != NULL && !begin->row_ends, .broken = end != NULL && !end->row_ends,
	};
	Unit *lengths = g_new(Unit, row->cell_count + 1);

	piece.places = g_new0(CellPlace, row->cell_count + 1);
	piece.tops = g_new0(Unit, MAX(piece.last - piece.first, 0) + 2);
	for (int c = 0; c < row->cell_count; c++) {
		const RowCell *cell = &row->cells[c];
		CellPlace *place = &piece.places[c];

		place->from = begin != NULL && begin->stops[c] > 0 ? begin->stops[c] : 0;
		place->to = end != NULL ? end->stops[c] : last_stop(cell);
		lengths[c] = place->to < 0 || cell->first_row + cell->row_count - 1 < piece.first ? -1
			: piece_length(cell, place->from, place->to);
		place->length = lengths[c];
	}
	stack_rows(row, piece.first, piece.last, lengths, piece.again, piece.tops);
	g_free(lengths);
	return piece;
}

Unit row_makeup(const RowItem *row, int from, int to, gboolean last, Area *parent, Unit x, Unit y)
{
	RowPiece piece = row_piece(row, from, to);
	const Unit *tops = piece.tops;
	Unit height = tops[piece.last - piece.first + 1];

	for (int r = piece.first; r <= piece.last; r++)
		if (row->row_boxes != NULL && row->row_boxes[r] != NULL)
			makeup_row_box(row, row->row_boxes[r], parent, x, y + tops[r - piece.first],
				tops[r - piece.first + 1] - tops[r - piece.first]);
	for (int c = 0; c < row->cell_count; c++) {
		const RowCell *cell = &row->cells[c];
		CellPlace *place = &piece.places[c];
		int top = MAX(cell->first_row, piece.first) - piece.first;
		int bottom = MIN(cell->first_row + cell->row_count - 1, piece.last) - piece.first + 1;

		if (place->length < 0)
			continue;
		place->y = y + tops[top];
		place->height = tops[bottom] - tops[top];
		makeup_cell(row, cell, place, parent, x);
	}
	for (int r = piece.first; row->rules != NULL && r <= piece.last; r++)
		makeup_rules(row, r, r > piece.first || !piece.again, last && r == piece.last && !piece.broken, parent, x,
			y + tops[r - piece.first], y + tops[r - piece.first + 1]);
	g_free(piece.places);
	g_free(piece.tops);
	return height;
}
