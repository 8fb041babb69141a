/* extract-tree.c: the part of a structure tree that stands on some pages.
 *
 * An element stays when a mark of it or of a descendant stands on a page that
 * is kept; of a row one such cell keeps them all, for a table is a grid. */
#include <string.h>

#include "pdf/extract.h"

static gboolean is_kept_page(Extract *extract, qpdf_oh dict)
{
	qpdf_oh page = libqpdf.oh_get_key(extract->q, dict, "/Pg");
	int id = libqpdf.oh_get_object_id(extract->q, page);

	libqpdf.oh_release(extract->q, page);
	return g_hash_table_contains(extract->kept, GINT_TO_POINTER(id));
}

static gboolean is_type(Extract *extract, qpdf_oh element, const char *type)
{
	qpdf_oh name = libqpdf.oh_get_key(extract->q, element, "/S");
	gboolean same = libqpdf.oh_is_name_and_equals(extract->q, name, type);

	libqpdf.oh_release(extract->q, name);
	return same;
}

static gboolean keep_element(Extract *extract, qpdf_oh element);

/* Whether KID of ELEMENT stays; *LINKED when it is an annotation. */
static gboolean keep_kid(Extract *extract, qpdf_oh element, qpdf_oh kid, gboolean *linked)
{
	qpdf_data q = extract->q;

	if (libqpdf.oh_is_integer(q, kid))
		return is_kept_page(extract, element);
	if (!libqpdf.oh_is_dictionary(q, kid))
		return FALSE;
	if (libqpdf.oh_has_key(q, kid, "/MCID"))
		return is_kept_page(extract, kid);
	if (!libqpdf.oh_has_key(q, kid, "/Obj"))
		return keep_element(extract, kid);
	if (!is_kept_page(extract, kid) || !extract_leads_somewhere(extract, libqpdf.oh_get_key(q, kid, "/Obj")))
		return FALSE;
	*linked = TRUE;
	return TRUE;
}

/* A heading may not be more than one level below the last (ISO 14289-1 §7.4.2). */
static void level_heading(Extract *extract, qpdf_oh element)
{
	qpdf_oh name = libqpdf.oh_get_key(extract->q, element, "/S");
	const char *type = libqpdf.oh_is_name(extract->q, name) ? libqpdf.oh_get_name(extract->q, name) : "";

	if (type[0] == '/' && type[1] == 'H' && g_ascii_isdigit(type[2])) {
		char level[4] = { '/', 'H', (char) MIN(type[2], '1' + extract->heading), '\0' };

		extract->heading = level[2] - '0';
		put_name(extract->q, element, "/S", level);
	}
	libqpdf.oh_release(extract->q, name);
}

static void note_kept(Extract *extract, qpdf_oh element)
{
	g_hash_table_add(extract->elements, GINT_TO_POINTER(libqpdf.oh_get_object_id(extract->q, element)));
}

/* The cells of a row that stays are kept, those whose page is gone too. */
static void note_cells(Extract *extract, qpdf_oh cells)
{
	for (int i = 0; i < libqpdf.oh_get_array_n_items(extract->q, cells); i++) {
		qpdf_oh cell = libqpdf.oh_get_array_item(extract->q, cells, i);

		note_kept(extract, cell);
		libqpdf.oh_release(extract->q, cell);
	}
}

/* Sets ELEMENT's kids to those of OLD that stay; returns how many have content. */
static int filter_kids(Extract *extract, qpdf_oh element, qpdf_oh old)
{
	qpdf_data q = extract->q;
	gboolean row = is_type(extract, element, "/TR"), linked = FALSE;
	qpdf_oh kids = libqpdf.oh_new_array(q);
	int full = 0, count = libqpdf.oh_is_array(q, old) ? libqpdf.oh_get_array_n_items(q, old) : 1;

	for (int i = 0; i < count; i++) {
		qpdf_oh kid = libqpdf.oh_is_array(q, old) ? libqpdf.oh_get_array_item(q, old, i)
		                                       : libqpdf.oh_new_object(q, old);
		gboolean stays = keep_kid(extract, element, kid, &linked);

		full += stays;
		if (row || stays)
			libqpdf.oh_append_item(q, kids, kid);
		libqpdf.oh_release(q, kid);
	}
	if (row && full > 0)
		note_cells(extract, kids);
	if (libqpdf.oh_get_array_n_items(q, kids) > 0)
		libqpdf.oh_replace_key(q, element, "/K", kids);
	else
		libqpdf.oh_remove_key(q, element, "/K");
	libqpdf.oh_release(q, kids);
	if (!linked && is_type(extract, element, "/Link"))
		put_name(extract->q, element, "/S", "/Span");
	return full;
}

/* Filters ELEMENT; FALSE when nothing of it is left. */
static gboolean keep_element(Extract *extract, qpdf_oh element)
{
	qpdf_data q = extract->q;
	qpdf_oh kids = libqpdf.oh_get_key(q, element, "/K");
	int full = libqpdf.oh_is_null(q, kids) ? 0 : filter_kids(extract, element, kids);

	libqpdf.oh_release(q, kids);
	/* A page that is gone must not stay behind by a reference. */
	if (!is_kept_page(extract, element))
		libqpdf.oh_remove_key(q, element, "/Pg");
	if (full == 0)
		return FALSE;
	level_heading(extract, element);
	note_kept(extract, element);
	return TRUE;
}

/* ---- the trees beside it ---- */

/* The value of number KEY in the flat number tree TREE; 0: none. */
static qpdf_oh look_up(GHashTable *numbers, int key)
{
	return GPOINTER_TO_UINT(g_hash_table_lookup(numbers, GINT_TO_POINTER(key + 1)));
}

static GHashTable *read_numbers(qpdf_data q, qpdf_oh tree)
{
	qpdf_oh array = libqpdf.oh_get_key_if_dict(q, tree, "/Nums");
	int length = libqpdf.oh_is_array(q, array) ? libqpdf.oh_get_array_n_items(q, array) : 0;
	GHashTable *numbers = g_hash_table_new(NULL, NULL);

	for (int i = 0; i + 1 < length; i += 2) {
		qpdf_oh key = libqpdf.oh_get_array_item(q, array, i);

		g_hash_table_insert(numbers, GINT_TO_POINTER(libqpdf.oh_get_int_value_as_int(q, key) + 1),
		                    GUINT_TO_POINTER(libqpdf.oh_get_array_item(q, array, i + 1)));
		libqpdf.oh_release(q, key);
	}
	return numbers;
}

static void append_entry(qpdf_data q, qpdf_oh numbers, int key, qpdf_oh value)
{
	append(q, numbers, libqpdf.oh_new_integer(q, key));
	libqpdf.oh_append_item(q, numbers, value);
}

/* Pages and annotations get the keys 0, 1, 2 ... again. */
static void renumber_parents(Extract *extract, qpdf_oh root)
{
	qpdf_data q = extract->q;
	GHashTable *old = read_numbers(q, libqpdf.oh_get_key(q, root, "/ParentTree"));
	qpdf_oh tree = new_dict(q), numbers = libqpdf.oh_new_array(q);
	int next_key;

	for (int i = 0; i < extract->page_count; i++) {
		qpdf_oh key = libqpdf.oh_get_key(q, extract->pages[i], "/StructParents"), value = 0;

		if (libqpdf.oh_is_integer(q, key))
			value = look_up(old, libqpdf.oh_get_int_value_as_int(q, key));
		append_entry(q, numbers, i, value != 0 ? value : libqpdf.oh_new_array(q));
		put_int(q, extract->pages[i], "/StructParents", i);
	}
	next_key = extract->page_count;
	for (int i = 0; i < extract->page_count; i++) {
		qpdf_oh list = libqpdf.oh_get_key(q, extract->pages[i], "/Annots");

		for (int k = 0; libqpdf.oh_is_array(q, list) && k < libqpdf.oh_get_array_n_items(q, list); k++) {
			qpdf_oh annotation = libqpdf.oh_get_array_item(q, list, k);
			qpdf_oh key = libqpdf.oh_get_key(q, annotation, "/StructParent"), value = 0;

			if (libqpdf.oh_is_integer(q, key))
				value = look_up(old, libqpdf.oh_get_int_value_as_int(q, key));
			if (value == 0)
				continue;
			append_entry(q, numbers, next_key, value);
			put_int(q, annotation, "/StructParent", next_key++);
		}
	}
	put(q, tree, "/Nums", numbers);
	put(q, root, "/ParentTree", tree);
	put_int(q, root, "/ParentTreeNextKey", next_key);
	g_hash_table_unref(old);
}

static void filter_ids(Extract *extract, qpdf_oh root)
{
	qpdf_data q = extract->q;
	qpdf_oh tree = libqpdf.oh_get_key(q, root, "/IDTree"), old = libqpdf.oh_get_key_if_dict(q, tree, "/Names");
	qpdf_oh names = libqpdf.oh_new_array(q);

	if (!libqpdf.oh_is_array(q, old))
		return;
	for (int i = 0; i + 1 < libqpdf.oh_get_array_n_items(q, old); i += 2) {
		qpdf_oh element = libqpdf.oh_get_array_item(q, old, i + 1);
		int id = libqpdf.oh_get_object_id(q, element);

		if (!g_hash_table_contains(extract->elements, GINT_TO_POINTER(id)))
			continue;
		append(q, names, libqpdf.oh_get_array_item(q, old, i));
		append(q, names, element);
	}
	put(q, tree, "/Names", names);
}

void extract_structure(Extract *extract)
{
	qpdf_data q = extract->q;
	qpdf_oh root = libqpdf.oh_get_key(q, extract->root, "/StructTreeRoot");
	qpdf_oh document;

	if (!libqpdf.oh_is_dictionary(q, root))
		return;
	document = libqpdf.oh_get_key(q, root, "/K");
	if (libqpdf.oh_is_dictionary(q, document))
		keep_element(extract, document);
	renumber_parents(extract, root);
	filter_ids(extract, root);
}
