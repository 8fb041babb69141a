/* raw.c: the objects of a file with one table of objects as text. */
#include "pdf/raw.h"

#include <stdlib.h>
#include <string.h>

#include "pdf/finish.h"

enum {
	ENTRY = 20,                   /* bytes of an entry of the cross-reference table (ISO 32000-1 §7.5.4) */
	TAIL = 40,                    /* bytes that "startxref", the offset and the end mark fit in */
};

static gboolean fail(GError **error, const char *what)
{
	g_set_error(error, FINISH_ERROR, 0, "a drawing cannot be read: %s", what);
	return FALSE;
}

/* ---- objects ---- */

/* From the value of object NUMBER on; empty: there is none. */
static PdfText object_text(const Raw *raw, int number)
{
	const char *entry = raw->entries + (gsize) number * ENTRY;
	PdfText text = pdf_text(raw->data, 0);
	gsize offset;

	if (number <= 0 || number >= raw->count || entry[17] != 'n')
		return text;
	offset = strtoul(entry, NULL, 10);
	if (offset >= raw->length)
		return text;
	text = pdf_text(raw->data + offset, raw->length - offset);
	pdf_next(&text);
	pdf_next(&text);
	return pdf_next(&text).kind == PDF_WORD ? text : pdf_text(raw->data, 0);
}

static PdfText object_value(const Raw *raw, int number)
{
	PdfText text = object_text(raw, number);

	return pdf_next_value(&text);
}

/* What VALUE refers to, or itself. */
static PdfText resolve(const Raw *raw, PdfText value)
{
	int number = pdf_reference(value);

	return number != 0 ? object_value(raw, number) : value;
}

static PdfText read_object(ImportSource *source, int number, const void **data, gsize *length)
{
	const Raw *raw = (const Raw *) source;
	PdfText text = object_text(raw, number), value = pdf_next_value(&text);
	PdfToken token = pdf_next(&text);
	const char *start = token.start + strlen("stream");
	int bytes;

	if (token.kind != PDF_WORD || !g_str_has_prefix(token.start, "stream"))
		return value;
	start += *start == '\r';
	start += *start == '\n';
	bytes = pdf_integer(resolve(raw, pdf_get(value, "/Length")), -1);
	if (bytes < 0 || start + bytes > raw->data + raw->length)
		return pdf_text(raw->data, 0);
	*data = start;
	*length = (gsize) bytes;
	return value;
}

/* ---- the file ---- */

/* The first entry of the one table that cairo writes, and how many there are. */
static gboolean find_entries(Raw *raw)
{
	gsize tail = MIN(raw->length, TAIL);
	const char *start = g_strstr_len(raw->data + raw->length - tail, (gssize) tail, "startxref");
	gsize at = start != NULL ? strtoul(start + strlen("startxref"), NULL, 10) : raw->length, count;
	char *end;

	if (at >= raw->length || strncmp(raw->data + at, "xref\n0 ", 7) != 0)
		return FALSE;
	count = strtoul(raw->data + at + 7, &end, 10);
	raw->entries = end + 1;
	raw->count = (int) count;
	return *end == '\n' && count <= (gsize) (raw->data + raw->length - end) / ENTRY;
}

static gboolean find_root(Raw *raw)
{
	const char *end = raw->entries + (gsize) raw->count * ENTRY;
	PdfText trailer = pdf_text(end, (gsize) (raw->data + raw->length - end));

	pdf_next(&trailer);
	raw->root = resolve(raw, pdf_get(pdf_next_value(&trailer), "/Root"));
	return pdf_is_dict(raw->root);
}

gboolean raw_open(Raw *raw, const char *data, gsize length, GError **error)
{
	*raw = (Raw) { .source.read = read_object, .data = data, .length = length };
	if (!find_entries(raw))
		return fail(error, "it has no cross-reference table");
	return find_root(raw) ? TRUE : fail(error, "it has no catalog");
}

PdfText raw_page(const Raw *raw)
{
	PdfText pages = resolve(raw, pdf_get(raw->root, "/Pages"));
	PdfText kids = pdf_inside(pdf_get(pages, "/Kids"));

	return resolve(raw, pdf_next_value(&kids));
}

PdfText raw_form(const Raw *raw, int number)
{
	PdfText forms = pdf_inside(resolve(raw, pdf_get(raw->root, "/Forms"))), form = pdf_next_value(&forms);

	while (--number > 0)
		form = pdf_next_value(&forms);
	return form;
}
