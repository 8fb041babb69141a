/* structure.c: tags -> structure tree (ISO 32000-1 §14.7).
 *
 * Each element is made once, in reading order; its kids are its own marks and
 * its child elements merged.  The parent tree is noted on the way, so it and
 * the kids agree. */
#include <string.h>

#include "pdf/pdf.h"
#include "pdf/tags.h"

typedef struct Structure {
	Finish *f;
	GArray **parents;             /* a page: number of the element of each mcid, 0: none */
	int *link_parents;            /* an annotation: its element */
	GPtrArray *ids;               /* Tag *: those with an ID */
	GString *kids;                /* of the element being made */
} Structure;

/* ---- attributes ---- */

/* The box of a picture on its page: ISO 32000-1 Table 344. */
static void put_box(const Structure *s, GString *out, const Tag *tag)
{
	double height;

	if (tag->box == NULL)
		return;
	height = unit_to_pt(s->f->pages[tag_first_mark(tag)->page].area->height);
	g_string_append(out, "/BBox");
	pdf_put_box(out, tag->box->x0, height - tag->box->y1, tag->box->x1, height - tag->box->y0);
	g_string_append(out, "/Placement/Block");
}

static void put_cell_attributes(GString *out, const Tag *tag)
{
	g_string_append(out, "/A<</O/Table");
	if (tag->scope != NULL)
		g_string_append_printf(out, "/Scope/%s", tag->scope);
	if (tag->row_span > 1)
		g_string_append_printf(out, "/RowSpan %d", tag->row_span);
	if (tag->column_span > 1)
		g_string_append_printf(out, "/ColSpan %d", tag->column_span);
	if (tag->headers != NULL) {
		char **names = g_strsplit(tag->headers, " ", -1);

		g_string_append(out, "/Headers[");
		for (char **name = names; *name != NULL; name++)
			pdf_put_bytes(out, *name, strlen(*name));
		g_string_append_c(out, ']');
		g_strfreev(names);
	}
	g_string_append(out, ">>");
}

static void put_attributes(const Structure *s, GString *out, const Tag *tag)
{
	if (tag_is(tag, "TH") || (tag_is(tag, "TD") && (tag->row_span > 1 || tag->column_span > 1
	                                                || tag->headers != NULL))) {
		put_cell_attributes(out, tag);
	} else if (tag_is(tag, "Figure") || tag_is(tag, "Formula")) {
		g_string_append(out, "/A<</O/Layout");
		put_box(s, out, tag);
		g_string_append(out, ">>");
	} else if (tag->numbering != NULL) {
		g_string_append_printf(out, "/A<</O/List/ListNumbering/%s>>", tag->numbering);
	}
}

/* ---- kids ---- */

static void note_parent(Structure *s, const TagMark *mark, int element)
{
	GArray *parents = s->parents[mark->page];

	if (parents->len <= (guint) mark->mcid)
		g_array_set_size(parents, (guint) mark->mcid + 1);
	g_array_index(parents, int, mark->mcid) = element;
}

static void put_entry(GString *out, const char *key, int object)
{
	g_string_append(out, key);
	g_string_append_c(out, ' ');
	pdf_put_reference(out, object);
}

/* A mark on the element's own page is a number, on another a reference with its page. */
static void put_mark(Structure *s, const TagMark *mark, int page, int element)
{
	note_parent(s, mark, element);
	if (mark->page != page) {
		put_entry(s->kids, "<</Type/MCR/Pg", s->f->pages[mark->page].object);
		g_string_append(s->kids, "/MCID ");
	}
	pdf_put_integer(s->kids, mark->mcid);
	g_string_append(s->kids, mark->page != page ? ">>" : " ");
}

static int put_annotations(Structure *s, const Tag *tag)
{
	int count = 0;

	for (int i = tag->annotation - 1; i >= 0; count++) {
		const Annotation *annotation = &g_array_index(s->f->annotations, Annotation, i);

		put_entry(s->kids, "<</Type/OBJR/Obj", annotation->object);
		put_entry(s->kids, "/Pg", s->f->pages[annotation->page].object);
		g_string_append(s->kids, ">>");
		s->link_parents[i] = tag->object;
		i = annotation->next_of_link;
	}
	return count;
}

/* Gathers the kids of TAG, its children with numbers to come; returns how many there are. */
static int gather_kids(Structure *s, const Tag *tag, int page)
{
	int done = 0, count = tag->mark_count;

	g_string_truncate(s->kids, 0);
	for (Tag *child = tag->first; child != NULL; child = child->next, count++) {
		for (int n = tag_marks_before(tag, done, child); n > 0; n--)
			put_mark(s, &tag->marks[done++], page, tag->object);
		child->object = objects_reserve(s->f->objects);
		pdf_put_reference(s->kids, child->object);
		g_string_append_c(s->kids, ' ');
	}
	while (done < tag->mark_count)
		put_mark(s, &tag->marks[done++], page, tag->object);
	if (tag_is(tag, "Link"))
		count += put_annotations(s, tag);
	return count;
}

static void put_text(GString *out, const char *key, const char *text)
{
	if (text == NULL)
		return;
	g_string_append(out, key);
	pdf_put_text(out, text);
}

static void make_element(Structure *s, Tag *tag, int parent)
{
	int page = tag->mark_count > 0 ? tag->marks[0].page : -1;
	int kids = gather_kids(s, tag, page);
	GString *out = objects_begin(s->f->objects, tag->object);

	g_string_append(out, "<</S/");
	g_string_append(out, tag->type);
	put_entry(out, "/P", parent);
	if (page >= 0)
		put_entry(out, "/Pg", s->f->pages[page].object);
	put_text(out, "/Lang", tag->language);
	put_text(out, "/Alt", tag->alt);
	put_text(out, "/ActualText", tag->actual_text);
	if (tag->id != NULL) {
		g_string_append(out, "/ID");
		pdf_put_bytes(out, tag->id, strlen(tag->id));
		g_ptr_array_add(s->ids, tag);
	}
	put_attributes(s, out, tag);
	if (kids > 0)
		g_string_append_printf(out, kids > 1 ? "/K[%s]" : "/K %s", s->kids->str);
	g_string_append(out, ">>");
	objects_end(s->f->objects);
	for (Tag *child = tag->first; child != NULL; child = child->next)
		make_element(s, child, tag->object);
}

/* ---- the trees beside it ---- */

static int make_page_parents(Structure *s, int page)
{
	int object = objects_reserve(s->f->objects);
	GString *out = objects_begin(s->f->objects, object);
	const GArray *parents = s->parents[page];

	g_string_append_c(out, '[');
	for (guint i = 0; i < parents->len; i++) {
		if (g_array_index(parents, int, i) != 0)
			pdf_put_reference(out, g_array_index(parents, int, i));
		else
			g_string_append(out, "null");
		g_string_append_c(out, ' ');
	}
	g_string_append_c(out, ']');
	objects_end(s->f->objects);
	return object;
}

static int make_parent_tree(Structure *s)
{
	Finish *f = s->f;
	int first = objects_count(f->objects) + 1, tree;
	GString *out;

	for (int page = 0; page < f->page_count; page++)
		make_page_parents(s, page);
	tree = objects_reserve(f->objects);
	out = objects_begin(f->objects, tree);
	g_string_append(out, "<</Nums[");
	for (int page = 0; page < f->page_count; page++) {
		pdf_put_integer(out, page);
		put_entry(out, "", first + page);
		g_string_append_c(out, ' ');
	}
	for (guint i = 0; i < f->annotations->len; i++) {
		if (s->link_parents[i] == 0)
			continue;
		pdf_put_integer(out, g_array_index(f->annotations, Annotation, i).parent_key);
		put_entry(out, "", s->link_parents[i]);
		g_string_append_c(out, ' ');
	}
	g_string_append(out, "]>>");
	objects_end(f->objects);
	return tree;
}

static int compare_ids(gconstpointer a, gconstpointer b)
{
	return strcmp((*(Tag *const *) a)->id, (*(Tag *const *) b)->id);
}

static int make_id_tree(Structure *s)
{
	int tree = objects_reserve(s->f->objects);
	GString *out = objects_begin(s->f->objects, tree);

	g_ptr_array_sort(s->ids, compare_ids);
	g_string_append(out, "<</Names[");
	for (guint i = 0; i < s->ids->len; i++) {
		const Tag *tag = g_ptr_array_index(s->ids, i);

		pdf_put_bytes(out, tag->id, strlen(tag->id));
		pdf_put_reference(out, tag->object);
		g_string_append_c(out, ' ');
	}
	g_string_append(out, "]>>");
	objects_end(s->f->objects);
	return tree;
}

static void make_root(Structure *s)
{
	Finish *f = s->f;
	int parent_tree = make_parent_tree(s), ids = s->ids->len > 0 ? make_id_tree(s) : 0;
	GString *out = objects_begin(f->objects, f->structure);

	put_entry(out, "<</Type/StructTreeRoot/K", f->document->object);
	put_entry(out, "/ParentTree", parent_tree);
	g_string_append_printf(out, "/ParentTreeNextKey %d", f->next_parent_key);
	if (ids != 0)
		put_entry(out, "/IDTree", ids);
	g_string_append(out, ">>");
	objects_end(f->objects);
	put_entry(f->catalog, "/StructTreeRoot", f->structure);
}

void structure_make(Finish *f)
{
	Structure s = {
		.f = f, .parents = g_new0(GArray *, f->page_count), .link_parents = g_new0(int, f->annotations->len + 1),
		.ids = g_ptr_array_new(), .kids = g_string_new(NULL),
	};

	for (int page = 0; page < f->page_count; page++)
		s.parents[page] = g_array_new(FALSE, TRUE, sizeof(int));
	f->structure = objects_reserve(f->objects);
	f->document->object = objects_reserve(f->objects);
	make_element(&s, f->document, f->structure);
	make_root(&s);
	for (int page = 0; page < f->page_count; page++)
		g_array_unref(s.parents[page]);
	g_free(s.parents);
	g_free(s.link_parents);
	g_ptr_array_unref(s.ids);
	g_string_free(s.kids, TRUE);
}
