/* paint.h: area tree -> cairo.
 *
 * One painter for PDF and for pictures.  On a PDF surface each run of content
 * that belongs to one object is one flat mark, in painting order; the painter
 * keeps the list of marks and the finisher builds the structure tree from it
 * (PDF 32000 §14.7).  Pictures are enclosed in a tag of cairo's; a mark in text
 * begins with a sign (paint-text.c).  The finisher (content.c) makes both what
 * they stand for, and numbers them as they come. */
#ifndef PAINT_PAINT_H
#define PAINT_PAINT_H

#include <cairo.h>
#include <glib.h>

#include "area/area.h"

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

typedef struct Painted {
	GString *file;                /* the raw PDF */
	GArray *order;                /* int: the index in the finished file of each of its pages */
	struct RoleTable *roles;      /* of the objects, as the painter took them (area/role.h) */
	GArray *marks;                /* Mark, in painting order */
	GArray *links;                /* LinkRect */
	GArray *figures;              /* FigureBox */
} Painted;

/* A painter writes a PDF to memory.  Its fonts are its own (FONTS of the painting thread; glyph ids
 * are the same in every thread), else a font would be embedded once a thread. */
typedef struct Painter Painter;

Painter *painter_new(TextContext *fonts);
/* Paints the page that will be INDEX (from 0) in the finished file; pages may come in any order, each once. Returns what was
 * written for it, *LENGTH bytes that stay in place until the next call. */
const char *painter_page(Painter *painter, const Page *page, int index, gsize *length);
/* Closes the file; what was painted belongs to the caller (painted_drop).  NULL when cairo could not paint it. */
Painted *painter_finish(Painter *painter, GError **error);
void painted_drop(Painted *painted);

/* Writes the page as PNG at DPI. */
gboolean paint_page_png(const Page *page, TextContext *fonts, const char *path, double dpi, GError **error);

#endif
