/* file.h: PDF files in and out; private to pdf/. */
#ifndef PDF_FILE_H
#define PDF_FILE_H

#include <glib.h>
#include <qpdf/qpdf-c.h>

/* Something to be done to a file of LENGTH bytes at DATA before it is read. */
typedef void PdfFileEdit(char *data, gsize length);

/* Reads the file at PATH, after EDIT (may be NULL), into Q, which reports nothing on its own.  *DATA (NULL
 * before) is the file's content: the caller frees it, after Q. */
gboolean pdf_file_read(qpdf_data q, const char *path, PdfFileEdit *edit, char **data, GError **error);

/* Writes Q to PATH: PDF 1.7, object streams, an ID that follows from the content; beside the target
 * first, then renamed. */
gboolean pdf_file_write(qpdf_data q, const char *path, GError **error);

#endif
