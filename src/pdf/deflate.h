/* deflate.h: FlateDecode through libdeflate (ISO 32000-1 §7.4.4); private to pdf/. */
#ifndef PDF_DEFLATE_H
#define PDF_DEFLATE_H

#include <glib.h>

/* DATA compressed; the caller frees it.  Any thread. */
unsigned char *pdf_deflate(const void *data, gsize length, gsize *packed);

/* The compressed data that begins at DATA and ends somewhere before LENGTH, in full; NULL when it is damaged. The caller
 * frees it.  Any thread. */
char *pdf_inflate(const void *data, gsize length, gsize *full);

#endif
