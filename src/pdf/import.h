/* import.h: objects of another PDF into the file being made; private to pdf/.
 *
 * An object comes with all it refers to, once, under new numbers; what nothing
 * refers to stays behind. What cairo 1.16 leaves wrong for PDF/A-2 is put
 * right on the way (import-mend.c). */
#ifndef PDF_IMPORT_H
#define PDF_IMPORT_H

#include "pdf/objects.h"

/* Where objects come from. */
typedef struct ImportSource ImportSource;
struct ImportSource {
	/* The text of object NUMBER (of a stream its dictionary, and its DATA, compressed as they are; NULL: no stream), in place
	 * until the file is written; empty: there is none. */
	PdfText (*read)(ImportSource *source, int number, const void **data, gsize *length);
};

typedef struct Import Import;

/* SOURCE and OBJECTS are borrowed. */
Import *import_new(ImportSource *source, Objects *objects);
void import_drop(Import *import);

/* The new number of the source's object NUMBER, which is brought in by the next import_run. */
int import_object(Import *import, int number);
/* Says that the source's object NUMBER stands already in the file, as INTO, and is not to be brought in. */
void import_known(Import *import, int number, int into);
/* Appends VALUE of the source with its references as they are in the file. */
void import_value(Import *import, GString *out, PdfText value);
/* Brings in all that was asked for, and what it refers to. */
void import_run(Import *import);

/* ---- import-mend.c ---- */

/* Appends the entries of DICT, of a stream without its /Length, as PDF/A-2 will have them. */
void import_mended(Import *import, GString *out, PdfText dict, gboolean is_stream);

#endif
