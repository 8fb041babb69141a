/* test-diagram.c: diagrams are placed without boxes or lines on each other; bad ones are said once. */
#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "graphic/chart.h"
#include "graphic/diagram-draw.h"
#include "fonts.h"
#include "unit.h"

#define HEAD "<fo:root xmlns:fo='http://www.w3.org/1999/XSL/Format' xmlns:c='urn:boardpack:chart'>" \
	"<fo:instream-foreign-object>"
#define TAIL "</fo:instream-foreign-object></fo:root>"
#define FLOW(boxes) "<c:diagram kind='flow'>" boxes "</c:diagram>"
#define BOX(id, links) "<c:box kind='question' id='" id "' text='Is it " id "?'>" links "</c:box>"
#define LINK(to) "<c:link to='" to "' label='Yes'/>"
#define LONG "many words that say little and take much room "

static xmlDocPtr read_doc(const char *diagram)
{
	g_autofree char *text = g_strconcat(HEAD, diagram, TAIL, NULL);
	xmlDocPtr doc = xmlReadMemory(text, (int) strlen(text), NULL, NULL, 0);
	ck_assert_ptr_nonnull(doc);
	return doc;
}

/* The FO with its diagram drawn with the fonts of MINE, as text; the number of diagnostics goes to COUNT. */
static char *drawn_with(TextContext *mine, const char *diagram, guint *count)
{
	xmlDocPtr doc = read_doc(diagram);
	Diags *diags = diags_new();
	xmlChar *bytes;
	int length;
	ck_assert_int_eq(charts_to_svg(doc, mine, diags), 1);
	xmlDocDumpMemory(doc, &bytes, &length);
	char *text = g_strdup((char *) bytes);
	*count = diags_count(diags, DIAG_STYLE);
	xmlFree(bytes);
	diags_drop(diags);
	xmlFreeDoc(doc);
	return text;
}

static char *drawn(const char *diagram, guint *count)
{
	return drawn_with(fonts, diagram, count);
}

static const struct { const char *diagram; guint diagnostics; } faulty[] = {
	{ FLOW(""), 1 },
	{ "<c:diagram kind='organisation'/>", 1 },
	{ FLOW(BOX("a", LINK("b"))), 1 },
	{ FLOW(BOX("a", LINK("a"))), 1 },
	{ FLOW(BOX("a", LINK("b")) BOX("b", LINK("c")) BOX("c", LINK("a"))), 1 },
	{ FLOW(BOX("a", LINK("b")) BOX("b", "") BOX("b", "")), 1 },
	{ FLOW(BOX("a", LINK("b") LINK("b")) BOX("b", "")), 0 },
	{ FLOW(BOX("a", "") BOX("b", "")), 0 },
	{ FLOW("<c:box kind='step' text='" LONG LONG LONG LONG LONG LONG LONG LONG LONG LONG "'/>"), 1 },
	{ "<c:diagram kind='organisation' max-height='60mm'>"
		"<c:post title='Director' name='N' note='Note' vacant='yes'><c:post title='Head'/></c:post></c:diagram>", 0 },
	{ "<c:diagram kind='organisation'><c:post title=''/></c:diagram>", 0 },
};

START_TEST(faults_are_reported_once)
{
	guint count;
	g_autofree char *text = drawn(faulty[_i].diagram, &count);
	ck_assert_uint_eq(count, faulty[_i].diagnostics);
	ck_assert_ptr_nonnull(strstr(text, "svg:svg"));
	ck_assert_ptr_null(strstr(text, "nan"));
	ck_assert_ptr_null(strstr(text, "inf"));
}
END_TEST

/* A tree of DEPTH tiers, each post with FAN below it. */
static void add_posts(GString *text, int depth, int fan)
{
	g_string_append_printf(text, "<c:post title='Post of tier %d' name='A Person' note='Services'>", depth);
	for (int i = 0; i < fan && depth > 1; i++)
		add_posts(text, depth - 1, fan);
	g_string_append(text, "</c:post>");
}

static char *organisation(int depth, int fan)
{
	GString *text = g_string_new("<c:diagram kind='organisation' width='166mm' max-height='220mm'>");
	add_posts(text, depth, fan);
	g_string_append(text, "</c:diagram>");
	return g_string_free(text, FALSE);
}

/* A flow chart of COUNT questions, each with ways to the next, to one further down and to the last. */
static char *web(int count)
{
	GString *text = g_string_new("<c:diagram kind='flow'>");
	for (int i = 0; i < count; i++) {
		g_string_append_printf(text, "<c:box kind='question' id='q%d' text='Question %d?'>", i, i);
		for (int step = 1; step <= 9; step += 4)
			if (i + step < count)
				g_string_append_printf(text, "<c:link to='q%d' label='Answer %d'/>", i + step, step);
		g_string_append(text, "</c:box>");
	}
	g_string_append(text, "</c:diagram>");
	return g_string_free(text, FALSE);
}

static gboolean boxes_meet(const SetBox *a, const SetBox *b)
{
	return fabs(a->x - b->x) < (a->width + b->width) / 2 && a->y < b->y + b->height && b->y < a->y + a->height;
}

/* Whether no two boxes of DIAGRAM, arranged by PLAN, stand on each other. */
static void check_apart(const char *text, Plan plan)
{
	xmlDocPtr doc = read_doc(text);
	Diags *diags = diags_new();
	Diagram *diagram = diagram_read(xmlDocGetRootElement(doc)->children->children, PLACE_NONE, diags);
	Drawing drawing = { 0 };
	drawing_open(&drawing, diagram->family, fonts);
	Arrangement *a = arrange(diagram, plan, &drawing);
	ck_assert(a->placed);
	for (int i = 0; i < diagram->box_count; i++)
		for (int j = 0; j < i; j++)
			ck_assert_msg(!boxes_meet(&a->boxes[i], &a->boxes[j]), "boxes %d and %d meet", j, i);
	arrangement_drop(a);
	drawing_close(&drawing);
	diagram_drop(diagram);
	diags_drop(diags);
	xmlFreeDoc(doc);
}

START_TEST(boxes_do_not_meet)
{
	g_autofree char *tree = organisation(4, 3), *flow = web(14);
	for (Hang hang = HANG_NONE; hang <= HANG_ALL; hang++)
		check_apart(tree, (Plan) { .hang = hang, .column = 10, .size = 9 });
	check_apart(flow, (Plan) { .column = 12, .size = 9 });
	check_apart(flow, (Plan) { .aside = TRUE, .column = 12, .size = 9 });
}
END_TEST

START_TEST(large_ones_fit_the_sheet)
{
	const char *const faults[] = { "svg:svg", "viewBox" };
	guint count;
	g_autofree char *tree = organisation(5, 3), *flow = web(40);
	g_autofree char *first = drawn(tree, &count), *second = drawn(flow, &count);
	for (gsize i = 0; i < G_N_ELEMENTS(faults); i++) {
		ck_assert_ptr_nonnull(strstr(first, faults[i]));
		ck_assert_ptr_nonnull(strstr(second, faults[i]));
	}
}
END_TEST

START_TEST(too_many_boxes_are_said_once)
{
	guint count;
	g_autofree char *flow = web(DIAGRAM_MAX_BOXES + 20);
	g_autofree char *text = drawn(flow, &count);
	/* That there are too many, that no columns were found, that the type is small; the ways left out. */
	ck_assert_uint_le(count, 40);
	ck_assert_ptr_nonnull(strstr(text, "svg:svg"));
}
END_TEST

START_TEST(same_diagram_same_bytes)
{
	guint count;
	g_autofree char *flow = web(12);
	g_autofree char *first = drawn(flow, &count), *second = drawn(flow, &count);
	ck_assert_str_eq(first, second);
}
END_TEST

static gpointer draw_often(gpointer text)
{
	guint count;
	TextContext *mine = text_context_new(library);
	GString *all = g_string_new(NULL);
	for (int i = 0; i < 4; i++) {
		g_autofree char *one = drawn_with(mine, text, &count);
		g_string_append(all, one);
	}
	text_context_drop(mine);
	return g_string_free(all, FALSE);
}

START_TEST(threads_draw_side_by_side)
{
	g_autofree char *flow = web(10);
	GThread *threads[4];
	char *drawings[4];
	for (int i = 0; i < 4; i++)
		threads[i] = g_thread_new("draw", draw_often, flow);
	for (int i = 0; i < 4; i++)
		drawings[i] = g_thread_join(threads[i]);
	for (int i = 0; i < 4; i++)
		ck_assert_str_eq(drawings[0], drawings[i]);
	for (int i = 0; i < 4; i++)
		g_free(drawings[i]);
}
END_TEST

START_TEST(lines_have_tracks_of_their_own)
{
	/* Two go right over each other's way, one goes left, one straight down; two of a net may share. */
	Crossing crossings[] = {
		{ 10, 60, 0, 0, 0 }, { 30, 90, 1, 1, 0 }, { 80, 20, 2, 2, 0 }, { 50, 50, 3, 3, 0 }, { 15, 60, 4, 0, 0 },
	};
	int tracks = place_tracks(crossings, G_N_ELEMENTS(crossings));
	ck_assert_int_eq(tracks, 3);
	ck_assert_int_lt(crossings[1].track, crossings[0].track);
	ck_assert_int_ne(crossings[2].track, crossings[0].track);
	ck_assert_int_eq(crossings[3].track, -1);
	ck_assert_int_eq(crossings[4].track, crossings[0].track);
}
END_TEST

START_TEST(a_line_turns_before_another_comes_down_on_it)
{
	Crossing crossings[] = { { 10, 50, 0, 0, 0 }, { 50, 90, 1, 1, 0 } };
	place_tracks(crossings, 2);
	ck_assert_int_lt(crossings[1].track, crossings[0].track);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("diagram");
	TCase *tests = tcase_create("diagram");
	tcase_add_checked_fixture(tests, open_fonts, close_fonts);
	tcase_set_timeout(tests, 120);
	tcase_add_loop_test(tests, faults_are_reported_once, 0, (int) G_N_ELEMENTS(faulty));
	tcase_add_test(tests, boxes_do_not_meet);
	tcase_add_test(tests, large_ones_fit_the_sheet);
	tcase_add_test(tests, too_many_boxes_are_said_once);
	tcase_add_test(tests, same_diagram_same_bytes);
	tcase_add_test(tests, threads_draw_side_by_side);
	tcase_add_test(tests, lines_have_tracks_of_their_own);
	tcase_add_test(tests, a_line_turns_before_another_comes_down_on_it);
	suite_add_tcase(suite, tests);
	return unit_run(suite);
}
