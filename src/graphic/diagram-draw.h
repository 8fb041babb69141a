/* diagram-draw.h: a diagram arranged: its boxes with their lines of text, placed, and the ways between them.
 *
 *     diagram-data.c    boxes and links as the paper has them, checked
 *     diagram-box.c     what a box looks like, and how large its text makes it
 *     diagram-fit.c     which boxes stand together, ranks, columns, rows
 *     diagram-place.c   columns, by Graphviz; diagram-route.c: the tracks of lines between two ranks
 *     diagram-way.c     where lines leave their boxes, and their drawing
 *     diagram.c         which arrangement fits the sheet */
#ifndef GRAPHIC_DIAGRAM_DRAW_H
#define GRAPHIC_DIAGRAM_DRAW_H

#include "graphic/chart-draw.h"
#include "graphic/diagram-data.h"
#include "graphic/diagram-place.h"

enum { PART_TEXT, PART_NAME, PART_NOTE, BOX_PARTS };

/* A box, measured and placed. */
typedef struct SetBox {
	char **lines[BOX_PARTS];      /* owned */
	double width, height;
	gboolean cut;                 /* its text did not fit */
	int host;                     /* the box it hangs from or stands beside, in one block; itself: none */
	double dx, dy;                /* its middle and top from those of its host */
	double left, right, below;    /* of a host: how far its block reaches from its middle and its top */
	int rank;                     /* of a host */
	double x, y;                  /* its middle and top from the diagram's top left corner */
} SetBox;

typedef enum WayKind {
	WAY_RANKED,                   /* from a rank to a lower one */
	WAY_HUNG,                     /* from a box down its left side to one that hangs from it */
	WAY_ASIDE                     /* to the box beside */
} WayKind;

/* How a link runs.  Ranked ways pass the ranks between at points of their own. */
typedef struct Way {
	WayKind kind;
	int first_point, points;      /* those between; of Arrangement.points */
	double label;                 /* width of its label */
	double port;                  /* x where it leaves its box */
	int side;                     /* -1, 1: its label stands at the left or right of it */
} Way;

/* How far posts hang below each other instead of standing side by side. */
typedef enum Hang { HANG_NONE, HANG_LAST, HANG_SECOND, HANG_ALL } Hang;

/* One way to arrange a diagram. */
typedef struct Plan {
	Hang hang;                    /* of posts */
	gboolean aside;               /* outcomes of one question stand beside it */
	double column;                /* width of a box, in ems */
	double size;                  /* of type, points */
} Plan;

typedef struct Arrangement {
	const Diagram *diagram;
	Plan plan;
	SetBox boxes[DIAGRAM_MAX_BOXES];
	Way ways[DIAGRAM_MAX_LINKS];
	int point_of[DIAGRAM_MAX_BOXES];     /* of a host */
	GArray *points;                      /* Point: hosts, then where ways pass ranks */
	GArray *crossings[DIAGRAM_MAX_BOXES];  /* Crossing: of the gap below each rank; net: a link, or a box */
	int ranks;
	double row[DIAGRAM_MAX_BOXES];       /* the top of each rank */
	double row_height[DIAGRAM_MAX_BOXES];
	double track_top[DIAGRAM_MAX_BOXES]; /* y of the first track below each rank */
	double width, height;
	double height_most;                  /* what it may have; of who chooses */
	gboolean placed;                     /* FALSE: no columns were found; the ways are not drawn */
} Arrangement;

/* ---- diagram-box.c ---- */

/* Sets the text of box INDEX in lines and its size. */
void box_measure(Arrangement *arrangement, int index, Drawing *drawing);
void box_draw(const Arrangement *arrangement, int index, Drawing *drawing);
/* The width that the answers below BOX need between their lines; 0: they are short, or one. */
double box_answers(const Arrangement *arrangement, int index);
/* The most lines the text of a box may have. */
int box_most_lines(const DiagramBox *box, int part);

/* ---- diagram-fit.c ---- */

/* DIAGRAM arranged by PLAN; the caller drops it. */
Arrangement *arrange(const Diagram *diagram, Plan plan, Drawing *drawing);
void arrangement_drop(Arrangement *arrangement);

/* ---- diagram-way.c ---- */

/* Finds the ports and tracks of the ways; columns are known, rows are not. */
void ways_route(Arrangement *arrangement);
void ways_draw(const Arrangement *arrangement, Drawing *drawing);
/* The number of tracks needed below RANK. */
int ways_tracks(const Arrangement *arrangement, int rank);

#endif
