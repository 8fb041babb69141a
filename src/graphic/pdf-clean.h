/* pdf-clean.h: what the pages of a PDF draw with, made ready to be part of another; private to graphic/.
 *
 * Goes through a form and all it refers to. Keys that belong to the file it comes from are taken out (structure, metadata, data of
 * programs, other versions of pictures), and so are the marks in contents: they would point into a structure tree that is not
 * there, and an artifact may not stand in what is tagged (ISO 14289-1 §7.1). What may break PDF/UA-1 or PDF/A-2a is noted. */
#ifndef GRAPHIC_PDF_CLEAN_H
#define GRAPHIC_PDF_CLEAN_H

#include "base/libqpdf.h"

typedef struct PdfClean PdfClean;

PdfClean *pdf_clean_new(qpdf_data q);
void pdf_clean_drop(PdfClean *clean);

/* Cleans FORM, a form XObject, and what it refers to, each object once. */
void pdf_clean(PdfClean *clean, qpdf_oh form);
/* The first doubt met, as the end of a sentence about the file ("has a font that is not embedded"); NULL: none. */
const char *pdf_clean_doubt(const PdfClean *clean);

/* ---- pdf-content.c ---- */

/* The content stream without its marks (§14.6), which the caller frees.  *PRESS_COLOURS becomes TRUE when it sets colours of
 * DeviceCMYK. */
GString *pdf_content_unmarked(const char *content, gsize length, gboolean *press_colours);

#endif
