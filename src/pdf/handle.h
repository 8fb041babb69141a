/* handle.h: objects of a file that is open in libqpdf; private to pdf/.
 *
 * libqpdf's C API hands out handles; a handle of an indirect object used as a
 * value is a reference to it.  The put_ functions set a key and let the
 * value's handle go. */
#ifndef PDF_HANDLE_H
#define PDF_HANDLE_H

#include "base/libqpdf.h"
#include "pdf/import.h"

void put(qpdf_data q, qpdf_oh dict, const char *key, qpdf_oh value);
void put_name(qpdf_data q, qpdf_oh dict, const char *key, const char *name);      /* "/P" */
void put_int(qpdf_data q, qpdf_oh dict, const char *key, long long value);
void append(qpdf_data q, qpdf_oh array, qpdf_oh item);
/* An empty indirect dictionary. */
qpdf_oh new_dict(qpdf_data q);

/* A file in libqpdf as a source of objects. */
typedef struct HandleSource {
	ImportSource source;
	qpdf_data q;
	GPtrArray *texts;             /* char *: what was read; kept while the source is */
	GPtrArray *streams;           /* unsigned char *, libqpdf's */
} HandleSource;

void handle_source_open(HandleSource *source, qpdf_data q);
void handle_source_close(HandleSource *source);
/* VALUE as text, with references; the source's. */
PdfText handle_source_text(HandleSource *source, qpdf_oh value);

#endif
