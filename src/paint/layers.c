/* layers.c: boxes and small pictures that wait to be drawn under the text of the page.
 *
 * A box goes to the lowest group of its colour that lies above all it overlaps,
 * so the page looks as if each had been drawn when it came.  A group is one
 * path and one fill; cells side by side become one box of it.
 *
 * What overlaps is asked of spots: rectangles hung into strips of the page,
 * each with the group it was drawn in, or ABOVE_ALL for text and pictures. */
#include <string.h>

#include "paint/canvas.h"

#define STRIP      16.0               /* points high */
#define NEAR       (1.0 / 512)        /* points: rectangles that touch do not overlap */
#define ABOVE_ALL  G_MAXINT

typedef struct Rectangle {
	double x0, y0, x1, y1;
} Rectangle;

typedef struct Box {
	Rectangle at;
	int next;                     /* of its group; -1: the last */
} Box;

typedef struct BoxGroup {
	FoColour colour;
	int first, last;              /* indices of boxes */
} BoxGroup;

typedef struct Picture {
	Graphic *graphic;
	double x, y, width, height;
} Picture;

typedef struct Spot {
	Rectangle at;
	int group;                    /* or ABOVE_ALL */
	int next;                     /* in the strip; -1: none */
} Spot;

static void forget(Canvas *canvas)
{
	g_array_set_size(canvas->layers.boxes, 0);
	g_array_set_size(canvas->layers.groups, 0);
	g_array_set_size(canvas->layers.pictures, 0);
	g_array_set_size(canvas->layers.spots, 0);
	for (int i = 0; i < SPOT_ROWS; i++)
		canvas->layers.rows[i] = -1;
}

void layers_init(Canvas *canvas)
{
	canvas->layers.boxes = g_array_new(FALSE, FALSE, sizeof(Box));
	canvas->layers.groups = g_array_new(FALSE, FALSE, sizeof(BoxGroup));
	canvas->layers.pictures = g_array_new(FALSE, FALSE, sizeof(Picture));
	canvas->layers.spots = g_array_new(FALSE, FALSE, sizeof(Spot));
	forget(canvas);
}

void layers_clear(Canvas *canvas)
{
	g_array_unref(canvas->layers.boxes);
	g_array_unref(canvas->layers.groups);
	g_array_unref(canvas->layers.pictures);
	g_array_unref(canvas->layers.spots);
}

/* ---- spots ---- */

/* The strip Y is in; what is off the page belongs to the outermost. */
static int row_of(double y)
{
	return y <= 0 ? 0 : (int) MIN(y / STRIP, SPOT_ROWS - 1);
}

static gboolean overlap(const Rectangle *a, const Rectangle *b)
{
	return a->x0 < b->x1 - NEAR && b->x0 < a->x1 - NEAR && a->y0 < b->y1 - NEAR && b->y0 < a->y1 - NEAR;
}

/* The uppermost group that AT overlaps; -1: none. */
static int group_under(const Canvas *canvas, const Rectangle *at)
{
	int last = row_of(at->y1), found = -1;

	for (int row = row_of(at->y0); row <= last; row++) {
		for (int i = canvas->layers.rows[row]; i >= 0;) {
			const Spot *spot = &g_array_index(canvas->layers.spots, Spot, i);

			if (spot->group > found && overlap(&spot->at, at))
				found = spot->group;
			i = spot->next;
		}
	}
	return found;
}

static void take_spot(Canvas *canvas, Rectangle at, int group)
{
	int last = row_of(at.y1);

	for (int row = row_of(at.y0); row <= last; row++) {
		Spot spot = { at, group, canvas->layers.rows[row] };

		canvas->layers.rows[row] = (int) canvas->layers.spots->len;
		g_array_append_val(canvas->layers.spots, spot);
	}
}

void canvas_take_place(Canvas *canvas, double x, double y, double width, double height)
{
	take_spot(canvas, (Rectangle) { x, y, x + width, y + height }, ABOVE_ALL);
}

/* ---- boxes ---- */

/* The lowest group of COLOUR from UNDER on, made when there is none.  What can be seen through is never
 * joined: where two such boxes meet, each must add its colour. */
static int group_for(Canvas *canvas, FoColour colour, int under)
{
	GArray *groups = canvas->layers.groups;
	BoxGroup group = { colour, -1, -1 };

	for (guint i = (guint) MAX(0, under); i < groups->len && colour.alpha == 255; i++)
		if (colours_equal(g_array_index(groups, BoxGroup, i).colour, colour))
			return (int) i;
	g_array_append_val(groups, group);
	return (int) groups->len - 1;
}

static gboolean same(double a, double b)
{
	return a - b < NEAR && b - a < NEAR;
}

/* Makes LAST reach over AT as well when both lie edge to edge. */
static gboolean extend(Rectangle *last, const Rectangle *at)
{
	if (same(last->y0, at->y0) && same(last->y1, at->y1) && same(last->x1, at->x0)) {
		last->x1 = at->x1;
		return TRUE;
	}
	if (same(last->x0, at->x0) && same(last->x1, at->x1) && same(last->y1, at->y0)) {
		last->y1 = at->y1;
		return TRUE;
	}
	return FALSE;
}

static void add_to_group(Canvas *canvas, BoxGroup *group, Rectangle at)
{
	GArray *boxes = canvas->layers.boxes;
	Box box = { at, -1 };

	if (group->last >= 0 && extend(&g_array_index(boxes, Box, group->last).at, &at))
		return;
	if (group->last >= 0)
		g_array_index(boxes, Box, group->last).next = (int) boxes->len;
	else
		group->first = (int) boxes->len;
	group->last = (int) boxes->len;
	g_array_append_val(boxes, box);
}

void canvas_fill_box(Canvas *canvas, FoColour colour, double x, double y, double width, double height)
{
	Rectangle at = { x, y, x + width, y + height };
	int under, group;

	if (width <= 0 || height <= 0)
		return;
	under = group_under(canvas, &at);
	if (under == ABOVE_ALL) {
		canvas_flush(canvas);
		under = -1;
	}
	group = group_for(canvas, colour, under);
	add_to_group(canvas, &g_array_index(canvas->layers.groups, BoxGroup, group), at);
	take_spot(canvas, at, group);
}

/* ---- pictures ---- */

void canvas_place_picture(Canvas *canvas, Graphic *graphic, double x, double y, double width, double height)
{
	Rectangle at = { x, y, x + width, y + height };
	Picture picture = { graphic, x, y, width, height };

	if (group_under(canvas, &at) == ABOVE_ALL)
		canvas_flush(canvas);
	g_array_append_val(canvas->layers.pictures, picture);
	take_spot(canvas, at, ABOVE_ALL);
}

/* ---- drawing ---- */

static void draw_boxes(Canvas *canvas)
{
	for (guint i = 0; i < canvas->layers.groups->len; i++) {
		const BoxGroup *group = &g_array_index(canvas->layers.groups, BoxGroup, i);

		ink_fill_colour(canvas->ink, canvas_colour(group->colour));
		for (int j = group->first; j >= 0;) {
			const Box *box = &g_array_index(canvas->layers.boxes, Box, j);

			ink_box(canvas->ink, box->at.x0, box->at.y0, box->at.x1 - box->at.x0, box->at.y1 - box->at.y0);
			j = box->next;
		}
		ink_fill(canvas->ink);
	}
}

static void draw_pictures(Canvas *canvas)
{
	for (guint i = 0; i < canvas->layers.pictures->len; i++) {
		const Picture *picture = &g_array_index(canvas->layers.pictures, Picture, i);

		ink_save(canvas->ink);
		ink_translate(canvas->ink, picture->x, picture->y);
		graphic_paint(picture->graphic, canvas->ink, picture->width, picture->height);
		ink_restore(canvas->ink);
	}
}

void layers_draw(Canvas *canvas)
{
	if (canvas->layers.groups->len > 0 || canvas->layers.pictures->len > 0) {
		canvas_begin_mark(canvas, NULL, FALSE);
		draw_boxes(canvas);
		draw_pictures(canvas);
		canvas_end_mark(canvas);
	}
	forget(canvas);
}
