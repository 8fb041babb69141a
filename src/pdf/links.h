/* links.h: the words of links and bookmarks; private to pdf/. */
#ifndef PDF_LINKS_H
#define PDF_LINKS_H

#include <glib.h>

#include "fo/fo.h"

/* A uri-specification (XSL 1.1 §5.11) as a plain ASCII URI; the caller frees it. */
char *link_uri(const char *uri);

/* Adds the text that FO holds, pictures by their alternative text. */
void link_add_text(const FoNode *fo, GString *text);

/* TEXT with white space collapsed; the caller frees it. */
char *link_collapse(const char *text);

#endif
