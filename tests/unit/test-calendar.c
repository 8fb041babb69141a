/* test-calendar.c: days, times, bank holidays, clear days; and the count of sections. */
#include <check.h>
#include <stdlib.h>

#include "pack/calendar.h"
#include "pack/numbering.h"

static GDate day_of(const char *text)
{
	GDate day;

	ck_assert_msg(calendar_day(text, &day), "%s is no day", text);
	return day;
}

START_TEST(days)
{
	static const char *const bad[] = { "", "2026-09-31", "2026-02-29", "2026-13-01", "2026-00-10", "26-01-01",
		"2026-1-1", "9 December 2026", "2026-12-09x", "2026-12-09T10:00" };
	GDate day;

	for (gsize i = 0; i < G_N_ELEMENTS(bad); i++)
		ck_assert_msg(!calendar_day(bad[i], &day), "%s is a day", bad[i]);
	day = day_of(" 2024-02-29\n");
	ck_assert_int_eq(g_date_get_day(&day), 29);
}
END_TEST

static void expect_format(const char *pattern, const char *day, const char *expected)
{
	GDate date = day_of(day);
	char *text = calendar_format(&calendar_english, pattern, &date);

	ck_assert_str_eq(text, expected);
	g_free(text);
}

START_TEST(forms)
{
	expect_format(calendar_english.long_form, "2026-12-09", "Wednesday 9 December 2026");
	expect_format(calendar_english.medium, "2026-03-01", "1 March 2026");
	expect_format(calendar_english.short_form, "2026-03-01", "01/03/2026");
	expect_format("{day} {moon} {", "2026-03-01", "1 {moon} {");
}
END_TEST

static void expect_time(const char *text, int minutes, const char *expected)
{
	char *written;

	ck_assert_int_eq(calendar_time(text), minutes);
	if (minutes < 0)
		return;
	written = calendar_format_time(&calendar_english, minutes);
	ck_assert_str_eq(written, expected);
	g_free(written);
}

START_TEST(times)
{
	expect_time("09:45", 585, "9.45 am");
	expect_time("12.13 pm", 733, "12.13 pm");
	expect_time("12:00", 720, "12 noon");
	expect_time("12 noon", 720, "12 noon");
	expect_time("00:05", 5, "12.05 am");
	expect_time("12.05 am", 5, "12.05 am");
	expect_time("7pm", 1140, "7.00 pm");
	expect_time("24:00", -1, NULL);
	expect_time("9:60", -1, NULL);
	expect_time("13.00 pm", -1, NULL);
	expect_time("noon", -1, NULL);
	expect_time("", -1, NULL);
}
END_TEST

START_TEST(easter)
{
	static const char *const sundays[] = { "1999-04-04", "2000-04-23", "2008-03-23", "2011-04-24", "2019-04-21",
		"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2049-04-18", "1981-04-19", "1954-04-18" };

	for (gsize i = 0; i < G_N_ELEMENTS(sundays); i++) {
		GDate expected = day_of(sundays[i]), found = calendar_easter(g_date_get_year(&expected));

		ck_assert_msg(g_date_compare(&expected, &found) == 0, "%s", sundays[i]);
	}
}
END_TEST

START_TEST(bank_holidays)
{
	static const char *const holidays[] = { "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25",
		"2026-08-31", "2026-12-25", "2026-12-28", "2027-12-27", "2027-12-28", "2022-12-27", "2022-12-26", "2023-01-02",
		"2022-01-03", "2022-06-02", "2022-06-03", "2022-09-19", "2023-05-08", "2020-05-08", "2021-12-27", "2021-12-28" };
	static const char *const working[] = { "2026-01-02", "2026-05-11", "2026-12-29", "2020-05-04", "2022-05-30",
		"2026-08-24", "2026-12-24", "2025-12-29", "2022-12-28", "2024-01-02" };

	for (gsize i = 0; i < G_N_ELEMENTS(holidays); i++) {
		GDate day = day_of(holidays[i]);

		ck_assert_msg(calendar_bank_holiday(&day), "%s is no holiday", holidays[i]);
	}
	for (gsize i = 0; i < G_N_ELEMENTS(working); i++) {
		GDate day = day_of(working[i]);

		ck_assert_msg(calendar_working_day(&day), "%s is no working day", working[i]);
	}
}
END_TEST

static void expect_clear(const char *from, const char *to, int expected)
{
	GDate first = day_of(from), second = day_of(to);

	ck_assert_int_eq(calendar_clear_days(&first, &second), expected);
}

static void expect_deadline(const char *meeting, int clear, const char *expected)
{
	GDate day = day_of(meeting), want = day_of(expected), deadline = calendar_deadline(&day, clear);

	ck_assert_int_eq(g_date_compare(&deadline, &want), 0);
	ck_assert_int_eq(calendar_clear_days(&deadline, &day), clear);
}

START_TEST(clear_days)
{
	expect_clear("2026-12-01", "2026-12-09", 5);
	expect_clear("2026-12-02", "2026-12-09", 4);
	expect_clear("2026-03-30", "2026-04-09", 5);       /* over Easter */
	expect_clear("2026-12-09", "2026-12-09", 0);
	expect_clear("2026-12-10", "2026-12-09", 0);
	expect_deadline("2026-12-09", 5, "2026-12-01");
	expect_deadline("2026-04-09", 5, "2026-03-30");
	expect_deadline("2026-12-09", 3, "2026-12-03");
}
END_TEST

static void expect_next(Numbering *numbering, const char *typed, const char *expected)
{
	char *number = numbering_next(numbering, typed);

	ck_assert_str_eq(number, expected);
	g_free(number);
}

START_TEST(numbers)
{
	Numbering numbering = numbering_below("5");

	expect_next(&numbering, NULL, "5.1");
	expect_next(&numbering, "5.3", "5.3");
	expect_next(&numbering, "5.5.2", "5.5.2");
	expect_next(&numbering, NULL, "5.5.3");
	expect_next(&numbering, "5.4", "5.4");
	expect_next(&numbering, NULL, "5.5");
	expect_next(&numbering, "6.3", "6.3");
	expect_next(&numbering, "26A", "26A");
	expect_next(&numbering, "", "27");
	numbering_clear(&numbering);
	numbering = numbering_below(NULL);
	expect_next(&numbering, NULL, "1");
	expect_next(&numbering, "99999999999999", "99999999999999");
	numbering_clear(&numbering);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("calendar");
	TCase *tcase = tcase_create("all");
	SRunner *runner;
	int failed;

	tcase_add_test(tcase, days);
	tcase_add_test(tcase, forms);
	tcase_add_test(tcase, times);
	tcase_add_test(tcase, easter);
	tcase_add_test(tcase, bank_holidays);
	tcase_add_test(tcase, clear_days);
	tcase_add_test(tcase, numbers);
	suite_add_tcase(suite, tcase);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
