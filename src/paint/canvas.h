/* canvas.h: what the painter's files share: a cairo context with its marks.
 *
 * Private to paint/.  Drawing goes through a canvas so that each piece of
 * content is put under the right mark first; on a picture there are no marks. */
#ifndef PAINT_CANVAS_H
#define PAINT_CANVAS_H

#include <cairo.h>

#include "area/area.h"
#include "area/role.h"
#include "paint/paint.h"

typedef struct Canvas {
	cairo_t *cr;
	TextContext *fonts;           /* the painting thread's own */
	RoleTable *roles;             /* NULL: no marks (a picture) */
	Painted *painted;
	double width, height;         /* of the page, points */
	int page;                     /* index in the file */
	int next_mcid;                /* on this page */
	const FoNode *owner;          /* of the open mark; NULL: artifact */
	gboolean open;                /* a mark is open */
	struct {                      /* glyphs gathered for one call of cairo (paint-text.c) */
		GArray *glyphs;       /* cairo_glyph_t */
		GArray *clusters;     /* cairo_text_cluster_t */
		GString *text;        /* UTF-8 the clusters stand for */
		cairo_scaled_font_t *font;
		FoColour colour;
		const FontFace *face; /* what FONT was made from */
		Unit size;
	} run;
} Canvas;

/* An empty canvas for CR, which stays the caller's; FONTS are borrowed. */
void canvas_init(Canvas *canvas, cairo_t *cr, TextContext *fonts);
void canvas_clear(Canvas *canvas);

/* Opens the mark of OWNER (NULL: artifact) unless it is open already. */
void canvas_mark(Canvas *canvas, const FoNode *owner);
void canvas_end_mark(Canvas *canvas);

/* The owner of what AREA shows, ARTIFACT said by it or an area around it. */
const FoNode *canvas_owner(Canvas *canvas, const Area *area, gboolean artifact);

/* Notes that the leaf AREA, its corner at X, Y, is part of the link it stands in, if any; pieces on one
 * line make one rectangle. */
void canvas_note_link(Canvas *canvas, const Area *area, double x, double y);

/* Notes where a picture of OWNER stands. */
void canvas_note_figure(Canvas *canvas, const FoNode *owner, double x, double y, double width, double height);

/* Adds the rectangle to the path, for filling or clipping. */
void canvas_add_box(Canvas *canvas, double x, double y, double width, double height);

void canvas_colour(Canvas *canvas, FoColour colour);

/* Glyphs, decoration lines and all; X, Y: the area's corner.  More words of the same font and owner may be
 * gathered before they are shown: canvas_flush_text shows them. */
void paint_text(Canvas *canvas, const Area *area, double x, double y, const FoNode *owner);
void canvas_flush_text(Canvas *canvas);

/* Background, background picture and borders of a border rectangle (points), as artifacts. */
void paint_decoration(Canvas *canvas, const Decoration *decoration, double x, double y, double width,
                      double height);

/* A horizontal rule of a border or leader style along Y, from X to X + LENGTH. */
void paint_rule(Canvas *canvas, FoKeyword style, FoColour colour, double x, double y, double length,
                double thickness);

/* Whether BORDER is to be seen. */
gboolean border_shows(const Border *border);

#endif
