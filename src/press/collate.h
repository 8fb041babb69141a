/* collate.h: many documents gathered into one, for dumps. */
#ifndef PRESS_COLLATE_H
#define PRESS_COLLATE_H

#include <libxml/tree.h>

#include "press/forme.h"

/* The FO of all FORMES as one valid fo:root (XSL 1.1 §6.4.2): page masters once, bookmarks and
 * page-sequences one after another, ids made unique, places stripped, pictures named relative to FOLDER.
 * The caller frees it. */
xmlDocPtr collate_fo(GPtrArray *formes, const char *folder);

/* Removes the bp:at attributes and their namespace from NODE and all below it. */
void collate_strip_places(xmlNodePtr node);

/* Empties the elements NAME of namespace SPACE in NODE and below. */
void collate_empty(xmlNodePtr node, const char *space, const char *name);

#endif
