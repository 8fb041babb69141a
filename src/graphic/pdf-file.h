/* pdf-file.h: what is in a PDF that others have made, and its pages as forms.
 *
 * libqpdf reads the file and writes a new one that holds nothing but a form XObject (ISO 32000-1 §8.10) for each page, under
 * /Forms in the catalog, with the resources they draw with. What else there is in the file stays behind: catalog, scripts, attachments,
 * annotations and fields, outline, structure, metadata. */
#ifndef GRAPHIC_PDF_FILE_H
#define GRAPHIC_PDF_FILE_H

#include <glib.h>

enum { PDF_FILE_MAX_PAGES = 2000 };

/* A page as a reader sees it: its crop box, turned. */
typedef struct PdfPage {
	double width, height;         /* points */
} PdfPage;

typedef struct PdfFile {
	PdfPage *pages;
	int page_count;
	gboolean mended;              /* has damage that libqpdf could mend */
	int noted;                    /* pages with annotations: links, notes, fields */
	const char *doubt;            /* why it is not sure that the pages are fit for PDF/UA-1 and PDF/A-2a; NULL: nothing was found */
	struct _qpdf_data *qpdf;      /* NULL once the forms are made */
} PdfFile;

/* Reads the PDF in BYTES, which are borrowed until the forms are made or the file is dropped.  NULL with *FAULT, what is wrong with
 * it ("it is encrypted"), when it may not or cannot be read.  Any thread, a file by one thread at a time. */
PdfFile *pdf_file_open(GBytes *bytes, const char **fault);
/* NULL is allowed. */
void pdf_file_drop(PdfFile *file);

/* The file of forms, one a page, whose space is the page's as a reader sees it, y upwards from 0,0; once.  The caller owns it.  Fills in DOUBT.  NULL
 * with *FAULT when the pages cannot be read. */
GBytes *pdf_file_forms(PdfFile *file, const char **fault);

#endif
