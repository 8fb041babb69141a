/* test-ink.c: content streams as they are written. */
#include <cairo.h>
#include <check.h>
#include <libdeflate.h>
#include <stdlib.h>
#include <string.h>

#include "ink/number.h"
#include "ink/page.h"
#include "ink/raster-fonts.h"
#include "fonts.h"
#include "unit.h"

static Used *used;
static Ink *ink;

static void set_up(void)
{
	open_fonts();
	used = used_new();
	ink = page_ink_new(fonts, used);
	page_begin(ink, 800);
}

static void tear_down(void)
{
	page_ink_drop(ink);
	used_drop(used);
	close_fonts();
}

/* The stream of CONTENT, which is dropped, behind the line that turns the page; the caller frees it. */
static GString *stream_of(PageContent *content)
{
	static const char turn[] = "1 0 0 -1 0 800 cm\n";
	struct libdeflate_decompressor *decompressor = libdeflate_alloc_decompressor();
	GString *stream = g_string_new(NULL);
	size_t length;

	g_string_set_size(stream, 1 << 16);
	ck_assert_int_eq(libdeflate_zlib_decompress(decompressor, content->packed, content->length, stream->str, 1 << 16,
	                                            &length), LIBDEFLATE_SUCCESS);
	libdeflate_free_decompressor(decompressor);
	g_string_truncate(stream, length);
	ck_assert_int_eq(strncmp(stream->str, turn, sizeof turn - 1), 0);
	g_string_erase(stream, 0, sizeof turn - 1);
	page_content_drop(content);
	return stream;
}

static void expect(const char *wanted)
{
	GString *stream = stream_of(page_end(ink));

	ck_assert_str_eq(stream->str, wanted);
	g_string_free(stream, TRUE);
}

static const ShapedWord *word(const char *text)
{
	const FontSpec spec = { .family = "Liberation Sans", .size = 10 * UNIT_PER_PT, .weight = 400,
	                        .stretch = PANGO_STRETCH_NORMAL };

	return text_shape(fonts, text_font(fonts, &spec, PLACE_NONE, NULL), "en", text, (int) strlen(text), 0);
}

static double show(const char *text, double x, double y, gboolean soft)
{
	const ShapedWord *shown = word(text);

	for (const GlyphRun *run = shown->runs; run != NULL; run = run->next) {
		ink_text(ink, run, x, y, 0, (InkColour) { 0, 0, 0, 255 }, soft);
		x += unit_to_pt(run->width);
	}
	return x;
}

/* How often WHAT stands in STREAM. */
static int occurrences(const GString *stream, const char *what)
{
	gsize length = strlen(what);
	int count = 0;

	for (gsize i = 0; i + length <= stream->len; i++)
		count += memcmp(stream->str + i, what, length) == 0;
	return count;
}

static const struct {
	double value;
	int decimals;
	const char *text;
} numbers[] = {
	{ 0, 3, "0" }, { 1, 3, "1" }, { 0.5, 3, ".5" }, { -0.25, 3, "-.25" }, { 12.3456, 3, "12.346" }, { -7, 0, "-7" },
	{ 100, 3, "100" }, { 0.0004, 3, "0" }, { -0.0004, 3, "0" }, { 1.0 / 2048, 9, ".000488281" }, { 1e30, 2, "100000000" },
};

START_TEST(numbers_as_text)
{
	GString *out = g_string_new(NULL);

	ink_put_number(out, numbers[_i].value, numbers[_i].decimals);
	ck_assert_str_eq(out->str, numbers[_i].text);
	g_string_free(out, TRUE);
}
END_TEST

/* What is set already is not set again; what a restore undoes is. */
START_TEST(state_is_said_once)
{
	const InkColour grey = { 51, 51, 51, 255 }, red = { 255, 0, 0, 255 };

	ink_begin_mark(ink, INK_ARTIFACT, FALSE);
	ink_fill_colour(ink, grey);
	ink_box(ink, 1, 2, 3, 4);
	ink_fill(ink);
	ink_fill_colour(ink, grey);
	ink_save(ink);
	ink_translate(ink, 5, 6);
	ink_scale(ink, 2, 2);
	ink_fill_colour(ink, red);
	ink_box(ink, 0, 0, 1, 1);
	ink_fill(ink);
	ink_restore(ink);
	ink_fill_colour(ink, red);
	ink_end_mark(ink);
	expect("/Artifact BMC\n.2 g\n1 2 3 4 re\nf\nq\n2 0 0 2 5 6 cm\n1 0 0 rg\n0 0 1 1 re\nf\nQ\n1 0 0 rg\nEMC\n");
}
END_TEST

START_TEST(what_is_seen_through_is_told)
{
	PageContent *content;

	ink_begin_mark(ink, 0, FALSE);
	ink_fill_colour(ink, (InkColour) { 0, 0, 0, 128 });
	ink_box(ink, 0, 0, 1, 1);
	ink_fill(ink);
	ink_end_mark(ink);
	ink_box(ink, 0, 0, 1, 1);
	ink_fill(ink);
	content = page_end(ink);
	ck_assert(content->transparent);
	ck_assert_uint_eq(content->alphas[16], 1);
	ck_assert_int_eq(content->marks, 1);
	ck_assert_int_eq(content->unmarked, 1);
	page_content_drop(content);
}
END_TEST

/* Marks of text lie in one text object, and end before it does. */
START_TEST(marks_nest)
{
	GString *stream;

	ink_begin_mark(ink, 0, TRUE);
	show("One", 10, 20, FALSE);
	ink_begin_mark(ink, 1, TRUE);
	show("two", 10, 35, FALSE);
	ink_end_mark(ink);
	ink_begin_mark(ink, INK_ARTIFACT, FALSE);
	ink_box(ink, 0, 0, 9, 9);
	ink_fill(ink);
	show("in a drawing", 10, 20, FALSE);
	stream = stream_of(page_end(ink));
	ck_assert(g_str_has_prefix(stream->str, "BT\n/P<</MCID 0>>BDC\n/F0 10 Tf\n1 0 0 -1 10 20 Tm\n[("));
	ck_assert_int_eq(occurrences(stream, "]TJ\nEMC\n/P<</MCID 1>>BDC\n0 -15 Td\n[("), 1);
	ck_assert_int_eq(occurrences(stream, "]TJ\nEMC\nET\n/Artifact BMC\n0 0 9 9 re\nf\nBT\n1 0 0 -1 10 20 Tm\n[("), 1);
	ck_assert_int_eq(occurrences(stream, "]TJ\nET\nEMC\n"), 1);
	ck_assert_int_eq(occurrences(stream, "Tf"), 1);
	g_string_free(stream, TRUE);
}
END_TEST

/* Words side by side are one string; the pen stays where the text is. */
START_TEST(a_line_is_one_string)
{
	GString *stream;
	double x = 10;

	ink_begin_mark(ink, 0, TRUE);
	for (int i = 0; i < 40; i++)
		x = show(i % 2 == 0 ? "minimum" : " ", x, 20, FALSE);
	stream = stream_of(page_end(ink));
	ck_assert_int_eq(occurrences(stream, "TJ"), 1);
	ck_assert_int_eq(occurrences(stream, "Td"), 0);
	g_string_free(stream, TRUE);
}
END_TEST

/* Glyphs that say what they stand for need no ActualText: letters, ligatures, what is made of two. */
static const struct {
	const char *text;
	gboolean soft;
	int spans;
	const char *actual;
} spoken[] = {
	{ "Office fi", FALSE, 0, "" }, { "\u00E9t\u00E9", FALSE, 0, "" }, { "e\u0301", FALSE, 1, "<FEFF00650301>" },
	{ "a\u00A0b", FALSE, 1, "<FEFF00A0>" }, { "co-", FALSE, 0, "" }, { "co-", TRUE, 1, "<FEFF00AD>" },
	{ "\u05D0\u05D1", FALSE, 0, "" }, { "\uE000", FALSE, 1, "<FEFFE000>" },
};

START_TEST(glyphs_speak_for_themselves)
{
	GString *stream;

	ink_begin_mark(ink, 0, TRUE);
	show(spoken[_i].text, 10, 20, spoken[_i].soft);
	stream = stream_of(page_end(ink));
	ck_assert_int_eq(occurrences(stream, "/ActualText"), spoken[_i].spans);
	ck_assert_int_eq(occurrences(stream, "EMC"), spoken[_i].spans + 1);
	ck_assert_int_ge(occurrences(stream, spoken[_i].actual), spoken[_i].spans > 0);
	g_string_free(stream, TRUE);
}
END_TEST

/* Two threads' glyphs come to the same in either order. */
START_TEST(joined_in_any_order)
{
	Used *both[2] = { used_new(), used_new() }, *one = used_new(), *two = used_new();
	const FontFace *face = word("a")->runs->face;

	used_glyph(used_face(one, face), 5, NULL, 0);
	used_glyph(used_face(one, face), 1, "b", 1);
	used_glyph(used_face(two, face), 9, NULL, 0);
	used_glyph(used_face(two, face), 1, "a", 1);
	used_join(both[0], one);
	used_join(both[0], two);
	used_join(both[1], two);
	used_join(both[1], one);
	for (int i = 0; i < 2; i++) {
		UsedFace *joined = used_face(both[i], face);

		ck_assert(used_has_glyph(joined, 5) && used_has_glyph(joined, 9) && !used_has_glyph(joined, 6));
		ck_assert_str_eq(g_hash_table_lookup(joined->texts, GUINT_TO_POINTER(1)), "a");
		used_drop(both[i]);
	}
	used_drop(one);
	used_drop(two);
}
END_TEST

/* Glyphs shaped in one thread are drawn in another. */
START_TEST(another_context_draws_the_same_glyphs)
{
	TextContext *painter = text_context_new(library);
	const GlyphRun *run = word("m")->runs;
	cairo_scaled_font_t *font = raster_font(painter, run);
	cairo_glyph_t glyph = { run->glyphs[0].id, 0, 0 };
	cairo_text_extents_t extents;

	ck_assert_int_eq(cairo_scaled_font_status(font), CAIRO_STATUS_SUCCESS);
	ck_assert_ptr_eq(font, raster_font(painter, run));
	cairo_scaled_font_glyph_extents(font, &glyph, 1, &extents);
	ck_assert_double_eq_tol(extents.x_advance, unit_to_pt(run->glyphs[0].advance), 0.01);
	text_context_drop(painter);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("ink");
	TCase *tests = tcase_create("page"), *plain = tcase_create("plain");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, state_is_said_once);
	tcase_add_test(tests, what_is_seen_through_is_told);
	tcase_add_test(tests, marks_nest);
	tcase_add_test(tests, a_line_is_one_string);
	tcase_add_loop_test(tests, glyphs_speak_for_themselves, 0, G_N_ELEMENTS(spoken));
	tcase_add_test(tests, joined_in_any_order);
	tcase_add_test(tests, another_context_draws_the_same_glyphs);
	tcase_add_loop_test(plain, numbers_as_text, 0, G_N_ELEMENTS(numbers));
	suite_add_tcase(suite, tests);
	suite_add_tcase(suite, plain);
	return unit_run(suite);
}
