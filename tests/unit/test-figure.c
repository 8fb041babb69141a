/* test-figure.c: what is a figure; the same work on many things. */
#include <check.h>

#include "base/parallel.h"
#include "pack/figure.h"
#include "unit.h"

START_TEST(figures)
{
	static const char *const are[] = { "12", "£1,204", "37–40", "12 km", "(3.5%)", "−2", "±1" };
	static const char *const are_not[] = { "", " ", "–", "n/a", "12 days", "Q1", "1\n2" };

	for (gsize i = 0; i < G_N_ELEMENTS(are); i++)
		ck_assert_msg(figure_is(are[i]), "\"%s\" is a figure", are[i]);
	for (gsize i = 0; i < G_N_ELEMENTS(are_not); i++)
		ck_assert_msg(!figure_is(are_not[i]), "\"%s\" is none", are_not[i]);
}
END_TEST

START_TEST(wanting)
{
	static const char *const are[] = { "n/a", "N/A", "TBC", "–", "-" };
	static const char *const are_not[] = { "", "0", "none of them", "–1" };

	for (gsize i = 0; i < G_N_ELEMENTS(are); i++)
		ck_assert_msg(figure_is_wanting(are[i]), "\"%s\" stands for a figure", are[i]);
	for (gsize i = 0; i < G_N_ELEMENTS(are_not); i++)
		ck_assert_msg(!figure_is_wanting(are_not[i]), "\"%s\" does not", are_not[i]);
}
END_TEST

START_TEST(normal_space)
{
	g_autofree char *text = figure_normal(" \t a\n b  c \r"), *blank = figure_normal("  ");

	ck_assert_str_eq(text, "a b c");
	ck_assert_str_eq(blank, "");
}
END_TEST

static void add_to(gpointer number, gpointer sum)
{
	g_atomic_int_add((int *) sum, GPOINTER_TO_INT(number));
}

START_TEST(each_once)
{
	g_autoptr(GPtrArray) numbers = g_ptr_array_new();

	for (int threads = 0; threads < 5; threads++)
		for (int count = 0; count < 9; count++) {
			int sum = 0;

			g_ptr_array_set_size(numbers, 0);
			for (int i = 1; i <= count; i++)
				g_ptr_array_add(numbers, GINT_TO_POINTER(i));
			parallel_each(numbers, threads, add_to, &sum);
			ck_assert_int_eq(sum, count * (count + 1) / 2);
		}
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("figure");
	TCase *test = tcase_create("figure");

	tcase_add_test(test, figures);
	tcase_add_test(test, wanting);
	tcase_add_test(test, normal_space);
	tcase_add_test(test, each_once);
	suite_add_tcase(suite, test);
	return unit_run(suite);
}
