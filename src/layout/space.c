/* space.c: which spaces stay (XSL 1.1 §4.3.1).
 *
 * Between two pieces of content stand spaces, and the edges (borders and
 * padding) of boxes that end or begin there.  An edge that is not zero is a
 * fence: spaces on both sides of it do not see each other.  Between fences,
 * forcing spaces add up and silence the others; else the highest precedence
 * wins, and among those the largest optimum.  Where a piece begins or ends,
 * conditional spaces next to the brink vanish up to the first fence or
 * retained space. */
#include "layout/context.h"
#include "layout/galley.h"

/* One space or edge on its way through resolution. */
typedef struct Element {
	int item;                     /* -1: an edge of a box that is only open here */
	gboolean is_space, dropped;
	Space space;
	Unit extent, stretch, shrink;
} Element;

Unit edge_at_break(const Edge *edge)
{
	return (edge->border_retain ? edge->border : 0) + (edge->padding_retain ? edge->padding : 0);
}

static gboolean is_fence(const Element *e)
{
	return !e->is_space && e->extent != 0;
}

/* Drops conditional spaces from the brink at START inwards. */
static void drop_at_brink(Element *elements, int count, int start, int direction)
{
	for (int i = start; i >= 0 && i < count; i += direction) {
		Element *e = &elements[i];

		if (is_fence(e) || (e->is_space && e->space.retain))
			break;
		if (e->is_space)
			e->dropped = TRUE;
	}
}

static void settle_space(Element *e, Unit minimum, Unit optimum, Unit maximum)
{
	e->extent = optimum;
	e->stretch = maximum - optimum;
	e->shrink = optimum - minimum;
}

/* Resolves the spaces in [FIRST, LAST), between which no fence stands. */
static void resolve_group(Element *elements, int first, int last)
{
	int precedence = G_MININT;
	Element *winner = NULL;

	for (int i = first; i < last; i++)
		if (elements[i].is_space && !elements[i].dropped)
			precedence = MAX(precedence, elements[i].space.precedence);
	for (int i = first; i < last; i++) {
		Element *e = &elements[i];

		if (!e->is_space || e->dropped || e->space.precedence != precedence)
			continue;
		if (precedence == SPACE_FORCE) {
			settle_space(e, e->space.minimum, e->space.optimum, e->space.maximum);
			continue;
		}
		if (winner == NULL || e->space.optimum > winner->space.optimum) {
			winner = e;
		} else if (e->space.optimum == winner->space.optimum) {
			e->space.minimum = MAX(e->space.minimum, winner->space.minimum);
			e->space.maximum = MIN(e->space.maximum, winner->space.maximum);
			winner = e;
		}
	}
	if (winner != NULL)
		settle_space(winner, winner->space.minimum, winner->space.optimum, winner->space.maximum);
}

static void resolve(GArray *array, gboolean at_start, gboolean at_end)
{
	Element *elements = (Element *) (void *) array->data;
	int count = (int) array->len, first = 0;

	if (at_start)
		drop_at_brink(elements, count, 0, 1);
	if (at_end)
		drop_at_brink(elements, count, count - 1, -1);
	for (int i = 0; i <= count; i++) {
		if (i == count || is_fence(&elements[i])) {
			resolve_group(elements, first, i);
			first = i + 1;
		}
	}
}

/* Takes up the spaces and edges of the items in [FIRST, LAST). */
static void take_items(const Galley *galley, int first, int last, GArray *elements)
{
	for (int i = first; i < last; i++) {
		const Item *item = &g_array_index(galley->items, Item, i);
		Element e = { .item = i };

		switch (item->kind) {
		case ITEM_OPEN:
			e.extent = item->as.box->continued ? edge_at_break(&item->as.box->before)
				: item->as.box->before.border + item->as.box->before.padding;
			break;
		case ITEM_CLOSE:
			e.extent = item->as.box->after.border + item->as.box->after.padding;
			break;
		case ITEM_SPACE:
			e.is_space = TRUE;
			e.space = item->as.space;
			break;
		default:
			continue;
		}
		g_array_append_val(elements, e);
	}
}

/* The innermost box open at item AT; -1: none. */
static int box_open_at(const Galley *galley, int at)
{
	return at >= 0 && at < (int) galley->items->len ? g_array_index(galley->items, Item, at).box : -1;
}

/* What is left of the edge of BOX, an index, where it is broken or, AGAIN, begun again; with what is repeated there. */
static Unit open_edge(const Galley *galley, int box, gboolean again)
{
	const Box *b = g_array_index(galley->items, Item, box).as.box;
	const Galley *repeat = again ? b->repeat_before : b->repeat_after;

	return edge_at_break(again ? &b->before : &b->after) + (repeat != NULL ? repeat->length : 0);
}

/* Takes up the edges of the boxes open at item AT, outermost first when they are begun again. */
static void take_open_edges(const Galley *galley, int at, gboolean again, GArray *elements)
{
	guint place = elements->len;

	for (int box = box_open_at(galley, at); box >= 0; box = g_array_index(galley->items, Item, box).box) {
		Element e = { .item = -1, .extent = open_edge(galley, box, again) };

		if (again)
			g_array_insert_val(elements, place, e);
		else
			g_array_append_val(elements, e);
	}
}

/* Scratch, shared by all joints: each is done with before the next is begun. */
static GArray *no_elements(const Galley *galley)
{
	GArray **elements = &galley->layout->elements;

	if (*elements == NULL)
		*elements = g_array_new(FALSE, FALSE, sizeof(Element));
	g_array_set_size(*elements, 0);
	return *elements;
}

void joint_resolve(Galley *galley, int first, int last)
{
	GArray *elements = no_elements(galley);

	take_items(galley, first, last, elements);
	resolve(elements, first == 0, last == (int) galley->items->len);
	for (guint i = 0; i < elements->len; i++) {
		const Element *e = &g_array_index(elements, Element, i);
		Item *item = &g_array_index(galley->items, Item, e->item);

		item->extent = e->extent;
		item->stretch = e->stretch;
		item->shrink = e->shrink;
	}
}

static Joint joint_finish(const GArray *elements, int first, int last)
{
	Joint joint = { .first = first, .last = last };

	if (last > first)
		joint.extents = g_new0(Unit, last - first);
	for (guint i = 0; i < elements->len; i++) {
		const Element *e = &g_array_index(elements, Element, i);

		if (e->item >= 0)
			joint.extents[e->item - first] = e->extent;
		else
			joint.edges += e->extent;
		joint.total += e->extent;
		joint.stretch += e->stretch;
		joint.shrink += e->shrink;
	}
	return joint;
}

/* A joint without items, as between the lines of a paragraph: only boxes are broken. */
static Joint bare_joint(const Galley *galley, int first, int at, gboolean again)
{
	Joint joint = { .first = first, .last = first };

	for (int box = box_open_at(galley, at); box >= 0; box = g_array_index(galley->items, Item, box).box)
		joint.edges += open_edge(galley, box, again);
	joint.total = joint.edges;
	return joint;
}

Joint joint_before(const Galley *galley, int at)
{
	int first = MAX(at, 0), last = first;
	GArray *elements;

	while (first > 0 && !item_is_content(&g_array_index(galley->items, Item, first - 1)))
		first--;
	if (first == last)
		return bare_joint(galley, first, at, FALSE);
	elements = no_elements(galley);
	take_items(galley, first, last, elements);
	take_open_edges(galley, at, FALSE, elements);
	resolve(elements, first == 0, TRUE);
	return joint_finish(elements, first, last);
}

Joint joint_after(const Galley *galley, int at)
{
	int count = (int) galley->items->len, first = MIN(at + 1, count), last = first;
	GArray *elements;

	while (last < count && !item_is_content(&g_array_index(galley->items, Item, last)))
		last++;
	if (first == last)
		return bare_joint(galley, first, at, TRUE);
	elements = no_elements(galley);
	take_open_edges(galley, at, TRUE, elements);
	take_items(galley, first, last, elements);
	resolve(elements, TRUE, last == count);
	return joint_finish(elements, first, last);
}

void joint_clear(Joint *joint)
{
	g_free(joint->extents);
	joint->extents = NULL;
}
