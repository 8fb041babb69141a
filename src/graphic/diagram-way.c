/* diagram-way.c: the lines of a diagram: where they leave their boxes, how they pass from rank to rank,
 * their drawing. */
#include <math.h>
#include <stdlib.h>

#include "graphic/diagram-draw.h"

#define PORTS     0.35                /* of a box's width, to each side of its middle, where lines leave it */
#define PORT_GAP  2.5                 /* em, between two of them */
#define HEAD      0.62                /* em, the head of an arrow; as wide */
#define INDENT    1.6                 /* em, of posts that hang */
#define WIDTH     0.8                 /* pt */

/* ---- ports ---- */

/* A way that leaves a box, and the x it goes to first. */
typedef struct Leaving {
	int way;
	double to;
} Leaving;

static int by_place(const void *a, const void *b)
{
	const Leaving *x = a, *y = b;
	return x->to != y->to ? (x->to > y->to) - (x->to < y->to) : (x->way > y->way) - (x->way < y->way);
}

/* The x of step STEP of way I: its port, the points it passes, the middle of the box it leads to. */
static double step_x(const Arrangement *a, int i, int step)
{
	const Way *way = &a->ways[i];
	if (step == 0)
		return way->port;
	if (step <= way->points)
		return g_array_index(a->points, Point, way->first_point + step - 1).x;
	return a->boxes[a->diagram->links[i].to].x;
}

/* How far the way after WAY stays from it: the label stands between them, unless it is at the left. */
static double port_gap(const Arrangement *a, const Way *way)
{
	return MAX(PORT_GAP * a->plan.size, way->side < 0 ? 0 : way->label + a->plan.size);
}

/* Moves the ports within LOW and HIGH apart: each to the right as far as the one before it needs, then, from
 * the last, to the left. */
static void part_ports(Arrangement *a, const GArray *leaving, double low, double high)
{
	double limit = low;
	for (guint k = 0; k < leaving->len; k++) {
		Way *way = &a->ways[g_array_index(leaving, Leaving, k).way];
		way->port = MAX(way->port, limit);
		limit = way->port + port_gap(a, way);
	}
	limit = high;
	for (guint k = leaving->len; k-- > 0;) {
		Way *way = &a->ways[g_array_index(leaving, Leaving, k).way];
		if (k + 1 < leaving->len)
			limit -= port_gap(a, way);
		way->port = MAX(MIN(way->port, limit), low);
		limit = way->port;
	}
}

/* Sets the ports of the ways that leave BOX, in the order of where they go, straight above that where they
 * can. */
static void set_ports(Arrangement *a, int box)
{
	const Diagram *diagram = a->diagram;
	const SetBox *set = &a->boxes[box];
	g_autoptr(GArray) leaving = g_array_new(FALSE, FALSE, sizeof(Leaving));
	for (int i = 0; i < diagram->link_count; i++) {
		Leaving way = { i, step_x(a, i, 1) };
		if (diagram->links[i].from == box && a->ways[i].kind == WAY_RANKED)
			g_array_append_val(leaving, way);
	}
	g_array_sort(leaving, by_place);
	double low = set->x - set->width * PORTS, high = set->x + set->width * PORTS;
	for (guint k = 0; k < leaving->len; k++) {
		Way *way = &a->ways[g_array_index(leaving, Leaving, k).way];
		way->side = k == 0 && leaving->len > 1 && box_answers(a, box) <= 0 ? -1 : 1;
		double to = g_array_index(leaving, Leaving, k).to;
		way->port = diagram->kind == DIAGRAM_FLOW ? CLAMP(to, low, high) : set->x;
	}
	if (diagram->kind == DIAGRAM_FLOW)
		part_ports(a, leaving, low, high);
}

/* ---- tracks ---- */

/* Lines from one post share a bus; lines to one box of a flow chart run together. */
static int net_of(const Arrangement *a, int i)
{
	const DiagramLink *link = &a->diagram->links[i];
	return a->diagram->kind == DIAGRAM_FLOW ? link->to : link->from;
}

void ways_route(Arrangement *a)
{
	const Diagram *diagram = a->diagram;
	for (int i = 0; i < diagram->box_count; i++)
		set_ports(a, i);
	for (int i = 0; i < diagram->link_count; i++) {
		if (a->ways[i].kind != WAY_RANKED)
			continue;
		int rank = a->boxes[diagram->links[i].from].rank;
		for (int step = 0; step <= a->ways[i].points; step++) {
			Crossing crossing = { step_x(a, i, step), step_x(a, i, step + 1), i, net_of(a, i), -1 };
			g_array_append_val(a->crossings[rank + step], crossing);
		}
	}
	for (int rank = 0; rank < a->ranks; rank++)
		place_tracks((Crossing *) (void *) a->crossings[rank]->data, (int) a->crossings[rank]->len);
}

int ways_tracks(const Arrangement *a, int rank)
{
	int tracks = 0;
	for (guint i = 0; i < a->crossings[rank]->len; i++)
		tracks = MAX(tracks, g_array_index(a->crossings[rank], Crossing, i).track + 1);
	return tracks;
}

/* The track of way I below RANK; -1: it goes straight down. */
static int track_of(const Arrangement *a, int i, int rank)
{
	for (guint k = 0; k < a->crossings[rank]->len; k++) {
		const Crossing *crossing = &g_array_index(a->crossings[rank], Crossing, k);
		if (crossing->way == i)
			return crossing->track;
	}
	return -1;
}

/* ---- drawing ---- */

static Pen way_pen(const Arrangement *a)
{
	return (Pen) { a->diagram->colours.line, WIDTH, NULL };
}

/* The head of an arrow with its point at X, Y; DOWN, or else to the side DX (1 or -1). */
static void draw_head(const Arrangement *a, Drawing *drawing, double x, double y, int dx)
{
	double length = HEAD * a->plan.size, half = length / 2;
	g_autoptr(GString) path = g_string_new(NULL);
	path_append(path, 'M', x, y);
	path_append(path, 'L', dx ? x - dx * length : x - half, dx ? y - half : y - length);
	path_append(path, 'L', dx ? x - dx * length : x + half, dx ? y + half : y - length);
	g_string_append_c(path, 'Z');
	draw_path(drawing, path->str, a->diagram->colours.line, (Pen) { "none", 0, NULL });
}

static void draw_label(const Arrangement *a, Drawing *drawing, int i, double x, double y, Anchor anchor)
{
	Type type = { a->plan.size, a->diagram->colours.ink, FALSE };
	draw_text(drawing, a->diagram->links[i].label, x, y, anchor, type);
}

static void draw_ranked(const Arrangement *a, Drawing *drawing, int i)
{
	const DiagramLink *link = &a->diagram->links[i];
	const Way *way = &a->ways[i];
	const SetBox *from = &a->boxes[link->from], *to = &a->boxes[link->to];
	double em = a->plan.size, y = from->y + from->height;
	gboolean flow = a->diagram->kind == DIAGRAM_FLOW;
	g_autoptr(GString) path = g_string_new(NULL);
	path_append(path, 'M', way->port, y);
	for (int step = 0; step <= way->points; step++) {
		int track = track_of(a, i, from->rank + step);
		double across = a->track_top[from->rank + step] + track * 0.8 * em;
		if (track < 0)
			continue;
		path_append(path, 'L', step_x(a, i, step), across);
		path_append(path, 'L', step_x(a, i, step + 1), across);
	}
	path_append(path, 'L', to->x, to->y - (flow ? HEAD * em / 2 : 0));
	draw_path(drawing, path->str, "none", way_pen(a));
	if (flow)
		draw_head(a, drawing, to->x, to->y, 0);
	draw_label(a, drawing, i, way->port + way->side * 0.4 * em, y + 1.15 * em,
		way->side < 0 ? ANCHOR_END : ANCHOR_START);
}

static void draw_hung(const Arrangement *a, Drawing *drawing, int i)
{
	const DiagramLink *link = &a->diagram->links[i];
	const SetBox *from = &a->boxes[link->from], *to = &a->boxes[link->to];
	double x = from->x - from->width / 2 + INDENT / 2 * a->plan.size, y = to->y + to->height / 2;
	g_autoptr(GString) path = g_string_new(NULL);
	path_append(path, 'M', x, from->y + from->height);
	path_append(path, 'L', x, y);
	path_append(path, 'L', to->x - to->width / 2, y);
	draw_path(drawing, path->str, "none", way_pen(a));
}

static void draw_aside(const Arrangement *a, Drawing *drawing, int i)
{
	const DiagramLink *link = &a->diagram->links[i];
	const SetBox *from = &a->boxes[link->from], *to = &a->boxes[link->to];
	int side = to->x > from->x ? 1 : -1;
	double em = a->plan.size, y = from->y + from->height / 2;
	double start = from->x + side * from->width / 2, end = to->x - side * to->width / 2;
	draw_line(drawing, start, y, end - side * HEAD * em / 2, y, way_pen(a));
	draw_head(a, drawing, end, y, side);
	draw_label(a, drawing, i, (start + end - side * HEAD * em) / 2, y - 0.4 * em, ANCHOR_MIDDLE);
}

void ways_draw(const Arrangement *a, Drawing *drawing)
{
	static void (*const drawers[])(const Arrangement *, Drawing *, int) = {
		[WAY_RANKED] = draw_ranked, [WAY_HUNG] = draw_hung, [WAY_ASIDE] = draw_aside,
	};
	for (int i = 0; i < a->diagram->link_count; i++)
		if (a->placed || a->ways[i].kind != WAY_RANKED)
			drawers[a->ways[i].kind](a, drawing, i);
}
