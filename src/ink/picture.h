/* picture.h: pictures as a PDF holds them: external objects (ISO 32000-1 §8.10, §8.9.5).
 *
 * Shared by all pages that show them, in any thread, and kept until the file is written. */
#ifndef INK_PICTURE_H
#define INK_PICTURE_H

#include <glib.h>

typedef struct InkPicture {
	char *key;                    /* equal for equal pictures */
	char *entries;                /* of an image's dictionary: measures, colours, filter; NULL: a drawing */
	GBytes *data;                 /* the image's stream; or the PDF that the drawing is in */
	int form;                     /* the drawing is the form of this number, from 1, in the catalog's /Forms of the PDF, which
	                                 libqpdf has written; 0: it is the PDF's one page, which cairo has written */
	gboolean doubtful;            /* what is in it may break PDF/UA-1 or PDF/A-2a */
	struct InkPicture *mask;      /* how much of each pixel shows (SMask); NULL: all */
	double width, height;         /* of a drawing's page, points */
	gint references;              /* atomic */
} InkPicture;

/* A picture's pixels, row by row: red, green, blue, and how opaque it is (255: nothing shows through). */
typedef struct InkPixels {
	int width, height;
	guint8 *data;
} InkPixels;

/* All red, green, blue and alpha 0; NULL when there is no memory for them. */
InkPixels *ink_pixels_new(int width, int height);
/* NULL is allowed. */
void ink_pixels_drop(InkPixels *pixels);

/* An image, or with ENTRIES NULL a drawing; takes ENTRIES and DATA over. */
InkPicture *ink_picture_new(const char *key, char *entries, GBytes *data);
InkPicture *ink_picture_ref(InkPicture *picture);
/* NULL is allowed. */
void ink_picture_unref(InkPicture *picture);

#endif
