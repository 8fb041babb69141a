/* test-calendar.c: days, times, bank holidays, clear days; and the count of sections. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "pack/calendar.h"
#include "pack/numbering.h"
#include "unit.h"

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

/* All bank holidays of a year, as they were or are announced. */
static const struct {
	Nation nation;
	GDateYear year;
	const char *days;
} announced[] = {
	{ NATION_ENGLAND, 1999, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28 12-31" },
	{ NATION_ENGLAND, 2000, "01-03 04-21 04-24 05-01 05-29 08-28 12-25 12-26" },
	{ NATION_ENGLAND, 2002, "01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26" },
	{ NATION_ENGLAND, 2010, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28" },
	{ NATION_ENGLAND, 2011, "01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27" },
	{ NATION_ENGLAND, 2012, "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26" },
	{ NATION_ENGLAND, 2016, "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27" },
	{ NATION_ENGLAND, 2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28" },
	{ NATION_ENGLAND, 2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28" },
	{ NATION_ENGLAND, 2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27" },
	{ NATION_ENGLAND, 2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26" },
	{ NATION_ENGLAND, 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28" },
	{ NATION_ENGLAND, 2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28" },
	{ NATION_ENGLAND, 2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26" },
	{ NATION_SCOTLAND, 1999, "01-01 01-04 04-02 05-03 05-31 08-02 12-27 12-28 12-31" },
	{ NATION_SCOTLAND, 2006, "01-02 01-03 04-14 05-01 05-29 08-07 12-25 12-26" },
	{ NATION_SCOTLAND, 2007, "01-01 01-02 04-06 05-07 05-28 08-06 11-30 12-25 12-26" },
	{ NATION_SCOTLAND, 2011, "01-03 01-04 04-22 04-29 05-02 05-30 08-01 11-30 12-26 12-27" },
	{ NATION_SCOTLAND, 2012, "01-02 01-03 04-06 05-07 06-04 06-05 08-06 11-30 12-25 12-26" },
	{ NATION_SCOTLAND, 2017, "01-02 01-03 04-14 05-01 05-29 08-07 11-30 12-25 12-26" },
	{ NATION_SCOTLAND, 2020, "01-01 01-02 04-10 05-08 05-25 08-03 11-30 12-25 12-28" },
	{ NATION_SCOTLAND, 2022, "01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27" },
	{ NATION_SCOTLAND, 2023, "01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26" },
	{ NATION_SCOTLAND, 2025, "01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26" },
	{ NATION_SCOTLAND, 2026, "01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28" },
	{ NATION_SCOTLAND, 2028, "01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26" },
	{ NATION_NORTHERN_IRELAND, 2002, "01-01 03-18 03-29 04-01 05-06 06-03 06-04 07-12 08-26 12-25 12-26" },
	{ NATION_NORTHERN_IRELAND, 2012, "01-02 03-19 04-06 04-09 05-07 06-04 06-05 07-12 08-27 12-25 12-26" },
	{ NATION_NORTHERN_IRELAND, 2015, "01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28" },
	{ NATION_NORTHERN_IRELAND, 2020, "01-01 03-17 04-10 04-13 05-08 05-25 07-13 08-31 12-25 12-28" },
	{ NATION_NORTHERN_IRELAND, 2022, "01-03 03-17 04-15 04-18 05-02 06-02 06-03 07-12 08-29 09-19 12-26 12-27" },
	{ NATION_NORTHERN_IRELAND, 2024, "01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26" },
	{ NATION_NORTHERN_IRELAND, 2026, "01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28" },
	{ NATION_NORTHERN_IRELAND, 2027, "01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28" },
	{ NATION_NORTHERN_IRELAND, 2028, "01-03 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26" },
};

static char *holidays_of(Nation nation, GDateYear year)
{
	Calendar *calendar = calendar_new(nation);
	GString *list = g_string_new(NULL);
	GDate day;

	g_date_clear(&day, 1);
	for (g_date_set_dmy(&day, 1, G_DATE_JANUARY, year); g_date_get_year(&day) == year; g_date_add_days(&day, 1))
		if (calendar_holiday(calendar, &day) != NULL)
			g_string_append_printf(list, "%s%02d-%02d", list->len == 0 ? "" : " ", (int) g_date_get_month(&day),
				g_date_get_day(&day));
	calendar_drop(calendar);
	return g_string_free(list, FALSE);
}

START_TEST(bank_holidays)
{
	for (gsize i = 0; i < G_N_ELEMENTS(announced); i++) {
		char *found = holidays_of(announced[i].nation, announced[i].year);

		ck_assert_msg(strcmp(found, announced[i].days) == 0, "nation %d, %d: %s", (int) announced[i].nation,
			announced[i].year, found);
		g_free(found);
	}
}
END_TEST

/* Every nation has its holidays on working days only, each year, and Wales those of England. */
START_TEST(every_year)
{
	static const guint least[] = { 8, 8, 8, 10 };

	for (GDateYear year = 1999; year <= 2060; year++) {
		char *england = holidays_of(NATION_ENGLAND, year), *wales = holidays_of(NATION_WALES, year);

		ck_assert_str_eq(england, wales);
		g_free(england);
		g_free(wales);
		for (Nation nation = NATION_ENGLAND; nation <= NATION_NORTHERN_IRELAND; nation++) {
			char *list = holidays_of(nation, year), **each = g_strsplit(list, " ", -1);

			ck_assert_uint_ge(g_strv_length(each), least[nation]);
			for (guint i = 0; each[i] != NULL; i++) {
				GDate day;

				g_date_clear(&day, 1);
				g_date_set_dmy(&day, (GDateDay) atoi(each[i] + 3), (GDateMonth) atoi(each[i]), year);
				ck_assert_msg(g_date_get_weekday(&day) < G_DATE_SATURDAY, "%d-%s", year, each[i]);
			}
			g_strfreev(each);
			g_free(list);
		}
	}
}
END_TEST

static void expect_name(const Calendar *calendar, const char *text, const char *expected)
{
	GDate day = day_of(text);

	ck_assert_pstr_eq(calendar_holiday(calendar, &day), expected);
}

START_TEST(holiday_names)
{
	Calendar *calendar = calendar_new(NATION_SCOTLAND);
	GDate closed = day_of("2026-12-24"), open = day_of("2026-11-30");

	expect_name(calendar, "2026-04-03", "Good Friday");
	expect_name(calendar, "2026-04-06", NULL);
	expect_name(calendar, "2026-06-15", "World Cup bank holiday");
	expect_name(calendar, "2026-12-28", "Boxing Day");
	expect_name(calendar, "2026-12-26", NULL);          /* a Saturday, and no day to be kept */
	expect_name(calendar, "2026-11-30", "St Andrew's Day");
	calendar_except(calendar, &closed, "Offices closed");
	calendar_except(calendar, &closed, "Another word");
	calendar_except(calendar, &open, NULL);
	expect_name(calendar, "2026-12-24", "Offices closed");
	expect_name(calendar, "2026-11-30", NULL);
	ck_assert(calendar_working_day(calendar, &open));
	ck_assert(!calendar_working_day(calendar, &closed));
	calendar_drop(calendar);
	calendar_drop(NULL);
}
END_TEST

static void expect_clear(Nation nation, const char *from, const char *to, int expected)
{
	Calendar *calendar = calendar_new(nation);
	GDate first = day_of(from), second = day_of(to);

	ck_assert_int_eq(calendar_clear_days(calendar, &first, &second), expected);
	calendar_drop(calendar);
}

static void expect_deadline(Nation nation, const char *meeting, int clear, const char *expected)
{
	Calendar *calendar = calendar_new(nation);
	GDate day = day_of(meeting), want = day_of(expected), deadline = calendar_deadline(calendar, &day, clear);

	ck_assert_int_eq(g_date_compare(&deadline, &want), 0);
	ck_assert_int_eq(calendar_clear_days(calendar, &deadline, &day), clear);
	calendar_drop(calendar);
}

START_TEST(clear_days)
{
	expect_clear(NATION_ENGLAND, "2026-12-01", "2026-12-09", 5);
	expect_clear(NATION_ENGLAND, "2026-12-02", "2026-12-09", 4);
	expect_clear(NATION_ENGLAND, "2026-03-30", "2026-04-09", 5);       /* over Easter */
	expect_clear(NATION_SCOTLAND, "2026-03-30", "2026-04-09", 6);      /* Easter Monday counts */
	expect_clear(NATION_SCOTLAND, "2026-11-26", "2026-12-03", 3);      /* over St Andrew's Day */
	expect_clear(NATION_NORTHERN_IRELAND, "2026-07-08", "2026-07-17", 5);      /* 12 July kept on the 13th */
	expect_clear(NATION_ENGLAND, "2026-12-09", "2026-12-09", 0);
	expect_clear(NATION_ENGLAND, "2026-12-10", "2026-12-09", 0);
	expect_deadline(NATION_ENGLAND, "2026-12-09", 5, "2026-12-01");
	expect_deadline(NATION_ENGLAND, "2026-04-09", 5, "2026-03-30");
	expect_deadline(NATION_WALES, "2026-12-09", 3, "2026-12-03");
	expect_deadline(NATION_SCOTLAND, "2027-01-06", 3, "2026-12-29");
}
END_TEST

/* The first days there are have no notice before them. */
START_TEST(no_days_before)
{
	Calendar *calendar = calendar_new(NATION_ENGLAND);
	GDate first = day_of("0001-01-01"), third = day_of("0001-01-03"), deadline;

	deadline = calendar_deadline(calendar, &first, 5);
	ck_assert_int_eq(g_date_compare(&deadline, &first), 0);
	deadline = calendar_deadline(calendar, &third, 5);
	ck_assert_int_eq(g_date_compare(&deadline, &first), 0);
	calendar_drop(calendar);
}
END_TEST

static void expect_after(const char *from, int count, const char *expected)
{
	Calendar *calendar = calendar_new(NATION_ENGLAND);
	GDate day = day_of(from), want = day_of(expected), found = calendar_working_days_after(calendar, &day, count);

	ck_assert_int_eq(g_date_compare(&found, &want), 0);
	calendar_drop(calendar);
}

START_TEST(days_after)
{
	GDate from = day_of("2026-11-01"), to = day_of("2026-11-30");

	expect_after("2026-12-11", 5, "2026-12-18");
	expect_after("2026-12-21", 5, "2026-12-30");        /* over Christmas and its Monday */
	expect_after("2026-12-21", 0, "2026-12-21");
	ck_assert_int_eq(calendar_whole_days(&from, &to), 28);
	ck_assert_int_eq(calendar_whole_days(&to, &from), 0);
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

	tcase_add_test(tcase, days);
	tcase_add_test(tcase, forms);
	tcase_add_test(tcase, times);
	tcase_add_test(tcase, easter);
	tcase_add_test(tcase, bank_holidays);
	tcase_add_test(tcase, every_year);
	tcase_add_test(tcase, holiday_names);
	tcase_add_test(tcase, clear_days);
	tcase_add_test(tcase, no_days_before);
	tcase_add_test(tcase, days_after);
	tcase_add_test(tcase, numbers);
	suite_add_tcase(suite, tcase);
	return unit_run(suite);
}
