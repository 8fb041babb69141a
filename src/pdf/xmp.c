/* xmp.c: the metadata packet (ISO 16684-1; ISO 19005-2 §6.6; ISO 14289-1 §5). */
#include <string.h>

#include "pdf/pdf.h"

static void add_escaped(GString *out, const char *text)
{
	char *escaped = g_markup_escape_text(text, -1);

	g_string_append(out, escaped);
	g_free(escaped);
}

static void add_element(GString *out, const char *name, const char *text)
{
	if (text == NULL || *text == '\0')
		return;
	g_string_append_printf(out, "   <%s>", name);
	add_escaped(out, text);
	g_string_append_printf(out, "</%s>\n", name);
}

/* An array of one: KIND is Alt, Seq or Bag. */
static void add_array(GString *out, const char *name, const char *kind, const char *text)
{
	if (text == NULL || *text == '\0')
		return;
	g_string_append_printf(out, "   <%s><rdf:%s><rdf:li%s>", name, kind,
	                       strcmp(kind, "Alt") == 0 ? " xml:lang=\"x-default\"" : "");
	add_escaped(out, text);
	g_string_append_printf(out, "</rdf:li></rdf:%s></%s>\n", kind, name);
}

/* PDF/A knows no pdfuaid: it must be described (ISO 19005-2 §6.6.2.3). */
static void add_claims(GString *out)
{
	g_string_append(out,
		"   <pdfuaid:part>1</pdfuaid:part>\n"
		"   <pdfaid:part>2</pdfaid:part>\n"
		"   <pdfaid:conformance>A</pdfaid:conformance>\n"
		"   <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
		"    <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\n"
		"    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
		"    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
		"    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
		"     <pdfaProperty:name>part</pdfaProperty:name>\n"
		"     <pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
		"     <pdfaProperty:category>internal</pdfaProperty:category>\n"
		"     <pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>\n"
		"    </rdf:li></rdf:Seq></pdfaSchema:property>\n"
		"   </rdf:li></rdf:Bag></pdfaExtension:schemas>\n");
}

char *xmp_packet(const FinishMeta *meta, const char *language, gboolean conforms)
{
	GString *out = g_string_new("<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
		"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
		" <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
		"  <rdf:Description rdf:about=\"\"\n"
		"    xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
		"    xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
		"    xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"
		"    xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"\n"
		"    xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"\n"
		"    xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"\n"
		"    xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"\n"
		"    xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n");
	GDateTime *date = g_date_time_new_from_unix_utc(meta->date);
	char *stamp = g_date_time_format(date, "%Y-%m-%dT%H:%M:%SZ");

	add_array(out, "dc:title", "Alt", meta->title);
	add_array(out, "dc:creator", "Seq", meta->author);
	add_array(out, "dc:description", "Alt", meta->subject);
	add_array(out, "dc:language", "Bag", language);
	add_element(out, "dc:format", "application/pdf");
	add_element(out, "pdf:Keywords", meta->keywords);
	add_element(out, "pdf:Producer", FINISH_PRODUCER);
	add_element(out, "xmp:CreatorTool", FINISH_CREATOR);
	add_element(out, "xmp:CreateDate", stamp);
	add_element(out, "xmp:ModifyDate", stamp);
	if (conforms)
		add_claims(out);
	g_string_append(out, "  </rdf:Description>\n </rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
	g_free(stamp);
	g_date_time_unref(date);
	return g_string_free(out, FALSE);
}
