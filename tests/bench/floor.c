/* floor.c: the least a program could do with the same words.
 *
 *     floor --extract PACK.fo > words     the paragraphs of a pack's FO, one a line
 *     floor words OUT.pdf                 shapes and paints them, and nothing else
 *
 * The floor knows no tables, headings, links or tags: each fo:block with text
 * of its own is one PangoLayout, justified to the width of the body region, set
 * down on A4 pages until they are full.  A line of words is its font size in
 * points, 0 or 1 for bold, and its text; the first line is the width. */
#include <cairo-pdf.h>
#include <libxml/parser.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PAGE_WIDTH  595.28            /* points: A4 */
#define PAGE_HEIGHT 841.89
#define MARGIN      57.0

/* ---- the words ---- */

typedef struct Style {
	double size;                  /* points */
	gboolean bold;
} Style;

static Style style_of(xmlNodePtr node, Style inherited)
{
	char *size = (char *) xmlGetNoNsProp(node, BAD_CAST "font-size");
	char *weight = (char *) xmlGetNoNsProp(node, BAD_CAST "font-weight");
	Style style = inherited;
	if (size != NULL && g_str_has_suffix(size, "pt"))
		style.size = g_ascii_strtod(size, NULL);
	if (weight != NULL)
		style.bold = strcmp(weight, "bold") == 0 || strcmp(weight, "700") == 0;
	xmlFree(size);
	xmlFree(weight);
	return style;
}

static gboolean is_block(const xmlNode *node)
{
	return node->type == XML_ELEMENT_NODE && strcmp((const char *) node->name, "block") == 0;
}

/* Appends the text of NODE and its inlines; blocks in it are paragraphs of their own. */
static void add_inline_text(xmlNodePtr node, GString *text)
{
	for (xmlNodePtr child = node->children; child != NULL; child = child->next) {
		if (child->type == XML_TEXT_NODE)
			g_string_append(text, (const char *) child->content);
		else if (child->type == XML_ELEMENT_NODE && !is_block(child))
			add_inline_text(child, text);
	}
}

/* Runs of white space to one space, none at the ends. */
static char *normalised(const char *text)
{
	g_auto(GStrv) words = g_strsplit_set(text, " \t\r\n", -1);
	GString *joined = g_string_new(NULL);
	for (char **word = words; *word != NULL; word++)
		if (**word != '\0')
			g_string_append_printf(joined, "%s%s", joined->len ? " " : "", *word);
	return g_string_free(joined, FALSE);
}

static void extract(xmlNodePtr node, Style style)
{
	if (node->type != XML_ELEMENT_NODE || strcmp((const char *) node->name, "static-content") == 0)
		return;
	style = style_of(node, style);
	if (is_block(node)) {
		g_autoptr(GString) text = g_string_new(NULL);
		add_inline_text(node, text);
		g_autofree char *line = normalised(text->str);
		char size[G_ASCII_DTOSTR_BUF_SIZE];
		if (line[0] != '\0')
			printf("%s %d %s\n", g_ascii_formatd(size, sizeof size, "%.2f", style.size), style.bold, line);
	}
	for (xmlNodePtr child = node->children; child != NULL; child = child->next)
		extract(child, style);
}

static int extract_words(const char *path)
{
	xmlDocPtr doc = xmlReadFile(path, NULL, XML_PARSE_NONET | XML_PARSE_HUGE);
	if (doc == NULL)
		return 1;
	printf("%.2f\n", PAGE_WIDTH - 2 * MARGIN);
	extract(xmlDocGetRootElement(doc), (Style) { 11, FALSE });
	xmlFreeDoc(doc);
	return 0;
}

/* ---- shape and paint ---- */

typedef struct Sheet {
	cairo_t *cr;
	PangoLayout *layout;
	double y;                     /* points from the top */
	int pages;
} Sheet;

static void set_paragraph(Sheet *sheet, double size, gboolean bold, const char *text)
{
	PangoFontDescription *font = pango_font_description_from_string("Liberation Sans");
	pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
	pango_font_description_set_weight(font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
	pango_layout_set_font_description(sheet->layout, font);
	pango_font_description_free(font);
	pango_layout_set_text(sheet->layout, text, -1);
	PangoLayoutIter *line = pango_layout_get_iter(sheet->layout);
	do {
		PangoRectangle extent;
		pango_layout_iter_get_line_extents(line, NULL, &extent);
		double height = (double) extent.height / PANGO_SCALE;
		if (sheet->y + height > PAGE_HEIGHT - MARGIN) {
			cairo_show_page(sheet->cr);
			sheet->pages++;
			sheet->y = MARGIN;
		}
		cairo_move_to(sheet->cr, MARGIN + (double) extent.x / PANGO_SCALE, sheet->y + 0.8 * size);
		pango_cairo_show_layout_line(sheet->cr, pango_layout_iter_get_line_readonly(line));
		sheet->y += height;
	} while (pango_layout_iter_next_line(line));
	pango_layout_iter_free(line);
	sheet->y += 0.5 * size;
}

static PangoLayout *new_layout(cairo_t *cr, double width)
{
	PangoLayout *layout = pango_cairo_create_layout(cr);
	PangoContext *context = pango_layout_get_context(layout);
	cairo_font_options_t *options = cairo_font_options_create();
	cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	pango_cairo_context_set_font_options(context, options);
	cairo_font_options_destroy(options);
	pango_context_set_round_glyph_positions(context, FALSE);
	pango_layout_set_width(layout, (int) (width * PANGO_SCALE));
	pango_layout_set_justify(layout, TRUE);
	return layout;
}

static int set_words(const char *words, const char *target)
{
	g_autofree char *text = NULL;
	if (!g_file_get_contents(words, &text, NULL, NULL))
		return 1;
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	cairo_surface_t *surface = cairo_pdf_surface_create(target, PAGE_WIDTH, PAGE_HEIGHT);
	Sheet sheet = { .cr = cairo_create(surface), .y = MARGIN, .pages = 1 };
	sheet.layout = new_layout(sheet.cr, g_ascii_strtod(lines[0], NULL));
	for (char **line = lines + 1; *line != NULL && **line != '\0'; line++) {
		char *rest;
		double size = g_ascii_strtod(*line, &rest);
		gboolean bold = rest[1] == '1';
		set_paragraph(&sheet, size, bold, rest + 3);
	}
	cairo_show_page(sheet.cr);
	g_object_unref(sheet.layout);
	cairo_destroy(sheet.cr);
	cairo_surface_finish(surface);
	gboolean good = cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS;
	cairo_surface_destroy(surface);
	fprintf(stderr, "%d pages\n", sheet.pages);
	return good ? 0 : 1;
}

int main(int argc, char **argv)
{
	if (argc == 3 && strcmp(argv[1], "--extract") == 0)
		return extract_words(argv[2]);
	if (argc == 3)
		return set_words(argv[1], argv[2]);
	fputs("usage: floor --extract PACK.fo > words; floor words OUT.pdf\n", stderr);
	return 2;
}
