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
	GArray **parents;             /* a page: qpdf_oh of the element of each mcid, 0: none */
	qpdf_oh *link_parents;        /* an annotation: its element */
	GPtrArray *ids;               /* IdEntry * */
} Structure;

typedef struct IdEntry {
	const char *id;
	qpdf_oh element;
} IdEntry;

/* ---- attributes ---- */

static gboolean starts_with_any(const char *text, const char *const *bullets)
{
	for (; *bullets != NULL; bullets++)
		if (g_str_has_prefix(text, *bullets))
			return TRUE;
	return FALSE;
}

/* The first characters that FO shows, white space skipped. */
static const char *first_text(const FoNode *fo)
{
	for (const FoNode *n = fo->first; n != NULL; n = n->next) {
		const char *text = n->type == FO_TEXT ? n->as.text.text : n->type == FO_CHARACTER ? NULL : first_text(n);

		while (text != NULL && g_ascii_isspace(*text))
			text++;
		if (text != NULL && *text != '\0')
			return text;
	}
	return NULL;
}

/* ListNumbering by the label of the first item (ISO 32000-1 Table 347). */
static const char *list_numbering(const Tag *list)
{
	static const char *const discs[] = { "•", "●", "·", "\xef\x82\xb7", NULL };
	static const char *const circles[] = { "○", "◦", "o ", NULL };
	static const char *const squares[] = { "▪", "■", "□", "▫", NULL };
	const Tag *item = list->first, *label = item != NULL ? item->first : NULL;
	const char *text = tag_is(label, "Lbl") && label->fo != NULL ? first_text(label->fo) : NULL;

	if (text == NULL)
		return NULL;
	if (starts_with_any(text, discs))
		return "/Disc";
	if (starts_with_any(text, circles))
		return "/Circle";
	if (starts_with_any(text, squares))
		return "/Square";
	while (*text == '(' || *text == '[')
		text++;
	if (g_ascii_isdigit(*text))
		return "/Decimal";
	if (!g_ascii_isalpha(*text))
		return NULL;
	if (*text == 'i')
		return "/LowerRoman";
	if (*text == 'I')
		return "/UpperRoman";
	if (g_ascii_isalpha(text[1]))
		return NULL;
	return g_ascii_islower(*text) ? "/LowerAlpha" : "/UpperAlpha";
}

/* The box of a picture on its page: ISO 32000-1 Table 344. */
static void put_box(Finish *f, qpdf_oh attributes, const Tag *tag)
{
	const Mark *first = tag_first_mark(tag);
	double x0 = G_MAXDOUBLE, y0 = G_MAXDOUBLE, x1 = -G_MAXDOUBLE, y1 = -G_MAXDOUBLE, height;
	qpdf_oh box;

	for (guint i = 0; first != NULL && i < f->painted->figures->len; i++) {
		const FigureBox *figure = &g_array_index(f->painted->figures, FigureBox, i);

		if (figure->fo != tag->fo || figure->page != first->page)
			continue;
		x0 = MIN(x0, figure->x0);
		y0 = MIN(y0, figure->y0);
		x1 = MAX(x1, figure->x1);
		y1 = MAX(y1, figure->y1);
	}
	if (x1 < x0)
		return;
	height = unit_to_pt(f->areas[first->page]->height);
	box = qpdf_oh_new_array(f->q);
	append_number(f, box, x0);
	append_number(f, box, height - y1);
	append_number(f, box, x1);
	append_number(f, box, height - y0);
	put(f, attributes, "/BBox", box);
	put_name(f, attributes, "/Placement", "/Block");
}

static void put_cell_attributes(Finish *f, qpdf_oh attributes, const Tag *tag)
{
	if (tag->scope != NULL) {
		char *name = g_strconcat("/", tag->scope, NULL);

		put_name(f, attributes, "/Scope", name);
		g_free(name);
	}
	if (tag->row_span > 1)
		put_int(f, attributes, "/RowSpan", tag->row_span);
	if (tag->column_span > 1)
		put_int(f, attributes, "/ColSpan", tag->column_span);
	if (tag->headers != NULL) {
		qpdf_oh array = qpdf_oh_new_array(f->q);
		char **names = g_strsplit(tag->headers, " ", -1);

		for (char **name = names; *name != NULL; name++)
			append(f, array, qpdf_oh_new_string(f->q, *name));
		g_strfreev(names);
		put(f, attributes, "/Headers", array);
	}
}

static void put_attributes(Finish *f, qpdf_oh element, const Tag *tag)
{
	qpdf_oh attributes;
	const char *numbering;

	if (tag_is(tag, "TH") || (tag_is(tag, "TD") && (tag->row_span > 1 || tag->column_span > 1
	                                                || tag->headers != NULL))) {
		attributes = qpdf_oh_new_dictionary(f->q);
		put_name(f, attributes, "/O", "/Table");
		put_cell_attributes(f, attributes, tag);
		put(f, element, "/A", attributes);
	} else if (tag_is(tag, "Figure") || tag_is(tag, "Formula")) {
		attributes = qpdf_oh_new_dictionary(f->q);
		put_name(f, attributes, "/O", "/Layout");
		put_box(f, attributes, tag);
		put(f, element, "/A", attributes);
	} else if (tag_is(tag, "L") && (numbering = list_numbering(tag)) != NULL) {
		attributes = qpdf_oh_new_dictionary(f->q);
		put_name(f, attributes, "/O", "/List");
		put_name(f, attributes, "/ListNumbering", numbering);
		put(f, element, "/A", attributes);
	}
}

/* ---- kids ---- */

static void note_parent(Structure *s, const Mark *mark, qpdf_oh element)
{
	GArray *parents = s->parents[mark->page];

	if (parents->len <= (guint) mark->mcid)
		g_array_set_size(parents, (guint) mark->mcid + 1);
	g_array_index(parents, qpdf_oh, mark->mcid) = element;
}

/* A mark on the element's own page is a number, on another a reference with its page. */
static void append_mark(Structure *s, qpdf_oh kids, const Mark *mark, int page, qpdf_oh element)
{
	Finish *f = s->f;
	qpdf_oh reference;

	note_parent(s, mark, element);
	if (mark->page == page) {
		append(f, kids, qpdf_oh_new_integer(f->q, mark->mcid));
		return;
	}
	reference = qpdf_oh_new_dictionary(f->q);
	put_name(f, reference, "/Type", "/MCR");
	qpdf_oh_replace_key(f->q, reference, "/Pg", f->pages[mark->page]);
	put_int(f, reference, "/MCID", mark->mcid);
	append(f, kids, reference);
}

static void append_annotations(Structure *s, qpdf_oh kids, const Tag *tag, qpdf_oh element)
{
	Finish *f = s->f;

	for (guint i = 0; i < f->annotations->len; i++) {
		const Annotation *annotation = &g_array_index(f->annotations, Annotation, i);
		qpdf_oh reference;

		if (annotation->link != tag->fo)
			continue;
		reference = qpdf_oh_new_dictionary(f->q);
		put_name(f, reference, "/Type", "/OBJR");
		qpdf_oh_replace_key(f->q, reference, "/Obj", annotation->object);
		qpdf_oh_replace_key(f->q, reference, "/Pg", f->pages[annotation->page]);
		append(f, kids, reference);
		s->link_parents[i] = element;
	}
}

static qpdf_oh make_element(Structure *s, const Tag *tag, qpdf_oh parent);

static void put_kids(Structure *s, const Tag *tag, qpdf_oh element, int page)
{
	Finish *f = s->f;
	qpdf_oh kids = qpdf_oh_new_array(f->q);
	guint done = 0, marks = tag->marks != NULL ? tag->marks->len : 0;

	for (const Tag *child = tag->first; child != NULL; child = child->next) {
		for (guint n = tag_marks_before(tag, done, child); n > 0; n--)
			append_mark(s, kids, &g_array_index(tag->marks, Mark, done++), page, element);
		qpdf_oh_append_item(f->q, kids, make_element(s, child, element));
	}
	while (done < marks)
		append_mark(s, kids, &g_array_index(tag->marks, Mark, done++), page, element);
	if (tag_is(tag, "Link"))
		append_annotations(s, kids, tag, element);
	if (qpdf_oh_get_array_n_items(f->q, kids) == 1)
		put(f, element, "/K", qpdf_oh_get_array_item(f->q, kids, 0));
	else if (qpdf_oh_get_array_n_items(f->q, kids) > 1)
		qpdf_oh_replace_key(f->q, element, "/K", kids);
	qpdf_oh_release(f->q, kids);
}

static qpdf_oh make_element(Structure *s, const Tag *tag, qpdf_oh parent)
{
	Finish *f = s->f;
	qpdf_oh element = new_dict(f);
	char name[32] = "/";
	int page = tag->marks != NULL ? g_array_index(tag->marks, Mark, 0).page : -1;

	g_strlcat(name, tag->type, sizeof name);
	put_name(f, element, "/S", name);
	qpdf_oh_replace_key(f->q, element, "/P", parent);
	if (page >= 0)
		qpdf_oh_replace_key(f->q, element, "/Pg", f->pages[page]);
	if (tag->language != NULL)
		put_text(f, element, "/Lang", tag->language);
	if (tag->alt != NULL)
		put_text(f, element, "/Alt", tag->alt);
	if (tag->actual_text != NULL)
		put_text(f, element, "/ActualText", tag->actual_text);
	if (tag->id != NULL) {
		IdEntry *entry = arena_new0(f->arena, IdEntry);

		put_bytes(f, element, "/ID", tag->id);
		entry->id = tag->id;
		entry->element = element;
		g_ptr_array_add(s->ids, entry);
	}
	put_attributes(f, element, tag);
	put_kids(s, tag, element, page);
	return element;
}

/* ---- the trees beside it ---- */

static qpdf_oh make_parent_tree(Structure *s)
{
	Finish *f = s->f;
	qpdf_oh tree = new_dict(f), numbers = qpdf_oh_new_array(f->q);

	for (int page = 0; page < f->page_count; page++) {
		qpdf_oh array = qpdf_oh_new_array(f->q);

		for (guint i = 0; i < s->parents[page]->len; i++) {
			qpdf_oh element = g_array_index(s->parents[page], qpdf_oh, i);

			if (element != 0)
				qpdf_oh_append_item(f->q, array, element);
			else
				append(f, array, qpdf_oh_new_null(f->q));
		}
		append(f, numbers, qpdf_oh_new_integer(f->q, page));
		append(f, numbers, qpdf_make_indirect_object(f->q, array));
		qpdf_oh_release(f->q, array);
		put_int(f, f->pages[page], "/StructParents", page);
	}
	for (guint i = 0; i < f->annotations->len; i++) {
		if (s->link_parents[i] == 0)
			continue;
		append(f, numbers, qpdf_oh_new_integer(f->q, g_array_index(f->annotations, Annotation, i).parent_key));
		qpdf_oh_append_item(f->q, numbers, s->link_parents[i]);
	}
	put(f, tree, "/Nums", numbers);
	return tree;
}

static int compare_ids(gconstpointer a, gconstpointer b)
{
	return strcmp((*(IdEntry *const *) a)->id, (*(IdEntry *const *) b)->id);
}

static qpdf_oh make_id_tree(Structure *s)
{
	Finish *f = s->f;
	qpdf_oh tree = new_dict(f), names = qpdf_oh_new_array(f->q);

	g_ptr_array_sort(s->ids, compare_ids);
	for (guint i = 0; i < s->ids->len; i++) {
		const IdEntry *entry = g_ptr_array_index(s->ids, i);

		append(f, names, qpdf_oh_new_string(f->q, entry->id));
		qpdf_oh_append_item(f->q, names, entry->element);
	}
	put(f, tree, "/Names", names);
	return tree;
}

void structure_make(Finish *f)
{
	Structure s = {
		f, g_new0(GArray *, f->page_count), g_new0(qpdf_oh, f->annotations->len + 1), g_ptr_array_new(),
	};
	qpdf_oh root = new_dict(f);

	for (int page = 0; page < f->page_count; page++)
		s.parents[page] = g_array_new(FALSE, TRUE, sizeof(qpdf_oh));
	put_name(f, root, "/Type", "/StructTreeRoot");
	qpdf_oh_replace_key(f->q, root, "/K", make_element(&s, f->document, root));
	put(f, root, "/ParentTree", make_parent_tree(&s));
	put_int(f, root, "/ParentTreeNextKey", f->next_parent_key);
	if (s.ids->len > 0)
		put(f, root, "/IDTree", make_id_tree(&s));
	put(f, f->root, "/StructTreeRoot", root);
	for (int page = 0; page < f->page_count; page++)
		g_array_unref(s.parents[page]);
	g_free(s.parents);
	g_free(s.link_parents);
	g_ptr_array_unref(s.ids);
}
