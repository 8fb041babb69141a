/* list.c: list-block and list-item (XSL 1.1 §6.8): label and body side by side. */
#include "layout/context.h"

/* Label or body: a galley in the item's own coordinates, for neither is a reference area. */
static void set_column(RowCell *cell, LayoutContext *layout, const FoNode *node, const Scope *scope,
                       const ResumeColumn *resume)
{
	gboolean is_done = resume != NULL && resume->done;
	Scope inner;
	Box *box = arena_new0(layout->arena, Box);
	Scope own = *scope;

	own.origin = 0;
	cell->galley = layout_galley(layout, scope->width);
	cell->galley->in_list_item = TRUE;
	cell->x = scope->origin;
	cell->row_count = 1;
	cell->align = KW_BEFORE;
	box_geometry(node, &own, box, &inner);
	box->decoration = decoration_of(layout, node);
	box->continued = resume != NULL && resume->begun;
	cell->galley->resume = resume != NULL ? resume->at : NULL;
	galley_open(cell->galley, box);
	if (!is_done)
		block_children(cell->galley, node, &inner);
	galley_close(cell->galley);
	galley_close_off(cell->galley);
}

/* §6.8.3: label-end() and body-start() of this item. */
static void item_functions(const FoNode *item, Scope *scope)
{
	Unit distance = prop_length(item, PR_PROVISIONAL_DISTANCE_BETWEEN_STARTS, scope->width, NULL);
	Unit separation = prop_length(item, PR_PROVISIONAL_LABEL_SEPARATION, scope->width, NULL);

	scope->body_start = scope->start_indent + distance;
	scope->label_end = scope->width - (scope->body_start - separation);
}

static void align_columns(RowItem *row, const FoNode *item)
{
	FoKeyword align = fo_keyword(item, PR_DISPLAY_ALIGN);

	for (int c = 0; c < row->cell_count; c++)
		if (align == KW_CENTER || align == KW_AFTER)
			row->cells[c].align = align;
}

void row_append(Galley *galley, const FoNode *node, const Scope *scope, RowItem *row, Box *box)
{
	BreakKind leading = break_of(node, PR_BREAK_BEFORE), trailing = break_of(node, PR_BREAK_AFTER);
	Keep keep_before = keep_of(node, PR_KEEP_WITH_PREVIOUS_WITHIN_LINE);
	Keep keep_after = keep_of(node, PR_KEEP_WITH_NEXT_WITHIN_LINE);

	for (int c = 0; c < row->cell_count; c++) {
		const Galley *column = row->cells[c].galley;

		leading = MAX(leading, column->leading_break);
		keep_before = keep_stronger(keep_before, column->leading_keep);
		trailing = MAX(trailing, column->wanted_break);
		keep_after = keep_stronger(keep_after, column->wanted_keep);
	}
	row_prepare(row, galley->layout->arena);
	if (!box->continued) {
		galley_want_break(galley, leading, keep_before);
		galley_space(galley, space_before_of(node, scope->width));
	}
	galley_open(galley, box);
	galley_row(galley, row);
	galley_close(galley);
	galley_space(galley, space_after_of(node, scope->width));
	galley_want_break_after(galley, trailing, keep_after);
}

static void list_item(Galley *galley, const FoNode *node, const Scope *scope)
{
	LayoutContext *layout = galley->layout;
	RowItem *row = arena_new0(layout->arena, RowItem);
	Box *box = arena_new0(layout->arena, Box);
	Scope inner;
	gboolean continued = resume_continues(galley, node);
	const Resume *resume = row_resume(galley, node);

	box_geometry(node, scope, box, &inner);
	box->decoration = decoration_of(layout, node);
	item_functions(node, &inner);
	row->layout = layout;
	row->fo = node;
	row->row_count = 1;
	row->cells = arena_array(layout->arena, RowCell, 2);
	for (const FoNode *child = node->first; child != NULL && row->cell_count < 2; child = child->next) {
		int c = row->cell_count;

		if (child->type != FO_LIST_ITEM_LABEL && child->type != FO_LIST_ITEM_BODY)
			continue;
		row->cell_count++;
		row->cells[c].index = c;
		set_column(&row->cells[c], layout, child, &inner, resume != NULL ? &resume->columns[c] : NULL);
	}
	align_columns(row, node);
	box->continued = continued;
	row_append(galley, node, scope, row, box);
}

void list_block(Galley *galley, const FoNode *node, const Scope *scope)
{
	Scope inner;
	gboolean begun = FALSE;

	block_begin(galley, node, scope, &inner);
	for (const FoNode *child = node->first; child != NULL; child = child->next) {
		if (child->type != FO_LIST_ITEM || (galley->resume != NULL && !resume_enters(galley, child)))
			continue;
		if (begun)
			galley_joint(galley, inner.keep);
		list_item(galley, child, &inner);
		begun = TRUE;
	}
	block_end(galley, node, scope);
}
