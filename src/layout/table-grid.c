/* table-grid.c: which cell stands where (XSL 1.1 §6.7.3 to §6.7.10, §7.28). */
#include "layout/table.h"

/* A section as it fills up. */
typedef struct Seating {
	Table *table;
	TableSection *section;
	GArray *busy;                 /* int by column: the first row it is free in */
	int row;                      /* being filled; -1: none begun */
	int column;                   /* where the next cell would stand */
} Seating;

static void add_columns(Table *table, GArray *columns, const FoNode *fo, int number, int count)
{
	int end = CLAMP(number - 1 + count, 0, TABLE_COLUMN_LIMIT);

	if ((int) columns->len < end)
		g_array_set_size(columns, (guint) end);
	for (int i = MAX(number - 1, 0); i < end; i++)
		g_array_index(columns, TableColumn, i).fo = fo;
	table->columns = (TableColumn *) (void *) columns->data;
	table->column_count = (int) columns->len;
}

/* §6.7.4: table-columns, each with its number or the one after the last. */
static GArray *given_columns(Table *table)
{
	GArray *columns = g_array_new(FALSE, TRUE, sizeof(TableColumn));
	int next = 1;

	for (const FoNode *node = table->fo->first; node != NULL; node = node->next) {
		int count = CLAMP(fo_integer(node, PR_NUMBER_COLUMNS_REPEATED), 1, TABLE_COLUMN_LIMIT);

		if (node->type != FO_TABLE_COLUMN)
			continue;
		if (fo_integer(node, PR_COLUMN_NUMBER) > 0)
			next = MIN(fo_integer(node, PR_COLUMN_NUMBER), TABLE_COLUMN_LIMIT);
		add_columns(table, columns, node, next, count);
		next = MIN(next + count, TABLE_COLUMN_LIMIT);
	}
	return columns;
}

static gboolean is_busy(const Seating *s, int column)
{
	return column < (int) s->busy->len && g_array_index(s->busy, int, column) > s->row;
}

static void start_row(Seating *s, const FoNode *fo)
{
	int next = (int) s->section->cells->len;
	GridRow row = { .fo = fo, .first_cell = next, .end_cell = next };

	g_array_append_val(s->section->rows, row);
	s->row++;
	s->column = 0;
}

/* The columns [COLUMN, result) that are free, at most SPAN of them. */
static int free_end(const Seating *s, int column, int span)
{
	int end = MIN(column + span, TABLE_COLUMN_LIMIT);

	for (int i = column; i < end; i++)
		if (is_busy(s, i))
			return i;
	return end;
}

static void occupy(Seating *s, int first, int end, int until)
{
	if ((int) s->busy->len < end)
		g_array_set_size(s->busy, (guint) end);
	for (int i = first; i < end; i++)
		g_array_index(s->busy, int, i) = until;
}

static void seat_cell(Seating *s, const FoNode *node, GArray *columns)
{
	Diags *diags = s->table->layout->diags;
	int number = fo_integer(node, PR_COLUMN_NUMBER);
	GridCell cell = { .fo = node, .row = s->row, .rows = MAX(fo_integer(node, PR_NUMBER_ROWS_SPANNED), 1) };
	int span = MAX(fo_integer(node, PR_NUMBER_COLUMNS_SPANNED), 1), end;

	if (number <= 0)
		while (s->column < TABLE_COLUMN_LIMIT - 1 && is_busy(s, s->column))
			s->column++;
	cell.column = number > 0 ? MIN(number, TABLE_COLUMN_LIMIT) - 1 : s->column;
	end = free_end(s, cell.column, MIN(span, TABLE_COLUMN_LIMIT));
	if (end < MIN(cell.column + span, TABLE_COLUMN_LIMIT) || end == cell.column) {
		diag(diags, node->place, D_TABLE_CELL_OVERLAP, end + 1);
		return;
	}
	if (end > s->table->column_count) {
		if (s->table->given_columns > 0)
			diag(diags, node->place, D_TABLE_LONG_ROW, end, s->table->column_count);
		add_columns(s->table, columns, NULL, s->table->column_count + 1, end - s->table->column_count);
	}
	cell.columns = end - cell.column;
	cell.rows = MIN(cell.rows, G_MAXINT - s->row);
	g_array_append_val(s->section->cells, cell);
	g_array_index(s->section->rows, GridRow, s->row).end_cell = (int) s->section->cells->len;
	occupy(s, cell.column, end, s->row + cell.rows);
	s->column = end;
}

/* §7.28.9, §7.28.16: cells that stand directly in their section say themselves where rows begin and end. */
static void seat_children(Seating *s, const FoNode *parent, GArray *columns)
{
	gboolean ended = TRUE;

	for (const FoNode *node = parent->first; node != NULL; node = node->next) {
		if (node->type == FO_TABLE_ROW) {
			start_row(s, node);
			for (const FoNode *cell = node->first; cell != NULL; cell = cell->next)
				if (cell->type == FO_TABLE_CELL)
					seat_cell(s, cell, columns);
			ended = TRUE;
		} else if (node->type == FO_TABLE_CELL) {
			if (ended || (fo_keyword(node, PR_STARTS_ROW) == KW_TRUE && s->column > 0))
				start_row(s, NULL);
			seat_cell(s, node, columns);
			ended = fo_keyword(node, PR_ENDS_ROW) == KW_TRUE;
		} else if (node->type == FO_WRAPPER) {
			seat_children(s, node, columns);
		}
	}
}

/* Spans end with their section at the latest. */
static void cut_spans(TableSection *section)
{
	for (guint i = 0; i < section->cells->len; i++) {
		GridCell *cell = &g_array_index(section->cells, GridCell, i);

		cell->rows = MIN(cell->rows, (int) section->rows->len - cell->row);
	}
}

static TableSection *seat_section(Table *table, const FoNode *fo, GArray *columns)
{
	TableSection *section = g_new0(TableSection, 1);
	Seating s = { .table = table, .section = section, .row = -1 };

	section->fo = fo;
	section->rows = g_array_new(FALSE, TRUE, sizeof(GridRow));
	section->cells = g_array_new(FALSE, TRUE, sizeof(GridCell));
	s.busy = g_array_new(FALSE, TRUE, sizeof(int));
	seat_children(&s, fo, columns);
	g_array_free(s.busy, TRUE);
	cut_spans(section);
	return section;
}

static void drop_section(gpointer data)
{
	TableSection *section = data;

	if (section == NULL)
		return;
	g_array_free(section->rows, TRUE);
	g_array_free(section->cells, TRUE);
	g_free(section->slots);
	g_free(section);
}

/* Rows that leave columns empty; and, for collapsed borders, the map of what covers what. */
static void survey(Table *table, TableSection *section)
{
	int rows = (int) section->rows->len, columns = table->column_count;
	int *filled = g_new0(int, rows + 1), open = 0;

	for (guint i = 0; i < section->cells->len; i++) {
		const GridCell *cell = grid_cell(section, (int) i);

		filled[cell->row] += cell->columns;
		filled[cell->row + cell->rows] -= cell->columns;
	}
	for (int r = 0; r < rows; r++) {
		const GridRow *row = grid_row(section, r);

		open += filled[r];
		if (open < columns)
			diag(table->layout->diags, row->fo != NULL ? row->fo->place : section->fo->place, D_TABLE_SHORT_ROW,
				open, columns);
	}
	g_free(filled);
	if (!table->collapse)
		return;
	section->slots = g_new(int, (gsize) rows * (gsize) columns + 1);
	for (gsize i = 0; i < (gsize) rows * (gsize) columns; i++)
		section->slots[i] = -1;
	for (guint i = 0; i < section->cells->len; i++) {
		const GridCell *cell = grid_cell(section, (int) i);

		for (int r = cell->row; r < cell->row + cell->rows; r++)
			for (int c = cell->column; c < cell->column + cell->columns; c++)
				section->slots[(gsize) r * (gsize) columns + (gsize) c] = (int) i;
	}
}

static void link_sections(Table *table)
{
	TableSection *above = NULL;

	for (int i = -1; i <= (int) table->bodies->len; i++) {
		TableSection *section = i < 0 ? table->header : i < (int) table->bodies->len
			? g_ptr_array_index(table->bodies, i) : table->footer;

		if (section == NULL)
			continue;
		survey(table, section);
		section->above = above;
		if (above != NULL)
			above->below = section;
		above = section;
	}
}

void table_grid(Table *table)
{
	GArray *columns = given_columns(table);

	table->given_columns = (int) columns->len;
	table->bodies = g_ptr_array_new_with_free_func(drop_section);
	for (const FoNode *node = table->fo->first; node != NULL; node = node->next) {
		TableSection *section;

		if (node->type != FO_TABLE_HEADER && node->type != FO_TABLE_FOOTER && node->type != FO_TABLE_BODY)
			continue;
		section = seat_section(table, node, columns);
		if (section->rows->len == 0)
			drop_section(section);
		else if (node->type == FO_TABLE_HEADER && table->header == NULL)
			table->header = section;
		else if (node->type == FO_TABLE_FOOTER && table->footer == NULL)
			table->footer = section;
		else
			g_ptr_array_add(table->bodies, section);
	}
	table->columns = (TableColumn *) (void *) g_array_free(columns, FALSE);
	link_sections(table);
}

void table_grid_clear(Table *table)
{
	drop_section(table->header);
	drop_section(table->footer);
	g_ptr_array_free(table->bodies, TRUE);
	g_free(table->columns);
}

const GridCell *grid_at(const Table *table, const TableSection *section, int row, int column)
{
	int index = section->slots[(gsize) row * (gsize) table->column_count + (gsize) column];

	return index < 0 ? NULL : grid_cell(section, index);
}
