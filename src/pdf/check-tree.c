/* check-tree.c: the structure tree of the finished file (ISO 14289-1 §7; ISO 32000-1 §14.7, §14.8). */
#include <stdlib.h>
#include <string.h>

#include "area/role.h"
#include "pdf/check.h"

#define DEPTH_MAX 600

typedef struct Tree {
	Check *check;
	unsigned char *met;           /* by object number: an element met */
	GHashTable *ids;              /* IDs met */
	int heading;                  /* level of the last */
	int marks;                    /* MCIDs met */
} Tree;

/* The entries of an element that are looked at. */
typedef struct Element {
	int number;
	const char *type;             /* interned, "/Span"; NULL: not a standard one */
	PdfText parent, page, kids, alt, actual_text, id, attributes;
} Element;

typedef struct Counts {               /* what an element holds */
	int rows, cells, headers, labels, bodies, items, captions, objects, kids;
	gboolean caption_misplaced;
} Counts;

static void check_element(Tree *tree, int number, int parent, const char *parent_type, Counts *counts, int depth);

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

static gboolean says_something(PdfText alt)
{
	static const char *const empty_words[] = {
		"()", "(image)", "(picture)", "(graphic)", "(figure)", "(photo)", "(photograph)", "(logo)", "(chart)",
		"(img)", "<feff>", NULL,
	};
	char *word = g_ascii_strdown(alt.at, alt.end - alt.at);
	gboolean says = !is_in(word, empty_words) && !g_str_has_suffix(word, ".png)")
	                && !g_str_has_suffix(word, ".jpg)") && !g_str_has_suffix(word, ".jpeg)")
	                && !g_str_has_suffix(word, ".svg)");

	g_free(word);
	return says;
}

static void check_texts(Tree *tree, const Element *element)
{
	const char *type = element->type;

	if (strcmp(type, "/Figure") == 0 || strcmp(type, "/Formula") == 0) {
		PdfText text = pdf_is_empty(element->alt) ? element->actual_text : element->alt;

		if (!pdf_is_string(text) || !says_something(text))
			check_fail(tree->check, "a picture has a text that says what it shows");
		if (pdf_is_empty(check_get(tree->check, element->attributes, "/BBox")))
			check_fail(tree->check, "a picture has its box");
	}
	if (!pdf_is_empty(element->id)) {
		if (!g_hash_table_add(tree->ids, g_strndup(element->id.at, (gsize) (element->id.end - element->id.at))))
			check_fail(tree->check, "IDs are unique");
	} else if (strcmp(type, "/Note") == 0) {
		check_fail(tree->check, "a note has an ID");
	}
	if (strcmp(type, "/TH") == 0 && pdf_is_empty(check_get(tree->check, element->attributes, "/Scope")))
		check_fail(tree->check, "a header cell has a scope");
}

/* ---- kids ---- */

/* A mark on PAGE (index + 1; 0: none) among the kids of element NUMBER. */
static void check_mark(Tree *tree, int page, int mcid, int number)
{
	GArray *parents = page > 0 ? tree->check->parents[page - 1] : NULL;

	tree->marks++;
	if (parents == NULL || mcid < 0 || (guint) mcid >= parents->len
	    || g_array_index(parents, int, mcid) != number)
		check_fail(tree->check, "kids and parent tree agree");
}

static void check_object(Tree *tree, PdfText kid, int number)
{
	PdfText object = check_get(tree->check, kid, "/Obj");
	int key = pdf_integer(check_get(tree->check, object, "/StructParent"), -2);

	if (GPOINTER_TO_INT(g_hash_table_lookup(tree->check->other_parents, GINT_TO_POINTER(key + 1))) != number)
		check_fail(tree->check, "a link holds its annotation");
}

static void check_kid(Tree *tree, PdfText kid, const Element *element, Counts *counts, int depth)
{
	Check *check = tree->check;
	PdfText mcid;

	counts->kids++;
	if (pdf_reference(kid) != 0) {
		check_element(tree, pdf_reference(kid), element->number, element->type, counts, depth + 1);
	} else if (!pdf_is_dict(kid)) {
		check_mark(tree, check_page_index(check, element->page), pdf_integer(kid, -1), element->number);
	} else if (!pdf_is_empty(mcid = pdf_get(kid, "/MCID"))) {
		check_mark(tree, check_page_index(check, pdf_get(kid, "/Pg")), pdf_integer(mcid, -1), element->number);
	} else if (!pdf_is_empty(pdf_get(kid, "/Obj"))) {
		counts->objects++;
		check_object(tree, kid, element->number);
	} else {
		check_fail(check, "kids are elements or marks");
	}
}

static void check_kids(Tree *tree, const Element *element, Counts *counts, int depth)
{
	PdfText inside = pdf_inside(element->kids), kid;
	gboolean caption = FALSE;

	if (!pdf_is_array(element->kids)) {
		if (!pdf_is_empty(element->kids))
			check_kid(tree, element->kids, element, counts, depth);
		return;
	}
	for (kid = pdf_next_value(&inside); !pdf_is_empty(kid); kid = pdf_next_value(&inside)) {
		int captions = counts->captions;

		/* The kid before was a caption, not the first, and is not the last either. */
		counts->caption_misplaced |= caption;
		check_kid(tree, kid, element, counts, depth);
		caption = counts->captions > captions && counts->kids > 1;
	}
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

/* The type NAME, interned, "/Span"; NULL when it is not a standard one. */
static const char *type_of(PdfText name)
{
	char text[32];
	RoleClass kind;

	if (name.end - name.at >= (gssize) sizeof text || pdf_is_empty(name))
		return NULL;
	memcpy(text, name.at, (gsize) (name.end - name.at));
	text[name.end - name.at] = '\0';
	return role_standard_type(text + 1, &kind) != NULL ? g_intern_string(text) : NULL;
}

static Element read_element(Check *check, int number)
{
	Element element = { .number = number };
	PdfText inside = pdf_inside(objects_get(check->objects, number)), key, value;

	while (pdf_next_entry(&inside, &key, &value)) {
		if (pdf_is(key, "/S"))
			element.type = type_of(value);
		else if (pdf_is(key, "/P"))
			element.parent = value;
		else if (pdf_is(key, "/Pg"))
			element.page = value;
		else if (pdf_is(key, "/K"))
			element.kids = pdf_is_array(check_resolve(check, value)) ? check_resolve(check, value) : value;
		else if (pdf_is(key, "/Alt"))
			element.alt = value;
		else if (pdf_is(key, "/ActualText"))
			element.actual_text = value;
		else if (pdf_is(key, "/ID"))
			element.id = value;
		else if (pdf_is(key, "/A"))
			element.attributes = check_resolve(check, value);
	}
	return element;
}

static void check_element(Tree *tree, int number, int parent, const char *parent_type, Counts *counts, int depth)
{
	Element element = read_element(tree->check, number);
	Counts own = { .rows = 0 };

	if (element.type == NULL || depth > DEPTH_MAX) {
		check_fail(tree->check, "structure types are standard ones");
		return;
	}
	if (tree->met[number]++ > 0) {
		check_fail(tree->check, "each element has one place");
		return;
	}
	if (pdf_reference(element.parent) != parent)
		check_fail(tree->check, "elements know their parents");
	count_kid(counts, element.type);
	check_nesting(tree, element.type, parent_type);
	check_heading(tree, element.type);
	check_texts(tree, &element);
	check_kids(tree, &element, &own, depth);
	check_counts(tree, element.type, &own);
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

void check_structure(Check *check, int tree_root)
{
	Tree tree = {
		.check = check, .met = g_new0(unsigned char, objects_count(check->objects) + 1),
		.ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
	};
	Counts counts = { .rows = 0 };
	int document = pdf_reference(pdf_get(objects_get(check->objects, tree_root), "/K"));

	if (document == 0)
		check_fail(check, "the document has a structure");
	else
		check_element(&tree, document, tree_root, "", &counts, 0);
	check_parents(&tree);
	g_free(tree.met);
	g_hash_table_unref(tree.ids);
}
