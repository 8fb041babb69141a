/* test-diag.c: diagnostics are said once, in order, with their excerpt. */
#include <check.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "folder.h"
#include "unit.h"

#define D_TEST_COUNT DIAG_ERROR, "test-count", "row has %d cells, table has %d columns; last cell left empty"
#define D_TEST_WORD DIAG_WARNING, "test-word", "\"%s\" is odd; it was kept"

static const char *source(const char *name, const char *text, gssize length)
{
	char *path = g_build_filename(folder, name, NULL);
	const char *interned = g_intern_string(path);

	ck_assert(g_file_set_contents(path, text, length, NULL));
	g_free(path);
	return interned;
}

static char *printed(const Diags *diags, DiagStyle style)
{
	char *text = NULL;
	size_t length = 0;
	FILE *out = open_memstream(&text, &length);

	if (style.base_folder == NULL)
		style.base_folder = folder;
	diags_print(diags, out, &style);
	fclose(out);
	return text;
}

static void expect(Diags *diags, DiagStyle style, const char *expected)
{
	char *text = printed(diags, style);

	ck_assert_str_eq(text, expected);
	free(text);
	diags_drop(diags);
}

START_TEST(excerpt_and_note)
{
	const char *file = source("a.xml", "<table>\n\t<row status=\"draft\">\n</table>\n", -1);
	Diags *diags = diags_new();

	diag(diags, (Place) { file, 2, 2 }, D_TEST_COUNT, 4, 5);
	diag_note(diags, (Place) { file, 1, 1 }, "columns declared here");
	expect(diags, (DiagStyle) { 0 },
		"a.xml:2:2: error: row has 4 cells, table has 5 columns; last cell left empty [test-count]\n"
		"    2 |         <row status=\"draft\">\n"
		"      |         ^~~~\n"
		"a.xml:1:1: note: columns declared here\n");
}
END_TEST

START_TEST(sorted_and_once)
{
	const char *b = g_intern_static_string("b.xml"), *a = g_intern_static_string("a-missing.xml");
	Diags *diags = diags_new();

	diag(diags, (Place) { b, 9, 1 }, D_TEST_WORD, "late");
	diag(diags, (Place) { a, 1, 1 }, D_TEST_WORD, "other file");
	diag(diags, (Place) { b, 2, 8 }, D_TEST_WORD, "x");
	diag(diags, (Place) { b, 2, 3 }, D_TEST_WORD, "x");
	diag(diags, (Place) { b, 2, 8 }, D_TEST_WORD, "x");
	diag_note(diags, PLACE_NONE, "of the dropped one");
	ck_assert_uint_eq(diags_count(diags, DIAG_WARNING), 4);
	ck_assert_uint_eq(diags_count(diags, DIAG_ERROR), 0);
	expect(diags, (DiagStyle) { 0 },
		"b.xml:2:3: warning: \"x\" is odd; it was kept [test-word]\n"
		"b.xml:2:8: warning: \"x\" is odd; it was kept [test-word]\n"
		"b.xml:9:1: warning: \"late\" is odd; it was kept [test-word]\n"
		"a-missing.xml:1:1: warning: \"other file\" is odd; it was kept [test-word]\n");
}
END_TEST

START_TEST(threshold_and_merge)
{
	const char *file = g_intern_static_string("c.xml");
	Diags *diags = diags_new(), *more = diags_new();

	diag(diags, (Place) { file, 1, 1 }, D_TEST_WORD, "x");
	diag(more, (Place) { file, 1, 1 }, D_TEST_WORD, "x");
	diag(more, PLACE_NONE, D_TEST_COUNT, 1, 2);
	diags_merge(diags, more);
	ck_assert_uint_eq(diags_count(more, DIAG_STYLE), 0);
	ck_assert_uint_eq(diags_count(diags, DIAG_STYLE), 2);
	diags_drop(more);
	expect(diags, (DiagStyle) { .threshold = DIAG_ERROR },
		"boardpack: error: row has 1 cells, table has 2 columns; last cell left empty [test-count]\n");
}
END_TEST

START_TEST(json_lines)
{
	Diags *diags = diags_new();

	diag(diags, (Place) { g_intern_static_string("d.xml"), 3, 4 }, D_TEST_WORD, "a\\\"b\nc");
	diag_note(diags, PLACE_NONE, "n");
	diag(diags, PLACE_NONE, D_TEST_WORD, "y");
	expect(diags, (DiagStyle) { .json = TRUE },
		"{\"file\":\"d.xml\",\"line\":3,\"column\":4,\"level\":\"warning\",\"id\":\"test-word\","
		"\"message\":\"\\\"a\\\\\\\"b c\\\" is odd; it was kept\",\"notes\":[{\"message\":\"n\"}]}\n"
		"{\"level\":\"warning\",\"id\":\"test-word\",\"message\":\"\\\"y\\\" is odd; it was kept\",\"notes\":[]}\n");
}
END_TEST

START_TEST(long_line_is_cut)
{
	GString *line = g_string_new(NULL);
	Diags *diags = diags_new();
	char *text, *mark, *token, **lines;

	for (int i = 0; i < 40; i++)
		g_string_append(line, "<p>words</p>");
	g_string_append(line, "<bad/>");
	for (int i = 0; i < 40; i++)
		g_string_append(line, "<p>words</p>");
	diag(diags, (Place) { source("long.xml", line->str, -1), 1, 481 }, D_TEST_WORD, "x");
	text = printed(diags, (DiagStyle) { 0 });
	lines = g_strsplit(text, "\n", -1);
	token = strstr(lines[1], "<bad/>");
	mark = strchr(lines[2], '^');
	ck_assert_ptr_nonnull(token);
	ck_assert_ptr_nonnull(mark);
	ck_assert_str_eq(mark, "^~~~");
	ck_assert_int_eq(token - lines[1], mark - lines[2]);
	ck_assert_uint_lt(strlen(lines[1]), 120);
	g_strfreev(lines);
	free(text);
	g_string_free(line, TRUE);
	diags_drop(diags);
}
END_TEST

START_TEST(odd_bytes)
{
	const char *latin = source("latin.xml", "caf\xE9 <x/>\r\n", -1);
	const char *utf16 = source("utf16.xml", "<\0x\0", 4);
	Diags *diags = diags_new();
	char *expected;

	diag(diags, (Place) { latin, 1, 6 }, D_TEST_WORD, "\xE9\x1B");
	diag(diags, (Place) { latin, 7, 6 }, D_TEST_WORD, "no such line");
	diag(diags, (Place) { utf16, 1, 1 }, D_TEST_WORD, "u");
	diag(diags, (Place) { g_intern_string(folder), 1, 1 }, D_TEST_WORD, "folder");
	expected = g_strdup_printf(
		"%s/latin.xml:1:6: warning: \"\xEF\xBF\xBD\xEF\xBF\xBD\" is odd; it was kept [test-word]\n"
		"    1 | caf\xEF\xBF\xBD <x/>\n"
		"      |      ^~\n"
		"%s/latin.xml:7:6: warning: \"no such line\" is odd; it was kept [test-word]\n"
		"%s/utf16.xml:1:1: warning: \"u\" is odd; it was kept [test-word]\n"
		"%s:1:1: warning: \"folder\" is odd; it was kept [test-word]\n", folder, folder, folder, folder);
	expect(diags, (DiagStyle) { .base_folder = "/nowhere" }, expected);
	g_free(expected);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("diag");
	TCase *tcase = tcase_create("all");

	make_folder();
	tcase_add_test(tcase, excerpt_and_note);
	tcase_add_test(tcase, sorted_and_once);
	tcase_add_test(tcase, threshold_and_merge);
	tcase_add_test(tcase, json_lines);
	tcase_add_test(tcase, long_line_is_cut);
	tcase_add_test(tcase, odd_bytes);
	suite_add_tcase(suite, tcase);
	int status = unit_run(suite);
	drop_folder();
	return status;
}
