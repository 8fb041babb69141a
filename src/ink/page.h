/* page.h: pages of a PDF: content streams and the resources they name. */
#ifndef INK_PAGE_H
#define INK_PAGE_H

#include "ink/ink.h"
#include "ink/used.h"

/* A font of a page.  A face whose outlines alone can be had is a font for each 256 of its glyphs: in a string, a glyph
 * is its id, or, of such a font, the id's last byte. */
typedef struct PageFont {
	const FontFace *face;
	int block;                    /* glyphs from 256 times this on; FONT_WHOLE: all */
} PageFont;

enum { FONT_WHOLE = -1 };

/* What a page shows, ready for the file. */
typedef struct PageContent {
	unsigned char *packed;        /* the stream, compressed (FlateDecode) */
	gsize length;
	GArray *fonts;                /* PageFont: /F0, /F1 ... */
	GPtrArray *pictures;          /* InkPicture, owned: /X0, /X1 ... */
	guint8 alphas[32];            /* a bit for each alpha n in use: /A<n> */
	gboolean transparent;         /* something shows through something */
	int marks;                    /* with an MCID */
	int unmarked;                 /* how often something was drawn outside all marks; 0, unless the painter is wrong */
} PageContent;

/* NULL is allowed. */
void page_content_drop(PageContent *content);

/* An ink for pages, one at a time.  What they use is added to USED; both are borrowed. */
Ink *page_ink_new(TextContext *fonts, Used *used);
void page_ink_drop(Ink *ink);

/* Begins a page HEIGHT high, and ends it; the caller drops what it shows. */
void page_begin(Ink *ink, double height);
PageContent *page_end(Ink *ink);

#endif
