/* test-chart.c: charts become SVG, bad figures become one diagnostic, and the figures can be heard. */
#include <check.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "graphic/chart-draw.h"
#include "graphic/chart.h"
#include "fonts.h"
#include "unit.h"

#define HEAD "<fo:root xmlns:fo='http://www.w3.org/1999/XSL/Format' xmlns:c='urn:boardpack:chart'>" \
	"<fo:instream-foreign-object>"
#define TAIL "</fo:instream-foreign-object></fo:root>"
#define TREND "<c:chart kind='line' title='Attendance' unit='%' target='95'>" \
	"<c:series name='2026/27' role='current'><c:point label='Apr' value='94.1'/><c:point label='May'/>" \
	"<c:point label='Jun' value='93.85'/></c:series></c:chart>"
#define SERIES(points) "<c:series name='a'>" points "</c:series>"
#define ONE(value) "<c:point label='x' value='" value "'/>"
#define TWO(value) ONE(value) "<c:point label='y' value='1'/>"
#define FOX "http://xmlgraphics.apache.org/fop/extensions"
#define RAG(red, amber, green) "<c:chart kind='rag-history' title='Ratings'>" \
	"<c:series name='Red' role='red'><c:point label='Q1' value='" red "'/></c:series>" \
	"<c:series name='Amber' role='amber'><c:point label='Q1' value='" amber "'/></c:series>" \
	"<c:series name='Green' role='green'><c:point label='Q1' value='" green "'/></c:series></c:chart>"

static xmlDocPtr read_chart(const char *chart)
{
	g_autofree char *text = g_strconcat(HEAD, chart, TAIL, NULL);
	xmlDocPtr doc = xmlReadMemory(text, (int) strlen(text), NULL, NULL, 0);
	ck_assert_ptr_nonnull(doc);
	return doc;
}

static xmlNodePtr foreign_object(xmlDocPtr doc)
{
	return xmlDocGetRootElement(doc)->children;
}

/* The FO with its charts drawn, as text; the number of diagnostics goes to COUNT. */
static char *drawn(const char *chart, guint *count)
{
	xmlDocPtr doc = read_chart(chart);
	Diags *diags = diags_new();
	xmlChar *bytes;
	int length;
	ck_assert_int_eq(charts_to_svg(doc, fonts, diags), 1);
	xmlDocDumpMemory(doc, &bytes, &length);
	char *text = g_strdup((char *) bytes);
	*count = diags_count(diags, DIAG_STYLE);
	xmlFree(bytes);
	diags_drop(diags);
	xmlFreeDoc(doc);
	return text;
}

static char *described(const char *chart)
{
	xmlDocPtr doc = read_chart(chart);
	char *text = chart_description(foreign_object(doc)->children);
	xmlFreeDoc(doc);
	return text;
}

START_TEST(chart_becomes_svg_with_alt_text)
{
	xmlDocPtr doc = read_chart(TREND);
	Diags *diags = diags_new();
	ck_assert_int_eq(charts_to_svg(doc, fonts, diags), 1);
	xmlNodePtr object = foreign_object(doc);
	ck_assert_str_eq((char *) object->children->name, "svg");
	ck_assert_str_eq((char *) object->children->ns->href, "http://www.w3.org/2000/svg");
	xmlChar *alt = xmlGetNsProp(object, (xmlChar *) "alt-text", (xmlChar *) FOX);
	ck_assert_str_eq((char *) alt,
		"Line chart. Attendance. 2026/27: Apr 94.10%, May no figure, Jun 93.85%. Target 95%.");
	xmlFree(alt);
	ck_assert_uint_eq(diags_count(diags, DIAG_STYLE), 0);
	diags_drop(diags);
	xmlFreeDoc(doc);
}
END_TEST

START_TEST(alt_text_of_the_author_stays)
{
	xmlDocPtr doc = read_chart(TREND);
	Diags *diags = diags_new();
	xmlNsPtr fox = xmlNewNs(foreign_object(doc), (xmlChar *) FOX, (xmlChar *) "x");
	xmlNewNsProp(foreign_object(doc), fox, (xmlChar *) "alt-text", (xmlChar *) "Falling");
	charts_to_svg(doc, fonts, diags);
	xmlChar *alt = xmlGetNsProp(foreign_object(doc), (xmlChar *) "alt-text", fox->href);
	ck_assert_str_eq((char *) alt, "Falling");
	xmlFree(alt);
	diags_drop(diags);
	xmlFreeDoc(doc);
}
END_TEST

START_TEST(other_elements_are_left_alone)
{
	xmlDocPtr doc = read_chart("<other/>");
	Diags *diags = diags_new();
	ck_assert(!chart_to_svg(foreign_object(doc)->children, fonts, PLACE_NONE, diags));
	ck_assert_int_eq(charts_to_svg(doc, fonts, diags), 0);
	diags_drop(diags);
	xmlFreeDoc(doc);
}
END_TEST

static const struct { const char *chart; guint diagnostics; } faulty[] = {
	{ "<c:chart kind='line'/>", 1 },
	{ "<c:chart kind='pie'>" SERIES(ONE("1")) "</c:chart>", 1 },
	{ "<c:chart kind='bar'>" SERIES(TWO("many")) "</c:chart>", 1 },
	{ "<c:chart kind='bar'>" SERIES(TWO("1e999")) "</c:chart>", 1 },
	{ "<c:chart kind='bar'><c:series name='e'/>" SERIES(ONE("1")) "</c:chart>", 1 },
	{ "<c:chart kind='line' target='high'>" SERIES(ONE("1")) "</c:chart>", 1 },
	{ "<c:chart kind='line' width='1mm' height='x'>" SERIES(ONE("1")) "</c:chart>", 2 },
	{ "<c:chart kind='bar'>" SERIES(TWO("TBD")) "</c:chart>", 0 },
	{ "<c:chart kind='bar'>" SERIES(TWO("(£1,603)")) "</c:chart>", 0 },
	{ RAG("-1", "2", "3"), 1 },
	{ "<c:chart kind='gauge'>" SERIES(TWO("4")) "</c:chart>", 0 },
	{ "<c:chart kind='gauge' target='0' tolerance='0'>" SERIES(ONE("0")) "</c:chart>", 0 },
	{ "<c:chart kind='gauge' tolerance='some'>" SERIES(ONE("4")) "</c:chart>", 1 },
	{ "<c:chart kind='gauge'>" SERIES("<c:point label='x' value='4' target='many'/>") "</c:chart>", 1 },
	{ "<c:chart kind='gauge'>" SERIES(ONE("4")) SERIES(ONE("5")) "</c:chart>", 1 },
	{ "<c:spark values='1 2 - 3'/>", 0 },
	{ "<c:spark values=''/>", 0 },
	{ "<c:spark kind='gauge' values='- -' target='3' tolerance='0'/>", 0 },
	{ "<c:spark kind='bar' values='0 0 0' target='x'/>", 0 },
	{ "<c:spark values='1 two 3 1e99'/>", 2 },
	{ RAG("0", "0", "0"), 0 },
};

START_TEST(faults_are_reported_once)
{
	guint count;
	g_autofree char *text = drawn(faulty[_i].chart, &count);
	ck_assert_uint_eq(count, faulty[_i].diagnostics);
	ck_assert_ptr_nonnull(strstr(text, "svg:svg"));
	ck_assert_ptr_null(strstr(text, "nan"));
	ck_assert_ptr_null(strstr(text, "inf"));
}
END_TEST

START_TEST(percentages_round_halves_up)
{
	g_autofree char *text = described(RAG("4", "5", "5"));
	ck_assert_str_eq(text, "Stacked bar chart. Ratings. Q1: Red 4 (29%), Amber 5 (36%), Green 5 (36%).");
}
END_TEST

START_TEST(series_share_their_columns)
{
	g_autofree char *text = described("<c:chart kind='bar'><c:series name='a'><c:point label='Q1' value='1'/>"
		"<c:point label='Q3' value='-3'/></c:series><c:series name='b'><c:point label='Q1' value='4'/>"
		"<c:point label='Q2' value='1234.5'/><c:point label='Q3' value='5'/></c:series></c:chart>");
	ck_assert_str_eq(text, "Bar chart. a: Q1 1.0, Q2 no figure, Q3 \u22123.0. b: Q1 4.0, Q2 1,234.5, Q3 5.0.");
}
END_TEST

START_TEST(a_gauge_is_told_by_its_rows)
{
	g_autofree char *text = described("<c:chart kind='gauge' title='Attendance' unit='%' tolerance='1'>"
		"<c:series name='Now'><c:point label='Primary' value='94.1' target='95'/><c:point label='Absence' target='12' tolerance='2'/>"
		"</c:series></c:chart>");
	ck_assert_str_eq(text, "Gauges. Attendance. Primary: 94.1%, target 95.0%, tolerance 1.0%. "
		"Absence: no figure, target 12.0%, tolerance 2.0%.");
}
END_TEST

#define LONG_NAME(value) "<c:point label='Profound and multiple difficulties of all kinds' value='" value "'/>"

START_TEST(bars_with_long_names_lie)
{
	guint count;
	g_autofree char *lying = drawn("<c:chart kind='bar' width='80mm'>" SERIES(LONG_NAME("3") TWO("-4"))
		"</c:chart>", &count);
	/* No name is cut, the whole of it stands at the left. */
	ck_assert_ptr_null(strstr(lying, "\u2026"));
	ck_assert_ptr_null(strstr(lying, "&#x2026;"));
	g_autofree char *upright = drawn("<c:chart kind='bar'>" SERIES(TWO("-4")) "</c:chart>", &count);
	ck_assert_uint_eq(count, 0);
	ck_assert_ptr_nonnull(strstr(upright, "text-anchor=\"middle\""));
}
END_TEST

START_TEST(type_can_be_read_on_its_ground)
{
	ck_assert_str_eq(text_colour_on("#6f6f6f"), "#ffffff");
	ck_assert_str_eq(text_colour_on("#f4a300"), "#000000");
	ck_assert_str_eq(text_colour_on("none"), "#000000");
}
END_TEST

START_TEST(scales_step_by_one_two_five)
{
	static const struct { double low, high; gboolean zero; Scale scale; } cases[] = {
		{ 90.8, 95, FALSE, { 90, 95, 1, 0 } },
		{ 0, 22, TRUE, { 0, 25, 5, 0 } },
		{ -640, 1284, TRUE, { -1000, 1500, 500, 0 } },
		{ 0.12, 0.19, TRUE, { 0, 0.2, 0.05, 2 } },
		{ 0, 0, TRUE, { 0, 1, 0.2, 1 } },
		{ 50, 50, FALSE, { 47, 53, 1, 0 } },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		Scale scale = scale_for(cases[i].low, cases[i].high, 5, cases[i].zero);
		ck_assert_double_eq_tol(scale.low, cases[i].scale.low, 1e-6);
		ck_assert_double_eq_tol(scale.high, cases[i].scale.high, 1e-6);
		ck_assert_double_eq_tol(scale.step, cases[i].scale.step, 1e-6);
		ck_assert_int_eq(scale.decimals, cases[i].scale.decimals);
	}
}
END_TEST

START_TEST(labels_of_lines_do_not_meet)
{
	EndLabel labels[] = { { .y = 50, .height = 10 }, { .y = 51, .height = 10 }, { .y = 99, .height = 10 } };
	end_labels_spread(labels, 3, 0, 100);
	for (int i = 0; i < 2; i++)
		ck_assert_double_ge(labels[i + 1].y, labels[i].y + labels[i].height);
	ck_assert_double_le(labels[2].y + labels[2].height, 100);
}
END_TEST

START_TEST(same_figures_same_bytes)
{
	guint count;
	g_autofree char *first = drawn(TREND, &count);
	setlocale(LC_ALL, "de_DE.UTF-8");
	g_autofree char *second = drawn(TREND, &count);
	setlocale(LC_ALL, "C");
	ck_assert_str_eq(first, second);
}
END_TEST

START_TEST(too_much_is_cut)
{
	g_autoptr(GString) chart = g_string_new("<c:chart kind='line'>");
	guint count;
	for (int s = 0; s < 10; s++) {
		g_string_append_printf(chart, "<c:series name='series %d'>", s);
		for (int i = 0; i < 130; i++)
			g_string_append_printf(chart, "<c:point label='label %d' value='%d'/>", i, i * s);
		g_string_append(chart, "</c:series>");
	}
	g_string_append(chart, "</c:chart>");
	g_autofree char *text = drawn(chart->str, &count);
	ck_assert_uint_eq(count, 2);
}
END_TEST

/* In the Liberation Sans of ten points a figure is 5.56 points wide, a space 2.78, an ellipsis 10. */
static const struct { const char *text; double width; int most; const char *lines; } broken[] = {
	{ "1111 2222", 50, 9, "1111 2222" },
	{ "1111 2222", 47, 9, "1111|2222" },                  /* both take 47.28 */
	{ "1111 2222 ", 47.5, 9, "1111 2222" },
	{ "22222222", 12, 9, "22|22|22|22" },
	{ "1 22222 3", 14, 9, "1|22|22|2 3" },
	{ "1111 2222 3333", 25, 2, "1111|22\u2026" },
	{ "22222222", 5, 3, "2|2|\u2026" },
	{ "11\n22 33", 50, 9, "11|22 33" },
	{ "", 50, 9, "" },
};

START_TEST(text_is_broken_into_lines)
{
	Drawing drawing = { 0 };
	drawing_open(&drawing, "sans-serif", fonts);
	Type type = { 10, NULL, FALSE };
	g_auto(GStrv) lines = text_lines(&drawing, broken[_i].text, broken[_i].width, broken[_i].most, type);
	g_autofree char *joined = g_strjoinv("|", lines);
	ck_assert_str_eq(joined, broken[_i].lines);
	drawing_close(&drawing);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("chart");
	TCase *tests = tcase_create("chart");
	tcase_add_checked_fixture(tests, open_fonts, close_fonts);
	tcase_add_test(tests, chart_becomes_svg_with_alt_text);
	tcase_add_test(tests, alt_text_of_the_author_stays);
	tcase_add_test(tests, other_elements_are_left_alone);
	tcase_add_loop_test(tests, faults_are_reported_once, 0, (int) G_N_ELEMENTS(faulty));
	tcase_add_test(tests, percentages_round_halves_up);
	tcase_add_test(tests, series_share_their_columns);
	tcase_add_test(tests, a_gauge_is_told_by_its_rows);
	tcase_add_test(tests, bars_with_long_names_lie);
	tcase_add_test(tests, type_can_be_read_on_its_ground);
	tcase_add_test(tests, scales_step_by_one_two_five);
	tcase_add_test(tests, labels_of_lines_do_not_meet);
	tcase_add_test(tests, same_figures_same_bytes);
	tcase_add_test(tests, too_much_is_cut);
	tcase_add_loop_test(tests, text_is_broken_into_lines, 0, (int) G_N_ELEMENTS(broken));
	suite_add_tcase(suite, tests);
	return unit_run(suite);
}
