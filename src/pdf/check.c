/* check.c: the conditions of PDF/UA-1 and PDF/A-2a on the finished objects.
 *
 * What is checked is the file, not our intentions: catalog, pages, annotations
 * and the structure tree are read again from the text that will be written.  A condition
 * that fails is reported once, and the file then claims neither standard. */
#include "pdf/check.h"

#include <string.h>

void check_fail(Check *check, const char *what)
{
	check->ok = FALSE;
	diag(check->diags, PLACE_NONE, D_CONDITION_FAILED, what);
}

PdfText check_resolve(const Check *check, PdfText value)
{
	int number = pdf_reference(value);

	return number != 0 ? objects_get(check->objects, number) : value;
}

PdfText check_get(const Check *check, PdfText dict, const char *key)
{
	return check_resolve(check, pdf_get(dict, key));
}

int check_page_index(const Check *check, PdfText value)
{
	int number = pdf_reference(value);

	return number > 0 && number <= objects_count(check->objects) ? check->page_of[number] : 0;
}

/* Whether KEY of DICT is a string that is not empty; "<FEFF>" is. */
static gboolean has_text(const Check *check, PdfText dict, const char *key)
{
	PdfText value = check_get(check, dict, key);

	return pdf_is_string(value) && !pdf_is(value, "()") && !pdf_is(value, "<>") && !pdf_is(value, "<FEFF>");
}

/* ---- the catalog ---- */

static void check_catalog(Check *check, const Finish *f)
{
	PdfText root = objects_get(f->objects, f->root), info = objects_get(f->objects, f->info);

	if (!pdf_is(check_get(check, check_get(check, root, "/MarkInfo"), "/Marked"), "true"))
		check_fail(check, "the catalog says Marked");
	if (!pdf_is(check_get(check, check_get(check, root, "/ViewerPreferences"), "/DisplayDocTitle"), "true"))
		check_fail(check, "the title is displayed");
	if (!has_text(check, root, "/Lang"))
		check_fail(check, "the document has a language");
	if (!has_text(check, info, "/Title"))
		check_fail(check, "the document has a title");
	if (!pdf_is_array(check_get(check, root, "/OutputIntents")))
		check_fail(check, "the colours have an output intent");
}

/* ---- the parent tree ---- */

static void read_page_parents(GArray *parents, PdfText array)
{
	PdfText inside = pdf_inside(array);

	for (PdfText item = pdf_next_value(&inside); !pdf_is_empty(item); item = pdf_next_value(&inside)) {
		int number = pdf_reference(item);

		g_array_append_val(parents, number);
	}
}

/* Reads the pages' arrays and the annotations' entries; the tree is one array of numbers and values. */
static void read_parent_tree(Check *check, PdfText tree)
{
	PdfText inside = pdf_inside(check_get(check, tree, "/Nums")), number, value;

	while (pdf_next_entry(&inside, &number, &value)) {
		int key = pdf_integer(number, -1);
		PdfText array = check_resolve(check, value);

		if (key >= 0 && key < check->page_count && pdf_is_array(array))
			read_page_parents(check->parents[key], array);
		else
			g_hash_table_insert(check->other_parents, GINT_TO_POINTER(key + 1),
			                    GINT_TO_POINTER(pdf_reference(value)));
	}
}

/* ---- pages ---- */

static void check_annotation(Check *check, PdfText annotation, int page)
{
	int flags = pdf_integer(pdf_get(annotation, "/F"), 0);
	int parent = pdf_integer(pdf_get(annotation, "/StructParent"), -2);
	int element = GPOINTER_TO_INT(g_hash_table_lookup(check->other_parents, GINT_TO_POINTER(parent + 1)));

	if (!has_text(check, annotation, "/Contents"))
		check_fail(check, "an annotation says what it is");
	if ((flags & 0x27) != 4)
		check_fail(check, "an annotation is printed and not hidden");
	if (check_page_index(check, pdf_get(annotation, "/P")) != page + 1)
		check_fail(check, "an annotation knows its page");
	if (!pdf_is(pdf_get(objects_get(check->objects, element), "/S"), "/Link"))
		check_fail(check, "a link annotation belongs to a Link element");
}

/* The page INDEX; KEYS are the StructParents met. */
static void check_page(Check *check, PdfText page, int index, GHashTable *keys)
{
	int key = pdf_integer(check_get(check, page, "/StructParents"), -1);
	PdfText annotations = pdf_inside(check_get(check, page, "/Annots"));

	if (key != index || !g_hash_table_add(keys, GINT_TO_POINTER(key + 1)))
		check_fail(check, "each page has StructParents of its own");
	if (!pdf_is_empty(annotations) && !pdf_is(check_get(check, page, "/Tabs"), "/S"))
		check_fail(check, "pages with annotations are tabbed by structure");
	for (PdfText item = pdf_next_value(&annotations); !pdf_is_empty(item); item = pdf_next_value(&annotations))
		check_annotation(check, check_resolve(check, item), index);
}

/* ---- fonts ---- */

static gboolean is_embedded(const Check *check, PdfText font)
{
	static const char *const files[] = { "/FontFile2", "/FontFile3", "/FontFile" };
	PdfText descendants = pdf_inside(check_get(check, font, "/DescendantFonts")), descriptor;

	if (!pdf_is_empty(descendants))
		font = check_resolve(check, pdf_next_value(&descendants));
	descriptor = check_get(check, font, "/FontDescriptor");
	for (gsize i = 0; i < G_N_ELEMENTS(files); i++)
		if (!pdf_is_empty(pdf_get(descriptor, files[i])))
			return TRUE;
	return FALSE;
}

static void check_font(Check *check, PdfText font)
{
	if (!pdf_is(pdf_get(font, "/Subtype"), "/Type3") && !is_embedded(check, font))
		check_fail(check, "fonts are embedded");
	if (pdf_is_empty(pdf_get(font, "/ToUnicode")) && pdf_is_empty(pdf_get(font, "/Encoding")))
		check_fail(check, "glyphs have their characters");
}

/* The fonts of PAGE that are not in SEEN yet. */
static void check_fonts(Check *check, PdfText page, GHashTable *seen)
{
	PdfText fonts = pdf_inside(check_get(check, check_get(check, page, "/Resources"), "/Font")), key, font;

	while (pdf_next_entry(&fonts, &key, &font))
		if (g_hash_table_add(seen, GINT_TO_POINTER(pdf_reference(font))))
			check_font(check, check_resolve(check, font));
}

/* What was put in and is doubtful ends the claim; that was said when it was read. */
static void check_put_in(Check *check, PdfText page)
{
	PdfText pictures = pdf_inside(check_get(check, check_get(check, page, "/Resources"), "/XObject")), key, picture;

	while (pdf_next_entry(&pictures, &key, &picture))
		if (pdf_is(pdf_get(check_resolve(check, picture), FINISH_DOUBTFUL), "true"))
			check->ok = FALSE;
}

/* ---- all ---- */

static void check_init(Check *check, const Finish *f)
{
	check->objects = f->objects;
	check->diags = f->diags;
	check->ok = TRUE;
	check->page_count = f->page_count;
	check->page_of = g_new0(int, objects_count(f->objects) + 1);
	check->other_parents = g_hash_table_new(NULL, NULL);
	check->parents = g_new(GArray *, f->page_count + 1);
	for (int i = 0; i < f->page_count; i++) {
		check->parents[i] = g_array_new(FALSE, FALSE, sizeof(int));
		check->page_of[f->pages[i].object] = i + 1;
	}
}

static void check_clear(Check *check)
{
	for (int i = 0; i < check->page_count; i++)
		g_array_unref(check->parents[i]);
	g_free(check->parents);
	g_free(check->page_of);
	g_hash_table_unref(check->other_parents);
}

/* Every mark the painter made is under an element, and there are no others. */
static void check_marks(Check *check, const Finish *f)
{
	for (int i = 0; i < f->page_count; i++) {
		int tagged = 0;

		for (guint k = 0; k < check->parents[i]->len; k++)
			tagged += g_array_index(check->parents[i], int, k) != 0;
		if (f->pages[i].unmarked > 0 || tagged < f->pages[i].marks) {
			check_fail(check, "all content is tagged or an artifact");
			return;
		}
		if (tagged > f->pages[i].marks) {
			check_fail(check, "marks on the page are those of the structure");
			return;
		}
	}
}

gboolean check_conditions(Finish *f)
{
	GHashTable *keys = g_hash_table_new(NULL, NULL), *fonts = g_hash_table_new(NULL, NULL);
	Check check;

	check_init(&check, f);
	check_catalog(&check, f);
	read_parent_tree(&check, check_get(&check, objects_get(f->objects, f->structure), "/ParentTree"));
	for (int i = 0; i < f->page_count; i++) {
		PdfText page = objects_get(f->objects, f->pages[i].object);

		check_page(&check, page, i, keys);
		check_fonts(&check, page, fonts);
		check_put_in(&check, page);
	}
	if (f->gatherings != NULL)
		check_marks(&check, f);
	check_structure(&check, f->structure);
	check_clear(&check);
	g_hash_table_unref(keys);
	g_hash_table_unref(fonts);
	return check.ok;
}
