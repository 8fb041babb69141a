/* table.h: a table on its way from the FO tree to row items (XSL 1.1 §6.7).
 *
 *     table-grid.c     which cell stands where: rows, columns, spans
 *     table-columns.c  how wide the columns are
 *     table-auto.c     the same from the content
 *     table-borders.c  collapsed borders
 *     table-cells.c    cells and rows as row items
 *     table.c          the table as a whole: its box, headers, bodies, breaks */
#ifndef LAYOUT_TABLE_H
#define LAYOUT_TABLE_H

#include "layout/context.h"

/* More columns than this are a mistake in the input. */
#define TABLE_COLUMN_LIMIT 1000

typedef struct TableColumn {
	const FoNode *fo;             /* its table-column; NULL: none was given */
	Unit x, width;                /* x from the table's content edge */
} TableColumn;

/* A cell at its place in a section's grid. */
typedef struct GridCell {
	const FoNode *fo;
	int row, column, rows, columns;
} GridCell;

typedef struct GridRow {
	const FoNode *fo;             /* its table-row; NULL: the cells stand directly in the section */
	int first_cell, end_cell;     /* cells that begin in it, [first, end) */
} GridRow;

/* A table-header, table-footer or table-body. */
typedef struct TableSection {
	const FoNode *fo;
	GArray *rows;                 /* GridRow */
	GArray *cells;                /* GridCell, in the order of the FO tree, so sorted by row */
	int *slots;                   /* rows x columns: the cell that covers it, -1: none; for collapsed borders */
	const struct TableSection *above, *below;     /* as they are printed; NULL at the table's edges */
} TableSection;

typedef struct Table {
	LayoutContext *layout;
	const FoNode *fo;
	Scope scope;                  /* of what stands in it; its width is that of the reference area around */
	Unit x, width;                /* content rectangle, from the left edge of the reference area around */
	gboolean collapse;
	gboolean flat;                /* backgrounds of columns, bodies and rows are painted cell by cell */
	Unit gap_inline, gap_block;   /* half the border separation */
	TableColumn *columns;
	int column_count;
	int given_columns;            /* of them, by table-columns; 0: all were made by cells */
	TableSection *header, *footer;        /* NULL: none */
	GPtrArray *bodies;            /* TableSection */
	GHashTable *decorations;      /* FoStyle -> Decoration of cells and rows */
	GPtrArray *rule_decorations;  /* Decoration of each kind of collapsed border so far */
	const RowRules *last_rules;   /* of the row before: most rows are like it */
} Table;

/* Rows that spans join, ready to be set, with what they want of the joints around them. */
typedef struct TableGroup {
	RowItem *row;
	int end_row;                  /* the row after it */
	BreakKind break_before, break_after;
	Keep keep_before, keep_after;
} TableGroup;

/* ---- table-grid.c ---- */

/* Seats all cells of the table, which sets header, footer, bodies and columns but their widths.  Freed with
 * table_grid_clear. */
void table_grid(Table *table);
void table_grid_clear(Table *table);
static inline const GridCell *grid_cell(const TableSection *section, int index)
{
	return &g_array_index(section->cells, GridCell, index);
}
static inline const GridRow *grid_row(const TableSection *section, int index)
{
	return &g_array_index(section->rows, GridRow, index);
}
/* The cell that covers a slot; NULL: none.  Needs slots. */
const GridCell *grid_at(const Table *table, const TableSection *section, int row, int column);

/* ---- table-columns.c ---- */

/* Sets the columns' places and widths.  AVAILABLE is the room for a table without a width, BASE what 100 % is
 * of one with a width; returns the table's content width. */
Unit table_columns(Table *table, Unit base, Unit available);

/* ---- table-auto.c ---- */

/* TRUE when the columns' widths come from their content: table-layout="auto" was asked for, no column
 * has a width. */
gboolean table_is_automatic(const Table *table);
Unit table_automatic_columns(Table *table, Unit available, gboolean stretch);

/* ---- table-borders.c ---- */

/* Half the widest collapsed borders of a cell: what of them lies within it. */
typedef struct CellEdges {
	Unit before, after, start, end;
} CellEdges;
CellEdges collapsed_edges(const Table *table, const TableSection *section, const GridCell *cell);

/* The rules of one row. */
const RowRules *collapsed_rules(Table *table, const TableSection *section, int row);

/* The widest of RULES along the columns of CELL. */
Unit widest_rule(const Table *table, const RuleRun *rules, const GridCell *cell);

/* ---- table.c ---- */

/* Sets a header or footer whole, for the first time or ARTIFACT: once more. */
void table_place_section(Galley *galley, Table *table, const TableSection *section, gboolean artifact);

/* ---- table-running.c ---- */

/* Whether markers are retrieved in NODE, a header or footer. */
gboolean table_section_retrieves(const FoNode *node);
/* A copy of TABLE that lives as long as the arena; TABLE itself is not to be cleared then. */
Table *table_keep(const Table *table);
/* What sets SECTION, a header or footer that retrieves markers, anew for each piece of TABLE, which
 * was kept.  REPEAT gets what stands for it where the table is broken; NULL when OMIT says so. */
TableRunning *table_running(Galley *galley, Table *table, const TableSection *section, Galley **repeat,
                            FoProperty omit);
/* Keeps its place in GALLEY. */
void table_running_place(Galley *galley, const TableRunning *running, gboolean artifact);

/* ---- table-cells.c ---- */

/* The group of rows that begins with row FIRST of SECTION; SCOPE is the section's.  RESUME: where it
 * goes on, when it was begun at another width; NULL: all of it. */
TableGroup table_group(Table *table, const TableSection *section, int first, const Scope *scope,
                       const Resume *resume);

/* What stands around the content of a cell, within its columns. */
typedef struct CellGeometry {
	Unit before, after, start, end;
	Unit width;                   /* of the content */
} CellGeometry;
CellGeometry cell_geometry(const Table *table, const TableSection *section, const GridCell *cell);
/* The scope of a cell's content, given that of its row. */
Scope cell_scope(const GridCell *cell, const Scope *row, Unit width);
/* The scope of a row's cells (§5.3.2: indents are inherited through it). */
Scope row_scope(const GridRow *row, const Scope *section);

#endif
