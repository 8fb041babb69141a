/* stops.h: plain stops and measures for the tests of total fit, and what was made of them. */
#ifndef UNIT_STOPS_H
#define UNIT_STOPS_H

#include <check.h>

#include "layout/fit.h"

#define MOST_STOPS 16

static Stop stops[MOST_STOPS];
static int count;
static GArray *fits;

static inline void set_up(void)
{
	count = 0;
	fits = g_array_new(FALSE, FALSE, sizeof(Fit));
}

static inline void tear_down(void)
{
	g_array_free(fits, TRUE);
}

/* A stop at which nothing is dropped or added. */
static inline Stop *stop_at(int64_t place, int penalty)
{
	Stop *stop = &stops[count++];

	*stop = (Stop) { .end = place, .start = place, .reach = place, .penalty = penalty };
	return stop;
}

/* The end of the content: its last piece may be as short as it likes. */
static inline Stop *end_at(int64_t place)
{
	Stop *stop = stop_at(place, FIT_FORCED);

	stop->end_stretch = G_MAXINT32;
	return stop;
}

/* Measures: the one at DATA, or the four there of which the last is that of all further pieces. */
static inline int64_t same_measure(int index, gpointer data)
{
	(void) index;
	return *(const int64_t *) data;
}

static inline int64_t listed_measure(int index, gpointer data)
{
	const int64_t *measures = data;

	return measures[MIN(index, 3)];
}

/* Holds that the pieces end at the stops of WANTED, which ends with 0. */
static inline void hold_pieces(const int *wanted)
{
	guint i = 0;

	for (; wanted[i] != 0; i++) {
		ck_assert_uint_lt(i, fits->len);
		ck_assert_int_eq(g_array_index(fits, Fit, i).stop, wanted[i]);
	}
	ck_assert_uint_eq(fits->len, i);
}

#define HOLD_PIECES(...) hold_pieces((const int[]) { __VA_ARGS__, 0 })

#endif
