/* table-cells.c: cells and rows as row items (XSL 1.1 §6.7.9, §6.7.10). */
#include <string.h>

#include "layout/line.h"
#include "layout/table.h"

static Unit border_width(const FoNode *node, FoProperty style, FoProperty width)
{
	FoKeyword keyword = fo_keyword(node, style);

	return keyword == KW_NONE || keyword == KW_HIDDEN ? 0 : prop_length(node, width, 0, NULL);
}

static Unit columns_width(const Table *table, const GridCell *cell)
{
	const TableColumn *first = &table->columns[cell->column];
	const TableColumn *last = &table->columns[cell->column + cell->columns - 1];

	return last->x + last->width - first->x;
}

CellGeometry cell_geometry(const Table *table, const TableSection *section, const GridCell *cell)
{
	Unit whole = columns_width(table, cell), base = table->width;
	Padding padding = padding_of(cell->fo, base);
	CellEdges edges;
	CellGeometry g;

	if (table->collapse) {
		edges = collapsed_edges(table, section, cell);
	} else {
		edges = (CellEdges) {
			.before = border_width(cell->fo, PR_BORDER_BEFORE_STYLE, PR_BORDER_BEFORE_WIDTH) + table->gap_block,
			.after = border_width(cell->fo, PR_BORDER_AFTER_STYLE, PR_BORDER_AFTER_WIDTH) + table->gap_block,
			.start = border_width(cell->fo, PR_BORDER_START_STYLE, PR_BORDER_START_WIDTH) + table->gap_inline,
			.end = border_width(cell->fo, PR_BORDER_END_STYLE, PR_BORDER_END_WIDTH) + table->gap_inline,
		};
	}
	/* §7.8.31: paddings are percentages of the width of the containing block. */
	g.before = edges.before + padding.before;
	g.after = edges.after + padding.after;
	g.start = edges.start + padding.start;
	g.end = edges.end + padding.end;
	g.width = MAX(whole - g.start - g.end, 0);
	return g;
}

Scope row_scope(const GridRow *row, const Scope *section)
{
	Scope inner = *section;
	Box unused = { 0 };

	if (row->fo != NULL)
		box_geometry(row->fo, section, &unused, &inner);
	return inner;
}

Scope cell_scope(const GridCell *cell, const Scope *row, Unit width)
{
	Scope own = *row, inner;
	Box unused = { 0 };

	own.origin = 0;
	own.width = width;
	own.height = prop_length(cell->fo, PR_BLOCK_PROGRESSION_DIMENSION_OPTIMUM, 0, NULL);
	/* §5.3.2: a cell is a reference area, so its margins do not add to what is inherited. */
	if (fo_is_set(cell->fo, PR_MARGIN_LEFT))
		own.start_indent = 0;
	if (fo_is_set(cell->fo, PR_MARGIN_RIGHT))
		own.end_indent = 0;
	box_geometry(cell->fo, &own, &unused, &inner);
	return inner;
}

static gboolean shows_background(const Decoration *decoration)
{
	return decoration != NULL && (decoration->background.alpha != 0 || decoration->image != NULL);
}

static Decoration *decoration_once(Table *table, const FoNode *fo)
{
	gpointer known;

	if (fo == NULL)
		return NULL;
	if (!g_hash_table_lookup_extended(table->decorations, fo->style, NULL, &known)) {
		known = decoration_of(table->layout, fo);
		g_hash_table_insert(table->decorations, fo->style, known);
	}
	return known;
}

/* Where separated borders or columns with backgrounds keep rows and bodies from painting theirs in one
 * piece, the cell shows the uppermost of the backgrounds it lies on (§6.7.3). */
static const Decoration *flat_background(Table *table, const TableSection *section, const GridCell *cell)
{
	const FoNode *layers[] = { cell->fo, grid_row(section, cell->row)->fo, section->fo,
		table->columns[cell->column].fo };

	for (guint i = 0; i < G_N_ELEMENTS(layers); i++) {
		const Decoration *decoration = decoration_once(table, layers[i]);

		if (shows_background(decoration))
			return decoration;
	}
	return NULL;
}

static Decoration *cell_decoration(Table *table, const TableSection *section, const GridCell *cell)
{
	Decoration *own = decoration_once(table, cell->fo);
	const Decoration *ground = table->flat ? flat_background(table, section, cell) : NULL;
	const Border none = { 0, KW_NONE_SET, { 0, 0, 0, 0 } };
	Decoration *copy;

	if ((own == NULL && ground == NULL) || (ground == NULL && !table->collapse))
		return own;
	if (table->collapse && ground == NULL && !shows_background(own))
		return NULL;
	copy = arena_new0(table->layout->arena, Decoration);
	if (own != NULL)
		*copy = *own;
	if (table->collapse)
		copy->before = copy->after = copy->start = copy->end = none;
	if (ground != NULL) {
		copy->background = ground->background;
		copy->image = ground->image;
		copy->repeat = ground->repeat;
		copy->image_x = ground->image_x;
		copy->image_y = ground->image_y;
	}
	return copy;
}

static Unit least_height(const FoNode *node)
{
	FoValue minimum = fo_get(node, PR_BLOCK_PROGRESSION_DIMENSION_MINIMUM);
	FoValue optimum = fo_get(node, PR_BLOCK_PROGRESSION_DIMENSION_OPTIMUM);
	Unit height = 0;

	if (minimum.kind == FV_LENGTH)
		height = MAX(height, minimum.as.length.absolute);
	if (optimum.kind == FV_LENGTH)
		height = MAX(height, optimum.as.length.absolute);
	return height;
}

/* §7.8.17: what stands above and below a cell's content where the cell is broken. */
static void broken_edges(const Table *table, const GridCell *cell, CellGeometry g, RowCell *out)
{
	Padding padding = padding_of(cell->fo, table->width);

	out->gap = table->gap_block;
	out->box->before.border_retain = fo_keyword(cell->fo, PR_BORDER_BEFORE_WIDTH_CONDITIONALITY) == KW_RETAIN;
	out->box->after.border_retain = fo_keyword(cell->fo, PR_BORDER_AFTER_WIDTH_CONDITIONALITY) == KW_RETAIN;
	if (fo_keyword(cell->fo, PR_PADDING_BEFORE_CONDITIONALITY) == KW_RETAIN)
		out->before_again += padding.before;
	if (out->box->before.border_retain)
		out->before_again += g.before - padding.before;
	if (fo_keyword(cell->fo, PR_PADDING_AFTER_CONDITIONALITY) == KW_RETAIN)
		out->after_broken += padding.after;
	if (out->box->after.border_retain)
		out->after_broken += g.after - padding.after;
}

/* What the cell says where its row goes on after a break (bpf:continued), in the type of its first
 * block; NULL: nothing, or nothing that has room in it. */
static Galley *continued_label(Table *table, const FoNode *cell, const Scope *scope)
{
	const char *text = fo_string(cell, PR_CONTINUED);
	const FoNode *block = cell->first;
	Galley *label;
	FoNode *leaf;
	InlineEvent event = { INLINE_LEAF, NULL };

	while (block != NULL && block->type != FO_BLOCK)
		block = block->next;
	if (text == NULL || *text == '\0' || block == NULL)
		return NULL;
	leaf = arena_new0(table->layout->arena, FoNode);
	leaf->type = FO_TEXT;
	leaf->place = cell->place;
	leaf->parent = (FoNode *) block;
	leaf->style = block->style;
	leaf->as.text.text = arena_strdup(table->layout->arena, text);
	leaf->as.text.length = (int) strlen(text);
	event.node = leaf;
	label = layout_galley(table->layout, scope->width);
	if (!block_inlines(label, block, &event, 1, scope))
		return NULL;
	galley_close_off(label);
	return label;
}

/* A cell that was begun at another width: what was retained of its upper edge, and no more of its
 * height than it needs. */
static void continue_cell(const Table *table, const ResumeColumn *resume, RowCell *out)
{
	Box *box = out->box;

	out->before = out->before_again;
	out->minimum = 0;
	if (resume->done && out->continued != NULL)
		out->galley = out->continued;
	if (box->decoration != NULL && !box->before.border_retain) {
		Decoration *copy = arena_new0(table->layout->arena, Decoration);

		*copy = *box->decoration;
		copy->before.width = 0;
		box->decoration = copy;
	}
}

static void set_cell(Table *table, const TableSection *section, const GridCell *cell, const Scope *row,
                     const ResumeColumn *resume, RowCell *out)
{
	CellGeometry g = cell_geometry(table, section, cell);
	Scope inner = cell_scope(cell, row, g.width);
	Box *box = arena_new0(table->layout->arena, Box);
	Unit least = least_height(cell->fo);
	const FoNode *of_row = grid_row(section, cell->row)->fo;

	/* §7.15.6: a row makes no area of its own, so its height is that of the content rectangles of its cells. */
	if (of_row != NULL && cell->rows == 1)
		least = MAX(least, least_height(of_row));
	inner.padding = padding_of(cell->fo, table->width);
	out->galley = layout_galley(table->layout, g.width);
	out->galley->resume = resume != NULL ? resume->at : NULL;
	if (resume == NULL || !resume->done)
		block_children(out->galley, cell->fo, &inner);
	galley_close_off(out->galley);
	box->fo = cell->fo;
	box->is_reference = TRUE;
	box->x = table->x + table->columns[cell->column].x + table->gap_inline;
	box->width = columns_width(table, cell) - 2 * table->gap_inline;
	if (out->galley->has_content || resume != NULL || table->collapse
	    || fo_keyword(cell->fo, PR_EMPTY_CELLS) != KW_HIDE)
		box->decoration = cell_decoration(table, section, cell);
	out->box = box;
	out->x = table->x + table->columns[cell->column].x + g.start;
	out->row_count = cell->rows;
	out->before = g.before;
	out->after = g.after;
	broken_edges(table, cell, g, out);
	out->minimum = least > 0 ? least + g.before + g.after : 0;
	out->align = fo_keyword(cell->fo, PR_DISPLAY_ALIGN);
	out->continued = continued_label(table, cell->fo, &inner);
	if (resume != NULL && resume->begun)
		continue_cell(table, resume, out);
}

/* Rows with a background or an id have areas of their own. */
static void set_row_box(Table *table, const GridRow *row, RowItem *item, int index)
{
	Decoration *decoration = table->flat ? NULL : decoration_once(table, row->fo);
	const Border none = { 0, KW_NONE_SET, { 0, 0, 0, 0 } };
	Box *box;

	if (row->fo == NULL || (!shows_background(decoration) && row->fo->id == NULL))
		return;
	if (item->row_boxes == NULL)
		item->row_boxes = arena_array(table->layout->arena, Box *, item->row_count);
	box = arena_new0(table->layout->arena, Box);
	box->fo = row->fo;
	box->x = table->x;
	box->width = table->width;
	if (shows_background(decoration)) {
		/* §6.7.9: only background properties apply to rows; their borders are those of the collapsed model. */
		box->decoration = arena_new0(table->layout->arena, Decoration);
		*box->decoration = *decoration;
		box->decoration->before = box->decoration->after = none;
		box->decoration->start = box->decoration->end = none;
	}
	item->row_boxes[index] = box;
}

/* The row after the last that spans join to row FIRST. */
static int group_end(const TableSection *section, int first)
{
	int end = first + 1;

	for (int r = first; r < end; r++)
		for (int i = grid_row(section, r)->first_cell; i < grid_row(section, r)->end_cell; i++)
			end = MAX(end, r + grid_cell(section, i)->rows);
	return end;
}

/* What a row wants of the joints above and below it, besides its cells.  Breaks have no effect where a cell
 * spans over them (§7.20.1), that is, inside a group. */
static void row_wishes(const GridRow *row, gboolean first, gboolean last, TableGroup *wishes)
{
	*wishes = (TableGroup) { .row = NULL };
	if (row->fo == NULL)
		return;
	wishes->break_before = first ? break_of(row->fo, PR_BREAK_BEFORE) : BREAK_AUTO;
	wishes->break_after = last ? break_of(row->fo, PR_BREAK_AFTER) : BREAK_AUTO;
	wishes->keep_before = keep_of(row->fo, PR_KEEP_WITH_PREVIOUS_WITHIN_LINE);
	wishes->keep_after = keep_of(row->fo, PR_KEEP_WITH_NEXT_WITHIN_LINE);
}

/* The joints inside the group and around it. */
static void settle_joints(const LayoutContext *layout, TableGroup *group, TableGroup *wishes, Keep keep)
{
	RowItem *row = group->row;
	int last = row->row_count - 1;

	for (int c = 0; c < row->cell_count; c++) {
		const RowCell *cell = &row->cells[c];
		TableGroup *first = &wishes[cell->first_row], *end = &wishes[cell->first_row + cell->row_count - 1];

		first->break_before = MAX(first->break_before, cell->galley->leading_break);
		first->keep_before = keep_stronger(first->keep_before, cell->galley->leading_keep);
		end->break_after = MAX(end->break_after, cell->galley->wanted_break);
		end->keep_after = keep_stronger(end->keep_after, cell->galley->wanted_keep);
	}
	for (int r = 0; r < last; r++) {
		row->break_penalties[r] = penalty_worse(keep_penalty(layout, keep),
			part_penalty(layout, keep_stronger(wishes[r].keep_after, wishes[r + 1].keep_before)));
		row->break_kinds[r] = MAX(wishes[r].break_after, wishes[r + 1].break_before);
	}
	group->break_before = wishes[0].break_before;
	group->keep_before = wishes[0].keep_before;
	group->break_after = wishes[last].break_after;
	group->keep_after = wishes[last].keep_after;
}

/* How the cell INDEX of the section goes on; NULL: it begins here. */
static const ResumeColumn *column_of(const Resume *resume, int index)
{
	for (int c = 0; resume != NULL && c < resume->column_count; c++)
		if (resume->columns[c].cell == index)
			return &resume->columns[c];
	return NULL;
}

/* The cells that begin in row INDEX.  RESUME: of the group's cells, NULL: it begins here.  A row that
 * ended before, above FIRST, has none but those that span over its end. */
static void set_cells(Table *table, const TableSection *section, int index, const Scope *scope, RowItem *item,
                      int first, const Resume *resume)
{
	const GridRow *row = grid_row(section, index);
	Scope inner = row_scope(row, scope);

	/* A row that is kept by a weight pays for a break itself: what its height leaves of it. */
	if (inner.keep.page <= KEEP_WEIGHED)
		inner.keep = scope->keep;
	for (int i = row->first_cell; i < row->end_cell; i++) {
		const GridCell *grid = grid_cell(section, i);
		RowCell *cell = &item->cells[item->cell_count];
		int above = MAX(first - index, 0);

		if (grid->rows <= above)
			continue;
		item->cell_count++;
		cell->index = i;
		set_cell(table, section, grid, &inner, column_of(resume, i), cell);
		cell->first_row = MAX(index - first, 0);
		cell->row_count -= above;
	}
}

static void set_row(Table *table, const TableSection *section, int index, const Scope *scope, RowItem *item,
                    int first)
{
	const GridRow *row = grid_row(section, index);
	Scope inner = row_scope(row, scope);
	int in_group = index - first;

	item->inner_keeps[in_group] = inner.keep;
	if (row->fo != NULL)
		item->row_minimums[in_group] = least_height(row->fo);
	set_row_box(table, row, item, in_group);
	if (table->collapse)
		item->rules[in_group] = collapsed_rules(table, section, index);
}

/* Where the table is broken between two rows each has a border of its own, half of which lies in it, in place of the one
 * they share (§6.7.3). */
static void set_saved(const Table *table, const TableSection *section, RowItem *item, const Resume *resume)
{
	for (int c = 0; c < item->cell_count; c++) {
		RowCell *cell = &item->cells[c];
		const GridCell *grid = grid_cell(section, cell->index);
		const ResumeColumn *column = column_of(resume, cell->index);
		const RowRules *first = item->rules[cell->first_row], *last = item->rules[cell->first_row + cell->row_count - 1];

		if (column == NULL || !column->begun)
			cell->saved_before = (widest_rule(table, &first->before, grid)
				- widest_rule(table, &first->before_again, grid)) / 2;
		cell->saved_after = (widest_rule(table, &last->after, grid) - widest_rule(table, &last->after_broken, grid)) / 2;
		item->saves = item->saves || cell->saved_before != 0 || cell->saved_after != 0;
	}
}

/* Whether a cell of row INDEX was begun at another width. */
static gboolean row_begun(const TableSection *section, int index, const Resume *resume)
{
	const GridRow *row = grid_row(section, index);

	for (int i = row->first_cell; i < row->end_cell; i++) {
		const ResumeColumn *column = column_of(resume, i);

		if (column != NULL && column->begun)
			return TRUE;
	}
	return FALSE;
}

TableGroup table_group(Table *table, const TableSection *section, int first, const Scope *scope,
                       const Resume *resume)
{
	Arena *arena = table->layout->arena;
	TableGroup group = { .end_row = group_end(section, first) };
	RowItem *item = arena_new0(arena, RowItem);
	TableGroup *wishes;
	int start = first + (resume != NULL ? resume->rows_ended : 0);
	int cells = grid_row(section, group.end_row - 1)->end_cell - grid_row(section, first)->first_cell;

	group.row = item;
	item->layout = table->layout;
	item->row_count = group.end_row - start;
	item->section = section->fo;
	item->first_row = first;
	item->rows_skipped = start - first;
	item->table = table->fo;
	item->fo = grid_row(section, first)->fo != NULL ? grid_row(section, first)->fo : section->fo;
	item->cells = arena_array(arena, RowCell, MAX(cells, 1));
	item->inner_keeps = arena_array(arena, Keep, item->row_count);
	item->row_minimums = arena_array(arena, Unit, item->row_count);
	item->break_penalties = arena_array(arena, Penalty, item->row_count);
	item->break_kinds = arena_array(arena, BreakKind, item->row_count);
	if (table->collapse)
		item->rules = arena_array(arena, const RowRules *, item->row_count);
	wishes = g_new(TableGroup, item->row_count);
	for (int r = first; r < group.end_row; r++) {
		if (r >= start) {
			row_wishes(grid_row(section, r), r == start, r == group.end_row - 1, &wishes[r - start]);
			set_row(table, section, r, scope, item, start);
		}
		set_cells(table, section, r, scope, item, start, resume);
	}
	if (row_begun(section, start, resume))
		item->row_minimums[0] = 0;
	if (table->collapse)
		set_saved(table, section, item, resume);
	settle_joints(table->layout, &group, wishes, scope->keep);
	g_free(wishes);
	row_prepare(item, arena);
	return group;
}
