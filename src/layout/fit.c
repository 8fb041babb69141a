/* fit.c: total fit for lines.
 *
 * The model.  A node is a way of reaching a stop: through how many pieces, in
 * what fitness class, at what cost so far.  For each stop in turn, every
 * active node is tried as the start of the piece that ends there; nodes from
 * which the stop is too far away are dropped.  The cheapest node of each
 * (piece count, fitness class) stays.  The cost of a piece is (1 + 100 r^3 +
 * penalty)^2, r being the share of its stretch or shrink that is used.
 *
 * When it does not go on.  A piece that can neither shrink nor stretch to its
 * measure leaves no active node.  With force set, we then go back to the last
 * good underfull place: the lowest penalty, then the farthest.  If there is
 * none, to the first place that overflows.  So every piece takes content and
 * the search ends.
 *
 * What was rejected.  Boxes, glue and penalties as separate elements need
 * three of them for one ragged space. */
#include "layout/fit.h"

#include <math.h>

#define RATIO_INFINITE 1000.0
#define FLAGGED_DEMERIT 50.0
#define FITNESS_DEMERIT 50.0
#define SHORT_END_DEMERIT 3000.0      /* as a line at 4/5 of its stretch */
#define LADDER_DEMERIT 1e15

#define FEW_NODES 16

typedef struct Node Node;
struct Node {
	Node *next;                   /* in the active list */
	const Node *previous;         /* where its piece began */
	int stop, pieces, fitness;
	int ladder;                   /* flagged breaks in a row, this one included */
	double cost, ratio;
	int64_t slack;
};

typedef struct Search {
	const Stop *stops;
	int count;
	const FitSetup *setup;
	Node few[FEW_NODES];          /* a paragraph of a line or two needs no more */
	int few_used;
	GPtrArray *more;              /* the other nodes; NULL: none */
	Node *active;
	Node *underfull, *overfull;   /* fallbacks seen since the last active stop: too short; too long */
} Search;

static int fitness_class(double ratio)
{
	return ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
}

static Node *node_room(Search *s)
{
	Node *node;

	if (s->few_used < FEW_NODES)
		return &s->few[s->few_used++];
	if (s->more == NULL)
		s->more = g_ptr_array_new_with_free_func(g_free);
	node = g_new(Node, 1);
	g_ptr_array_add(s->more, node);
	return node;
}

static Node *node_new(Search *s, const Node *previous, int stop, double ratio, int64_t slack, double cost)
{
	Node *node = node_room(s);

	node->next = NULL;
	node->previous = previous;
	node->stop = stop;
	node->pieces = previous == NULL ? 0 : previous->pieces + 1;
	node->fitness = previous == NULL ? 1 : fitness_class(ratio);
	node->ladder = s->stops[stop].flagged ? (previous == NULL ? 1 : previous->ladder + 1) : 0;
	node->ratio = ratio;
	node->slack = slack;
	node->cost = cost;
	return node;
}

static double piece_ratio(const Search *s, const Node *from, const Stop *to, int64_t slack)
{
	const Stop *start = &s->stops[from->stop];

	if (slack > 0) {
		int64_t stretch = to->end_stretch - start->start_stretch;

		if (to->penalty != FIT_FORCED)
			stretch += s->setup->piece_stretch;
		return stretch > 0 ? (double) slack / (double) stretch : RATIO_INFINITE;
	}
	if (slack < 0) {
		int64_t shrink = to->end_shrink - start->start_shrink;

		return shrink > 0 ? (double) slack / (double) shrink : -RATIO_INFINITE;
	}
	return 0;
}

static double piece_cost(const Search *s, const Node *from, const Stop *to, double ratio)
{
	double f = 1 + 100 * fabs(ratio) * ratio * ratio;
	double cost;

	if (to->penalty >= 0)
		cost = (f + to->penalty) * (f + to->penalty);
	else if (to->penalty > FIT_FORCED)
		cost = f * f - (double) to->penalty * to->penalty;
	else
		cost = f * f;
	if (to->flagged && s->stops[from->stop].flagged) {
		cost += FLAGGED_DEMERIT;
		if (s->setup->ladder > 0 && from->ladder >= s->setup->ladder)
			cost += LADDER_DEMERIT;
	}
	if (abs(fitness_class(ratio) - from->fitness) > 1)
		cost += FITNESS_DEMERIT;
	if (s->setup->short_end > 0 && to == &s->stops[s->count - 1] && from->pieces > 0
	    && to->end - s->stops[from->stop].start < s->setup->short_end)
		cost += SHORT_END_DEMERIT;
	return from->cost + cost;
}

static void consider_fallback(Search *s, const Node *from, int stop, double ratio, int64_t slack, double cost)
{
	Node **slot;
	gboolean better;

	if (ratio < -1) {
		/* What sticks out least: of a word longer than the line, only itself. */
		slot = &s->overfull;
		better = *slot == NULL || slack > (*slot)->slack || (slack == (*slot)->slack && cost < (*slot)->cost);
	} else {
		/* The farthest of the cheapest. */
		slot = &s->underfull;
		better = *slot == NULL || cost <= (*slot)->cost;
	}
	if (better)
		*slot = node_new(s, from, stop, ratio, slack, cost);
}

/* The cheapest ways found to one stop, all through the same number of pieces: one a fitness class. */
typedef struct Best {
	Node *class[4];
} Best;

static void keep_best(Search *s, Best *best, const Node *from, int stop, double ratio, int64_t slack, double cost)
{
	Node **slot = &best->class[fitness_class(ratio)];

	if (*slot == NULL || cost < (*slot)->cost)
		*slot = node_new(s, from, stop, ratio, slack, cost);
}

/* Puts the nodes of BEST into the active list, which is sorted by piece count, behind LINK. */
static void activate_best(Best *best, Node **link)
{
	for (int class = 0; class < 4; class++) {
		Node *node = best->class[class];

		if (node == NULL)
			continue;
		while (*link != NULL && (*link)->pieces <= node->pieces)
			link = &(*link)->next;
		node->next = *link;
		*link = node;
		best->class[class] = NULL;
	}
}

/* Tries STOP as the end of a piece from every active node. */
static void consider_stop(Search *s, int stop)
{
	const Stop *to = &s->stops[stop];
	Best best = { { NULL, NULL, NULL, NULL } };
	Node **link = &s->active;
	int pieces = s->active != NULL ? s->active->pieces : 0;
	gboolean reached = FALSE;

	while (*link != NULL && (*link)->stop != stop) {
		Node *from = *link;
		int64_t measure = s->setup->measure(from->pieces, s->setup->data);
		int64_t slack = measure - (to->end - s->stops[from->stop].start);
		double ratio = piece_ratio(s, from, to, slack < 0 && slack >= -s->setup->tolerance ? 0 : slack);
		double cost = piece_cost(s, from, to, ratio);

		if (from->pieces != pieces) {
			/* The nodes just found have as many pieces as FROM: they go behind it, and are passed over below.
			 * Or they have fewer, and now stand before it. */
			activate_best(&best, link);
			pieces = from->pieces;
			while (*link != from)
				link = &(*link)->next;
		}
		if (ratio >= -1 && ratio <= s->setup->threshold) {
			keep_best(s, &best, from, stop, ratio, slack, cost);
			reached = TRUE;
		} else if (s->setup->force) {
			consider_fallback(s, from, stop, ratio, slack, cost);
		}
		if (ratio < -1 || to->penalty == FIT_FORCED)
			*link = from->next;
		else
			link = &from->next;
		while (*link != NULL && (*link)->stop == stop)
			link = &(*link)->next;
	}
	activate_best(&best, link);
	/* There is a good way this far: no need to go back behind it. */
	if (reached)
		s->underfull = s->overfull = NULL;
}

/* No active node is left: the best fallback becomes the only one. */
static Node *recover(Search *s, int last)
{
	Node *node = s->underfull != NULL && s->underfull->stop > last ? s->underfull : s->overfull;

	s->underfull = s->overfull = NULL;
	if (node != NULL)
		node->next = NULL;
	s->active = node;
	return node;
}

static gboolean stop_counts(const Search *s, const Stop *stop)
{
	if (stop->penalty == FIT_FORCED)
		return TRUE;
	if (s->setup->forced_only || (s->setup->unflagged_only && stop->flagged))
		return FALSE;
	return TRUE;
}

static void collect(const Node *node, GArray *result)
{
	guint first = result->len;

	for (; node->previous != NULL; node = node->previous) {
		Fit fit = { node->stop, node->ratio, node->slack };

		g_array_append_val(result, fit);
	}
	for (guint i = first, j = result->len; i + 1 < j; i++) {
		Fit *a = &g_array_index(result, Fit, i), *b = &g_array_index(result, Fit, --j), swap = *a;

		*a = *b;
		*b = swap;
	}
}

gboolean fit_breaks(const Stop *stops, int count, const FitSetup *setup, GArray *result)
{
	const Node *best = NULL;
	int last = 0;
	Search s;                     /* its nodes are set when they are taken */

	s.stops = stops;
	s.count = count;
	s.setup = setup;
	s.few_used = 0;
	s.more = NULL;
	s.underfull = s.overfull = NULL;
	s.active = node_new(&s, NULL, 0, 0, 0, 0);
	for (int stop = 1; stop < count; stop++) {
		if (!stop_counts(&s, &stops[stop]))
			continue;
		consider_stop(&s, stop);
		if (s.active == NULL) {
			Node *node = setup->force ? recover(&s, last) : NULL;

			if (node == NULL)
				break;
			last = stop = node->stop;
		}
	}
	for (const Node *node = s.active; node != NULL; node = node->next)
		if (node->stop == count - 1 && (best == NULL || node->cost < best->cost))
			best = node;
	if (best != NULL)
		collect(best, result);
	g_clear_pointer(&s.more, g_ptr_array_unref);
	return best != NULL;
}
