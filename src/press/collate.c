/* collate.c: one fo:root out of many. */
#include "press/collate.h"

#include <string.h>

#define REMOVE_REDUNDANT 1             /* of xmlDOMWrapReconcileNamespaces: drop declarations made above */
#define FO_NAMESPACE   "http://www.w3.org/1999/XSL/Format"
#define FOX_NAMESPACE  "http://xmlgraphics.apache.org/fop/extensions"
#define OURS_NAMESPACE "urn:boardpack:fo"

/* Calls EACH with NODE and every element below it. */
static void each_element(xmlNodePtr node, void (*each)(xmlNodePtr, gpointer), gpointer data)
{
	if (node->type != XML_ELEMENT_NODE)
		return;
	each(node, data);
	for (xmlNodePtr child = node->children; child != NULL; child = child->next)
		each_element(child, each, data);
}

/* ---- attributes of ours ---- */

static gboolean has_prefix(const xmlNs *space, const char *prefix)
{
	return space != NULL && g_str_has_prefix((const char *) space->href, prefix);
}

static void strip_attributes(xmlNodePtr node, gpointer prefix)
{
	for (xmlAttrPtr attribute = node->properties, next; attribute != NULL; attribute = next) {
		next = attribute->next;
		if (has_prefix(attribute->ns, prefix))
			xmlRemoveProp(attribute);
	}
}

/* Our bpf:alt-text, which all objects may have, as the word other formatters have for it. */
static void rename_alt_text(xmlNodePtr node, gpointer unused)
{
	(void) unused;
	char *words = (char *) xmlGetNsProp(node, BAD_CAST "alt-text", BAD_CAST OURS_NAMESPACE);
	if (words != NULL && xmlHasNsProp(node, BAD_CAST "alt-text", BAD_CAST FOX_NAMESPACE) == NULL) {
		xmlNsPtr fox = xmlSearchNsByHref(node->doc, node, BAD_CAST FOX_NAMESPACE);
		if (fox == NULL || fox->prefix == NULL)
			fox = xmlNewNs(xmlDocGetRootElement(node->doc), BAD_CAST FOX_NAMESPACE, BAD_CAST "fox");
		xmlSetNsProp(node, fox, BAD_CAST "alt-text", BAD_CAST words);
	}
	xmlFree(words);
}

static void strip_definitions(xmlNodePtr node, gpointer prefix)
{
	for (xmlNsPtr *link = &node->nsDef; *link != NULL;) {
		xmlNsPtr definition = *link;
		if (!has_prefix(definition, prefix)) {
			link = &definition->next;
			continue;
		}
		*link = definition->next;
		xmlFreeNs(definition);
	}
}

void collate_strip(xmlNodePtr node, const char *prefix)
{
	/* All attributes before any namespace they use. */
	each_element(node, strip_attributes, (gpointer) prefix);
	each_element(node, strip_definitions, (gpointer) prefix);
}

void collate_empty(xmlNodePtr node, const char *space, const char *name)
{
	if (node->ns != NULL && strcmp((const char *) node->ns->href, space) == 0
	    && strcmp((const char *) node->name, name) == 0) {
		xmlFreeNodeList(node->children);
		node->children = node->last = NULL;
		return;
	}
	for (xmlNodePtr child = xmlFirstElementChild(node); child != NULL; child = xmlNextElementSibling(child))
		collate_empty(child, space, name);
}

/* ---- ids ---- */

typedef struct Renaming {
	GHashTable *owners;           /* id -> the forme that had it first */
	const Forme *forme;
	int index;
} Renaming;

static void claim_id(xmlNodePtr node, gpointer data)
{
	Renaming *renaming = data;
	char *id = (char *) xmlGetNoNsProp(node, BAD_CAST "id");
	if (id != NULL && !g_hash_table_contains(renaming->owners, id))
		g_hash_table_insert(renaming->owners, g_strdup(id), (gpointer) renaming->forme);
	xmlFree(id);
}

static void note_own_id(xmlNodePtr node, gpointer own)
{
	char *id = (char *) xmlGetNoNsProp(node, BAD_CAST "id");
	if (id != NULL)
		g_hash_table_add(own, g_strdup(id));
	xmlFree(id);
}

typedef struct Twins {
	GHashTable *own;              /* ids of this forme */
	const Renaming *renaming;
} Twins;

/* An id that an earlier paper has, too, and references to it, get the paper's index in front. */
static void rename_twin(xmlNodePtr node, gpointer data)
{
	static const char *const names[] = { "id", "ref-id", "internal-destination" };
	const Twins *twins = data;
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		char *id = (char *) xmlGetNoNsProp(node, BAD_CAST names[i]);
		if (id != NULL && g_hash_table_contains(twins->own, id)
		    && g_hash_table_lookup(twins->renaming->owners, id) != twins->renaming->forme) {
			g_autofree char *renamed = g_strdup_printf("paper-%d.%s", twins->renaming->index, id);
			xmlSetProp(node, BAD_CAST names[i], BAD_CAST renamed);
		}
		xmlFree(id);
	}
}

static void make_ids_unique(xmlNodePtr root, Renaming *renaming)
{
	g_autoptr(GHashTable) own = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	each_element(root, claim_id, renaming);
	each_element(root, note_own_id, own);
	Twins twins = { own, renaming };
	each_element(root, rename_twin, &twins);
}

/* ---- pictures ---- */

/* "url('a.png')" and "a.png" to "a.png"; the caller frees it. */
static char *bare_uri(const char *uri)
{
	g_autofree char *bare = g_strstrip(g_strdup(uri));
	if (!g_str_has_prefix(bare, "url(") || !g_str_has_suffix(bare, ")"))
		return g_steal_pointer(&bare);
	bare[strlen(bare) - 1] = '\0';
	char *inner = g_strstrip(bare + strlen("url("));
	gsize length = strlen(inner);
	if (length >= 2 && (inner[0] == '\'' || inner[0] == '"') && inner[length - 1] == inner[0])
		return g_strndup(inner + 1, length - 2);
	return g_strdup(inner);
}

static void rebase_picture(xmlNodePtr node, gpointer prefix)
{
	char *uri = (char *) xmlGetNoNsProp(node, BAD_CAST "src");
	if (uri != NULL && node->ns != NULL) {
		g_autofree char *bare = bare_uri(uri);
		if (bare[0] != '/' && strstr(bare, ":") == NULL) {
			g_autofree char *rebased = g_strdup_printf("url('%s/%s')", (char *) prefix, bare);
			xmlSetProp(node, BAD_CAST "src", BAD_CAST rebased);
		}
	}
	xmlFree(uri);
}

/* Names the pictures below NODE relative to FOLDER instead of FROM, which lies in it. */
static void rebase_pictures(xmlNodePtr node, const char *from, const char *folder)
{
	gsize length = strlen(folder);
	if (strncmp(from, folder, length) == 0 && from[length] == '/')
		each_element(node, rebase_picture, (gpointer) (from + length + 1));
}

/* ---- gathering ---- */

static gboolean is_fo(const xmlNode *node, const char *name)
{
	return node->type == XML_ELEMENT_NODE && node->ns != NULL
	       && strcmp((const char *) node->ns->href, FO_NAMESPACE) == 0
	       && (name == NULL || strcmp((const char *) node->name, name) == 0);
}

/* Where the children of the gathered root go: XSL 1.1 §6.4.2 wants them in this order. */
typedef struct Gathering {
	xmlNodePtr root, masters, declarations, bookmarks;
	GHashTable *master_names;
} Gathering;

static xmlNodePtr append_copy(xmlNodePtr parent, xmlNodePtr node)
{
	xmlNodePtr copy = xmlDocCopyNode(node, parent->doc, 1);
	xmlAddChild(parent, copy);
	xmlDOMWrapReconcileNamespaces(NULL, copy, REMOVE_REDUNDANT);
	return copy;
}

static void gather_masters(Gathering *all, xmlNodePtr set)
{
	for (xmlNodePtr master = set->children; master != NULL; master = master->next) {
		char *name = (char *) xmlGetNoNsProp(master, BAD_CAST "master-name");
		if (name != NULL && g_hash_table_add(all->master_names, g_strdup(name)))
			append_copy(all->masters, master);
		xmlFree(name);
	}
}

/* Properties of a paper's fo:root are inherited by its page-sequences, wherever these stand. */
static void inherit_from_root(xmlNodePtr sequence, xmlNodePtr root)
{
	for (xmlAttrPtr attribute = root->properties; attribute != NULL; attribute = attribute->next) {
		gboolean there = attribute->ns != NULL ? xmlHasNsProp(sequence, attribute->name, attribute->ns->href) != NULL
		                                       : xmlHasProp(sequence, attribute->name) != NULL;
		if (there || xmlStrEqual(attribute->name, BAD_CAST "id"))
			continue;
		char *value = (char *) xmlNodeListGetString(root->doc, attribute->children, 1);
		xmlNsPtr space = attribute->ns ? xmlSearchNsByHref(sequence->doc, sequence, attribute->ns->href) : NULL;
		if (attribute->ns == NULL || space != NULL)
			xmlSetNsProp(sequence, space, attribute->name, BAD_CAST value);
		xmlFree(value);
	}
}

static void gather(Gathering *all, xmlNodePtr root)
{
	for (xmlNodePtr child = root->children; child != NULL; child = child->next) {
		if (is_fo(child, "layout-master-set")) {
			gather_masters(all, child);
		} else if (is_fo(child, "declarations")) {
			if (all->declarations == NULL)
				all->declarations = xmlDocCopyNode(child, all->root->doc, 1);
		} else if (is_fo(child, "bookmark-tree")) {
			for (xmlNodePtr mark = child->children; mark != NULL; mark = mark->next)
				if (is_fo(mark, NULL))
					append_copy(all->bookmarks, mark);
		} else if (child->type == XML_ELEMENT_NODE) {
			inherit_from_root(append_copy(all->root, child), root);
		}
	}
}

/* Puts FRONT, when there is one, behind AFTER. */
static void put_in_front(xmlNodePtr after, xmlNodePtr front)
{
	if (front == NULL)
		return;
	xmlAddNextSibling(after, front);
	xmlDOMWrapReconcileNamespaces(NULL, front, REMOVE_REDUNDANT);
}

xmlDocPtr collate_fo(GPtrArray *formes, const char *folder)
{
	xmlDocPtr doc = xmlNewDoc(BAD_CAST "1.0");
	doc->encoding = xmlStrdup(BAD_CAST "UTF-8");
	xmlNodePtr root = xmlNewNode(NULL, BAD_CAST "root");
	xmlNsPtr fo = xmlNewNs(root, BAD_CAST FO_NAMESPACE, BAD_CAST "fo");
	xmlSetNs(root, fo);
	xmlDocSetRootElement(doc, root);
	Gathering all = {
		.root = root,
		.masters = xmlNewChild(root, fo, BAD_CAST "layout-master-set", NULL),
		.bookmarks = xmlNewDocNode(doc, fo, BAD_CAST "bookmark-tree", NULL),
		.master_names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
	};
	Renaming renaming = { .owners = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL) };
	for (guint i = 0; i < formes->len; i++) {
		const Forme *forme = formes->pdata[i];
		xmlDocPtr copy = xmlCopyDoc(forme->fo, 1);
		xmlNodePtr paper = xmlDocGetRootElement(copy);
		renaming.forme = forme;
		renaming.index = (int) i + 1;
		each_element(paper, rename_alt_text, NULL);
		collate_strip(paper, "urn:boardpack:");
		make_ids_unique(paper, &renaming);
		rebase_pictures(paper, forme->folder, folder);
		gather(&all, paper);
		xmlFreeDoc(copy);
	}
	if (all.bookmarks->children != NULL)
		put_in_front(all.masters, all.bookmarks);
	else
		xmlFreeNode(all.bookmarks);
	put_in_front(all.masters, all.declarations);
	g_hash_table_unref(all.master_names);
	g_hash_table_unref(renaming.owners);
	return doc;
}
