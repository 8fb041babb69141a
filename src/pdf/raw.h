/* raw.h: a drawing's file, written by cairo or libqpdf, read where it lies; private to pdf/.
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
	PdfText root;                 /* the catalog */
} Raw;

/* FALSE with ERROR (FINISH_ERROR) when DATA is not such a file.  DATA is borrowed. */
gboolean raw_open(Raw *raw, const char *data, gsize length, GError **error);

/* The dictionary of the first page; the reference to the form NUMBER, from 1, of the catalog's /Forms.  Empty: there is none. */
PdfText raw_page(const Raw *raw);
PdfText raw_form(const Raw *raw, int number);

#endif
