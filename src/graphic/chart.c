/* chart.c: replaces the charts and diagrams in the layout instructions by SVG. */
#include "graphic/chart.h"

#include <string.h>

#include "graphic/chart-draw.h"
#include "graphic/diagram.h"
#include "xml/xml.h"

static gboolean is_named(xmlNodePtr node, const char *name)
{
	return node->type == XML_ELEMENT_NODE && node->ns
		&& strcmp((const char *) node->ns->href, CHART_NAMESPACE) == 0
		&& strcmp((const char *) node->name, name) == 0;
}

static void draw_nothing(Drawing *drawing)
{
	const Chart *chart = drawing->chart;
	Pen pen = { chart->colours.grid, 1, NULL };
	Type type = { chart->font_size, chart->colours.text, FALSE };
	Type title = { chart->font_size + 1, chart->colours.text, TRUE };
	draw_rectangle(drawing, (Box) { 0.5, 0.5, chart->width - 1, chart->height - 1 }, "none", &pen);
	draw_text(drawing, chart->title, 6, 6 + title.size, ANCHOR_START, title);
	draw_text(drawing, chart->nothing, chart->width / 2, chart->height / 2, ANCHOR_MIDDLE, type);
}

static void draw(Drawing *drawing)
{
	static void (*const drawers[])(Drawing *) = {
		[CHART_LINE] = chart_draw_line, [CHART_BAR] = chart_draw_bar, [CHART_GAUGE] = chart_draw_gauge,
		[CHART_STACKED] = chart_draw_stacks, [CHART_RAG_HISTORY] = chart_draw_stacks,
	};
	if (drawing->chart->series_count)
		drawers[drawing->chart->kind](drawing);
	else
		draw_nothing(drawing);
}

static void describe(xmlNodePtr svg, const Chart *chart, const char *description)
{
	if (*chart->title)
		xmlNewTextChild(svg, svg->ns, (const xmlChar *) "title", (const xmlChar *) chart->title);
	xmlNewTextChild(svg, svg->ns, (const xmlChar *) "desc", (const xmlChar *) description);
}

gboolean chart_to_svg(xmlNodePtr element, TextContext *fonts, Place place, Diags *diags)
{
	if (!is_named(element, "chart"))
		return FALSE;
	Chart *chart = chart_read(element, place, diags);
	g_autofree char *description = chart_describe(chart);
	Drawing drawing = { .chart = chart };
	drawing_open(&drawing, chart->family, fonts);
	drawing_start(&drawing, element->doc, chart->width, chart->height, 1);
	describe(drawing.svg, chart, description);
	draw(&drawing);
	drawing_replace(&drawing, element, description);
	drawing_close(&drawing);
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

int charts_to_svg(xmlDocPtr fo, TextContext *fonts, Diags *diags)
{
	static const struct { const char *name; gboolean (*draw)(xmlNodePtr, TextContext *, Place, Diags *); } kinds[] = {
		{ "chart", chart_to_svg }, { "spark", spark_to_svg }, { "diagram", diagram_to_svg },
	};
	int count = 0;
	g_autoptr(GPtrArray) found = g_ptr_array_new();
	xmlNodePtr root = xmlDocGetRootElement(fo);
	for (xmlNodePtr node = root; node; node = next_node(node, root))
		if (node->type == XML_ELEMENT_NODE && node->ns
		    && strcmp((const char *) node->ns->href, CHART_NAMESPACE) == 0)
			g_ptr_array_add(found, node);
	/* From the last: a chart within a chart, a slip of a stylesheet, is freed with the outer one. */
	for (guint i = found->len; i-- > 0;)
		for (gsize k = 0; k < G_N_ELEMENTS(kinds); k++) {
			xmlNodePtr node = g_ptr_array_index(found, i);
			if (!is_named(node, kinds[k].name))
				continue;
			count += kinds[k].draw(node, fonts, xml_place(node), diags);
			break;
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
