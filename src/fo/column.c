/* column.c: the column that a cell stands in, for from-table-column() (XSL 1.1 §5.10.4, §7.28.8).
 *
 * Works on the part of the tree built so far: the columns of a table come before its bodies, the cells of a
 * row from first to last. */
#include "fo/style.h"

/* Columns beyond this are a mistake in the input. */
#define COLUMN_LIMIT 4096

/* The rows of a table's section as they fill up. */
typedef struct Grid {
	int *busy_until;              /* of each column: the first row it is free in */
	int row, column;              /* where the next cell would stand */
} Grid;

static void start_row(Grid *grid)
{
	grid->row++;
	grid->column = 0;
}

/* The column of a cell, from 0; EXPLICIT is its column-number or 0. */
static int seat(Grid *grid, int explicit)
{
	if (explicit > 0)
		return MIN(explicit, COLUMN_LIMIT) - 1;
	while (grid->column < COLUMN_LIMIT - 1 && grid->busy_until[grid->column] > grid->row)
		grid->column++;
	return grid->column;
}

static void occupy(Grid *grid, const FoNode *cell)
{
	int column = seat(grid, fo_integer(cell, PR_COLUMN_NUMBER));
	int end = MIN(COLUMN_LIMIT - 1, column + fo_integer(cell, PR_NUMBER_COLUMNS_SPANNED));

	for (int i = column; i < end; i++)
		grid->busy_until[i] = grid->row + fo_integer(cell, PR_NUMBER_ROWS_SPANNED);
	grid->column = end;
	if (cell->parent->type != FO_TABLE_ROW && fo_keyword(cell, PR_ENDS_ROW) == KW_TRUE)
		start_row(grid);
}

/* Seats the children of PARENT up to LAST; TRUE when LAST was among them. */
static gboolean seat_cells(Grid *grid, const FoNode *parent, const FoNode *last)
{
	for (const FoNode *node = parent->first; node != NULL; node = node->next) {
		if (node == last)
			return TRUE;
		if (node->type == FO_TABLE_ROW) {
			start_row(grid);
			if (seat_cells(grid, node, last))
				return TRUE;
		} else if (node->type == FO_TABLE_CELL) {
			if (parent->type != FO_TABLE_ROW && grid->column > 0
			    && fo_keyword(node, PR_STARTS_ROW) == KW_TRUE)
				start_row(grid);
			occupy(grid, node);
		}
	}
	return FALSE;
}

static const FoNode *column_numbered(const FoNode *table, int number)
{
	int next = 1;

	for (const FoNode *node = table->first; node != NULL; node = node->next) {
		if (node->type != FO_TABLE_COLUMN || node->style == NULL)
			continue;
		if (fo_integer(node, PR_COLUMN_NUMBER) > 0)
			next = fo_integer(node, PR_COLUMN_NUMBER);
		if (number >= next && number < next + fo_integer(node, PR_NUMBER_COLUMNS_REPEATED))
			return node;
		next += fo_integer(node, PR_NUMBER_COLUMNS_REPEATED);
	}
	return NULL;
}

const FoNode *table_column_of(const FoNode *node, int column_number)
{
	const FoNode *cell = node, *section;
	Grid grid = { .row = 0 };
	int number;

	while (cell != NULL && cell->type != FO_TABLE_CELL)
		cell = cell->parent;
	if (cell == NULL)
		return NULL;
	if (cell != node)
		column_number = fo_integer(cell, PR_COLUMN_NUMBER);
	section = cell->parent->type == FO_TABLE_ROW ? cell->parent->parent : cell->parent;
	if (section->parent == NULL || section->parent->type != FO_TABLE)
		return NULL;
	grid.busy_until = g_new0(int, COLUMN_LIMIT);
	seat_cells(&grid, section, cell);
	number = seat(&grid, column_number) + 1;
	g_free(grid.busy_until);
	return column_numbered(section->parent, number);
}
