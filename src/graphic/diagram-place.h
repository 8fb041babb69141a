/* diagram-place.h: where boxes stand and lines run, on plain numbers. */
#ifndef GRAPHIC_DIAGRAM_PLACE_H
#define GRAPHIC_DIAGRAM_PLACE_H

#include <glib.h>

/* A box, or the place where a line passes a rank. */
typedef struct Point {
	int rank;                     /* 0 at the top */
	double width;
	double x;                     /* of its middle: wanted */
} Point;

/* A line from a point to one of the next rank. */
typedef struct Edge {
	int from, to;
	int weight;                   /* how much it wants to be straight */
} Edge;

/* Finds the x of each of COUNT points so that none of a rank meet, SPACE apart, and few lines cross;
 * IN_ORDER: what a point leads to stands in the order of its edges.  FALSE: Graphviz has failed.
 * Thread-safe. */
gboolean place_points(Point *points, int count, const Edge *edges, int edge_count, double space,
	gboolean in_order);

/* A line in the gap between two ranks: down from the upper x, across on a track, down at the lower x.
 * Those of one net may lie on each other. */
typedef struct Crossing {
	double upper, lower;          /* x */
	int way;                      /* whose it is; of the caller */
	int net;
	int track;                    /* wanted, from 0 at the top; -1: straight down, it needs none */
} Crossing;

/* Gives the crossings of one gap their tracks; returns the number of tracks. */
int place_tracks(Crossing *crossings, int count);

#endif
