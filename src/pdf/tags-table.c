/* tags-table.c: tables as a reader walks them: a regular grid, a way from
 * every cell to its headers (ISO 14289-1 §7.5). */
#include <string.h>

#include "pdf/tags.h"

#define COLUMNS_MAX 1000              /* beyond it spans are taken for 1 */

/* Rows still to be covered by a cell that spans rows, a column each. */
typedef struct Grid {
	int covered[COLUMNS_MAX];
	int columns;                  /* the widest row has so far */
	int used;                     /* beyond it nothing was ever covered */
} Grid;

static gboolean is_row_group(const Tag *tag)
{
	return tag_is(tag, "THead") || tag_is(tag, "TBody") || tag_is(tag, "TFoot");
}

static gboolean is_cell(const Tag *tag)
{
	return tag_is(tag, "TD") || tag_is(tag, "TH");
}

/* Puts empty cells before CELL, from COLUMN up to the one its column-number names (XSL 1.1 §7.28.8). */
static int fill_gap(Grid *grid, Tag *row, Tag *before, const Tag *cell, int column, Arena *arena)
{
	int wanted = cell->fo != NULL && fo_is_set(cell->fo, PR_COLUMN_NUMBER)
	             ? fo_integer(cell->fo, PR_COLUMN_NUMBER) - 1 : 0;

	for (; column < wanted && column < COLUMNS_MAX; column++) {
		Tag *gap;

		if (grid->covered[column] > 0)
			continue;
		gap = tag_new(arena, cell->type, NULL);
		gap->parent = row;
		gap->next = (Tag *) cell;
		if (before == NULL)
			row->first = gap;
		else
			before->next = gap;
		before = gap;
		grid->covered[column] = 1;
	}
	return column;
}

/* Columns that the cells of ROW take, with those covered from above. */
static int lay_row(Grid *grid, Tag *row, int rows_left, Arena *arena)
{
	Tag *before = NULL;
	int column = 0, last;

	for (Tag *cell = row->first; cell != NULL; before = cell, cell = cell->next) {
		if (!is_cell(cell))
			continue;
		column = fill_gap(grid, row, before, cell, column, arena);
		while (column < COLUMNS_MAX && grid->covered[column] > 0)
			column++;
		cell->row_span = CLAMP(cell->row_span, 1, rows_left);
		if (column + cell->column_span > COLUMNS_MAX)
			cell->column_span = 1;
		for (int i = column; i < column + cell->column_span && i < COLUMNS_MAX; i++)
			grid->covered[i] = cell->row_span;
		column += cell->column_span;
	}
	last = column;
	for (int i = column; i < grid->used; i++)
		if (grid->covered[i] > 0)
			last = i + 1;
	grid->used = MAX(grid->used, last);
	return last;
}

static void end_row(Grid *grid)
{
	for (int i = 0; i < grid->used; i++)
		if (grid->covered[i] > 0)
			grid->covered[i]--;
}

static int count_rows(const Tag *group)
{
	int rows = 0;

	for (const Tag *row = group->first; row != NULL; row = row->next)
		if (tag_is(row, "TR"))
			rows++;
	return rows;
}

/* Lays the rows of GROUP; with FILL, puts empty cells where a row has too few. */
static void lay_group(Grid *grid, Tag *group, Arena *arena, gboolean fill)
{
	int rows_left = count_rows(group), width;

	memset(grid->covered, 0, sizeof *grid->covered * (gsize) grid->used);
	for (Tag *row = group->first; row != NULL; row = row->next) {
		if (!tag_is(row, "TR"))
			continue;
		width = lay_row(grid, row, rows_left--, arena);
		if (fill)
			for (int i = 0; i < grid->columns; i++) {
				if (grid->covered[i] > 0)
					continue;
				tag_append(row, tag_new(arena, tag_is(group, "THead") ? "TH" : "TD", NULL));
				grid->covered[i] = 1;
			}
		else
			grid->columns = MAX(grid->columns, width);
		end_row(grid);
	}
}

/* Rows may stand in the table itself or in its groups; cells never span out of a group. */
static void lay_table(Grid *grid, Tag *table, Arena *arena, gboolean fill)
{
	gboolean grouped = FALSE;

	for (Tag *group = table->first; group != NULL; group = group->next)
		if (is_row_group(group)) {
			grouped = TRUE;
			lay_group(grid, group, arena, fill);
		}
	if (!grouped)
		lay_group(grid, table, arena, fill);
}

/* XSL has the footer before the bodies, PDF after them (ISO 32000-1 §14.8.4.3.4). */
static void order_groups(Tag *table)
{
	for (Tag *group = table->first, *next; group != NULL; group = next) {
		next = group->next;
		if (tag_is(group, "TFoot") && next != NULL && is_row_group(next)) {
			tag_remove(group);
			tag_append(table, group);
			return;
		}
	}
}

static const char *scope_of(const Tag *cell, const Tag *group)
{
	if (cell->scope != NULL) {
		switch (g_ascii_tolower(cell->scope[0])) {
		case 'r':
			return "Row";
		case 'b':
			return "Both";
		default:
			return "Column";
		}
	}
	/* Alone in its row it heads the rows that follow. */
	return tag_is(group, "THead") || cell->parent->first != cell || cell->next == NULL ? "Column" : "Row";
}

static void set_scopes(Tag *group)
{
	for (Tag *row = group->first; row != NULL; row = row->next) {
		if (is_row_group(row)) {
			set_scopes(row);
			continue;
		}
		for (Tag *cell = tag_is(row, "TR") ? row->first : NULL; cell != NULL; cell = cell->next)
			cell->scope = tag_is(cell, "TH") ? scope_of(cell, group) : NULL;
	}
}

/* ---- headers by id ---- */

static void collect_ids(const Tag *tag, GHashTable *ids)
{
	if (tag_is(tag, "TH") && tag->id != NULL)
		g_hash_table_add(ids, (gpointer) tag->id);
	for (const Tag *child = tag->first; child != NULL; child = child->next)
		collect_ids(child, ids);
}

/* Keeps of the HEADERS of each cell the ids that header cells of the table have. */
static void settle_headers(Tag *tag, GHashTable *ids, Arena *arena, Diags *diags)
{
	if (tag->headers != NULL) {
		char **names = g_strsplit_set(tag->headers, " \t\n", -1);
		GString *known = g_string_new(NULL);

		for (char **name = names; *name != NULL; name++) {
			if (**name == '\0')
				continue;
			if (g_hash_table_contains(ids, *name))
				g_string_append_printf(known, "%s%s", known->len > 0 ? " " : "", *name);
			else
				diag(diags, tag->fo->place, D_HEADERS_UNKNOWN, *name);
		}
		tag->headers = known->len > 0 ? arena_strdup(arena, known->str) : NULL;
		g_string_free(known, TRUE);
		g_strfreev(names);
	}
	for (Tag *child = tag->first; child != NULL; child = child->next)
		settle_headers(child, ids, arena, diags);
}

static void mend_table(Tag *table, Arena *arena, Diags *diags)
{
	Grid *grid = g_new0(Grid, 1);
	GHashTable *ids = g_hash_table_new(g_str_hash, g_str_equal);

	order_groups(table);
	lay_table(grid, table, arena, FALSE);
	lay_table(grid, table, arena, TRUE);
	set_scopes(table);
	collect_ids(table, ids);
	settle_headers(table, ids, arena, diags);
	g_hash_table_unref(ids);
	g_free(grid);
}

void tags_mend_tables(Tag *tag, Arena *arena, Diags *diags)
{
	if (tag_is(tag, "Table"))
		mend_table(tag, arena, diags);
	for (Tag *child = tag->first; child != NULL; child = child->next)
		tags_mend_tables(child, arena, diags);
}
