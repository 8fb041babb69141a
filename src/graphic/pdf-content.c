/* pdf-content.c: content streams (ISO 32000-1 §7.8.2) without their marks.
 *
 * A stream is operands and then their operator, again and again; what belongs to an operator that goes is left out, all else is
 * copied as it stands. */
#include <string.h>

#include "graphic/pdf-clean.h"

static gboolean is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

static gboolean is_delimiter(char c)
{
	return c != '\0' && strchr("()<>[]{}/%", c) != NULL;
}

/* Past the string that begins at AT (§7.3.4.2). */
static const char *skip_string(const char *at, const char *end)
{
	int depth = 0;

	for (; at < end; at++) {
		if (*at == '\\' && at + 1 < end)
			at++;
		else if (*at == '(')
			depth++;
		else if (*at == ')' && --depth == 0)
			return at + 1;
	}
	return end;
}

/* Past "<<", or the string in hexadecimal that begins at AT. */
static const char *skip_hex(const char *at, const char *end)
{
	if (at + 1 < end && at[1] == '<')
		return at + 2;
	while (at < end && *at != '>')
		at++;
	return MIN(at + 1, end);
}

static const char *skip_comment(const char *at, const char *end)
{
	while (at < end && *at != '\n' && *at != '\r')
		at++;
	return at;
}

/* Past the data of an inline image, which AT stands before, and their EI (§8.9.7). */
static const char *skip_image(const char *at, const char *end)
{
	for (at++; at + 2 < end; at++)
		if (is_space(at[0]) && at[1] == 'E' && at[2] == 'I' && (at + 3 >= end || is_space(at[3])))
			return at + 3;
	return end;
}

/* Past the regular characters from AT on. */
static const char *skip_regular(const char *at, const char *end)
{
	while (at < end && !is_space(*at) && !is_delimiter(*at))
		at++;
	return at;
}

static gboolean is(const char *word, const char *end, const char *operator)
{
	gsize length = strlen(operator);

	return (gsize) (end - word) == length && memcmp(word, operator, length) == 0;
}

static gboolean is_mark(const char *word, const char *end)
{
	return is(word, end, "BMC") || is(word, end, "BDC") || is(word, end, "EMC") || is(word, end, "MP") || is(word, end, "DP");
}

/* Whether the regular characters from WORD on are an operand: a number, true, false or null. */
static gboolean is_operand(const char *word, const char *end)
{
	return g_ascii_isdigit(*word) || strchr("+-.", *word) != NULL || is(word, end, "true") || is(word, end, "false")
		|| is(word, end, "null");
}

/* Past the operand or the delimiter at AT, which is no operator. */
static const char *skip_operand(const char *at, const char *end)
{
	if (*at == '(')
		return skip_string(at, end);
	if (*at == '%')
		return skip_comment(at, end);
	if (*at == '<')
		return skip_hex(at, end);
	if (*at == '/')
		return skip_regular(at + 1, end);
	return at + 1;
}

GString *pdf_content_unmarked(const char *content, gsize length, gboolean *press_colours)
{
	const char *at = content, *end = content + length, *start = at;     /* START: of what belongs to the operator to come */
	GString *out = g_string_sized_new(length);

	while (at < end) {
		const char *word = at;

		if (is_space(*at) || is_delimiter(*at)) {
			at = skip_operand(at, end);
			if (word[0] == '/' && is(word, at, "/DeviceCMYK"))
				*press_colours = TRUE;
			continue;
		}
		at = skip_regular(at, end);
		if (is_operand(word, at))
			continue;
		if (is(word, at, "ID"))
			at = skip_image(at, end);
		*press_colours = *press_colours || is(word, at, "k") || is(word, at, "K");
		if (is_mark(word, at))
			g_string_append_c(out, '\n');
		else
			g_string_append_len(out, start, at - start);
		start = at;
	}
	g_string_append_len(out, start, end - start);
	return out;
}
