/* node.h: reading elements of papers and writing facts to them. */
#ifndef PACK_NODE_H
#define PACK_NODE_H

#include <glib.h>
#include <libxml/tree.h>

/* TRUE when NODE is the element NAME of the papers' namespace. */
gboolean node_is(xmlNodePtr node, const char *name);
/* TRUE when NODE is any of the elements named, NULL at the end. */
gboolean node_is_any(xmlNodePtr node, const char *first, ...) G_GNUC_NULL_TERMINATED;

/* The first child element NAME of NODE; NULL when there is none. */
xmlNodePtr node_child(xmlNodePtr node, const char *name);
/* The next element at or after NODE among its siblings. */
xmlNodePtr node_element(xmlNodePtr node);
/* The element after NODE in document order below ROOT; facts already written (elements) are passed over. */
xmlNodePtr node_next(xmlNodePtr node, xmlNodePtr root);
/* Like node_next, but past all that is in NODE. */
xmlNodePtr node_next_outside(xmlNodePtr node, xmlNodePtr root);

/* The attribute NAME; the caller frees it (g_free).  NULL when it is not there. */
char *node_get(xmlNodePtr node, const char *name);
gboolean node_says(xmlNodePtr node, const char *name, const char *value);
/* A decimal attribute; FALSE when it is not there. */
gboolean node_number(xmlNodePtr node, const char *name, double *value);

/* id -> element, of all below ROOT; the caller drops the table (g_hash_table_unref). */
GHashTable *node_ids(xmlNodePtr root);

/* The first number of a count: number-from=, 1 without it. */
int node_first_number(xmlNodePtr node);

/* The text of NODE without its notes' markers, white space made one space and stripped; "" for NULL.  The
 * caller frees it (g_free). */
char *node_text(xmlNodePtr node);

/* The language in force at NODE, "en" when none is given; the caller frees it (g_free). */
char *node_language(xmlNodePtr node);

/* A fact: an attribute of the facts' namespace. */
void node_fact(xmlNodePtr node, const char *name, const char *value);
void node_fact_count(xmlNodePtr node, const char *name, int count);
/* Reads a fact back; the caller frees it (g_free).  NULL when it is not there. */
char *node_get_fact(xmlNodePtr node, const char *name);
/* The facts' namespace, declared on the root of NODE's document. */
xmlNsPtr node_facts_ns(xmlNodePtr node);

#endif
