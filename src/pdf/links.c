/* links.c: destinations and link annotations (ISO 32000-1 §12.3.2, §12.5.6.5). */
#include <string.h>

#include "pdf/links.h"
#include "pdf/pdf.h"

/* ---- destinations ---- */

static const Anchor *anchor_in(Finish *f, int gathering, const char *id)
{
	return g_hash_table_lookup(f->gatherings[gathering]->paper->anchors, id);
}

static const Anchor *find_anchor(Finish *f, int gathering, const char *id, int *found)
{
	const Anchor *anchor = anchor_in(f, gathering, id);

	*found = gathering;
	for (int i = 0; anchor == NULL && i < f->gathering_count; i++) {
		anchor = anchor_in(f, i, id);
		*found = i;
	}
	return anchor;
}

static int first_page_of(Finish *f, int gathering)
{
	int page = 0;

	for (int i = 0; i < gathering; i++)
		page += (int) f->gatherings[i]->pages->len;
	return page;
}

/* Appends the page and place of ID as an explicit destination, as seen from gathering GATHERING; FALSE: there is no such id. */
static gboolean put_destination(Finish *f, GString *out, int gathering, const char *id)
{
	int found, page;
	const Anchor *anchor = find_anchor(f, gathering, id, &found);

	if (anchor == NULL || anchor->first_page < 0 || anchor->first_page >= (int) f->gatherings[found]->pages->len)
		return FALSE;
	page = first_page_of(f, found) + anchor->first_page;
	if (page >= f->page_count)
		return FALSE;
	g_string_append(out, "/Dest[");
	pdf_put_reference(out, f->pages[page].object);
	g_string_append(out, "/XYZ ");
	pdf_put_number(out, unit_to_pt(anchor->x));
	g_string_append_c(out, ' ');
	pdf_put_number(out, unit_to_pt(f->pages[page].area->height - anchor->y));
	g_string_append(out, " null]");
	return TRUE;
}

static void put_action(GString *out, const char *uri)
{
	char *ascii = link_uri(uri);

	g_string_append(out, "/A<</S/URI/URI");
	pdf_put_bytes(out, ascii, strlen(ascii));
	g_string_append(out, ">>");
	g_free(ascii);
}

gboolean link_target(Finish *f, GString *out, const Target *target, int gathering)
{
	if (target->inside != NULL) {
		if (put_destination(f, out, gathering, target->inside))
			return TRUE;
		diag(f->diags, target->place, D_LINK_UNKNOWN, target->inside);
	}
	if (target->outside == NULL)
		return FALSE;
	put_action(out, target->outside);
	return TRUE;
}

/* ---- annotations ---- */

/* Puts the annotation, whose index is to be INDEX, behind the others of its page. */
static void chain_on_page(Finish *f, FilePage *page, int index)
{
	if (page->last_annotation >= 0)
		g_array_index(f->annotations, Annotation, page->last_annotation).next_on_page = index;
	else
		page->first_annotation = index;
	page->last_annotation = index;
}

static void make_link(Finish *f, const LinkPiece *piece, const char *target)
{
	FilePage *page = &f->pages[piece->page];
	double height = unit_to_pt(page->area->height);
	Annotation annotation = {
		piece->tag, piece->page, objects_reserve(f->objects), f->next_parent_key++, -1, -1,
	};
	GString *out = objects_begin(f->objects, annotation.object);

	g_string_append(out, "<</Type/Annot/Subtype/Link/Rect");
	pdf_put_box(out, piece->box.x0, height - piece->box.y1, piece->box.x1, height - piece->box.y0);
	g_string_append(out, "/Border[0 0 0]/F 4/P ");
	pdf_put_reference(out, page->object);
	g_string_append(out, "/Contents");
	pdf_put_text(out, piece->contents);
	g_string_append_printf(out, "/StructParent %d%s>>", annotation.parent_key, target);
	objects_end(f->objects);
	chain_on_page(f, page, (int) f->annotations->len);
	g_array_append_val(f->annotations, annotation);
}

static void make_links(Finish *f, int gathering)
{
	const GArray *pieces = f->gatherings[gathering]->links;
	GString *target = g_string_new(NULL);

	for (guint i = 0; i < pieces->len; i++) {
		const LinkPiece *piece = &g_array_index(pieces, LinkPiece, i);

		g_string_truncate(target, 0);
		if (link_target(f, target, &piece->target, gathering))
			make_link(f, piece, target->str);
	}
	g_string_free(target, TRUE);
}

/* A link over two lines has two annotations, and its element holds both. */
static void chain_links(Finish *f)
{
	for (int i = (int) f->annotations->len - 1; i >= 0; i--) {
		Annotation *annotation = &g_array_index(f->annotations, Annotation, i);

		if (annotation->tag == NULL)
			continue;
		annotation->next_of_link = annotation->tag->annotation - 1;
		annotation->tag->annotation = i + 1;
	}
}

/* Turns the Link elements of which no annotation came to be into plain spans. */
static void drop_dead_links(Tag *tag)
{
	if (tag_is(tag, "Link") && tag->annotation == 0)
		tag->type = "Span";
	for (Tag *child = tag->first; child != NULL; child = child->next)
		drop_dead_links(child);
}

void links_make(Finish *f)
{
	for (int i = 0; i < f->gathering_count; i++)
		make_links(f, i);
	chain_links(f);
	drop_dead_links(f->document);
}
