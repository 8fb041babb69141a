/* objects.h: the objects of the file being made, as text (ISO 32000-1 §7.3.10); private to pdf/.
 *
 * An accessible file has far more objects than pages: an element for each
 * paragraph and each cell. So they are kept as what they will be in the file:
 * text, one object behind the other, and numbers. */
#ifndef PDF_OBJECTS_H
#define PDF_OBJECTS_H

#include "pdf/syntax.h"

typedef struct Objects Objects;

Objects *objects_new(void);
void objects_drop(Objects *objects);

/* The number of an object to come; the first is 1. */
int objects_reserve(Objects *objects);
/* How many numbers were given. */
int objects_count(const Objects *objects);

/* Begins the object NUMBER: its text is appended to what is returned, until objects_end. */
GString *objects_begin(Objects *objects, int number);
void objects_end(Objects *objects);

/* Makes object NUMBER a stream: what is appended until objects_end are the entries of its dictionary, /Length apart. DATA
 * stays the caller's and in place until the file is written. */
GString *objects_begin_stream(Objects *objects, int number, const void *data, gsize length);

/* Gives the stream NUMBER, begun without, its data. */
void objects_fill(Objects *objects, int number, const void *data, gsize length);

/* The text of an object, of a stream its dictionary; empty while it has none. */
PdfText objects_get(const Objects *objects, int number);
gboolean objects_is_stream(const Objects *objects, int number, const void **data, gsize *length);

/* Begins to compress, in another thread, all objects that are no streams; from now on none may be made, but streams may
 * be filled. */
void objects_pack(Objects *objects);

/* The file: PDF 1.7 with object streams (§7.5.7) and a cross-reference stream (§7.5.8), of packed objects; TRAILER are the entries
 * /Root and /Info, the ID follows from the content. The caller frees it. */
GString *objects_write(Objects *objects, const char *trailer);

#endif
