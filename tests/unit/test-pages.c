/* test-pages.c: good pages of small documents: keeps by strength and by weight, rows that are not divided, citations that
 * settle. */
#include "setting.h"

#define WEIGHED "xmlns:bpf='urn:boardpack:fo' bpf:keeps='weighed'"
#define TABLE(rows) \
	"<fo:table table-layout='fixed' width='100%'><fo:table-column column-width='100pt' number-columns-repeated='2'/>" \
	"<fo:table-header><fo:table-row>" CELL("", "H1") CELL("", "H2") "</fo:table-row></fo:table-header>" \
	"<fo:table-body>" rows "</fo:table-body></fo:table>"
#define ROW(attributes, content) "<fo:table-row " attributes ">" CELL("", content) CELL("", "") "</fo:table-row>"
#define KEPT(strength) "keep-together.within-column='" strength "'"
#define FOLLOWED(strength) "keep-with-next.within-column='" strength "'"

static void hold_warnings(guint warnings)
{
	ck_assert_uint_eq(diags_count(now->diags, DIAG_WARNING), warnings);
}

/* ---- keeps by strength (XSL 1.1 §4.8) ---- */

/* Where two keeps cannot both hold the weaker is broken. */
START_TEST(weaker_keeps_give_way)
{
	set(PAGE, SEQUENCE("", BLOCK(KEPT("1"), BLOCK(KEPT("5"), A7) BLOCK(KEPT("5"), B5))));
	hold_lines("a1/a2/a3/a4/a5/a6/a7|b1/b2/b3/b4/b5");
	set(PAGE, SEQUENCE("", BLOCK(KEPT("2"), A8) BLOCK(KEPT("7") " keep-with-previous='3'", B3)));
	hold_lines("a1/a2/a3/a4/a5/a6/a7|a8/b1/b2/b3");
	set(PAGE, SEQUENCE("", BLOCK(KEPT("4"), A8) BLOCK(KEPT("7") " keep-with-previous='3'", B3)));
	hold_lines("a1/a2/a3/a4/a5/a6/a7/a8|b1/b2/b3");
	set(PAGE, SEQUENCE("", BLOCK(KEPT("2"), A8) BLOCK(KEPT("always") " keep-with-previous='always'", B3)));
	hold_lines("a1/a2/a3/a4/a5/a6/a7|a8/b1/b2/b3");
	hold_warnings(0);
}
END_TEST

/* What is kept always and longer than a page is broken between its paragraphs, not below a heading nor so that a
 * line stands alone, and told of. */
START_TEST(least_bad_places)
{
	set(PAGE, SEQUENCE("", BLOCK(KEPT("always"), BLOCK("", A9) BLOCK(FOLLOWED("always"), "H") BLOCK("", B5))));
	hold_lines("a1/a2/a3/a4/a5/a6/a7/a8/a9|H/b1/b2/b3/b4/b5");
	hold_warnings(1);
	set(PAGE, SEQUENCE("", BLOCK(KEPT("always") " widows='3' orphans='2'", BLOCK("", A2) B12)));
	hold_lines("a1/a2/b1/b2/b3/b4/b5/b6/b7/b8|b9/b10/b11/b12");
	set(PAGE, SEQUENCE("", BLOCK(KEPT("always") " widows='5' orphans='2'", BLOCK("", A2) B12)));
	hold_lines("a1/a2/b1/b2/b3/b4/b5/b6/b7|b8/b9/b10/b11/b12");
}
END_TEST

/* ---- keeps by weight ---- */

/* A page of ten lines: a keep of 35 is worth three of them left blank, one of 25 is not. */
START_TEST(weighed_keeps)
{
	set(PAGE, SEQUENCE(WEIGHED, BLOCK("", A7) BLOCK(KEPT("35"), B5)));
	hold_lines("a1/a2/a3/a4/a5/a6/a7|b1/b2/b3/b4/b5");
	set(PAGE, SEQUENCE(WEIGHED, BLOCK("", A7) BLOCK(KEPT("25"), B5)));
	hold_lines("a1/a2/a3/a4/a5/a6/a7/b1/b2/b3|b4/b5");
	set(PAGE, SEQUENCE("", BLOCK("", A7) BLOCK(KEPT("25"), B5)));
	hold_lines("a1/a2/a3/a4/a5/a6/a7|b1/b2/b3/b4/b5");
	set(PAGE, SEQUENCE(WEIGHED, BLOCK("", A8) BLOCK(FOLLOWED("20"), B2) BLOCK("", "c")));
	hold_lines("a1/a2/a3/a4/a5/a6/a7/a8/b1|b2/c");
	set(PAGE, SEQUENCE(WEIGHED, BLOCK("", A8) BLOCK(FOLLOWED("9"), B2) BLOCK("", "c")));
	hold_lines("a1/a2/a3/a4/a5/a6/a7/a8/b1/b2|c");
	hold_warnings(0);
}
END_TEST

/* What is longer than a page pays wherever it is broken: it fills the page that it begins on. */
START_TEST(weighed_and_longer_than_a_page)
{
	set(PAGE, SEQUENCE(WEIGHED, BLOCK("", A7) BLOCK(KEPT("50"), B12)));
	hold_lines("a1/a2/a3/a4/a5/a6/a7/b1/b2/b3|b4/b5/b6/b7/b8/b9/b10/b11/b12");
	hold_warnings(0);
}
END_TEST

/* A row of half a page and a little more is kept where that leaves two lines blank, divided where it would leave
 * six; one higher than a page is divided wherever it comes. */
START_TEST(rows_are_kept_where_there_is_room)
{
	set(PAGE, SEQUENCE(WEIGHED, BLOCK("", A7) TABLE(ROW("", "x") ROW(KEPT("50"), B5))));
	hold_lines("a1/a2/a3/a4/a5/a6/a7/H1/H2/x|H1/H2/b1/b2/b3/b4/b5");
	set(PAGE, SEQUENCE(WEIGHED, BLOCK("", A2) TABLE(ROW("", A2) ROW(KEPT("50"), B5 "\nb6"))));
	hold_lines("a1/a2/H1/H2/a1/a2/b1/b2/b3/b4/b5|H1/H2/b6");
	set(PAGE, SEQUENCE(WEIGHED, BLOCK("", A7) TABLE(ROW(KEPT("50"), B12))));
	hold_lines("a1/a2/a3/a4/a5/a6/a7/H1/H2/b1/b2|H1/H2/b3/b4/b5/b6/b7/b8/b9/b10/b11|H1/H2/b12");
	/* Without a wish for it rows are divided as pages are full. */
	set(PAGE, SEQUENCE(WEIGHED, BLOCK("", A7) TABLE(ROW("", "x") ROW("", B5))));
	hold_lines("a1/a2/a3/a4/a5/a6/a7/H1/H2/x/b1|H1/H2/b2/b3/b4/b5");
	hold_warnings(0);
}
END_TEST

/* A cell over two rows leaves the boundary between them a good place, and each row its own keep. */
START_TEST(spanned_rows_are_kept)
{
	set(PAGE, SEQUENCE(WEIGHED, BLOCK("", A2) "<fo:table table-layout='fixed' width='100%'>"
		"<fo:table-column column-width='100pt' number-columns-repeated='2'/><fo:table-body>"
		"<fo:table-row " KEPT("50") ">" CELL("number-rows-spanned='2'", "s") CELL("", B5) "</fo:table-row>"
		"<fo:table-row " KEPT("50") ">" CELL("", "c1\nc2\nc3\nc4") "</fo:table-row></fo:table-body></fo:table>"));
	hold_lines("a1/a2/s/b1/b2/b3/b4/b5|c1/c2/c3/c4");
}
END_TEST

/* Neither the first row alone below the head nor the last alone on its page, if a line or two will do. */
START_TEST(rows_are_not_alone)
{
	set(PAGE, SEQUENCE(WEIGHED, BLOCK("", A8) TABLE(ROW(FOLLOWED("25"), "x") ROW("", "y"))));
	hold_lines("a1/a2/a3/a4/a5/a6/a7/a8|H1/H2/x/y");
	set(PAGE, SEQUENCE(WEIGHED, BLOCK("", A7) TABLE(ROW("", "x") ROW(FOLLOWED("25"), "y") ROW("", "z"))));
	hold_lines("a1/a2/a3/a4/a5/a6/a7/H1/H2/x|H1/H2/y/z");
}
END_TEST

/* Thirty lines to a page and thirty-one in all: the last page gets two more, which make a tenth. */
START_TEST(last_pages_are_not_nearly_empty)
{
	set(MASTER("page", "200pt", "300pt"), SEQUENCE(WEIGHED, BLOCK("", A9 "\n" B12 "\nc1\nc2\nc3\nc4\nc5\nc6\nc7\nc8\nc9\nd")));
	ck_assert_int_eq(page_count(), 2);
	ck_assert_int_eq(spot_of("c7").page, 0);
	ck_assert_int_eq(spot_of("c8").page, 1);
	set(MASTER("page", "200pt", "300pt"), SEQUENCE("", BLOCK("", A9 "\n" B12 "\nc1\nc2\nc3\nc4\nc5\nc6\nc7\nc8\nc9\nd")));
	ck_assert_int_eq(spot_of("c9").page, 0);
}
END_TEST

/* ---- numbers that settle ---- */

#define A8_LINES "a1/a2/a3/a4/a5/a6/a7/a8"
#define A9_LINES A8_LINES "/a9"
#define CITE(id) "<fo:page-number-citation ref-id='" id "'/>"

/* The number is not the one whose room was held for it: the line ends at its margin nevertheless, and holds the words
 * that it held. */
START_TEST(citations_leave_lines_alone)
{
	char *lines[2];

	for (int i = 0; i < 2; i++) {
		char *sequence = g_strdup_printf(SEQUENCE("linefeed-treatment='treat-as-space' initial-page-number='%d'",
			BLOCK("text-align='justify'", WORDS "page " CITE("x") " " WORDS WORDS) BLOCK("break-before='page' id='x'", "x")),
			i == 0 ? 1 : 111);
		char **split;

		set(PAGE, sequence);
		lines[i] = all_lines();
		split = g_strsplit(lines[i], "/", -1);
		for (int k = 0; k < 3; k++)
			ck_assert_double_eq_tol(spot_of(split[k]).text_end, 200, 0.02);
		g_strfreev(split);
		g_free(sequence);
	}
	ck_assert_int_eq(occurrences(lines[0], "page 2 "), 1);
	ck_assert_int_eq(occurrences(lines[1], "page 112 "), 1);
	*strstr(lines[0], "page 2") = *strstr(lines[1], "page 112") = '\0';
	ck_assert_str_eq(lines[0], lines[1]);
	g_free(lines[0]);
	g_free(lines[1]);
}
END_TEST

/* "x 000" fits a measure of 22 pt, "x 1000" does not: the block is broken again, nothing else moves but what
 * comes after it. */
START_TEST(blocks_are_broken_again_where_they_must)
{
	set(PAGE, SEQUENCE("initial-page-number='998'", BLOCK("end-indent='178pt'", "x " CITE("p")) BLOCK("id='p'", "p")));
	hold_lines("x 998/p");
	set(PAGE, SEQUENCE("initial-page-number='1000'", BLOCK("end-indent='178pt'", "x " CITE("p")) BLOCK("id='p'", "p")));
	hold_lines("x/1000/p");
	hold_warnings(0);
}
END_TEST

/* COUNT blocks on page 998, each with room for a number of three digits, cite as many lines that stand one after the other
 * so that the first cited is the first line of page 1000.  Each block that is broken again for its number pushes the next
 * cited line over to that page, which makes its number too wide in turn. */
static void set_chain(int count)
{
	GString *flow = g_string_new(NULL);
	char *sequence;

	for (int k = 1; k <= count; k++)
		g_string_append_printf(flow, BLOCK("end-indent='178pt'", "x " CITE("a%d")), k);
	for (int k = 0; k < 21 - 2 * count; k++)
		g_string_append(flow, BLOCK("", "-"));
	for (int k = count; k >= 1; k--)
		g_string_append_printf(flow, BLOCK("id='a%d'", "a%d"), k, k);
	sequence = g_strdup_printf("<fo:page-sequence master-reference='page' initial-page-number='998'>"
		"<fo:flow flow-name='xsl-region-body'>%s</fo:flow></fo:page-sequence>", flow->str);
	set(PAGE, sequence);
	g_free(sequence);
	g_string_free(flow, TRUE);
}

START_TEST(pages_settle_or_are_reported)
{
	set_chain(4);
	ck_assert_int_eq(spot_of("a4").page, 2);
	ck_assert_int_eq(spot_of("1000").page, 0);
	hold_warnings(0);
	/* One more round than there may be. */
	set_chain(7);
	hold_warnings(1);
}
END_TEST

/* The block that cites page xxviii grows for it and pushes what it cites to page xxix, which its one line would
 * have had room for.  Room once given is not taken back, or the pages would swing for ever. */
START_TEST(pages_do_not_swing)
{
	set(PAGE, SEQUENCE("initial-page-number='28' format='i'", BLOCK("end-indent='179pt'", "x " CITE("p")) BLOCK("", A8)
		BLOCK("id='p'", "p")));
	hold_lines("x/xxix/a1/a2/a3/a4/a5/a6/a7/a8|p");
	/* The line does hold the narrower number. */
	set(PAGE, SEQUENCE("initial-page-number='29' format='i'", BLOCK("end-indent='179pt'", "x " CITE("p")) BLOCK("", A8)
		BLOCK("id='p'", "p")));
	hold_lines("x xxix/a1/a2/a3/a4/a5/a6/a7/a8/p");
	hold_warnings(0);
}
END_TEST

/* An agenda and a paper that it cites, which begins on page FIRST, with LINES of other business above the citation. */
static void set_agenda(const char *lines, const char *first)
{
	char *agenda = g_strdup_printf(SEQUENCE("", BLOCK("", "%s") BLOCK("end-indent='178pt'", "x " CITE("p"))), lines);
	char *cited = g_strdup_printf(SEQUENCE("initial-page-number='%s'", BLOCK("id='p'", "p")), first);
	Setting *paper = set_unsettled(PAGE, cited);
	Paper *papers[2];

	tear_down();
	now = set_unsettled(PAGE, agenda);
	papers[0] = now->paper;
	papers[1] = paper->paper;
	layout_settle(papers, 2, now->text);
	now->paper = papers[0];
	setting_drop(paper);
	g_free(agenda);
	g_free(cited);
}

/* Lines of an agenda that do not hold the numbers of the papers behind it are broken again, unless it then had another number of
 * pages: the papers have their numbers by then, so it runs over, and that is told. */
START_TEST(agendas_settle_or_are_reported)
{
	set_agenda(A9, "999");
	hold_lines(A9_LINES "/x 999");
	hold_warnings(0);
	set_agenda(A8, "1000");
	hold_lines(A8_LINES "/x/1000");
	hold_warnings(0);
	set_agenda(A9, "1000");
	ck_assert_int_eq(page_count(), 1);
	hold_warnings(1);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("pages");
	TCase *tests = tcase_create("pages");
	SRunner *runner;
	int failed;

	tcase_add_unchecked_fixture(tests, open_library, drop_library);
	tcase_add_checked_fixture(tests, NULL, tear_down);
	tcase_add_test(tests, weaker_keeps_give_way);
	tcase_add_test(tests, least_bad_places);
	tcase_add_test(tests, weighed_keeps);
	tcase_add_test(tests, weighed_and_longer_than_a_page);
	tcase_add_test(tests, rows_are_kept_where_there_is_room);
	tcase_add_test(tests, spanned_rows_are_kept);
	tcase_add_test(tests, rows_are_not_alone);
	tcase_add_test(tests, last_pages_are_not_nearly_empty);
	tcase_add_test(tests, citations_leave_lines_alone);
	tcase_add_test(tests, blocks_are_broken_again_where_they_must);
	tcase_add_test(tests, pages_settle_or_are_reported);
	tcase_add_test(tests, pages_do_not_swing);
	tcase_add_test(tests, agendas_settle_or_are_reported);
	suite_add_tcase(suite, tests);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
