/* collate.h: many documents gathered into one, for dumps. */
#ifndef PRESS_COLLATE_H
#define PRESS_COLLATE_H

#include <libxml/tree.h>

#include "press/forme.h"

/* The FO of all FORMES as one valid fo:root (XSL 1.1 §6.4.2): page masters once, bookmarks and
 * page-sequences one after another, ids made unique, attributes of ours (places, what
 * FO has no word for) stripped, as not every formatter takes them, pictures named relative to FOLDER.
 * The caller frees it. */
xmlDocPtr collate_fo(GPtrArray *formes, const char *folder);

/* Removes the attributes of NODE and all below it whose namespace begins with PREFIX, and those namespaces.  No
 * element may be of one. */
void collate_strip(xmlNodePtr node, const char *prefix);

/* Empties the elements NAME of namespace SPACE in NODE and below. */
void collate_empty(xmlNodePtr node, const char *space, const char *name);

#endif
