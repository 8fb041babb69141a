/* canvas.c: marks, and what the finisher must know of links and pictures. */
#include <string.h>

#include "paint/canvas.h"

void canvas_init(Canvas *canvas, Ink *ink)
{
	memset(canvas, 0, sizeof *canvas);
	canvas->ink = ink;
	canvas->text = g_array_new(FALSE, FALSE, sizeof(TextPiece));
	layers_init(canvas);
}

void canvas_clear(Canvas *canvas)
{
	g_array_unref(canvas->text);
	layers_clear(canvas);
}

void canvas_end_mark(Canvas *canvas)
{
	ink_end_mark(canvas->ink);
	canvas->open = FALSE;
}

void canvas_mark(Canvas *canvas, const FoNode *owner)
{
	canvas_flush(canvas);
	if (canvas->open && canvas->owner == owner)
		return;
	canvas_begin_mark(canvas, owner, FALSE);
	canvas->open = TRUE;
	canvas->owner = owner;
}

void canvas_begin_mark(Canvas *canvas, const FoNode *owner, gboolean in_text)
{
	Mark mark = { canvas->page, canvas->next_mcid, owner };

	if (owner == NULL || canvas->roles == NULL) {
		ink_begin_mark(canvas->ink, INK_ARTIFACT, in_text);
		return;
	}
	ink_begin_mark(canvas->ink, canvas->next_mcid++, in_text);
	g_array_append_val(canvas->painted->marks, mark);
}

void canvas_flush(Canvas *canvas)
{
	if (canvas->layers.groups->len == 0 && canvas->layers.pictures->len == 0 && canvas->text->len == 0)
		return;
	canvas_end_mark(canvas);
	layers_draw(canvas);
	text_draw(canvas);
}

const FoNode *canvas_owner(Canvas *canvas, const Area *area, gboolean artifact)
{
	if (artifact || canvas->roles == NULL)
		return NULL;
	for (; area != NULL; area = area->parent)
		if (area->fo != NULL)
			return role_of(canvas->roles, area->fo)->owner;
	return NULL;
}

/* The rectangle in points from the page's corner, turned as the viewports around it are. */
static void page_box(const Ink *ink, double x, double y, double width, double height, double box[4])
{
	double xs[2] = { x, x + width }, ys[2] = { y, y + height };

	for (int i = 0; i < 2; i++)
		ink_to_page(ink, &xs[i], &ys[i]);
	box[0] = MIN(xs[0], xs[1]);
	box[1] = MIN(ys[0], ys[1]);
	box[2] = MAX(xs[0], xs[1]);
	box[3] = MAX(ys[0], ys[1]);
}

/* ---- what the finisher must know besides ---- */

void canvas_note_link(Canvas *canvas, const Area *area, double x, double y)
{
	const FoNode *link = role_of(canvas->roles, area->fo)->link;
	GArray *links = canvas->painted->links;
	LinkRect rect = { canvas->page, link, 0, 0, 0, 0 };
	double box[4];

	if (link == NULL || area->width <= 0 || area->height <= 0)
		return;
	page_box(canvas->ink, x, y, unit_to_pt(area->width), unit_to_pt(area->height), box);
	if (links->len > 0) {
		LinkRect *last = &g_array_index(links, LinkRect, links->len - 1);
		double overlap = MIN(last->y1, box[3]) - MAX(last->y0, box[1]);

		if (last->link == link && last->page == canvas->page && overlap * 2 > box[3] - box[1]
		    && box[0] <= last->x1 + (box[3] - box[1])) {
			last->x0 = MIN(last->x0, box[0]);
			last->y0 = MIN(last->y0, box[1]);
			last->x1 = MAX(last->x1, box[2]);
			last->y1 = MAX(last->y1, box[3]);
			return;
		}
	}
	rect.x0 = box[0];
	rect.y0 = box[1];
	rect.x1 = box[2];
	rect.y1 = box[3];
	g_array_append_val(links, rect);
}

void canvas_note_figure(Canvas *canvas, const FoNode *owner, double x, double y, double width, double height)
{
	FigureBox figure = { canvas->page, owner, 0, 0, 0, 0 };
	double box[4];

	page_box(canvas->ink, x, y, width, height, box);
	figure.x0 = box[0];
	figure.y0 = box[1];
	figure.x1 = box[2];
	figure.y1 = box[3];
	g_array_append_val(canvas->painted->figures, figure);
}
