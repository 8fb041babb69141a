/* chart-label.c: keeps the labels of a chart off its lines and off each other. */
#include "graphic/chart-draw.h"

#include <math.h>

#define ABOVE 7.0                     /* pt over the plot that the frame keeps free */

enum { COST_LABEL = 10, COST_STROKE = 3, COST_OUTSIDE = 20 };

void label_take(Drawing *drawing, Box box)
{
	g_array_append_val(drawing->taken, box);
}

void stroke_take(Drawing *drawing, double x1, double y1, double x2, double y2)
{
	Box stroke = { x1, y1, x2 - x1, y2 - y1 };
	g_array_append_val(drawing->strokes, stroke);
}

static gboolean boxes_meet(Box a, Box b)
{
	return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/* Narrows FROM..TO, the part of a stroke within one pair of sides; FALSE when nothing is left. */
static gboolean clip(double start, double run, double low, double high, double *from, double *to)
{
	if (fabs(run) < 1e-9)
		return start >= low && start <= high;
	double a = (low - start) / run, b = (high - start) / run;
	*from = MAX(*from, MIN(a, b));
	*to = MIN(*to, MAX(a, b));
	return *from <= *to;
}

/* Liang and Barsky: does any part of the stroke lie in the box? */
static gboolean stroke_meets(Box stroke, Box box)
{
	double from = 0, to = 1;
	return clip(stroke.x, stroke.width, box.x, box.x + box.width, &from, &to)
		&& clip(stroke.y, stroke.height, box.y, box.y + box.height, &from, &to);
}

int label_cost(const Drawing *drawing, Box box)
{
	int cost = 0;
	for (guint i = 0; i < drawing->taken->len; i++)
		cost += COST_LABEL * boxes_meet(box, g_array_index(drawing->taken, Box, i));
	for (guint i = 0; i < drawing->strokes->len; i++)
		cost += COST_STROKE * stroke_meets(g_array_index(drawing->strokes, Box, i), box);
	Box plot = drawing->plot;
	if (box.x < plot.x || box.y < plot.y - ABOVE || box.y + box.height > plot.y + plot.height)
		cost += COST_OUTSIDE;
	return cost;
}

static int by_wish(const void *a, const void *b)
{
	double x = ((const EndLabel *) a)->y, y = ((const EndLabel *) b)->y;
	return (x > y) - (x < y);
}

/* The wished tops are pushed down one after another, then up again from the lower end: each label is moved
 * only as far as its neighbours need. */
void end_labels_spread(EndLabel *labels, int count, double low, double high)
{
	qsort(labels, (gsize) count, sizeof *labels, by_wish);
	double limit = low;
	for (int i = 0; i < count; i++) {
		labels[i].y = MAX(labels[i].y - labels[i].height / 2, limit);
		limit = labels[i].y + labels[i].height;
	}
	limit = high;
	for (int i = count - 1; i >= 0; i--) {
		labels[i].y = MIN(labels[i].y, limit - labels[i].height);
		limit = labels[i].y;
	}
}
