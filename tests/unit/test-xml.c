/* test-xml.c: loading, validating and transforming, with the bad input of every day. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "xml/xml.h"
#include "folder.h"
#include "unit.h"

static const char *file_of(const char *name, const char *text, gssize length)
{
	char *path = g_build_filename(folder, name, NULL);
	const char *interned = g_intern_string(path);

	ck_assert(g_file_set_contents(path, text, length, NULL));
	g_free(path);
	return interned;
}

/* The diagnostics as terse text, names relative to the folder; DIAGS is dropped. */
static char *said(Diags *diags)
{
	char *text = NULL;
	size_t length = 0;
	FILE *out = open_memstream(&text, &length);

	diags_print(diags, out, &(DiagStyle) { .terse = TRUE, .base_folder = folder });
	fclose(out);
	diags_drop(diags);
	return text;
}

static xmlNodePtr find(xmlNodePtr node, const char *name)
{
	for (; node != NULL; node = node->next) {
		xmlNodePtr below;

		if (node->type == XML_ELEMENT_NODE && strcmp((const char *) node->name, name) == 0)
			return node;
		below = node->type == XML_ELEMENT_NODE ? find(node->children, name) : NULL;
		if (below != NULL)
			return below;
	}
	return NULL;
}

static void expect_place(xmlDocPtr doc, const char *name, int line, int column)
{
	Place place = xml_place(find(doc->children, name));

	ck_assert_msg(place.line == line && place.column == column, "<%s> at %d:%d, expected %d:%d", name,
		place.line, place.column, line, column);
}

static xmlDocPtr load_good(const char *path)
{
	Diags *diags = diags_new();
	xmlDocPtr doc = xml_load(path, NULL, diags);
	char *text = said(diags);

	ck_assert_str_eq(text, "");
	ck_assert_ptr_nonnull(doc);
	free(text);
	return doc;
}

static void expect_fault(const char *path, const XmlLimits *limits, const char *expected)
{
	Diags *diags = diags_new();
	xmlDocPtr doc = xml_load(path, limits, diags);
	char *text = said(diags);

	ck_assert_ptr_null(doc);
	ck_assert_str_eq(text, expected);
	free(text);
}

static void expect_text_fault(const char *text, const char *expected)
{
	expect_fault(file_of("f.xml", text, -1), NULL, expected);
}

/* ---- places ---- */

START_TEST(places)
{
	GString *big = g_string_new("<a>\n");
	xmlDocPtr doc = load_good(file_of("p.xml",
		"<?xml version='1.0'?>\n<a>\n\t<b x='1'\n\t   y='2'>é<c/></b>\r\n<!-- <d> --><d\r\n/></a>", -1));
	xmlChar *at;

	expect_place(doc, "a", 2, 1);
	expect_place(doc, "b", 3, 2);
	expect_place(doc, "c", 4, 12);
	expect_place(doc, "d", 5, 13);
	xml_stamp_places(doc);
	at = xmlGetProp(find(doc->children, "c"), BAD_CAST "at");
	ck_assert(g_str_has_suffix((char *) at, "/p.xml:4:12"));
	xmlFree(at);
	xmlFreeDoc(doc);
	for (int i = 0; i < 70000; i++)
		g_string_append(big, "<p>some words to fill the buffer of the parser</p>\n");
	g_string_append(big, " <last/></a>");
	doc = load_good(file_of("big.xml", big->str, -1));
	expect_place(doc, "last", 70002, 2);
	xmlFreeDoc(doc);
	g_string_free(big, TRUE);
}
END_TEST

START_TEST(place_through_entity)
{
	xmlDocPtr doc = load_good(file_of("e.xml",
		"<!DOCTYPE a [<!ENTITY e '<x><y/></x>'>]>\n<a>\n <b>&e;</b><c>&e;</c><d/></a>", -1));

	expect_place(doc, "x", 3, 2);
	expect_place(doc, "y", 3, 2);
	expect_place(doc, "c", 3, 12);
	expect_place(doc, "d", 3, 22);
	xmlFreeDoc(doc);
}
END_TEST

/* ---- encodings ---- */

START_TEST(encodings)
{
	static const char utf16[] = "\xFF\xFE<\0a\0>\0\n\0\xE9\0<\0b\0/\0>\0<\0/\0a\0>\0";
	xmlDocPtr doc = load_good(file_of("l.xml",
		"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<a>caf\xE9 \xA3<b/></a>", -1));

	expect_place(doc, "b", 2, 10);
	ck_assert_str_eq((char *) find(doc->children, "a")->children->content, "café £");
	xmlFreeDoc(doc);
	doc = load_good(file_of("bom.xml", "\xEF\xBB\xBF<a><b/></a>", -1));
	expect_place(doc, "b", 1, 4);
	xmlFreeDoc(doc);
	doc = load_good(file_of("u16.xml", utf16, sizeof utf16 - 1));
	expect_place(doc, "b", 2, 2);
	xmlFreeDoc(doc);
	expect_text_fault("<a>\ncaf\xE9</a>",
		"f.xml:2:4: fatal: byte 0xE9 is not UTF-8, and no other encoding is declared; "
		"the paper was not read (save it as UTF-8) [xml-not-utf8]\n");
	expect_text_fault("<?xml version='1.0' encoding='klingon'?><a/>",
		"f.xml:1:1: fatal: encoding \"klingon\" is not known; the paper was not read (save it as UTF-8) [xml-encoding]\n");
}
END_TEST

/* ---- files ---- */

START_TEST(files)
{
	char *missing = g_build_filename(folder, "none.xml", NULL);
	char *is_folder = g_strdup_printf(
		"%s: fatal: this is a folder, not a paper; nothing was printed of it [xml-folder]\n", folder);

	expect_fault(missing, NULL,
		"none.xml: fatal: file cannot be read: No such file or directory; nothing was printed of it [xml-unreadable]\n");
	expect_fault(g_intern_string(folder), NULL, is_folder);
	expect_text_fault("", "f.xml: fatal: file is empty; nothing was printed of it [xml-empty]\n");
	expect_text_fault(" \n", "f.xml: fatal: file is empty; nothing was printed of it [xml-empty]\n");
	expect_text_fault("Dear all", "f.xml:1:1: fatal: file does not start with a tag, so it is not XML; "
		"the paper was not read [xml-not-xml]\n");
	expect_fault(file_of("f.xml", "<a>0123456789</a>", -1), &(XmlLimits) { .max_bytes = 10 },
		"f.xml: fatal: file has 0.0 MiB, the limit is 0 MiB; it was not read (raise it with --max-bytes) [xml-too-large]\n");
	expect_fault("/dev/null", NULL,
		"/dev/null: fatal: file cannot be read: it is not a regular file; nothing was printed of it [xml-unreadable]\n");
	g_free(is_folder);
	g_free(missing);
}
END_TEST

/* ---- not well-formed ---- */

START_TEST(not_well_formed)
{
	expect_text_fault("<a>\n <ul><li>x</ul>\n</a>",
		"f.xml:2:11: fatal: end tag </ul> stands where <li> is still open; the paper was not read [xml-mismatch]\n"
		"f.xml:2:6: note: <li> starts here\n");
	expect_text_fault("<a>\n <b>\n", "f.xml:2:2: fatal: <b> is never closed; the paper was not read [xml-not-closed]\n");
	expect_text_fault("<a>\n <b x='1' title=\"foo>\n <c/>\n <d>\n</a>",
		"f.xml:2:11: fatal: value of title has no closing quote before the next tag (a '<' in a value is written &lt;); "
		"the paper was not read [xml-quote]\n");
	expect_text_fault("<a>\n <b title=\"foo>\n text",
		"f.xml:2:5: fatal: value of title has no closing quote before the next tag (a '<' in a value is written &lt;); "
		"the paper was not read [xml-quote]\n");
	expect_text_fault("<a>R & D</a>",
		"f.xml:1:6: fatal: '&' in text must be written &amp;; the paper was not read [xml-ampersand]\n");
	expect_text_fault("<a>R&D costs</a>",
		"f.xml:1:5: fatal: '&' in text must be written &amp;; the paper was not read [xml-ampersand]\n");
	expect_text_fault("<a x='R&D costs'/>",
		"f.xml:1:8: fatal: '&' in text must be written &amp;; the paper was not read [xml-ampersand]\n");
	expect_text_fault("<a>x&nbsp;y</a>",
		"f.xml:1:5: fatal: &nbsp; is not known in XML, write the character itself; the paper was not read [xml-entity]\n");
	expect_text_fault("<a>\n<b x=1/></a>",
		"f.xml:2:6: fatal: tag <b> goes wrong here, attributes are written name=\"value\" with a space between; "
		"the paper was not read [xml-attributes]\n");
	expect_text_fault("<a>\n<b x='1' x='2'/></a>",
		"f.xml:2:1: fatal: attribute x is given twice; the paper was not read [xml-twice]\n");
	expect_text_fault("<a/>\nmore",
		"f.xml:2:1: fatal: text after the end of the paper; the paper was not read [xml-after-end]\n");
	expect_text_fault("<a>\n<f:b/></a>",
		"f.xml:2:1: fatal: prefix \"f\" is not declared with xmlns; the paper was not read [xml-prefix]\n");
	expect_text_fault("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>\n&e;</a>",
		"f.xml:2:4: fatal: entity asks for \"file:///etc/passwd\" from outside the paper; the paper was not read [xml-outside]\n");
}
END_TEST

START_TEST(bombs)
{
	GString *text = g_string_new("<!DOCTYPE a [<!ENTITY e0 'lol'>");
	char *words;
	Diags *diags = diags_new();

	for (int i = 1; i < 16; i++)
		g_string_append_printf(text, "<!ENTITY e%d '&e%d;&e%d;&e%d;&e%d;&e%d;'>", i, i - 1, i - 1, i - 1, i - 1, i - 1);
	g_string_append(text, "]>\n<a>&e15;</a>");
	ck_assert_ptr_null(xml_load(file_of("bomb.xml", text->str, -1), NULL, diags));
	words = said(diags);
	ck_assert_ptr_nonnull(strstr(words, "[xml-entity-bomb]\n"));
	ck_assert_ptr_eq(strchr(words, '\n'), words + strlen(words) - 1);
	free(words);
	g_string_truncate(text, 0);
	for (int i = 0; i < 100000; i++)
		g_string_append(text, "<a>");
	expect_text_fault(text->str,
		"f.xml:1:769: fatal: elements are nested more than 256 deep; the paper was not read [xml-too-deep]\n");
	g_string_free(text, TRUE);
}
END_TEST

/* ---- schema ---- */

static const char xsd[] =
	"<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:t' xmlns='urn:t' elementFormDefault='qualified'>\n"
	"<xs:simpleType name='rag'><xs:restriction base='xs:string'><xs:enumeration value='red'/><xs:enumeration value='green'/>"
	"</xs:restriction></xs:simpleType>\n"
	"<xs:element name='paper'><xs:complexType><xs:sequence><xs:element name='title' type='xs:string'/>"
	"<xs:element name='date' type='xs:date'/><xs:element name='row' minOccurs='0' maxOccurs='9'><xs:complexType>"
	"<xs:attribute name='rag' type='rag' use='required'/></xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element></xs:schema>";

static void expect_invalid(XmlSchema *schema, const char *text, const char *expected)
{
	xmlDocPtr doc = load_good(file_of("v.xml", text, -1));
	Diags *diags = diags_new();
	gboolean valid = xml_schema_check(schema, doc, diags);
	char *words = said(diags);

	ck_assert_str_eq(words, expected);
	ck_assert_int_eq(valid, expected[0] == '\0');
	free(words);
	xmlFreeDoc(doc);
}

START_TEST(schema_words)
{
	GError *error = NULL;
	XmlSchema *schema = xml_schema_load(file_of("t.xsd", xsd, -1), &error);

	ck_assert_ptr_nonnull(schema);
	expect_invalid(schema, "<paper xmlns='urn:t'><title/><date>2026-12-09</date><row rag='red'/></paper>", "");
	expect_invalid(schema, "<paper xmlns='urn:t'>\n<titel/><date>2026-12-09</date></paper>",
		"v.xml:2:1: fatal: <titel> is not allowed here: expected is <title>; the paper is not printed [schema-unexpected]\n");
	expect_invalid(schema, "<paper xmlns='urn:t'>\n<title/></paper>",
		"v.xml:1:1: fatal: <paper> is not complete: expected is <date>; the paper is not printed [schema-missing]\n");
	expect_invalid(schema, "<paper xmlns='urn:t'>words<title/><date>31 September</date>\n<row rag='pink' x='1'/><row/></paper>",
		"v.xml:1:1: fatal: text is not allowed directly in <paper>, only elements; the paper is not printed [schema-text]\n"
		"v.xml:1:35: fatal: <date>: \"31 September\" is not a date such as 2026-12-09; the paper is not printed [schema-value]\n"
		"v.xml:2:1: fatal: rag: \"pink\" is not one of 'red', 'green'; the paper is not printed [schema-value]\n"
		"v.xml:2:1: fatal: <row> has no attribute \"x\"; the paper is not printed [schema-attribute]\n"
		"v.xml:2:24: fatal: <row> needs the attribute \"rag\"; the paper is not printed [schema-needs]\n");
	expect_invalid(schema, "<sheet/>", "v.xml:1:1: fatal: <sheet> is not a kind of paper known here; the paper is not printed [schema-root]\n");
	xml_schema_drop(schema);
	ck_assert_ptr_null(xml_schema_load(file_of("bad.xsd", "<xs:schema", -1), &error));
	ck_assert_ptr_nonnull(error);
	g_clear_error(&error);
	ck_assert_ptr_null(xml_schema_load("/nowhere/x.xsd", &error));
	ck_assert_ptr_nonnull(error);
	g_clear_error(&error);
}
END_TEST

/* ---- transformation ---- */

#define SHEET(body) "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform' " \
	"xmlns:exsl='http://exslt.org/common' extension-element-prefixes='exsl'>" body "</xsl:stylesheet>"

static char *transformed(const char *sheet_text, const char *const *params, const XmlLimits *limits, const char *expected_faults)
{
	GError *error = NULL;
	XmlStylesheet *sheet = xml_stylesheet_load(file_of("s.xsl", sheet_text, -1), folder, &error);
	xmlDocPtr doc = load_good(file_of("d.xml", "<a>\n <b/><b/></a>", -1)), result;
	Diags *diags = diags_new();
	xmlChar *text = NULL;
	int length;
	char *words;

	ck_assert_msg(sheet != NULL, "%s", error == NULL ? "" : error->message);
	result = xml_transform(sheet, doc, params, NULL, NULL, limits, diags);
	words = said(diags);
	ck_assert_str_eq(words, expected_faults);
	free(words);
	if (result != NULL && xmlDocGetRootElement(result) != NULL)
		xmlDocDumpMemory(result, &text, &length);
	xmlFreeDoc(result);
	xml_stylesheet_drop(sheet);
	xmlFreeDoc(doc);
	return (char *) text;
}

START_TEST(transform_good)
{
	const char *const params[] = { "p", "it's \"so\"", NULL };
	char *text = transformed(SHEET("<xsl:param name='p'/><xsl:template match='/'><o p='{$p}' i='{generate-id(a/b[2])}'/></xsl:template>"),
		params, NULL, "");

	ck_assert_str_eq(text, "<?xml version=\"1.0\"?>\n<o p=\"it's &quot;so&quot;\" i=\"id1\"/>\n");
	xmlFree(text);
}
END_TEST

START_TEST(transform_messages)
{
	char *text = transformed(SHEET("<xsl:template match='b'><xsl:message>no <xsl:value-of select='\"title\"'/></xsl:message></xsl:template>"
		"<xsl:template match='/'><o><xsl:apply-templates select='a/b[2]'/></o></xsl:template>"), NULL, NULL,
		"d.xml:2:6: warning: no title; printing went on [xslt-message]\n");

	ck_assert_ptr_nonnull(text);
	xmlFree(text);
	text = transformed(SHEET("<xsl:template match='b'><xsl:message terminate='yes'>no title</xsl:message></xsl:template>"), NULL, NULL,
		"d.xml:2:2: fatal: no title; the paper is not printed [xslt-stop]\n");
	ck_assert_ptr_null(text);
	text = transformed(SHEET("<xsl:template match='b'><o><xsl:value-of select='nofunction(1)'/></o></xsl:template>"), NULL, NULL,
		"d.xml:2:2: fatal: stylesheet s.xsl, line 1: Unregistered function; the paper is not printed [xslt-fault]\n");
	ck_assert_ptr_null(text);
}
END_TEST

/* Counts the two elements b by a global variable of a file that says SAYS, with values worked out before or without. */
static void expect_global(const char *says, gboolean before, const char *expected)
{
	char *text = g_strdup_printf("<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform' "
		"xmlns:press='urn:boardpack:press' press:globals='%s' exclude-result-prefixes='press'>"
		"<xsl:variable name='n' select='count(//b)'/><xsl:template match='/'><o n='{$n}'/></xsl:template></xsl:stylesheet>", says);
	XmlStylesheet *sheet = xml_stylesheet_load(file_of("g.xsl", text, -1), folder, NULL);
	XmlGlobals *globals = xml_globals_new(sheet, NULL);
	xmlDocPtr doc = load_good(file_of("d.xml", "<a>\n <b/><b/></a>", -1)), result;
	Diags *diags = diags_new();
	xmlChar *number;

	ck_assert_ptr_nonnull(globals);
	for (int i = 0; i < 2; i++) {
		result = xml_transform(sheet, doc, NULL, before ? globals : NULL, NULL, NULL, diags);
		number = xmlGetNoNsProp(xmlDocGetRootElement(result), BAD_CAST "n");
		ck_assert_str_eq((char *) number, expected);
		xmlFree(number);
		xmlFreeDoc(result);
	}
	ck_assert_int_eq(diags_count(diags, DIAG_STYLE), 0);
	diags_drop(diags);
	xmlFreeDoc(doc);
	xml_globals_drop(globals);
	xml_stylesheet_drop(sheet);
	g_free(text);
}

START_TEST(transform_globals)
{
	XmlStylesheet *sheet = xml_stylesheet_load(file_of("g.xsl", SHEET("<xsl:variable name='n' select='1'/>"), -1), folder, NULL);

	ck_assert_ptr_null(xml_globals_new(sheet, NULL));
	xml_stylesheet_drop(sheet);
	expect_global("shared", FALSE, "2");
	expect_global("shared", TRUE, "0");
	expect_global("a", TRUE, "2");
	expect_global("other", TRUE, "0");
}
END_TEST

START_TEST(transform_bombs)
{
	char *text = transformed(SHEET("<xsl:template match='b' name='x'><o><xsl:call-template name='x'/></o></xsl:template>"), NULL, NULL,
		"d.xml:2:2: fatal: templates call each other more than 1500 deep; the paper was given up [xslt-recursion]\n");

	ck_assert_ptr_null(text);
	text = transformed(SHEET("<xsl:template match='b'><xsl:param name='n' select='0'/><xsl:if test='$n &lt; 60'>"
		"<xsl:apply-templates select='.'><xsl:with-param name='n' select='$n + 1'/></xsl:apply-templates>"
		"<xsl:apply-templates select='.'><xsl:with-param name='n' select='$n + 1'/></xsl:apply-templates></xsl:if></xsl:template>"),
		NULL, &(XmlLimits) { .max_seconds = 1 },
		"d.xml:2:2: fatal: transformation takes more than 1 s worth of steps; the paper was given up (raise it with --max-seconds) [xslt-limit]\n");
	ck_assert_ptr_null(text);
}
END_TEST

START_TEST(transform_keeps_in)
{
	char *text;

	file_of("in.xml", "<in>x</in>", -1);
	text = transformed(SHEET("<xsl:template match='/'><o><xsl:value-of select='document(\"in.xml\")'/></o></xsl:template>"), NULL, NULL, "");
	ck_assert_ptr_nonnull(strstr(text, "<o>x</o>"));
	xmlFree(text);
	text = transformed(SHEET("<xsl:template match='/'><o><xsl:value-of select='document(\"file:///etc/xml/catalog\")'/></o></xsl:template>"),
		NULL, NULL, "d.xml: fatal: stylesheet s.xsl, line 1: Local file read for file:///etc/xml/catalog refused; the paper is not printed [xslt-fault]\n");
	ck_assert_ptr_null(text);
	text = transformed(SHEET("<xsl:template match='/'><exsl:document href='out.xml'><o/></exsl:document></xsl:template>"), NULL, NULL,
		"d.xml: fatal: stylesheet s.xsl, line 1: File write for out.xml refused; the paper is not printed [xslt-fault]\n");
	ck_assert_ptr_null(text);
}
END_TEST

static gpointer transform_often(gpointer data)
{
	for (int i = 0; i < 200; i++) {
		Diags *diags = diags_new();
		char *path = g_build_filename(folder, "d.xml", NULL);
		xmlDocPtr doc = xml_load(path, NULL, diags);
		xmlDocPtr result = xml_transform(data, doc, NULL, NULL, NULL, NULL, diags);

		xmlFreeDoc(doc);
		xmlFreeDoc(result);
		g_free(path);
		if (result == NULL || diags_count(diags, DIAG_STYLE) > 0)
			return GINT_TO_POINTER(1);
		diags_drop(diags);
	}
	return NULL;
}

START_TEST(transform_threads)
{
	GThread *threads[4];
	XmlStylesheet *sheet = xml_stylesheet_load(file_of("t.xsl",
		SHEET("<xsl:key name='k' match='b' use='name()'/><xsl:template match='/'><o n='{count(key(\"k\", \"b\"))}'><xsl:copy-of select='*'/></o></xsl:template>"),
		-1), folder, NULL);

	file_of("d.xml", "<a>\n <b/><b/></a>", -1);
	for (int i = 0; i < 4; i++)
		threads[i] = g_thread_new("transform", transform_often, sheet);
	for (int i = 0; i < 4; i++)
		ck_assert_ptr_null(g_thread_join(threads[i]));
	xml_stylesheet_drop(sheet);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("xml");
	TCase *tcase = tcase_create("all");

	make_folder();
	tcase_set_timeout(tcase, 60);
	tcase_add_test(tcase, places);
	tcase_add_test(tcase, place_through_entity);
	tcase_add_test(tcase, encodings);
	tcase_add_test(tcase, files);
	tcase_add_test(tcase, not_well_formed);
	tcase_add_test(tcase, bombs);
	tcase_add_test(tcase, schema_words);
	tcase_add_test(tcase, transform_good);
	tcase_add_test(tcase, transform_messages);
	tcase_add_test(tcase, transform_globals);
	tcase_add_test(tcase, transform_bombs);
	tcase_add_test(tcase, transform_keeps_in);
	tcase_add_test(tcase, transform_threads);
	suite_add_tcase(suite, tcase);
	int status = unit_run(suite);
	drop_folder();
	return status;
}
