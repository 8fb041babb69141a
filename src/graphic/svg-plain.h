/* svg-plain.h: the plain SVG our charts and signs are made of; only for this room.
 *
 * librsvg takes a million instructions for a triangle, and a pack has hundreds
 * of them.  A picture that keeps to a small part of SVG 1.1 is read once into a
 * list of paths and lines of text and drawn straight with ink, to the same
 * look; anything outside that part, and the whole picture is librsvg's.
 *
 *     svg-path.c         path data
 *     svg-plain.c        elements and attributes -> the list
 *     svg-plain-draw.c   the list -> ink */
#ifndef GRAPHIC_SVG_PLAIN_H
#define GRAPHIC_SVG_PLAIN_H

#include <libxml/tree.h>

#include "base/arena.h"
#include "ink/ink.h"

#define SVG_NAMESPACE "http://www.w3.org/2000/svg"
#define SVG_LARGEST   100000.0        /* of a coordinate or length */

/* ---- paths ---- */

typedef enum PathCommand { PATH_MOVE, PATH_LINE, PATH_CURVE, PATH_CLOSE } PathCommand;

typedef struct PathStep PathStep;
struct PathStep {
	PathStep *next;
	PathCommand command;
	double points[6];             /* x, y in turn; two of them, six of a curve */
};

/* Hangs a step with COUNT numbers in at END; returns where the next one goes. */
PathStep **path_add(PathStep **end, Arena *arena, PathCommand command, int count, const double *points);

/* The number at *AT, which moves behind it; no white space is skipped.  FALSE: there is none. */
gboolean svg_number(const char **at, double *value);

/* Path data (§8.3), the points of a polyline or polygon (§9.7); NULL when they are broken, empty or more
 * than this reads. */
PathStep *svg_path_read(const char *data, Arena *arena);
PathStep *svg_points_read(const char *data, gboolean close, Arena *arena);

/* ---- the list ---- */

typedef struct SvgPaint {
	gboolean shows;               /* FALSE: "none" */
	InkColour colour;
} SvgPaint;

enum { SVG_MOST_DASHES = 8 };

/* The properties an element has or inherits (§6.2). */
typedef struct SvgStyle {
	SvgPaint fill, stroke;
	double stroke_width, miter_limit;
	InkJoin join;
	InkCap cap;
	double dashes[SVG_MOST_DASHES];
	int dash_count;               /* 0: solid */
	double font_size;             /* 0: not said */
	const char *font_family;      /* NULL: not said */
	gboolean bold;
	double anchor;                /* text-anchor: 0 start, 0.5 middle, 1 end */
} SvgStyle;

/* A shape, or with TEXT a line of text at X, Y. */
typedef struct SvgItem SvgItem;
struct SvgItem {
	SvgItem *next;
	const SvgStyle *style;
	PathStep *path;
	const char *text;             /* NULL: a shape */
	double x, y;                  /* of the baseline */
};

typedef struct PlainSvg {
	double width, height;         /* points */
	double scale;                 /* points to a user unit */
	SvgItem *items;
	gboolean inside;              /* nothing is drawn outside the picture */
} PlainSvg;

/* ROOT, an svg element, as a list in ARENA; NULL when it is not plain. */
PlainSvg *plain_svg_read(const xmlNode *root, Arena *arena);

/* Draws it, a point of the picture a point. */
void plain_svg_draw(const PlainSvg *svg, Ink *ink);

#endif
