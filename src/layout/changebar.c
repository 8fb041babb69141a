/* changebar.c: bars beside what changed.
 *
 * Content is marked as it is set: every line and ready area knows the bars in force.  When a
 * column has been made up, its areas tell how far down each bar reaches. */
#include "layout/changebar.h"

/* From the first to the last area that a bar marks in the column. */
typedef struct Reach {
	const FoNode *bar;
	Unit top, bottom;
} Reach;

void change_bar_meet(LayoutContext *layout, const FoNode *node)
{
	const char *class = fo_string(node, PR_CHANGE_BAR_CLASS);

	layout->has_bars = TRUE;
	if (node->type == FO_CHANGE_BAR_BEGIN) {
		g_ptr_array_add(layout->bars, (gpointer) node);
		return;
	}
	for (guint i = layout->bars->len; i-- > 0;) {
		const FoNode *begin = g_ptr_array_index(layout->bars, i);

		if (g_strcmp0(fo_string(begin, PR_CHANGE_BAR_CLASS), class) == 0) {
			g_ptr_array_remove_index(layout->bars, i);
			return;
		}
	}
}

const FoNode *const *change_bars_now(LayoutContext *layout)
{
	const FoNode **bars;

	if (layout->bars->len == 0)
		return NULL;
	bars = arena_array(layout->arena, const FoNode *, layout->bars->len + 1);
	for (guint i = 0; i < layout->bars->len; i++)
		bars[i] = g_ptr_array_index(layout->bars, i);
	return bars;
}

static void reach_to(GArray *reaches, const FoNode *bar, Unit top, Unit bottom)
{
	Reach fresh = { bar, top, bottom };

	for (guint i = 0; i < reaches->len; i++) {
		Reach *r = &g_array_index(reaches, Reach, i);

		if (r->bar == bar) {
			r->top = MIN(r->top, top);
			r->bottom = MAX(r->bottom, bottom);
			return;
		}
	}
	g_array_append_val(reaches, fresh);
}

static void collect(const Area *area, Unit y, GArray *reaches)
{
	y += area->y;
	for (const FoNode *const *bar = area->bars; bar != NULL && *bar != NULL; bar++)
		reach_to(reaches, *bar, y, y + area->height);
	for (const Area *child = area->first; child != NULL; child = child->next)
		collect(child, y, reaches);
}

/* Whether the bar stands at the column's start edge (§7.30.4). */
static gboolean at_start(const FoNode *bar, gboolean first, gboolean last, int number)
{
	gboolean right_hand = number % 2 != 0;

	switch (fo_keyword(bar, PR_CHANGE_BAR_PLACEMENT)) {
	case KW_END: case KW_RIGHT: return FALSE;
	case KW_INSIDE:             return right_hand;
	case KW_OUTSIDE:            return !right_hand;
	case KW_ALTERNATE:          return first ? !last || !right_hand : FALSE;
	default:                    return TRUE;
	}
}

static void draw(LayoutContext *layout, Area *body, const Reach *reach, Unit x, gboolean start)
{
	const FoNode *bar = reach->bar;
	Decoration *decoration = arena_new0(layout->arena, Decoration);
	Unit width = prop_length(bar, PR_CHANGE_BAR_WIDTH, 0, NULL);
	Unit offset = prop_length(bar, PR_CHANGE_BAR_OFFSET, 0, NULL);
	Area *area = area_new(layout->arena, AREA_BLOCK, bar, body);

	decoration->start.width = width;
	decoration->start.style = fo_keyword(bar, PR_CHANGE_BAR_STYLE);
	decoration->start.colour = fo_colour(bar, PR_CHANGE_BAR_COLOR);
	area->artifact = TRUE;
	area->x = (start ? x - offset : x + offset) - width / 2;
	area->y = reach->top;
	area->width = width;
	area->height = reach->bottom - reach->top;
	area->decoration = decoration;
}

void change_bars_draw(LayoutContext *layout, Area *body, Area *after, Unit x, Unit width, gboolean first, gboolean last,
                      int number)
{
	GArray *reaches;

	if (!layout->has_bars)
		return;
	reaches = g_array_new(FALSE, FALSE, sizeof(Reach));
	for (const Area *area = after != NULL ? after->next : body->first; area != NULL; area = area->next)
		collect(area, 0, reaches);
	for (guint i = 0; i < reaches->len; i++) {
		const Reach *reach = &g_array_index(reaches, Reach, i);
		FoKeyword style = fo_keyword(reach->bar, PR_CHANGE_BAR_STYLE);
		gboolean start = at_start(reach->bar, first, last, number);

		if (style != KW_NONE && style != KW_HIDDEN)
			draw(layout, body, reach, start ? x : x + width, start);
	}
	g_array_free(reaches, TRUE);
}
