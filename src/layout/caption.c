/* caption.c: table-and-caption (XSL 1.1 §6.7.2): a caption before, after or beside its table. */
#include "layout/context.h"

/* The share of the width that a caption beside its table has when neither says how wide it is. */
#define CAPTION_SHARE 4

/* A table and its caption, in the order they stand in. */
typedef struct Captioned {
	const FoNode *parts[2];       /* NULL entries allowed */
	int caption;                  /* which of them is the caption */
} Captioned;

static Captioned parts_of(const FoNode *node)
{
	FoKeyword side = fo_keyword(node, PR_CAPTION_SIDE);
	Captioned c = { .caption = side == KW_AFTER || side == KW_BOTTOM || side == KW_END || side == KW_RIGHT };

	for (const FoNode *child = node->first; child != NULL; child = child->next) {
		int place = child->type == FO_TABLE_CAPTION ? c.caption : 1 - c.caption;

		if ((child->type == FO_TABLE_CAPTION || child->type == FO_TABLE) && c.parts[place] == NULL)
			c.parts[place] = child;
	}
	return c;
}

static void set_part(Galley *galley, const FoNode *part, const Scope *scope)
{
	Scope content;

	if (part->type == FO_TABLE) {
		table_block(galley, part, scope);
		return;
	}
	block_begin(galley, part, scope, &content);
	block_children(galley, part, &content);
	block_end(galley, part, scope);
}

/* The caption is kept with its table. */
static void set_stacked(Galley *galley, const FoNode *node, const Captioned *c, const Scope *scope)
{
	Scope inner;

	block_begin(galley, node, scope, &inner);
	for (int i = 0; i < 2; i++) {
		if (c->parts[i] == NULL || (galley->resume != NULL && !resume_enters(galley, c->parts[i])))
			continue;
		if (i == 1 && c->parts[0] != NULL)
			galley_joint(galley, (Keep) { KEEP_ALWAYS, KEEP_ALWAYS });
		set_part(galley, c->parts[i], &inner);
	}
	block_end(galley, node, scope);
}

/* The width of a caption beside its table, where the two have ROOM: its own, or what the table leaves. */
static Unit caption_width(const Captioned *c, Unit room)
{
	const FoProperty width = PR_INLINE_PROGRESSION_DIMENSION_OPTIMUM;
	const FoNode *caption = c->parts[c->caption], *table = c->parts[1 - c->caption];
	Unit left;

	if (fo_keyword(caption, width) != KW_AUTO)
		return CLAMP(prop_length(caption, width, room, NULL), 0, room);
	left = fo_keyword(table, width) != KW_AUTO ? room - prop_length(table, width, room, NULL) : 0;
	return left > 0 ? left : room / CAPTION_SHARE;
}

/* Caption and table side by side: two columns, each a reference area of its own. */
static void set_beside(Galley *galley, const FoNode *node, const Captioned *c, const Scope *scope)
{
	LayoutContext *layout = galley->layout;
	gboolean continued = resume_continues(galley, node);
	const Resume *resume = row_resume(galley, node);
	RowItem *row = arena_new0(layout->arena, RowItem);
	Box *box = arena_new0(layout->arena, Box);
	Scope inner;
	Unit room, widths[2], x;

	box_geometry(node, scope, box, &inner);
	box->decoration = decoration_of(layout, node);
	box->continued = continued;
	x = inner.origin + inner.start_indent;
	room = inner.width - inner.start_indent - inner.end_indent;
	widths[c->caption] = caption_width(c, room);
	widths[1 - c->caption] = room - widths[c->caption];
	row->layout = layout;
	row->fo = node;
	row->row_count = 1;
	row->cell_count = 2;
	row->cells = arena_array(layout->arena, RowCell, 2);
	for (int i = 0; i < 2; i++) {
		RowCell *cell = &row->cells[i];
		Scope own = { .width = widths[i], .height = inner.height, .keep = inner.keep };

		cell->galley = layout_galley(layout, widths[i]);
		cell->x = x;
		cell->row_count = 1;
		cell->index = i;
		cell->align = KW_BEFORE;
		cell->galley->resume = resume != NULL ? resume->columns[i].at : NULL;
		if (resume == NULL || !resume->columns[i].done)
			set_part(cell->galley, c->parts[i], &own);
		galley_close_off(cell->galley);
		x += widths[i];
	}
	row_append(galley, node, scope, row, box);
}

void captioned_table(Galley *galley, const FoNode *node, const Scope *scope)
{
	FoKeyword side = fo_keyword(node, PR_CAPTION_SIDE);
	gboolean beside = side == KW_START || side == KW_END || side == KW_LEFT || side == KW_RIGHT;
	Captioned c = parts_of(node);

	if (beside && c.parts[0] != NULL && c.parts[1] != NULL)
		set_beside(galley, node, &c, scope);
	else
		set_stacked(galley, node, &c, scope);
}
