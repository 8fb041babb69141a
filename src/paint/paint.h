/* paint.h: area tree -> ink.
 *
 * One painter for PDF and for pictures.  In a PDF each run of content
 * that belongs to one object is one flat mark, in painting order; the painter
 * keeps the list of marks and the finisher builds the structure of the paper from it
 * (ISO 32000-1 §14.7).  What belongs to none is an artifact. */
#ifndef PAINT_PAINT_H
#define PAINT_PAINT_H

#include <glib.h>

#include "area/area.h"
#include "area/role.h"
#include "ink/page.h"

/* One marked-content sequence: what the finisher ties to the structure tree. */
typedef struct Mark {
	int page;                     /* index in the finished file, from 0 */
	int mcid;                     /* marked-content id on that page: marks count from 0, artifacts do not */
	const FoNode *fo;             /* the object it belongs to */
} Mark;

/* A rectangle that a basic-link made on a page; a link over two lines has two. */
typedef struct LinkRect {
	int page;
	const FoNode *link;           /* FO_BASIC_LINK */
	double x0, y0, x1, y1;        /* points, from the page's top left corner */
} LinkRect;

/* Where a graphic stands, for the Figure's BBox. */
typedef struct FigureBox {
	int page;
	const FoNode *fo;
	double x0, y0, x1, y1;        /* points, from the page's top left corner */
} FigureBox;

/* The pages of a paper, and what the finisher ties to its objects. */
typedef struct Painted {
	GPtrArray *pages;             /* PageContent *, in order */
	RoleTable *roles;             /* of the objects, as the painter took them */
	GArray *marks;                /* Mark, in painting order */
	GArray *links;                /* LinkRect */
	GArray *figures;              /* FigureBox */
} Painted;

/* NULL is allowed. */
void painted_drop(Painted *painted);

/* Paints a file, a paper at a time. */
typedef struct Painter Painter;

Painter *painter_new(void);
/* Paints PAGES (Page *), all those of a paper, the first of which will be page FIRST (from 0) of the finished file.  FONTS are the
 * calling thread's.  Papers may be painted in any order and side by side: what comes out is the same.  The caller owns it; it
 * points into the paper's FO tree. */
Painted *painter_paper(Painter *painter, const GPtrArray *pages, int first, TextContext *fonts);
/* Ends the painter: the glyphs and pictures that all papers use, which belong to the caller. */
Used *painter_finish(Painter *painter);

/* Writes the page as PNG at DPI. */
gboolean paint_page_png(const Page *page, TextContext *fonts, const char *path, double dpi, GError **error);

#endif
