/* table.c: the table as a whole (XSL 1.1 §6.7.2, §6.7.3).
 *
 * The table is one box in the galley.  Its header stands at the start with no
 * break after it, its footer at the end with none before; where the table is
 * broken between, the box repeats them.  The rows they are made of are set once
 * and shared by the repeats. */
#include "layout/table.h"

static gboolean is_collapsed(const FoNode *fo)
{
	return fo_keyword(fo, PR_BORDER_COLLAPSE) != KW_SEPARATE;
}

/* §7.8: the borders of a table in the collapsed model are those of its rules, and it has no padding. */
static void strip_edges(Box *box)
{
	const Border none = { 0, KW_NONE_SET, { 0, 0, 0, 0 } };

	box->before.border = box->before.padding = box->after.border = box->after.padding = 0;
	if (box->decoration != NULL)
		box->decoration->before = box->decoration->after = box->decoration->start = box->decoration->end = none;
}

static gboolean any_column_background(const Table *table)
{
	for (int i = 0; i < table->column_count; i++) {
		const FoNode *fo = table->columns[i].fo;

		if (fo == NULL)
			continue;
		if (fo_colour(fo, PR_BACKGROUND_COLOR).alpha != 0 || fo_string(fo, PR_BACKGROUND_IMAGE) != NULL)
			return TRUE;
	}
	return FALSE;
}

/* Reads the table off the tree: its box, grid and columns. */
static Box *table_begin(Table *table, const Scope *scope)
{
	Arena *arena = table->layout->arena;
	Box *box = arena_new0(arena, Box);
	Unit base = scope->width - scope->start_indent - scope->end_indent;
	Unit content;

	box_geometry(table->fo, scope, box, &table->scope);
	box->decoration = decoration_of(table->layout, table->fo);
	table->collapse = is_collapsed(table->fo);
	table->x = scope->origin + table->scope.start_indent;
	content = scope->width - table->scope.start_indent - table->scope.end_indent;
	if (table->collapse) {
		strip_edges(box);
		box->x = table->x;
		box->width = content;
	} else {
		table->gap_block = prop_length(table->fo, PR_BORDER_SEPARATION_BLOCK, 0, NULL) / 2;
		table->gap_inline = prop_length(table->fo, PR_BORDER_SEPARATION_INLINE, 0, NULL) / 2;
	}
	table_grid(table);
	table->flat = table->gap_block > 0 || table->gap_inline > 0 || any_column_background(table);
	table->width = table_columns(table, base, content);
	box->width += table->width - content;
	if (table->layout->setup->report_overflow && table->width > content + UNIT_PER_PT)
		diag(table->layout->diags, table->fo->place, D_TABLE_WIDE, unit_to_pt(table->width - content));
	return box;
}

/* A header's, footer's or body's own area: its background, id and markers. */
static Box *section_box(const Table *table, const TableSection *section, Scope *inner, gboolean artifact)
{
	const Border none = { 0, KW_NONE_SET, { 0, 0, 0, 0 } };
	Box *box = arena_new0(table->layout->arena, Box), unused;

	box_geometry(section->fo, &table->scope, &unused, inner);
	box->fo = section->fo;
	box->x = table->x;
	box->width = table->width;
	box->artifact = artifact;
	box->decoration = table->flat ? NULL : decoration_of(table->layout, section->fo);
	if (box->decoration != NULL)
		box->decoration->before = box->decoration->after = box->decoration->start = box->decoration->end = none;
	return box;
}

static GPtrArray *set_whole(Table *table, const TableSection *section)
{
	GPtrArray *rows = g_ptr_array_new();
	Scope inner;

	section_box(table, section, &inner, FALSE);
	for (int r = 0; r < (int) section->rows->len;) {
		TableGroup group = table_group(table, section, r, &inner, NULL);

		/* No break is allowed inside a header or footer. */
		g_array_set_size(group.row->steps, 0);
		g_ptr_array_add(rows, group.row);
		r = group.end_row;
	}
	return rows;
}

/* The rows of a header or footer, once more. */
static void place_whole(Galley *galley, const Table *table, const TableSection *section, GPtrArray *rows,
                        gboolean artifact)
{
	Scope inner;

	galley_open(galley, section_box(table, section, &inner, artifact));
	for (guint i = 0; i < rows->len; i++)
		galley_row(galley, g_ptr_array_index(rows, i));
	galley_close(galley);
}

void table_place_section(Galley *galley, Table *table, const TableSection *section, gboolean artifact)
{
	GPtrArray *rows = set_whole(table, section);

	place_whole(galley, table, section, rows, artifact);
	g_ptr_array_free(rows, TRUE);
}

static Galley *repeat_of(const Galley *galley, const Table *table, const TableSection *section, GPtrArray *rows,
                         FoProperty omit)
{
	Galley *repeat;

	if (section == NULL || fo_keyword(table->fo, omit) == KW_TRUE)
		return NULL;
	repeat = layout_galley(galley->layout, galley->width);
	place_whole(repeat, table, section, rows, TRUE);
	galley_close_off(repeat);
	return repeat;
}

/* A header or footer: its rows, set once and shared by its repeats, or what sets it anew each time;
 * neither: none. */
typedef struct EdgeSection {
	const TableSection *section;
	GPtrArray *rows;
	TableRunning *running;
	Galley *repeat;
} EdgeSection;

static EdgeSection edge_section(Galley *galley, Table *table, const TableSection *section, FoProperty omit)
{
	EdgeSection edge = { .section = section };

	if (section == NULL)
		return edge;
	if (table_section_retrieves(section->fo)) {
		edge.running = table_running(galley, table, section, &edge.repeat, omit);
		return edge;
	}
	edge.rows = set_whole(table, section);
	edge.repeat = repeat_of(galley, table, section, edge.rows, omit);
	return edge;
}

static void place_edge(Galley *galley, Table *table, const EdgeSection *edge, gboolean artifact)
{
	if (edge->running != NULL)
		table_running_place(galley, edge->running, artifact);
	else if (edge->rows != NULL)
		place_whole(galley, table, edge->section, edge->rows, artifact);
}

static void edge_clear(EdgeSection *edge)
{
	if (edge->rows != NULL)
		g_ptr_array_free(edge->rows, TRUE);
}

/* Where the rows of the bodies begin: not always with the first, when the table goes on at another width. */
typedef struct BodyStart {
	guint body;
	int row;
	const Resume *resume;         /* when that row is broken itself; else NULL */
} BodyStart;

static BodyStart body_start(const Table *table, const Resume *resume)
{
	BodyStart start = { 0, 0, NULL };

	for (guint b = 0; resume != NULL && b < table->bodies->len; b++) {
		const TableSection *body = g_ptr_array_index(table->bodies, b);

		if (body->fo == resume->section && resume->row < (int) body->rows->len)
			start = (BodyStart) { b, resume->row, resume->columns != NULL ? resume : NULL };
	}
	return start;
}

/* The rows of the bodies one by one from START on; the first group of all is set already. */
static void set_bodies(Galley *galley, Table *table, BodyStart start, TableGroup first, TableGroup *last)
{
	TableGroup group = first;

	for (guint b = start.body; b < table->bodies->len; b++) {
		const TableSection *body = g_ptr_array_index(table->bodies, b);
		int begin = b == start.body ? start.row : 0;
		Scope inner;
		Box *box = section_box(table, body, &inner, FALSE);

		box->continued = begin > 0 || (b == start.body && start.resume != NULL);
		for (int r = begin; r < (int) body->rows->len; r = group.end_row) {
			if (b > start.body || r > begin) {
				galley_joint(galley, r > 0 ? inner.keep : table->scope.keep);
				group = table_group(table, body, r, &inner, NULL);
				galley_want_break(galley, group.break_before, group.keep_before);
			}
			if (r == begin)
				galley_open(galley, box);
			galley_row(galley, group.row);
			galley_want_break_after(galley, group.break_after, group.keep_after);
		}
		galley_close(galley);
	}
	*last = group;
}

static void set_content(Galley *galley, Table *table, Box *box, const Resume *resume)
{
	EdgeSection header = edge_section(galley, table, table->header, PR_TABLE_OMIT_HEADER_AT_BREAK);
	EdgeSection footer = edge_section(galley, table, table->footer, PR_TABLE_OMIT_FOOTER_AT_BREAK);
	TableGroup first = { .row = NULL }, last = { .row = NULL };
	BodyStart start = body_start(table, resume);
	Scope inner;

	if (table->bodies->len > 0) {
		const TableSection *body = g_ptr_array_index(table->bodies, start.body);

		section_box(table, body, &inner, FALSE);
		first = table_group(table, body, start.row, &inner, start.resume);
	}
	if (!box->continued)
		galley_want_break(galley, first.break_before, first.keep_before);
	box->repeat_before = header.repeat;
	box->repeat_after = footer.repeat;
	box->running_before = header.running;
	box->running_after = footer.running;
	if (!box->continued || box->repeat_before != NULL)
		place_edge(galley, table, &header, box->continued);
	if (first.row != NULL)
		set_bodies(galley, table, start, first, &last);
	place_edge(galley, table, &footer, FALSE);
	galley_want_break_after(galley, last.break_after, last.keep_after);
	edge_clear(&header);
	edge_clear(&footer);
}

static gboolean retrieves(const Table *table)
{
	return (table->header != NULL && table_section_retrieves(table->header->fo))
		|| (table->footer != NULL && table_section_retrieves(table->footer->fo));
}

static void set_table(Galley *galley, const FoNode *node, const Scope *scope)
{
	Table table = { .layout = galley->layout, .fo = node };
	gboolean continued = resume_continues(galley, node);
	const Resume *resume = galley->resume;
	Box *box;

	galley->resume = NULL;
	table.decorations = g_hash_table_new(NULL, NULL);
	table.rule_decorations = g_ptr_array_new();
	box = table_begin(&table, scope);
	box->continued = continued;
	if (!continued) {
		galley_want_break(galley, break_of(node, PR_BREAK_BEFORE), keep_of(node, PR_KEEP_WITH_PREVIOUS_WITHIN_LINE));
		galley_space(galley, space_before_of(node, scope->width));
	}
	galley_open(galley, box);
	if (retrieves(&table)) {
		set_content(galley, table_keep(&table), box, continued ? resume : NULL);
	} else {
		set_content(galley, &table, box, continued ? resume : NULL);
		g_hash_table_destroy(table.decorations);
		g_ptr_array_free(table.rule_decorations, TRUE);
		table_grid_clear(&table);
	}
	block_end(galley, node, scope);
}

void table_block(Galley *galley, const FoNode *node, const Scope *scope)
{
	if (node->type == FO_TABLE_AND_CAPTION)
		captioned_table(galley, node, scope);
	else
		set_table(galley, node, scope);
}
