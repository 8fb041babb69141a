/* content.c: artifacts in content streams (ISO 32000-1 §14.8.2.2).
 *
 * cairo knows no Artifact, so the painter marks furniture NonStruct; here that
 * becomes Artifact.  Whatever still paints outside all marks is wrapped as an
 * artifact in whole units: BT .. ET, a path from its first segment to its
 * painting operator, one Do, sh or inline image.
 *
 * The tokenizer knows just enough of the syntax (§7.2) to find operators:
 * strings, names, comments and inline images are stepped over. */
#include "pdf/content.h"

#include <string.h>

typedef struct Scan {
	const char *at, *end;
	const char *copied;           /* what is before it has gone to OUT */
	GString *out;
	const char *operands;         /* where the operands of the next operator begin; NULL: none yet */
	const char *unit;             /* where the path or text object begun outside all marks starts */
	int depth;                    /* of marked content */
	gboolean text;                /* in BT .. ET */
	gboolean unit_marked;         /* a mark was opened inside the unit */
	int marks;                    /* with an MCID, artifacts apart */
} Scan;

static gboolean is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

static gboolean is_delimiter(char c)
{
	return c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '/' || c == '%'
	       || c == '{' || c == '}';
}

/* ---- stepping over ---- */

static void skip_string(Scan *scan)
{
	int level = 0;

	for (; scan->at < scan->end; scan->at++) {
		if (*scan->at == '\\')
			scan->at++;
		else if (*scan->at == '(')
			level++;
		else if (*scan->at == ')' && --level == 0)
			break;
	}
	scan->at = scan->at < scan->end ? scan->at + 1 : scan->end;
}

static void skip_past(Scan *scan, char c)
{
	const char *found = memchr(scan->at, c, (gsize) (scan->end - scan->at));

	scan->at = found != NULL ? found + 1 : scan->end;
}

/* From behind ID to behind the EI that stands alone (§8.9.7). */
static void skip_inline_image(Scan *scan)
{
	const char *p = scan->at;

	for (; p + 2 < scan->end; p++)
		if (is_space(p[0]) && p[1] == 'E' && p[2] == 'I' && (p + 3 == scan->end || is_space(p[3])))
			break;
	scan->at = p + 2 < scan->end ? p + 3 : scan->end;
}

/* Steps over one operand, or returns the length of the operator at the place. */
static gsize next_token(Scan *scan)
{
	const char *start = scan->at;

	switch (*start) {
	case '(':
		skip_string(scan);
		return 0;
	case '<':
		if (start + 1 < scan->end && start[1] == '<')
			scan->at += 2;
		else
			skip_past(scan, '>');
		return 0;
	case '>':
		scan->at += start + 1 < scan->end && start[1] == '>' ? 2 : 1;
		return 0;
	case '[': case ']': case '{': case '}': case ')':
		scan->at++;
		return 0;
	case '/':
		scan->at++;
		break;
	default:
		break;
	}
	while (scan->at < scan->end && !is_space(*scan->at) && !is_delimiter(*scan->at))
		scan->at++;
	if (*start == '/' || *start == '+' || *start == '-' || *start == '.' || g_ascii_isdigit(*start))
		return 0;
	return (gsize) (scan->at - start);
}

/* ---- writing ---- */

static void copy_up_to(Scan *scan, const char *place)
{
	if (place > scan->copied)
		g_string_append_len(scan->out, scan->copied, place - scan->copied);
	scan->copied = MAX(place, scan->copied);
}

/* Wraps from START to the place reached. */
static void wrap(Scan *scan, const char *start)
{
	copy_up_to(scan, start);
	g_string_append(scan->out, "/Artifact BMC\n");
	copy_up_to(scan, scan->at);
	g_string_append(scan->out, "\nEMC");
}

/* "/NonStruct <<...>> BDC" -> "/Artifact BMC". */
static void open_mark(Scan *scan)
{
	static const char furniture[] = "/NonStruct";
	gsize length = sizeof furniture - 1;

	scan->depth++;
	scan->unit_marked = TRUE;
	if (scan->operands == NULL || (gsize) (scan->at - scan->operands) <= length
	    || memcmp(scan->operands, furniture, length) != 0) {
		if (scan->operands != NULL)
			scan->marks += g_strstr_len(scan->operands, scan->at - scan->operands, "/MCID") != NULL;
		return;
	}
	copy_up_to(scan, scan->operands);
	g_string_append(scan->out, "/Artifact BMC");
	scan->copied = scan->at;
}

/* ---- operators ---- */

static gboolean is_one_of(const char *op, gsize length, const char *const *list)
{
	for (; *list != NULL; list++)
		if (strlen(*list) == length && memcmp(op, *list, length) == 0)
			return TRUE;
	return FALSE;
}

static void begin_unit(Scan *scan, const char *start)
{
	if (scan->unit != NULL || scan->depth > 0)
		return;
	scan->unit = start;
	scan->unit_marked = FALSE;
}

static void end_unit(Scan *scan, gboolean paints)
{
	if (scan->unit != NULL && paints && !scan->unit_marked && scan->depth == 0)
		wrap(scan, scan->unit);
	scan->unit = NULL;
}

static void take_operator(Scan *scan, const char *op, gsize length)
{
	static const char *const path[] = { "m", "re", NULL };
	static const char *const paint[] = { "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", NULL };
	static const char *const whole[] = { "Do", "sh", NULL };
	const char *start = scan->operands != NULL ? scan->operands : op;

	if (length == 3 && (memcmp(op, "BDC", 3) == 0 || memcmp(op, "BMC", 3) == 0)) {
		open_mark(scan);
	} else if (length == 3 && memcmp(op, "EMC", 3) == 0) {
		scan->depth = MAX(0, scan->depth - 1);
	} else if (length == 2 && memcmp(op, "BT", 2) == 0) {
		scan->text = TRUE;
		begin_unit(scan, start);
	} else if (length == 2 && memcmp(op, "ET", 2) == 0) {
		scan->text = FALSE;
		end_unit(scan, TRUE);
	} else if (length == 2 && memcmp(op, "BI", 2) == 0) {
		begin_unit(scan, start);
	} else if (length == 2 && memcmp(op, "ID", 2) == 0) {
		skip_inline_image(scan);
		end_unit(scan, TRUE);
	} else if (scan->text) {
		return;
	} else if (is_one_of(op, length, path)) {
		begin_unit(scan, start);
	} else if (is_one_of(op, length, paint)) {
		end_unit(scan, TRUE);
	} else if (length == 1 && *op == 'n') {
		end_unit(scan, FALSE);
	} else if (is_one_of(op, length, whole) && scan->depth == 0) {
		wrap(scan, start);
	}
}

GString *content_mend(const char *data, gsize length, int *marks)
{
	Scan scan = { .at = data, .end = data + length, .copied = data };

	scan.out = g_string_sized_new(length + 64);
	while (scan.at < scan.end) {
		const char *start = scan.at;
		gsize op;

		if (is_space(*start)) {
			scan.at++;
			continue;
		}
		if (*start == '%') {
			skip_past(&scan, '\n');
			continue;
		}
		op = next_token(&scan);
		if (op == 0) {
			if (scan.operands == NULL)
				scan.operands = start;
			continue;
		}
		take_operator(&scan, start, op);
		scan.operands = NULL;
	}
	copy_up_to(&scan, scan.end);
	*marks = scan.marks;
	return scan.out;
}
