/* check.c: the conditions of PDF/UA-1 and PDF/A-2a on the finished objects.
 *
 * What is checked is the file, not our intentions: pages, annotations and the
 * structure tree are walked through libqpdf as a reader would.  A condition
 * that fails is reported once, and the file then claims neither standard. */
#include "pdf/check.h"

#include <string.h>

#include "pdf/pdf.h"

void check_fail(Check *check, const char *what)
{
	check->ok = FALSE;
	diag(check->diags, PLACE_NONE, D_CONDITION_FAILED, what);
}

int check_reference(Check *check, qpdf_oh dict, const char *key)
{
	qpdf_oh value = qpdf_oh_get_key(check->q, dict, key);
	int id = qpdf_oh_get_object_id(check->q, value);

	qpdf_oh_release(check->q, value);
	return id;
}

static gboolean has_text(Check *check, qpdf_oh dict, const char *key)
{
	qpdf_oh value = qpdf_oh_get_key(check->q, dict, key);
	gboolean has = qpdf_oh_is_string(check->q, value) && *qpdf_oh_get_utf8_value(check->q, value) != '\0';

	qpdf_oh_release(check->q, value);
	return has;
}

static gboolean is_true(Check *check, qpdf_oh dict, const char *key)
{
	qpdf_oh inner = qpdf_oh_get_key_if_dict(check->q, dict, key);
	gboolean yes = qpdf_oh_is_bool(check->q, inner) && qpdf_oh_get_bool_value(check->q, inner);

	qpdf_oh_release(check->q, inner);
	return yes;
}

/* ---- the catalog ---- */

static void check_catalog(Check *check, qpdf_oh root)
{
	qpdf_data q = check->q;
	qpdf_oh trailer = qpdf_get_trailer(q), info = qpdf_oh_get_key(q, trailer, "/Info");

	if (!is_true(check, qpdf_oh_get_key(q, root, "/MarkInfo"), "/Marked"))
		check_fail(check, "the catalog says Marked");
	if (!is_true(check, qpdf_oh_get_key(q, root, "/ViewerPreferences"), "/DisplayDocTitle"))
		check_fail(check, "the title is displayed");
	if (!has_text(check, root, "/Lang"))
		check_fail(check, "the document has a language");
	if (!qpdf_oh_is_dictionary(q, info) || !has_text(check, info, "/Title"))
		check_fail(check, "the document has a title");
	if (!qpdf_oh_is_array(q, qpdf_oh_get_key(q, root, "/OutputIntents")))
		check_fail(check, "the colours have an output intent");
}

/* ---- the parent tree ---- */

/* Reads the pages' arrays and the annotations' entries; the tree is one array of numbers and values. */
static void read_parent_tree(Check *check, qpdf_oh tree)
{
	qpdf_data q = check->q;
	qpdf_oh numbers = qpdf_oh_get_key_if_dict(q, tree, "/Nums");
	int length = qpdf_oh_is_array(q, numbers) ? qpdf_oh_get_array_n_items(q, numbers) : 0;

	for (int i = 0; i + 1 < length; i += 2) {
		qpdf_oh number = qpdf_oh_get_array_item(q, numbers, i);
		qpdf_oh value = qpdf_oh_get_array_item(q, numbers, i + 1);
		int key = qpdf_oh_get_int_value_as_int(q, number);
		gboolean page = qpdf_oh_is_array(q, value) && key < check->page_count;

		for (int k = 0; page && k < qpdf_oh_get_array_n_items(q, value); k++) {
			qpdf_oh element = qpdf_oh_get_array_item(q, value, k);
			int id = qpdf_oh_get_object_id(q, element);

			g_array_append_val(check->parents[key], id);
			qpdf_oh_release(q, element);
		}
		if (!page)
			g_hash_table_insert(check->other_parents, GINT_TO_POINTER(key + 1),
			                    GINT_TO_POINTER(qpdf_oh_get_object_id(q, value)));
		qpdf_oh_release(q, number);
		qpdf_oh_release(q, value);
	}
}

/* ---- pages ---- */

static void check_annotation(Check *check, qpdf_oh annotation, int page_id)
{
	qpdf_data q = check->q;
	qpdf_oh flags = qpdf_oh_get_key(q, annotation, "/F");
	qpdf_oh parent = qpdf_oh_get_key(q, annotation, "/StructParent");
	qpdf_oh element;
	int id = 0;

	if (!has_text(check, annotation, "/Contents"))
		check_fail(check, "an annotation says what it is");
	if (!qpdf_oh_is_integer(q, flags) || (qpdf_oh_get_int_value_as_int(q, flags) & 0x27) != 4)
		check_fail(check, "an annotation is printed and not hidden");
	if (check_reference(check, annotation, "/P") != page_id)
		check_fail(check, "an annotation knows its page");
	if (qpdf_oh_is_integer(q, parent))
		id = GPOINTER_TO_INT(g_hash_table_lookup(check->other_parents,
		                     GINT_TO_POINTER(qpdf_oh_get_int_value_as_int(q, parent) + 1)));
	element = id != 0 ? qpdf_get_object_by_id(q, id, 0) : 0;
	if (element == 0 || !qpdf_oh_is_name_and_equals(q, qpdf_oh_get_key_if_dict(q, element, "/S"), "/Link"))
		check_fail(check, "a link annotation belongs to a Link element");
}

static void check_page(Check *check, int index, GHashTable *keys)
{
	qpdf_data q = check->q;
	qpdf_oh page = qpdf_get_page_n(q, (size_t) index), key = qpdf_oh_get_key(q, page, "/StructParents");
	qpdf_oh annotations = qpdf_oh_get_key(q, page, "/Annots");
	int count = qpdf_oh_is_array(q, annotations) ? qpdf_oh_get_array_n_items(q, annotations) : 0;

	if (!qpdf_oh_is_integer(q, key) || qpdf_oh_get_int_value_as_int(q, key) != index
	    || !g_hash_table_add(keys, GINT_TO_POINTER(index + 1)))
		check_fail(check, "each page has StructParents of its own");
	if (count > 0 && !qpdf_oh_is_name_and_equals(q, qpdf_oh_get_key(q, page, "/Tabs"), "/S"))
		check_fail(check, "pages with annotations are tabbed by structure");
	for (int i = 0; i < count; i++)
		check_annotation(check, qpdf_oh_get_array_item(q, annotations, i), qpdf_oh_get_object_id(q, page));
	qpdf_oh_release(q, page);
}

/* ---- fonts ---- */

static gboolean is_embedded(Check *check, qpdf_oh font)
{
	qpdf_data q = check->q;
	qpdf_oh descendants = qpdf_oh_get_key(q, font, "/DescendantFonts"), descriptor;

	if (qpdf_oh_is_array(q, descendants))
		font = qpdf_oh_get_array_item(q, descendants, 0);
	descriptor = qpdf_oh_get_key_if_dict(q, font, "/FontDescriptor");
	return qpdf_oh_is_dictionary(q, descriptor) && (qpdf_oh_has_key(q, descriptor, "/FontFile")
	       || qpdf_oh_has_key(q, descriptor, "/FontFile2") || qpdf_oh_has_key(q, descriptor, "/FontFile3"));
}

static void check_font(Check *check, qpdf_oh font)
{
	qpdf_data q = check->q;
	gboolean drawn = qpdf_oh_is_name_and_equals(q, qpdf_oh_get_key(q, font, "/Subtype"), "/Type3");

	if (!drawn && !is_embedded(check, font))
		check_fail(check, "fonts are embedded");
	if (!qpdf_oh_has_key(q, font, "/ToUnicode") && !qpdf_oh_has_key(q, font, "/Encoding"))
		check_fail(check, "glyphs have their characters");
}

static void check_fonts(Check *check, int index, GHashTable *seen)
{
	qpdf_data q = check->q;
	qpdf_oh page = qpdf_get_page_n(q, (size_t) index);
	qpdf_oh fonts = qpdf_oh_get_key_if_dict(q, qpdf_oh_get_key(q, page, "/Resources"), "/Font");
	GPtrArray *keys = g_ptr_array_new_with_free_func(g_free);

	if (qpdf_oh_is_dictionary(q, fonts))
		for (qpdf_oh_begin_dict_key_iter(q, fonts); qpdf_oh_dict_more_keys(q);)
			g_ptr_array_add(keys, g_strdup(qpdf_oh_dict_next_key(q)));
	for (guint i = 0; i < keys->len; i++) {
		qpdf_oh font = qpdf_oh_get_key(q, fonts, g_ptr_array_index(keys, i));

		if (g_hash_table_add(seen, GINT_TO_POINTER(qpdf_oh_get_object_id(q, font))))
			check_font(check, font);
	}
	g_ptr_array_unref(keys);
}

/* ---- all ---- */

static void check_init(Check *check, Finish *f)
{
	check->q = f->q;
	check->diags = f->diags;
	check->ok = TRUE;
	check->page_count = f->page_count;
	check->pages = g_hash_table_new(NULL, NULL);
	check->other_parents = g_hash_table_new(NULL, NULL);
	check->parents = g_new(GArray *, f->page_count + 1);
	for (int i = 0; i < f->page_count; i++) {
		check->parents[i] = g_array_new(FALSE, FALSE, sizeof(int));
		g_hash_table_insert(check->pages, GINT_TO_POINTER(qpdf_oh_get_object_id(f->q, f->pages[i])),
		                    GINT_TO_POINTER(i + 1));
	}
}

static void check_clear(Check *check)
{
	for (int i = 0; i < check->page_count; i++)
		g_array_unref(check->parents[i]);
	g_free(check->parents);
	g_hash_table_unref(check->pages);
	g_hash_table_unref(check->other_parents);
}

/* Every mark the painter made for an object is under an element, and on the page there are as many
 * as it made. */
static void check_marks(Check *check, Finish *f)
{
	for (guint i = 0; i < f->painted->marks->len; i++) {
		const Mark *mark = &g_array_index(f->painted->marks, Mark, i);
		GArray *parents = check->parents[mark->page];

		if (mark->fo != NULL && ((guint) mark->mcid >= parents->len
		                         || g_array_index(parents, int, mark->mcid) == 0)) {
			check_fail(check, "all content is tagged or an artifact");
			return;
		}
	}
	for (int i = 0; i < f->page_count; i++) {
		int tagged = 0;

		for (guint k = 0; k < check->parents[i]->len; k++)
			tagged += g_array_index(check->parents[i], int, k) != 0;
		if (tagged != f->marks_found[i]) {
			check_fail(check, "marks on the page are those of the structure");
			return;
		}
	}
}

gboolean check_conditions(Finish *f)
{
	GHashTable *keys = g_hash_table_new(NULL, NULL), *fonts = g_hash_table_new(NULL, NULL);
	qpdf_oh tree = qpdf_oh_get_key(f->q, f->root, "/StructTreeRoot");
	Check check;

	check_init(&check, f);
	check_catalog(&check, f->root);
	read_parent_tree(&check, qpdf_oh_get_key(f->q, tree, "/ParentTree"));
	for (int i = 0; i < f->page_count; i++) {
		check_page(&check, i, keys);
		check_fonts(&check, i, fonts);
	}
	if (f->painted != NULL)
		check_marks(&check, f);
	check_structure(&check, tree);
	check_clear(&check);
	g_hash_table_unref(keys);
	g_hash_table_unref(fonts);
	return check.ok;
}
