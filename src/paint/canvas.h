/* canvas.h: what the painter's files share: an ink with its marks.
 *
 * Private to paint/.  Drawing goes through a canvas so that each piece of
 * content is put under the right mark first; on a picture there are no marks. */
#ifndef PAINT_CANVAS_H
#define PAINT_CANVAS_H

#include "area/area.h"
#include "area/role.h"
#include "ink/ink.h"
#include "paint/paint.h"

/* Text that waits. */
typedef struct TextPiece {
	const GlyphRun *run;
	double x, y;                  /* where it begins, on its baseline */
	Unit letter_space;
	FoColour colour;
	const FoNode *owner;
	gboolean soft;                /* it ends with a hyphen that breaking the line has put in */
} TextPiece;

enum { SPOT_ROWS = 64 };

typedef struct Canvas {
	Ink *ink;
	RoleTable *roles;             /* PAINTED's; NULL: no marks (a picture) */
	Painted *painted;
	int page;                     /* index in the file */
	int next_mcid;                /* on this page */
	const FoNode *owner;          /* of the open mark; NULL: artifact */
	gboolean open;                /* a mark is open, and nothing waits */
	struct {                      /* what waits to be drawn under the text (layers.c) */
		GArray *boxes;        /* Box */
		GArray *groups;       /* BoxGroup: from the undermost */
		GArray *pictures;     /* Picture: artifacts, above all boxes */
		GArray *spots;        /* Spot: what is taken by all that waits, text as well */
		int rows[SPOT_ROWS]; /* the last spot in each strip of the page; -1: none */
	} layers;
	GArray *text;                 /* TextPiece: what waits, in the order of reading (paint-text.c) */
} Canvas;

/* An empty canvas for INK, which stays the caller's. */
void canvas_init(Canvas *canvas, Ink *ink);
void canvas_clear(Canvas *canvas);

/* ---- what is drawn at once ---- */

/* Draws all that waits and opens the mark of OWNER (NULL: artifact) for what the caller draws then. */
void canvas_mark(Canvas *canvas, const FoNode *owner);
void canvas_end_mark(Canvas *canvas);

/* Begins the next mark: OWNER's, or an artifact; IN_TEXT: nothing but text comes in it. */
void canvas_begin_mark(Canvas *canvas, const FoNode *owner, gboolean in_text);

/* ---- what waits: layers.c ----
 *
 * Each change of colour, mark and text object takes operators.  So boxes and small pictures, which
 * are artifacts, and text wait as long as nothing that comes later is to be seen above earlier text; then
 * come the boxes a colour at a time, the pictures, and the text in one go. */

void layers_init(Canvas *canvas);
void layers_clear(Canvas *canvas);

/* A filled rectangle (points); behind all text that waits already, unless they overlap. */
void canvas_fill_box(Canvas *canvas, FoColour colour, double x, double y, double width, double height);
/* A picture that is an artifact. */
void canvas_place_picture(Canvas *canvas, Graphic *graphic, double x, double y, double width, double height);
/* Text stands there: a box that comes to lie on it is not to be drawn before it. */
void canvas_take_place(Canvas *canvas, double x, double y, double width, double height);

/* Draws all that waits. */
void canvas_flush(Canvas *canvas);

/* The boxes and pictures alone; canvas_flush calls it. */
void layers_draw(Canvas *canvas);

/* The owner of what AREA shows, ARTIFACT said by it or an area around it. */
const FoNode *canvas_owner(Canvas *canvas, const Area *area, gboolean artifact);

/* Notes that the leaf AREA, its corner at X, Y, is part of the link it stands in, if any; pieces on one
 * line make one rectangle. */
void canvas_note_link(Canvas *canvas, const Area *area, double x, double y);

/* Notes where a picture of OWNER stands. */
void canvas_note_figure(Canvas *canvas, const FoNode *owner, double x, double y, double width, double height);

static inline InkColour canvas_colour(FoColour colour)
{
	return (InkColour) { colour.red, colour.green, colour.blue, colour.alpha };
}

/* Glyphs, decoration lines and all; X, Y: the area's corner. */
void paint_text(Canvas *canvas, const Area *area, double x, double y, const FoNode *owner);
/* The text that waits; canvas_flush calls it. */
void text_draw(Canvas *canvas);

/* Background, background picture and borders of a border rectangle (points), as artifacts. */
void paint_decoration(Canvas *canvas, const Decoration *decoration, double x, double y, double width,
                      double height);

/* A horizontal rule of a border or leader style along Y, from X to X + LENGTH. */
void paint_rule(Canvas *canvas, FoKeyword style, FoColour colour, double x, double y, double length,
                double thickness);

/* Whether BORDER is to be seen. */
gboolean border_shows(const Border *border);

static inline gboolean colours_equal(FoColour a, FoColour b)
{
	return a.red == b.red && a.green == b.green && a.blue == b.blue && a.alpha == b.alpha;
}

#endif
