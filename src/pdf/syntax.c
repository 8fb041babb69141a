/* syntax.c: tokens, values and texts of PDF. */
#include "pdf/syntax.h"

#include <math.h>
#include <string.h>

/* What each byte is in the text of a PDF (§7.2.2). */
enum { REGULAR, SPACE, DELIMITER };

static const unsigned char kinds[256] = {
	['\0'] = SPACE, ['\t'] = SPACE, ['\n'] = SPACE, ['\f'] = SPACE, ['\r'] = SPACE, [' '] = SPACE,
	['('] = DELIMITER, [')'] = DELIMITER, ['<'] = DELIMITER, ['>'] = DELIMITER, ['['] = DELIMITER,
	[']'] = DELIMITER, ['{'] = DELIMITER, ['}'] = DELIMITER, ['/'] = DELIMITER, ['%'] = DELIMITER,
};

PdfText pdf_text(const char *text, gsize length)
{
	return (PdfText) { text, text + length };
}

/* ---- tokens ---- */

static void skip_past(PdfText *text, char c)
{
	const char *found = memchr(text->at, c, (gsize) (text->end - text->at));

	text->at = found != NULL ? found + 1 : text->end;
}

static void skip_space(PdfText *text)
{
	while (text->at < text->end) {
		if (kinds[(unsigned char) *text->at] == SPACE)
			text->at++;
		else if (*text->at == '%')
			skip_past(text, '\n');
		else
			return;
	}
}

static void skip_string(PdfText *text)
{
	int level = 0;

	for (; text->at < text->end; text->at++) {
		if (*text->at == '\\')
			text->at++;
		else if (*text->at == '(')
			level++;
		else if (*text->at == ')' && --level == 0)
			break;
	}
	text->at = text->at < text->end ? text->at + 1 : text->end;
}

static void skip_regular(PdfText *text)
{
	while (text->at < text->end && kinds[(unsigned char) *text->at] == REGULAR)
		text->at++;
}

static PdfKind take(PdfText *text)
{
	char c = *text->at, second = text->at + 1 < text->end ? text->at[1] : '\0';

	switch (c) {
	case '(':
		skip_string(text);
		return PDF_STRING;
	case '<':
		if (second != '<') {
			skip_past(text, '>');
			return PDF_STRING;
		}
		text->at += 2;
		return PDF_OPEN;
	case '[': case '{':
		text->at++;
		return PDF_OPEN;
	case '>':
		text->at += second == '>' ? 2 : 1;
		return PDF_CLOSE;
	case ']': case '}': case ')':
		text->at++;
		return PDF_CLOSE;
	case '/':
		text->at++;
		skip_regular(text);
		return PDF_NAME;
	default:
		skip_regular(text);
		return g_ascii_isdigit(c) || c == '+' || c == '-' || c == '.' ? PDF_NUMBER : PDF_WORD;
	}
}

PdfToken pdf_next(PdfText *text)
{
	PdfToken token = { PDF_END, NULL, 0 };

	skip_space(text);
	token.start = text->at;
	if (text->at < text->end)
		token.kind = take(text);
	token.length = (gsize) (text->at - token.start);
	return token;
}

/* ---- values ---- */

/* Whether after a number " 0 R" makes it a reference; TEXT then stands behind it. */
static gboolean take_reference(PdfText *text)
{
	PdfText rest = *text;
	PdfToken token = pdf_next(&rest);

	if (token.kind != PDF_NUMBER)
		return FALSE;
	token = pdf_next(&rest);
	if (token.kind != PDF_WORD || token.length != 1 || *token.start != 'R')
		return FALSE;
	*text = rest;
	return TRUE;
}

PdfText pdf_next_value(PdfText *text)
{
	PdfToken token = pdf_next(text);
	int depth = token.kind == PDF_OPEN;

	if (token.kind == PDF_NUMBER && text->at < text->end && *text->at == ' ' && g_ascii_isdigit(*token.start))
		take_reference(text);
	while (depth > 0) {
		PdfToken inner = pdf_next(text);

		if (inner.kind == PDF_END)
			break;
		depth += inner.kind == PDF_OPEN ? 1 : inner.kind == PDF_CLOSE ? -1 : 0;
	}
	if (token.kind == PDF_CLOSE)
		return (PdfText) { text->at, text->at };
	return (PdfText) { token.start, text->at };
}

PdfText pdf_inside(PdfText value)
{
	if (pdf_is_dict(value))
		return (PdfText) { value.at + 2, value.end - 2 };
	if (pdf_is_array(value))
		return (PdfText) { value.at + 1, value.end - 1 };
	return (PdfText) { value.end, value.end };
}

gboolean pdf_next_entry(PdfText *inside, PdfText *key, PdfText *value)
{
	*key = pdf_next_value(inside);
	*value = pdf_next_value(inside);
	return !pdf_is_empty(*value);
}

PdfText pdf_get(PdfText dict, const char *key)
{
	PdfText inside = pdf_inside(dict), name, value;

	while (pdf_is_dict(dict) && pdf_next_entry(&inside, &name, &value))
		if (pdf_is(name, key))
			return value;
	return (PdfText) { dict.end, dict.end };
}

gboolean pdf_is_empty(PdfText value)
{
	return value.at >= value.end;
}

gboolean pdf_is(PdfText value, const char *text)
{
	gsize length = strlen(text);

	return (gsize) (value.end - value.at) == length && memcmp(value.at, text, length) == 0;
}

gboolean pdf_is_dict(PdfText value)
{
	return value.end - value.at >= 4 && value.at[0] == '<' && value.at[1] == '<' && value.end[-1] == '>';
}

gboolean pdf_is_array(PdfText value)
{
	return value.end - value.at >= 2 && value.at[0] == '[' && value.end[-1] == ']';
}

gboolean pdf_is_string(PdfText value)
{
	return !pdf_is_empty(value) && (*value.at == '(' || (*value.at == '<' && !pdf_is_dict(value)));
}

/* A plain number of at most nine digits, as object numbers and MCIDs are; -1: it is none. */
static int small_number(const char *at, const char *end)
{
	int number = 0;

	if (at == end || end - at > 9)
		return -1;
	for (; at < end; at++) {
		if (!g_ascii_isdigit(*at))
			return -1;
		number = number * 10 + (*at - '0');
	}
	return number;
}

int pdf_reference(PdfText value)
{
	const char *end = value.at;

	if (value.end - value.at < 5 || value.end[-1] != 'R')
		return 0;
	while (end < value.end && g_ascii_isdigit(*end))
		end++;
	return MAX(0, small_number(value.at, end));
}

int pdf_integer(PdfText value, int fallback)
{
	gboolean negative = !pdf_is_empty(value) && *value.at == '-';
	int number = small_number(value.at + negative, value.end);

	if (number < 0)
		return fallback;
	return negative ? -number : number;
}

/* ---- writing ---- */

void pdf_put_bytes(GString *out, const char *bytes, gsize length)
{
	g_string_append_c(out, '(');
	for (gsize i = 0; i < length; i++) {
		if (bytes[i] == '(' || bytes[i] == ')' || bytes[i] == '\\')
			g_string_append_c(out, '\\');
		if (bytes[i] == '\r')          /* would be read as a line feed */
			g_string_append(out, "\\r");
		else
			g_string_append_c(out, bytes[i]);
	}
	g_string_append_c(out, ')');
}

static gboolean is_plain(const char *utf8)
{
	for (; *utf8 != '\0'; utf8++)
		if (*utf8 < 0x20 || *utf8 >= 0x7F)
			return FALSE;
	return TRUE;
}

void pdf_put_text(GString *out, const char *utf8)
{
	static const char digits[] = "0123456789ABCDEF";
	glong length = 0;
	gunichar2 *units;

	if (is_plain(utf8)) {
		pdf_put_bytes(out, utf8, strlen(utf8));
		return;
	}
	units = g_utf8_to_utf16(utf8, -1, NULL, &length, NULL);
	g_string_append(out, "<FEFF");
	for (glong i = 0; i < length; i++)
		for (int shift = 12; shift >= 0; shift -= 4)
			g_string_append_c(out, digits[(units[i] >> shift) & 15]);
	g_string_append_c(out, '>');
	g_free(units);
}

void pdf_put_integer(GString *out, int value)
{
	char digits[12];
	int at = sizeof digits;
	unsigned left = value < 0 ? 0u - (unsigned) value : (unsigned) value;

	do
		digits[--at] = (char) ('0' + left % 10);
	while ((left /= 10) > 0);
	if (value < 0)
		digits[--at] = '-';
	g_string_append_len(out, digits + at, (gssize) sizeof digits - at);
}

void pdf_put_number(GString *out, double value)
{
	double limit = CLAMP(value, -9999999, 9999999);
	int hundredths = (int) lround(limit * 100), rest = ABS(hundredths) % 100;

	if (hundredths < 0)
		g_string_append_c(out, '-');
	pdf_put_integer(out, ABS(hundredths) / 100);
	if (rest == 0)
		return;
	g_string_append_c(out, '.');
	g_string_append_c(out, (char) ('0' + rest / 10));
	if (rest % 10 != 0)
		g_string_append_c(out, (char) ('0' + rest % 10));
}

void pdf_put_reference(GString *out, int object)
{
	pdf_put_integer(out, object);
	g_string_append(out, " 0 R");
}

void pdf_put_box(GString *out, double x0, double y0, double x1, double y1)
{
	const double sides[4] = { x0, y0, x1, y1 };

	for (int i = 0; i < 4; i++) {
		g_string_append_c(out, i == 0 ? '[' : ' ');
		pdf_put_number(out, sides[i]);
	}
	g_string_append_c(out, ']');
}
