/* test-press.c: the press's own work: files made beside their targets, packs found, FO collated. */
#include <check.h>
#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <libxml/xpathInternals.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "press/build.h"
#include "press/collate.h"
#include "press/find.h"
#include "press/output.h"
#include "press/print.h"
#include "unit.h"

static char *folder;                  /* a new one for each test */

static void make_folder(void)
{
	folder = g_dir_make_tmp("boardpack-test-XXXXXX", NULL);
}

static void remove_folder(void)
{
	g_autofree char *command = g_strdup_printf("rm -rf '%s'", folder);
	ck_assert_int_eq(system(command), 0);
	g_free(folder);
}

static char *in_folder(const char *name)
{
	return g_build_filename(folder, name, NULL);
}

static void write_file(const char *path, const char *text)
{
	g_autofree char *below = g_path_get_dirname(path);
	g_mkdir_with_parents(below, 0777);
	ck_assert(g_file_set_contents(path, text, -1, NULL));
}

static guint count_files(void)
{
	GDir *dir = g_dir_open(folder, 0, NULL);
	guint count = 0;
	while (g_dir_read_name(dir) != NULL)
		count++;
	g_dir_close(dir);
	return count;
}

/* ---- output ---- */

START_TEST(output_leaves_only_its_target)
{
	g_autofree char *target = in_folder("pack.pdf"), *content = NULL;
	write_file(target, "old");
	ck_assert(output_write(target, "new", 3, NULL));
	ck_assert(g_file_get_contents(target, &content, NULL, NULL));
	ck_assert_str_eq(content, "new");
	ck_assert_uint_eq(count_files(), 1);
}
END_TEST

START_TEST(output_that_failed_leaves_nothing)
{
	GError *error = NULL;
	ck_assert(!output_write(folder, "new", 3, &error));
	ck_assert(g_error_matches(error, G_FILE_ERROR, G_FILE_ERROR_ISDIR));
	g_error_free(error);
	ck_assert_uint_eq(count_files(), 0);
}
END_TEST

START_TEST(output_follows_a_link)
{
	g_autofree char *real = in_folder("real.pdf"), *link = in_folder("link.pdf"), *content = NULL;
	write_file(real, "old");
	ck_assert_int_eq(symlink("real.pdf", link), 0);
	ck_assert(output_write(link, "new", 3, NULL));
	ck_assert(g_file_test(link, G_FILE_TEST_IS_SYMLINK));
	ck_assert(g_file_get_contents(real, &content, NULL, NULL));
	ck_assert_str_eq(content, "new");
}
END_TEST

START_TEST(output_to_a_device_never_replaces_it)
{
	GError *error = NULL;
	ck_assert(!output_write("/dev/full", "new", 3, &error));
	ck_assert(g_error_matches(error, G_FILE_ERROR, G_FILE_ERROR_NOSPC));
	g_error_free(error);
	ck_assert(!g_file_test("/dev/full", G_FILE_TEST_IS_REGULAR));
}
END_TEST

START_TEST(output_needs_a_folder)
{
	GError *error = NULL;
	g_autofree char *target = in_folder("none/pack.pdf");
	ck_assert(!output_write(target, "new", 3, &error));
	ck_assert(g_error_matches(error, G_FILE_ERROR, G_FILE_ERROR_NOENT));
	g_error_free(error);
}
END_TEST

/* ---- packs ---- */

START_TEST(packs_are_found_by_name_and_by_root)
{
	g_autofree char *named = in_folder("a/pack.xml"), *rooted = in_folder("b/c/march.xml");
	g_autofree char *paper = in_folder("b/c/report.xml"), *broken = in_folder("b/broken.xml");
	g_autofree char *hidden = in_folder(".old/pack.xml");
	write_file(named, "not even XML");
	write_file(rooted, "<?xml version='1.0'?><!-- March --><pack xmlns='urn:boardpack:papers'/>");
	write_file(paper, "<report xmlns='urn:boardpack:papers'><pack/></report>");
	write_file(broken, "<");
	write_file(hidden, "");
	const char *const paths[] = { folder, NULL };
	g_autoptr(GPtrArray) packs = find_packs(paths, NULL);
	ck_assert_uint_eq(packs->len, 2);
	ck_assert_str_eq(packs->pdata[0], named);
	ck_assert_str_eq(packs->pdata[1], rooted);
}
END_TEST

START_TEST(products_are_not_sources)
{
	g_autofree char *pack = in_folder("pack.xml"), *letter = in_folder("letter.pdf");
	g_autofree char *product = in_folder("pack.pdf"), *members = in_folder("pack-members.pdf");
	write_file(pack, "");
	gint64 before = find_newest(pack);
	write_file(product, "");
	write_file(members, "");
	ck_assert_int_eq(find_newest(pack), before);
	write_file(letter, "");
	ck_assert_int_ne(find_newest(pack), before);
}
END_TEST

START_TEST(target_names_the_edition)
{
	g_autofree char *open = build_target("a/pack.xml", EDITION_PUBLIC);
	g_autofree char *closed = build_target("a/pack.xml", EDITION_MEMBERS);
	ck_assert_str_eq(open, "a/pack.pdf");
	ck_assert_str_eq(closed, "a/pack-members.pdf");
}
END_TEST

/* ---- FO ---- */

#define HEAD "<fo:root xmlns:fo='http://www.w3.org/1999/XSL/Format' xmlns:bp='urn:boardpack:at'"
#define MASTERS "<fo:layout-master-set><fo:simple-page-master master-name='p' bp:at='a:1:1'><fo:region-body/>" \
	"</fo:simple-page-master></fo:layout-master-set>"
#define TREE "<fo:bookmark-tree><fo:bookmark internal-destination='top'><fo:bookmark-title>T</fo:bookmark-title>" \
	"</fo:bookmark></fo:bookmark-tree>"
#define FLOW(content) "<fo:page-sequence master-reference='p'><fo:flow flow-name='xsl-region-body'><fo:block id='top'>" \
	content "</fo:block></fo:flow></fo:page-sequence></fo:root>"

/* The string value of XPATH in DOC; the caller frees it. */
static char *value_of(xmlDocPtr doc, const char *xpath)
{
	xmlXPathContextPtr context = xmlXPathNewContext(doc);
	xmlXPathRegisterNs(context, BAD_CAST "fo", BAD_CAST "http://www.w3.org/1999/XSL/Format");
	xmlXPathObjectPtr object = xmlXPathEvalExpression(BAD_CAST xpath, context);
	xmlChar *text = xmlXPathCastToString(object);
	char *copy = g_strdup((char *) text);
	xmlFree(text);
	xmlXPathFreeObject(object);
	xmlXPathFreeContext(context);
	return copy;
}

static void assert_value(xmlDocPtr doc, const char *xpath, const char *expected)
{
	g_autofree char *value = value_of(doc, xpath);
	ck_assert_msg(strcmp(value, expected) == 0, "%s is \"%s\", not \"%s\"", xpath, value, expected);
}

START_TEST(collated_fo_is_one_root)
{
	static const char *const texts[] = {
		HEAD ">" MASTERS "<fo:declarations/>" TREE FLOW("<fo:page-number-citation ref-id='top'/>"),
		HEAD " font-size='9pt'>" MASTERS TREE
		FLOW("<fo:page-number-citation ref-id='top'/><fo:external-graphic src=\"url('a.png')\"/>"),
	};
	g_autoptr(GPtrArray) formes = g_ptr_array_new_with_free_func((GDestroyNotify) forme_drop);
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
		Forme *forme = forme_new(i == 0 ? "/p" : "/p/papers", "/p");
		forme->fo = xmlReadMemory(texts[i], (int) strlen(texts[i]), NULL, NULL, 0);
		ck_assert_ptr_nonnull(forme->fo);
		g_ptr_array_add(formes, forme);
	}
	xmlDocPtr doc = collate_fo(formes, "/p");
	assert_value(doc, "count(/fo:root/*)", "5");
	assert_value(doc, "name(/fo:root/*[2])", "fo:declarations");
	assert_value(doc, "name(/fo:root/*[3])", "fo:bookmark-tree");
	assert_value(doc, "count(//fo:simple-page-master)", "1");
	assert_value(doc, "count(//@*[namespace-uri() = 'urn:boardpack:at'])", "0");
	assert_value(doc, "count(//namespace::*[. = 'urn:boardpack:at'])", "0");
	assert_value(doc, "//fo:page-sequence[1]//fo:block/@id", "top");
	assert_value(doc, "//fo:page-sequence[2]//fo:block/@id", "paper-2.top");
	assert_value(doc, "//fo:page-sequence[2]//@ref-id", "paper-2.top");
	assert_value(doc, "//fo:bookmark[2]/@internal-destination", "paper-2.top");
	assert_value(doc, "//fo:page-sequence[1]/@font-size", "");
	assert_value(doc, "//fo:page-sequence[2]/@font-size", "9pt");
	assert_value(doc, "//fo:external-graphic/@src", "url('papers/a.png')");
	xmlFreeDoc(doc);
}
END_TEST

START_TEST(dates_come_from_the_caller_or_the_environment)
{
	g_unsetenv("SOURCE_DATE_EPOCH");
	ck_assert_int_eq(print_date(7), 7);
	g_setenv("SOURCE_DATE_EPOCH", "1772323200", TRUE);
	ck_assert_int_eq(print_date(7), 1772323200);
	g_setenv("SOURCE_DATE_EPOCH", "yesterday", TRUE);
	ck_assert_int_eq(print_date(7), 7);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("press");
	TCase *cases = tcase_create("press");
	tcase_add_checked_fixture(cases, make_folder, remove_folder);
	tcase_add_test(cases, output_leaves_only_its_target);
	tcase_add_test(cases, output_that_failed_leaves_nothing);
	tcase_add_test(cases, output_follows_a_link);
	tcase_add_test(cases, output_to_a_device_never_replaces_it);
	tcase_add_test(cases, output_needs_a_folder);
	tcase_add_test(cases, packs_are_found_by_name_and_by_root);
	tcase_add_test(cases, products_are_not_sources);
	tcase_add_test(cases, target_names_the_edition);
	tcase_add_test(cases, collated_fo_is_one_root);
	tcase_add_test(cases, dates_come_from_the_caller_or_the_environment);
	suite_add_tcase(suite, cases);
	return unit_run(suite);
}
