/* test-fit.c: total fit of lines, on plain stops.  What is expected is worked out by hand or by trying everything. */
#include <math.h>
#include <stdlib.h>

#include "layout/fit.h"
#include "stops.h"
#include "unit.h"

#define FILLER 1000

/* Words of the given widths with spaces of 1 between them. */
static void set_words(const int *widths, int words)
{
	int64_t place = 0;

	stop_at(0, 0);
	for (int i = 0; i < words; i++) {
		Stop *stop;

		place += widths[i];
		stop = i + 1 < words ? stop_at(place, 0) : end_at(place);
		place += i + 1 < words ? 1 : 0;
		stop->start = place;
	}
}

static FitSetup setup_for(int64_t *measure)
{
	return (FitSetup) { .measure = same_measure, .data = measure, .threshold = 1 };
}

/* "aaa bb cc ddddd" on 6: first fit sets "aaa bb", "cc", which lacks all of its stretch of 4; total fit sets
 * "aaa", which lacks 3, and "bb cc", which lacks 1: (1 + 42.2)^2 + (1 + 1.6)^2 against 1 + (1 + 100)^2. */
START_TEST(whole_paragraph_counts)
{
	int64_t measure = 6;
	FitSetup setup = setup_for(&measure);

	set_words((const int[]) { 3, 2, 2, 5 }, 4);
	setup.piece_stretch = 4;
	ck_assert(fit_breaks(stops, count, &setup, fits));
	HOLD_PIECES(1, 3, 4);
	ck_assert_double_eq_tol(g_array_index(fits, Fit, 0).ratio, 0.75, 1e-9);
	ck_assert_double_eq_tol(g_array_index(fits, Fit, 1).ratio, 0.25, 1e-9);
	ck_assert_int_eq(g_array_index(fits, Fit, 0).slack, 3);
	ck_assert_int_eq(g_array_index(fits, Fit, 1).slack, 1);
	ck_assert_int_eq(g_array_index(fits, Fit, 2).slack, 1);
}
END_TEST

/* With a stretch of 3 "aaa" is at its limit: at 2.9 of 3 it may stay, at 2 no sequence is left. */
START_TEST(threshold_is_kept)
{
	int64_t measure = 6;
	FitSetup setup = setup_for(&measure);

	set_words((const int[]) { 3, 2, 2, 5 }, 4);
	setup.piece_stretch = 3;
	ck_assert(fit_breaks(stops, count, &setup, fits));
	HOLD_PIECES(1, 3, 4);
	g_array_set_size(fits, 0);
	setup.threshold = 0.99;
	ck_assert(!fit_breaks(stops, count, &setup, fits));
	ck_assert_uint_eq(fits->len, 0);
}
END_TEST

/* A piece may be too long by what its spaces shrink, and not by a unit more. */
START_TEST(shrink_to_the_limit)
{
	int64_t measure = 10;
	FitSetup setup = setup_for(&measure);

	stop_at(0, 0);
	end_at(12)->end_shrink = 2;
	ck_assert(fit_breaks(stops, count, &setup, fits));
	HOLD_PIECES(1);
	ck_assert_double_eq_tol(g_array_index(fits, Fit, 0).ratio, -1, 1e-9);
	ck_assert_int_eq(g_array_index(fits, Fit, 0).slack, -2);
	g_array_set_size(fits, 0);
	stops[1].end_shrink = 1;
	ck_assert(!fit_breaks(stops, count, &setup, fits));
}
END_TEST

/* All would fit one piece; the forced break in the middle is taken nevertheless, and with its own filler it
 * is never too short. */
START_TEST(forced_break_is_taken)
{
	int64_t measure = 20;
	FitSetup setup = setup_for(&measure);

	set_words((const int[]) { 3, 2, 2, 5 }, 4);
	stops[2].penalty = FIT_FORCED;
	stops[2].end_stretch = FILLER;
	stops[2].start_stretch = FILLER;
	stops[3].end_stretch = stops[3].start_stretch = FILLER;
	stops[4].end_stretch = 2 * FILLER;
	ck_assert(fit_breaks(stops, count, &setup, fits));
	HOLD_PIECES(2, 4);
	g_array_set_size(fits, 0);
	setup.forced_only = TRUE;
	measure = 6;
	setup.force = TRUE;
	ck_assert(fit_breaks(stops, count, &setup, fits));
	HOLD_PIECES(2, 4);
}
END_TEST

/* Stops at 8 and 18 are dear (60), hyphens at 10 and 20 free: two hyphens cost 1 + 51 + 1.  A ladder of one
 * leaves a hyphen at 10 and a stop at 18, (13.5 + 60)^2, cheaper than 8 and 18. */
START_TEST(ladders_of_hyphens)
{
	int64_t measure = 10;
	FitSetup setup = setup_for(&measure);

	stop_at(0, 0);
	stop_at(8, 60);
	stop_at(10, 0)->flagged = TRUE;
	stop_at(18, 60);
	stop_at(20, 0)->flagged = TRUE;
	end_at(28);
	setup.piece_stretch = 4;
	ck_assert(fit_breaks(stops, count, &setup, fits));
	HOLD_PIECES(2, 4, 5);
	g_array_set_size(fits, 0);
	setup.ladder = 1;
	ck_assert(fit_breaks(stops, count, &setup, fits));
	HOLD_PIECES(2, 3, 5);
	g_array_set_size(fits, 0);
	setup.unflagged_only = TRUE;
	ck_assert(fit_breaks(stops, count, &setup, fits));
	HOLD_PIECES(1, 3, 5);
}
END_TEST

/* "aaaa bb cc" on 8: what is left on the last piece is 2 of the 3 that it should be, and nearer lines pay for it when that
 * costs little; where the piece before would have to lack nearly all of its stretch they do not. */
START_TEST(short_ends_are_avoided_when_cheap)
{
	int64_t measure = 8;
	FitSetup setup = setup_for(&measure);

	set_words((const int[]) { 4, 2, 2 }, 3);
	setup.piece_stretch = 8;
	ck_assert(fit_breaks(stops, count, &setup, fits));
	HOLD_PIECES(2, 3);
	g_array_set_size(fits, 0);
	setup.short_end = 3;
	ck_assert(fit_breaks(stops, count, &setup, fits));
	HOLD_PIECES(1, 3);
	g_array_set_size(fits, 0);
	setup.piece_stretch = 4;
	ck_assert(fit_breaks(stops, count, &setup, fits));
	HOLD_PIECES(2, 3);
}
END_TEST

/* "aaa", a word of 15 and "bbb" on 10: no sequence fits.  With force "aaa" stands alone and the long word sticks
 * out by 5, on a piece of its own. */
START_TEST(force_takes_what_overflows)
{
	int64_t measure = 10;
	FitSetup setup = setup_for(&measure);

	set_words((const int[]) { 3, 15, 3 }, 3);
	setup.piece_stretch = 4;
	ck_assert(!fit_breaks(stops, count, &setup, fits));
	setup.force = TRUE;
	ck_assert(fit_breaks(stops, count, &setup, fits));
	HOLD_PIECES(1, 2, 3);
	ck_assert_int_eq(g_array_index(fits, Fit, 1).slack, -5);
	ck_assert_double_lt(g_array_index(fits, Fit, 1).ratio, -1);
	ck_assert_int_eq(g_array_index(fits, Fit, 2).slack, 7);
}
END_TEST

/* Of two short places the cheaper, and of two as cheap the farther. */
START_TEST(force_goes_back_to_the_best_place)
{
	int64_t measure = 10;
	FitSetup setup = setup_for(&measure);

	stop_at(0, 0);
	stop_at(3, 0);
	stop_at(6, 0);
	stop_at(15, 0);
	end_at(16);
	setup.force = TRUE;
	ck_assert(fit_breaks(stops, count, &setup, fits));
	HOLD_PIECES(2, 4);
	g_array_set_size(fits, 0);
	stops[2].penalty = 200;
	stops[3].end = stops[3].start = 13;
	stops[4].end = 14;
	ck_assert(fit_breaks(stops, count, &setup, fits));
	HOLD_PIECES(1, 3, 4);
}
END_TEST

/* The first piece is good at 10.  That the second then falls short is no reason to leave the first at 6, a
 * place passed over before, though falling short there costs less. */
START_TEST(force_leaves_good_pieces_alone)
{
	int64_t measure = 10;
	FitSetup setup = setup_for(&measure);

	stop_at(0, 0);
	stop_at(6, 0);
	stops[1].end_stretch = stops[1].start_stretch = 2;
	stop_at(10, 0);
	stop_at(12, 0);
	stop_at(22, 0);
	end_at(23);
	for (int i = 2; i < count; i++) {
		stops[i].end_stretch += 2;
		stops[i].start_stretch += 2;
	}
	setup.force = TRUE;
	ck_assert(fit_breaks(stops, count, &setup, fits));
	HOLD_PIECES(2, 3, 4, 5);
}
END_TEST

/* Pieces of changing measure: 4, 8, 6. */
START_TEST(each_piece_has_its_measure)
{
	int64_t measures[] = { 4, 8, 6, 1 };
	FitSetup setup = { .measure = listed_measure, .data = measures, .threshold = 1 };

	for (int place = 0; place < 18; place += 2)
		stop_at(place, 0);
	end_at(18);
	ck_assert(fit_breaks(stops, count, &setup, fits));
	HOLD_PIECES(2, 6, 9);
}
END_TEST

/* A repeated header of 3 makes the content after a break longer. */
START_TEST(what_a_break_adds_counts)
{
	int64_t measure = 10;
	FitSetup setup = setup_for(&measure);

	stop_at(0, 0);
	for (int place = 5; place < 20; place += 5)
		stop_at(place, 0)->start = place - 3;
	end_at(20);
	setup.force = TRUE;
	ck_assert(fit_breaks(stops, count, &setup, fits));
	HOLD_PIECES(2, 3, 4);
}
END_TEST

START_TEST(little_or_nothing)
{
	int64_t measure = 10;
	FitSetup setup = setup_for(&measure);

	stop_at(0, 0);
	ck_assert(fit_breaks(stops, 1, &setup, fits));
	ck_assert_uint_eq(fits->len, 0);
	end_at(0);
	ck_assert(fit_breaks(stops, count, &setup, fits));
	HOLD_PIECES(1);
	ck_assert_int_eq(g_array_index(fits, Fit, 0).slack, 10);
	/* Nothing to put it on. */
	g_array_set_size(fits, 0);
	measure = 0;
	stops[1].end = 7;
	setup.force = TRUE;
	ck_assert(fit_breaks(stops, count, &setup, fits));
	HOLD_PIECES(1);
}
END_TEST

/* ---- against trying everything ---- */

static int class_of(double ratio)
{
	return ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
}

/* The cost of the piece from stop A to stop B, as fit.c's essay has it; negative: it cannot be. */
static double piece_cost(const FitSetup *setup, int index, int a, int b, int *class)
{
	const Stop *from = &stops[a], *to = &stops[b];
	int64_t slack = setup->measure(index, setup->data) - (to->end - from->start);
	int64_t give = slack > 0 ? to->end_stretch - from->start_stretch : to->end_shrink - from->start_shrink;
	double ratio, badness, cost;
	int before = *class;

	if (slack > 0 && to->penalty != FIT_FORCED)
		give += setup->piece_stretch;
	ratio = slack == 0 ? 0 : give > 0 ? (double) slack / (double) give : slack > 0 ? 1000 : -1000;
	if (ratio < -1 || ratio > setup->threshold)
		return -1;
	badness = 1 + 100 * fabs(ratio) * ratio * ratio;
	cost = to->penalty == FIT_FORCED ? badness * badness
		: to->penalty < 0 ? badness * badness - to->penalty * to->penalty
		: (badness + to->penalty) * (badness + to->penalty);
	*class = class_of(ratio);
	return cost + (to->flagged && from->flagged ? 50 : 0) + (abs(*class - before) > 1 ? 50 : 0);
}

/* The least cost of all sequences from stop A to the end; HUGE_VAL: there is none. */
static double least_cost(const FitSetup *setup, int index, int a, int class)
{
	double least = HUGE_VAL;

	if (a == count - 1)
		return 0;
	for (int b = a + 1; b < count; b++) {
		int end_class = class;
		double cost = piece_cost(setup, index, a, b, &end_class);

		if (cost != -1)
			least = MIN(least, cost + least_cost(setup, index + 1, b, end_class));
		if (stops[b].penalty == FIT_FORCED)
			break;
	}
	return least;
}

static double cost_of_fits(const FitSetup *setup)
{
	double sum = 0;
	int class = 1, from = 0;

	for (guint i = 0; i < fits->len; i++) {
		int to = g_array_index(fits, Fit, i).stop;
		double cost = piece_cost(setup, (int) i, from, to, &class);

		ck_assert_double_ne(cost, -1);
		sum += cost;
		from = to;
	}
	ck_assert_int_eq(from, count - 1);
	return sum;
}

/* Content of random pieces with elastic spaces between them; at times a hyphen, a dear place, a forced break. */
static void set_random(GRand *random)
{
	int64_t place = 0, stretch = 0, shrink = 0;
	int last = g_rand_int_range(random, 2, MOST_STOPS - 2);

	count = 0;
	for (int i = 0; i <= last; i++) {
		int kind = g_rand_int_range(random, 0, 12);
		Stop *stop = stop_at(place, kind == 0 ? 50 : kind == 1 ? 400 : kind == 2 ? -100 : 0);

		stop->flagged = kind == 0;
		stop->end_stretch = stretch;
		stop->end_shrink = shrink;
		if (i == last || (kind == 3 && i > 0)) {
			stretch += FILLER;
			stop->penalty = FIT_FORCED;
			stop->end_stretch = stretch;
		}
		if (kind > 3 && i > 0 && i < last) {
			place += 3;
			stretch += 3;
			shrink += 1;
		}
		stop->start = place;
		stop->start_stretch = stretch;
		stop->start_shrink = shrink;
		place += g_rand_int_range(random, 2, 12);
	}
}

START_TEST(none_is_cheaper)
{
	GRand *random = g_rand_new_with_seed(20261122);
	int solved = 0;

	for (int round = 0; round < 4000; round++) {
		int64_t measures[4];
		FitSetup setup = { .measure = listed_measure, .data = measures };
		double least;

		set_random(random);
		for (int i = 0; i < 4; i++)
			measures[i] = g_rand_int_range(random, 12, 40);
		setup.threshold = g_rand_boolean(random) ? 1 : 3;
		setup.piece_stretch = g_rand_int_range(random, 0, 8);
		least = least_cost(&setup, 0, 0, 1);
		for (int force = 0; force < 2; force++) {
			setup.force = force;
			g_array_set_size(fits, 0);
			if (least == HUGE_VAL) {
				ck_assert_int_eq(fit_breaks(stops, count, &setup, fits), force);
				continue;
			}
			ck_assert(fit_breaks(stops, count, &setup, fits));
			ck_assert_double_eq_tol(cost_of_fits(&setup), least, 1e-6 * (1 + fabs(least)));
			solved++;
		}
	}
	ck_assert_int_gt(solved, 2000);
	g_rand_free(random);
}
END_TEST

/* Whatever the stops: with force there is a way to the end, each piece takes content, none runs over a forced
 * break, none is too long that could be cut. */
START_TEST(force_always_ends)
{
	GRand *random = g_rand_new_with_seed(20261123);

	for (int round = 0; round < 4000; round++) {
		int64_t measure = g_rand_int_range(random, 0, 30);
		FitSetup setup = setup_for(&measure);
		int from = 0;

		set_random(random);
		setup.force = TRUE;
		g_array_set_size(fits, 0);
		ck_assert(fit_breaks(stops, count, &setup, fits));
		for (guint i = 0; i < fits->len; i++) {
			const Fit *fit = &g_array_index(fits, Fit, i);

			ck_assert_int_gt(fit->stop, from);
			for (int k = from + 1; k < fit->stop; k++) {
				int64_t length = stops[k].end - stops[from].start;

				ck_assert_int_ne(stops[k].penalty, FIT_FORCED);
				ck_assert(fit->ratio >= -1 || length > measure);
			}
			from = fit->stop;
		}
		ck_assert_int_eq(from, count - 1);
	}
	g_rand_free(random);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("fit");
	TCase *by_hand = tcase_create("worked out by hand");
	TCase *by_force = tcase_create("against trying everything");

	tcase_add_checked_fixture(by_hand, set_up, tear_down);
	tcase_add_test(by_hand, whole_paragraph_counts);
	tcase_add_test(by_hand, threshold_is_kept);
	tcase_add_test(by_hand, shrink_to_the_limit);
	tcase_add_test(by_hand, forced_break_is_taken);
	tcase_add_test(by_hand, ladders_of_hyphens);
	tcase_add_test(by_hand, short_ends_are_avoided_when_cheap);
	tcase_add_test(by_hand, force_takes_what_overflows);
	tcase_add_test(by_hand, force_goes_back_to_the_best_place);
	tcase_add_test(by_hand, force_leaves_good_pieces_alone);
	tcase_add_test(by_hand, each_piece_has_its_measure);
	tcase_add_test(by_hand, what_a_break_adds_counts);
	tcase_add_test(by_hand, little_or_nothing);
	suite_add_tcase(suite, by_hand);
	tcase_add_checked_fixture(by_force, set_up, tear_down);
	tcase_set_timeout(by_force, 60);
	tcase_add_test(by_force, none_is_cheaper);
	tcase_add_test(by_force, force_always_ends);
	suite_add_tcase(suite, by_force);
	return unit_run(suite);
}
