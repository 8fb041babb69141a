/* extract.h: a range of pages being made a file of its own; private to pdf/. */
#ifndef PDF_EXTRACT_H
#define PDF_EXTRACT_H

#include "pdf/handle.h"
#include "pdf/pdf.h"

typedef struct Extract {
	qpdf_data q;
	qpdf_oh root;
	int page_count, first;        /* the pages kept, from FIRST of the old file on */
	qpdf_oh *pages;
	GHashTable *kept;             /* object numbers of the pages kept */
	GHashTable *elements;         /* object numbers of the elements kept */
	int heading;                  /* level of the last heading met */
} Extract;

/* Whether DICT's Dest leads to a page that is kept, or DICT leads out of the file. */
gboolean extract_leads_somewhere(Extract *extract, qpdf_oh dict);

/* Keeps of the structure what stands on the pages kept (extract-tree.c). */
void extract_structure(Extract *extract);

#endif
