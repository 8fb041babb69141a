/* objects-internal.h: what the two halves of objects.h share. */
#ifndef PDF_OBJECTS_INTERNAL_H
#define PDF_OBJECTS_INTERNAL_H

#include "pdf/objects.h"

typedef struct Object {
	gsize start, length;          /* in the text; length 0: not made */
	gboolean is_stream;
	const void *data;
	gsize data_length;
} Object;

/* An object stream: a few hundred objects, compressed. */
typedef struct Pack {
	int count;
	int *numbers;
	gsize first;                  /* where the texts begin, behind numbers and places */
	unsigned char *data;
	gsize length;
} Pack;

struct Objects {
	GString *text;
	GArray *list;                 /* Object, by number; the first stands for object 0 */
	int open;                     /* the number begun; 0: none */
	GThread *packer;              /* NULL: not begun */
	GPtrArray *packs;             /* Pack *, filled by the packer and by who waits for it */
	int next_pack;                /* atomic: the first that nobody fills */
};

/* Frees a Pack (objects-write.c). */
void pack_free(gpointer pack);

#define object_at(objects, number) (&g_array_index((objects)->list, Object, number))

#endif
