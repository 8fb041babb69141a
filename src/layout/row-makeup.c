/* row-makeup.c: the areas of a row item between two of its steps. */
#include "layout/context.h"
#include "layout/row-piece.h"

/* How far the content of a cell of HEIGHT moves down when it needs NATURAL (display-align, XSL 1.1 §7.14.4). */
static Unit align_offset(const RowCell *cell, Unit height, Unit natural)
{
	if (height <= natural)
		return 0;
	return cell->align == KW_CENTER ? (height - natural) / 2 : cell->align == KW_AFTER ? height - natural : 0;
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
	Unit y, height;
	Unit natural;                 /* the height it needs; negative: it is not on the piece */
	Unit saved_before;            /* of what stands above its content */
	gboolean open;                /* its last row goes on later, with or without more of its content */
} CellPlace;

/* The label of a row that goes on: no part of the text, which has it where the row begins. */
static void makeup_continued(const RowCell *cell, Area *area, Unit x, Unit y)
{
	Area *before = area->last;

	makeup_whole(cell->continued, area, x, y);
	for (Area *label = before != NULL ? before->next : area->first; label != NULL; label = label->next)
		label->artifact = TRUE;
}

static void makeup_cell(const RowItem *row, const RowCell *cell, const CellPlace *place, Area *parent, Unit x)
{
	PieceSpan span = { cell_stop(cell, place->from), cell_stop(cell, place->to), 0 };
	gboolean first = place->from == 0, last = place->to == cell_last_stop(cell);
	Unit content_y = (first ? cell->before - place->saved_before : cell->before_again)
		+ align_offset(cell, place->height, place->natural);
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
		area->decoration = cell_decoration(row, cell, first, last && !place->open);
		area->artifact = cell->box->artifact;
		area->is_first = first;
		area->is_last = last;
		x -= area->x;
		y -= area->y;
	}
	if (place->from == 0 || place->from < place->to)
		makeup_piece(cell->galley, span, area, x + cell->x, y + content_y);
	else if (cell_says_continued(cell, place->from))
		makeup_continued(cell, area, x + cell->x, y + content_y);
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
static void makeup_rules(const RowItem *row, int index, RowEdge above, RowEdge below, Area *parent, Unit x,
                         Unit top, Unit bottom)
{
	const RowRules *rules = row->rules[index];
	const RuleRun *upper = above == EDGE_INSIDE ? &rules->head
		: above == EDGE_BREAK ? &rules->before_again : &rules->before;
	const RuleRun *lower = below == EDGE_INSIDE ? &rules->foot
		: below == EDGE_BREAK ? &rules->after_broken : &rules->after;

	for (int i = 0; i < rules->uprights.count && bottom > top; i++)
		makeup_rule(row, &rules->uprights.rules[i], parent, x, top, bottom - top);
	for (int i = 0; above != EDGE_NONE && i < upper->count; i++)
		makeup_rule(row, &upper->rules[i], parent, x, top, 0);
	for (int i = 0; below != EDGE_NONE && i < lower->count; i++)
		makeup_rule(row, &lower->rules[i], parent, x, bottom, 0);
}

/* The piece of a row item between two steps. */
typedef struct RowPiece {
	int first, last;              /* rows on it */
	gboolean again, broken;       /* the first row began earlier; the last goes on later */
	CellPlace *places;            /* by cell */
	Unit *tops;                   /* last - first + 2 */
} RowPiece;

static RowPiece row_piece(const RowItem *row, const RowSpan *span)
{
	int from = span->from, to = span->to;
	const RowStep *begin = from >= 0 ? &g_array_index(row->steps, RowStep, from) : NULL;
	const RowStep *end = to < (int) row->steps->len ? &g_array_index(row->steps, RowStep, to) : NULL;
	RowPiece piece = {
		.first = begin == NULL ? 0 : begin->row + (begin->row_ends ? 1 : 0),
		.last = end == NULL ? row->row_count - 1 : end->row,
		.again = begin != NULL && !begin->row_ends, .broken = end != NULL && !end->row_ends,
	};
	gboolean broken_above = begin != NULL ? begin->row_ends : span->above == EDGE_BREAK;
	gboolean broken_below = end != NULL ? end->row_ends : span->below == EDGE_BREAK;
	Unit *heights = g_new(Unit, row->cell_count + 1);

	piece.places = g_new0(CellPlace, row->cell_count + 1);
	piece.tops = g_new0(Unit, MAX(piece.last - piece.first, 0) + 2);
	for (int c = 0; c < row->cell_count; c++) {
		const RowCell *cell = &row->cells[c];
		CellPlace *place = &piece.places[c];
		Unit saved_after = broken_below && cell_last_row(cell) == piece.last ? cell->saved_after : 0;

		place->from = cell_begin(begin, c);
		place->to = end != NULL ? end->stops[c] : cell_last_stop(cell);
		place->natural = heights[c] = -1;
		if (place->to < 0 || cell->first_row > piece.last || cell->first_row + cell->row_count - 1 < piece.first)
			continue;
		place->saved_before = broken_above && cell->first_row == piece.first ? cell->saved_before : 0;
		place->natural = cell_natural(cell, place->from, place->to) - place->saved_before - saved_after;
		heights[c] = cell_height(cell, place->from, place->to) - place->saved_before - saved_after;
	}
	rows_stack(row, all_cells(row), piece.first, piece.last, piece.again, heights, piece.tops);
	g_free(heights);
	return piece;
}

Unit row_makeup(const RowItem *row, RowSpan span, Area *parent, Unit x, Unit y)
{
	RowPiece piece = row_piece(row, &span);
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

		if (place->natural < 0)
			continue;
		place->y = y + tops[top];
		place->height = tops[bottom] - tops[top];
		place->open = piece.broken && cell->first_row + cell->row_count - 1 >= piece.last;
		makeup_cell(row, cell, place, parent, x);
	}
	for (int r = piece.first; row->rules != NULL && r <= piece.last; r++) {
		RowEdge above = r > piece.first ? EDGE_JOINT : piece.again ? EDGE_INSIDE : span.above;
		RowEdge below = r < piece.last ? EDGE_NONE : piece.broken ? EDGE_INSIDE : span.below;

		makeup_rules(row, r, above, below, parent, x, y + tops[r - piece.first], y + tops[r - piece.first + 1]);
	}
	g_free(piece.places);
	g_free(piece.tops);
	return height;
}
