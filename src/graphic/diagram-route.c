/* diagram-route.c: the tracks of lines between two ranks.
 *
 * Every line goes down, across and down again.  Where two lines go across over the same x they need tracks
 * of their own. Which stands above is chosen so that lines that go the same way do not cross: of those
 * that go right the one farthest right turns first, of those that go left the one farthest left.  One
 * thing is a must: where a line comes down at the x where another leaves its box, the other turns first,
 * else the two would lie on each other. */
#include <math.h>

#include "graphic/diagram-place.h"

#define NEAR 3.0                      /* pt: lines as near as this are one to the eye */

/* The lines of one net in the gap. */
typedef struct Net {
	int id;
	double low, high;             /* x it goes across */
	int way;                      /* 1: all go right; -1: left; 0: both */
	double key;                   /* the order they are given tracks in */
	int track;
} Net;

static gboolean is_straight(const Crossing *crossing)
{
	return fabs(crossing->upper - crossing->lower) < 0.5;
}

static Net *net_of(GArray *nets, int id)
{
	for (guint i = 0; i < nets->len; i++)
		if (g_array_index(nets, Net, i).id == id)
			return &g_array_index(nets, Net, i);
	return NULL;
}

static void add_crossing(GArray *nets, const Crossing *c)
{
	Net *net = net_of(nets, c->net);
	int way = c->lower > c->upper ? 1 : -1;
	if (!net) {
		Net new = { c->net, c->upper, c->upper, way, -way * c->upper, -1 };
		g_array_append_val(nets, new);
		net = &g_array_index(nets, Net, nets->len - 1);
	}
	net->way = net->way == way ? way : 0;
	net->low = MIN(net->low, MIN(c->upper, c->lower));
	net->high = MAX(net->high, MAX(c->upper, c->lower));
}

static int by_key(const void *a, const void *b)
{
	const Net *x = a, *y = b;
	return x->key != y->key ? (x->key > y->key) - (x->key < y->key) : (x->id > y->id) - (x->id < y->id);
}

/* Whether net A must turn above net B: a line of A leaves where one of B comes down. */
static gboolean must_be_above(const Crossing *crossings, int count, int a, int b)
{
	for (int i = 0; i < count; i++)
		for (int j = 0; j < count && crossings[i].net == a; j++)
			if (crossings[j].net == b && fabs(crossings[i].upper - crossings[j].lower) < NEAR)
				return TRUE;
	return FALSE;
}

/* The first track NET may have beside and below those before it. */
static int free_track(const GArray *nets, guint at, const Crossing *crossings, int count)
{
	const Net *net = &g_array_index(nets, Net, at);
	int track = 0;
	for (gboolean moved = TRUE; moved;) {
		moved = FALSE;
		for (guint i = 0; i < nets->len; i++) {
			const Net *other = &g_array_index(nets, Net, i);
			if (i == at || other->track < 0)
				continue;
			gboolean meet = net->low <= other->high + NEAR && other->low <= net->high + NEAR;
			/* Those that go the same way come in the order in which they do not cross. */
			gboolean alike = meet && net->way && net->way == other->way;
			gboolean below = other->track >= track
				&& (alike || must_be_above(crossings, count, other->id, net->id));
			if (below || (meet && other->track == track)) {
				track = below ? other->track + 1 : track + 1;
				moved = TRUE;
			}
		}
	}
	return track;
}

/* Whether some net without a track yet must stand above NET. */
static gboolean waits(const GArray *nets, guint at, const Crossing *crossings, int count)
{
	for (guint i = 0; i < nets->len; i++) {
		const Net *other = &g_array_index(nets, Net, i);
		if (i != at && other->track < 0
		    && must_be_above(crossings, count, other->id, g_array_index(nets, Net, at).id))
			return TRUE;
	}
	return FALSE;
}

/* The next net to be given a track: the first that waits for no other, else (they wait for each other) the
 * first. */
static guint next_net(const GArray *nets, const Crossing *crossings, int count)
{
	guint first = nets->len;
	for (guint i = 0; i < nets->len; i++) {
		if (g_array_index(nets, Net, i).track >= 0)
			continue;
		if (!waits(nets, i, crossings, count))
			return i;
		first = MIN(first, i);
	}
	return first;
}

int place_tracks(Crossing *crossings, int count)
{
	g_autoptr(GArray) nets = g_array_new(FALSE, FALSE, sizeof(Net));
	int tracks = 0;
	for (int i = 0; i < count; i++)
		if (!is_straight(&crossings[i]))
			add_crossing(nets, &crossings[i]);
	g_array_sort(nets, by_key);
	for (guint i = 0; i < nets->len; i++) {
		guint at = next_net(nets, crossings, count);
		int track = free_track(nets, at, crossings, count);
		g_array_index(nets, Net, at).track = track;
		tracks = MAX(tracks, track + 1);
	}
	for (int i = 0; i < count; i++)
		crossings[i].track = is_straight(&crossings[i]) ? -1 : net_of(nets, crossings[i].net)->track;
	return tracks;
}
