/* svg-plain.c: reads SVG that keeps to the part of it our charts and signs use.
 *
 * The part: svg, g, rect without round corners, circle, ellipse, line,
 * polyline, polygon, path, text of one line; presentation attributes with plain
 * numbers and colours.  Every attribute must be known and every value
 * understood: a picture is never drawn by halves. */
#include "graphic/svg-plain.h"

#include <math.h>
#include <string.h>

typedef struct PlainReader {
	Arena *arena;
	PlainSvg *svg;
	SvgItem **end;                /* where the next item is hung in */
} PlainReader;

/* ---- values ---- */

static gboolean is_svg(const xmlNode *node)
{
	return node->type == XML_ELEMENT_NODE && node->ns != NULL
	       && strcmp((const char *) node->ns->href, SVG_NAMESPACE) == 0;
}

static gboolean is_named(const xmlNode *node, const char *name)
{
	return strcmp((const char *) node->name, name) == 0;
}

/* The value of ATTRIBUTE; NULL when it is made of more than one text node. */
static const char *value_of(const xmlAttr *attribute)
{
	const xmlNode *text = attribute->children;

	if (text == NULL)
		return "";
	return text->type == XML_TEXT_NODE && text->next == NULL ? (const char *) text->content : NULL;
}

/* The whole of TEXT as a number, in user units; a unit that equals them may follow. */
static gboolean take_number(const char *text, double *value)
{
	return svg_number(&text, value) && (*text == '\0' || strcmp(text, "px") == 0 || strcmp(text, "pt") == 0);
}

static gboolean take_length(const char *text, double *value)
{
	return take_number(text, value) && *value >= 0;
}

static gboolean take_paint(const char *text, SvgPaint *paint)
{
	int digits[6];
	gsize count = strlen(text) - (*text == '#');

	paint->shows = strcmp(text, "none") != 0;
	if (!paint->shows)
		return TRUE;
	if (*text != '#' || (count != 3 && count != 6))
		return FALSE;
	for (gsize i = 0; i < 6; i++) {
		digits[i] = g_ascii_xdigit_value(text[1 + i * count / 6]);
		if (digits[i] < 0)
			return FALSE;
	}
	paint->colour = (InkColour) {
		(guint8) (digits[0] * 16 + digits[1]), (guint8) (digits[2] * 16 + digits[3]),
		(guint8) (digits[4] * 16 + digits[5]), 255,
	};
	return TRUE;
}

/* Lengths with white space or commas between them, not all nought (§11.4). */
static gboolean take_dashes(const char *text, SvgStyle *style)
{
	double sum = 0;

	style->dash_count = 0;
	if (strcmp(text, "none") == 0)
		return TRUE;
	for (text += strspn(text, " "); *text != '\0'; text += strspn(text, " ,")) {
		double *dash = &style->dashes[style->dash_count];

		if (style->dash_count == SVG_MOST_DASHES || !svg_number(&text, dash) || *dash < 0)
			return FALSE;
		sum += *dash;
		style->dash_count++;
	}
	return sum > 0;
}

/* The place of TEXT in LIST, which ends with NULL; -1: it is not there. */
static int place_in(const char *text, const char *const *list)
{
	for (int i = 0; list[i] != NULL; i++)
		if (strcmp(text, list[i]) == 0)
			return i;
	return -1;
}

/* ---- presentation attributes ---- */

static gboolean take_text_property(SvgStyle *style, const char *name, const char *value, Arena *arena)
{
	static const char *const anchors[] = { "start", "middle", "end", NULL };
	static const char *const weights[] = { "normal", "400", "bold", "700", NULL };
	int place;

	if (strcmp(name, "font-size") == 0)
		return take_length(value, &style->font_size) && style->font_size > 0;
	if (strcmp(name, "font-family") == 0) {
		style->font_family = arena_strdup(arena, value);
		return *value != '\0';
	}
	if (strcmp(name, "font-weight") == 0) {
		place = place_in(value, weights);
		style->bold = place >= 2;
		return place >= 0;
	}
	if (strcmp(name, "text-anchor") == 0) {
		place = place_in(value, anchors);
		style->anchor = place / 2.0;
		return place >= 0;
	}
	return FALSE;
}

/* FALSE: it is no presentation attribute, or its value is not plain. */
static gboolean take_property(SvgStyle *style, const char *name, const char *value, Arena *arena)
{
	static const char *const caps[] = { "butt", "round", "square", NULL };
	static const char *const joins[] = { "miter", "round", "bevel", NULL };
	int place;

	if (strcmp(name, "fill") == 0)
		return take_paint(value, &style->fill);
	if (strcmp(name, "stroke") == 0)
		return take_paint(value, &style->stroke);
	if (strcmp(name, "stroke-width") == 0)
		return take_length(value, &style->stroke_width);
	if (strcmp(name, "stroke-miterlimit") == 0)
		return take_length(value, &style->miter_limit) && style->miter_limit >= 1;
	if (strcmp(name, "stroke-dasharray") == 0)
		return take_dashes(value, style);
	if (strcmp(name, "stroke-linecap") == 0) {
		place = place_in(value, caps);
		style->cap = (InkCap) place;
		return place >= 0;
	}
	if (strcmp(name, "stroke-linejoin") == 0) {
		place = place_in(value, joins);
		style->join = (InkJoin) place;
		return place >= 0;
	}
	return take_text_property(style, name, value, arena);
}

/* Attributes of one element besides the properties: numbers by name, and one string. */
typedef struct Geometry {
	const char *const *names;     /* of the numbers; ends with NULL */
	double numbers[6];
	const char *string_name;      /* NULL: none */
	const char *string;           /* NULL: it was not there */
} Geometry;

static gboolean take_attributes(const xmlNode *node, SvgStyle *style, Geometry *geometry, Arena *arena)
{
	for (const xmlAttr *a = node->properties; a != NULL; a = a->next) {
		const char *name = (const char *) a->name, *value = value_of(a);
		int place;

		if (a->ns != NULL || value == NULL)
			return FALSE;
		place = place_in(name, geometry->names);
		if (place >= 0) {
			if (!take_number(value, &geometry->numbers[place]))
				return FALSE;
		} else if (geometry->string_name != NULL && strcmp(name, geometry->string_name) == 0) {
			geometry->string = value;
		} else if (!take_property(style, name, value, arena)) {
			return FALSE;
		}
	}
	return TRUE;
}

/* ---- shapes ---- */

static PathStep *rectangle(double x, double y, double width, double height, Arena *arena)
{
	const double points[][2] = { { x, y }, { x + width, y }, { x + width, y + height }, { x, y + height } };
	PathStep *first = NULL, **end = &first;

	for (int i = 0; i < 4; i++)
		end = path_add(end, arena, i == 0 ? PATH_MOVE : PATH_LINE, 2, points[i]);
	path_add(end, arena, PATH_CLOSE, 0, points[0]);
	return first;
}

/* Four curves, each a quarter. */
static PathStep *ellipse(double x, double y, double rx, double ry, Arena *arena)
{
	static const double quarters[4][2] = { { 1, 0 }, { 0, 1 }, { -1, 0 }, { 0, -1 } };
	const double handle = 4.0 / 3 * (G_SQRT2 - 1);
	double start[2] = { x + rx, y };
	PathStep *first = NULL, **end = path_add(&first, arena, PATH_MOVE, 2, start);

	for (int i = 0; i < 4; i++) {
		const double *from = quarters[i], *to = quarters[(i + 1) % 4];
		double points[6] = {
			x + rx * (from[0] + handle * to[0]), y + ry * (from[1] + handle * to[1]),
			x + rx * (to[0] + handle * from[0]), y + ry * (to[1] + handle * from[1]),
			x + rx * to[0], y + ry * to[1],
		};
		end = path_add(end, arena, PATH_CURVE, 6, points);
	}
	path_add(end, arena, PATH_CLOSE, 0, start);
	return first;
}

static SvgItem *add_item(PlainReader *reader, const SvgStyle *style)
{
	SvgItem *item = arena_new0(reader->arena, SvgItem);
	SvgStyle *own = arena_new0(reader->arena, SvgStyle);

	*own = *style;
	item->style = own;
	*reader->end = item;
	reader->end = &item->next;
	return item;
}

/* Whether PATH, drawn with STYLE, stays within the picture; a miter reaches its limit at the most. */
static gboolean stays_inside(const PlainSvg *svg, const PathStep *path, const SvgStyle *style)
{
	double reach = style->join == INK_JOIN_MITER ? style->miter_limit : G_SQRT2;
	double out = style->stroke.shows ? style->stroke_width / 2 * reach : 0;

	for (; path != NULL; path = path->next) {
		int count = path->command == PATH_CLOSE ? 0 : path->command == PATH_CURVE ? 6 : 2;

		for (int i = 0; i < count; i++)
			if (path->points[i] < out
			    || path->points[i] > (i % 2 == 0 ? svg->width : svg->height) / svg->scale - out)
				return FALSE;
	}
	return TRUE;
}

static void add_shape(PlainReader *reader, const SvgStyle *style, PathStep *path)
{
	add_item(reader, style)->path = path;
	reader->svg->inside = reader->svg->inside && stays_inside(reader->svg, path, style);
}

/* rect (§9.2), circle (§9.3) and ellipse (§9.4); one without extent is not drawn. */
static gboolean read_box(PlainReader *reader, const xmlNode *node, SvgStyle style)
{
	static const char *const rect_names[] = { "x", "y", "width", "height", NULL };
	static const char *const circle_names[] = { "cx", "cy", "r", NULL };
	static const char *const ellipse_names[] = { "cx", "cy", "rx", "ry", NULL };
	gboolean rect = is_named(node, "rect"), circle = is_named(node, "circle");
	Geometry g = { .names = rect ? rect_names : circle ? circle_names : ellipse_names };

	if (!take_attributes(node, &style, &g, reader->arena))
		return FALSE;
	if (circle)
		g.numbers[3] = g.numbers[2];
	if (g.numbers[2] < 0 || g.numbers[3] < 0)
		return FALSE;
	if (g.numbers[2] > 0 && g.numbers[3] > 0)
		add_shape(reader, &style, (rect ? rectangle : ellipse)(g.numbers[0], g.numbers[1], g.numbers[2],
		                                                       g.numbers[3], reader->arena));
	return TRUE;
}

static gboolean read_line(PlainReader *reader, const xmlNode *node, SvgStyle style)
{
	static const char *const names[] = { "x1", "y1", "x2", "y2", NULL };
	Geometry g = { .names = names };
	PathStep *path = NULL, **end;

	if (!take_attributes(node, &style, &g, reader->arena))
		return FALSE;
	style.fill.shows = FALSE;
	end = path_add(&path, reader->arena, PATH_MOVE, 2, g.numbers);
	path_add(end, reader->arena, PATH_LINE, 2, g.numbers + 2);
	add_shape(reader, &style, path);
	return TRUE;
}

/* path, polyline and polygon. */
static gboolean read_path(PlainReader *reader, const xmlNode *node, SvgStyle style)
{
	static const char *const names[] = { NULL };
	gboolean data = is_named(node, "path");
	Geometry g = { .names = names, .string_name = data ? "d" : "points" };
	PathStep *path;

	if (!take_attributes(node, &style, &g, reader->arena) || g.string == NULL)
		return FALSE;
	path = data ? svg_path_read(g.string, reader->arena)
	            : svg_points_read(g.string, is_named(node, "polygon"), reader->arena);
	if (path == NULL)
		return FALSE;
	add_shape(reader, &style, path);
	return TRUE;
}

/* ---- text ---- */

/* One line of letters, read from left to right, that white-space rules (§10.15) would leave as it is. */
static gboolean is_plain_text(const char *text)
{
	if (!g_utf8_validate(text, -1, NULL) || *text == ' ' || *text == '\0')
		return FALSE;
	for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		if (c < ' ' || c == 0x7F || (c >= 0x590 && c < 0x1E00) || (c >= 0x200B && c <= 0x200F)
		    || (c >= 0x2028 && c <= 0x202E) || c >= 0x2C00 || (c == ' ' && (p[1] == ' ' || p[1] == '\0')))
			return FALSE;
	}
	return TRUE;
}

static gboolean read_text(PlainReader *reader, const xmlNode *node, SvgStyle style)
{
	static const char *const names[] = { "x", "y", NULL };
	const xmlNode *content = node->children;
	Geometry g = { .names = names };
	SvgItem *item;

	if (!take_attributes(node, &style, &g, reader->arena) || style.font_family == NULL || style.font_size <= 0
	    || style.stroke.shows)
		return FALSE;
	if (content == NULL || content->type != XML_TEXT_NODE || content->next != NULL
	    || !is_plain_text((const char *) content->content))
		return FALSE;
	item = add_item(reader, &style);
	item->text = arena_strdup(reader->arena, (const char *) content->content);
	item->x = g.numbers[0];
	item->y = g.numbers[1];
	reader->svg->inside = FALSE;          /* its extent is not known before it is set */
	return TRUE;
}

/* ---- the tree ---- */

static gboolean read_children(PlainReader *reader, const xmlNode *node, const SvgStyle *style, int depth);

static gboolean read_element(PlainReader *reader, const xmlNode *node, const SvgStyle *style, int depth)
{
	static const char *const no_names[] = { NULL };
	Geometry none = { .names = no_names };
	SvgStyle own = *style;

	if (is_named(node, "desc") || is_named(node, "title"))
		return TRUE;
	if (is_named(node, "g"))
		return depth < 8 && take_attributes(node, &own, &none, reader->arena)
		       && read_children(reader, node, &own, depth + 1);
	if (is_named(node, "text"))
		return read_text(reader, node, own);
	/* A shape's children could only be descriptions or animations. */
	if (node->children != NULL)
		return FALSE;
	if (is_named(node, "rect") || is_named(node, "circle") || is_named(node, "ellipse"))
		return read_box(reader, node, own);
	if (is_named(node, "line"))
		return read_line(reader, node, own);
	if (is_named(node, "path") || is_named(node, "polyline") || is_named(node, "polygon"))
		return read_path(reader, node, own);
	return FALSE;
}

static gboolean read_children(PlainReader *reader, const xmlNode *node, const SvgStyle *style, int depth)
{
	for (const xmlNode *child = node->children; child != NULL; child = child->next) {
		if (child->type == XML_COMMENT_NODE || xmlIsBlankNode(child))
			continue;
		if (!is_svg(child) || !read_element(reader, child, style, depth))
			return FALSE;
	}
	return TRUE;
}

/* TEXT, a viewBox (§7.7) from nought in the shape of the picture, so that nothing is moved or left empty at a side: gives the
 * picture's scale. */
static gboolean take_box(const char *text, PlainSvg *svg)
{
	double box[4];

	for (int i = 0; i < 4; i++) {
		text += strspn(text, " ,");
		if (!svg_number(&text, &box[i]))
			return FALSE;
	}
	if (*text != '\0' || box[0] != 0 || box[1] != 0 || box[2] <= 0 || box[3] <= 0)
		return FALSE;
	svg->scale = svg->width / box[2];
	return fabs(svg->height - svg->scale * box[3]) < 0.02;
}

PlainSvg *plain_svg_read(const xmlNode *root, Arena *arena)
{
	static const char *const names[] = { "width", "height", NULL };
	Geometry g = { .names = names, .string_name = "viewBox" };
	PlainReader reader = { arena, arena_new0(arena, PlainSvg), NULL };
	SvgStyle style = {
		.fill = { TRUE, { 0, 0, 0, 255 } }, .stroke_width = 1, .miter_limit = 4, .join = INK_JOIN_MITER,
		.cap = INK_CAP_BUTT,
	};

	if (!take_attributes(root, &style, &g, arena) || g.numbers[0] <= 0 || g.numbers[1] <= 0)
		return NULL;
	reader.end = &reader.svg->items;
	reader.svg->width = g.numbers[0];
	reader.svg->height = g.numbers[1];
	reader.svg->scale = 1;
	if (g.string != NULL && !take_box(g.string, reader.svg))
		return NULL;
	reader.svg->inside = TRUE;
	return read_children(&reader, root, &style, 0) ? reader.svg : NULL;
}
