/* svg-path.c: the path data of SVG 1.1 §8.3: every segment as a line or a cubic curve. */
#include <math.h>
#include <string.h>

#include "graphic/svg-plain.h"

typedef struct Reader {
	const char *at;
	Arena *arena;
	PathStep **end;               /* where the next step is hung in */
	double x, y;                  /* the current point */
	double start_x, start_y;      /* of the subpath */
	double control_x, control_y;  /* the last control point of the segment before, when that was ... */
	char curved;                  /* ... C: a cubic curve; Q: a quadratic one; else 0 */
} Reader;

PathStep **path_add(PathStep **end, Arena *arena, PathCommand command, int count, const double *points)
{
	PathStep *step = arena_new0(arena, PathStep);

	step->command = command;
	memcpy(step->points, points, sizeof(double) * (gsize) count);
	*end = step;
	return &step->next;
}

static void skip_space(Reader *reader)
{
	reader->at += strspn(reader->at, " \t\r\n");
}

gboolean svg_number(const char **at, double *value)
{
	const char *p = *at;
	char *end;

	if (*p == '+' || *p == '-')
		p++;
	if (*p == '.')
		p++;
	/* g_ascii_strtod would take "inf" and "0x1" as well. */
	if (!g_ascii_isdigit(*p) || (p[0] == '0' && (p[1] == 'x' || p[1] == 'X')))
		return FALSE;
	*value = g_ascii_strtod(*at, &end);
	*at = end;
	return isfinite(*value) && fabs(*value) < SVG_LARGEST;
}

/* COUNT numbers with white space or a comma between them. */
static gboolean take_numbers(Reader *reader, int count, double *values)
{
	for (int i = 0; i < count; i++) {
		skip_space(reader);
		if (i > 0 && *reader->at == ',') {
			reader->at++;
			skip_space(reader);
		}
		if (!svg_number(&reader->at, &values[i]))
			return FALSE;
	}
	return TRUE;
}

static void add_line(Reader *reader, PathCommand kind, double x, double y)
{
	const double point[2] = { x, y };

	reader->end = path_add(reader->end, reader->arena, kind, 2, point);
	reader->x = x;
	reader->y = y;
	reader->curved = 0;
}

static void add_curve(Reader *reader, const double points[6])
{
	reader->end = path_add(reader->end, reader->arena, PATH_CURVE, 6, points);
	reader->control_x = points[2];
	reader->control_y = points[3];
	reader->x = points[4];
	reader->y = points[5];
	reader->curved = 'C';
}

/* The same curve as the quadratic one with its control point at CX, CY (§8.3.7). */
static void add_quadratic(Reader *reader, double cx, double cy, double x, double y)
{
	const double points[6] = {
		reader->x + (cx - reader->x) * 2 / 3, reader->y + (cy - reader->y) * 2 / 3,
		x + (cx - x) * 2 / 3, y + (cy - y) * 2 / 3, x, y,
	};

	add_curve(reader, points);
	reader->control_x = cx;
	reader->control_y = cy;
	reader->curved = 'Q';
}

/* Where a smooth curve of KIND takes its first control point from: the last one's image beyond the current point. */
static void reflect(const Reader *reader, char kind, double *x, double *y)
{
	*x = reader->curved == kind ? 2 * reader->x - reader->control_x : reader->x;
	*y = reader->curved == kind ? 2 * reader->y - reader->control_y : reader->y;
}

/* ---- arcs ---- */

#define SMALLEST_RADIUS 1e-6

/* An ellipse about a centre, turned by an angle with COSINE and SINE. */
typedef struct Ellipse {
	double cx, cy, rx, ry, cosine, sine;
} Ellipse;

/* The part of the ellipse from angle FROM on, by STEP of at most a quarter turn. */
static void add_arc_piece(Reader *reader, const Ellipse *e, double from, double step)
{
	double handle = 4.0 / 3 * tan(step / 4), to = from + step;
	const double unit[3][2] = {
		{ cos(from) - handle * sin(from), sin(from) + handle * cos(from) },
		{ cos(to) + handle * sin(to), sin(to) - handle * cos(to) }, { cos(to), sin(to) },
	};
	double points[6];

	for (int i = 0; i < 3; i++) {
		double x = e->rx * unit[i][0], y = e->ry * unit[i][1];

		points[2 * i] = e->cx + e->cosine * x - e->sine * y;
		points[2 * i + 1] = e->cy + e->sine * x + e->cosine * y;
	}
	add_curve(reader, points);
}

/* The arc to X, Y (§8.3.8), by the steps of §F.6.5 from its ends to its centre; radii too small are made larger (§F.6.6). */
static void add_arc(Reader *reader, Ellipse e, gboolean large, gboolean sweep, double x, double y)
{
	double dx = (reader->x - x) / 2, dy = (reader->y - y) / 2;
	double x1 = e.cosine * dx + e.sine * dy, y1 = e.cosine * dy - e.sine * dx;
	double excess = x1 * x1 / (e.rx * e.rx) + y1 * y1 / (e.ry * e.ry), grow = excess > 1 ? sqrt(excess) : 1;
	double across, side, cx1, cy1, from, sum;
	int pieces;

	e.rx *= grow;
	e.ry *= grow;
	across = e.rx * e.rx * y1 * y1 + e.ry * e.ry * x1 * x1;
	side = sqrt(MAX(0, e.rx * e.rx * e.ry * e.ry - across) / across) * (large == sweep ? -1 : 1);
	cx1 = side * e.rx * y1 / e.ry;
	cy1 = -side * e.ry * x1 / e.rx;
	e.cx = e.cosine * cx1 - e.sine * cy1 + (reader->x + x) / 2;
	e.cy = e.sine * cx1 + e.cosine * cy1 + (reader->y + y) / 2;
	from = atan2((y1 - cy1) / e.ry, (x1 - cx1) / e.rx);
	sum = atan2((-y1 - cy1) / e.ry, (-x1 - cx1) / e.rx) - from;
	if (sweep && sum < 0)
		sum += 2 * G_PI;
	else if (!sweep && sum > 0)
		sum -= 2 * G_PI;
	pieces = MAX(1, (int) ceil(fabs(sum) / G_PI_2 - 1e-6));
	for (int i = 0; i < pieces; i++)
		add_arc_piece(reader, &e, from + sum * i / pieces, sum / pieces);
	reader->x = x;
	reader->y = y;
	reader->curved = 0;
}

/* A flag is one digit; nothing need stand behind it. */
static gboolean take_flag(Reader *reader, gboolean *flag)
{
	reader->at += strspn(reader->at, " \t\r\n,");
	if (*reader->at != '0' && *reader->at != '1')
		return FALSE;
	*flag = *reader->at++ == '1';
	return TRUE;
}

static gboolean take_arc(Reader *reader, double from_x, double from_y)
{
	double radii[3], point[2], turn;
	gboolean large, sweep;

	if (!take_numbers(reader, 3, radii) || !take_flag(reader, &large) || !take_flag(reader, &sweep))
		return FALSE;
	reader->at += strspn(reader->at, " \t\r\n,");
	if (!take_numbers(reader, 2, point))
		return FALSE;
	point[0] += from_x;
	point[1] += from_y;
	turn = radii[2] * G_PI / 180;
	/* Ends in one place: no arc; no radius to speak of: a line (§F.6.2). */
	if (point[0] == reader->x && point[1] == reader->y)
		return TRUE;
	if (fabs(radii[0]) < SMALLEST_RADIUS || fabs(radii[1]) < SMALLEST_RADIUS)
		add_line(reader, PATH_LINE, point[0], point[1]);
	else
		add_arc(reader, (Ellipse) { 0, 0, fabs(radii[0]), fabs(radii[1]), cos(turn), sin(turn) }, large, sweep,
		        point[0], point[1]);
	return TRUE;
}

/* ---- commands ---- */

/* One set of arguments of COMMAND, a capital letter; FROM_X, FROM_Y: what they are measured from. */
static gboolean take_step(Reader *reader, char command, double from_x, double from_y)
{
	static const char letters[] = "MLTHVCSQ";
	static const int counts[] = { 2, 2, 2, 1, 1, 6, 4, 4 };
	int count = counts[strchr(letters, command) - letters];
	double p[6] = { 0 }, x, y;

	if (!take_numbers(reader, count, p))
		return FALSE;
	for (int i = 0; i < count; i++)
		p[i] += (i % 2 == 0) == (command != 'V') ? from_x : from_y;
	switch (command) {
	case 'H':
		add_line(reader, PATH_LINE, p[0], reader->y);
		break;
	case 'V':
		add_line(reader, PATH_LINE, reader->x, p[0]);
		break;
	case 'C':
		add_curve(reader, p);
		break;
	case 'S':
		reflect(reader, 'C', &x, &y);
		add_curve(reader, (const double[6]) { x, y, p[0], p[1], p[2], p[3] });
		break;
	case 'Q':
		add_quadratic(reader, p[0], p[1], p[2], p[3]);
		break;
	case 'T':
		reflect(reader, 'Q', &x, &y);
		add_quadratic(reader, x, y, p[0], p[1]);
		break;
	default:
		add_line(reader, command == 'M' ? PATH_MOVE : PATH_LINE, p[0], p[1]);
		break;
	}
	return TRUE;
}

/* COMMAND with all its sets of arguments; a moveto goes on as a lineto (§8.3.2). */
static gboolean take_command(Reader *reader, char command)
{
	gboolean relative = g_ascii_islower(command);

	command = g_ascii_toupper(command);
	if (strchr("MLHVCSQTA", command) == NULL)
		return FALSE;
	do {
		double x = relative ? reader->x : 0, y = relative ? reader->y : 0;

		if (!(command == 'A' ? take_arc(reader, x, y) : take_step(reader, command, x, y)))
			return FALSE;
		if (command == 'M') {
			reader->start_x = reader->x;
			reader->start_y = reader->y;
			command = 'L';
		}
		skip_space(reader);
		if (*reader->at == ',')
			reader->at++;
		skip_space(reader);
	} while (*reader->at != '\0' && !g_ascii_isalpha(*reader->at));
	return TRUE;
}

PathStep *svg_path_read(const char *data, Arena *arena)
{
	static const double nowhere[2] = { 0, 0 };
	PathStep *first = NULL;
	Reader reader = { .at = data, .arena = arena, .end = &first };

	for (skip_space(&reader); *reader.at != '\0'; skip_space(&reader)) {
		char command = *reader.at++;

		if (first == NULL && g_ascii_toupper(command) != 'M')
			return NULL;
		if (g_ascii_toupper(command) == 'Z') {
			reader.end = path_add(reader.end, arena, PATH_CLOSE, 0, nowhere);
			reader.x = reader.start_x;
			reader.y = reader.start_y;
			reader.curved = 0;
		} else if (!take_command(&reader, command)) {
			return NULL;
		}
	}
	return first;
}

PathStep *svg_points_read(const char *data, gboolean close, Arena *arena)
{
	static const double nowhere[2] = { 0, 0 };
	PathStep *first = NULL;
	Reader reader = { .at = data, .arena = arena, .end = &first };

	skip_space(&reader);
	if (!take_command(&reader, 'M') || *reader.at != '\0')
		return NULL;
	if (close)
		path_add(reader.end, arena, PATH_CLOSE, 0, nowhere);
	return first;
}
