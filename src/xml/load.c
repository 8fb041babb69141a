/* load.c: a file to a document whose elements know where they stood.
 *
 * The text is decoded before the parser sees it, so the parser's byte offset is an offset of that text
 * and gives true lines and columns; libxml2's own are late, in bytes, and end at 65535. */
#include <libxml/SAX2.h>
#include <string.h>

#include "xml/xml-internal.h"

#define DEFAULT_DEPTH 256             /* libxml2's own limit, never raised: XML_PARSE_HUGE would drop all */

gsize xml_load_offset(const XmlLoad *load)
{
	xmlParserInputPtr input = load->parser->inputNr > 0 ? load->parser->inputTab[0] : NULL;

	return input == NULL ? 0 : input->consumed + (gsize) (input->cur - input->base);
}

/* The tag that ends before OFFSET starts at the nearest '<': none may stand in an attribute's value. */
static gsize tag_start(const XmlText *text, gsize offset)
{
	offset = MIN(offset, text->length);
	while (offset > 0 && text->bytes[offset] != '<')
		offset--;
	return offset;
}

static void start_element(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                          int namespaces, const xmlChar **namespace_list, int attributes, int defaulted,
                          const xmlChar **attribute_list)
{
	xmlParserCtxtPtr parser = context;
	XmlLoad *load = parser->_private;
	Place place;

	xmlSAX2StartElementNs(context, name, prefix, uri, namespaces, namespace_list, attributes, defaulted,
		attribute_list);
	/* An element of an entity has the place of the element around the reference. */
	if (parser != load->parser || parser->inputNr > 1 || parser->node == NULL)
		return;
	place = xml_text_place(&load->text, tag_start(&load->text, xml_load_offset(load)));
	xml_place_set(parser->node, place);
	if (parser->nodeNr > load->max_depth && !load->failed) {
		diag(load->diags, place, D_XML_TOO_DEEP, load->max_depth);
		load->failed = TRUE;
		xmlStopParser(parser);
	}
}

static xmlDocPtr parse(XmlLoad *load)
{
	const int options = XML_PARSE_NOENT | XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_IGNORE_ENC
		| XML_PARSE_COMPACT;
	xmlParserCtxtPtr parser = xmlNewParserCtxt();
	const char *outer_root = xml_set_root(NULL);
	xmlDocPtr doc;

	load->parser = parser;
	parser->_private = load;
	parser->sax->startElementNs = start_element;
	parser->sax->serror = xml_say_fault;
	xml_set_load(load);
	doc = xmlCtxtReadMemory(parser, load->text.bytes, (int) load->text.length, load->text.file, NULL, options);
	xml_set_load(NULL);
	xml_set_root(outer_root);
	if (doc == NULL && !load->failed) {
		diag(load->diags, (Place) { load->text.file, 0, 0 }, D_XML_NOT_WELL_FORMED, "it cannot be read");
		load->failed = TRUE;
	}
	if (load->failed && doc != NULL) {
		xmlFreeDoc(doc);
		doc = NULL;
	}
	if (parser->myDoc != NULL && parser->myDoc != doc)
		xmlFreeDoc(parser->myDoc);
	parser->myDoc = NULL;
	xmlFreeParserCtxt(parser);
	return doc;
}

xmlDocPtr xml_load(const char *path, const XmlLimits *limits, Diags *diags)
{
	XmlLoad load = { .diags = diags, .max_depth = DEFAULT_DEPTH };
	gsize max_bytes = limits == NULL ? 0 : limits->max_bytes;
	xmlDocPtr doc = NULL;

	xml_setup();
	if (limits != NULL && limits->max_depth > 0)
		load.max_depth = MIN(limits->max_depth, DEFAULT_DEPTH);
	if (xml_text_read(&load.text, path, max_bytes, diags))
		doc = parse(&load);
	if (doc != NULL)
		xml_place_set_file(doc, load.text.file);
	xml_text_clear(&load.text);
	return doc;
}
