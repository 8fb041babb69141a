/* outline.c: fo:bookmark-tree -> outline (XSL 1.1 §6.11; ISO 32000-1 §12.3.3). */
#include "pdf/pdf.h"

/* An item of the outline; its relatives are indices, -1: none. */
typedef struct Item {
	const Bookmark *bookmark;
	int gathering, object;
	int parent, previous, next, first, last;
	int below;                    /* items that are open to view below it */
} Item;

/* ---- the tree ---- */

#define ITEM(index) (&g_array_index(items, Item, index))

static void add_item(Finish *f, GArray *items, const Bookmark *bookmark, int gathering, int parent, int previous)
{
	Item item = { bookmark, gathering, objects_reserve(f->objects), parent, previous, -1, -1, -1, 0 };
	int index = (int) items->len;

	g_array_append_val(items, item);
	if (previous >= 0)
		ITEM(previous)->next = index;
	if (parent >= 0) {
		if (previous < 0)
			ITEM(parent)->first = index;
		ITEM(parent)->last = index;
	}
}

/* Adds the bookmarks of a gathering behind item PREVIOUS at the top; returns the last one there. */
static int add_bookmarks(Finish *f, GArray *items, int gathering, int previous)
{
	const GArray *bookmarks = f->gatherings[gathering]->bookmarks;
	int first = (int) items->len;

	for (int i = 0; i < (int) bookmarks->len; i++) {
		const Bookmark *bookmark = &g_array_index(bookmarks, Bookmark, i);
		int parent = bookmark->parent >= 0 ? first + bookmark->parent : -1;

		add_item(f, items, bookmark, gathering, parent, parent >= 0 ? ITEM(parent)->last : previous);
		if (parent < 0)
			previous = first + i;
	}
	return previous;
}

static gboolean is_closed(const Item *item)
{
	return item->bookmark->closed;
}

/* Counts from the leaves up; returns how many are open to view in all. */
static int count_open(GArray *items)
{
	int top = 0;

	for (int i = (int) items->len - 1; i >= 0; i--) {
		const Item *item = ITEM(i);
		int *above = item->parent >= 0 ? &ITEM(item->parent)->below : &top;

		*above += 1 + (is_closed(item) ? 0 : item->below);
	}
	return top;
}

/* ---- as objects ---- */

static void put_relative(GString *out, const char *key, const GArray *items, int index)
{
	if (index < 0)
		return;
	g_string_append(out, key);
	pdf_put_reference(out, ITEM(index)->object);
}

static void make_item(Finish *f, const GArray *items, const Item *item, int outlines)
{
	GString *out = objects_begin(f->objects, item->object);

	g_string_append(out, "<</Title");
	pdf_put_text(out, item->bookmark->title);
	link_target(f, out, &item->bookmark->target, item->gathering);
	g_string_append(out, "/Parent ");
	pdf_put_reference(out, item->parent >= 0 ? ITEM(item->parent)->object : outlines);
	put_relative(out, "/Prev ", items, item->previous);
	put_relative(out, "/Next ", items, item->next);
	put_relative(out, "/First ", items, item->first);
	put_relative(out, "/Last ", items, item->last);
	if (item->below > 0)
		g_string_append_printf(out, "/Count %d", is_closed(item) ? -item->below : item->below);
	g_string_append(out, ">>");
	objects_end(f->objects);
}

static void make_outlines(Finish *f, GArray *items, int last)
{
	int outlines = objects_reserve(f->objects), open = count_open(items);
	GString *out;

	for (guint i = 0; i < items->len; i++)
		make_item(f, items, ITEM(i), outlines);
	out = objects_begin(f->objects, outlines);
	g_string_append(out, "<</Type/Outlines");
	put_relative(out, "/First ", items, 0);
	put_relative(out, "/Last ", items, last);
	g_string_append_printf(out, "/Count %d>>", open);
	objects_end(f->objects);
	g_string_append(f->catalog, "/PageMode/UseOutlines/Outlines ");
	pdf_put_reference(f->catalog, outlines);
}

void outline_make(Finish *f)
{
	GArray *items = g_array_new(FALSE, FALSE, sizeof(Item));
	int last = -1;

	for (int i = 0; i < f->gathering_count; i++)
		last = add_bookmarks(f, items, i, last);
	if (items->len > 0)
		make_outlines(f, items, last);
	g_array_unref(items);
}
