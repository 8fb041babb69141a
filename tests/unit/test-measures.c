/* test-measures.c: scores, rates, complements, sums, tables by exception, counters: what is computed, what is
 * said, and what is not. */
#include "pack/rating.h"
#include "pack-fixture.h"
#include "unit.h"

/* What is said of TEXT is EXPECTED; the pack is the caller's. */
static Pack *said(const char *text, const char *expected)
{
	char *words;
	Pack *pack;

	write_file("p.xml", text);
	pack = run("p.xml", EDITION_MEMBERS, &words);
	ck_assert_str_eq(words, expected);
	free(words);
	return pack;
}

static void hold_said(const char *text, const char *expected)
{
	pack_drop(said(text, expected));
}

/* ---- scores ---- */

static Score score(Polarity polarity, const char *target, double tolerance, const char *now)
{
	Standard standard = { polarity, rating_figure(target), tolerance, polarity == POLARITY_BELL, 42, 52 };
	Figure figure = rating_figure(now);

	return rating_score(&standard, &figure);
}

START_TEST(four_bands)
{
	ck_assert_int_eq(score(POLARITY_RISE, "90%", 2, "92.1%"), SCORE_STAR);
	ck_assert_int_eq(score(POLARITY_RISE, "90%", 2, "92%"), SCORE_UPPER);
	ck_assert_int_eq(score(POLARITY_RISE, "90%", 2, "90%"), SCORE_UPPER);
	ck_assert_int_eq(score(POLARITY_RISE, "90%", 2, "89.9%"), SCORE_LOWER);
	ck_assert_int_eq(score(POLARITY_RISE, "90%", 2, "88%"), SCORE_LOWER);
	ck_assert_int_eq(score(POLARITY_RISE, "90%", 2, "87.9%"), SCORE_TRIANGLE);
	ck_assert_int_eq(score(POLARITY_FALL, "10", 2, "7"), SCORE_STAR);
	ck_assert_int_eq(score(POLARITY_FALL, "10", 2, "8"), SCORE_UPPER);
	ck_assert_int_eq(score(POLARITY_FALL, "10", 2, "12"), SCORE_LOWER);
	ck_assert_int_eq(score(POLARITY_FALL, "10", 2, "12.5"), SCORE_TRIANGLE);
	ck_assert_int_eq(score(POLARITY_BELL, "", 2, "47"), SCORE_STAR);
	ck_assert_int_eq(score(POLARITY_BELL, "", 2, "43"), SCORE_UPPER);
	ck_assert_int_eq(score(POLARITY_BELL, "", 2, "52"), SCORE_UPPER);
	ck_assert_int_eq(score(POLARITY_BELL, "", 2, "53"), SCORE_LOWER);
	ck_assert_int_eq(score(POLARITY_BELL, "", 2, "39"), SCORE_TRIANGLE);
	ck_assert_int_eq(score(POLARITY_RISE, "90%", 0, "90%"), SCORE_UPPER);
	ck_assert_int_eq(score(POLARITY_RISE, "90%", 0, "91%"), SCORE_STAR);
	ck_assert_int_eq(score(POLARITY_RISE, "90%", 0, "89%"), SCORE_TRIANGLE);
	ck_assert_int_eq(score(POLARITY_RISE, "90%", 2, "TBD"), SCORE_NONE);
	ck_assert_int_eq(score(POLARITY_RISE, "A plan by May", 2, "90%"), SCORE_NONE);
	ck_assert_int_eq(score(POLARITY_RISE, "90%", 2, "90"), SCORE_NONE);
}
END_TEST

#define QUARTERLY(rows) "<quarterly " NS "><title>Q</title><period quarter='2'>Q2</period><section><h>S</h>\n" \
	"<indicators>\n" rows "</indicators></section></quarterly>"

START_TEST(typed_scores)
{
	Pack *pack = said(QUARTERLY(
		"<measure id='a' polarity='rise' tolerance='2' score='star'><name>M</name><target>90%</target><result quarter='2'>90%</result></measure>\n"
		"<measure id='b' polarity='rise' score='lower' score-reason='x'><name>M</name><target>9</target><result quarter='2'>9</result></measure>\n"
		"<measure id='c' score='triangle'><name>M</name><result quarter='2'>TBD</result></measure>\n"
		"<measure id='d' polarity='rise'><name>M</name><target>9</target><result quarter='1'>8</result><result quarter='2'/></measure>\n"
		"<measure id='e'><name>M</name></measure>\n"),
		"p.xml:3:1: warning: score is typed as star, the figures give upper; the typed score was printed "
		"(say why with score-reason) [score-differs]\n");

	expect_fact(paper_doc(pack, 0), "//p:measure[@id = 'a']/@f:score", "star");
	expect_fact(paper_doc(pack, 0), "//p:measure[@id = 'b']/@f:score", "lower");
	expect_fact(paper_doc(pack, 0), "//p:measure[@id = 'c']/@f:score", "triangle");
	expect_fact(paper_doc(pack, 0), "//p:measure[@id = 'd']/@f:score", "none");
	expect_fact(paper_doc(pack, 0), "count(//p:measure[@id = 'e']/@f:score)", "0");
	expect_fact(paper_doc(pack, 0), "//p:measure[@id = 'd']/p:result[@f:actual]/@quarter", "2");
	expect_fact(paper_doc(pack, 0), "//p:indicators/@f:count-star", "1");
	expect_fact(paper_doc(pack, 0), "//p:indicators/@f:count-upper", "0");
	expect_fact(paper_doc(pack, 0), "//p:section/@f:number", "1");
	pack_drop(pack);
}
END_TEST

/* ---- rates ---- */

START_TEST(rates)
{
	Pack *pack = said(QUARTERLY(
		"<measure id='a'><name>M</name><result quarter='1' count='29' of='60'>48.3%</result><result quarter='2' count='2' rest='4'/></measure>\n"
		"<measure id='b'><name>M</name><result quarter='1' count='29' of='60'>48.6%</result><result quarter='2' count='4' of='6'>67%</result></measure>\n"
		"<measure id='c'><name>M</name><result quarter='1' count='4' of='6'>66%</result><result quarter='2' count='0' rest='0'/></measure>\n"
		"<measure id='d'><name>M</name><result quarter='1' count='9' of='6'>66%</result><result quarter='2' count='1' of='2'>TBD</result></measure>\n"),
		"p.xml:4:31: warning: rate is typed as 48.6%, the counts make 48.3%; the typed rate was printed [rate-differs]\n"
		"p.xml:5:31: warning: rate is typed as 66%, the counts make 66.7%; the typed rate was printed [rate-differs]\n"
		"p.xml:6:31: warning: counts of 66% make no rate, count= must be a part of rest= and itself, or of of=; "
		"it was printed as typed [rate-counts]\n");

	expect_fact(paper_doc(pack, 0), "//p:measure[@id = 'a']/p:result[2]/@f:rate", "33.3%");
	expect_fact(paper_doc(pack, 0), "count(//p:measure[@id = 'c']/p:result[2]/@f:rate)", "0");
	pack_drop(pack);
}
END_TEST

START_TEST(rate_is_rated)
{
	Pack *pack = said(QUARTERLY("<measure polarity='rise'><name>M</name><target>30%</target>"
		"<result quarter='2' count='2' rest='4'/></measure>\n"), "");

	expect_fact(paper_doc(pack, 0), "//p:measure/@f:rag", "green");
	expect_fact(paper_doc(pack, 0), "//p:measure/@f:score", "star");
	pack_drop(pack);
}
END_TEST

START_TEST(complements)
{
	Pack *pack = said(QUARTERLY(
		"<measure id='absence'><name>A</name><result quarter='1'>4.8%</result><result quarter='2'>5.1%</result></measure>\n"
		"<measure id='good' complement-of='absence'><name>B</name><result quarter='1'>95.2%</result><result quarter='2'/></measure>\n"
		"<measure id='near' complement-of='absence'><name>B</name><result quarter='1'>95.3%</result><result quarter='2'>95%</result></measure>\n"
		"<measure id='bad' complement-of='absence'><name>B</name><result quarter='1'>95.4%</result><result quarter='2'>N/A</result></measure>\n"
		"<measure id='lost' complement-of='nobody'><name>B</name><result quarter='1'>1%</result></measure>\n"),
		"p.xml:6:57: warning: \"95.4%\" and its complement \"4.8%\" make 100.2, not 100; both were printed as typed "
		"[complement-differs]\n"
		"p.xml:7:1: warning: nothing has the id \"nobody\" that complement-of names; the figure was not checked [part-missing]\n");

	expect_fact(paper_doc(pack, 0), "//p:measure[@id = 'good']/p:result[2]/@f:rate", "94.9%");
	pack_drop(pack);
}
END_TEST

/* ---- sums ---- */

#define TABLE(rows) "<report " NS "><report-of>D</report-of><subject>S</subject><section><h>S</h>\n<table>" rows "</table></section></report>"

START_TEST(sums_of_tables)
{
	hold_said(TABLE("<tr><th>A</th><td>1</td><td>2</td><td total='yes'>3</td></tr>\n"
		"<tr><th>B</th><td>1</td><td>2</td><td total='yes'>4</td></tr>\n"
		"<tr><td>C</td><td>(5)</td><td>2</td><td total='yes'>-3</td></tr>\n"
		"<tr><th>D</th><td>TBD</td><td>2</td><td total='yes'>9</td></tr>\n"
		"<tr><th>E</th><td>1</td><td>TBD</td><td total='yes'>9</td></tr>\n"),
		"p.xml:3:35: warning: total is typed as 4, its parts make 3; the typed total was printed [casting]\n");
	hold_said(TABLE("<tr><th>A</th><td>1.4</td><td>2.4</td><td total='yes'>3.9</td></tr>\n"
		"<tr><th>B</th><td>£1</td><td>£2</td><td total='yes'>£4</td></tr>\n"),
		"p.xml:2:46: style: total is typed as 3.9, its parts make 3.8, perhaps by rounding; the typed total was printed "
		"[casting-rounded]\n"
		"p.xml:3:37: style: total is typed as £4, its parts make 3, perhaps by rounding; the typed total was printed "
		"[casting-rounded]\n");
	hold_said(TABLE("<colgroup><col/><col/><col/><col total='yes'/></colgroup><tr><th>A</th><td>1</td><td>2</td><td>4</td></tr>\n"),
		"p.xml:2:99: warning: total is typed as 4, its parts make 3; the typed total was printed [casting]\n");
	hold_said(TABLE("<tr><th>A</th><td>1</td></tr><tr><th>B</th><td>2</td></tr><tr total='yes'><th>T</th><td>3</td></tr>\n"
		"<tr><th>A</th><td>4</td></tr><tr><th>B</th><td>5</td></tr><tr total='yes'><th>T</th><td>9</td></tr>\n"
		"<tr total='grand'><th>All</th><td>13</td></tr>"),
		"p.xml:4:31: warning: total is typed as 13, its parts make 12; the typed total was printed [casting]\n");
}
END_TEST

START_TEST(sums_of_the_named)
{
	hold_said(TABLE("<tr><th>A</th><td id='a'>1.5</td></tr><tr><th>B</th><td id='b'>2.5</td></tr>\n"
		"<tr><th>T</th><td sum-of='a b'>4.0</td></tr>\n<tr><th>T</th><td sum-of='a b'>4.4</td></tr>\n"
		"<tr><th>T</th><td sum-of='a c'>4</td></tr>"),
		"p.xml:4:15: warning: total is typed as 4.4, its parts make 4.0; the typed total was printed [casting]\n"
		"p.xml:5:15: warning: nothing has the id \"c\" that sum-of names; the figure was not checked [part-missing]\n");
	hold_said(QUARTERLY(
		"<measure id='boys'><name>B</name><result quarter='1'>10</result><result quarter='2'>12</result></measure>\n"
		"<measure id='girls'><name>G</name><result quarter='1'>11</result><result quarter='2'>TBD</result></measure>\n"
		"<measure sum-of='boys girls'><name>All</name><result quarter='1'>22</result><result quarter='2'>30</result></measure>\n"),
		"p.xml:5:46: warning: total is typed as 22, its parts make 21; the typed total was printed [casting]\n");
}
END_TEST

#define PROFILE(body) "<profile " NS "><title>P</title>\n" body "</profile>"

START_TEST(sums_of_revenue)
{
	hold_said(PROFILE("<finance>\n"
		"<revenue><name>A</name><quarter number='1'><net>10</net><variance>-3,859</variance></quarter>\n"
		"<quarter number='2'><net>10</net><variance>1,000</variance></quarter><quarter total='yes'><net>20</net><variance>-2,859</variance></quarter></revenue>\n"
		"<revenue><name>B</name><quarter number='1'><net>5</net><variance>(41)</variance></quarter><quarter number='2'><net>5</net></quarter></revenue>\n"
		"<revenue total='yes'><name>All</name><quarter number='1'><net>15</net>\n<variance>-3,800</variance></quarter>\n"
		"<quarter number='2'><net>16</net></quarter></revenue></finance>"),
		"p.xml:7:1: warning: total is typed as -3,800, its parts make -3900; the typed total was printed [casting]\n"
		"p.xml:8:21: warning: total is typed as 16, its parts make 15; the typed total was printed [casting]\n");
}
END_TEST

/* ---- exceptions ---- */

START_TEST(exceptions)
{
	Pack *pack = said("<scorecard " NS "><title>S</title><period>Q2</period><priorities filter='exception'><h>A</h>"
		"<priority id='p1' rag='amber' direction='improving'><name>P</name><measure id='m1' rag='red'><name>M</name></measure></priority>"
		"<priority id='p2' rag='amber' direction='static'><name>P</name><measure id='m2' rag='green'><name>M</name></measure></priority>"
		"<priority id='p3'><name>P</name></priority>"
		"<measure id='m3' rag='red' direction='improving'><name>M</name></measure>"
		"<measure id='m4' rag='amber'><name>M</name></measure></priorities>"
		"<plans filter='exception'><h>B</h><plan id='q1'><name>P</name><measure id='n1' rag='red'><name>M</name></measure>"
		"<measure id='n2' rag='green'><name>M</name></measure></plan>"
		"<plan id='q2'><name>P</name><measure id='n3' rag='green'><name>M</name></measure></plan></plans></scorecard>", "");

	expect_fact(paper_doc(pack, 0), "//p:priorities/@f:rows-left-out", "3");
	expect_fact(paper_doc(pack, 0), "//p:priority[@id = 'p1']/@f:left-out", "yes");
	expect_fact(paper_doc(pack, 0), "count(//p:priority[@id = 'p2']//@f:left-out)", "0");
	expect_fact(paper_doc(pack, 0), "//p:priority[@id = 'p3']/@f:left-out", "yes");
	expect_fact(paper_doc(pack, 0), "count(//p:measure[@id = 'm3']/@f:left-out)", "0");
	expect_fact(paper_doc(pack, 0), "//p:measure[@id = 'm4']/@f:left-out", "yes");
	expect_fact(paper_doc(pack, 0), "//p:plans/@f:rows-left-out", "2");
	expect_fact(paper_doc(pack, 0), "count(//p:plan[@id = 'q1']/@f:left-out)", "0");
	expect_fact(paper_doc(pack, 0), "//p:measure[@id = 'n2']/@f:left-out", "yes");
	expect_fact(paper_doc(pack, 0), "//p:plan[@id = 'q2']/@f:left-out", "yes");
	/* What is left out is counted all the same. */
	expect_fact(paper_doc(pack, 0), "/p:scorecard/@f:count-amber", "2");
	expect_fact(paper_doc(pack, 0), "/p:scorecard/@f:count-green", "2");
	pack_drop(pack);
}
END_TEST

START_TEST(bands_without_rows)
{
	Pack *pack = said("<tracker " NS " code='A'><title>T</title><lead-officer>L</lead-officer><indicators filter='exception'>"
		"<band>One</band><measure rag='green'><name>M</name></measure><band>Two</band><measure rag='red'><name>M</name></measure>"
		"</indicators></tracker>", "");

	expect_fact(paper_doc(pack, 0), "//p:band[1]/@f:left-out", "yes");
	expect_fact(paper_doc(pack, 0), "count(//p:band[2]/@f:left-out)", "0");
	pack_drop(pack);
}
END_TEST

/* ---- counters ---- */

START_TEST(counters)
{
	Pack *pack = said(PROFILE("<objectives>\n"
		"<objective id='a' direction='static' rag='green' actions='12' risks='0'><name>Typed, its records elsewhere</name></objective>\n"
		"<objective id='b' risks='0' unknown=''><name>Counted</name><action><task>T</task></action><action><task>T</task></action>"
		"<measure><name>M</name></measure></objective>\n"
		"<objective id='c' actions='3' indicators='1' unknown='' risks='N/A'><name>Wrong</name><action><task>T</task></action>"
		"<unknown>U</unknown></objective>\n"
		"</objectives>"),
		"p.xml:5:1: warning: counter actions is typed as 3, there are 1 such records; the typed counter was printed [counter-differs]\n"
		"p.xml:5:1: warning: counter indicators is typed as 1, there are 0 such records; the typed counter was printed [counter-differs]\n"
		"p.xml:5:1: warning: counter unknown is typed as blank, there are 1 such records; the typed counter was printed [counter-differs]\n");

	expect_fact(paper_doc(pack, 0), "//p:objective[@id = 'a']/@f:actions", "12");
	expect_fact(paper_doc(pack, 0), "//p:objective[@id = 'a']/@f:risks", "0");
	expect_fact(paper_doc(pack, 0), "count(//p:objective[@id = 'a']/@f:indicators)", "0");
	expect_fact(paper_doc(pack, 0), "//p:objective[@id = 'a']/@f:direction", "static");
	expect_fact(paper_doc(pack, 0), "//p:objective[@id = 'b']/@f:actions", "2");
	expect_fact(paper_doc(pack, 0), "//p:objective[@id = 'b']/@f:indicators", "1");
	expect_fact(paper_doc(pack, 0), "//p:objective[@id = 'b']/@f:risks", "0");
	expect_fact(paper_doc(pack, 0), "//p:objective[@id = 'c']/@f:risks", "N/A");
	pack_drop(pack);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("measures");
	TCase *tcase = tcase_create("all");

	make_folder();
	tcase_add_test(tcase, four_bands);
	tcase_add_test(tcase, typed_scores);
	tcase_add_test(tcase, rates);
	tcase_add_test(tcase, rate_is_rated);
	tcase_add_test(tcase, complements);
	tcase_add_test(tcase, sums_of_tables);
	tcase_add_test(tcase, sums_of_the_named);
	tcase_add_test(tcase, sums_of_revenue);
	tcase_add_test(tcase, exceptions);
	tcase_add_test(tcase, bands_without_rows);
	tcase_add_test(tcase, counters);
	suite_add_tcase(suite, tcase);
	int status = unit_run(suite);
	drop_folder();
	return status;
}
