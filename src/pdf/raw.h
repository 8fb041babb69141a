/* raw.h: the painter's file before libqpdf reads it; private to pdf/. */
#ifndef PDF_RAW_H
#define PDF_RAW_H

#include <glib.h>

/* Takes cairo's structure tree out of the cross-reference table of the file DATA (LENGTH bytes and a NUL): it is
 * nine tenths of the objects, nothing of it is kept, and libqpdf would read it all. */
void raw_forget_structure(char *data, gsize length);

#endif
