/* galley.c: appending to the strip, and listing its stops. */
#include "layout/changebar.h"
#include "layout/line.h"

Galley *galley_new(LayoutContext *layout, Unit width)
{
	Galley *galley = g_new0(Galley, 1);

	galley->layout = layout;
	galley->width = width;
	galley->joint = -1;
	/* Most are cells, which hold a paragraph or two. */
	galley->items = g_array_sized_new(FALSE, TRUE, sizeof(Item), 8);
	galley->stops = g_array_sized_new(FALSE, TRUE, sizeof(Stop), 4);
	galley->open = g_array_new(FALSE, FALSE, sizeof(int));
	galley->notes = g_array_new(FALSE, FALSE, sizeof(Note));
	return galley;
}

void galley_drop(Galley *galley)
{
	if (galley == NULL)
		return;
	g_array_free(galley->items, TRUE);
	g_array_free(galley->stops, TRUE);
	g_array_free(galley->open, TRUE);
	g_array_free(galley->notes, TRUE);
	g_free(galley);
}

static Item *append(Galley *galley, ItemKind kind)
{
	guint depth = galley->open->len;
	Item item = { .kind = kind, .box = depth > 0 ? g_array_index(galley->open, int, depth - 1) : -1 };

	g_array_append_val(galley->items, item);
	return &g_array_index(galley->items, Item, galley->items->len - 1);
}

void galley_open(Galley *galley, Box *box)
{
	int index = (int) galley->items->len;

	append(galley, ITEM_OPEN)->as.box = box;
	g_array_append_val(galley->open, index);
}

void galley_close(Galley *galley)
{
	int index = g_array_index(galley->open, int, galley->open->len - 1);
	Item *item;

	g_array_set_size(galley->open, galley->open->len - 1);
	item = append(galley, ITEM_CLOSE);
	item->as.box = g_array_index(galley->items, Item, index).as.box;
}

void galley_space(Galley *galley, Space space)
{
	if (space.minimum != 0 || space.optimum != 0 || space.maximum != 0)
		append(galley, ITEM_SPACE)->as.space = space;
}

static const Penalty forced = { FIT_FORCED, FIT_FORCED };

void galley_break(Galley *galley, Penalty penalty, BreakKind kind)
{
	Item *item = append(galley, ITEM_BREAK);

	item->as.stop.penalty = kind == BREAK_AUTO ? penalty : forced;
	item->as.stop.kind = kind;
}

static int strength_penalty(const LayoutContext *layout, int strength, int always)
{
	if (strength <= KEEP_WEIGHED)
		return (int) ((int64_t) layout->column_height * MAX(strength, 0) / 100);
	return strength == KEEP_ALWAYS ? always : PAGE_WISHED + (strength - KEEP_WEIGHED);
}

Penalty keep_penalty(const LayoutContext *layout, Keep keep)
{
	return (Penalty) { strength_penalty(layout, keep.column, PAGE_KEEP), strength_penalty(layout, keep.page, PAGE_KEEP) };
}

Penalty part_penalty(const LayoutContext *layout, Keep keep)
{
	return (Penalty) { strength_penalty(layout, keep.column, PAGE_PART), strength_penalty(layout, keep.page, PAGE_PART) };
}

static void strengthen(const LayoutContext *layout, Item *joint, BreakKind kind, Keep keep)
{
	joint->as.stop.kind = MAX((BreakKind) joint->as.stop.kind, kind);
	if (joint->as.stop.kind != BREAK_AUTO)
		joint->as.stop.penalty = forced;
	else
		joint->as.stop.penalty = penalty_worse(joint->as.stop.penalty, part_penalty(layout, keep));
}

void galley_joint(Galley *galley, Keep keep)
{
	int index = (int) galley->items->len;

	galley_break(galley,
		penalty_worse(keep_penalty(galley->layout, keep), part_penalty(galley->layout, galley->wanted_keep)),
		galley->wanted_break);
	galley->wanted_keep = (Keep) { 0, 0 };
	galley->wanted_break = BREAK_AUTO;
	galley->joint = index;
}

void galley_want_break(Galley *galley, BreakKind kind, Keep keep)
{
	if (galley->joint >= 0) {
		strengthen(galley->layout, &g_array_index(galley->items, Item, galley->joint), kind, keep);
	} else if (!galley->has_content) {
		galley->leading_break = MAX(galley->leading_break, kind);
		galley->leading_keep = keep_stronger(galley->leading_keep, keep);
	}
}

void galley_want_break_after(Galley *galley, BreakKind kind, Keep keep)
{
	galley->wanted_break = MAX(galley->wanted_break, kind);
	galley->wanted_keep = keep_stronger(galley->wanted_keep, keep);
}

/* The notes cited by the content just appended are its galley's. */
static void take_cited(Galley *galley)
{
	GArray *cited = galley->layout->cited;

	for (guint i = 0; i < cited->len; i++) {
		Note note = g_array_index(cited, Note, i);

		note.item = (int) galley->items->len - 1;
		g_array_append_val(galley->notes, note);
	}
	g_array_set_size(cited, 0);
}

/* Areas fixed on the page, met where a ready area was made before its page was known, go along with it. */
static void take_strays(Galley *galley)
{
	GPtrArray *strays = galley->layout->strays;

	for (guint i = 0; i < strays->len; i++) {
		Area *area = g_ptr_array_index(strays, i);

		galley_point(galley, POINT_FIXED, area->fo, area);
	}
	g_ptr_array_set_size(strays, 0);
}

/* What was wanted of the joint before is settled; breaks after count from here. */
static void content_stands(Galley *galley)
{
	galley->joint = -1;
	galley->has_content = TRUE;
	galley->wanted_keep = (Keep) { 0, 0 };
	galley->wanted_break = BREAK_AUTO;
	galley->resume = NULL;
	take_cited(galley);
	take_strays(galley);
}

void galley_line(Galley *galley, Line *line, Unit height)
{
	Item *item = append(galley, ITEM_LINE);

	item->as.line = line;
	item->extent = height;
	content_stands(galley);
}

void galley_area(Galley *galley, Area *area)
{
	Item *item = append(galley, ITEM_AREA);

	item->as.area = area;
	item->extent = area->height;
	area->bars = change_bars_now(galley->layout);
	content_stands(galley);
}

void galley_row(Galley *galley, RowItem *row)
{
	Item *item = append(galley, ITEM_ROW);

	for (int c = 0; c < row->cell_count; c++)
		galley_pass_notes(row->cells[c].galley);
	item->as.row = row;
	item->extent = row->height;
	content_stands(galley);
}

void galley_point(Galley *galley, PointKind kind, const FoNode *fo, Area *area)
{
	Item *item = append(galley, ITEM_POINT);

	item->as.point.kind = kind;
	item->as.point.fo = fo;
	item->as.point.area = area;
	if (kind == POINT_AREA)
		take_strays(galley);
}

gboolean item_is_content(const Item *item)
{
	return item->kind == ITEM_LINE || item->kind == ITEM_AREA || item->kind == ITEM_ROW;
}

gboolean galley_has_content(const Galley *galley, guint from)
{
	for (guint i = from; i < galley->items->len; i++)
		if (item_is_content(&g_array_index(galley->items, Item, i)))
			return TRUE;
	return FALSE;
}

/* Makes a break between lines that leaves COUNT of them, fewer than LEAST, no better than it is within a paragraph. */
static void worsen_break(Item *item, int count, int least)
{
	if (item->kind == ITEM_BREAK && item->as.stop.kind == BREAK_AUTO && count > 0 && count < least)
		item->as.stop.penalty = penalty_worse(item->as.stop.penalty, (Penalty) { PAGE_FEW_LINES, PAGE_FEW_LINES });
}

void galley_keep_ends(Galley *galley, guint from, guint to, int orphans, int widows)
{
	int count = 0;

	for (guint i = from; i < to && count < orphans; i++) {
		worsen_break(&g_array_index(galley->items, Item, i), count, orphans);
		count += g_array_index(galley->items, Item, i).kind == ITEM_LINE;
	}
	count = 0;
	for (guint i = to; i > from && count < widows; i--) {
		worsen_break(&g_array_index(galley->items, Item, i - 1), count, widows);
		count += g_array_index(galley->items, Item, i - 1).kind == ITEM_LINE;
	}
}

/* Where the walk along the strip stands: everything so far, as if unbroken. */
typedef struct Reach {
	int64_t length, stretch, shrink;
	int64_t notes;                /* height of the footnotes cited */
	int64_t least_notes;          /* ... when those since the last stop are cut to their least piece */
} Reach;

/* Height of NOTE up to the first place where it may be broken. */
static int64_t least_piece(const Galley *note)
{
	const Stop *stops = &g_array_index(note->stops, Stop, 0);
	guint i = 1;

	while (i + 1 < note->stops->len && stops[i].penalty >= PAGE_NEVER)
		i++;
	return stops[i].end - stops[0].start;
}

/* Adds the notes that ITEM cites; those before CUT (a height) are cited at stops inside it. */
static void add_notes(const Galley *galley, int item, int64_t cut, Reach *reach)
{
	gboolean fresh = reach->least_notes < reach->notes;
	int64_t height = 0;

	for (guint i = 0; i < galley->notes->len; i++) {
		const Note *note = &g_array_index(galley->notes, Note, i);

		if (note->item != item)
			continue;
		if (!fresh && height >= cut) {
			reach->least_notes = reach->notes + height + least_piece(note->galley);
			fresh = TRUE;
		}
		height += note->galley->length;
	}
	reach->notes += height;
	if (!fresh)
		reach->least_notes = reach->notes;
}

/* Whether the break item AT stands between two lines of one paragraph. */
static gboolean is_between_lines(const Galley *galley, int at)
{
	const Item *before = &g_array_index(galley->items, Item, at - 1), *after = &g_array_index(galley->items, Item, at + 1);

	return before->kind == ITEM_LINE && after->kind == ITEM_LINE && before->as.line->paragraph == after->as.line->paragraph;
}

/* The row next to the break item AT in the direction STEP, when the break is in its table; NULL: none is. */
static const RowItem *row_beside(const Galley *galley, int at, int step)
{
	for (int i = at + step; i >= 0 && i < (int) galley->items->len; i += step) {
		const Item *item = &g_array_index(galley->items, Item, i);

		if (item_is_content(item))
			return item->kind == ITEM_ROW && item->as.row->saves ? item->as.row : NULL;
		if ((item->kind == ITEM_CLOSE || item->kind == ITEM_OPEN) && item->as.box->fo->type == FO_TABLE)
			return NULL;
	}
	return NULL;
}

/* What rows save where the table they stand in is broken at STOP. */
static void save_at_rows(const Galley *galley, Stop *stop)
{
	const RowItem *above = row_beside(galley, stop->item, -1), *below = row_beside(galley, stop->item, 1);

	stop->end -= above != NULL ? row_saved_below(above) : 0;
	stop->start += below != NULL ? row_saved_above(below) : 0;
}

static Stop stop_at(const Galley *galley, Reach content_end, Reach content_start, int at, Penalty penalty, BreakKind kind)
{
	Joint before = joint_before(galley, at), after = joint_after(galley, at);
	Stop stop = {
		.end = content_end.length + before.total,
		/* A piece that ends where it must may be as short as it likes. */
		.end_stretch = content_end.stretch + before.stretch + (penalty.column == FIT_FORCED ? G_MAXINT32 : 0),
		.end_shrink = content_end.shrink + before.shrink,
		.start = content_start.length - after.total,
		.start_stretch = content_start.stretch - after.stretch,
		.start_shrink = content_start.shrink - after.shrink,
		.reach = content_start.length, .notes = content_end.notes, .least_notes = content_end.least_notes,
		.penalty = penalty.column, .page_penalty = penalty.page, .kind = kind, .item = at, .step = -1,
	};

	joint_clear(&before);
	joint_clear(&after);
	return stop;
}

/* Height of the notes cited in the row up to STEP; LEAST: as Stop.least_notes. */
static int64_t step_notes(const RowItem *row, const RowStep *step, int64_t *least)
{
	int64_t notes = 0;

	*least = 0;
	for (int c = 0; c < row->cell_count; c++) {
		const Stop *stop = &g_array_index(row->cells[c].galley->stops, Stop, MAX(step->stops[c], 0));

		notes += stop->notes;
		*least += stop->least_notes;
	}
	return notes;
}

/* The stops inside a row: those of its steps, moved to where the row stands. */
static void add_row_stops(Galley *galley, int at, Reach reach)
{
	const RowItem *row = g_array_index(galley->items, Item, at).as.row;
	Unit before = 0, after = 0;

	/* A break inside the row leaves every enclosing box open. */
	for (int b = g_array_index(galley->items, Item, at).box; b >= 0; b = g_array_index(galley->items, Item, b).box) {
		const Box *box = g_array_index(galley->items, Item, b).as.box;

		before += edge_at_break(&box->after) + (box->repeat_after ? box->repeat_after->length : 0);
		after += edge_at_break(&box->before) + (box->repeat_before ? box->repeat_before->length : 0);
	}
	for (guint i = 0; i < row->steps->len; i++) {
		const RowStep *step = &g_array_index(row->steps, RowStep, i);
		Penalty penalty = step->kind == BREAK_AUTO ? step->penalty : forced;
		int64_t least, notes = step_notes(row, step, &least);
		Stop stop = {
			.end = reach.length + step->end + before, .start = reach.length + step->start - after,
			.end_stretch = reach.stretch + (step->kind != BREAK_AUTO ? G_MAXINT32 : 0), .start_stretch = reach.stretch,
			.end_shrink = reach.shrink, .start_shrink = reach.shrink, .reach = reach.length + step->end,
			.penalty = penalty.column, .page_penalty = penalty.page, .kind = step->kind, .between = step->between,
			.notes = reach.notes + notes, .least_notes = reach.notes + least, .item = at, .step = (int) i,
		};

		g_array_append_val(galley->stops, stop);
	}
}

/* Height of the notes that the last step of a row cites; 0 of other items. */
static int64_t notes_in_steps(const Galley *galley, int at)
{
	const Item *item = &g_array_index(galley->items, Item, at);
	const GArray *steps = item->kind == ITEM_ROW ? item->as.row->steps : NULL;
	int64_t least;

	if (steps == NULL || steps->len == 0)
		return 0;
	return step_notes(item->as.row, &g_array_index(steps, RowStep, steps->len - 1), &least);
}

/* Lists the stops of the items in [FIRST, LAST), which hold no content: from the end of the content
 * before to the start of the content after. */
static void add_joint_stops(Galley *galley, int first, int last, Reach *from, Reach to)
{
	for (int i = first; i < last; i++) {
		const Item *item = &g_array_index(galley->items, Item, i);

		if (item->kind == ITEM_BREAK) {
			Stop stop = stop_at(galley, *from, to, i, item->as.stop.penalty, item->as.stop.kind);

			save_at_rows(galley, &stop);
			stop.between = galley->in_list_item && !is_between_lines(galley, i);
			g_array_append_val(galley->stops, stop);
			if (stop.penalty < PAGE_NEVER)
				from->least_notes = from->notes;
		}
	}
}

void galley_close_off(Galley *galley)
{
	int count = (int) galley->items->len;
	Reach reach = { 0 };
	Stop stop;

	g_array_set_size(galley->stops, 0);
	for (int first = 0; first <= count;) {
		int last = first;
		Reach from = reach;

		while (last < count && !item_is_content(&g_array_index(galley->items, Item, last)))
			last++;
		joint_resolve(galley, first, last);
		for (int i = first; i < last; i++) {
			const Item *item = &g_array_index(galley->items, Item, i);

			reach.length += item->extent;
			reach.stretch += item->stretch;
			reach.shrink += item->shrink;
		}
		if (first == 0) {
			stop = stop_at(galley, from, reach, -1, (Penalty) { 0, 0 }, BREAK_AUTO);
			g_array_append_val(galley->stops, stop);
		}
		add_joint_stops(galley, first, last, &from, reach);
		reach.least_notes = from.least_notes;
		if (last == count) {
			stop = stop_at(galley, from, reach, count, forced, BREAK_PAGE);
			g_array_append_val(galley->stops, stop);
			break;
		}
		if (g_array_index(galley->items, Item, last).kind == ITEM_ROW)
			add_row_stops(galley, last, reach);
		reach.length += g_array_index(galley->items, Item, last).extent;
		if (galley->notes->len > 0)
			add_notes(galley, last, notes_in_steps(galley, last), &reach);
		first = last + 1;
	}
	/* The end stop leaves trailing conditional spaces out, the start stop leading ones. */
	galley->length = (Unit) (g_array_index(galley->stops, Stop, galley->stops->len - 1).end
		- g_array_index(galley->stops, Stop, 0).start);
	galley->total_stretch = reach.stretch;
	galley->total_shrink = reach.shrink;
}
