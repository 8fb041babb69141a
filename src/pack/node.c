/* node.c: reading elements of papers and writing facts to them. */
#include "pack/node.h"

#include <stdarg.h>
#include <string.h>

#include "pack/pack.h"

/* Asked of every element many times over: most differ in the first letter. */
static gboolean is_same(const xmlChar *text, const char *other)
{
	return text[0] == (xmlChar) other[0] && strcmp((const char *) text, other) == 0;
}

gboolean node_is(xmlNodePtr node, const char *name)
{
	return node != NULL && node->type == XML_ELEMENT_NODE && node->ns != NULL
		&& is_same(node->name, name) && is_same(node->ns->href, PACK_NAMESPACE);
}

gboolean node_is_any(xmlNodePtr node, const char *first, ...)
{
	va_list names;
	gboolean found = FALSE;

	va_start(names, first);
	for (const char *name = first; name != NULL && !found; name = va_arg(names, const char *))
		found = node_is(node, name);
	va_end(names);
	return found;
}

/* ---- walking ---- */

xmlNodePtr node_element(xmlNodePtr node)
{
	while (node != NULL && node->type != XML_ELEMENT_NODE)
		node = node->next;
	return node;
}

xmlNodePtr node_child(xmlNodePtr node, const char *name)
{
	for (node = node == NULL ? NULL : node->children; node != NULL; node = node->next)
		if (node_is(node, name))
			return node;
	return NULL;
}

static gboolean is_fact(xmlNodePtr node)
{
	return node->ns != NULL && is_same(node->ns->href, FACTS_NAMESPACE);
}

xmlNodePtr node_next_outside(xmlNodePtr node, xmlNodePtr root)
{
	for (; node != NULL && node != root; node = node->parent) {
		xmlNodePtr next = node_element(node->next);

		while (next != NULL && is_fact(next))
			next = node_element(next->next);
		if (next != NULL)
			return next;
	}
	return NULL;
}

xmlNodePtr node_next(xmlNodePtr node, xmlNodePtr root)
{
	xmlNodePtr child = node_element(node->children);

	while (child != NULL && is_fact(child))
		child = node_element(child->next);
	return child != NULL ? child : node_next_outside(node, root);
}

/* ---- reading ---- */

#define NUMBER_MAX 1e15               /* beyond it, and "nan", no attribute is a number */

static char *owned(xmlChar *value)
{
	char *copy = g_strdup((const char *) value);

	xmlFree(value);
	return copy;
}

char *node_get(xmlNodePtr node, const char *name)
{
	return node == NULL ? NULL : owned(xmlGetNoNsProp(node, BAD_CAST name));
}

gboolean node_says(xmlNodePtr node, const char *name, const char *value)
{
	char *typed = node_get(node, name);
	gboolean same = typed != NULL && strcmp(g_strstrip(typed), value) == 0;

	g_free(typed);
	return same;
}

gboolean node_number(xmlNodePtr node, const char *name, double *value)
{
	char *typed = node_get(node, name), *end;
	gboolean good = FALSE;

	if (typed != NULL) {
		double read = g_ascii_strtod(g_strstrip(typed), &end);

		good = end > typed && *end == '\0' && read >= -NUMBER_MAX && read <= NUMBER_MAX;
		if (good)
			*value = read;
	}
	g_free(typed);
	return good;
}

GHashTable *node_ids(xmlNodePtr root)
{
	GHashTable *ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root)) {
		char *id = node_get(n, "id");

		if (id != NULL)
			g_hash_table_insert(ids, id, n);
	}
	return ids;
}

int node_first_number(xmlNodePtr node)
{
	double from = 1;

	node_number(node, "number-from", &from);
	return (int) CLAMP(from, 1, 1e6);
}

static void append_text(GString *out, xmlNodePtr node)
{
	for (; node != NULL; node = node->next) {
		if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
			g_string_append(out, (const char *) node->content);
		else if (node->type == XML_ELEMENT_NODE && node_is(node, "br"))
			g_string_append_c(out, ' ');
		else if (node->type == XML_ELEMENT_NODE && !node_is(node, "noteref"))
			append_text(out, node->children);
	}
}

char *node_text(xmlNodePtr node)
{
	GString *all = g_string_new(NULL), *text = g_string_new(NULL);

	if (node != NULL)
		append_text(all, node->children);
	for (const char *p = all->str; *p != '\0'; p++) {
		if (strchr(" \t\r\n", *p) == NULL)
			g_string_append_c(text, *p);
		else if (text->len > 0 && text->str[text->len - 1] != ' ')
			g_string_append_c(text, ' ');
	}
	g_string_free(all, TRUE);
	return g_strchomp(g_string_free(text, FALSE));
}

char *node_language(xmlNodePtr node)
{
	char *language = owned(xmlNodeGetLang(node));

	return language == NULL ? g_strdup("en") : language;
}

/* ---- facts ---- */

xmlNsPtr node_facts_ns(xmlNodePtr node)
{
	static const char *const prefixes[] = { "f", "facts", "boardpack-facts" };
	xmlNodePtr root = xmlDocGetRootElement(node->doc);
	xmlNsPtr ns = xmlSearchNsByHref(node->doc, root, BAD_CAST FACTS_NAMESPACE);

	for (guint i = 0; (ns == NULL || ns->prefix == NULL) && i < G_N_ELEMENTS(prefixes); i++)
		ns = xmlNewNs(root, BAD_CAST FACTS_NAMESPACE, BAD_CAST prefixes[i]);
	return ns;
}

void node_fact(xmlNodePtr node, const char *name, const char *value)
{
	if (value != NULL)
		xmlSetNsProp(node, node_facts_ns(node), BAD_CAST name, BAD_CAST value);
}

void node_fact_count(xmlNodePtr node, const char *name, int count)
{
	char *value = g_strdup_printf("%d", count);

	node_fact(node, name, value);
	g_free(value);
}

char *node_get_fact(xmlNodePtr node, const char *name)
{
	return owned(xmlGetNsProp(node, BAD_CAST name, BAD_CAST FACTS_NAMESPACE));
}
