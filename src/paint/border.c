/* border.c: backgrounds, borders and rules.
 *
 * A border is seen as nested frames: the rectangle at depth f (0 the outer
 * edge, 1 the padding rectangle) is the border rectangle moved in by f times
 * each side's width.  A strip of a side is the quadrilateral between two
 * depths, so corners are mitred without a special case and every style is made
 * of strips: solid is 0..1, double 0..1/3 and 2/3..1, groove two halves. */
#include <math.h>

#include "paint/canvas.h"

enum { BEFORE, END, AFTER, START, SIDES };      /* clockwise from the top */

typedef struct Frame {
	double x, y, width, height;   /* border rectangle, points */
	double depth[SIDES];          /* widths of the borders that show */
} Frame;

typedef struct Corner {
	double x, y;
} Corner;

gboolean border_shows(const Border *border)
{
	return border->width > 0 && border->colour.alpha != 0 && border->style != KW_NONE_SET
	       && border->style != KW_NONE && border->style != KW_HIDDEN;
}

/* Corner I of the rectangle at depth F: 0 top left, then clockwise. */
static Corner corner_at(const Frame *frame, int i, double f)
{
	Corner c;

	c.x = i == 0 || i == 3 ? frame->x + f * frame->depth[START]
	                       : frame->x + frame->width - f * frame->depth[END];
	c.y = i == 0 || i == 1 ? frame->y + f * frame->depth[BEFORE]
	                       : frame->y + frame->height - f * frame->depth[AFTER];
	return c;
}

/* Adds the strip of SIDE between the depths F and G to the path. */
static void add_strip(Ink *ink, const Frame *frame, int side, double f, double g)
{
	Corner outer_from = corner_at(frame, side, f), outer_to = corner_at(frame, (side + 1) % SIDES, f);
	Corner inner_from = corner_at(frame, side, g), inner_to = corner_at(frame, (side + 1) % SIDES, g);

	ink_move(ink, outer_from.x, outer_from.y);
	ink_line(ink, outer_to.x, outer_to.y);
	ink_line(ink, inner_to.x, inner_to.y);
	ink_line(ink, inner_from.x, inner_from.y);
	ink_close(ink);
}

/* The shaded half of a groove or inset, and the lit one. */
static FoColour shade(FoColour colour, gboolean dark)
{
	double to = dark ? 0 : 255, part = dark ? 0.4 : 0.3;

	colour.red = (uint8_t) lround(colour.red + (to - colour.red) * part);
	colour.green = (uint8_t) lround(colour.green + (to - colour.green) * part);
	colour.blue = (uint8_t) lround(colour.blue + (to - colour.blue) * part);
	return colour;
}

/* ---- dots and dashes ---- */

/* Sets the pen for a dotted or dashed line of LENGTH so that it begins and ends with a whole
 * dash; returns how far the line is to be shortened at each end (round dots). */
static double set_dashes(Ink *ink, FoKeyword style, FoColour colour, double length, double thickness)
{
	double dash = style == KW_DOTTED ? 0 : 3 * thickness;
	double gap = 2 * thickness;
	double inset = style == KW_DOTTED ? thickness / 2 : 0;
	double run = length - 2 * inset;
	double count = floor((run - dash) / (dash + gap) + 0.5);
	double pattern[2] = { dash, 0 };
	InkPen pen = {
		.width = thickness, .cap = style == KW_DOTTED ? INK_CAP_ROUND : INK_CAP_BUTT,
		.miter_limit = 10, .dashes = pattern,
	};

	if (count >= 1) {
		pattern[1] = (run - dash) / count - dash;
		pen.dash_count = 2;
	}
	ink_pen(ink, &pen, canvas_colour(colour));
	return inset;
}

/* A dotted or dashed line along the middle of SIDE, kept within its mitred strip. */
static void stroke_side(Ink *ink, const Frame *frame, int side, const Border *border)
{
	Corner middle = corner_at(frame, side, 0.5);
	double inset;

	ink_save(ink);
	add_strip(ink, frame, side, 0, 1);
	ink_clip(ink);
	if (side == BEFORE || side == AFTER) {
		inset = set_dashes(ink, border->style, border->colour, frame->width, frame->depth[side]);
		ink_move(ink, frame->x + inset, middle.y);
		ink_line(ink, frame->x + frame->width - inset, middle.y);
	} else {
		inset = set_dashes(ink, border->style, border->colour, frame->height, frame->depth[side]);
		ink_move(ink, middle.x, frame->y + inset);
		ink_line(ink, middle.x, frame->y + frame->height - inset);
	}
	ink_stroke(ink);
	ink_restore(ink);
}

/* ---- borders ---- */

/* A strip whose ends are not mitred waits for others of its colour. */
static void fill_strip(Canvas *canvas, const Frame *frame, int side, double f, double g, FoColour colour)
{
	Corner from = corner_at(frame, side, f), to = corner_at(frame, (side + 1) % SIDES, g);

	if (frame->depth[(side + 1) % SIDES] == 0 && frame->depth[(side + 3) % SIDES] == 0) {
		canvas_fill_box(canvas, colour, MIN(from.x, to.x), MIN(from.y, to.y), fabs(to.x - from.x),
		                fabs(to.y - from.y));
		return;
	}
	canvas_mark(canvas, NULL);
	ink_fill_colour(canvas->ink, canvas_colour(colour));
	add_strip(canvas->ink, frame, side, f, g);
	ink_fill(canvas->ink);
}

static void paint_side(Canvas *canvas, const Frame *frame, int side, const Border *border)
{
	gboolean lit_side = side == END || side == AFTER;
	FoColour colour = border->colour;

	switch (border->style) {
	case KW_DOTTED: case KW_DASHED:
		canvas_mark(canvas, NULL);
		stroke_side(canvas->ink, frame, side, border);
		break;
	case KW_DOUBLE:
		fill_strip(canvas, frame, side, 0, 1.0 / 3, colour);
		fill_strip(canvas, frame, side, 2.0 / 3, 1, colour);
		break;
	case KW_GROOVE: case KW_RIDGE:
		fill_strip(canvas, frame, side, 0, 0.5, shade(colour, (border->style == KW_GROOVE) != lit_side));
		fill_strip(canvas, frame, side, 0.5, 1, shade(colour, (border->style == KW_GROOVE) == lit_side));
		break;
	case KW_INSET: case KW_OUTSET:
		fill_strip(canvas, frame, side, 0, 1, shade(colour, (border->style == KW_INSET) != lit_side));
		break;
	default:
		fill_strip(canvas, frame, side, 0, 1, colour);
		break;
	}
}

/* Sides of one solid colour, none meeting another: boxes, the upright ones between the level ones. */
static void fill_plain_borders(Canvas *canvas, const Frame *frame, const Border *const borders[SIDES])
{
	Corner outer = corner_at(frame, 0, 0), inner = corner_at(frame, 0, 1), low = corner_at(frame, 2, 1);

	if (frame->depth[BEFORE] > 0)
		canvas_fill_box(canvas, borders[BEFORE]->colour, outer.x, outer.y, frame->width, frame->depth[BEFORE]);
	if (frame->depth[END] > 0)
		canvas_fill_box(canvas, borders[END]->colour, low.x, inner.y, frame->depth[END], low.y - inner.y);
	if (frame->depth[AFTER] > 0)
		canvas_fill_box(canvas, borders[AFTER]->colour, outer.x, low.y, frame->width, frame->depth[AFTER]);
	if (frame->depth[START] > 0)
		canvas_fill_box(canvas, borders[START]->colour, outer.x, inner.y, frame->depth[START],
		                low.y - inner.y);
}

/* All that show are solid, opaque, and of their neighbour's colour. */
static gboolean are_plain(const Frame *frame, const Border *const borders[SIDES])
{
	for (int side = 0; side < SIDES; side++) {
		int next = (side + 1) % SIDES;

		if (frame->depth[side] > 0 && (borders[side]->style != KW_SOLID || borders[side]->colour.alpha != 255))
			return FALSE;
		if (frame->depth[side] > 0 && frame->depth[next] > 0
		    && !colours_equal(borders[side]->colour, borders[next]->colour))
			return FALSE;
	}
	return TRUE;
}

/* Solid sides of one colour are filled as one path: no seam in the corners. */
static void paint_borders(Canvas *canvas, const Decoration *decoration, const Frame *frame)
{
	const Border *const borders[SIDES] = {
		&decoration->before, &decoration->end, &decoration->after, &decoration->start,
	};
	gboolean done[SIDES] = { FALSE };

	if (are_plain(frame, borders)) {
		fill_plain_borders(canvas, frame, borders);
		return;
	}
	for (int side = 0; side < SIDES; side++) {
		if (done[side] || frame->depth[side] <= 0)
			continue;
		if (borders[side]->style != KW_SOLID) {
			paint_side(canvas, frame, side, borders[side]);
			continue;
		}
		canvas_mark(canvas, NULL);
		ink_fill_colour(canvas->ink, canvas_colour(borders[side]->colour));
		for (int other = side; other < SIDES; other++) {
			if (frame->depth[other] <= 0 || borders[other]->style != KW_SOLID
			    || !colours_equal(borders[other]->colour, borders[side]->colour))
				continue;
			add_strip(canvas->ink, frame, other, 0, 1);
			done[other] = TRUE;
		}
		ink_fill(canvas->ink);
	}
}

/* ---- backgrounds ---- */

/* The picture of the background, repeated from its place over the padding rectangle (XSL 1.1 §7.8.4). */
static void paint_background_image(Canvas *canvas, const Decoration *decoration, const Frame *frame)
{
	Ink *ink = canvas->ink;
	Corner corner = corner_at(frame, 0, 1), opposite = corner_at(frame, 2, 1);
	double width = unit_to_pt(decoration->image->width), height = unit_to_pt(decoration->image->height);
	double x = corner.x + unit_to_pt(decoration->image_x), y = corner.y + unit_to_pt(decoration->image_y);
	gboolean across = decoration->repeat == KW_REPEAT || decoration->repeat == KW_REPEAT_X;
	gboolean down = decoration->repeat == KW_REPEAT || decoration->repeat == KW_REPEAT_Y;
	const int limit = 10000;      /* pictures of a fraction of a point would take for ever */
	int painted = 0;

	if (width <= 0 || height <= 0)
		return;
	if (across)
		x -= ceil((x - corner.x) / width) * width;
	if (down)
		y -= ceil((y - corner.y) / height) * height;
	ink_save(ink);
	ink_box(ink, corner.x, corner.y, opposite.x - corner.x, opposite.y - corner.y);
	ink_clip(ink);
	for (double top = y; top < opposite.y && painted < limit; top += height) {
		for (double left = x; left < opposite.x && painted < limit; left += width, painted++) {
			ink_save(ink);
			ink_translate(ink, left, top);
			graphic_paint(decoration->image, ink, width, height);
			ink_restore(ink);
			if (!across)
				break;
		}
		if (!down)
			break;
	}
	ink_restore(ink);
}

void paint_decoration(Canvas *canvas, const Decoration *decoration, double x, double y, double width,
                      double height)
{
	Frame frame = { x, y, width, height, {
		border_shows(&decoration->before) ? unit_to_pt(decoration->before.width) : 0,
		border_shows(&decoration->end) ? unit_to_pt(decoration->end.width) : 0,
		border_shows(&decoration->after) ? unit_to_pt(decoration->after.width) : 0,
		border_shows(&decoration->start) ? unit_to_pt(decoration->start.width) : 0,
	} };
	gboolean bordered = frame.depth[BEFORE] + frame.depth[END] + frame.depth[AFTER] + frame.depth[START] > 0;

	if (decoration->background.alpha != 0)
		canvas_fill_box(canvas, decoration->background, x, y, width, height);
	if (decoration->image != NULL) {
		canvas_mark(canvas, NULL);
		paint_background_image(canvas, decoration, &frame);
	}
	if (bordered)
		paint_borders(canvas, decoration, &frame);
}

/* ---- rules ---- */

void paint_rule(Canvas *canvas, FoKeyword style, FoColour colour, double x, double y, double length,
                double thickness)
{
	Border line = { unit_from_pt(thickness), style, colour };
	Frame frame = { x, y - thickness / 2, length, thickness, { 0, 0, 0, 0 } };
	double inset;

	if (!border_shows(&line) || length <= 0)
		return;
	if (style == KW_DOTTED || style == KW_DASHED) {
		canvas_mark(canvas, NULL);
		inset = set_dashes(canvas->ink, style, colour, length, thickness);
		ink_move(canvas->ink, x + inset, y);
		ink_line(canvas->ink, x + length - inset, y);
		ink_stroke(canvas->ink);
		return;
	}
	frame.depth[BEFORE] = thickness;
	paint_side(canvas, &frame, BEFORE, &line);
}
