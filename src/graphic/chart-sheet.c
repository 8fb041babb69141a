/* chart-sheet.c: the SVG of a chart or diagram as a whole: its size, its place in the layout instructions. */
#include <string.h>

#include "graphic/chart-draw.h"

#define SVG_NAMESPACE "http://www.w3.org/2000/svg"
#define FO_NAMESPACE  "http://www.w3.org/1999/XSL/Format"
#define FOX_NAMESPACE "http://xmlgraphics.apache.org/fop/extensions"

void drawing_open(Drawing *drawing, const char *family, TextContext *fonts)
{
	drawing->family = family;
	drawing->fonts = fonts;
	drawing->plain = drawing->bold = NULL;
	drawing->taken = g_array_new(FALSE, FALSE, sizeof(Box));
	drawing->strokes = g_array_new(FALSE, FALSE, sizeof(Box));
}

void drawing_close(Drawing *drawing)
{
	g_array_unref(drawing->taken);
	g_array_unref(drawing->strokes);
}

void drawing_start(Drawing *drawing, xmlDocPtr doc, double width, double height, double scale)
{
	const double lengths[] = { width, height, width / scale, height / scale };
	char digits[G_N_ELEMENTS(lengths)][G_ASCII_DTOSTR_BUF_SIZE];
	for (gsize i = 0; i < G_N_ELEMENTS(lengths); i++)
		g_ascii_formatd(digits[i], sizeof digits[i], "%.2f", lengths[i]);
	g_autofree char *wide = g_strconcat(digits[0], "pt", NULL);
	g_autofree char *high = g_strconcat(digits[1], "pt", NULL);
	g_autofree char *box = g_strdup_printf("0 0 %s %s", digits[2], digits[3]);
	const struct { const char *name, *value; } attributes[] = {
		{ "width", wide }, { "height", high }, { "viewBox", box }, { "font-family", drawing->family },
	};
	xmlNodePtr svg = xmlNewDocNode(doc, NULL, (const xmlChar *) "svg", NULL);
	xmlSetNs(svg, xmlNewNs(svg, (const xmlChar *) SVG_NAMESPACE, (const xmlChar *) "svg"));
	for (gsize i = 0; i < G_N_ELEMENTS(attributes); i++)
		xmlNewProp(svg, (const xmlChar *) attributes[i].name, (const xmlChar *) attributes[i].value);
	drawing->svg = svg;
}

static gboolean is_foreign_object(xmlNodePtr node)
{
	return node && node->type == XML_ELEMENT_NODE && node->ns
		&& strcmp((const char *) node->ns->href, FO_NAMESPACE) == 0
		&& strcmp((const char *) node->name, "instream-foreign-object") == 0;
}

static void set_alt_text(xmlNodePtr object, const char *description)
{
	if (!is_foreign_object(object)
	    || xmlHasNsProp(object, (const xmlChar *) "alt-text", (const xmlChar *) FOX_NAMESPACE))
		return;
	xmlNsPtr fox = xmlSearchNsByHref(object->doc, object, (const xmlChar *) FOX_NAMESPACE);
	if (!fox || !fox->prefix)
		fox = xmlNewNs(object, (const xmlChar *) FOX_NAMESPACE, (const xmlChar *) "fox");
	xmlNewNsProp(object, fox, (const xmlChar *) "alt-text", (const xmlChar *) description);
}

void drawing_replace(Drawing *drawing, xmlNodePtr element, const char *description)
{
	set_alt_text(element->parent, description);
	xmlReplaceNode(element, drawing->svg);
	xmlFreeNode(element);
}
