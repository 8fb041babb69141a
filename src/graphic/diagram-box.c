/* diagram-box.c: the boxes of a diagram.
 *
 * Their shapes tell them apart in grey print: a post and a step are rectangles, a question is pointed at
 * both sides, an outcome has round corners and a tint, a vacant post has a broken outline. */
#include <string.h>

#include "graphic/diagram-draw.h"

#define LEADING  1.22                 /* of the type size */
#define ASCENT   0.92                 /* from the top of a line to its baseline */
#define PADDING  0.55                 /* em, above and below the text */
#define SIDE     0.6                  /* em, beside it */
#define POINT    0.9                  /* em, the pointed sides of a question */
#define ANSWERS  0.85                 /* of its width, from where lines may leave it */
#define SHORT    3.0                  /* em: two answers as short stand outside their lines */
#define ROUND    0.8                  /* em, the corners of an outcome */

int box_most_lines(const DiagramBox *box, int part)
{
	static const int posts[BOX_PARTS] = { 5, 3, 4 };
	return box->kind == BOX_POST ? posts[part] : 9;
}

double box_answers(const Arrangement *a, int index)
{
	double all = 0, longest = 0;
	int count = 0;
	for (int i = 0; i < a->diagram->link_count; i++) {
		if (a->diagram->links[i].from != index)
			continue;
		all += a->ways[i].label + a->plan.size;
		longest = MAX(longest, a->ways[i].label);
		count++;
	}
	return count > 2 || (count == 2 && longest > SHORT * a->plan.size) ? all : 0;
}

/* The width of a box; questions need the room for their points, and for long answers. */
static double box_width(const Arrangement *a, int index)
{
	double width = a->plan.column * a->plan.size;
	return a->diagram->boxes[index].kind == BOX_QUESTION
		? CLAMP(box_answers(a, index) / ANSWERS, width * 1.2, width * 2) : width;
}

static double text_room(const Arrangement *a, int index)
{
	double side = a->diagram->boxes[index].kind == BOX_QUESTION ? POINT + SIDE / 2 : SIDE;
	return box_width(a, index) - 2 * side * a->plan.size;
}

static Type part_type(const Arrangement *a, const DiagramBox *box, int part)
{
	const DiagramColours *colours = &a->diagram->colours;
	Type type = { a->plan.size, colours->ink, FALSE };
	if (part == PART_TEXT)
		type.bold = box->kind == BOX_POST || box->kind == BOX_OUTCOME;
	if (part == PART_NOTE) {
		type.size *= 0.89;
		type.colour = colours->grey;
	} else if (part == PART_NAME && box->vacant) {
		type.colour = colours->grey;
	}
	return type;
}

/* The text of a part; free with g_free. */
static char *part_text(const Diagram *diagram, const DiagramBox *box, int part)
{
	if (part == PART_TEXT)
		return g_strdup(box->text);
	if (part == PART_NOTE)
		return g_strdup(box->note);
	if (box->vacant && *box->name)
		return g_strdup_printf("%s (%s)", diagram->vacant, box->name);
	return g_strdup(box->vacant ? diagram->vacant : box->name);
}

void box_measure(Arrangement *a, int index, Drawing *drawing)
{
	const DiagramBox *box = &a->diagram->boxes[index];
	SetBox *set = &a->boxes[index];
	double room = text_room(a, index), height = 2 * PADDING * a->plan.size;
	for (int part = 0; part < BOX_PARTS; part++) {
		Type type = part_type(a, box, part);
		g_autofree char *text = part_text(a->diagram, box, part);
		int most = box_most_lines(box, part);
		set->lines[part] = *text ? text_lines(drawing, text, room, most, type) : g_new0(char *, 1);
		guint count = g_strv_length(set->lines[part]);
		height += count * type.size * LEADING;
		set->cut = set->cut || (count > 0 && g_str_has_suffix(set->lines[part][count - 1], "\u2026")
			&& !g_str_has_suffix(text, "\u2026"));
	}
	set->width = box_width(a, index);
	set->height = height;
	set->host = index;
}

/* ---- drawing ---- */

static void draw_question(Drawing *drawing, Box box, double point, const char *fill, Pen pen)
{
	g_autoptr(GString) path = g_string_new(NULL);
	double right = box.x + box.width, middle = box.y + box.height / 2, bottom = box.y + box.height;
	path_append(path, 'M', box.x, middle);
	path_append(path, 'L', box.x + point, box.y);
	path_append(path, 'L', right - point, box.y);
	path_append(path, 'L', right, middle);
	path_append(path, 'L', right - point, bottom);
	path_append(path, 'L', box.x + point, bottom);
	g_string_append_c(path, 'Z');
	draw_path(drawing, path->str, fill, pen);
}

/* A corner: a curve by way of the corner to X, Y. */
static void curve(GString *path, double corner_x, double corner_y, double x, double y)
{
	path_append(path, 'Q', corner_x, corner_y);
	path_append(path, ' ', x, y);
}

static void draw_outcome(Drawing *drawing, Box box, double round, const char *fill, Pen pen)
{
	g_autoptr(GString) path = g_string_new(NULL);
	double right = box.x + box.width, bottom = box.y + box.height;
	path_append(path, 'M', box.x + round, box.y);
	path_append(path, 'L', right - round, box.y);
	curve(path, right, box.y, right, box.y + round);
	path_append(path, 'L', right, bottom - round);
	curve(path, right, bottom, right - round, bottom);
	path_append(path, 'L', box.x + round, bottom);
	curve(path, box.x, bottom, box.x, bottom - round);
	path_append(path, 'L', box.x, box.y + round);
	curve(path, box.x, box.y, box.x + round, box.y);
	g_string_append_c(path, 'Z');
	draw_path(drawing, path->str, fill, pen);
}

static void draw_shape(const Arrangement *a, const DiagramBox *box, Box at, Drawing *drawing)
{
	const DiagramColours *colours = &a->diagram->colours;
	double em = a->plan.size;
	Pen pen = { colours->accent, 0.8, NULL }, first = { colours->accent, 1.4, NULL };
	Pen broken = { colours->grey, 0.8, "3 2" }, plain = { colours->line, 0.8, NULL };
	switch (box->kind) {
	case BOX_POST:
		draw_rectangle(drawing, at, box->depth == 0 ? colours->tint : "#ffffff",
			box->vacant ? &broken : box->depth == 0 ? &first : &pen);
		break;
	case BOX_QUESTION: draw_question(drawing, at, POINT * em, "#ffffff", pen); break;
	case BOX_OUTCOME:  draw_outcome(drawing, at, ROUND * em, colours->tint, pen); break;
	case BOX_STEP:     draw_rectangle(drawing, at, "#ffffff", &plain); break;
	}
}

void box_draw(const Arrangement *a, int index, Drawing *drawing)
{
	const DiagramBox *box = &a->diagram->boxes[index];
	const SetBox *set = &a->boxes[index];
	double text_height = 0;
	draw_shape(a, box, (Box) { set->x - set->width / 2, set->y, set->width, set->height }, drawing);
	for (int part = 0; part < BOX_PARTS; part++)
		text_height += g_strv_length(set->lines[part]) * part_type(a, box, part).size * LEADING;
	/* A box made as high as its neighbours has its text in the middle. */
	double y = set->y + (set->height - text_height) / 2;
	for (int part = 0; part < BOX_PARTS; part++) {
		Type type = part_type(a, box, part);
		for (char **line = set->lines[part]; *line; line++, y += type.size * LEADING)
			draw_text(drawing, *line, set->x, y + type.size * ASCENT, ANCHOR_MIDDLE, type);
	}
}
