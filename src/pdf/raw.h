/* raw.h: a file of one page by cairo, read where it lies; private to pdf/.
 *
 * It is plain: one cross-reference table, objects as text. */
#ifndef PDF_RAW_H
#define PDF_RAW_H

#include "pdf/import.h"

typedef struct Raw {
	ImportSource source;
	const char *data;
	gsize length;
	const char *entries;          /* of the cross-reference table */
	int count;
	PdfText page;                 /* the dictionary of the page */
} Raw;

/* FALSE with ERROR (FINISH_ERROR) when DATA is not such a file.  DATA is borrowed. */
gboolean raw_open(Raw *raw, const char *data, gsize length, GError **error);

#endif
