/* content.h: content streams as text; private to pdf/. */
#ifndef PDF_CONTENT_H
#define PDF_CONTENT_H

#include <glib.h>

/* The content stream DATA with artifacts named and everything unmarked made one; the caller frees
 * it.  MARKS: how many marked contents with an MCID it has, artifacts apart. */
GString *content_mend(const char *data, gsize length, int *marks);

#endif
