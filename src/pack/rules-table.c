/* rules-table.c: the grid of a table is regular; where its cells stand. */
#include <stdlib.h>
#include <string.h>

#include "pack/pack-internal.h"

#define COLUMNS_MAX 200               /* checked of a table: a span of 10000 is a slip */

/* ---- the grid ---- */

static int span(xmlNodePtr cell, const char *name)
{
	double value = 1;

	return node_number(cell, name, &value) ? (int) CLAMP(value, 1, 10000) : 1;
}

/* A table while its rows are laid out. */
typedef struct Grid {
	int held[COLUMNS_MAX];        /* rows below that a cell above still takes, for each column */
	int columns;                  /* of the first row */
	xmlNodePtr first_row;
	Diags *diags;                 /* NULL: nothing is checked, each cell is told its column */
} Grid;

/* Lays out one row; gives the columns it takes, those held from above included. */
static int lay_row(Grid *grid, xmlNodePtr row)
{
	int column = 0, width = 0;

	for (xmlNodePtr cell = row->children; cell != NULL; cell = cell->next) {
		int columns, rows;

		if (!node_is_any(cell, "td", "th", NULL))
			continue;
		while (column < COLUMNS_MAX && grid->held[column] > 0)
			column++;
		columns = span(cell, "colspan");
		rows = span(cell, "rowspan");
		if (grid->diags == NULL)
			node_fact_count(cell, "column", column + 1);
		for (int i = 0; i < columns && column < COLUMNS_MAX; i++)
			grid->held[column++] = rows;
		width = MAX(width, column);
	}
	for (int i = 0; i < COLUMNS_MAX; i++) {
		if (grid->held[i] > 0) {
			width = MAX(width, i + 1);
			grid->held[i]--;
		}
	}
	return width;
}

/* The rows straight below GROUP (thead, tbody, or the table itself). */
static void check_group(Grid *grid, xmlNodePtr group)
{
	xmlNodePtr last = NULL;

	for (xmlNodePtr row = group->children; row != NULL; row = row->next) {
		int width;

		if (!node_is(row, "tr"))
			continue;
		width = lay_row(grid, row);
		if (grid->diags == NULL)
			continue;
		last = row;
		if (grid->columns == 0) {
			grid->columns = width;
			grid->first_row = row;
		} else if (width != grid->columns && width < COLUMNS_MAX) {
			diag(grid->diags, xml_place(row), D_ROW_IRREGULAR, width, grid->columns);
			diag_note(grid->diags, xml_place(grid->first_row), "columns as in this row");
		}
	}
	for (int i = 0; last != NULL && i < COLUMNS_MAX; i++)
		if (grid->held[i] > 0) {
			diag(grid->diags, xml_place(last), D_ROWSPAN_OVER);
			break;
		}
	memset(grid->held, 0, sizeof grid->held);
}

static void walk_grid(xmlNodePtr table, Diags *diags)
{
	Grid *grid = g_new0(Grid, 1);

	grid->diags = diags;
	for (xmlNodePtr group = table->children; group != NULL; group = group->next)
		if (node_is_any(group, "thead", "tbody", NULL))
			check_group(grid, group);
	check_group(grid, table);
	g_free(grid);
}

static gboolean spans_rows(xmlNodePtr table)
{
	for (xmlNodePtr n = table; n != NULL; n = node_next(n, table))
		if (node_is_any(n, "td", "th", NULL) && xmlHasProp(n, BAD_CAST "rowspan") != NULL)
			return TRUE;
	return FALSE;
}

void facts_tables(xmlDocPtr doc)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);

	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root))
		if (node_is(n, "table") && spans_rows(n))
			walk_grid(n, NULL);
}

void rules_tables(xmlDocPtr doc, Diags *diags)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);

	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root))
		if (node_is(n, "table"))
			walk_grid(n, diags);
}
