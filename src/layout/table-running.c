/* table-running.c: headers and footers of tables that retrieve markers (XSL 1.1 §6.13.7).
 *
 * What such a header says depends on the rows it stands over, so it is set anew for each fragment of
 * the table, when the areas of that fragment are there.  Until then an area as high as its content is
 * likely to be keeps its place. */
#include "layout/paper.h"
#include "layout/table.h"

struct TableRunning {
	const Table *table;
	const TableSection *section;
	Unit height;                  /* that is kept for it */
};

gboolean table_section_retrieves(const FoNode *node)
{
	if (node->type == FO_RETRIEVE_TABLE_MARKER)
		return TRUE;
	for (const FoNode *child = node->first; child != NULL; child = child->next)
		if (table_section_retrieves(child))
			return TRUE;
	return FALSE;
}

static void clear_table(gpointer data)
{
	Table *table = data;

	g_hash_table_destroy(table->decorations);
	g_ptr_array_free(table->rule_decorations, TRUE);
	table_grid_clear(table);
}

Table *table_keep(const Table *table)
{
	Table *kept = arena_new0(table->layout->arena, Table);

	*kept = *table;
	arena_cleanup(table->layout->arena, clear_table, kept);
	return kept;
}

/* The area that keeps the place of SECTION. */
static Area *place_holder(const TableRunning *running)
{
	Area *area = area_new(running->table->layout->arena, AREA_BLOCK, running->section->fo, NULL);

	area->x = running->table->x;
	area->width = running->table->width;
	area->height = running->height;
	area->is_first = area->is_last = TRUE;
	return area;
}

TableRunning *table_running(Galley *galley, Table *table, const TableSection *section, Galley **repeat,
                            FoProperty omit)
{
	TableRunning *running = arena_new0(galley->layout->arena, TableRunning);
	Galley *likely = layout_galley(galley->layout, galley->width);

	running->table = table;
	running->section = section;
	table_place_section(likely, table, section, FALSE);
	galley_close_off(likely);
	running->height = likely->length;
	*repeat = NULL;
	if (fo_keyword(table->fo, omit) != KW_TRUE) {
		*repeat = layout_galley(galley->layout, galley->width);
		galley_area(*repeat, place_holder(running));
		galley_close_off(*repeat);
	}
	return running;
}

void table_running_place(Galley *galley, const TableRunning *running, gboolean artifact)
{
	Area *area = place_holder(running);

	area->artifact = artifact;
	galley_area(galley, area);
}

static void fill(const TableRunning *running, Area *area)
{
	LayoutContext *layout = running->table->layout;
	Galley *galley = layout_galley(layout, running->table->width);

	table_place_section(galley, (Table *) running->table, running->section, area->artifact);
	galley_close_off(galley);
	if (galley->length > running->height + UNIT_PER_PT && layout->setup->report_overflow)
		diag(layout->diags, running->section->fo->place, D_AREA_OVERFLOW, fo_type_name(running->section->fo->type),
			unit_to_pt(galley->length - running->height));
	makeup_whole(galley, area, -running->table->x, 0);
	g_array_set_size(layout->cited, 0);
}

void table_running_fill(const Box *box, Area *table)
{
	const TableRunning *any = box->running_before != NULL ? box->running_before : box->running_after;
	LayoutContext *layout = any->table->layout;

	paper_begin_fragment(layout, box->fo, table);
	for (Area *area = table->first; area != NULL; area = area->next) {
		if (area->first != NULL)
			continue;
		if (box->running_before != NULL && area->fo == box->running_before->section->fo)
			fill(box->running_before, area);
		else if (box->running_after != NULL && area->fo == box->running_after->section->fo)
			fill(box->running_after, area);
	}
	paper_end_fragment(layout);
}
