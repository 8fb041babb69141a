/* svg-path.c: the path data of SVG 1.1 §8.3, elliptical arcs and the shorthand curves apart. */
#include <math.h>
#include <string.h>

#include "graphic/svg-plain.h"

typedef struct Reader {
	const char *at;
	Arena *arena;
	PathStep **end;               /* where the next step is hung in */
	double x, y;                  /* the current point */
	double start_x, start_y;      /* of the subpath */
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

/* One set of arguments of COMMAND, a capital letter; FROM_X, FROM_Y: what they are measured from. */
static gboolean take_step(Reader *reader, char command, double from_x, double from_y)
{
	PathCommand kind = command == 'M' ? PATH_MOVE : command == 'C' ? PATH_CURVE : PATH_LINE;
	int count = command == 'C' ? 6 : command == 'H' || command == 'V' ? 1 : 2;
	double points[6] = { 0 };

	if (!take_numbers(reader, count, points))
		return FALSE;
	if (command == 'V') {
		points[1] = points[0] + from_y;
		points[0] = reader->x;
	} else if (command == 'H') {
		points[0] += from_x;
		points[1] = reader->y;
	} else {
		for (int i = 0; i < count; i++)
			points[i] += i % 2 == 0 ? from_x : from_y;
	}
	count = MAX(2, count);
	reader->end = path_add(reader->end, reader->arena, kind, count, points);
	reader->x = points[count - 2];
	reader->y = points[count - 1];
	return TRUE;
}

/* COMMAND with all its sets of arguments; a moveto goes on as a lineto (§8.3.2). */
static gboolean take_command(Reader *reader, char command)
{
	gboolean relative = g_ascii_islower(command);

	command = g_ascii_toupper(command);
	if (strchr("MLHVC", command) == NULL)
		return FALSE;
	do {
		if (!take_step(reader, command, relative ? reader->x : 0, relative ? reader->y : 0))
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
