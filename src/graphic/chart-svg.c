/* chart-svg.c: SVG elements with fixed decimals, and text measured with the page's fonts. */
#include "graphic/chart-draw.h"

#include <pango/pango.h>
#include <math.h>
#include <string.h>

#include "text/text.h"

/* Two decimals of a point are finer than any printer, and the same on every machine. */
static const char *number(double value, char digits[static G_ASCII_DTOSTR_BUF_SIZE])
{
	g_ascii_formatd(digits, G_ASCII_DTOSTR_BUF_SIZE, "%.2f", value);
	char *end = digits + strlen(digits);
	while (end[-1] == '0')
		*--end = '\0';
	if (end[-1] == '.')
		end[-1] = '\0';
	return strcmp(digits, "-0") == 0 ? "0" : digits;
}

static xmlNodePtr element(Drawing *drawing, const char *name)
{
	return xmlNewChild(drawing->svg, drawing->svg->ns, (const xmlChar *) name, NULL);
}

static void set(xmlNodePtr node, const char *name, const char *value)
{
	xmlNewProp(node, (const xmlChar *) name, (const xmlChar *) value);
}

static void set_number(xmlNodePtr node, const char *name, double value)
{
	char digits[G_ASCII_DTOSTR_BUF_SIZE];
	set(node, name, number(value, digits));
}

static void set_pen(xmlNodePtr node, Pen pen)
{
	set(node, "stroke", pen.colour);
	set_number(node, "stroke-width", pen.width);
	if (pen.dashes)
		set(node, "stroke-dasharray", pen.dashes);
}

void draw_rectangle(Drawing *drawing, Box box, const char *fill, const Pen *outline)
{
	xmlNodePtr node = element(drawing, "rect");
	set_number(node, "x", box.x);
	set_number(node, "y", box.y);
	set_number(node, "width", MAX(box.width, 0));
	set_number(node, "height", MAX(box.height, 0));
	set(node, "fill", fill);
	if (outline)
		set_pen(node, *outline);
}

void draw_line(Drawing *drawing, double x1, double y1, double x2, double y2, Pen pen)
{
	xmlNodePtr node = element(drawing, "line");
	set_number(node, "x1", x1);
	set_number(node, "y1", y1);
	set_number(node, "x2", x2);
	set_number(node, "y2", y2);
	set_pen(node, pen);
}

void draw_path(Drawing *drawing, const char *path, const char *fill, Pen pen)
{
	xmlNodePtr node = element(drawing, "path");
	set(node, "d", path);
	set(node, "fill", fill);
	set_pen(node, pen);
	set(node, "stroke-linejoin", "round");
}

void draw_circle(Drawing *drawing, double x, double y, double radius, const char *fill, const Pen *outline)
{
	xmlNodePtr node = element(drawing, "circle");
	set_number(node, "cx", x);
	set_number(node, "cy", y);
	set_number(node, "r", radius);
	set(node, "fill", fill);
	if (outline)
		set_pen(node, *outline);
}

void draw_text(Drawing *drawing, const char *text, double x, double y, Anchor anchor, Type type)
{
	static const char *const anchors[] = { "start", "middle", "end" };
	if (!*text)
		return;
	xmlNsPtr ns = drawing->svg->ns;
	xmlNodePtr node = xmlNewTextChild(drawing->svg, ns, (const xmlChar *) "text", (const xmlChar *) text);
	set_number(node, "x", x);
	set_number(node, "y", y);
	set_number(node, "font-size", type.size);
	if (type.bold)
		set(node, "font-weight", "bold");
	if (anchor != ANCHOR_START)
		set(node, "text-anchor", anchors[anchor]);
	set(node, "fill", type.colour);
}

void path_append(GString *path, char command, double x, double y)
{
	char digits[G_ASCII_DTOSTR_BUF_SIZE];
	g_string_append_c(path, command);
	g_string_append(path, number(x, digits));
	g_string_append_c(path, ' ');
	g_string_append(path, number(y, digits));
}

/* Text is measured at one size: Pango looks through all fonts of the system for each new one, and without
 * hinting widths grow with the size. */
#define MEASURED_SIZE 100.0

/* Units of the layout in a point of text of TYPE. */
static double units_of(Type type)
{
	return PANGO_SCALE * MEASURED_SIZE / type.size;
}

static void set_layout(Drawing *drawing, const char *text, Type type)
{
	PangoFontDescription *font = pango_font_description_new();
	pango_font_description_set_family(font, drawing->family);
	pango_font_description_set_weight(font, type.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
	pango_font_description_set_absolute_size(font, MEASURED_SIZE * PANGO_SCALE);
	pango_layout_set_font_description(drawing->layout, font);
	pango_font_description_free(font);
	pango_layout_set_text(drawing->layout, text, -1);
}

#define WIDTHS_MOST 5000              /* kept of a thread */

/* What was measured, and how wide it is, in units of the layout. */
typedef struct MeasuredText {
	const char *family;           /* owned, as TEXT */
	gboolean bold;
	const char *text;
	int width;
} MeasuredText;

static guint measured_hash(gconstpointer p)
{
	const MeasuredText *measured = p;
	return g_str_hash(measured->text) * 2 + (guint) measured->bold;
}

static gboolean measured_equal(gconstpointer a, gconstpointer b)
{
	const MeasuredText *x = a, *y = b;
	return x->bold == y->bold && strcmp(x->text, y->text) == 0 && strcmp(x->family, y->family) == 0;
}

static void measured_drop(gpointer p)
{
	MeasuredText *measured = p;
	g_free((char *) measured->family);
	g_free((char *) measured->text);
	g_free(measured);
}

/* The widths measured in this thread: charts of a pack share most of their words, and each asks several
 * times. */
static GHashTable *known_widths(void)
{
	static GPrivate known = G_PRIVATE_INIT((GDestroyNotify) g_hash_table_unref);
	GHashTable *widths = g_private_get(&known);
	if (widths == NULL) {
		widths = g_hash_table_new_full(measured_hash, measured_equal, measured_drop, NULL);
		g_private_set(&known, widths);
	}
	if (g_hash_table_size(widths) > WIDTHS_MOST)
		g_hash_table_remove_all(widths);
	return widths;
}

static const MeasuredText *measure(Drawing *drawing, const char *text, Type type)
{
	MeasuredText *measured = g_new(MeasuredText, 1);
	int height;
	*measured = (MeasuredText) { g_strdup(drawing->family), type.bold, g_strdup(text), 0 };
	set_layout(drawing, text, type);
	pango_layout_set_width(drawing->layout, -1);
	pango_layout_get_size(drawing->layout, &measured->width, &height);
	return measured;
}

double text_width(Drawing *drawing, const char *text, Type type)
{
	const MeasuredText wanted = { drawing->family, type.bold, text, 0 };
	GHashTable *widths = known_widths();
	const MeasuredText *measured = g_hash_table_lookup(widths, &wanted);
	if (measured == NULL) {
		measured = measure(drawing, text, type);
		g_hash_table_add(widths, (gpointer) measured);
	}
	return measured->width / units_of(type);
}

/* As much of the start of TEXT as leaves room for an ellipsis in WIDTH, and the ellipsis. */
static char *ellipsize(Drawing *drawing, const char *text, double width, Type type)
{
	double room = width - text_width(drawing, "\u2026", type);
	int index = 0, trailing;
	set_layout(drawing, text, type);
	pango_layout_set_width(drawing->layout, -1);
	PangoLayoutLine *line = pango_layout_get_line_readonly(drawing->layout, 0);
	if (room > 0)
		pango_layout_line_x_to_index(line, (int) (room * units_of(type)), &index, &trailing);
	g_autofree char *start = g_strndup(text, (gsize) index);
	return g_strconcat(g_strchomp(start), "\u2026", NULL);
}

/* Where the lines of TEXT begin when Pango breaks it, inside words where it must; the caller frees the array. */
static GArray *broken_by_layout(Drawing *drawing, const char *text, double width, Type type)
{
	GArray *starts = g_array_new(FALSE, FALSE, sizeof(int));
	set_layout(drawing, text, type);
	pango_layout_set_width(drawing->layout, (int) (MAX(width, 1) * units_of(type)));
	pango_layout_set_wrap(drawing->layout, PANGO_WRAP_WORD_CHAR);
	int count = pango_layout_get_line_count(drawing->layout);
	for (int i = 0; i < count; i++) {
		int start = pango_layout_line_get_start_index(pango_layout_get_line_readonly(drawing->layout, i));
		g_array_append_val(starts, start);
	}
	return starts;
}

/* The width of the LENGTH bytes at TEXT without the white space at their end. */
static double part_width(Drawing *drawing, const char *text, gsize length, Type type)
{
	g_autofree char *part = g_strchomp(g_strndup(text, length));
	return *part ? text_width(drawing, part, type) : 0;
}

/* Where the lines of TEXT begin when only its words are measured, most of which are known; NULL: a word is wider than a line, or
 * the text has lines of its own.  The caller frees the array. */
static GArray *broken_at_words(Drawing *drawing, const char *text, double width, Type type)
{
	int length = (int) strlen(text);
	g_autofree guint8 *breaks = g_new(guint8, length + 1);
	double space = text_width(drawing, " ", type), used = 0, behind = 0;
	GArray *starts = g_array_new(FALSE, FALSE, sizeof(int));
	const char *part = text;
	int first = 0;
	text_line_breaks(text, length, "en", breaks);
	g_array_append_val(starts, first);
	for (const char *p = text + 1; p <= text + length; p++) {
		BreakAction action = breaks[p - text];
		if (action == BREAK_NO)
			continue;
		double wide = part_width(drawing, part, (gsize) (p - part), type);
		if (wide > width || (p < text + length && action == BREAK_MANDATORY)) {
			g_array_unref(starts);
			return NULL;
		}
		if (used > 0 && used + behind + wide > width) {
			int start = (int) (part - text);
			g_array_append_val(starts, start);
			used = behind = 0;
		}
		used += behind + wide;
		behind = g_ascii_isspace(p[-1]) ? space : 0;
		part = p;
	}
	return starts;
}

char **text_lines(Drawing *drawing, const char *text, double width, int most, Type type)
{
	GPtrArray *lines = g_ptr_array_new();
	GArray *starts = broken_at_words(drawing, text, width, type);
	if (starts == NULL)
		starts = broken_by_layout(drawing, text, width, type);
	int count = (int) starts->len, length = (int) strlen(text);
	for (int i = 0; i < MIN(count, most); i++) {
		gboolean cut = i == most - 1 && count > most;
		int start = g_array_index(starts, int, i);
		int end = cut || i + 1 == count ? length : g_array_index(starts, int, i + 1);
		char *line = g_strstrip(g_strndup(text + start, (gsize) (end - start)));
		g_ptr_array_add(lines, cut ? ellipsize(drawing, line, width, type) : line);
		if (cut)
			g_free(line);
	}
	g_array_unref(starts);
	g_ptr_array_add(lines, NULL);
	return (char **) g_ptr_array_free(lines, FALSE);
}

const char *text_colour_on(const char *fill)
{
	static const double weights[] = { 0.2126, 0.7152, 0.0722 };
	double light = 0;
	if (strlen(fill) != 7 || fill[0] != '#')
		return "#000000";
	for (int i = 0; i < 3; i++) {
		int high = g_ascii_xdigit_value(fill[1 + 2 * i]), low = g_ascii_xdigit_value(fill[2 + 2 * i]);
		double part = (MAX(high, 0) * 16 + MAX(low, 0)) / 255.0;
		light += weights[i] * (part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4));
	}
	/* Equal contrast of black and white at a luminance of 0.18 (WCAG 2.2, contrast ratio). */
	return light < 0.18 ? "#ffffff" : "#000000";
}
