/* makeup.c: the areas of one piece of a galley.
 *
 * One walk from stop to stop with a stack of open areas.  The joints at both
 * ends are resolved for the break; everything between has the extents that
 * galley_close_off gave it, stretched or shrunk by the piece's ratio. */
#include "layout/context.h"
#include "layout/paper.h"

typedef struct Frame {
	Area *area;
	const Box *box;
	Unit x, y;                    /* of the area, in the coordinates of the makeup's parent */
	gboolean again;               /* begun on an earlier piece */
	gboolean has_rows;            /* of a table: some stand on this piece */
} Frame;

typedef struct Makeup {
	const Galley *galley;
	GArray *frames;               /* Frame; the first is the parent */
	Unit x, y;                    /* of the reference area; the pen */
	Unit top;                     /* of the reference area */
	double ratio;
	Arena *arena;
} Makeup;

static Frame *top_frame(Makeup *m)
{
	return &g_array_index(m->frames, Frame, m->frames->len - 1);
}

static void place(Makeup *m, Area *area, Unit x, Unit y)
{
	const Frame *frame = top_frame(m);

	area->x = x - frame->x;
	area->y = y - frame->y;
}

static void place_repeat(Makeup *m, const Galley *repeat)
{
	Frame *frame = top_frame(m);
	Area *area = frame->area, *last = area->last;
	Unit height = makeup_whole(repeat, area, m->x - frame->x, m->y - frame->y);

	for (Area *a = last != NULL ? last->next : area->first; a != NULL; a = a->next)
		a->artifact = TRUE;
	m->y += height;
}

static void open_box(Makeup *m, const Box *box, gboolean again, gboolean repeat, Unit extent)
{
	Frame frame = { .box = box, .again = again, .x = m->x + box->x, .y = m->y };

	frame.area = area_new(m->arena, AREA_BLOCK, box->fo, top_frame(m)->area);
	place(m, frame.area, frame.x, frame.y);
	frame.area->width = box->width;
	frame.area->is_first = !again;
	frame.area->artifact = box->artifact;
	g_array_append_val(m->frames, frame);
	m->y += extent;
	if (repeat && box->repeat_before != NULL)
		place_repeat(m, box->repeat_before);
}

/* The decoration of an area that is not all of its box: edges at breaks only where they are retained. */
static const Decoration *broken_decoration(Makeup *m, const Box *box, gboolean first, gboolean last)
{
	Decoration *copy;

	if (box->decoration == NULL || (first && last))
		return box->decoration;
	copy = arena_new0(m->arena, Decoration);
	*copy = *box->decoration;
	if (!first && !box->before.border_retain)
		copy->before.width = 0;
	if (!last && !box->after.border_retain)
		copy->after.width = 0;
	return copy;
}

static void close_box(Makeup *m, gboolean last, Unit extent)
{
	Frame *frame = top_frame(m);

	if (!last && frame->box->repeat_after != NULL)
		place_repeat(m, frame->box->repeat_after);
	m->y += extent;
	frame->area->height = m->y - frame->y;
	frame->area->is_last = last;
	frame->area->decoration = broken_decoration(m, frame->box, !frame->again, last);
	if (frame->box->running_before != NULL || frame->box->running_after != NULL)
		table_running_fill(frame->box, frame->area);
	g_array_set_size(m->frames, m->frames->len - 1);
}

/* A ready area may be used more than once (repeated headers, markers): each use is a node of its own. */
static void place_area(Makeup *m, const Area *ready)
{
	Area *area = area_new(m->arena, ready->kind, ready->fo, NULL);

	*area = *ready;
	area->next = area->parent = NULL;
	area_append(top_frame(m)->area, area);
	place(m, area, m->x + ready->x, m->y + ready->y);
}

/* From the corner of the nearest reference area, not from the pen. */
static void place_absolute(Makeup *m, const Area *ready)
{
	Unit pen = m->y;

	m->y = m->top;
	for (guint i = m->frames->len; i-- > 1;) {
		const Frame *frame = &g_array_index(m->frames, Frame, i);

		if (frame->box->is_reference) {
			m->y = frame->y + (frame->again ? edge_at_break(&frame->box->before)
				: frame->box->before.border + frame->box->before.padding);
			break;
		}
	}
	place_area(m, ready);
	m->y = pen;
}

static void place_point(Makeup *m, const Item *item)
{
	Area *area;

	if (item->as.point.kind == POINT_AREA) {
		place_absolute(m, item->as.point.area);
		return;
	}
	if (item->as.point.kind == POINT_FIXED) {
		if (m->galley->layout->page != NULL)
			paper_fix_area(m->galley->layout->page, item->as.point.area);
		else
			g_ptr_array_add(m->galley->layout->strays, item->as.point.area);
		return;
	}
	area = area_new(m->arena, AREA_BLOCK, item->as.point.fo, top_frame(m)->area);
	place(m, area, m->x, m->y);
	area->is_first = area->is_last = TRUE;
}

static Unit adjusted(const Makeup *m, const Item *item)
{
	double adjust = m->ratio > 0 ? m->ratio * item->stretch : m->ratio * item->shrink;

	return item->extent + (Unit) adjust;
}

/* Who draws the rules below the row at AT, when the piece ends before item END. */
static RowEdge edge_below(const Galley *galley, int at, int end)
{
	const RowItem *row = g_array_index(galley->items, Item, at).as.row;

	for (int i = at + 1; i < end; i++) {
		const Item *item = &g_array_index(galley->items, Item, i);

		if (item->kind == ITEM_CLOSE && item->as.box->fo == row->table)
			return EDGE_JOINT;
		if (item_is_content(item))
			return EDGE_NONE;
	}
	return EDGE_BREAK;
}

/* The rules above and below the row at AT.  A repeated header or footer leaves those towards the rows to them. */
static void set_row_edges(Makeup *m, int at, int end, RowSpan *span)
{
	const Item *item = &g_array_index(m->galley->items, Item, at);
	const FoNode *section = item->box >= 0 ? g_array_index(m->galley->items, Item, item->box).as.box->fo : NULL;
	Frame *table = NULL;

	for (guint i = 1; i < m->frames->len; i++)
		if (g_array_index(m->frames, Frame, i).box->fo == item->as.row->table)
			table = &g_array_index(m->frames, Frame, i);
	if (table != NULL) {
		span->above = table->again && !table->has_rows ? EDGE_BREAK : EDGE_JOINT;
		span->below = edge_below(m->galley, at, end);
		table->has_rows = TRUE;
	} else if (section != NULL && section->type == FO_TABLE_FOOTER) {
		span->above = at == item->box + 1 ? EDGE_NONE : EDGE_JOINT;
		span->below = g_array_index(m->galley->items, Item, at + 1).kind == ITEM_CLOSE ? EDGE_JOINT : EDGE_NONE;
	} else {
		span->above = EDGE_JOINT;
	}
}

/* One item; ROW says what of it when it is a row. */
static void make_item(Makeup *m, const Item *item, Unit extent, RowSpan row)
{
	Frame *frame = top_frame(m);

	switch (item->kind) {
	case ITEM_OPEN:
		open_box(m, item->as.box, item->as.box->continued, FALSE, extent);
		return;
	case ITEM_CLOSE:
		close_box(m, TRUE, extent);
		return;
	case ITEM_LINE:
		line_makeup(item->as.line, frame->area, m->x - frame->x, m->y - frame->y);
		break;
	case ITEM_AREA:
		place_area(m, item->as.area);
		break;
	case ITEM_ROW:
		m->y += row_makeup(item->as.row, row, frame->area, m->x - frame->x, m->y - frame->y);
		return;
	case ITEM_POINT:
		place_point(m, item);
		return;
	case ITEM_SPACE:
	case ITEM_BREAK:
		break;
	}
	m->y += extent;
}

/* Opens again the boxes that item AT stands in, outermost first. */
static void reopen(Makeup *m, int at)
{
	const Item *item = &g_array_index(m->galley->items, Item, at);
	const Box *box;

	if (item->box < 0)
		return;
	reopen(m, item->box);
	box = g_array_index(m->galley->items, Item, item->box).as.box;
	open_box(m, box, TRUE, TRUE, edge_at_break(&box->before));
}

static void close_open(Makeup *m)
{
	while (m->frames->len > 1)
		close_box(m, FALSE, edge_at_break(&top_frame(m)->box->after));
}

Unit makeup_piece(const Galley *galley, PieceSpan span, Area *parent, Unit x, Unit y)
{
	Makeup m = { .galley = galley, .x = x, .y = y, .top = y, .ratio = span.ratio, .arena = galley->layout->arena };
	Frame base = { .area = parent };
	int count = (int) galley->items->len;
	int from = span.from->item, to = span.to->item;
	gboolean in_row = span.from->step >= 0;
	Joint head = { 0 }, tail = { 0 };

	m.frames = g_array_new(FALSE, FALSE, sizeof(Frame));
	g_array_append_val(m.frames, base);
	if (from >= 0)
		reopen(&m, from);
	if (!in_row)
		head = joint_after(galley, from);
	if (span.to->step < 0)
		tail = joint_before(galley, to);
	for (int i = in_row ? from : from + 1; i < count && (i < to || (i == to && span.to->step >= 0)); i++) {
		const Item *item = &g_array_index(galley->items, Item, i);
		Unit extent = adjusted(&m, item);
		RowSpan row = { .from = -1 };

		if (!item_is_content(item)) {
			if (span.to->step < 0 && i >= tail.first)
				extent = tail.extents[i - tail.first];
			if (!in_row && i < head.last)
				extent = head.extents[i - head.first];
		} else if (item->kind == ITEM_ROW) {
			row.from = in_row && i == from ? span.from->step : -1;
			row.to = span.to->step >= 0 && i == to ? span.to->step : (int) item->as.row->steps->len;
			if (item->as.row->rules != NULL)
				set_row_edges(&m, i, MIN(to, count), &row);
		}
		make_item(&m, item, extent, row);
	}
	joint_clear(&head);
	joint_clear(&tail);
	close_open(&m);
	g_array_free(m.frames, TRUE);
	return m.y - y;
}

Unit makeup_whole(const Galley *galley, Area *parent, Unit x, Unit y)
{
	PieceSpan span = { &g_array_index(galley->stops, Stop, 0),
		&g_array_index(galley->stops, Stop, galley->stops->len - 1), 0 };

	return makeup_piece(galley, span, parent, x, y);
}
