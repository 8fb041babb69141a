/* diagram-fit.c: arranges the boxes of a diagram.
 *
 * Boxes are put together to blocks first: posts that hang below the one they report to, outcomes beside
 * their question. A block is led to by its host alone, and is one point for Graphviz.  Hosts have ranks; a
 * way over several ranks passes each at a point of its own, so that it meets no box.  Then columns, ports
 * and tracks, and last the rows, which are as far apart as the tracks between them need. */
#include <math.h>

#include "graphic/diagram-draw.h"

#define APART       1.3               /* em, between blocks side by side */
#define APART_FLOW  2.0
#define ASIDE_GAP   3.8               /* em, between a question and what stands beside it: for the answer */
#define HANG_GAP    0.8               /* em, between posts that hang */
#define INDENT      1.6               /* em */
#define MOST_POINTS 600               /* beyond them Graphviz would take too long */

/* ---- blocks ---- */

static int links_from(const Diagram *diagram, int box)
{
	int count = 0;
	for (int i = 0; i < diagram->link_count; i++)
		count += diagram->links[i].from == box;
	return count;
}

static int links_to(const Diagram *diagram, int box)
{
	int count = 0;
	for (int i = 0; i < diagram->link_count; i++)
		count += diagram->links[i].to == box;
	return count;
}

/* Whether what leads from BOX leads no further. */
static gboolean leads_to_leaves(const Diagram *diagram, int box)
{
	for (int i = 0; i < diagram->link_count; i++)
		if (diagram->links[i].from == box && links_from(diagram, diagram->links[i].to) > 0)
			return FALSE;
	return links_from(diagram, box) > 0;
}

static gboolean hangs(const Arrangement *a, int post)
{
	const Diagram *diagram = a->diagram;
	switch (a->plan.hang) {
	case HANG_LAST:   return diagram->boxes[post].depth > 0 && leads_to_leaves(diagram, post);
	case HANG_SECOND: return diagram->boxes[post].depth > 0;
	case HANG_ALL:    return TRUE;
	default:          return FALSE;
	}
}

/* Hangs all below POST on HOST, DEPTH steps in, from HOST's block's end down. */
static void hang(Arrangement *a, int post, int host, int depth)
{
	const Diagram *diagram = a->diagram;
	SetBox *top = &a->boxes[host];
	double em = a->plan.size;
	for (int i = 0; i < diagram->link_count; i++) {
		if (diagram->links[i].from != post)
			continue;
		int child = diagram->links[i].to;
		SetBox *box = &a->boxes[child];
		box->host = host;
		box->dx = depth * INDENT * em;
		box->dy = top->below + HANG_GAP * em;
		top->below = box->dy + box->height;
		top->right = MAX(top->right, box->dx + box->width / 2);
		a->ways[i].kind = WAY_HUNG;
		hang(a, child, host, depth + 1);
	}
}

/* Puts outcomes that QUESTION alone leads to beside it: one at the right, a second at the left.  One way
 * always goes on downwards. */
static void set_aside(Arrangement *a, int question)
{
	const Diagram *diagram = a->diagram;
	int left = links_from(diagram, question), sides = 0;
	SetBox *host = &a->boxes[question];
	for (int i = 0; i < diagram->link_count && sides < 2 && left > 1; i++) {
		const DiagramLink *link = &diagram->links[i];
		if (link->from != question || links_from(diagram, link->to) > 0 || links_to(diagram, link->to) > 1)
			continue;
		SetBox *box = &a->boxes[link->to];
		double gap = MAX(ASIDE_GAP * a->plan.size, a->ways[i].label + 2 * a->plan.size);
		double reach = host->width / 2 + gap + box->width;
		box->host = question;
		box->dx = (sides == 0 ? 1 : -1) * (reach - box->width / 2);
		box->dy = (host->height - box->height) / 2;
		/* As far to both sides, so that what stands below stands in line. */
		host->left = host->right = reach;
		a->ways[i].kind = WAY_ASIDE;
		sides++;
		left--;
	}
}

static void make_blocks(Arrangement *a)
{
	const Diagram *diagram = a->diagram;
	for (int i = 0; i < diagram->box_count; i++) {
		SetBox *box = &a->boxes[i];
		box->left = box->right = box->width / 2;
		box->below = box->height;
	}
	for (int i = 0; i < diagram->box_count; i++) {
		if (a->boxes[i].host != i)
			continue;
		if (diagram->kind == DIAGRAM_ORGANISATION && hangs(a, i))
			hang(a, i, i, 1);
		else if (diagram->boxes[i].kind == BOX_QUESTION && a->plan.aside)
			set_aside(a, i);
	}
}

/* ---- ranks and columns ---- */

/* The longest way from a first box. */
static void set_ranks(Arrangement *a)
{
	const Diagram *diagram = a->diagram;
	for (gboolean moved = TRUE; moved;) {
		moved = FALSE;
		for (int i = 0; i < diagram->link_count; i++) {
			const DiagramLink *link = &diagram->links[i];
			SetBox *from = &a->boxes[link->from], *to = &a->boxes[link->to];
			if (a->ways[i].kind != WAY_RANKED || to->rank > from->rank)
				continue;
			to->rank = from->rank + 1;
			moved = TRUE;
		}
	}
	for (int i = 0; i < diagram->box_count; i++)
		a->ranks = MAX(a->ranks, a->boxes[i].rank + 1);
}

static void add_edge(GArray *edges, int from, int to, int weight)
{
	Edge edge = { from, to, weight };
	g_array_append_val(edges, edge);
}

/* The points of way I and the edges that join them. */
static void add_way(Arrangement *a, int i, GArray *edges)
{
	const DiagramLink *link = &a->diagram->links[i];
	int from = a->point_of[link->from], to = a->point_of[link->to];
	/* What goes on stays in line; a way over several ranks most of all. */
	int weight = a->diagram->kind == DIAGRAM_FLOW && links_from(a->diagram, link->to) > 0 ? 6 : 1;
	a->ways[i].first_point = (int) a->points->len;
	for (int rank = a->boxes[link->from].rank + 1; rank < a->boxes[link->to].rank; rank++) {
		Point point = { rank, a->plan.size, 0 };
		int index = (int) a->points->len;
		g_array_append_val(a->points, point);
		add_edge(edges, from, index, weight);
		from = index;
		a->ways[i].points++;
		weight = 8;
	}
	add_edge(edges, from, to, weight);
}

static Point *point_of(const Arrangement *a, int box)
{
	return &g_array_index(a->points, Point, a->point_of[box]);
}

/* All boxes below each other. */
static void stack_up(Arrangement *a)
{
	a->ranks = 0;
	for (int i = 0; i < a->diagram->box_count; i++)
		if (a->boxes[i].host == i)
			a->boxes[i].rank = a->ranks++;
}

static void set_columns(Arrangement *a)
{
	const Diagram *diagram = a->diagram;
	g_autoptr(GArray) edges = g_array_new(FALSE, FALSE, sizeof(Edge));
	for (int i = 0; i < diagram->box_count; i++) {
		const SetBox *box = &a->boxes[i];
		Point point = { box->rank, box->left + box->right, 0 };
		a->point_of[i] = (int) a->points->len;
		if (box->host == i)
			g_array_append_val(a->points, point);
	}
	for (int i = 0; i < diagram->link_count && a->points->len < MOST_POINTS; i++)
		if (a->ways[i].kind == WAY_RANKED)
			add_way(a, i, edges);
	double space = a->plan.size * (diagram->kind == DIAGRAM_FLOW ? APART_FLOW : APART);
	a->placed = a->points->len < MOST_POINTS
		&& place_points((Point *) (void *) a->points->data, (int) a->points->len, (Edge *) (void *) edges->data,
			(int) edges->len, space, diagram->kind == DIAGRAM_ORGANISATION);
	if (!a->placed)
		stack_up(a);
}

/* How far HOST may go to the left (-1) or right (1) until it meets a block, or a line, of its rank. */
static double room_beside(const Arrangement *a, int host, int side)
{
	const SetBox *box = &a->boxes[host];
	double room = INFINITY, apart = APART * a->plan.size;
	for (int i = 0; i < a->diagram->box_count; i++) {
		const SetBox *other = &a->boxes[i];
		if (i == host || other->host != i || other->rank != box->rank || (other->x - box->x) * side < 0)
			continue;
		double reach = side > 0 ? box->right + other->left : box->left + other->right;
		room = MIN(room, fabs(other->x - box->x) - reach - apart);
	}
	return MAX(room, 0);
}

/* Puts posts over the middle of those below them: Graphviz has blocks in line, whose hosts stand at their
 * left. */
static void centre_posts(Arrangement *a)
{
	const Diagram *diagram = a->diagram;
	for (int post = diagram->box_count - 1; post >= 0; post--) {
		double low = INFINITY, high = -INFINITY;
		for (int i = 0; i < diagram->link_count; i++)
			if (diagram->links[i].from == post && a->ways[i].kind == WAY_RANKED) {
				low = MIN(low, a->boxes[diagram->links[i].to].x);
				high = MAX(high, a->boxes[diagram->links[i].to].x);
			}
		if (high < low)
			continue;
		double by = (low + high) / 2 - a->boxes[post].x;
		a->boxes[post].x += CLAMP(by, -room_beside(a, post, -1), room_beside(a, post, 1));
	}
}

/* Gives the boxes their columns; the leftmost box, or line, is at 0. */
static void place_across(Arrangement *a)
{
	const Diagram *diagram = a->diagram;
	double low = INFINITY, high = -INFINITY;
	for (int i = 0; i < diagram->box_count; i++) {
		SetBox *box = &a->boxes[i];
		if (box->host == i)
			box->x = (a->placed ? point_of(a, i)->x : 0) - (box->right - box->left) / 2;
	}
	if (diagram->kind == DIAGRAM_ORGANISATION && a->placed)
		centre_posts(a);
	for (int i = 0; i < diagram->box_count; i++) {
		SetBox *box = &a->boxes[i];
		if (box->host != i)
			box->x = a->boxes[box->host].x + box->dx;
		low = MIN(low, box->x - box->width / 2);
		high = MAX(high, box->x + box->width / 2);
	}
	for (int i = 0; i < diagram->link_count; i++)
		for (int k = 0; k < a->ways[i].points; k++) {
			double x = g_array_index(a->points, Point, a->ways[i].first_point + k).x;
			low = MIN(low, x - 1);
			high = MAX(high, x + 1);
		}
	a->width = high - low;
	for (int i = 0; i < diagram->box_count; i++)
		a->boxes[i].x -= low;
	for (guint i = 0; i < a->points->len; i++)
		g_array_index(a->points, Point, i).x -= low;
}

/* ---- rows ---- */

/* Posts of a rank are as high as the highest of them. */
static void level_posts(Arrangement *a)
{
	double highest[DIAGRAM_MAX_BOXES] = { 0 };
	const Diagram *diagram = a->diagram;
	for (int i = 0; i < diagram->box_count && diagram->kind == DIAGRAM_ORGANISATION; i++)
		if (a->boxes[i].host == i)
			highest[a->boxes[i].rank] = MAX(highest[a->boxes[i].rank], a->boxes[i].height);
	for (int i = 0; i < diagram->box_count; i++) {
		SetBox *box = &a->boxes[i], *host = &a->boxes[box->host];
		double more = MAX(highest[host->rank] - host->height, 0);
		if (box->host != i)
			box->dy += more;
		box->below += box->host == i ? more : 0;
	}
	for (int i = 0; i < diagram->box_count; i++)
		if (a->boxes[i].host == i)
			a->boxes[i].height = MAX(a->boxes[i].height, highest[a->boxes[i].rank]);
}

/* How far a block reaches above and below its host's top. */
static void block_reach(const Arrangement *a, int host, double *above, double *below)
{
	*above = 0;
	*below = a->boxes[host].below;
	for (int i = 0; i < a->diagram->box_count; i++)
		if (a->boxes[i].host == host) {
			*above = MIN(*above, a->boxes[i].dy);
			*below = MAX(*below, a->boxes[i].dy + a->boxes[i].height);
		}
}

static void place_down(Arrangement *a)
{
	const Diagram *diagram = a->diagram;
	gboolean flow = diagram->kind == DIAGRAM_FLOW;
	double em = a->plan.size, top = 0;
	for (int i = 0; i < diagram->box_count; i++) {
		double above, below;
		if (a->boxes[i].host != i)
			continue;
		block_reach(a, i, &above, &below);
		a->row_height[a->boxes[i].rank] = MAX(a->row_height[a->boxes[i].rank], below - above);
	}
	for (int rank = 0; rank < a->ranks; rank++) {
		/* Below a box of a flow chart there is an answer first, and above one the head of an arrow. */
		int tracks = ways_tracks(a, rank);
		double before = (flow ? 1.6 : 0.9) * em, after = (flow ? 1.3 : 0.9) * em;
		a->row[rank] = top;
		a->track_top[rank] = top + a->row_height[rank] + before;
		top = a->track_top[rank] + MAX(tracks - 1, 0) * 0.8 * em + after;
		a->height = a->row[rank] + a->row_height[rank];
	}
	for (int i = 0; i < diagram->box_count; i++) {
		SetBox *box = &a->boxes[i];
		double above, below;
		if (box->host != i)
			continue;
		block_reach(a, i, &above, &below);
		/* Posts of a rank begin at one height; boxes of a flow chart have their middles there. */
		double rest = flow ? (a->row_height[box->rank] - (below - above)) / 2 : 0;
		box->y = a->row[box->rank] + rest - above;
	}
	for (int i = 0; i < diagram->box_count; i++)
		a->boxes[i].y = a->boxes[a->boxes[i].host].y + (a->boxes[i].host == i ? 0 : a->boxes[i].dy);
}

/* ---- the whole ---- */

Arrangement *arrange(const Diagram *diagram, Plan plan, Drawing *drawing)
{
	Arrangement *a = g_new0(Arrangement, 1);
	a->diagram = diagram;
	a->plan = plan;
	a->points = g_array_new(FALSE, FALSE, sizeof(Point));
	for (int i = 0; i < diagram->link_count; i++)
		a->ways[i].label = text_width(drawing, diagram->links[i].label, (Type) { plan.size, NULL, FALSE });
	for (int i = 0; i < diagram->box_count; i++) {
		box_measure(a, i, drawing);
		a->crossings[i] = g_array_new(FALSE, FALSE, sizeof(Crossing));
	}
	make_blocks(a);
	set_ranks(a);
	set_columns(a);
	place_across(a);
	level_posts(a);
	if (a->placed)
		ways_route(a);
	place_down(a);
	return a;
}

void arrangement_drop(Arrangement *a)
{
	if (!a)
		return;
	for (int i = 0; i < a->diagram->box_count; i++) {
		for (int part = 0; part < BOX_PARTS; part++)
			g_strfreev(a->boxes[i].lines[part]);
		g_array_unref(a->crossings[i]);
	}
	g_array_unref(a->points);
	g_free(a);
}
