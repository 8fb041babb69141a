/* test-layout.c: lines, spaces and pages of small documents. */
#include "setting.h"

/* ---- keeps, widows, orphans ---- */

START_TEST(widows_and_orphans)
{
	/* Two lines are left on the page for five. */
	set(PAGE, SEQUENCE("", BLOCK("", A8) BLOCK("", B5)));
	hold_lines("a1/a2/a3/a4/a5/a6/a7/a8/b1/b2|b3/b4/b5");
	set(PAGE, SEQUENCE("", BLOCK("", A8) BLOCK("orphans='3'", B5)));
	hold_lines("a1/a2/a3/a4/a5/a6/a7/a8|b1/b2/b3/b4/b5");
	/* Three are left for four, of which two must follow. */
	set(PAGE, SEQUENCE("", BLOCK("", A7) BLOCK("widows='2'", B4)));
	hold_lines("a1/a2/a3/a4/a5/a6/a7/b1/b2|b3/b4");
	/* Three lines cannot be cut between two and two. */
	set(PAGE, SEQUENCE("", BLOCK("", A8) BLOCK("widows='2' orphans='2'", B3)));
	hold_lines("a1/a2/a3/a4/a5/a6/a7/a8|b1/b2/b3");
}
END_TEST

START_TEST(keep_with_neighbours)
{
	set(PAGE, SEQUENCE("", BLOCK("", A9) BLOCK("keep-with-next='always'", "H") BLOCK("", B3)));
	hold_lines("a1/a2/a3/a4/a5/a6/a7/a8/a9|H/b1/b2/b3");
	set(PAGE, SEQUENCE("", BLOCK("", A9) BLOCK("", "H") BLOCK("keep-with-previous='always'", B3)));
	hold_lines("a1/a2/a3/a4/a5/a6/a7/a8/a9|H/b1/b2/b3");
	/* What the last child wants, its parent wants. */
	set(PAGE, SEQUENCE("", BLOCK("", A9) BLOCK("", BLOCK("keep-with-next='always'", "H"))
		BLOCK("", BLOCK("", B3))));
	hold_lines("a1/a2/a3/a4/a5/a6/a7/a8/a9|H/b1/b2/b3");
	set(PAGE, SEQUENCE("", BLOCK("", A9) BLOCK("", "H") BLOCK("", B3)));
	hold_lines("a1/a2/a3/a4/a5/a6/a7/a8/a9/H|b1/b2/b3");
}
END_TEST

START_TEST(keep_together)
{
	set(PAGE, SEQUENCE("", BLOCK("", A8) BLOCK("keep-together='always'", BLOCK("", B3) BLOCK("", "c"))));
	hold_lines("a1/a2/a3/a4/a5/a6/a7/a8|b1/b2/b3/c");
	set(PAGE, SEQUENCE("", BLOCK("", A8) BLOCK("keep-together='5'", BLOCK("", B3) BLOCK("", "c"))));
	hold_lines("a1/a2/a3/a4/a5/a6/a7/a8|b1/b2/b3/c");
	ck_assert_uint_eq(diags_count(now->diags, DIAG_STYLE), 0);
}
END_TEST

/* What is kept together and longer than a page begins a page, is cut where the page is full, and is told of. */
START_TEST(keep_longer_than_a_page)
{
	set(PAGE, SEQUENCE("", BLOCK("", A2) BLOCK("keep-together.within-page='always'", B12)));
	hold_lines("a1/a2|b1/b2/b3/b4/b5/b6/b7/b8/b9/b10|b11/b12");
	ck_assert_uint_eq(diags_count(now->diags, DIAG_WARNING), 1);
	/* A number is only a wish. */
	set(PAGE, SEQUENCE("", BLOCK("", A2) BLOCK("keep-together.within-page='7'", B12)));
	ck_assert_int_eq(page_count(), 2 + (spot_of("b12").page == 2));
	ck_assert_uint_eq(diags_count(now->diags, DIAG_WARNING), 0);
}
END_TEST

/* ---- breaks ---- */

START_TEST(breaks_to_pages)
{
	set(PAGE, SEQUENCE("", BLOCK("", "x") BLOCK("break-before='page'", "y")));
	hold_lines("x|y");
	set(PAGE, SEQUENCE("", BLOCK("break-after='page'", "x") BLOCK("", "y")));
	hold_lines("x|y");
	set(PAGE, SEQUENCE("", BLOCK("", "x") BLOCK("break-before='even-page'", "y")));
	hold_lines("x|y");
	set(PAGE, SEQUENCE("", BLOCK("", "x") BLOCK("break-before='odd-page'", "y")));
	hold_lines("x||y");
	ck_assert(page_at(1)->blank && !page_at(0)->blank && !page_at(2)->blank);
	set(PAGE, SEQUENCE("initial-page-number='2'", BLOCK("break-after='even-page'", "x") BLOCK("", "y")));
	hold_lines("x||y");
	ck_assert_int_eq(page_at(2)->number, 4);
	/* Where the flow begins on the wrong side. */
	set(PAGE, SEQUENCE("", BLOCK("break-before='even-page'", "x")));
	hold_lines("|x");
	ck_assert(page_at(0)->blank);
	/* At its very end a break makes no page. */
	set(PAGE, SEQUENCE("", BLOCK("break-after='page'", "x")));
	hold_lines("x");
}
END_TEST

/* A break wanted by a first child and its parents is one break. */
START_TEST(breaks_are_hoisted)
{
	set(PAGE, SEQUENCE("", BLOCK("", "x")
		BLOCK("break-before='page'", BLOCK("break-before='page'", BLOCK("break-before='page'", "y")))));
	hold_lines("x|y");
	set(PAGE, SEQUENCE("", BLOCK("break-after='page'", "x") BLOCK("break-before='page'", "y")));
	hold_lines("x|y");
}
END_TEST

START_TEST(breaks_to_columns)
{
	set(COLUMNS, SEQUENCE("", BLOCK("", "x") BLOCK("break-before='column'", "y")
		BLOCK("break-before='column'", "z") BLOCK("break-before='page'", "w")));
	hold_lines("x/y|z|w");
	HOLD_TEXT_X("x", 0);
	HOLD_TEXT_X("y", 110);
	HOLD_Y("y", 0);
	HOLD_TEXT_X("z", 0);
	ck_assert_double_eq_tol(spot_of("x").width, 90, 0.01);
}
END_TEST

START_TEST(forced_page_counts)
{
	static const struct { const char *force; int number, content, pages; } cases[] = {
		{ "no-force", 1, 1, 1 }, { "even", 1, 1, 2 }, { "odd", 1, 1, 1 }, { "even", 1, 2, 2 }, { "odd", 1, 2, 3 },
		{ "end-on-even", 1, 1, 2 }, { "end-on-odd", 1, 1, 1 }, { "end-on-even", 1, 2, 2 }, { "end-on-odd", 1, 2, 3 },
		{ "even", 2, 1, 2 }, { "end-on-even", 2, 1, 1 }, { "end-on-odd", 2, 1, 2 }, { "auto", 1, 1, 1 },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		char *sequence = g_strdup_printf(SEQUENCE("force-page-count='%s' initial-page-number='%d'",
			BLOCK("", "x") "%s"), cases[i].force, cases[i].number, cases[i].content > 1 ? BLOCK("break-before='page'", "y") : "");

		set(PAGE, sequence);
		ck_assert_msg(page_count() == cases[i].pages, "%s from %d", cases[i].force, cases[i].number);
		for (int k = 0; k < page_count(); k++)
			ck_assert_int_eq(page_at(k)->blank, k >= cases[i].content);
		g_free(sequence);
	}
}
END_TEST

/* The next page-sequence decides: its first page must lie on the other side of the sheet. */
START_TEST(automatic_page_counts)
{
	set(PAGE, SEQUENCE("", BLOCK("", "x")) SEQUENCE("", BLOCK("", "y")));
	hold_lines("x|y");
	set(PAGE, SEQUENCE("", BLOCK("", "x")) SEQUENCE("initial-page-number='auto-odd'", BLOCK("", "y")));
	hold_lines("x||y");
	ck_assert_int_eq(page_at(2)->number, 3);
	set(PAGE, SEQUENCE("", BLOCK("", "x")) SEQUENCE("initial-page-number='1'", BLOCK("", "y")));
	hold_lines("x||y");
	ck_assert_int_eq(page_at(2)->number, 1);
	set(PAGE, SEQUENCE("", BLOCK("", "x")) SEQUENCE("initial-page-number='2'", BLOCK("", "y")));
	hold_lines("x|y");
}
END_TEST

/* ---- spaces and indents ---- */

#define TWO(first, second) SEQUENCE("", BLOCK(first, "x") BLOCK(second, "y"))

START_TEST(spaces_between_blocks)
{
	set(PAGE, TWO("space-after='10pt'", "space-before='20pt'"));
	HOLD_Y("y", 30);
	set(PAGE, TWO("space-after='10pt' space-after.precedence='5'", "space-before='20pt'"));
	HOLD_Y("y", 20);
	set(PAGE, TWO("space-after='10pt' space-after.precedence='force'", "space-before='20pt'"));
	HOLD_Y("y", 20);
	set(PAGE, TWO("space-after='10pt' space-after.precedence='force'",
		"space-before='20pt' space-before.precedence='force'"));
	HOLD_Y("y", 40);
}
END_TEST

/* A border between two spaces keeps them apart; without it the larger one counts. */
START_TEST(borders_are_fences)
{
	set(PAGE, SEQUENCE("", BLOCK("", "x") BLOCK("space-before='10pt'", BLOCK("space-before='20pt'", "y"))));
	HOLD_Y("y", 30);
	set(PAGE, SEQUENCE("", BLOCK("", "x")
		BLOCK("space-before='10pt' border-before='1pt solid black'", BLOCK("space-before='20pt'", "y"))));
	HOLD_Y("y", 41);
	set(PAGE, SEQUENCE("", BLOCK("", "x")
		BLOCK("space-before='10pt' padding-before='2pt'", BLOCK("space-before='20pt'", "y"))));
	HOLD_Y("y", 42);
}
END_TEST

START_TEST(spaces_at_the_edge_of_a_page)
{
	set(PAGE, TWO("", "break-before='page' space-before='20pt'"));
	HOLD_Y("y", 0);
	set(PAGE, TWO("", "break-before='page' space-before='20pt' space-before.conditionality='retain'"));
	HOLD_Y("y", 20);
	/* A space that ends a page needs no room there. */
	set(PAGE, SEQUENCE("", BLOCK("space-after='20pt'", A9 "\na10") BLOCK("", "y")));
	hold_lines("a1/a2/a3/a4/a5/a6/a7/a8/a9/a10|y");
	HOLD_Y("y", 0);
	/* One that is retained does, if need be by taking a line along. */
	set(PAGE, SEQUENCE("", BLOCK("space-after='20pt' space-after.conditionality='retain'", A8) BLOCK("", "y")));
	hold_lines("a1/a2/a3/a4/a5/a6/a7/a8|y");
	HOLD_Y("y", 0);
	set(PAGE, SEQUENCE("", BLOCK("space-after='20pt' space-after.conditionality='retain'", A9) BLOCK("", "y")));
	hold_lines("a1/a2/a3/a4/a5/a6/a7/a8|a9/y");
	HOLD_Y("y", 30);
}
END_TEST

/* Spaces shrink to let one more line in, and no more than they can.  (A page may be too long by 0.05 pt.) */
START_TEST(spaces_shrink)
{
	set(PAGE, SEQUENCE("", BLOCK("", A8 "\na9") BLOCK("space-before.optimum='4pt' space-before.minimum='0pt' "
		"space-before.maximum='4pt'", "y")));
	ck_assert_int_eq(spot_of("y").page, 0);
	ck_assert_double_eq_tol(spot_of("y").y, 90, 0.06);
	set(PAGE, SEQUENCE("", BLOCK("", A8 "\na9") BLOCK("space-before.optimum='4pt' space-before.minimum='1pt' "
		"space-before.maximum='4pt'", "y")));
	ck_assert_int_eq(spot_of("y").page, 1);
}
END_TEST

START_TEST(indents_and_margins)
{
	set(PAGE, SEQUENCE("", BLOCK("margin-left='20pt' margin-right='30pt'", "x" BLOCK("", "y")
		BLOCK("margin-left='10pt'", "z") BLOCK("start-indent='5pt'", "w")) BLOCK("start-indent='20pt'",
		BLOCK("start-indent='inherited-property-value(start-indent) + 7pt'", "v"))));
	HOLD_TEXT_X("x", 20);
	ck_assert_double_eq_tol(spot_of("x").width, 150, 0.01);
	HOLD_TEXT_X("y", 20);
	HOLD_TEXT_X("z", 30);
	HOLD_TEXT_X("w", 5);
	HOLD_TEXT_X("v", 27);
	/* Indents are measured to the content, margins to the border. */
	set(PAGE, SEQUENCE("", BLOCK("start-indent='20pt' padding-left='4pt' border-left='1pt solid black'", "x")
		BLOCK("margin-left='20pt' padding-left='4pt' border-left='1pt solid black'", "y")
		BLOCK("text-indent='12pt'", "z")));
	HOLD_TEXT_X("x", 20);
	HOLD_TEXT_X("y", 25);
	HOLD_TEXT_X("z", 12);
}
END_TEST

/* Indents of the flow or of what is around it are those its blocks inherit. */
START_TEST(indents_of_the_flow)
{
	set(PAGE, "<fo:page-sequence master-reference='page' end-indent='10pt'>"
		"<fo:flow flow-name='xsl-region-body' start-indent='30pt'>" BLOCK("", "x") BLOCK("start-indent='0pt'", "y")
		BLOCK("margin-left='5pt'", "z") "</fo:flow></fo:page-sequence>");
	HOLD_TEXT_X("x", 30);
	ck_assert_double_eq_tol(spot_of("x").width, 160, 0.01);
	HOLD_TEXT_X("y", 0);
	HOLD_TEXT_X("z", 35);
}
END_TEST

START_TEST(lists)
{
	set(PAGE, SEQUENCE("", BLOCK("margin-left='5pt'",
		"<fo:list-block provisional-distance-between-starts='30pt' provisional-label-separation='10pt'>"
		"<fo:list-item><fo:list-item-label end-indent='label-end()'><fo:block text-align='end'>1.</fo:block>"
		"</fo:list-item-label><fo:list-item-body start-indent='body-start()'><fo:block>x\nx2</fo:block>"
		"</fo:list-item-body></fo:list-item><fo:list-item><fo:list-item-label end-indent='label-end()'>"
		"<fo:block>2.</fo:block></fo:list-item-label><fo:list-item-body start-indent='body-start()'>"
		"<fo:block>y</fo:block></fo:list-item-body></fo:list-item></fo:list-block>")));
	ck_assert_double_eq_tol(spot_of("1.").text_end, 25, 0.01);
	HOLD_TEXT_X("x", 35);
	HOLD_TEXT_X("2.", 5);
	HOLD_Y("1.", 0);
	HOLD_Y("x", 0);
	HOLD_Y("2.", 20);
	HOLD_Y("y", 20);
	ck_assert_double_eq_tol(spot_of("x").width, 165, 0.01);
}
END_TEST

/* ---- numbers and citations ---- */

START_TEST(number_formats)
{
	static const struct { const char *format; int number; const char *label; } cases[] = {
		{ "1", 7, "7" }, { "01", 7, "07" }, { "001", 1234, "1234" }, { "i", 4, "iv" }, { "I", 1999, "MCMXCIX" },
		{ "a", 1, "a" }, { "a", 26, "z" }, { "a", 27, "aa" }, { "A", 28, "AB" }, { "A", 702, "ZZ" },
		{ "A", 703, "AAA" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		char *sequence = g_strdup_printf(SEQUENCE("format='%s' initial-page-number='%d'",
			BLOCK("", "-<fo:page-number/>-")), cases[i].format, cases[i].number);
		char *line = g_strdup_printf("-%s-", cases[i].label);

		set(PAGE, sequence);
		ck_assert_str_eq(page_at(0)->label, cases[i].label);
		hold_lines(line);
		g_free(line);
		g_free(sequence);
	}
}
END_TEST

#define CITE(id) "<fo:page-number-citation ref-id='" id "'/>,<fo:page-number-citation-last ref-id='" id "'/>"

START_TEST(citations)
{
	set(PAGE, SEQUENCE("id='s' force-page-count='even'", BLOCK("", CITE("x") ";" CITE("s") ";" CITE("i"))
		BLOCK("id='x' break-before='page'", B12) BLOCK("", "<fo:inline id='i'>i</fo:inline>")));
	ck_assert_int_eq(page_count(), 4);
	ck_assert(page_at(3)->blank);
	/* The page-sequence ends with its blank page. */
	ck_assert_int_eq(spot_of("2,3;1,4;3,3").page, 0);
	set(PAGE, SEQUENCE("format='i'", BLOCK("", CITE("y"))) SEQUENCE("initial-page-number='1'",
		BLOCK("", "x") BLOCK("id='y' break-before='page'", CITE("z"))) SEQUENCE("", BLOCK("", "z")));
	ck_assert_int_eq(spot_of("2,2").page, 0);
	/* Nothing has the id z. */
	ck_assert_int_eq(spot_of("?,?").page, page_count() - 2);
	ck_assert_uint_gt(diags_count(now->diags, DIAG_WARNING), 0);
}
END_TEST

/* ---- markers ---- */

#define MARKED(name, lines) BLOCK("", "<fo:marker marker-class-name='m'>" name "</fo:marker>" BLOCK("", lines))

/* Pages of nine lines: M1 on 1 and 2, M2 on 2, M3 on 2 and 3, none on 4; then another page-sequence. */
static void set_markers(const char *retrieve)
{
	char *head = g_strdup_printf("<fo:page-sequence master-reference='page'>"
		"<fo:static-content flow-name='xsl-region-before'><fo:block>[<fo:retrieve-marker retrieve-class-name='m' %s/>]"
		"</fo:block></fo:static-content><fo:flow flow-name='xsl-region-body'>", retrieve);
	char *sequences = g_strconcat(head, MARKED("M1", B12) MARKED("M2", "c\nc\nc") MARKED("M3", "d\nd\nd\ne\ne\ne")
		BLOCK("break-before='page'", "f") "</fo:flow></fo:page-sequence>", head,
		BLOCK("", "g") "</fo:flow></fo:page-sequence>", NULL);

	set(HEADED, sequences);
	ck_assert_int_eq(page_count(), 5);
	g_free(sequences);
	g_free(head);
}

/* What the heads say on pages 1 to 5. */
static void hold_heads(const char *a, const char *b, const char *c, const char *d, const char *e)
{
	const char *heads[] = { a, b, c, d, e };
	char *lines = all_lines(), **pages = g_strsplit(lines, "|", -1);

	for (int i = 0; i < 5; i++) {
		char *head = g_strdup_printf("[%s]", heads[i]);

		ck_assert_msg(strstr(pages[i], head) != NULL, "page %d has no %s: %s", i + 1, head, pages[i]);
		g_free(head);
	}
	g_strfreev(pages);
	g_free(lines);
}

START_TEST(markers_by_position)
{
	set_markers("retrieve-position='first-starting-within-page'");
	hold_heads("M1", "M2", "M3", "M3", "");
	set_markers("retrieve-position='first-including-carryover'");
	hold_heads("M1", "M1", "M3", "M3", "");
	set_markers("retrieve-position='last-starting-within-page'");
	hold_heads("M1", "M3", "M3", "M3", "");
	set_markers("retrieve-position='last-ending-within-page'");
	hold_heads("M1", "M2", "M3", "M3", "");
}
END_TEST

START_TEST(markers_by_boundary)
{
	set_markers("retrieve-boundary='page'");
	hold_heads("M1", "M2", "M3", "", "");
	set_markers("retrieve-boundary='page-sequence'");
	hold_heads("M1", "M2", "M3", "M3", "");
	set_markers("retrieve-boundary='document'");
	hold_heads("M1", "M2", "M3", "M3", "M3");
}
END_TEST

/* ---- footnotes ---- */

#define NOTE(text) \
	"<fo:footnote><fo:inline>*</fo:inline><fo:footnote-body><fo:block>" text "</fo:block></fo:footnote-body></fo:footnote>"

/* The note takes the last line of its page, and the line that would have stood there goes on. */
START_TEST(footnotes)
{
	set(PAGE, SEQUENCE("", BLOCK("", A9 NOTE("n")) BLOCK("", "b")));
	hold_lines("a1/a2/a3/a4/a5/a6/a7/a8/a9*/n|b");
	HOLD_Y("n", 90);
	/* A note moves with the line that cites it. */
	set(PAGE, SEQUENCE("", BLOCK("", A9) BLOCK("", "b" NOTE("n"))));
	hold_lines("a1/a2/a3/a4/a5/a6/a7/a8/a9|b*/n");
	HOLD_Y("n", 90);
}
END_TEST

/* Two lines, a space of 4 that can vanish and a note: what the fit has squeezed in stands there. */
START_TEST(footnotes_where_spaces_shrink)
{
	set(PAGE, SEQUENCE("", BLOCK("", A8 NOTE("n")) BLOCK("space-before.optimum='4pt' space-before.minimum='0pt' "
		"space-before.maximum='4pt'", "y") BLOCK("", "z")));
	hold_lines("a1/a2/a3/a4/a5/a6/a7/a8*/y/n|z");
}
END_TEST

/* ---- columns and masters ---- */

START_TEST(columns_before_a_span)
{
	set(COLUMNS, SEQUENCE("", BLOCK("", "1\n2\n3\n4\n5\n6") BLOCK("span='all'", "S") BLOCK("", "7")));
	hold_lines("1/2/3/4/5/6/S/7");
	HOLD_TEXT_X("3", 0);
	HOLD_TEXT_X("4", 110);
	HOLD_Y("4", 0);
	HOLD_Y("S", 30);
	ck_assert_double_eq_tol(spot_of("S").width, 200, 0.01);
	HOLD_Y("7", 40);
	HOLD_TEXT_X("7", 0);
}
END_TEST

START_TEST(pages_of_other_widths)
{
	char *wide = NULL;

	set("<fo:page-sequence-master master-name='page'><fo:single-page-master-reference master-reference='wide'/>"
		"<fo:repeatable-page-master-reference master-reference='narrow'/></fo:page-sequence-master>"
		MASTER("wide", "200pt", "30pt") MASTER("narrow", "100pt", "100pt"),
		SEQUENCE("linefeed-treatment='treat-as-space'", BLOCK("", WORDS WORDS WORDS)));
	ck_assert_int_eq(page_count(), 2);
	wide = all_lines();
	for (int i = 0; i < 2; i++) {
		char **pages = g_strsplit(wide, "|", -1), **lines = g_strsplit(pages[i], "/", -1);

		ck_assert_double_eq_tol(spot_of(lines[0]).width, i == 0 ? 200 : 100, 0.01);
		ck_assert_int_eq(spot_of(lines[0]).page, i);
		g_strfreev(lines);
		g_strfreev(pages);
	}
	/* No word is lost or said twice. */
	g_strdelimit(wide, "/|", ' ');
	ck_assert_uint_eq(strlen(wide) + 1, strlen(WORDS WORDS WORDS));
	g_free(wide);
}
END_TEST

#define CONDITIONAL(position) \
	"<fo:conditional-page-master-reference page-position='" position "' master-reference='" position "'/>"
#define BY_POSITION \
	"<fo:page-sequence-master master-name='page'><fo:repeatable-page-master-alternatives>" CONDITIONAL("only") \
	CONDITIONAL("first") CONDITIONAL("last") CONDITIONAL("rest") \
	"</fo:repeatable-page-master-alternatives></fo:page-sequence-master>" MASTER("only", "200pt", "100pt") \
	MASTER("first", "200pt", "30pt") MASTER("rest", "200pt", "50pt") MASTER("last", "200pt", "40pt")

static void hold_master(int page, const char *name)
{
	ck_assert_str_eq(fo_string(page_at(page)->master, PR_MASTER_NAME), name);
}

START_TEST(masters_by_position)
{
	set(BY_POSITION, SEQUENCE("", BLOCK("", A9)));
	hold_lines("a1/a2/a3/a4/a5/a6/a7/a8/a9");
	hold_master(0, "only");
	set(BY_POSITION, SEQUENCE("", BLOCK("", B12)));
	hold_lines("b1/b2/b3|b4/b5/b6/b7/b8|b9/b10/b11/b12");
	hold_master(0, "first");
	hold_master(1, "rest");
	hold_master(2, "last");
}
END_TEST

/* ---- tables ---- */

/* A cell over two rows is cut by the page; the header comes again, as furniture, and no line is lost. */
START_TEST(row_span_over_two_pages)
{
	static const char *const once[] = { "s1", "s2", "s3", "s4", "s5", "x", "y", "z" };
	char *lines, *second;

	set(PAGE, SEQUENCE("", BLOCK("", A7) "<fo:table table-layout='fixed' width='100%'>"
		"<fo:table-column column-width='100pt' number-columns-repeated='2'/>"
		"<fo:table-header><fo:table-row>" CELL("", "H1") CELL("", "H2") "</fo:table-row></fo:table-header>"
		"<fo:table-body><fo:table-row>" CELL("number-rows-spanned='2'", "s1\ns2\ns3\ns4\ns5")
		CELL("", "x") "</fo:table-row>"
		"<fo:table-row>" CELL("", "y") "</fo:table-row><fo:table-row>" CELL("", "z") CELL("", "") "</fo:table-row>"
		"</fo:table-body></fo:table>"));
	ck_assert_int_eq(page_count(), 2);
	lines = all_lines();
	second = strchr(lines, '|');
	ck_assert_int_eq(occurrences(lines, "H1"), 2);
	ck_assert_int_eq(strncmp(second, "|H1/H2/", 7), 0);
	for (gsize i = 0; i < G_N_ELEMENTS(once); i++)
		ck_assert_int_eq(occurrences(lines, once[i]), 1);
	ck_assert_int_eq(spot_of("s1").page, 0);
	ck_assert_int_eq(spot_of("s5").page, 1);
	ck_assert_int_eq(spot_of("z").page, 1);
	g_free(lines);
}
END_TEST

/* ---- lines ---- */

#define LONG_WORDS "Recommendations concerning administration, accommodation and infrastructure, notwithstanding"

START_TEST(hyphens)
{
	char *with, *without;

	set(MASTER("page", "60pt", "200pt"), SEQUENCE("hyphenate='true' xml:lang='en-GB'", BLOCK("", LONG_WORDS)));
	with = all_lines();
	ck_assert_int_gt(occurrences(with, "-/"), 0);
	set(MASTER("page", "60pt", "200pt"), SEQUENCE("xml:lang='en-GB'", BLOCK("", LONG_WORDS)));
	without = all_lines();
	ck_assert_int_eq(occurrences(without, "-"), 0);
	g_strdelimit(without, "/", ' ');
	ck_assert_str_eq(without, LONG_WORDS);
	g_free(with);
	g_free(without);
}
END_TEST

/* No more lines in a row end with a hyphen than the ladder allows (§7.16.5). */
START_TEST(hyphen_ladders)
{
	char *free, *limited;

	set(MASTER("page", "60pt", "400pt"), SEQUENCE("hyphenate='true' xml:lang='en-GB'", BLOCK("", LONG_WORDS " " LONG_WORDS)));
	free = all_lines();
	set(MASTER("page", "60pt", "400pt"), SEQUENCE("hyphenate='true' xml:lang='en-GB' hyphenation-ladder-count='1'",
		BLOCK("", LONG_WORDS " " LONG_WORDS)));
	limited = all_lines();
	ck_assert(g_regex_match_simple("-/[^/]*-/", free, 0, 0));
	ck_assert(!g_regex_match_simple("-/[^/]*-/", limited, 0, 0));
	ck_assert_int_gt(occurrences(limited, "-/"), 0);
	g_free(free);
	g_free(limited);
}
END_TEST

/* Justified lines end at the margin, all but the last. */
START_TEST(justified_lines)
{
	char *all, **lines;
	guint count;

	set(PAGE, SEQUENCE("linefeed-treatment='treat-as-space'", BLOCK("text-align='justify'", WORDS WORDS)));
	all = all_lines();
	lines = g_strsplit(all, "/", -1);
	count = g_strv_length(lines);
	ck_assert_uint_ge(count, 3);
	for (guint i = 0; i + 1 < count; i++)
		ck_assert_double_eq_tol(spot_of(lines[i]).text_end, 200, 0.02);
	ck_assert_double_lt(spot_of(lines[count - 1]).text_end, 199);
	g_strfreev(lines);
	g_free(all);
}
END_TEST

/* ---- the same again ---- */

#define MUCH \
	SEQUENCE("id='s' hyphenate='true' xml:lang='en-GB'", BLOCK("text-align='justify'", LONG_WORDS WORDS WORDS) \
	BLOCK("keep-with-next='always' font-weight='bold'", "Head " CITE("z")) BLOCK("", B12) \
	"<fo:table><fo:table-body><fo:table-row>" CELL("", LONG_WORDS) CELL("", "cell") \
	"</fo:table-row></fo:table-body></fo:table>" \
	BLOCK("id='z'", WORDS WORDS))

static gpointer dump_in_thread(gpointer data)
{
	Setting *s;
	char *dump;

	(void) data;
	s = set_pages(COLUMNS, MUCH);
	dump = dump_of(s);
	setting_drop(s);
	return dump;
}

START_TEST(same_input_same_areas)
{
	char *dump = dump_in_thread(NULL), *again = dump_in_thread(NULL), *dumps[4];
	GThread *threads[4];

	ck_assert_str_eq(dump, again);
	for (int i = 0; i < 4; i++)
		threads[i] = g_thread_new("layout", dump_in_thread, NULL);
	for (int i = 0; i < 4; i++)
		dumps[i] = g_thread_join(threads[i]);
	for (int i = 0; i < 4; i++) {
		ck_assert_str_eq(dumps[i], dump);
		g_free(dumps[i]);
	}
	g_free(again);
	g_free(dump);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("layout");
	TCase *tests = tcase_create("small documents");
	SRunner *runner;
	int failed;

	tcase_add_unchecked_fixture(tests, open_library, drop_library);
	tcase_add_checked_fixture(tests, NULL, tear_down);
	tcase_set_timeout(tests, 60);
	tcase_add_test(tests, widows_and_orphans);
	tcase_add_test(tests, keep_with_neighbours);
	tcase_add_test(tests, keep_together);
	tcase_add_test(tests, keep_longer_than_a_page);
	tcase_add_test(tests, breaks_to_pages);
	tcase_add_test(tests, breaks_are_hoisted);
	tcase_add_test(tests, breaks_to_columns);
	tcase_add_test(tests, forced_page_counts);
	tcase_add_test(tests, automatic_page_counts);
	tcase_add_test(tests, spaces_between_blocks);
	tcase_add_test(tests, borders_are_fences);
	tcase_add_test(tests, spaces_at_the_edge_of_a_page);
	tcase_add_test(tests, spaces_shrink);
	tcase_add_test(tests, indents_and_margins);
	tcase_add_test(tests, indents_of_the_flow);
	tcase_add_test(tests, lists);
	tcase_add_test(tests, number_formats);
	tcase_add_test(tests, citations);
	tcase_add_test(tests, markers_by_position);
	tcase_add_test(tests, markers_by_boundary);
	tcase_add_test(tests, footnotes);
	tcase_add_test(tests, footnotes_where_spaces_shrink);
	tcase_add_test(tests, columns_before_a_span);
	tcase_add_test(tests, pages_of_other_widths);
	tcase_add_test(tests, masters_by_position);
	tcase_add_test(tests, row_span_over_two_pages);
	tcase_add_test(tests, hyphens);
	tcase_add_test(tests, hyphen_ladders);
	tcase_add_test(tests, justified_lines);
	tcase_add_test(tests, same_input_same_areas);
	suite_add_tcase(suite, tests);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
