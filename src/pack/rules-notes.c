/* rules-notes.c: notes and their markers, links. */
#include "pack/pack-internal.h"

/* ---- notes and links ---- */

typedef struct Ids {
	GHashTable *all;              /* id -> element */
	GHashTable *marked;           /* ids of notes that have a marker */
} Ids;

static Ids ids_new(xmlNodePtr root)
{
	Ids ids = { g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
	            g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL) };

	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root)) {
		char *id = node_get(n, "id"), *ref = node_is(n, "noteref") ? node_get(n, "ref") : NULL;

		if (id != NULL)
			g_hash_table_insert(ids.all, id, n);
		if (ref != NULL)
			g_hash_table_add(ids.marked, ref);
	}
	return ids;
}

static void check_marker(xmlNodePtr marker, const Ids *ids, Diags *diags)
{
	char *ref = node_get(marker, "ref");
	xmlNodePtr note = ref == NULL ? NULL : g_hash_table_lookup(ids->all, ref);

	if (!node_is(note, "note"))
		diag(diags, xml_place(marker), D_NOTE_MISSING, ref == NULL ? "" : ref);
	g_free(ref);
}

static void check_link(xmlNodePtr link, const Ids *ids, Diags *diags)
{
	char *href = node_get(link, "href");

	if (href != NULL && href[0] == '#' && !g_hash_table_contains(ids->all, href + 1))
		diag(diags, xml_place(link), D_LINK_MISSING, href + 1);
	g_free(href);
}

void rules_notes(xmlDocPtr doc, Diags *diags)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);
	Ids ids = ids_new(root);

	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root)) {
		if (node_is(n, "noteref"))
			check_marker(n, &ids, diags);
		else if (node_is(n, "a"))
			check_link(n, &ids, diags);
		else if (node_is(n, "note")) {
			char *id = node_get(n, "id");

			if (id == NULL || !g_hash_table_contains(ids.marked, id))
				diag(diags, xml_place(n), D_NOTE_UNMARKED);
			g_free(id);
		}
	}
	g_hash_table_unref(ids.all);
	g_hash_table_unref(ids.marked);
}
