/* check-tree.c: the structure tree of the finished file (ISO 14289-1 §7; ISO 32000-1 §14.7, §14.8). */
#include <stdlib.h>
#include <string.h>

#include "area/role.h"
#include "pdf/check.h"

#define DEPTH_MAX 600

typedef struct Tree {
	Check *check;
	GHashTable *elements;         /* object numbers met */
	GHashTable *ids;              /* IDs met */
	int heading;                  /* level of the last */
	int marks;                    /* MCIDs met */
} Tree;

typedef struct Counts {               /* what an element holds */
	int rows, cells, headers, labels, bodies, items, captions, objects, kids;
	gboolean caption_misplaced;
} Counts;

static void check_element(Tree *tree, qpdf_oh element, int parent_id, const char *parent_type, Counts *counts,
                          int depth);

/* ---- what must stand in what ---- */

static gboolean is_in(const char *type, const char *const *list)
{
	for (; *list != NULL; list++)
		if (strcmp(type, *list) == 0)
			return TRUE;
	return FALSE;
}

static void check_nesting(Tree *tree, const char *type, const char *parent)
{
	static const char *const in_table[] = { "/Table", NULL }, *const in_list[] = { "/L", NULL };
	static const char *const in_rows[] = { "/Table", "/THead", "/TBody", "/TFoot", NULL };
	static const char *const in_row[] = { "/TR", NULL }, *const in_toc[] = { "/TOC", NULL };
	static const char *const in_item[] = { "/LI", NULL };
	static const struct {
		const char *type;
		const char *const *parents;
	} rules[] = {
		{ "/THead", in_table }, { "/TBody", in_table }, { "/TFoot", in_table }, { "/TR", in_rows },
		{ "/TH", in_row }, { "/TD", in_row }, { "/LI", in_list }, { "/LBody", in_item }, { "/TOCI", in_toc },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rules); i++)
		if (strcmp(type, rules[i].type) == 0 && !is_in(parent, rules[i].parents))
			check_fail(tree->check, "rows, cells and items stand in their tables and lists");
}

static void count_kid(Counts *counts, const char *type)
{
	counts->rows += strcmp(type, "/TR") == 0;
	counts->headers += strcmp(type, "/TH") == 0;
	counts->cells += strcmp(type, "/TD") == 0;
	counts->items += strcmp(type, "/LI") == 0;
	if (strcmp(type, "/Caption") == 0)
		counts->captions++;
}

static void check_heading(Tree *tree, const char *type)
{
	int level;

	if (type[1] != 'H' || !g_ascii_isdigit(type[2]))
		return;
	level = type[2] - '0';
	if (level > tree->heading + 1)
		check_fail(tree->check, "no heading level is skipped");
	tree->heading = level;
}

/* ---- texts ---- */

static gboolean says_something(const char *alt)
{
	static const char *const empty_words[] = {
		"", "image", "picture", "graphic", "figure", "photo", "photograph", "logo", "chart", "img", NULL,
	};
	char *word = g_ascii_strdown(alt, -1);
	gboolean says;

	g_strstrip(word);
	says = !is_in(word, empty_words) && !g_str_has_suffix(word, ".png") && !g_str_has_suffix(word, ".jpg")
	       && !g_str_has_suffix(word, ".jpeg") && !g_str_has_suffix(word, ".svg");
	g_free(word);
	return says;
}

static void check_texts(Tree *tree, qpdf_oh element, const char *type)
{
	qpdf_data q = tree->check->q;
	qpdf_oh text = 0;

	if (strcmp(type, "/Figure") == 0 || strcmp(type, "/Formula") == 0) {
		text = qpdf_oh_get_key(q, element, qpdf_oh_has_key(q, element, "/Alt") ? "/Alt" : "/ActualText");
		if (!qpdf_oh_is_string(q, text) || !says_something(qpdf_oh_get_utf8_value(q, text)))
			check_fail(tree->check, "a picture has a text that says what it shows");
		if (!qpdf_oh_has_key(q, qpdf_oh_get_key(q, element, "/A"), "/BBox"))
			check_fail(tree->check, "a picture has its box");
	}
	if (qpdf_oh_has_key(q, element, "/ID")) {
		text = qpdf_oh_get_key(q, element, "/ID");
		if (!g_hash_table_add(tree->ids, g_strdup(qpdf_oh_get_string_value(q, text))))
			check_fail(tree->check, "IDs are unique");
	} else if (strcmp(type, "/Note") == 0) {
		check_fail(tree->check, "a note has an ID");
	}
	if (strcmp(type, "/TH") == 0 && !qpdf_oh_has_key(q, qpdf_oh_get_key(q, element, "/A"), "/Scope"))
		check_fail(tree->check, "a header cell has a scope");
}

/* ---- kids ---- */

static void check_mark(Tree *tree, int page, int mcid, int element_id)
{
	GArray *parents = page > 0 ? tree->check->parents[page - 1] : NULL;

	tree->marks++;
	if (parents == NULL || mcid < 0 || (guint) mcid >= parents->len
	    || g_array_index(parents, int, mcid) != element_id)
		check_fail(tree->check, "kids and parent tree agree");
}

static int page_of(Tree *tree, qpdf_oh dict)
{
	int id = check_reference(tree->check, dict, "/Pg");

	return GPOINTER_TO_INT(g_hash_table_lookup(tree->check->pages, GINT_TO_POINTER(id)));
}

static void check_object(Tree *tree, qpdf_oh kid, int element_id)
{
	qpdf_data q = tree->check->q;
	qpdf_oh object = qpdf_oh_get_key(q, kid, "/Obj");
	qpdf_oh key = qpdf_oh_get_key_if_dict(q, object, "/StructParent");
	int parent = 0;

	if (qpdf_oh_is_integer(q, key))
		parent = GPOINTER_TO_INT(g_hash_table_lookup(tree->check->other_parents,
		                         GINT_TO_POINTER(qpdf_oh_get_int_value_as_int(q, key) + 1)));
	if (parent != element_id)
		check_fail(tree->check, "a link holds its annotation");
}

static void check_kid(Tree *tree, qpdf_oh kid, qpdf_oh element, int id, const char *type, Counts *counts,
                      int depth)
{
	qpdf_data q = tree->check->q;
	qpdf_oh mcid;

	counts->kids++;
	if (qpdf_oh_is_integer(q, kid)) {
		check_mark(tree, page_of(tree, element), qpdf_oh_get_int_value_as_int(q, kid), id);
	} else if (!qpdf_oh_is_dictionary(q, kid)) {
		check_fail(tree->check, "kids are elements or marks");
	} else if (qpdf_oh_has_key(q, kid, "/MCID")) {
		mcid = qpdf_oh_get_key(q, kid, "/MCID");
		check_mark(tree, page_of(tree, kid), qpdf_oh_get_int_value_as_int(q, mcid), id);
		qpdf_oh_release(q, mcid);
	} else if (qpdf_oh_has_key(q, kid, "/Obj")) {
		counts->objects++;
		check_object(tree, kid, id);
	} else {
		check_element(tree, kid, id, type, counts, depth + 1);
	}
}

static void check_kids(Tree *tree, qpdf_oh element, int id, const char *type, Counts *counts, int depth)
{
	qpdf_data q = tree->check->q;
	qpdf_oh kids = qpdf_oh_get_key(q, element, "/K");

	if (qpdf_oh_is_array(q, kids)) {
		int length = qpdf_oh_get_array_n_items(q, kids);

		for (int i = 0; i < length; i++) {
			qpdf_oh kid = qpdf_oh_get_array_item(q, kids, i);
			int captions = counts->captions;

			check_kid(tree, kid, element, id, type, counts, depth);
			if (counts->captions > captions && i > 0 && i < length - 1)
				counts->caption_misplaced = TRUE;
			qpdf_oh_release(q, kid);
		}
	} else if (!qpdf_oh_is_null(q, kids)) {
		check_kid(tree, kids, element, id, type, counts, depth);
	}
	qpdf_oh_release(q, kids);
}

static void check_counts(Tree *tree, const char *type, const Counts *counts)
{
	if (strcmp(type, "/Link") == 0 && counts->objects == 0)
		check_fail(tree->check, "a link holds its annotation");
	if (strcmp(type, "/L") == 0 && counts->items == 0)
		check_fail(tree->check, "a list has items");
	if (strcmp(type, "/TR") == 0 && counts->cells + counts->headers == 0)
		check_fail(tree->check, "a row has cells");
	if (strcmp(type, "/Table") == 0 && (counts->captions > 1 || counts->caption_misplaced))
		check_fail(tree->check, "a caption is first or last in its table");
	if (counts->kids == 0 && strcmp(type, "/TD") != 0 && strcmp(type, "/TH") != 0 && strcmp(type, "/Sect") != 0)
		check_fail(tree->check, "no element is empty");
}

/* The type of ELEMENT, interned, "/Span"; NULL when it is not a standard one. */
static const char *type_of(Tree *tree, qpdf_oh element)
{
	qpdf_data q = tree->check->q;
	qpdf_oh name = qpdf_oh_get_key(q, element, "/S");
	const char *type = qpdf_oh_is_name(q, name) ? g_intern_string(qpdf_oh_get_name(q, name)) : NULL;
	RoleClass kind;

	qpdf_oh_release(q, name);
	return type != NULL && role_standard_type(type + 1, &kind) != NULL ? type : NULL;
}

static void check_element(Tree *tree, qpdf_oh element, int parent_id, const char *parent_type, Counts *counts,
                          int depth)
{
	const char *type = type_of(tree, element);
	int id = qpdf_oh_get_object_id(tree->check->q, element);
	Counts own = { .rows = 0 };

	if (type == NULL || depth > DEPTH_MAX) {
		check_fail(tree->check, "structure types are standard ones");
		return;
	}
	if (!g_hash_table_add(tree->elements, GINT_TO_POINTER(id))) {
		check_fail(tree->check, "each element has one place");
		return;
	}
	if (check_reference(tree->check, element, "/P") != parent_id)
		check_fail(tree->check, "elements know their parents");
	count_kid(counts, type);
	check_nesting(tree, type, parent_type);
	check_heading(tree, type);
	check_texts(tree, element, type);
	check_kids(tree, element, id, type, &own, depth);
	check_counts(tree, type, &own);
}

/* ---- all ---- */

/* Every entry of the parent tree has been met as a kid. */
static void check_parents(Tree *tree)
{
	int entries = 0;

	for (int page = 0; page < tree->check->page_count; page++)
		for (guint i = 0; i < tree->check->parents[page]->len; i++)
			entries += g_array_index(tree->check->parents[page], int, i) != 0;
	if (entries != tree->marks)
		check_fail(tree->check, "kids and parent tree agree");
}

void check_structure(Check *check, qpdf_oh tree_root)
{
	Tree tree = {
		.check = check, .elements = g_hash_table_new(NULL, NULL),
		.ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
	};
	Counts counts = { .rows = 0 };
	qpdf_oh document = qpdf_oh_get_key_if_dict(check->q, tree_root, "/K");

	if (!qpdf_oh_is_dictionary(check->q, document))
		check_fail(check, "the document has a structure");
	else
		check_element(&tree, document, qpdf_oh_get_object_id(check->q, tree_root), "", &counts, 0);
	check_parents(&tree);
	g_hash_table_unref(tree.elements);
	g_hash_table_unref(tree.ids);
}
