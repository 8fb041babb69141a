/* chart.c: replaces the charts in the layout instructions by SVG. */
#include "graphic/chart.h"

#include <pango/pangocairo.h>
#include <string.h>

#include "graphic/chart-draw.h"
#include "xml/xml.h"

#define SVG_NAMESPACE "http://www.w3.org/2000/svg"
#define FO_NAMESPACE  "http://www.w3.org/1999/XSL/Format"
#define FOX_NAMESPACE "http://xmlgraphics.apache.org/fop/extensions"

static gboolean is_named(xmlNodePtr node, const char *namespace, const char *name)
{
	return node->type == XML_ELEMENT_NODE && node->ns && strcmp((const char *) node->ns->href, namespace) == 0
		&& strcmp((const char *) node->name, name) == 0;
}

static xmlNodePtr new_svg(const Chart *chart, xmlDocPtr doc)
{
	char width[G_ASCII_DTOSTR_BUF_SIZE], height[G_ASCII_DTOSTR_BUF_SIZE];
	g_ascii_formatd(width, sizeof width, "%.2f", chart->width);
	g_ascii_formatd(height, sizeof height, "%.2f", chart->height);
	g_autofree char *wide = g_strconcat(width, "pt", NULL);
	g_autofree char *high = g_strconcat(height, "pt", NULL);
	g_autofree char *box = g_strdup_printf("0 0 %s %s", width, height);
	const struct { const char *name, *value; } attributes[] = {
		{ "width", wide }, { "height", high }, { "viewBox", box }, { "font-family", chart->family },
	};
	xmlNodePtr svg = xmlNewDocNode(doc, NULL, (const xmlChar *) "svg", NULL);
	xmlSetNs(svg, xmlNewNs(svg, (const xmlChar *) SVG_NAMESPACE, (const xmlChar *) "svg"));
	for (gsize i = 0; i < G_N_ELEMENTS(attributes); i++)
		xmlNewProp(svg, (const xmlChar *) attributes[i].name, (const xmlChar *) attributes[i].value);
	return svg;
}

static void draw_nothing(Drawing *drawing)
{
	const Chart *chart = drawing->chart;
	Pen pen = { chart->colours.grid, 1, NULL };
	Type type = { chart->font_size, chart->colours.text, FALSE };
	Type title = { chart->font_size + 1, chart->colours.text, TRUE };
	draw_rectangle(drawing, (Box) { 0.5, 0.5, chart->width - 1, chart->height - 1 }, "none", &pen);
	draw_text(drawing, chart->title, 6, 6 + title.size, ANCHOR_START, title);
	draw_text(drawing, "No figures", chart->width / 2, chart->height / 2, ANCHOR_MIDDLE, type);
}

static void draw(Drawing *drawing)
{
	static void (*const drawers[])(Drawing *) = {
		[CHART_LINE] = chart_draw_line, [CHART_BAR] = chart_draw_bar,
		[CHART_STACKED] = chart_draw_stacks, [CHART_RAG_HISTORY] = chart_draw_stacks,
	};
	if (drawing->chart->series_count)
		drawers[drawing->chart->kind](drawing);
	else
		draw_nothing(drawing);
}

/* The thread's own font map, measuring as the painter will: no hinting, no whole pixels. */
static PangoLayout *new_layout(void)
{
	PangoContext *context = pango_font_map_create_context(pango_cairo_font_map_get_default());
	cairo_font_options_t *options = cairo_font_options_create();
	cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	pango_cairo_context_set_font_options(context, options);
	pango_context_set_round_glyph_positions(context, FALSE);
	cairo_font_options_destroy(options);
	PangoLayout *layout = pango_layout_new(context);
	g_object_unref(context);
	return layout;
}

static void describe(xmlNodePtr svg, const Chart *chart, const char *description)
{
	if (*chart->title)
		xmlNewTextChild(svg, svg->ns, (const xmlChar *) "title", (const xmlChar *) chart->title);
	xmlNewTextChild(svg, svg->ns, (const xmlChar *) "desc", (const xmlChar *) description);
}

static void set_alt_text(xmlNodePtr object, const char *description)
{
	if (!object || !is_named(object, FO_NAMESPACE, "instream-foreign-object"))
		return;
	if (xmlHasNsProp(object, (const xmlChar *) "alt-text", (const xmlChar *) FOX_NAMESPACE))
		return;
	xmlNsPtr fox = xmlSearchNsByHref(object->doc, object, (const xmlChar *) FOX_NAMESPACE);
	if (!fox || !fox->prefix)
		fox = xmlNewNs(object, (const xmlChar *) FOX_NAMESPACE, (const xmlChar *) "fox");
	xmlNewNsProp(object, fox, (const xmlChar *) "alt-text", (const xmlChar *) description);
}

gboolean chart_to_svg(xmlNodePtr element, Place place, Diags *diags)
{
	if (!is_named(element, CHART_NAMESPACE, "chart"))
		return FALSE;
	Chart *chart = chart_read(element, place, diags);
	g_autofree char *description = chart_describe(chart);
	Drawing drawing = {
		.chart = chart,
		.svg = new_svg(chart, element->doc),
		.layout = new_layout(),
		.taken = g_array_new(FALSE, FALSE, sizeof(Box)),
		.strokes = g_array_new(FALSE, FALSE, sizeof(Box)),
	};
	describe(drawing.svg, chart, description);
	draw(&drawing);
	set_alt_text(element->parent, description);
	xmlReplaceNode(element, drawing.svg);
	xmlFreeNode(element);
	g_array_unref(drawing.taken);
	g_array_unref(drawing.strokes);
	g_object_unref(drawing.layout);
	chart_drop(chart);
	return TRUE;
}

/* The element after NODE in the order of the document, within ROOT. */
static xmlNodePtr next_node(xmlNodePtr node, xmlNodePtr root)
{
	if (node->type == XML_ELEMENT_NODE && node->children)
		return node->children;
	while (node != root && !node->next)
		node = node->parent;
	return node == root ? NULL : node->next;
}

int charts_to_svg(xmlDocPtr fo, Diags *diags)
{
	int count = 0;
	g_autoptr(GPtrArray) charts = g_ptr_array_new();
	xmlNodePtr root = xmlDocGetRootElement(fo);
	for (xmlNodePtr node = root; node; node = next_node(node, root))
		if (is_named(node, CHART_NAMESPACE, "chart"))
			g_ptr_array_add(charts, node);
	/* From the last: a chart within a chart, a slip of a stylesheet, is freed with the outer one. */
	for (guint i = charts->len; i-- > 0;) {
		xmlNodePtr chart = g_ptr_array_index(charts, i);
		count += chart_to_svg(chart, xml_place(chart), diags);
	}
	return count;
}

char *chart_description(xmlNodePtr element)
{
	Chart *chart = chart_read(element, PLACE_NONE, NULL);
	char *description = chart_describe(chart);
	chart_drop(chart);
	return description;
}
