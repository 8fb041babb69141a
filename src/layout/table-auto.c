/* table-auto.c: column widths from the content (XSL 1.1 §7.28.19; CSS 2.1 §17.5.2.2).
 *
 * Every cell is set once at a width at which no line needs to break, and what came of it is
 * measured: the widest line as it is, and the widest part that cannot be broken.
 * Columns get at least the one, and share what is left as they want for the other. */
#include "layout/line.h"
#include "layout/table.h"

/* Wide enough for any line. */
#define MEASURING_WIDTH (8000 * UNIT_PER_PT)

typedef struct Widths {
	Unit minimum, maximum;
} Widths;

gboolean table_is_automatic(const Table *table)
{
	if (!fo_is_set(table->fo, PR_TABLE_LAYOUT) || fo_keyword(table->fo, PR_TABLE_LAYOUT) != KW_AUTO)
		return FALSE;
	for (int i = 0; i < table->column_count; i++)
		if (table->columns[i].fo != NULL && fo_is_set(table->columns[i].fo, PR_COLUMN_WIDTH))
			return FALSE;
	return TRUE;
}

static void widen(Widths *widths, Unit minimum, Unit maximum)
{
	widths->minimum = MAX(widths->minimum, minimum);
	widths->maximum = MAX(widths->maximum, maximum);
}

static void measure_galley(const Galley *galley, Unit around, Widths *widths);

static void measure_row(const RowItem *row, Unit around, Widths *widths)
{
	for (int c = 0; c < row->cell_count; c++)
		measure_galley(row->cells[c].galley, around + row->cells[c].x, widths);
}

/* AROUND: what stands beside the galley's content. */
static void measure_galley(const Galley *galley, Unit around, Widths *widths)
{
	const Paragraph *previous = NULL;

	for (guint i = 0; i < galley->items->len; i++) {
		const Item *item = &g_array_index(galley->items, Item, i);
		Unit minimum, maximum, beside;

		if (item->kind == ITEM_LINE && item->as.line->paragraph != previous) {
			const Line *line = item->as.line;

			previous = line->paragraph;
			paragraph_widths(previous, &minimum, &maximum);
			beside = around + galley->width - previous->width;
			widen(widths, minimum + beside, maximum + beside + MAX(previous->text_indent, 0));
		} else if (item->kind == ITEM_AREA) {
			widen(widths, around + item->as.area->x + item->as.area->width,
				around + item->as.area->x + item->as.area->width);
		} else if (item->kind == ITEM_ROW) {
			measure_row(item->as.row, around, widths);
		}
	}
}

static void drop_known(gpointer data)
{
	g_hash_table_destroy(data);
}

/* The widths of cells measured before: without them tables in tables would be measured twice a level. */
static GHashTable *known_widths(Arena *arena)
{
	return arena_table(arena, drop_known, NULL, NULL, NULL, NULL);
}

static Widths measure_cell(const Table *table, const TableSection *section, const GridCell *cell,
                           const Scope *row)
{
	GHashTable *known = known_widths(table->layout->arena);
	Widths *widths = g_hash_table_lookup(known, cell->fo);
	CellGeometry g;
	Galley *galley;
	Scope inner;

	if (widths != NULL)
		return *widths;
	widths = arena_new0(table->layout->arena, Widths);
	g = cell_geometry(table, section, cell);
	inner = cell_scope(cell, row, MEASURING_WIDTH);
	galley = layout_galley(table->layout, MEASURING_WIDTH);
	block_children(galley, cell->fo, &inner);
	galley_close_off(galley);
	measure_galley(galley, 0, widths);
	widths->minimum += g.start + g.end;
	widths->maximum += g.start + g.end;
	g_hash_table_insert(known, (gpointer) cell->fo, widths);
	return *widths;
}

/* What a cell over several columns wants more than they have is shared among them as they want. */
static void spread(Widths *columns, int count, Widths wanted)
{
	int64_t minimum = 0, maximum = 0;

	for (int i = 0; i < count; i++) {
		minimum += columns[i].minimum;
		maximum += columns[i].maximum;
	}
	for (int i = 0; i < count; i++) {
		double share = maximum > 0 ? (double) columns[i].maximum / (double) maximum : 1.0 / count;

		if (wanted.minimum > minimum)
			columns[i].minimum += (Unit) ((double) (wanted.minimum - minimum) * share);
		if (wanted.maximum > maximum)
			columns[i].maximum += (Unit) ((double) (wanted.maximum - maximum) * share);
		columns[i].maximum = MAX(columns[i].maximum, columns[i].minimum);
	}
}

static void measure_section(const Table *table, const TableSection *section, gboolean spanning,
                            Widths *columns)
{
	Scope inner = table->scope;
	Box unused;

	box_geometry(section->fo, &table->scope, &unused, &inner);
	for (int r = 0; r < (int) section->rows->len; r++) {
		const GridRow *row = grid_row(section, r);
		Scope in_row = row_scope(row, &inner);

		for (int i = row->first_cell; i < row->end_cell; i++) {
			const GridCell *cell = grid_cell(section, i);

			if ((cell->columns > 1) == spanning)
				spread(&columns[cell->column], cell->columns, measure_cell(table, section, cell, &in_row));
		}
	}
}

static Widths *measure_columns(const Table *table)
{
	Widths *columns = g_new0(Widths, table->column_count + 1);

	for (int spanning = 0; spanning <= 1; spanning++) {
		if (table->header != NULL)
			measure_section(table, table->header, spanning, columns);
		for (guint b = 0; b < table->bodies->len; b++)
			measure_section(table, g_ptr_array_index(table->bodies, b), spanning, columns);
		if (table->footer != NULL)
			measure_section(table, table->footer, spanning, columns);
	}
	return columns;
}

Unit table_automatic_columns(Table *table, Unit available, gboolean stretch)
{
	Widths *columns = measure_columns(table);
	int64_t minimum = 0, maximum = 0, width;

	for (int i = 0; i < table->column_count; i++) {
		minimum += columns[i].minimum;
		maximum += columns[i].maximum;
	}
	width = stretch ? available : MIN(available, maximum);
	for (int i = 0; i < table->column_count; i++) {
		double part;

		if (width >= maximum)
			part = maximum > 0 ? (double) columns[i].maximum / (double) maximum * (double) width
				: (double) width / table->column_count;
		else if (width > minimum)
			part = columns[i].minimum + (double) (columns[i].maximum - columns[i].minimum)
				* (double) (width - minimum) / (double) (maximum - minimum);
		else
			part = minimum > 0 ? (double) columns[i].minimum / (double) minimum * (double) width : 0;
		table->columns[i].width = (Unit) part;
	}
	g_free(columns);
	return (Unit) width;
}
