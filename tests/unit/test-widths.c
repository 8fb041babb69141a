/* test-widths.c: widths of columns by what they need and by the house's shares. */
#include <check.h>
#include <stdlib.h>

#include "pack/widths.h"
#include "unit.h"

#define NEAR(actual, expected) ck_assert_double_eq_tol(actual, expected, 0.02)

START_TEST(test_wish_between_least_and_natural)
{
	/* The wishes are 100 each: the first has too little text for it, the second's word is longer, the third takes the rest. */
	const ColumnNeed needs[] = { { 20, 40, 1, 0 }, { 130, 150, 1, 0 }, { 50, 900, 1, 0 } };
	double widths[3];

	widths_fit(needs, 3, 300, widths);
	NEAR(widths[0], 40);
	ck_assert_double_ge(widths[1], 130);
	ck_assert_double_gt(widths[2], 100);
	NEAR(widths[0] + widths[1] + widths[2], 300);
}
END_TEST

START_TEST(test_nothing_needed_goes_by_shares)
{
	const ColumnNeed needs[] = { { 10, 20, 1, 0 }, { 10, 20, 3, 0 } };
	double widths[2];

	widths_fit(needs, 2, 200, widths);
	NEAR(widths[0], 60);
	NEAR(widths[1], 140);
}
END_TEST

START_TEST(test_lack_is_taken_from_what_can_give)
{
	const ColumnNeed needs[] = { { 100, 100, 1, 0 }, { 20, 300, 9, 0 } };
	double widths[2];

	widths_fit(needs, 2, 150, widths);
	NEAR(widths[0], 100);
	NEAR(widths[1], 50);
}
END_TEST

START_TEST(test_columns_without_room_go_by_rank)
{
	const ColumnNeed needs[] = { { 60, 80, 1, 0 }, { 60, 60, 1, 2 }, { 60, 60, 1, 5 }, { 60, 60, 1, 0 } };
	double widths[4];

	widths_fit(needs, 4, 240, widths);
	ck_assert_double_gt(widths[2], 0);
	widths_fit(needs, 4, 200, widths);
	NEAR(widths[2], 0);
	ck_assert_double_gt(widths[1], 0);
	NEAR(widths[0] + widths[1] + widths[3], 200);
	widths_fit(needs, 4, 130, widths);
	NEAR(widths[1], 0);
	NEAR(widths[0] + widths[3], 130);
}
END_TEST

START_TEST(test_too_narrow_for_all)
{
	const ColumnNeed needs[] = { { 60, 60, 1, 0 }, { 40, 90, 1, 0 } };
	double widths[2];

	widths_fit(needs, 2, 50, widths);
	NEAR(widths[0], 30);
	NEAR(widths[1], 20);
	widths_fit(needs, 0, 50, widths);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("widths");
	TCase *tcase = tcase_create("columns");

	tcase_add_test(tcase, test_wish_between_least_and_natural);
	tcase_add_test(tcase, test_nothing_needed_goes_by_shares);
	tcase_add_test(tcase, test_lack_is_taken_from_what_can_give);
	tcase_add_test(tcase, test_columns_without_room_go_by_rank);
	tcase_add_test(tcase, test_too_narrow_for_all);
	suite_add_tcase(suite, tcase);
	return unit_run(suite);
}
