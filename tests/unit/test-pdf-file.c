/* test-pdf-file.c: the text of PDF objects: read, written, brought in from elsewhere, checked. */
#include <check.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

#include "pdf/import.h"
#include "pdf/objects.h"
#include "pdf/pdf.h"
#include "unit.h"

static PdfText text_of(const char *text)
{
	return pdf_text(text, strlen(text));
}

static char *copy_of(PdfText text)
{
	return g_strndup(text.at, (gsize) (text.end - text.at));
}

/* ---- syntax ---- */

static const struct {
	const char *dict, *key, *value;
} entries[] = {
	{ "<</A 1/B 2>>", "/B", "2" },
	{ "<< /A 12 0 R /B [1 2 R] >>", "/A", "12 0 R" },
	{ "<</A[1 0 R 2 0 R]/B/C>>", "/A", "[1 0 R 2 0 R]" },
	{ "<</A[1 0 R 2 0 R]/B/C>>", "/B", "/C" },
	{ "<</A(a \\) /B 2)/B(x)>>", "/B", "(x)" },
	{ "<</A<</B 1>>/B 2>>", "/B", "2" },
	{ "<</A<FEFF>/B<</C<</D 1>>>>>>", "/B", "<</C<</D 1>>>>" },
	{ "<</A % /B 1\n 2/B 3>>", "/B", "3" },
	{ "<</A 1/B null>>", "/B", "null" },
	{ "<</A 1>>", "/B", "" },
	{ "<</A(unclosed", "/B", "" },
	{ "[/B 1]", "/B", "" },
	{ "", "/B", "" },
};

START_TEST(entries_are_found)
{
	char *value = copy_of(pdf_get(text_of(entries[_i].dict), entries[_i].key));

	ck_assert_str_eq(value, entries[_i].value);
	g_free(value);
}
END_TEST

START_TEST(values_are_read)
{
	ck_assert_int_eq(pdf_reference(text_of("12 0 R")), 12);
	ck_assert_int_eq(pdf_reference(text_of("12")), 0);
	ck_assert_int_eq(pdf_reference(text_of("(0 R)")), 0);
	ck_assert_int_eq(pdf_integer(text_of("-7"), 1), -7);
	ck_assert_int_eq(pdf_integer(text_of("7.5"), 1), 1);
	ck_assert_int_eq(pdf_integer(text_of("99999999999"), 1), 1);
	ck_assert(pdf_is_string(text_of("<00>")));
	ck_assert(!pdf_is_string(text_of("<<>>")));
	ck_assert(pdf_is_dict(text_of("<<>>")));
}
END_TEST

static const struct {
	const char *utf8, *written;
} texts[] = {
	{ "Agenda", "(Agenda)" }, { "a (b) \\", "(a \\(b\\) \\\\)" }, { "", "()" }, { "£5", "<FEFF00A30035>" },
	{ "\xF0\x9D\x84\x9E", "<FEFFD834DD1E>" },
};

START_TEST(texts_are_written)
{
	GString *out = g_string_new(NULL);

	pdf_put_text(out, texts[_i].utf8);
	ck_assert_str_eq(out->str, texts[_i].written);
	g_string_free(out, TRUE);
}
END_TEST

START_TEST(numbers_are_written)
{
	GString *out = g_string_new(NULL);

	pdf_put_box(out, 0, -0.004, 595.276, -12.5);
	ck_assert_str_eq(out->str, "[0 0 595.28 -12.5]");
	g_string_free(out, TRUE);
}
END_TEST

/* ---- the file ---- */

static void put(Objects *objects, int number, const char *text)
{
	g_string_append(objects_begin(objects, number), text);
	objects_end(objects);
}

/* More objects than go into one object stream, a stream, a gap; read with libqpdf. */
START_TEST(a_file_is_read_back)
{
	static const char content[] = "BT ET";
	Objects *objects = objects_new();
	qpdf_data q = qpdf_init();
	GString *file;
	unsigned char *data = NULL;
	size_t length = 0;

	for (int i = 1; i <= 1000; i++)
		objects_reserve(objects);
	put(objects, 1, "<</Type/Catalog/Pages 2 0 R/Last 1000 0 R/Gap 500 0 R>>");
	put(objects, 2, "<</Type/Pages/Count 1/Kids[3 0 R]>>");
	put(objects, 3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>");
	objects_begin_stream(objects, 4, content, strlen(content));
	objects_end(objects);
	for (int i = 5; i <= 1000; i++)
		if (i != 500)
			put(objects, i, "(one of many)");
	objects_pack(objects);
	file = objects_write(objects, "/Root 1 0 R");
	ck_assert_int_eq(qpdf_read_memory(q, "file", file->str, file->len, NULL), QPDF_SUCCESS);
	ck_assert_int_eq(qpdf_check_pdf(q), QPDF_SUCCESS);
	ck_assert_str_eq(qpdf_oh_unparse_resolved(q, qpdf_oh_get_key(q, qpdf_get_root(q), "/Last")), "(one of many)");
	ck_assert(qpdf_oh_is_null(q, qpdf_oh_get_key(q, qpdf_get_root(q), "/Gap")));
	ck_assert_int_eq(qpdf_oh_get_page_content_data(q, qpdf_get_page_n(q, 0), &data, &length), QPDF_SUCCESS);
	ck_assert_uint_eq(length, strlen(content));
	free(data);
	qpdf_cleanup(&q);
	g_string_free(file, TRUE);
	objects_drop(objects);
}
END_TEST

/* ---- bringing in ---- */

static const char *const foreign[] = {
	NULL, "<</Next 2 0 R/Again 2 0 R/Text(2 0 R)>>", "[1 0 R 4 0 R]", "(left behind)", "9",
	"<</Subtype/CIDFontType2>>", "<</Subtype/Image/Interpolate true/Width 1/Length 7>>",
};

static PdfText read_foreign(ImportSource *source G_GNUC_UNUSED, int number, const void **data, gsize *length)
{
	if (number >= (int) G_N_ELEMENTS(foreign))
		return text_of("");
	if (number == 6) {
		*data = "xyz";
		*length = 3;
	}
	return text_of(foreign[number]);
}

static char *object(const Objects *objects, int number)
{
	return copy_of(objects_get(objects, number));
}

/* A cycle comes once, strings are no references, what nothing refers to stays behind. */
START_TEST(objects_come_with_what_they_refer_to)
{
	ImportSource source = { read_foreign };
	Objects *objects = objects_new();
	Import *import = import_new(&source, objects);
	char *first, *second;

	objects_reserve(objects);
	ck_assert_int_eq(import_object(import, 1), 2);
	import_run(import);
	ck_assert_int_eq(objects_count(objects), 4);
	first = object(objects, 2);
	second = object(objects, 3);
	ck_assert_str_eq(first, "<</Next 3 0 R\n/Again 3 0 R\n/Text (2 0 R)\n>>");
	ck_assert_str_eq(second, "[2 0 R 4 0 R]");
	g_free(first);
	g_free(second);
	import_drop(import);
	objects_drop(objects);
}
END_TEST

START_TEST(what_cairo_leaves_wrong_is_mended)
{
	ImportSource source = { read_foreign };
	Objects *objects = objects_new();
	Import *import = import_new(&source, objects);
	int font = import_object(import, 5), image = import_object(import, 6), nothing = import_object(import, 77);
	const void *data;
	gsize length;

	import_run(import);
	ck_assert(pdf_is(pdf_get(objects_get(objects, font), "/CIDToGIDMap"), "/Identity"));
	ck_assert(pdf_is_empty(pdf_get(objects_get(objects, image), "/Interpolate")));
	ck_assert(pdf_is_empty(pdf_get(objects_get(objects, image), "/Length")));
	ck_assert(pdf_is(pdf_get(objects_get(objects, image), "/Width"), "1"));
	ck_assert(objects_is_stream(objects, image, &data, &length));
	ck_assert_uint_eq(length, 3);
	ck_assert(pdf_is(objects_get(objects, nothing), "null"));
	import_drop(import);
	objects_drop(objects);
}
END_TEST

/* ---- the self-check ---- */

/* A small file that is right; a case spoils one object of it. */
static const char *const sound[] = {
	NULL,
	"<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/Lang(en-GB)"
	"/StructTreeRoot 6 0 R/OutputIntents[<<>>]>>",
	"<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]>>",
	"<</Type/Page/StructParents 0/Tabs/S/Annots[5 0 R]>>",
	"<</Type/Page/StructParents 1>>",
	"<</Type/Annot/Subtype/Link/F 4/P 3 0 R/Contents(Item 7)/StructParent 2>>",
	"<</Type/StructTreeRoot/K 8 0 R/ParentTree 7 0 R>>",
	"<</Nums[0 16 0 R 1 17 0 R 2 11 0 R]>>",
	"<</S/Document/P 6 0 R/K[9 0 R 10 0 R 12 0 R 13 0 R]>>",
	"<</S/H1/P 8 0 R/Pg 3 0 R/K 0>>",
	"<</S/P/P 8 0 R/Pg 3 0 R/K[11 0 R 2<</Type/MCR/Pg 4 0 R/MCID 0>>]>>",
	"<</S/Link/P 10 0 R/Pg 3 0 R/K[1<</Type/OBJR/Obj 5 0 R/Pg 3 0 R>>]>>",
	"<</S/Figure/P 8 0 R/Pg 4 0 R/Alt(Absence fell in each quarter)/A<</O/Layout/BBox[0 0 9 9]>>/K 1>>",
	"<</S/Table/P 8 0 R/K 14 0 R>>",
	"<</S/TR/P 13 0 R/K[15 0 R]>>",
	"<</S/TH/P 14 0 R/Pg 4 0 R/A<</O/Table/Scope/Row>>/ID(t1)/K 2>>",
	"[9 0 R 11 0 R 10 0 R]",
	"[10 0 R 12 0 R 15 0 R]",
	"<</Title(Board pack)>>",
};

static const struct {
	int object;
	const char *instead;
} spoilt[] = {
	{ 1, "<</Type/Catalog/Pages 2 0 R>>" },
	{ 18, "<</Title()>>" },
	{ 18, "<</Title<FEFF>>>" },
	{ 4, "<</Type/Page/StructParents 0>>" },                              /* two pages share one */
	{ 3, "<</Type/Page/StructParents 0/Annots[5 0 R]>>" },                /* no tab order */
	{ 5, "<</Type/Annot/Subtype/Link/F 4/P 3 0 R/StructParent 2>>" },     /* says nothing */
	{ 5, "<</Type/Annot/Subtype/Link/F 6/P 3 0 R/Contents(a)/StructParent 2>>" },        /* hidden */
	{ 5, "<</Type/Annot/Subtype/Link/F 4/P 4 0 R/Contents(a)/StructParent 2>>" },        /* of another page */
	{ 7, "<</Nums[0 16 0 R 1 17 0 R]>>" },                                /* the annotation has no parent */
	{ 8, "<</S/Document/P 6 0 R/K[10 0 R 12 0 R 13 0 R]>>" },             /* dropped, but in the parent tree */
	{ 8, "<</S/Document/P 6 0 R/K[9 0 R 10 0 R 12 0 R 12 0 R 13 0 R]>>" },        /* twice */
	{ 9, "<</S/H2/P 8 0 R/Pg 3 0 R/K 0>>" },                              /* a level is skipped */
	{ 9, "<</S/Heading/P 8 0 R/Pg 3 0 R/K 0>>" },                         /* no standard type */
	{ 9, "<</S/H1/P 10 0 R/Pg 3 0 R/K 0>>" },                             /* another parent */
	{ 9, "<</S/H1/P 8 0 R/K 0>>" },                                       /* a mark on no page */
	{ 9, "<</S/H1/P 8 0 R/Pg 3 0 R>>" },                                  /* empty */
	{ 10, "<</S/P/P 8 0 R/Pg 3 0 R/K[11 0 R 2]>>" },                      /* a mark is lost */
	{ 11, "<</S/Link/P 10 0 R/Pg 3 0 R/K[1]>>" },                         /* no object reference */
	{ 12, "<</S/Figure/P 8 0 R/Pg 4 0 R/A<</BBox[0 0 9 9]>>/K 1>>" },
	{ 12, "<</S/Figure/P 8 0 R/Pg 4 0 R/Alt(Image)/A<</BBox[0 0 9 9]>>/K 1>>" },
	{ 12, "<</S/Figure/P 8 0 R/Pg 4 0 R/Alt(homes.png)/A<</BBox[0 0 9 9]>>/K 1>>" },
	{ 12, "<</S/Figure/P 8 0 R/Pg 4 0 R/Alt(Absence fell)/K 1>>" },
	{ 14, "<</S/TR/P 13 0 R>>" },
	{ 15, "<</S/TH/P 14 0 R/Pg 4 0 R/K 2>>" },                            /* no scope */
	{ 15, "<</S/LI/P 14 0 R/Pg 4 0 R/K 2>>" },                            /* not where it stands */
	{ 17, "[10 0 R 12 0 R null]" },
};

/* The verdict on the sound file with object SPOILT as INSTEAD; *SAID: how much was said. */
static gboolean verdict(int spoilt_object, const char *instead, guint *said)
{
	Diags *diags = diags_new();
	FilePage pages[] = { { .object = 3 }, { .object = 4 } };
	Finish f;
	gboolean holds;

	finish_begin(&f, NULL, diags);
	for (gsize i = 1; i < G_N_ELEMENTS(sound); i++)
		put(f.objects, objects_reserve(f.objects), (int) i == spoilt_object ? instead : sound[i]);
	f.root = 1;
	f.info = 18;
	f.structure = 6;
	f.pages = pages;
	f.page_count = G_N_ELEMENTS(pages);
	holds = check_conditions(&f);
	*said = diags_count(diags, DIAG_WARNING);
	finish_end(&f);
	diags_drop(diags);
	return holds;
}

START_TEST(a_sound_file_passes)
{
	guint said;

	ck_assert(verdict(0, NULL, &said));
	ck_assert_uint_eq(said, 0);
}
END_TEST

START_TEST(a_spoilt_file_fails)
{
	guint said;

	ck_assert(!verdict(spoilt[_i].object, spoilt[_i].instead, &said));
	ck_assert_uint_gt(said, 0);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("pdf-file");
	TCase *tests = tcase_create("pdf-file");

	tcase_add_loop_test(tests, entries_are_found, 0, G_N_ELEMENTS(entries));
	tcase_add_test(tests, values_are_read);
	tcase_add_loop_test(tests, texts_are_written, 0, G_N_ELEMENTS(texts));
	tcase_add_test(tests, numbers_are_written);
	tcase_add_test(tests, a_file_is_read_back);
	tcase_add_test(tests, objects_come_with_what_they_refer_to);
	tcase_add_test(tests, what_cairo_leaves_wrong_is_mended);
	tcase_add_test(tests, a_sound_file_passes);
	tcase_add_loop_test(tests, a_spoilt_file_fails, 0, G_N_ELEMENTS(spoilt));
	suite_add_tcase(suite, tests);
	return unit_run(suite);
}
