/* test-page-fit.c: total fit of columns and pages, on plain stops.  What is expected is worked out by hand or by trying
 * everything. */
#include <stdlib.h>

#include "layout/page-fit.h"
#include "stops.h"
#include "unit.h"

static void fit(int64_t measure, int64_t short_end)
{
	PageFit setup = { .measure = same_measure, .data = &measure, .short_end = short_end };

	g_array_set_size(fits, 0);
	page_fit(stops, count, &setup, fits);
}

/* Where nothing is to be weighed pages are filled one by one. */
START_TEST(first_fit_where_breaks_cost_nothing)
{
	stop_at(0, 0);
	for (int place = 3; place < 30; place += 3)
		stop_at(place, 0);
	end_at(30);
	fit(10, 0);
	HOLD_PIECES(3, 6, 9, 10);
}
END_TEST

/* A break at 9 that costs 4 spares 3 of blank, one that costs 2 is worth it. */
START_TEST(a_penalty_is_worth_its_blank)
{
	stop_at(0, 0);
	stop_at(6, 0);
	stop_at(9, 4);
	stop_at(12, 0);
	end_at(16);
	fit(10, 0);
	HOLD_PIECES(1, 4);
	stops[2].penalty = 2;
	fit(10, 0);
	HOLD_PIECES(2, 4);
}
END_TEST

/* The break at 10 costs 3 and spares 2 of blank; it is taken because the next page can then end well, at 20. */
START_TEST(the_next_page_counts)
{
	stop_at(0, 0);
	stop_at(8, 0);
	stop_at(10, 3);
	stop_at(14, 9);
	stop_at(18, 9);
	stop_at(20, 0);
	end_at(26);
	fit(10, 0);
	HOLD_PIECES(2, 5, 6);
	stops[3].penalty = stops[4].penalty = 0;
	fit(10, 0);
	HOLD_PIECES(1, 4, 6);
}
END_TEST

/* What a break drops is no blank, what it adds none that is filled: neither moves a break. */
START_TEST(spaces_and_headers_are_not_blank)
{
	stop_at(0, 0);
	stop_at(7, 0)->start = stops[1].reach = 9;
	stop_at(10, 3);
	stop_at(16, 0);
	end_at(21);
	fit(10, 0);
	HOLD_PIECES(1, 3, 4);
	count = 0;
	stop_at(0, 0);
	stop_at(5, 0)->start = 3;
	stop_at(10, 0)->start = 8;
	stop_at(15, 0);
	end_at(20);
	fit(10, 0);
	HOLD_PIECES(2, 3, 4);
}
END_TEST

/* A piece that its spaces fill is better than one that lacks as much, one that must shrink than one that lacks more. */
START_TEST(spaces_stretch_and_shrink)
{
	stop_at(0, 0);
	stop_at(8, 0);
	stop_at(11, 0);
	end_at(15);
	for (int i = 1; i < count; i++)
		stops[i].end_shrink += 2;
	fit(10, 0);
	HOLD_PIECES(2, 3);
	ck_assert_double_eq_tol(g_array_index(fits, Fit, 0).ratio, -0.5, 1e-9);
	stops[1].end_stretch = 4;
	stops[2].end = stops[2].start = stops[2].reach = 12;
	fit(10, 0);
	HOLD_PIECES(1, 3);
	ck_assert_double_eq_tol(g_array_index(fits, Fit, 0).ratio, 0.5, 1e-9);
}
END_TEST

/* Places that a keep minds are taken before anything overflows, but after any other place: the weakest, the farthest. */
START_TEST(minded_places_come_last)
{
	stop_at(0, 0);
	stop_at(3, 0);
	stop_at(4, PAGE_WISHED + 2);
	stop_at(7, PAGE_WISHED + 1);
	stop_at(9, PAGE_NEVER);
	stop_at(12, 0);
	end_at(14);
	fit(10, 0);
	HOLD_PIECES(1, 5, 6);
	stops[1].penalty = PAGE_NEVER;
	fit(10, 0);
	HOLD_PIECES(3, 6);
	stops[3].penalty = PAGE_WISHED + 3;
	fit(10, 0);
	HOLD_PIECES(2, 6);
	stops[2].penalty = PAGE_FEW_LINES;
	stops[3].penalty = PAGE_KEEP;
	stops[4].penalty = PAGE_PART;
	fit(10, 0);
	HOLD_PIECES(3, 6);
}
END_TEST

/* Kept content longer than a page begins on a new one and is broken at its farthest place. */
START_TEST(longer_than_a_page)
{
	stop_at(0, 0);
	stop_at(3, 0);
	for (int place = 5; place < 23; place += 2)
		stop_at(place, PAGE_KEEP);
	end_at(23);
	fit(10, 0);
	HOLD_PIECES(1, 6, 11);
}
END_TEST

/* A word of 15 on 10: it stands alone and sticks out by 5. */
START_TEST(what_overflows_stands_alone)
{
	stop_at(0, 0);
	stop_at(3, 0);
	stop_at(18, 0);
	end_at(21);
	fit(10, 0);
	HOLD_PIECES(1, 2, 3);
	ck_assert_int_eq(g_array_index(fits, Fit, 1).slack, -5);
	ck_assert_double_lt(g_array_index(fits, Fit, 1).ratio, -1);
}
END_TEST

/* Content of 12 that cannot be broken on columns of 5 and 20: the short ones stay empty. */
START_TEST(short_columns_stay_empty)
{
	int64_t measures[] = { 5, 5, 20, 20 };
	PageFit setup = { .measure = listed_measure, .data = measures };

	stop_at(0, 0);
	stop_at(12, 0);
	end_at(15);
	page_fit(stops, count, &setup, fits);
	ck_assert_uint_eq(fits->len, 3);
	ck_assert_int_eq(g_array_index(fits, Fit, 0).stop, 0);
	ck_assert_int_eq(g_array_index(fits, Fit, 0).slack, 5);
	ck_assert_int_eq(g_array_index(fits, Fit, 1).stop, 0);
	ck_assert_int_eq(g_array_index(fits, Fit, 2).stop, 2);
	/* No column to come is higher: it has to overflow. */
	g_array_set_size(fits, 0);
	measures[2] = measures[3] = 5;
	page_fit(stops, count, &setup, fits);
	HOLD_PIECES(1, 2);
}
END_TEST

/* Footnotes share the column; where they are too tall the last ones may be cut. */
START_TEST(footnotes_share_the_column)
{
	int64_t measure = 10;
	PageFit setup = { .measure = same_measure, .data = &measure, .separator = 1 };

	stop_at(0, 0);
	stop_at(4, 0);
	stop_at(6, 0)->notes = 4;
	stop_at(8, 0)->notes = 4;
	end_at(9);
	stops[2].least_notes = stops[3].least_notes = stops[4].least_notes = stops[4].notes = 4;
	page_fit(stops, count, &setup, fits);
	HOLD_PIECES(1, 4);
	g_array_set_size(fits, 0);
	stops[2].least_notes = 2;
	page_fit(stops, count, &setup, fits);
	HOLD_PIECES(2, 4);
}
END_TEST

/* A last page of one line gets another from the page before, but not what would empty that. */
START_TEST(last_pages_are_not_nearly_empty)
{
	stop_at(0, 0);
	for (int place = 2; place < 12; place += 2)
		stop_at(place, 0);
	end_at(12);
	fit(10, 0);
	HOLD_PIECES(5, 6);
	fit(10, 4);
	HOLD_PIECES(4, 6);
	for (int i = 2; i < 5; i++)
		stops[i].penalty = PAGE_KEEP;
	fit(10, 4);
	HOLD_PIECES(5, 6);
}
END_TEST

START_TEST(little_or_nothing)
{
	stop_at(0, 0);
	fit(10, 0);
	ck_assert_uint_eq(fits->len, 0);
	end_at(0);
	fit(10, 0);
	HOLD_PIECES(1);
	stops[1].end = stops[1].reach = 7;
	fit(0, 0);
	HOLD_PIECES(1);
}
END_TEST

/* ---- against trying everything ---- */

/* The cost of the piece from stop A to stop B, as page-fit.c's essay has it; -1: it cannot be. */
static int64_t cost_of_piece(const PageFit *setup, int index, int a, int b)
{
	const Stop *from = &stops[a], *to = &stops[b];
	int64_t measure = setup->measure(index, setup->data), slack = measure - (to->end - from->start);

	if (slack < 0 || (to->penalty >= PAGE_WISHED))
		return G_MININT64;
	if (to->penalty == FIT_FORCED)
		return a > 0 ? 2 * MAX(setup->short_end - (to->end - from->start), 0) : 0;
	return measure - (to->reach - from->reach) + to->penalty;
}

/* The least cost of all sequences from stop A to the end; G_MAXINT64: there is none. */
static int64_t least_cost(const PageFit *setup, int index, int a)
{
	int64_t least = G_MAXINT64;

	if (a == count - 1)
		return 0;
	for (int b = a + 1; b < count; b++) {
		int64_t cost = cost_of_piece(setup, index, a, b);
		int64_t rest = cost != G_MININT64 ? least_cost(setup, index + 1, b) : G_MAXINT64;

		if (rest != G_MAXINT64)
			least = MIN(least, cost + rest);
	}
	return least;
}

/* Content of random pieces; at times a price, a keep, a space that is dropped or a header that is repeated. */
static void set_random(GRand *random)
{
	int64_t place = 0;
	int last = g_rand_int_range(random, 2, MOST_STOPS - 2);

	count = 0;
	for (int i = 0; i < last; i++) {
		int kind = i > 0 ? g_rand_int_range(random, 0, 8) : 7;
		Stop *stop = stop_at(place, kind < 3 ? g_rand_int_range(random, 0, 9) : kind == 3 ? PAGE_KEEP : kind == 4
			? PAGE_WISHED + g_rand_int_range(random, 1, 4) : 0);

		if (kind == 5)
			place += 3;
		stop->reach = place;
		stop->start = place - (kind == 6 ? 2 : 0);
		place += g_rand_int_range(random, 2, 9);
	}
	end_at(place);
}

START_TEST(none_is_cheaper)
{
	GRand *random = g_rand_new_with_seed(20261130);
	int solved = 0;

	for (int round = 0; round < 4000; round++) {
		int64_t measure = g_rand_int_range(random, 8, 40), sum = 0, least;
		PageFit setup = { .measure = same_measure, .data = &measure };
		int from = 0;

		set_random(random);
		setup.short_end = g_rand_boolean(random) ? measure / 3 : 0;
		least = least_cost(&setup, 0, 0);
		if (least == G_MAXINT64)
			continue;
		g_array_set_size(fits, 0);
		page_fit(stops, count, &setup, fits);
		for (guint i = 0; i < fits->len; i++) {
			int to = g_array_index(fits, Fit, i).stop;

			sum += cost_of_piece(&setup, (int) i, from, to);
			from = to;
		}
		ck_assert_int_eq(from, count - 1);
		ck_assert_int_eq(sum, least);
		solved++;
	}
	ck_assert_int_gt(solved, 2000);
	g_rand_free(random);
}
END_TEST

/* Whatever the stops, there is a way to the end: each piece takes content, none is too long that could be cut. */
START_TEST(there_is_always_a_way)
{
	GRand *random = g_rand_new_with_seed(20261201);

	for (int round = 0; round < 4000; round++) {
		int64_t measure = g_rand_int_range(random, 0, 30);
		int from = 0;

		set_random(random);
		fit(measure, 0);
		for (guint i = 0; i < fits->len; i++) {
			const Fit *piece = &g_array_index(fits, Fit, i);

			ck_assert_int_gt(piece->stop, from);
			for (int k = from + 1; k < piece->stop; k++)
				ck_assert(piece->ratio >= -1 || stops[k].end - stops[from].start > measure);
			from = piece->stop;
		}
		ck_assert_int_eq(from, count - 1);
	}
	g_rand_free(random);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("page-fit");
	TCase *by_hand = tcase_create("worked out by hand");
	TCase *by_force = tcase_create("against trying everything");

	tcase_add_checked_fixture(by_hand, set_up, tear_down);
	tcase_add_test(by_hand, first_fit_where_breaks_cost_nothing);
	tcase_add_test(by_hand, a_penalty_is_worth_its_blank);
	tcase_add_test(by_hand, the_next_page_counts);
	tcase_add_test(by_hand, spaces_and_headers_are_not_blank);
	tcase_add_test(by_hand, spaces_stretch_and_shrink);
	tcase_add_test(by_hand, minded_places_come_last);
	tcase_add_test(by_hand, longer_than_a_page);
	tcase_add_test(by_hand, what_overflows_stands_alone);
	tcase_add_test(by_hand, short_columns_stay_empty);
	tcase_add_test(by_hand, footnotes_share_the_column);
	tcase_add_test(by_hand, last_pages_are_not_nearly_empty);
	tcase_add_test(by_hand, little_or_nothing);
	suite_add_tcase(suite, by_hand);
	tcase_add_checked_fixture(by_force, set_up, tear_down);
	tcase_set_timeout(by_force, 60);
	tcase_add_test(by_force, none_is_cheaper);
	tcase_add_test(by_force, there_is_always_a_way);
	suite_add_tcase(suite, by_force);
	return unit_run(suite);
}
