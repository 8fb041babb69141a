/* raw.h: the painter's file, read where it lies; private to pdf/.
 *
 * It is plain: one cross-reference table, objects as text.  Nine tenths of its objects are
 * a structure tree that is not used, and are never looked at. */
#ifndef PDF_RAW_H
#define PDF_RAW_H

#include "pdf/import.h"

typedef struct Raw {
	ImportSource source;
	const char *data;
	gsize length;
	const char *entries;          /* of the cross-reference table */
	int count;
	GArray *pages;                /* int: object numbers, in order */
} Raw;

/* FALSE with ERROR (FINISH_ERROR) when DATA is not such a file; raw_clear all the same. DATA is borrowed. */
gboolean raw_open(Raw *raw, const char *data, gsize length, GError **error);
void raw_clear(Raw *raw);

/* The dictionary of page INDEX. */
PdfText raw_page(const Raw *raw, int index);

/* The first stream among the LENGTH bytes at DATA that were written for a page (painter_page): its object's *NUMBER,
 * and where its data begins; NULL: there is none. */
const char *raw_content(const char *data, gsize length, int *number);

#endif
