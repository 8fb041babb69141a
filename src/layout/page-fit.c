/* page-fit.c: total fit for columns and pages.
 *
 * The model.  What lines do to be even, pages need not: blank at the foot of a page is no fault, only paper
 * lost.  So the cost of a piece is the blank it leaves, what its spaces would have to shrink counted twice,
 * and the penalty of the break it ends with, which is a length as well.  The last piece before a
 * forced break may be as short as it likes.  The sequence of least cost is sought.
 *
 * Progress.  Blank is counted as the height of the column less how far it brings us in the content: from
 * the start after one break to the start after the next.  What a break drops (a space) or adds (a repeated header)
 * is then gained or lost by it, and the costs of pieces sum up to columns used less content placed.
 *
 * Why it is fast.  Because of that sum, of two ways through equally many columns the one that has come farther
 * is never worse unless it has paid penalties: the other need not be followed.  Where no break costs
 * anything one way is left, that of first fit; where some do, one more for each price worth paying.
 *
 * Several columns.  Some keeps mind only the end of a page.  What is to be kept on one may need the next from its first
 * column on, so where such content begins the columns left on the page may stay empty, at the cost of their blank.  Ways
 * through unlike numbers of columns are then not compared, as the next break may end a page on one only.
 *
 * When it does not go on.  A piece that fits no column leaves no way.  We then take the weakest of the breaks
 * that a keep minds, of those the farthest; if nothing at all fits, leave columns empty up to a higher
 * one; and if there is none, break where least sticks out.  So every piece takes content and the search ends.
 *
 * What was rejected.  Demerits by the cube of the stretch, as for lines, where nothing stretches say only that
 * every page is bad; then a break cannot be weighed against the blank that it spares. */
#include "layout/page-fit.h"

#define SKIP_LIMIT 5                  /* columns in a row that may be left empty */
#define TURN_SHARE 4                  /* of a column, as a part of it: what a break between blocks costs where the width changes */
#define NONE (-1)

/* A way of reaching a stop. */
typedef struct Node {
	int previous;                 /* node where its piece began; NONE: the first */
	int stop, pieces;
	int64_t cost;
	int64_t slack;                /* of its piece: column less natural height */
} Node;

typedef struct Search {
	const Stop *stops;
	int count;
	const PageFit *setup;
	GArray *nodes;                /* Node */
	GArray *active;               /* int: nodes to go on from, in the order of their stops */
	gboolean minds_pages;         /* some break costs more at the end of a page than inside it */
	/* Fallbacks seen since some stop was last reached; stop 0: none. */
	Node minded, overfull;
} Search;

static const Node *node_at(const Search *s, int index)
{
	return &g_array_index(s->nodes, Node, index);
}

static int add_node(Search *s, Node node)
{
	g_array_append_val(s->nodes, node);
	return (int) s->nodes->len - 1;
}

/* How far a piece that ends at A has brought us, the notes cited in it included. */
static int64_t progress_at(const Stop *stop)
{
	return stop->reach + stop->notes;
}

/* Of the piece number INDEX, with the footnotes cited in it.  Where they are too tall for MEASURE, the last ones may be
 * cut. */
static int64_t piece_length(const Search *s, int index, const Stop *from, const Stop *to, int64_t measure)
{
	int64_t notes = to->notes - from->notes, length = to->end - from->start, kept;

	if (notes <= 0)
		return length;
	kept = s->setup->kept != NULL ? s->setup->kept(index, s->setup->data) : 0;
	notes += s->setup->separator;
	if (length + MAX(notes - kept, 0) > measure && to->least_notes > from->notes)
		notes = s->setup->separator + to->least_notes - from->notes;
	return length + MAX(notes - kept, 0);
}

/* What the spaces of the piece have to give; 0 when it fits, or sticks out by nothing that shows. */
static int64_t lacking(const Search *s, int64_t slack)
{
	return slack < -s->setup->tolerance ? -slack : 0;
}

/* What a last piece that begins where NODE ends would cost: of several, twice what it lacks of the least. */
static int64_t short_cost(const Search *s, const Node *node)
{
	int64_t length = s->stops[s->count - 1].end - s->stops[node->stop].start;

	return node->pieces > 0 ? 2 * MAX(s->setup->short_end - length, 0) : 0;
}

static gboolean costs_more_on_page(const Stop *stop)
{
	return stop->penalty != FIT_FORCED && stop->page_penalty > stop->penalty;
}

static gboolean begins_page(const Search *s, int piece)
{
	return s->setup->column == NULL || s->setup->column(piece, s->setup->data) == 0;
}

/* Of the break at TO, with which the piece number PIECE ends. */
static int break_penalty(const Search *s, int piece, const Stop *to)
{
	int penalty = costs_more_on_page(to) && begins_page(s, piece + 1) ? to->page_penalty : to->penalty;

	/* What goes on at another width is rather taken up in the middle of a paragraph, so that it is seen to go on. */
	if (to->between && penalty != FIT_FORCED && s->setup->turns != NULL && s->setup->turns(piece, s->setup->data))
		penalty = MAX(penalty, (int) (s->setup->measure(piece, s->setup->data) / TURN_SHARE));
	return penalty;
}

static int node_penalty(const Search *s, const Node *node)
{
	return break_penalty(s, node->pieces - 1, &s->stops[node->stop]);
}

static int64_t piece_cost(const Search *s, const Node *from, const Stop *to, int64_t measure, int64_t slack)
{
	const Stop *start = &s->stops[from->stop];
	int64_t stretch = MAX(to->end_stretch - start->start_stretch, 0), shrink = to->end_shrink - start->start_shrink;
	int64_t given = CLAMP(slack, -lacking(s, slack), stretch);

	if (to->penalty == FIT_FORCED)
		return short_cost(s, from);
	return measure - (progress_at(to) - progress_at(start)) - given
		+ (given != 0 ? given * given / (2 * MAX(given > 0 ? stretch : shrink, 1)) : 0)
		+ MAX(break_penalty(s, from->pieces, to), 0);
}

/* A break that a keep minds: the weakest keep, the farthest place. */
static void consider_minded(Search *s, Node node)
{
	int penalty = node_penalty(s, &node), before = s->minded.stop > 0 ? node_penalty(s, &s->minded) : 0;

	if (s->minded.stop == 0 || penalty < before
	    || (penalty == before && (node.stop > s->minded.stop || node.cost <= s->minded.cost)))
		s->minded = node;
}

/* What sticks out least, on the column that begins farthest. */
static void consider_overfull(Search *s, Node node)
{
	int from = node_at(s, node.previous)->stop, before = s->overfull.stop > 0 ? node_at(s, s->overfull.previous)->stop : NONE;

	if (from > before || (from == before && (node.slack > s->overfull.slack
	    || (node.slack == s->overfull.slack && node.cost < s->overfull.cost))))
		s->overfull = node;
}

/* Whether the way A, which has come no farther than B in no fewer columns, is not worth following beside it. */
static gboolean is_beaten(const Search *s, const Node *a, const Node *b)
{
	const Stop *at_a = &s->stops[a->stop], *at_b = &s->stops[b->stop];
	int64_t behind = progress_at(at_b) - progress_at(at_a);

	if (a->pieces < b->pieces || (s->minds_pages && a->pieces != b->pieces) || behind < 0 || at_b->start < at_a->start)
		return FALSE;
	/* Whatever A can go on to, B can; but for a last piece A leaves more. */
	return b->cost + behind <= a->cost && b->cost + short_cost(s, b) <= a->cost + short_cost(s, a);
}

/* Takes NODE, at the farthest stop so far, among those to go on from, in place of those it beats. */
static void activate(Search *s, Node node)
{
	guint kept = 0;

	for (guint i = 0; i < s->active->len; i++) {
		const Node *other = node_at(s, g_array_index(s->active, int, i));

		if (other->stop == node.stop && is_beaten(s, &node, other))
			return;
	}
	for (guint i = 0; i < s->active->len; i++)
		if (!is_beaten(s, node_at(s, g_array_index(s->active, int, i)), &node))
			g_array_index(s->active, int, kept++) = g_array_index(s->active, int, i);
	g_array_set_size(s->active, kept);
	kept = (guint) add_node(s, node);
	g_array_append_val(s->active, kept);
}

/* Where content begins that minds where its page ends, it may begin the next one, too: the node INDEX, which is active, gets
 * one beside it. */
static void leave_page(Search *s, int index)
{
	Node left = *node_at(s, index);
	int next = left.stop + 1;

	while (next + 1 < s->count && s->stops[next].penalty >= PAGE_WISHED)
		next++;
	if (next >= s->count || costs_more_on_page(&s->stops[left.stop]) || !costs_more_on_page(&s->stops[next]))
		return;
	for (int last = index; !begins_page(s, left.pieces); last = add_node(s, left)) {
		left.slack = s->setup->measure(left.pieces, s->setup->data);
		left.cost += left.slack;
		left.previous = last;
		left.pieces++;
	}
	if (left.pieces > node_at(s, index)->pieces) {
		index = (int) s->nodes->len - 1;
		g_array_append_val(s->active, index);
	}
}

/* Tries STOP as the end of a piece from every active node. */
static void consider_stop(Search *s, int stop)
{
	const Stop *to = &s->stops[stop];
	guint kept = 0, count = s->active->len;
	GArray *found = NULL;

	for (guint i = 0; i < count; i++) {
		int index = g_array_index(s->active, int, i);
		const Node *from = node_at(s, index);
		int64_t measure = s->setup->measure(from->pieces, s->setup->data);
		int64_t slack = measure - piece_length(s, from->pieces, &s->stops[from->stop], to, measure);
		gboolean fits = lacking(s, slack) <= MAX(to->end_shrink - s->stops[from->stop].start_shrink, 0);
		Node node = { .previous = index, .stop = stop, .pieces = from->pieces + 1, .slack = slack,
			.cost = from->cost + piece_cost(s, from, to, measure, slack) };

		if (!fits) {
			consider_overfull(s, node);
		} else if (break_penalty(s, from->pieces, to) >= PAGE_WISHED) {
			consider_minded(s, node);
		} else {
			found = found != NULL ? found : g_array_new(FALSE, FALSE, sizeof(Node));
			g_array_append_val(found, node);
		}
		if (fits && to->penalty != FIT_FORCED)
			g_array_index(s->active, int, kept++) = index;
	}
	g_array_set_size(s->active, kept);
	if (found == NULL)
		return;
	/* There is a way this far: no need to go back behind it. */
	s->minded.stop = s->overfull.stop = 0;
	for (guint i = found->len; i-- > 0;)
		activate(s, g_array_index(found, Node, i));
	g_array_free(found, TRUE);
	for (guint i = s->active->len; s->minds_pages && i-- > 0 && node_at(s, g_array_index(s->active, int, i))->stop == stop;)
		leave_page(s, g_array_index(s->active, int, i));
}

/* Nothing fits the column after FROM.  If one of the next columns is higher, it is left empty. */
static gboolean skip_column(const Search *s, int from, Node *skipped)
{
	const Node *node = node_at(s, from);
	int64_t measure = s->setup->measure(node->pieces, s->setup->data);

	*skipped = (Node) { .previous = from, .stop = node->stop, .pieces = node->pieces + 1,
		.cost = node->cost + measure, .slack = measure };
	for (int ahead = 1; ahead <= SKIP_LIMIT; ahead++)
		if (s->setup->measure(node->pieces + ahead, s->setup->data) > measure)
			return TRUE;
	return FALSE;
}

/* No active node is left: the best fallback becomes the only one.  Returns its stop. */
static int recover(Search *s)
{
	Node node = s->minded.stop > 0 ? s->minded : s->overfull, skipped;
	int index;

	if (s->overfull.stop > 0 && (s->minded.stop == 0 || node_penalty(s, &node) >= PAGE_NEVER)
	    && skip_column(s, s->overfull.previous, &skipped))
		node = skipped;
	s->minded.stop = s->overfull.stop = 0;
	index = add_node(s, node);
	g_array_append_val(s->active, index);
	return node.stop;
}

static double ratio_of(const Search *s, const Node *node)
{
	const Stop *from = &s->stops[node_at(s, node->previous)->stop], *to = &s->stops[node->stop];
	int64_t slack = node->slack < 0 ? -lacking(s, node->slack) : node->slack;
	int64_t give = slack > 0 ? to->end_stretch - from->start_stretch : to->end_shrink - from->start_shrink;

	return slack == 0 ? 0 : give > 0 ? (double) slack / (double) give : slack > 0 ? G_MAXDOUBLE : -G_MAXDOUBLE;
}

/* The cheapest of the ways that are left, all at the last stop. */
static const Node *cheapest(const Search *s)
{
	const Node *best = NULL;

	for (guint i = 0; i < s->active->len; i++) {
		const Node *node = node_at(s, g_array_index(s->active, int, i));

		if (best == NULL || node->cost < best->cost)
			best = node;
	}
	return best;
}

static void collect(const Search *s, const Node *node, GArray *result)
{
	guint first = result->len;

	g_array_set_size(result, first + (guint) node->pieces);
	for (; node->previous != NONE; node = node_at(s, node->previous))
		g_array_index(result, Fit, first + (guint) node->pieces - 1) = (Fit) { node->stop, ratio_of(s, node), node->slack };
}

void page_fit(const Stop *stops, int count, const PageFit *setup, GArray *result)
{
	Search s = { .stops = stops, .count = count, .setup = setup, .nodes = g_array_new(FALSE, FALSE, sizeof(Node)),
		.active = g_array_new(FALSE, FALSE, sizeof(int)) };
	int first = add_node(&s, (Node) { .previous = NONE });

	for (int stop = 1; stop < count; stop++)
		s.minds_pages = s.minds_pages || (setup->column != NULL && costs_more_on_page(&stops[stop]));
	g_array_append_val(s.active, first);
	if (s.minds_pages)
		leave_page(&s, first);
	for (int stop = 1; stop < count; stop++) {
		consider_stop(&s, stop);
		if (s.active->len == 0)
			stop = recover(&s);
	}
	collect(&s, cheapest(&s), result);
	g_array_free(s.nodes, TRUE);
	g_array_free(s.active, TRUE);
}
