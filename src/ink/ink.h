/* ink.h: what pages are drawn with: paths, text, pictures, marks.
 *
 * The walk over areas and all drawings are written once; an ink puts them on
 * paper: as the content stream of a page of a PDF (ISO 32000-1 §7.8.2, page.h)
 * or, by cairo, as a picture (raster.h).  It works as a content stream does:
 * colour and pen are set before a path is begun, and the operator that paints
 * a path ends it.  Lengths are points; a page's origin is its top left corner,
 * y runs down.
 *
 *     ink.c        what both have: the coordinate systems
 *     page.h       pages of a PDF
 *     page-text.c  text in content streams
 *     used.h       glyphs and pictures that the pages of a file have used
 *     raster.h     pictures
 *     number.h     numbers as text */
#ifndef INK_INK_H
#define INK_INK_H

#include <glib.h>
#include <pango/pango.h>

#include "ink/picture.h"
#include "text/text.h"

typedef struct Ink Ink;

typedef struct InkColour {
	guint8 red, green, blue, alpha;       /* alpha 255: nothing shows through */
} InkColour;

/* Ends and corners of lines, by the numbers that PDF gives them (§8.4.3.3, §8.4.3.4). */
typedef enum InkCap {
	INK_CAP_BUTT,
	INK_CAP_ROUND,
	INK_CAP_SQUARE,
} InkCap;

typedef enum InkJoin {
	INK_JOIN_MITER,
	INK_JOIN_ROUND,
	INK_JOIN_BEVEL,
} InkJoin;

/* Lines (§8.4.3). */
typedef struct InkPen {
	double width;
	InkCap cap;
	InkJoin join;
	double miter_limit;
	const double *dashes;         /* lengths on and off in turn, from the start; at most 8 */
	int dash_count;               /* 0: solid */
} InkPen;

/* The fonts of the thread that draws; borrowed. */
TextContext *ink_fonts(const Ink *ink);
/* The cairo context of a picture, for what only librsvg can draw; NULL: INK is a page's. */
struct _cairo *ink_raster(const Ink *ink);

/* ---- coordinate systems ---- */

/* All that was set since is undone by the restore; a path is not open. */
void ink_save(Ink *ink);
void ink_restore(Ink *ink);
void ink_transform(Ink *ink, const PangoMatrix *matrix);
void ink_translate(Ink *ink, double x, double y);
void ink_scale(Ink *ink, double x, double y);

/* From the present coordinates to those of the page. */
void ink_to_page(const Ink *ink, double *x, double *y);

/* ---- paths ---- */

void ink_fill_colour(Ink *ink, InkColour colour);
/* Its dashes are copied. */
void ink_pen(Ink *ink, const InkPen *pen, InkColour colour);

void ink_move(Ink *ink, double x, double y);
void ink_line(Ink *ink, double x, double y);
void ink_curve(Ink *ink, const double points[6]);
void ink_close(Ink *ink);
void ink_box(Ink *ink, double x, double y, double width, double height);

void ink_fill(Ink *ink);
void ink_stroke(Ink *ink);
void ink_fill_and_stroke(Ink *ink);
/* Nothing is drawn outside the path until the next ink_restore. */
void ink_clip(Ink *ink);

/* ---- text and pictures ---- */

/* Shows the glyphs of RUN from X on, at the baseline Y, with LETTER_SPACE after each cluster.  SOFT: its last hyphen was put in
 * where a word is divided, so a reader takes it for U+00AD. */
void ink_text(Ink *ink, const GlyphRun *run, double x, double y, Unit letter_space, InkColour colour, gboolean soft);

/* Draws PICTURE into 0,0 .. WIDTH,HEIGHT; pages only. */
void ink_picture(Ink *ink, InkPicture *picture, double width, double height);
/* Draws PIXELS, a unit each; pictures only. */
void ink_pixels(Ink *ink, const InkPixels *pixels);

/* ---- marks ----
 *
 * Marked content (§14.6) is flat: what is drawn lies in one mark.  On a picture there are none. */

enum { INK_ARTIFACT = -1 };

/* Begins the mark MCID, or an artifact; IN_TEXT: nothing but text comes in it. */
void ink_begin_mark(Ink *ink, int mcid, gboolean in_text);
void ink_end_mark(Ink *ink);

#endif
