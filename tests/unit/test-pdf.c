/* test-pdf.c: the finished file, read back with libqpdf. */
#include <check.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>

#include "paint/paint.h"
#include "pdf/finish.h"
#include "pdf/labels.h"
#include "pdf/links.h"
#include "sheet.h"
#include "unit.h"

#define FO_OPEN \
	"<fo:root xmlns:fo='http://www.w3.org/1999/XSL/Format' xml:lang='en-GB'><fo:layout-master-set>" \
	"<fo:simple-page-master master-name='a'><fo:region-body/></fo:simple-page-master></fo:layout-master-set>"
#define FO_FLOW "<fo:page-sequence master-reference='a'><fo:flow flow-name='xsl-region-body'>"
#define FO_CLOSE "</fo:flow></fo:page-sequence></fo:root>"

static const char paper[] = FO_OPEN
	"<fo:bookmark-tree><fo:bookmark internal-destination='h'><fo:bookmark-title>Item  one</fo:bookmark-title>"
	"<fo:bookmark internal-destination='p' starting-state='hide'><fo:bookmark-title>Part</fo:bookmark-title>"
	"</fo:bookmark></fo:bookmark></fo:bookmark-tree>"
	FO_FLOW
	"<fo:block id='h' role='H1'>Item one</fo:block>"
	"<fo:block id='p'>See <fo:basic-link id='l' internal-destination='h'>above</fo:basic-link> or "
	"<fo:basic-link id='u' external-destination=\"url('https://example.org/a b')\">out</fo:basic-link></fo:block>"
	"<fo:block id='cy' xml:lang='cy'>Croeso</fo:block>"
	"<fo:list-block><fo:list-item><fo:list-item-label><fo:block id='lb'>1.</fo:block></fo:list-item-label>"
	"<fo:list-item-body><fo:block id='bo'>First</fo:block></fo:list-item-body></fo:list-item></fo:list-block>"
	"<fo:table><fo:table-header><fo:table-row><fo:table-cell><fo:block id='c1'>A</fo:block></fo:table-cell>"
	"<fo:table-cell><fo:block id='c2'>B</fo:block></fo:table-cell></fo:table-row></fo:table-header>"
	"<fo:table-body><fo:table-row><fo:table-cell number-columns-spanned='2'><fo:block id='c3'>C</fo:block>"
	"</fo:table-cell></fo:table-row><fo:table-row><fo:table-cell><fo:block id='c4'>D</fo:block></fo:table-cell>"
	"</fo:table-row></fo:table-body></fo:table>"
	FO_CLOSE;

static const FinishMeta meta = { "Board pack", "Council & Co", "Papers", NULL, "en-GB", 1767225600 };

static Sheet *sheet;
static GString *finished;             /* the file; NULL: none was made */
static qpdf_data q;

static void set_up_with(const char *fo)
{
	sheet = sheet_new(fo);
}

static void set_up(void)
{
	set_up_with(paper);
}

static void tear_down(void)
{
	if (finished != NULL)
		g_string_free(finished, TRUE);
	finished = NULL;
	if (q != NULL)
		qpdf_cleanup(&q);
	sheet_drop(sheet);
}

static void set_paper(void)
{
	sheet_page(sheet, "i");
	sheet_line(sheet, "h", "Item one");
	sheet_line(sheet, "p", "See");
	sheet_line(sheet, "l", "above");
	sheet_line(sheet, "u", "out");
	sheet_page(sheet, "1");
	sheet->page->number = 1;
	sheet_line(sheet, "p", "the end");
	sheet_line(sheet, "cy", "Croeso");
	sheet_line(sheet, "lb", "1.");
	sheet_line(sheet, "bo", "First");
	sheet_line(sheet, "c1", "A");
	sheet_line(sheet, "c2", "B");
	sheet_line(sheet, "c3", "C");
	sheet_line(sheet, "c4", "D");
}

/* USED is the caller's. */
static Painted *paint_sheet(Used **used)
{
	Painter *painter = painter_new();
	Painted *painted = painter_paper(painter, sheet->paper.pages, 0, sheet->text);

	*used = painter_finish(painter);
	return painted;
}

static Gathering *gather_sheet(Used **used)
{
	return gathering_new(&sheet->paper, paint_sheet(used), sheet->diags);
}

static void finish_sheet(const FinishMeta *about, GError **error)
{
	Used *used;
	Gathering *gathering = gather_sheet(&used);

	if (finished != NULL)
		g_string_free(finished, TRUE);
	finished = finish_pdf(&gathering, 1, used, about, sheet->diags, error);
	used_drop(used);
	gathering_drop(gathering);
}

static qpdf_oh read_file(const GString *file)
{
	q = qpdf_init();
	ck_assert_ptr_nonnull(file);
	ck_assert_int_eq(qpdf_read_memory(q, "file", file->str, file->len, NULL), QPDF_SUCCESS);
	return qpdf_get_root(q);
}

static qpdf_oh read_finished(void)
{
	return read_file(finished);
}

static const char *text_of(qpdf_oh dict, const char *key)
{
	return qpdf_oh_get_utf8_value(q, qpdf_oh_get_key(q, dict, key));
}

static char *metadata_of(qpdf_oh root)
{
	unsigned char *data = NULL;
	size_t length = 0;
	char *text;

	qpdf_oh_get_stream_data(q, qpdf_oh_get_key(q, root, "/Metadata"), qpdf_dl_generalized, NULL, &data, &length);
	text = g_strndup((const char *) data, length);
	free(data);
	return text;
}

static char *dump_of_tags(void)
{
	Used *used;
	Gathering *gathering = gather_sheet(&used);
	char *text = NULL;
	size_t length;
	FILE *out = open_memstream(&text, &length);

	finish_dump_tags(&gathering, 1, sheet->diags, out);
	fclose(out);
	used_drop(used);
	gathering_drop(gathering);
	return text;
}

START_TEST(structure_of_a_paper)
{
	char *dump;

	set_paper();
	dump = dump_of_tags();
	ck_assert_str_eq(dump,
		"<Document lang=\"en-GB\">\n"
		"  <Sect>\n"
		"    <H1 pages=\"1\">Item one</H1>\n"
		"    <P pages=\"1 2\">\n"
		"      <Link pages=\"1\">above</Link>\n"
		"      <Link pages=\"1\">out</Link>\n"
		"    </P>\n"
		"    <P lang=\"cy\" pages=\"2\">Croeso</P>\n"
		"    <L>\n"
		"      <LI>\n"
		"        <Lbl pages=\"2\">1.</Lbl>\n"
		"        <LBody pages=\"2\">First</LBody>\n"
		"      </LI>\n"
		"    </L>\n"
		"    <Table>\n"
		"      <THead>\n"
		"        <TR>\n"
		"          <TH scope=\"Column\" pages=\"2\">A</TH>\n"
		"          <TH scope=\"Column\" pages=\"2\">B</TH>\n"
		"        </TR>\n"
		"      </THead>\n"
		"      <TBody>\n"
		"        <TR>\n"
		"          <TD columns=\"2\" pages=\"2\">C</TD>\n"
		"        </TR>\n"
		"        <TR>\n"
		"          <TD pages=\"2\">D</TD>\n"
		"          <TD/>\n"
		"        </TR>\n"
		"      </TBody>\n"
		"    </Table>\n"
		"  </Sect>\n"
		"</Document>\n");
	free(dump);
}
END_TEST

START_TEST(finished_file)
{
	GError *error = NULL;
	qpdf_oh root, outlines, item, labels, annotations;
	char *metadata;

	set_paper();
	finish_sheet(&meta, &error);
	ck_assert_ptr_null(error);
	ck_assert_uint_eq(diags_count(sheet->diags, DIAG_STYLE), 0);
	root = read_finished();
	ck_assert_str_eq(text_of(root, "/Lang"), "en-GB");
	metadata = metadata_of(root);
	ck_assert_ptr_nonnull(strstr(metadata, "<pdfuaid:part>1</pdfuaid:part>"));
	ck_assert_ptr_nonnull(strstr(metadata, "Council &amp; Co"));
	g_free(metadata);
	ck_assert_str_eq(qpdf_get_info_key(q, "/CreationDate"), "D:20260101000000Z");
	outlines = qpdf_oh_get_key(q, root, "/Outlines");
	ck_assert_int_eq(qpdf_oh_get_int_value_as_int(q, qpdf_oh_get_key(q, outlines, "/Count")), 2);
	item = qpdf_oh_get_key(q, outlines, "/First");
	ck_assert_str_eq(text_of(item, "/Title"), "Item one");
	labels = qpdf_oh_get_key(q, qpdf_oh_get_key(q, root, "/PageLabels"), "/Nums");
	ck_assert_str_eq(qpdf_oh_unparse(q, labels), "[ 0 << /S /r >> 1 << /S /D >> ]");
	annotations = qpdf_oh_get_key(q, qpdf_get_page_n(q, 0), "/Annots");
	ck_assert_int_eq(qpdf_oh_get_array_n_items(q, annotations), 2);
	ck_assert_str_eq(text_of(qpdf_oh_get_array_item(q, annotations, 0), "/Contents"), "above");
	ck_assert_str_eq(text_of(qpdf_oh_get_key(q, qpdf_oh_get_array_item(q, annotations, 1), "/A"), "/URI"),
	                 "https://example.org/a%20b");
	ck_assert_int_eq(qpdf_check_pdf(q), QPDF_SUCCESS);
}
END_TEST

START_TEST(same_bytes_twice)
{
	GString *first;

	set_paper();
	finish_sheet(&meta, NULL);
	first = g_steal_pointer(&finished);
	finish_sheet(&meta, NULL);
	ck_assert(g_string_equal(first, finished));
	g_string_free(first, TRUE);
}
END_TEST

START_TEST(no_title_no_claim)
{
	FinishMeta untitled = meta;
	char *metadata;

	untitled.title = "";
	set_paper();
	finish_sheet(&untitled, NULL);
	ck_assert_uint_eq(diags_count(sheet->diags, DIAG_WARNING), 1);
	metadata = metadata_of(read_finished());
	ck_assert_ptr_null(strstr(metadata, "pdfuaid:part>"));
	ck_assert_ptr_null(strstr(metadata, "pdfaid:part>"));
	g_free(metadata);
}
END_TEST

/* What librsvg has drawn comes as a file of its own; one that is none, or was cut off, is an error. */
START_TEST(unreadable_drawing_is_an_error)
{
	static const char drawing[] = "%PDF-1.5\n1 0 obj\n<<>>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n"
	                              "<</Root 1 0 R>>\nstartxref\n32\n%%EOF\n";

	set_paper();
	for (gsize length = sizeof drawing - 1; length > 0; length = length * 3 / 4) {
		Used *used;
		Painted *painted = paint_sheet(&used);
		PageContent *content = painted->pages->pdata[0];
		Gathering *gathering = gathering_new(&sheet->paper, painted, sheet->diags);
		GError *error = NULL;

		g_ptr_array_add(content->pictures, ink_picture_new("drawing", NULL, g_bytes_new(drawing, length)));
		ck_assert_ptr_null(finish_pdf(&gathering, 1, used, &meta, sheet->diags, &error));
		ck_assert(g_error_matches(error, FINISH_ERROR, 0));
		g_clear_error(&error);
		used_drop(used);
		gathering_drop(gathering);
	}
}
END_TEST

/* Of a face that a PDF cannot hold, the glyphs are drawn. */
START_TEST(glyphs_as_drawings)
{
	FaceTables *tables;
	qpdf_oh font, procedures;

	set_paper();
	tables = (FaceTables *) face_tables(text_shape(sheet->text, sheet_line(sheet, "p", "e")->as.text.font, "en", "e", 1,
	                                               0)->runs->face);
	tables->form = FACE_OUTLINES;
	finish_sheet(&meta, NULL);
	read_file(finished);
	font = qpdf_oh_get_key(q, qpdf_oh_get_key(q, qpdf_get_page_n(q, 0), "/Resources"), "/Font");
	font = qpdf_oh_get_key(q, font, "/F0");
	ck_assert_str_eq(qpdf_oh_get_name(q, qpdf_oh_get_key(q, font, "/Subtype")), "/Type3");
	ck_assert(qpdf_oh_is_stream(q, qpdf_oh_get_key(q, font, "/ToUnicode")));
	ck_assert(qpdf_oh_has_key(q, font, "/FontDescriptor"));
	procedures = qpdf_oh_get_key(q, font, "/CharProcs");
	ck_assert(qpdf_oh_is_stream(q, qpdf_oh_get_key(q, procedures, "/e")));
	ck_assert_ptr_nonnull(strstr(qpdf_oh_unparse(q, qpdf_oh_get_key(q, font, "/Encoding")), " /e "));
	ck_assert_uint_eq(diags_count(sheet->diags, DIAG_STYLE), 0);
}
END_TEST

/* The second page alone: its own label, nothing left of the first. */
START_TEST(extract_a_page)
{
	GError *error = NULL;
	GString *alone;
	char *metadata;
	qpdf_oh root, labels;

	set_paper();
	finish_sheet(&meta, NULL);
	alone = finish_extract(finished, "out.pdf", 1, 1, "Annex", &error);
	ck_assert_ptr_null(finish_extract(finished, "out.pdf", 1, 2, "Annex", &error));
	ck_assert(g_error_matches(error, FINISH_ERROR, 0));
	g_clear_error(&error);
	root = read_file(alone);
	ck_assert_int_eq(qpdf_get_num_pages(q), 1);
	ck_assert_str_eq(qpdf_get_info_key(q, "/Title"), "Annex");
	ck_assert_str_eq(qpdf_get_info_key(q, "/Author"), "Council & Co");
	ck_assert_str_eq(qpdf_get_info_key(q, "/CreationDate"), "D:20260101000000Z");
	labels = qpdf_oh_get_key(q, qpdf_oh_get_key(q, root, "/PageLabels"), "/Nums");
	ck_assert_str_eq(qpdf_oh_unparse(q, labels), "[ 0 << /S /D >> ]");
	ck_assert(!qpdf_oh_has_key(q, root, "/Outlines"));
	metadata = metadata_of(root);
	ck_assert_ptr_nonnull(strstr(metadata, "<pdfuaid:part>1</pdfuaid:part>"));
	g_free(metadata);
	ck_assert_ptr_null(g_strstr_len(alone->str, (gssize) alone->len, "Item one"));
	g_string_free(alone, TRUE);
}
END_TEST

static const struct {
	const char *label;
	int number;
	char style;
	int prefix, first;
} labels_cases[] = {
	{ "7", 7, 'D', 0, 7 }, { "iv", 4, 'r', 0, 4 }, { "IV", 4, 'R', 0, 4 }, { "c", 3, 'a', 0, 3 },
	{ "A-7", 7, 'D', 2, 7 }, { "A17", 7, 'D', 1, 17 }, { "bb", 28, 'a', 0, 28 }, { "007", 7, 'D', 2, 7 },
	{ "cover", 1, 0, 5, 1 }, { "", 1, 0, 0, 1 },
};

START_TEST(labels_taken_apart)
{
	PageLabel parsed = page_label_parse(labels_cases[_i].label, labels_cases[_i].number);

	ck_assert_int_eq(parsed.style, labels_cases[_i].style);
	ck_assert_int_eq(parsed.prefix, labels_cases[_i].prefix);
	ck_assert_int_eq(parsed.number, labels_cases[_i].first);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("pdf");
	TCase *tests = tcase_create("pdf"), *plain = tcase_create("plain");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, structure_of_a_paper);
	tcase_add_test(tests, finished_file);
	tcase_add_test(tests, same_bytes_twice);
	tcase_add_test(tests, no_title_no_claim);
	tcase_add_test(tests, unreadable_drawing_is_an_error);
	tcase_add_test(tests, glyphs_as_drawings);
	tcase_add_test(tests, extract_a_page);
	tcase_add_loop_test(plain, labels_taken_apart, 0, G_N_ELEMENTS(labels_cases));
	suite_add_tcase(suite, tests);
	suite_add_tcase(suite, plain);
	return unit_run(suite);
}
