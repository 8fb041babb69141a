/* edition.c: the public edition is made without exempt matter.
 *
 * What is exempt is cut out of the documents as they are loaded, before any rule, fact or stylesheet sees
 * them: nothing is ever covered or left out later.  A paper that is exempt becomes a sheet <withheld> that
 * has its listed title and its exempt element; an appendix keeps its label, title and exempt element. */
#include <string.h>

#include "pack/pack-internal.h"

/* ---- notes ---- */

/* The ids of the notes marked below NODE go into REFS. */
static void collect_refs(xmlNodePtr node, GHashTable *refs)
{
	for (xmlNodePtr n = node; n != NULL; n = node_next(n, node))
		if (node_is(n, "noteref")) {
			char *ref = node_get(n, "ref");

			if (ref != NULL)
				g_hash_table_add(refs, ref);
		}
}

/* Cuts the notes that only what was cut had marked: they may tell what it said. */
static void cut_notes(xmlNodePtr root, GHashTable *cut_refs)
{
	GHashTable *left = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	collect_refs(root, left);
	for (xmlNodePtr n = root, next; n != NULL; n = next) {
		char *id = node_is(n, "note") ? node_get(n, "id") : NULL;
		xmlNodePtr notes = n->parent;

		next = node_next(n, root);
		if (id != NULL && g_hash_table_contains(cut_refs, id) && !g_hash_table_contains(left, id)) {
			next = node_next_outside(n, root);
			xmlUnlinkNode(n);
			xmlFreeNode(n);
			if (node_is(notes, "notes") && node_child(notes, "note") == NULL) {
				next = node_next_outside(notes, root);
				xmlUnlinkNode(notes);
				xmlFreeNode(notes);
			}
		}
		g_free(id);
	}
	g_hash_table_unref(left);
}

/* ---- parts ---- */

/* Empties NODE but for its title and exempt element, and marks it. */
static void empty_part(xmlNodePtr node, GHashTable *cut_refs)
{
	for (xmlNodePtr child = node->children, next; child != NULL; child = next) {
		next = child->next;
		if (node_is_any(child, "title", "h", "exempt", NULL))
			continue;
		if (child->type == XML_ELEMENT_NODE)
			collect_refs(child, cut_refs);
		xmlUnlinkNode(child);
		xmlFreeNode(child);
	}
	node_fact(node, "withheld", "yes");
}

/* Any element that has an exempt element of its own, below the root. */
static void cut_parts(xmlNodePtr root)
{
	GHashTable *cut_refs = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	for (xmlNodePtr n = node_next(root, root); n != NULL; n = node_next(n, root))
		if (node_child(n, "exempt") != NULL)
			empty_part(n, cut_refs);
	if (g_hash_table_size(cut_refs) > 0)
		cut_notes(root, cut_refs);
	g_hash_table_unref(cut_refs);
}

/* ---- papers ---- */

/* The title the public may read: the listed one, else the item's; the paper's own may tell too much. */
static char *public_title(const PackPaper *paper, const PackItem *item)
{
	char *title = node_get(paper->node, "title");

	if (title == NULL)
		title = g_strdup(item == NULL ? "" : item->title);
	return title;
}

static void withhold(PackPaper *paper, const PackItem *item, xmlNodePtr exempt)
{
	xmlDocPtr doc = xmlNewDoc(BAD_CAST "1.0");
	xmlNodePtr root = xmlNewDocNode(doc, NULL, BAD_CAST "withheld", NULL);
	xmlNsPtr ns = xmlNewNs(root, BAD_CAST PACK_NAMESPACE, NULL);
	char *title = public_title(paper, item), *language = node_language(exempt);

	xmlSetNs(root, ns);
	xmlDocSetRootElement(doc, root);
	xmlNodeSetLang(root, BAD_CAST language);
	if (title[0] != '\0')
		xmlNewTextChild(root, ns, BAD_CAST "title", BAD_CAST title);
	xmlAddChild(root, xmlDocCopyNode(exempt, doc, 1));
	xml_place_doc(doc, paper->place);
	xmlFreeDoc(paper->doc);
	paper->doc = doc;
	paper->kind = "withheld";
	paper->withheld = TRUE;
	g_free(title);
	g_free(language);
}

void edition_cut(Pack *pack)
{
	for (guint i = 0; i < pack->papers->len; i++) {
		PackPaper *paper = pack->papers->pdata[i];
		PackItem *item = item_of(pack, paper);
		xmlNodePtr exempt = exempt_of(paper, item);

		if (exempt != NULL)
			withhold(paper, item, exempt);
		else if (paper->doc != NULL)
			cut_parts(xmlDocGetRootElement(paper->doc));
	}
}

/* ---- the pages of what was cut ---- */

static gboolean was_cut(xmlNodePtr node)
{
	char *withheld = node_get_fact(node, "withheld");
	gboolean cut = withheld != NULL || node_is(node, "withheld");

	g_free(withheld);
	return cut;
}

/* The cut INDEX of the paper; NULL when there are not so many.  COUNT, if not NULL, gets their number. */
static xmlNodePtr find_cut(const PackPaper *paper, guint index, guint *count)
{
	xmlNodePtr root = paper->doc == NULL ? NULL : xmlDocGetRootElement(paper->doc), found = NULL;
	guint cuts = 0;

	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root))
		if (was_cut(n) && cuts++ == index)
			found = n;
	if (count != NULL)
		*count = cuts;
	return found;
}

guint pack_cut_count(const PackPaper *paper)
{
	guint count;

	find_cut(paper, 0, &count);
	return count;
}

Place pack_cut_place(const PackPaper *paper, guint index)
{
	return xml_place(find_cut(paper, index, NULL));
}

void pack_cut_set_pages(PackPaper *paper, guint index, int pages)
{
	xmlNodePtr cut = find_cut(paper, index, NULL);

	if (cut != NULL)
		node_fact_count(cut, "pages", pages);
}
