/* test-rating.c: figures as typed, ratings, directions, percentages. */
#include <check.h>
#include <stdlib.h>

#include "pack/rating.h"
#include "unit.h"

static void expect_figure(const char *text, double value)
{
	Figure figure = rating_figure(text);

	ck_assert_msg(figure.known, "\"%s\" was not read", text);
	ck_assert_msg(figure.value > value - 1e-6 && figure.value < value + 1e-6, "\"%s\" was read as %f", text, figure.value);
}

static void expect_unknown(const char *text)
{
	Figure figure = rating_figure(text);

	ck_assert_msg(!figure.known, "\"%s\" was read as %f", text, figure.value);
}

START_TEST(figures)
{
	expect_figure("97%", 97);
	expect_figure(" 97 % ", 97);
	expect_figure("£1,234", 1234);
	expect_figure("£1,234,567.89", 1234567.89);
	expect_figure("(£41k)", -41000);
	expect_figure("(£41)", -41);
	expect_figure("(1,200)", -1200);
	expect_figure("-3,859", -3859);
	expect_figure("−3,859", -3859);
	expect_figure("–12", -12);
	expect_figure("-£5", -5);
	expect_figure("£0", 0);
	expect_figure("£1.2m", 1200000);
	expect_figure("0.5", 0.5);
	expect_figure("7.0% (1603) Not knowns: 8.9% (2153)", 7.0);
	expect_figure("100% by 2015", 100);
	expect_figure("97% (Provisional)", 97);
	expect_figure("97% of schools", 97);
	expect_figure("28 days", 28);
	expect_figure("12*", 12);
	expect_figure("12 *", 12);
	ck_assert(rating_figure("7.0% (1603)").percent);
	ck_assert(!rating_figure("28 days").percent);
	ck_assert_int_eq(rating_figure("1.25").decimals, 2);
}
END_TEST

START_TEST(no_figures)
{
	static const char *const texts[] = { "", " ", "N/A", "n/a", "TBD", "-", "Amber", "Not known data unavailable",
		"2 or 4", "2012/13", "5-10", "5 - 10", "5% to 10%", "1st", "10am", "3 of 5", "1,23", "1.2.3", "£", "%",
		"Annual PI to be reported in Q4", "10 March", "<5", "(12%)", "£41k under budget", "12,", "1 in 5",
		"2026-03-12", "31/03/2015" };

	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
		expect_unknown(texts[i]);
}
END_TEST

START_TEST(words)
{
	ck_assert_int_eq(rating_word("Amber"), RAG_AMBER);
	ck_assert_int_eq(rating_word(" red "), RAG_RED);
	ck_assert_int_eq(rating_word("Green, mostly"), RAG_NONE);
	ck_assert_int_eq(rating_word("97%"), RAG_NONE);
}
END_TEST

static Rag rag(Polarity polarity, const char *target, double tolerance, const char *now)
{
	Standard standard = { polarity, rating_figure(target), tolerance, polarity == POLARITY_BELL, 42, 52 };
	Figure figure = rating_figure(now);

	return rating_rag(&standard, &figure);
}

START_TEST(rags)
{
	ck_assert_int_eq(rag(POLARITY_RISE, "95%", 5, "95%"), RAG_GREEN);
	ck_assert_int_eq(rag(POLARITY_RISE, "95%", 5, "90%"), RAG_AMBER);
	ck_assert_int_eq(rag(POLARITY_RISE, "95%", 5, "89.9%"), RAG_RED);
	ck_assert_int_eq(rag(POLARITY_RISE, "95%", 0, "94.9%"), RAG_RED);
	ck_assert_int_eq(rag(POLARITY_RISE, "0.3", 0.1, "0.2"), RAG_AMBER);
	ck_assert_int_eq(rag(POLARITY_FALL, "10", 2, "10"), RAG_GREEN);
	ck_assert_int_eq(rag(POLARITY_FALL, "10", 2, "12"), RAG_AMBER);
	ck_assert_int_eq(rag(POLARITY_FALL, "10", 2, "13"), RAG_RED);
	ck_assert_int_eq(rag(POLARITY_BELL, "", 4, "42"), RAG_GREEN);
	ck_assert_int_eq(rag(POLARITY_BELL, "", 4, "56"), RAG_AMBER);
	ck_assert_int_eq(rag(POLARITY_BELL, "", 4, "37.9"), RAG_RED);
	ck_assert_int_eq(rag(POLARITY_RISE, "95%", 5, "TBD"), RAG_NONE);
	ck_assert_int_eq(rag(POLARITY_RISE, "A plan by May", 5, "95%"), RAG_NONE);
	ck_assert_int_eq(rag(POLARITY_RISE, "95%", 5, "0.97"), RAG_NONE);
}
END_TEST

static Direction direction(Polarity polarity, const char *before, const char *now)
{
	Standard standard = { polarity, { 0 }, 0, polarity == POLARITY_BELL, 42, 52 };
	Figure first = rating_figure(before), second = rating_figure(now);

	return rating_direction(&standard, &first, &second);
}

START_TEST(directions)
{
	ck_assert_int_eq(direction(POLARITY_RISE, "90%", "91%"), DIRECTION_IMPROVING);
	ck_assert_int_eq(direction(POLARITY_FALL, "90%", "91%"), DIRECTION_DETERIORATING);
	ck_assert_int_eq(direction(POLARITY_RISE, "91%", "91.0%"), DIRECTION_STATIC);
	ck_assert_int_eq(direction(POLARITY_RISE, "", "91%"), DIRECTION_NONE);
	ck_assert_int_eq(direction(POLARITY_RISE, "91%", "N/A"), DIRECTION_NONE);
	ck_assert_int_eq(direction(POLARITY_RISE, "91", "91%"), DIRECTION_NONE);
	ck_assert_int_eq(direction(POLARITY_BELL, "60", "55"), DIRECTION_IMPROVING);
	ck_assert_int_eq(direction(POLARITY_BELL, "45", "50"), DIRECTION_STATIC);
	ck_assert_int_eq(direction(POLARITY_BELL, "45", "40"), DIRECTION_DETERIORATING);
	ck_assert_int_eq(direction(POLARITY_BELL, "40", "54"), DIRECTION_STATIC);
}
END_TEST

START_TEST(percentages)
{
	/* 4, 5 and 5 of 14 are 28.57, 35.71 and 35.71: they make 101, and are right. */
	ck_assert_int_eq(rating_percent(4, 14), 29);
	ck_assert_int_eq(rating_percent(5, 14), 36);
	ck_assert_int_eq(rating_percent(1, 8), 13);
	ck_assert_int_eq(rating_percent(1, 200), 1);
	ck_assert_int_eq(rating_percent(0, 7), 0);
	ck_assert_int_eq(rating_percent(7, 7), 100);
	ck_assert_int_eq(rating_percent(0, 0), 0);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("rating");
	TCase *tcase = tcase_create("all");

	tcase_add_test(tcase, figures);
	tcase_add_test(tcase, no_figures);
	tcase_add_test(tcase, words);
	tcase_add_test(tcase, rags);
	tcase_add_test(tcase, directions);
	tcase_add_test(tcase, percentages);
	suite_add_tcase(suite, tcase);
	return unit_run(suite);
}
