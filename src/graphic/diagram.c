/* diagram.c: finds the arrangement of a diagram that fits its sheet, and draws it. */
#include "graphic/diagram.h"

#include <string.h>

#include "graphic/diagram-draw.h"

#define LEAST_SIZE     6.0            /* pt: type below it is said to be small */
#define LITTLE_SMALLER 0.85           /* of the type asked for: as small it may be to keep to its place */

/* The arrangements tried, the first that fits is taken.  Ems of box width; the type as a share of what was
 * asked. */
static const struct { Hang hang; gboolean aside; double column, type; } posts[] = {
	{ HANG_NONE, FALSE, 13.5, 1 }, { HANG_NONE, FALSE, 11.5, 1 },
	{ HANG_LAST, FALSE, 17, 1 }, { HANG_LAST, FALSE, 15, 1 }, { HANG_LAST, FALSE, 13.5, 1 },
	{ HANG_NONE, FALSE, 10, 1 }, { HANG_LAST, FALSE, 11.5, 1 }, { HANG_LAST, FALSE, 10, 1 },
	{ HANG_SECOND, FALSE, 12, 1 }, { HANG_SECOND, FALSE, 10, 1 },
	{ HANG_LAST, FALSE, 10, 0.89 }, { HANG_SECOND, FALSE, 10, 0.89 }, { HANG_SECOND, FALSE, 9, 0.84 },
	{ HANG_LAST, FALSE, 10, 0.78 }, { HANG_SECOND, FALSE, 10, 0.78 },
	{ HANG_ALL, FALSE, 22, 1 }, { HANG_ALL, FALSE, 22, 0.84 },
}, flows[] = {
	{ HANG_NONE, TRUE, 15, 1 }, { HANG_NONE, TRUE, 13, 1 }, { HANG_NONE, FALSE, 14, 1 },
	{ HANG_NONE, TRUE, 11, 1 }, { HANG_NONE, FALSE, 12, 1 }, { HANG_NONE, FALSE, 10, 1 },
	{ HANG_NONE, TRUE, 11, 0.89 }, { HANG_NONE, FALSE, 10, 0.89 },
	{ HANG_NONE, TRUE, 11, 0.78 }, { HANG_NONE, FALSE, 10, 0.78 },
};

/* What the type size of A becomes when A is made to fit. */
static double fitted_size(const Arrangement *a)
{
	double across = a->diagram->width / MAX(a->width + 2, 1), down = a->height_most / MAX(a->height + 2, 1);
	return a->plan.size * MIN(MIN(across, down), 1);
}

static gboolean is_cut(const Arrangement *a)
{
	for (int i = 0; i < a->diagram->box_count; i++)
		if (a->boxes[i].cut)
			return TRUE;
	return FALSE;
}

/* Whether A is better than BEST: it leaves the type larger, or as large and cuts nothing. */
static gboolean is_better(const Arrangement *a, const Arrangement *best)
{
	if (!best || (a->placed && !best->placed))
		return TRUE;
	double gain = fitted_size(a) - fitted_size(best);
	return gain > 0.05 || (gain > -0.05 && is_cut(best) && !is_cut(a));
}

/* Whether A fits as it is, with all of its text. */
static gboolean fits(const Arrangement *a)
{
	return a->placed && fitted_size(a) >= a->plan.size - 0.001 && !is_cut(a);
}

/* The plan with index I of those for DIAGRAM. */
static Plan plan_of(const Diagram *diagram, gsize i)
{
	gboolean flow = diagram->kind == DIAGRAM_FLOW;
	return (Plan) {
		.hang = flow ? HANG_NONE : posts[i].hang,
		.aside = flow && flows[i].aside,
		.column = flow ? flows[i].column : posts[i].column,
		.size = diagram->font_size * (flow ? flows[i].type : posts[i].type),
	};
}

/* The first arrangement that fits HEIGHT whole, in type of LEAST points or more; else the best of them.  The
 * caller drops it. */
static Arrangement *best_of(const Diagram *diagram, Drawing *drawing, double height, double least)
{
	gsize count = diagram->kind == DIAGRAM_FLOW ? G_N_ELEMENTS(flows) : G_N_ELEMENTS(posts);
	Arrangement *best = NULL;
	for (gsize i = 0; i < count; i++) {
		Plan plan = plan_of(diagram, i);
		if (plan.size < least)
			continue;
		Arrangement *a = arrange(diagram, plan, drawing);
		a->height_most = height;
		gboolean better = fits(a) || is_better(a, best);
		arrangement_drop(better ? best : a);
		best = better ? a : best;
		if (fits(best))
			break;
	}
	return best;
}

/* One that takes the height wished for, if its type is then not much smaller than asked for; else one that
 * has a page of its own.  The caller drops it. */
static Arrangement *best_arrangement(const Diagram *diagram, Drawing *drawing)
{
	double least = diagram->font_size * LITTLE_SMALLER;
	Arrangement *best = best_of(diagram, drawing, diagram->height_wish, least);
	if (best->placed && fitted_size(best) >= least && !is_cut(best))
		return best;
	arrangement_drop(best);
	return best_of(diagram, drawing, diagram->height_most, 0);
}

static void say_faults(const Arrangement *a, Place place, Diags *diags)
{
	const Diagram *diagram = a->diagram;
	if (!a->placed)
		diag(diags, place, D_DIAGRAM_ENGINE);
	if (fitted_size(a) < LEAST_SIZE)
		diag(diags, place, D_DIAGRAM_SMALL, fitted_size(a));
	for (int i = 0; i < diagram->box_count; i++) {
		const DiagramBox *box = &diagram->boxes[i];
		if (!a->boxes[i].cut)
			continue;
		g_autofree char *start = g_utf8_substring(box->text, 0, MIN(g_utf8_strlen(box->text, -1), 40));
		diag(diags, box->place, D_DIAGRAM_TEXT, g_strchomp(start), box_most_lines(box, PART_TEXT));
	}
}

/* Moves A to the middle of a drawing of WIDTH. */
static void centre(Arrangement *a, double width)
{
	double by = MAX((width - a->width) / 2, 1);
	for (int i = 0; i < a->diagram->box_count; i++) {
		a->boxes[i].x += by;
		a->boxes[i].y += 1;
	}
	for (guint i = 0; i < a->points->len; i++)
		g_array_index(a->points, Point, i).x += by;
	for (int i = 0; i < a->diagram->link_count; i++)
		a->ways[i].port += by;
	for (int i = 0; i < a->ranks; i++)
		a->track_top[i] += 1;
}

static void draw(Arrangement *a, Drawing *drawing, xmlDocPtr doc)
{
	const Diagram *diagram = a->diagram;
	double scale = fitted_size(a) / a->plan.size;
	drawing_start(drawing, doc, diagram->width, (a->height + 2) * scale, scale);
	centre(a, diagram->width / scale);
	ways_draw(a, drawing);
	for (int i = 0; i < diagram->box_count; i++)
		box_draw(a, i, drawing);
}

gboolean diagram_to_svg(xmlNodePtr element, TextContext *fonts, Place place, Diags *diags)
{
	Diagram *diagram = diagram_read(element, place, diags);
	Drawing drawing = { 0 };
	drawing_open(&drawing, diagram->family, fonts);
	if (diagram->box_count) {
		Arrangement *a = best_arrangement(diagram, &drawing);
		say_faults(a, place, diags);
		draw(a, &drawing, element->doc);
		arrangement_drop(a);
	} else {
		drawing_start(&drawing, element->doc, diagram->width, diagram->font_size, 1);
	}
	drawing_replace(&drawing, element, diagram->kind == DIAGRAM_FLOW ? "Flow chart" : "Organisation chart");
	drawing_close(&drawing);
	diagram_drop(diagram);
	return TRUE;
}
