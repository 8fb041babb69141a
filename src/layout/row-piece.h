/* row-piece.h: a stretch of a row item between two of its steps; for row.c and row-makeup.c. */
#ifndef LAYOUT_ROW_PIECE_H
#define LAYOUT_ROW_PIECE_H

#include "layout/galley.h"

static inline const Stop *cell_stop(const RowCell *cell, int index)
{
	return &g_array_index(cell->galley->stops, Stop, index);
}

static inline int cell_last_stop(const RowCell *cell)
{
	return (int) cell->galley->stops->len - 1;
}

/* The stop CELL begins at after STEP (NULL: at the row item's start). */
static inline int cell_begin(const RowStep *step, int cell)
{
	return step != NULL && step->stops[cell] > 0 ? step->stops[cell] : 0;
}

/* TRUE when a piece that begins at stop FROM has nothing of the cell left and says so. */
static inline gboolean cell_says_continued(const RowCell *cell, int from)
{
	return cell->continued != NULL && from > 0 && from == cell_last_stop(cell);
}

/* Height of the cell between two of its stops, with what stands around its content. */
Unit cell_natural(const RowCell *cell, int from, int to);
/* The same, but no lower than the cell must be where it begins. */
Unit cell_height(const RowCell *cell, int from, int to);

/* Cells in the order of the rows they end in. */
typedef struct CellList {
	const int *cells;
	int count;
} CellList;

static inline CellList all_cells(const RowItem *row)
{
	return (CellList) { row->by_end, row->cell_count };
}

static inline int cell_last_row(const RowCell *cell)
{
	return cell->first_row + cell->row_count - 1;
}

/* Rows FIRST..LAST, of which the first began on an earlier piece when AGAIN: fills TOPS (last - first + 2
 * entries) for CELLS of the given heights (by cell; negative: not there).  What a spanning cell lacks goes to its last row. */
void rows_stack(const RowItem *row, CellList cells, int first, int last, gboolean again, const Unit *heights,
                Unit *tops);

#endif
