/* finisher.h: the content streams that are ready; private to pdf/. */
#ifndef PDF_FINISHER_H
#define PDF_FINISHER_H

#include "pdf/finish.h"

/* A page's content, mended and compressed. */
typedef struct Content {
	int number;                   /* of the object in the painter's file */
	unsigned char *packed;        /* NULL: what was painted cannot be read */
	gsize length;
	int marks;                    /* with an MCID, artifacts apart */
} Content;

/* Mends and compresses the stream that begins at DATA and has at most LENGTH bytes, as it was painted. */
Content content_finish(const char *data, gsize length, int number);

/* The content of page INDEX, the finisher's; waits for it. NULL: it was never taken. */
const Content *finisher_content(Finisher *finisher, int index);

#endif
