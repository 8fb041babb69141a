/* test-text.c: fonts, shaping, break opportunities and hyphens. */
#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "text/text.h"

static FontLibrary *library;
static TextContext *text;

static void open_text(void)
{
	GError *error = NULL;

	library = font_library_open("fonts/fonts.conf", &error);
	ck_assert_msg(library != NULL, "%s", error != NULL ? error->message : "");
	text = text_context_new(library);
}

static void close_text(void)
{
	text_context_drop(text);
	font_library_drop(library);
}

static const Font *font(const char *family, double points)
{
	FontSpec spec = { family, unit_from_pt(points), 400, PANGO_STYLE_NORMAL, PANGO_STRETCH_NORMAL, FALSE };

	return text_font(text, &spec, PLACE_NONE, NULL);
}

static const ShapedWord *shape(const Font *f, const char *word, double spacing)
{
	return text_shape(text, f, "en-GB", word, (int) strlen(word), unit_from_pt(spacing));
}

#define assert_points(unit, points) ck_assert_double_eq_tol(unit_to_pt(unit), (points), 0.006)

static gboolean file_is(const GlyphRun *run, const char *name)
{
	return g_str_has_suffix(run->face->file, name);
}

/* ---- fonts ---- */

START_TEST(missing_configuration_is_an_error)
{
	GError *error = NULL;

	ck_assert_ptr_null(font_library_open("no/such/fonts.conf", &error));
	ck_assert(error->domain == FONT_ERROR);
	ck_assert_ptr_nonnull(strstr(error->message, "no/such/fonts.conf"));
	g_error_free(error);
}
END_TEST

START_TEST(missing_base_font_names_the_package)
{
	char *folder = g_dir_make_tmp("boardpack-XXXXXX", NULL);
	char *conf = g_build_filename(folder, "fonts.conf", NULL);
	GError *error = NULL;

	g_file_set_contents(conf, "<fontconfig><dir prefix=\"relative\">.</dir></fontconfig>", -1, NULL);
	ck_assert_ptr_null(font_library_open(conf, &error));
	ck_assert(error->domain == FONT_ERROR);
	ck_assert_ptr_nonnull(strstr(error->message, "fonts-liberation"));
	g_error_free(error);
	remove(conf);
	remove(folder);
	g_free(conf);
	g_free(folder);
}
END_TEST

START_TEST(metrics_are_typographic)
{
	const Font *sans = font("sans-serif", 100), *serif = font("serif", 100), *mono = font("monospace", 100);

	ck_assert_double_eq_tol(unit_to_pt(sans->ascender), 72.8, 0.05);
	ck_assert_double_eq_tol(unit_to_pt(sans->descender), 21.0, 0.05);
	ck_assert_double_eq_tol(unit_to_pt(serif->ascender), 69.3, 0.05);
	ck_assert_double_eq_tol(unit_to_pt(serif->descender), 21.6, 0.05);
	ck_assert_double_eq_tol(unit_to_pt(mono->ascender), 61.3, 0.05);
	ck_assert_double_eq_tol(unit_to_pt(mono->descender), 18.8, 0.05);
	ck_assert_double_eq_tol(unit_to_pt(mono->space), 60.0, 0.05);
	ck_assert_int_lt(sans->underline_position, 0);
	ck_assert_int_gt(sans->strikethrough_position, 0);
	ck_assert_int_gt(sans->x_height, 0);
	ck_assert_int_gt(sans->cap_height, sans->x_height);
}
END_TEST

START_TEST(equal_specs_are_one_font)
{
	FontSpec oblique = { "serif", 10 * 1024, 400, PANGO_STYLE_OBLIQUE, PANGO_STRETCH_NORMAL, FALSE };
	FontSpec italic = { "serif", 10 * 1024, 400, PANGO_STYLE_ITALIC, PANGO_STRETCH_NORMAL, FALSE };

	ck_assert_ptr_eq(font("serif", 10), font("serif", 10));
	ck_assert_ptr_ne(font("serif", 10), font("serif", 11));
	ck_assert_ptr_eq(text_font(text, &oblique, PLACE_NONE, NULL), text_font(text, &italic, PLACE_NONE, NULL));
}
END_TEST

START_TEST(families_have_twins)
{
	static const struct { const char *family, *file; } cases[] = {
		{ "Helvetica", "LiberationSans-Regular.ttf" },
		{ "arial", "LiberationSans-Regular.ttf" },
		{ "'Times New Roman', Arial", "LiberationSerif-Regular.ttf" },
		{ "Nobody Has This, \"Courier New\"", "LiberationMono-Regular.ttf" },
		{ "Nobody Has This", "LiberationSans-Regular.ttf" },
		{ "", "LiberationSans-Regular.ttf" },
		{ ",'", "LiberationSans-Regular.ttf" },
		{ "serif,Symbol,ZapfDingbats", "LiberationSerif-Regular.ttf" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		const ShapedWord *word = shape(font(cases[i].family, 10), "word", 0);

		ck_assert_msg(file_is(word->runs, cases[i].file), "%s: %s", cases[i].family, word->runs->face->file);
	}
}
END_TEST

START_TEST(bold_italic_is_a_face_of_its_own)
{
	FontSpec spec = { "sans-serif", 10 * 1024, 700, PANGO_STYLE_ITALIC, PANGO_STRETCH_NORMAL, FALSE };

	ck_assert(file_is(shape(text_font(text, &spec, PLACE_NONE, NULL), "a", 0)->runs,
	                  "LiberationSans-BoldItalic.ttf"));
}
END_TEST

START_TEST(unknown_family_is_said_once)
{
	FontSpec spec = { "Nobody Has This", 10 * 1024, 400, PANGO_STYLE_NORMAL, PANGO_STRETCH_NORMAL, FALSE };
	Diags *diags = diags_new();

	text_font(text, &spec, (Place) { "a.xml", 1, 1 }, diags);
	spec.size *= 2;
	text_font(text, &spec, (Place) { "a.xml", 2, 1 }, diags);
	spec.family = "Nobody Has This Either, serif";
	text_font(text, &spec, (Place) { "a.xml", 3, 1 }, diags);
	ck_assert_uint_eq(diags_count(diags, DIAG_STYLE), 1);
	diags_drop(diags);
}
END_TEST

/* ---- shaping ---- */

START_TEST(words_are_kerned_and_kept)
{
	const Font *serif = font("serif", 12);
	const ShapedWord *word = shape(serif, "AVATAR", 0);
	char copy[] = "AVATAR";

	assert_points(word->width, 44.613);
	ck_assert_int_eq(word->characters, 6);
	ck_assert_ptr_eq(word, shape(serif, copy, 0));
	ck_assert_ptr_ne(word, shape(serif, "AVATAR", 1));
	ck_assert_ptr_ne(word, shape(font("serif", 13), "AVATAR", 0));
}
END_TEST

START_TEST(letters_are_spaced)
{
	const Font *serif = font("serif", 12);

	assert_points(shape(serif, "no", 1)->width - shape(serif, "no", 0)->width, 2);
	/* A mark stays on its letter. */
	assert_points(shape(serif, "q\xCC\x88", 1)->width - shape(serif, "q\xCC\x88", 0)->width, 1);
	ck_assert_int_eq(shape(serif, "q\xCC\x88", 1)->characters, 1);
}
END_TEST

START_TEST(controls_leave_no_glyph)
{
	const Font *serif = font("serif", 12);
	static const char *const controls[] = {
		"\xC2\xAD", "\xE2\x80\x8B", "\xE2\x80\x8C", "\xE2\x80\x8D", "\xE2\x81\xA0", "\xE2\x80\x8E", "\xEF\xBB\xBF",
	};

	for (gsize i = 0; i < G_N_ELEMENTS(controls); i++) {
		const ShapedWord *word = shape(serif, controls[i], 1);

		ck_assert_int_eq(word->width, 0);
		ck_assert_ptr_null(word->runs);
		ck_assert_int_eq(word->missing, 0);
	}
	ck_assert_int_eq(shape(serif, "\t", 0)->width, serif->space);
	ck_assert_int_eq(shape(serif, "", 0)->width, 0);
}
END_TEST

START_TEST(other_fonts_help_out)
{
	const Font *serif = font("serif", 12);
	const ShapedWord *word = shape(serif, "\xE2\x9C\x93" "ok", 0);

	ck_assert_int_eq(word->missing, 0);
	ck_assert(file_is(word->runs, "NotoSansSymbols2-Regular.ttf"));
	ck_assert(file_is(word->runs->next, "LiberationSerif-Regular.ttf"));
	ck_assert_int_eq(word->runs->next->offset, 3);
	/* e and a combining acute are one glyph of the first font, though it has no combining acute. */
	word = shape(serif, "cafe\xCC\x81s", 0);
	ck_assert_ptr_null(word->runs->next);
	ck_assert(file_is(word->runs, "LiberationSerif-Regular.ttf"));
	ck_assert_int_eq(word->runs->count, 5);
}
END_TEST

START_TEST(unknown_characters_get_a_mark)
{
	const ShapedWord *word = shape(font("serif", 12), "a\xEE\x80\x80z", 0);

	ck_assert_int_eq(word->missing, 1);
	for (const GlyphRun *run = word->runs; run != NULL; run = run->next)
		for (int i = 0; i < run->count; i++)
			ck_assert_uint_ne(run->glyphs[i].id, 0);
}
END_TEST

START_TEST(right_to_left_runs_are_in_visual_order)
{
	const ShapedWord *word = shape(font("serif", 12), "a\xD7\xA9\xD7\x9C", 0);
	const GlyphRun *run = word->runs->next;

	ck_assert(!word->runs->rtl);
	ck_assert(run->rtl);
	ck_assert_int_eq(run->count, 2);
	ck_assert_int_eq(run->glyphs[0].cluster, 2);
	ck_assert_int_eq(run->glyphs[1].cluster, 0);
}
END_TEST

START_TEST(small_capitals_are_smaller_capitals)
{
	FontSpec spec = { "serif", 10 * 1024, 400, PANGO_STYLE_NORMAL, PANGO_STRETCH_NORMAL, TRUE };
	const ShapedWord *word = shape(text_font(text, &spec, PLACE_NONE, NULL), "Stra\xC3\x9F" "e", 0);

	ck_assert_int_eq(word->runs->size, 10 * 1024);
	ck_assert_int_eq(word->runs->next->size, 8 * 1024);
	ck_assert_int_eq(word->runs->next->count, 6);
	ck_assert_int_eq(word->characters, 7);
}
END_TEST

START_TEST(prefixes_have_widths)
{
	const Font *serif = font("serif", 12);
	const ShapedWord *word = shape(serif, "hy\xC3\xA9n", 0);

	ck_assert_int_eq(shaped_prefix_width(word, 0), 0);
	assert_points(shaped_prefix_width(word, 1), 6);
	ck_assert_int_eq(shaped_prefix_width(word, 4), word->width - word->runs->glyphs[3].advance);
	ck_assert_int_eq(shaped_prefix_width(word, word->length), word->width);
}
END_TEST

/* ---- break opportunities ---- */

/* BROKEN has '|' where a line may and '!' where it must end. */
static void assert_breaks(const char *broken)
{
	GString *plain = g_string_new(NULL), *got = g_string_new(NULL);
	guint8 actions[256];

	for (const char *p = broken; *p != '\0'; p++)
		if (*p != '|' && *p != '!')
			g_string_append_c(plain, *p);
	text_line_breaks(plain->str, (int) plain->len, "en-GB", actions);
	for (gsize i = 0; i <= plain->len; i++) {
		if (actions[i] != BREAK_NO)
			g_string_append_c(got, actions[i] == BREAK_MANDATORY ? '!' : '|');
		if (i < plain->len)
			g_string_append_c(got, plain->str[i]);
	}
	ck_assert_str_eq(got->str, broken);
	g_string_free(plain, TRUE);
	g_string_free(got, TRUE);
}

/* Pango's own answer, as text_line_breaks gives it. */
static void pango_breaks(const char *string, int length, guint8 *actions)
{
	int count = (int) g_utf8_strlen(string, length) + 1;
	PangoLogAttr *attrs = g_new0(PangoLogAttr, count);
	const char *p = string;

	memset(actions, BREAK_NO, (gsize) length + 1);
	pango_get_log_attrs(string, length, 0, pango_language_from_string("en-GB"), attrs, count);
	for (int i = 1; i < count; i++) {
		gboolean ends = *p == '\n';

		p = g_utf8_next_char(p);
		if (ends || attrs[i].is_line_break || i == count - 1)
			actions[p - string] = ends ? BREAK_MANDATORY : BREAK_ALLOWED;
	}
	g_free(attrs);
}

/* Strings of signs that the table knows, figures and spaces more often, from a generator of fixed seed. */
START_TEST(plain_breaks_are_those_of_pango)
{
	static const char *const signs[] = { "a", "Z", "1", "7", "0", " ", " ", "  ", ".", ",", ":", ";", "!", "?", ")", "]",
		"}", "(", "[", "{", "-", "\"", "'", "/", "%", "$", "+", "&", "|", "~", "\t", "\n", "*", "@", "\xC2\xA0", "\xC2\xA3",
		"\xC2\xAD", "\xC2\xB0", "\xC2\xB7", "\xC2\xBD", "\xC3\xA9", "\xC5\xB5", "\xC5\x82", "\xE2\x80\x93", "\xE2\x80\x94",
		"\xE2\x80\x98", "\xE2\x80\x99", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\xA2", "\xE2\x80\xA6", "\xE2\x82\xAC",
		"\xE2\x80\x91", "\xEF\xBF\xBC" };
	GRand *chance = g_rand_new_with_seed(14);
	GString *string = g_string_new(NULL);
	guint8 expected[256], got[256];

	for (int round = 0; round < 20000; round++) {
		int length = g_rand_int_range(chance, 0, 24);

		g_string_truncate(string, 0);
		for (int i = 0; i < length; i++)
			g_string_append(string, signs[g_rand_int_range(chance, 0, G_N_ELEMENTS(signs))]);
		pango_breaks(string->str, (int) string->len, expected);
		text_line_breaks(string->str, (int) string->len, "en-GB", got);
		ck_assert_msg(memcmp(expected, got, string->len + 1) == 0, "%s", string->str);
	}
	g_string_free(string, TRUE);
	g_rand_free(chance);
}
END_TEST

START_TEST(breaks_are_those_of_uax14)
{
	assert_breaks("plain |words|");
	assert_breaks("well-|made |and/|or|");
	assert_breaks("a\xC2\xA0" "b |c\xE2\x80\x91" "d|");
	assert_breaks("2006/07 |10-20 |1,234.5|");
	assert_breaks("one\n!two\xE2\x80\xA8!three\xE2\x80\xA9!four|");
	assert_breaks("em|\xE2\x80\x94|dash|");
	assert_breaks("soft\xC2\xAD|hyphen|");
	assert_breaks("zero\xE2\x80\x8B|width|");
	assert_breaks("a\xE2\x81\xA0" "b|");
	assert_breaks("(see |\"x\")|");
	assert_breaks("a |\xEF\xBF\xBC|b|");
	assert_breaks("");
}
END_TEST

/* ---- hyphens ---- */

static void assert_hyphens(const char *language, const char *country, int before, int after,
                           const char *hyphenated)
{
	GString *plain = g_string_new(NULL), *got = g_string_new(NULL);
	int offsets[128], count, at = 0;

	for (const char *p = hyphenated; *p != '\0'; p++)
		if (*p != '-')
			g_string_append_c(plain, *p);
	count = text_hyphenate(text, language, country, plain->str, (int) plain->len, before, after, offsets);
	for (int i = 0; i < count; i++) {
		g_string_append_len(got, plain->str + at, offsets[i] - at);
		g_string_append_c(got, '-');
		at = offsets[i];
	}
	g_string_append(got, plain->str + at);
	ck_assert_str_eq(got->str, hyphenated);
	g_string_free(plain, TRUE);
	g_string_free(got, TRUE);
}

START_TEST(english_is_hyphenated)
{
	assert_hyphens("en", "GB", 2, 2, "hy-phen-a-tion");
	assert_hyphens("en", NULL, 2, 2, "hy-phen-a-tion");
	assert_hyphens("en-GB", NULL, 2, 2, "hy-phen-a-tion");
	assert_hyphens("EN", "XX", 2, 2, "hy-phen-a-tion");
	assert_hyphens("en", "GB", 3, 5, "hyphen-ation");
	assert_hyphens("en", "GB", 2, 2, "Com-mit-tee");
	assert_hyphens("en", "GB", 2, 2, "com-mit-tee\xE2\x80\x99s");
	assert_hyphens("en", "GB", 2, 2, "a");
	assert_hyphens("en", "GB", 2, 2, "");
}
END_TEST

/* Where Debian's dictionaries of other languages are installed; the German one is not in UTF-8. */
START_TEST(other_languages_are_hyphenated)
{
	if (g_file_test("/usr/share/hyphen/hyph_de_DE.dic", G_FILE_TEST_EXISTS)) {
		assert_hyphens("de", NULL, 2, 2, "\xC3\x9C" "ber-prü-fung");
		assert_hyphens("de", "AT", 2, 2, "Rat-haus");
		assert_hyphens("de", NULL, 2, 2, "\xD0\xB4\xD0\xBE\xD0\xBC");
	}
	if (g_file_test("/usr/share/hyphen/hyph_fr.dic", G_FILE_TEST_EXISTS))
		assert_hyphens("fr", "FR", 2, 2, "mai-rie");
}
END_TEST

START_TEST(authors_hyphens_are_the_only_ones)
{
	assert_hyphens("en", "GB", 2, 2, "hyphen\xC2\xAD" "ation");
}
END_TEST

START_TEST(no_dictionary_no_hyphens)
{
	assert_hyphens("tlh", NULL, 2, 2, "hyphenation");
	assert_hyphens("", NULL, 2, 2, "hyphenation");
	assert_hyphens("../../etc/passwd", NULL, 2, 2, "hyphenation");
	ck_assert_int_eq(text_hyphenate(text, NULL, NULL, "hyphenation", 11, 2, 2, (int[11]) { 0 }), 0);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("text");
	TCase *fonts = tcase_create("fonts"), *shaping = tcase_create("shaping"), *lines = tcase_create("lines");
	SRunner *runner;
	int failed;

	tcase_add_checked_fixture(fonts, open_text, close_text);
	tcase_add_test(fonts, missing_configuration_is_an_error);
	tcase_add_test(fonts, missing_base_font_names_the_package);
	tcase_add_test(fonts, metrics_are_typographic);
	tcase_add_test(fonts, equal_specs_are_one_font);
	tcase_add_test(fonts, families_have_twins);
	tcase_add_test(fonts, bold_italic_is_a_face_of_its_own);
	tcase_add_test(fonts, unknown_family_is_said_once);
	suite_add_tcase(suite, fonts);
	tcase_add_checked_fixture(shaping, open_text, close_text);
	tcase_add_test(shaping, words_are_kerned_and_kept);
	tcase_add_test(shaping, letters_are_spaced);
	tcase_add_test(shaping, controls_leave_no_glyph);
	tcase_add_test(shaping, other_fonts_help_out);
	tcase_add_test(shaping, unknown_characters_get_a_mark);
	tcase_add_test(shaping, right_to_left_runs_are_in_visual_order);
	tcase_add_test(shaping, small_capitals_are_smaller_capitals);
	tcase_add_test(shaping, prefixes_have_widths);
	suite_add_tcase(suite, shaping);
	tcase_add_checked_fixture(lines, open_text, close_text);
	tcase_set_timeout(lines, 60);
	tcase_add_test(lines, breaks_are_those_of_uax14);
	tcase_add_test(lines, plain_breaks_are_those_of_pango);
	tcase_add_test(lines, english_is_hyphenated);
	tcase_add_test(lines, other_languages_are_hyphenated);
	tcase_add_test(lines, authors_hyphens_are_the_only_ones);
	tcase_add_test(lines, no_dictionary_no_hyphens);
	suite_add_tcase(suite, lines);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
