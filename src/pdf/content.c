/* content.c: artifacts in content streams (ISO 32000-1 §14.8.2.2).
 *
 * cairo knows no Artifact, so the painter marks furniture NonStruct; here that
 * becomes Artifact.  Whatever still paints outside all marks is wrapped as an
 * artifact in whole units: BT .. ET, a path from its first segment to its
 * painting operator, one Do, sh or inline image.
 *
 * Operators are found by their tokens; inline images are stepped over. */
#include "pdf/content.h"

#include <string.h>

#include "pdf/syntax.h"

typedef struct Scan {
	PdfText rest;                 /* what is still to be read */
	const char *copied;           /* what is before it has gone to OUT */
	GString *out;
	const char *operands;         /* where the operands of the next operator begin; NULL: none yet */
	const char *unit;             /* where the path or text object begun outside all marks starts */
	int depth;                    /* of marked content */
	gboolean text;                /* in BT .. ET */
	gboolean text_mark;           /* a mark begun by a sign in the text is open */
	gboolean unit_marked;         /* a mark was opened inside the unit */
	int marks;                    /* with an MCID, artifacts apart */
} Scan;

/* ---- reading ---- */

static gboolean is_space(char c)
{
	return g_ascii_isspace(c) || c == '\0';
}

/* From behind ID to behind the EI that stands alone (§8.9.7). */
static void skip_inline_image(Scan *scan)
{
	const char *p = scan->rest.at, *end = scan->rest.end;

	for (; p + 2 < end; p++)
		if (is_space(p[0]) && p[1] == 'E' && p[2] == 'I' && (p + 3 == end || is_space(p[3])))
			break;
	scan->rest.at = p + 2 < end ? p + 3 : end;
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
	copy_up_to(scan, scan->rest.at);
	g_string_append(scan->out, "\nEMC");
}

/* Writes the beginning of a mark in place of what is before PLACE.  The marks of a page are counted as the
 * painter counts them; the numbers cairo gave leave out those begun in the text. */
static void begin_mark(Scan *scan, gboolean artifact, const char *place)
{
	if (artifact)
		g_string_append(scan->out, "/Artifact BMC");
	else
		g_string_append_printf(scan->out, "/P <</MCID %d>> BDC", scan->marks++);
	scan->copied = scan->rest.at = place;
}

static void end_text_mark(Scan *scan)
{
	if (scan->text_mark) {
		g_string_append(scan->out, "EMC\n");
		scan->depth--;
	}
	scan->text_mark = FALSE;
}

/* "/Span << /ActualText <feff0050> >> BDC EMC", with nothing marked, is the painter's sign that a mark begins
 * (paint-text.c); 0041: an artifact. */
static gboolean take_sign(Scan *scan)
{
	static const char span[] = "/Span << /ActualText <feff00";
	const char *p = scan->rest.at;

	while (p < scan->rest.end && is_space(*p))
		p++;
	if (!scan->text || scan->rest.end - p < 3 || memcmp(p, "EMC", 3) != 0
	    || (gsize) (scan->rest.at - scan->operands) < sizeof span + 2
	    || memcmp(scan->operands, span, sizeof span - 1) != 0)
		return FALSE;
	copy_up_to(scan, scan->operands);
	end_text_mark(scan);
	begin_mark(scan, scan->operands[sizeof span - 1] == '4', p + 3);
	scan->text_mark = scan->unit_marked = TRUE;
	scan->depth++;
	return TRUE;
}

/* A mark of the painter's by a tag of cairo's, "/P << /MCID 7 >> BDC"; furniture is NonStruct. */
static void open_mark(Scan *scan)
{
	static const char furniture[] = "/NonStruct";
	const char *operands = scan->operands;
	gssize length = operands != NULL ? scan->rest.at - operands : 0;

	if (operands != NULL && take_sign(scan))
		return;
	scan->depth++;
	scan->unit_marked = TRUE;
	if (operands == NULL || g_strstr_len(operands, length, "/MCID") == NULL)
		return;
	copy_up_to(scan, operands);
	begin_mark(scan, g_strstr_len(operands, length, furniture) == operands, scan->rest.at);
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
		if (scan->text_mark)
			copy_up_to(scan, op);
		end_text_mark(scan);
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
	Scan scan = { .rest = pdf_text(data, length), .copied = data };

	scan.out = g_string_sized_new(length + 64);
	for (PdfToken token = pdf_next(&scan.rest); token.kind != PDF_END; token = pdf_next(&scan.rest)) {
		if (token.kind == PDF_WORD) {
			take_operator(&scan, token.start, token.length);
			scan.operands = NULL;
		} else if (scan.operands == NULL) {
			scan.operands = token.start;
		}
	}
	copy_up_to(&scan, scan.rest.end);
	*marks = scan.marks;
	return scan.out;
}
