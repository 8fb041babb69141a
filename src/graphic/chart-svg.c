/* chart-svg.c: SVG elements with fixed decimals, and text measured with the page's fonts. */
#include "graphic/chart-draw.h"

#include <math.h>
#include <string.h>

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

/* ---- measuring ---- */

/* Text is measured at one size and scaled, at which an advance of a design unit is whole: a drawing has many sizes. */
#define MEASURED_SIZE (100 * UNIT_PER_PT)

/* LENGTH bytes of TEXT at MEASURED_SIZE. */
static const ShapedWord *shape(Drawing *drawing, const char *text, int length, Type type)
{
	const Font **font = type.bold ? &drawing->bold : &drawing->plain;
	const FontSpec spec = {
		.family = drawing->family, .size = MEASURED_SIZE, .weight = type.bold ? 700 : 400,
		.stretch = PANGO_STRETCH_NORMAL,
	};
	if (*font == NULL)
		*font = text_font(drawing->fonts, &spec, PLACE_NONE, NULL);
	return text_shape(drawing->fonts, *font, NULL, text, length, 0);
}

/* WIDTH at MEASURED_SIZE, of text of TYPE, in points. */
static double in_points(Unit width, Type type)
{
	return width / (double) MEASURED_SIZE * type.size;
}

/* The width of LENGTH bytes of TEXT. */
static double width_of(Drawing *drawing, const char *text, int length, Type type)
{
	return length > 0 ? in_points(shape(drawing, text, length, type)->width, type) : 0;
}

double text_width(Drawing *drawing, const char *text, Type type)
{
	return width_of(drawing, text, (int) strlen(text), type);
}

/* As width_of, without the white space at the end. */
static double word_width(Drawing *drawing, const char *text, int length, Type type)
{
	while (length > 0 && g_ascii_isspace(text[length - 1]))
		length--;
	return width_of(drawing, text, length, type);
}

/* How many of the LENGTH bytes of TEXT, which are some, stand within WIDTH, whole characters. */
static int bytes_within(Drawing *drawing, const char *text, int length, double width, Type type)
{
	const ShapedWord *word = shape(drawing, text, length, type);
	int bytes = 0;
	while (bytes < length) {
		int next = (int) (g_utf8_next_char(text + bytes) - text);
		if (in_points(shaped_prefix_width(word, next), type) > width)
			break;
		bytes = next;
	}
	return bytes;
}

/* As much of the start of TEXT as leaves room for an ellipsis in WIDTH, and the ellipsis. */
static char *ellipsize(Drawing *drawing, const char *text, double width, Type type)
{
	double room = width - text_width(drawing, "\u2026", type);
	int length = *text != '\0' ? bytes_within(drawing, text, (int) strlen(text), room, type) : 0;
	g_autofree char *start = g_strndup(text, (gsize) length);
	return g_strconcat(g_strchomp(start), "\u2026", NULL);
}

/* ---- lines ---- */

/* Lines on their way; a line is broken between words, and inside one that is wider than it. */
typedef struct LineBreaker {
	Drawing *drawing;
	const char *text;
	double width;                 /* of a line */
	Type type;
	GArray *starts;               /* int: where the lines begin, bytes */
	double used;                  /* of the last line, to the end of its last word */
	double behind;                /* the white space behind it */
} LineBreaker;

static void begin_line(LineBreaker *b, int start)
{
	g_array_append_val(b->starts, start);
	b->used = b->behind = 0;
}

/* Appends the word from START to END, white space behind it included. */
static void append_word(LineBreaker *b, int start, int end)
{
	double wide = word_width(b->drawing, b->text + start, end - start, b->type);
	if (b->used > 0 && b->used + b->behind + wide > b->width)
		begin_line(b, start);
	while (b->used == 0 && wide > b->width) {
		const char *part = b->text + start;
		int least = (int) (g_utf8_next_char(part) - part);
		int fits = bytes_within(b->drawing, part, end - start, b->width, b->type);
		start += MAX(fits, least);
		if (start >= end)
			break;
		begin_line(b, start);
		wide = word_width(b->drawing, b->text + start, end - start, b->type);
	}
	b->used += b->behind + wide;
	b->behind = g_ascii_isspace(b->text[end - 1]) ? text_width(b->drawing, " ", b->type) : 0;
}

/* Where the lines of TEXT begin; the caller frees the array. */
static GArray *break_lines(Drawing *drawing, const char *text, double width, Type type)
{
	LineBreaker b = { drawing, text, MAX(width, 1), type, g_array_new(FALSE, FALSE, sizeof(int)), 0, 0 };
	int length = (int) strlen(text), start = 0;
	g_autofree guint8 *actions = g_new(guint8, (gsize) length + 1);
	text_line_breaks(text, length, NULL, actions);
	begin_line(&b, 0);
	for (int i = 1; i <= length; i++) {
		if (actions[i] == BREAK_NO)
			continue;
		append_word(&b, start, i);
		if (actions[i] == BREAK_MANDATORY && i < length)
			begin_line(&b, i);
		start = i;
	}
	return b.starts;
}

char **text_lines(Drawing *drawing, const char *text, double width, int most, Type type)
{
	GPtrArray *lines = g_ptr_array_new();
	g_autoptr(GArray) starts = break_lines(drawing, text, width, type);
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
