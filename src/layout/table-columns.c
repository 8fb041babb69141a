/* table-columns.c: column widths (XSL 1.1 §6.7.3, §6.7.4, §5.10.4).
 *
 * A column is as wide as its table-column says, else as a cell of the first
 * row that spans only it, else it has one share of what the others leave. */
#include "layout/table.h"

/* The cell of the table's first row that gives its width to COLUMN; NULL: none. */
static const FoNode *width_giver(const TableSection *section, int column)
{
	const GridRow *row;

	if (section == NULL || section->rows->len == 0)
		return NULL;
	row = grid_row(section, 0);
	for (int i = row->first_cell; i < row->end_cell; i++) {
		const GridCell *cell = grid_cell(section, i);

		if (cell->column == column && cell->columns == 1
		    && fo_get(cell->fo, PR_INLINE_PROGRESSION_DIMENSION_OPTIMUM).kind == FV_LENGTH)
			return cell->fo;
	}
	return NULL;
}

/* The width asked for column INDEX as a linear form; one share when nothing is asked. */
static FoLength asked_width(const Table *table, int index)
{
	const TableSection *first = table->header != NULL ? table->header
		: table->bodies->len > 0 ? g_ptr_array_index(table->bodies, 0) : table->footer;
	const FoNode *cell = width_giver(first, index);
	FoLength share = { .coefficient = 1, .special = SPECIAL_PROPORTIONAL };
	FoValue value = { .kind = FV_NONE };

	if (cell != NULL)
		value = fo_get(cell, PR_INLINE_PROGRESSION_DIMENSION_OPTIMUM);
	else if (table->columns[index].fo != NULL)
		value = fo_get(table->columns[index].fo, PR_COLUMN_WIDTH);
	return value.kind == FV_LENGTH ? value.as.length : share;
}

static void place_columns(Table *table)
{
	Unit x = 0;

	for (int i = 0; i < table->column_count; i++) {
		table->columns[i].x = x;
		x += table->columns[i].width;
	}
}

static Unit sum_of_columns(const Table *table)
{
	int64_t sum = 0;

	for (int i = 0; i < table->column_count; i++)
		sum += table->columns[i].width;
	return (Unit) MIN(sum, UNIT_MAX / 4);
}

/* Columns that only a row too long has made get an even part of WIDTH when the others leave nothing. */
static void make_room(Table *table, Unit width)
{
	int added = table->column_count - table->given_columns;

	if (table->given_columns == 0 || added == 0)
		return;
	for (int i = 0; i < table->given_columns; i++)
		table->columns[i].width = (Unit) ((int64_t) table->columns[i].width * table->given_columns
			/ table->column_count);
	for (int i = table->given_columns; i < table->column_count; i++)
		table->columns[i].width = width / table->column_count;
}

/* Shares out what the columns with a width leave of WIDTH. */
static void share_out(Table *table, Unit width)
{
	double shares = 0;
	int64_t taken = 0;

	for (int i = 0; i < table->column_count; i++) {
		FoLength length = asked_width(table, i);

		table->columns[i].width = MAX(length_in_scope(&length, width, &table->scope), 0);
		taken += table->columns[i].width;
		if (length.special == SPECIAL_PROPORTIONAL)
			shares += (double) MAX(length.coefficient, 0);
	}
	if (taken >= width)
		make_room(table, width);
	for (int i = 0; i < table->column_count && shares > 0 && taken < width; i++) {
		FoLength length = asked_width(table, i);

		if (length.special == SPECIAL_PROPORTIONAL)
			table->columns[i].width += (Unit) ((double) (width - taken) * (double) MAX(length.coefficient, 0)
				/ shares);
	}
}

Unit table_columns(Table *table, Unit base, Unit available)
{
	FoValue asked = fo_get(table->fo, PR_INLINE_PROGRESSION_DIMENSION_OPTIMUM);
	Unit width = available, sum;

	if (asked.kind == FV_LENGTH)
		width = MAX(length_in_scope(&asked.as.length, base, &table->scope), 0);
	if (table_is_automatic(table)) {
		width = table_automatic_columns(table, width, asked.kind == FV_LENGTH);
	} else {
		share_out(table, width);
		sum = sum_of_columns(table);
		width = MAX(width, sum);
	}
	place_columns(table);
	return width;
}
