/* csv.c: a file of comma separated values to fields with their places.
 *
 * libcsv takes the values apart.  It does not say where they stood, so it is given one byte at a time: a field
 * that is complete after this byte ends here, and the next begins with the next byte. */
#include "xml/csv.h"

#include <csv.h>
#include <string.h>

#include "base/arena.h"
#include "xml/xml-internal.h"

typedef struct Reading {
	XmlText text;
	CsvTable *table;
	GArray *row;                  /* being read; NULL between two */
	gsize start;                  /* offset of the field being read */
	gboolean begun;               /* more than white space was read of it */
	gboolean ended;               /* a field or a row ended with this byte */
	Diags *diags;
} Reading;

static void row_drop(gpointer row)
{
	g_array_unref(row);
}

static void on_field(void *bytes, size_t length, void *data)
{
	Reading *reading = data;
	char *text = arena_alloc(reading->table->arena, length + 1);
	CsvField field = { text, xml_text_place(&reading->text, reading->start) };

	memcpy(text, bytes, length);
	text[length] = '\0';
	if (reading->row == NULL)
		reading->row = g_array_new(FALSE, FALSE, sizeof field);
	g_array_append_val(reading->row, field);
	reading->ended = TRUE;
}

static gboolean holds_nothing(const GArray *row)
{
	for (guint i = 0; i < row->len; i++)
		if (g_array_index(row, CsvField, i).text[0] != '\0')
			return FALSE;
	return TRUE;
}

static void on_row(int end, void *data)
{
	Reading *reading = data;

	(void) end;
	if (reading->row != NULL && !holds_nothing(reading->row))
		g_ptr_array_add(reading->table->rows, reading->row);
	else if (reading->row != NULL)
		g_array_unref(reading->row);
	reading->row = NULL;
	reading->ended = TRUE;
}

/* Finds where the next field begins, BYTE at OFFSET having been read. */
static void follow(Reading *reading, char byte, gsize offset)
{
	gboolean line_end = byte == '\n' || byte == '\r';

	if (reading->ended || (!reading->begun && (line_end || byte == ' ' || byte == '\t'))) {
		reading->start = offset + 1;
		reading->begun = FALSE;
	} else
		reading->begun = TRUE;
	reading->ended = FALSE;
}

static gboolean is_forbidden(char byte)
{
	return (guchar) byte < ' ' && strchr("\t\n\r", byte) == NULL;
}

/* One fault ends the reading: what follows would be read awry. */
static gboolean read_fields(Reading *reading, struct csv_parser *parser, int max_rows)
{
	XmlText *text = &reading->text;

	for (gsize i = 0; i < text->length; i++) {
		if (is_forbidden(text->bytes[i])) {
			diag(reading->diags, xml_text_place(text, i), D_CSV_CHARACTER, (guint) text->bytes[i]);
			return FALSE;
		}
		if (csv_parse(parser, text->bytes + i, 1, on_field, on_row, reading) != 1) {
			diag(reading->diags, xml_text_place(text, i), D_CSV_QUOTE);
			return FALSE;
		}
		follow(reading, text->bytes[i], i);
		if (reading->table->rows->len > (guint) max_rows + 1) {
			diag(reading->diags, xml_text_place(text, reading->start), D_CSV_ROWS, max_rows);
			return FALSE;
		}
	}
	if (csv_fini(parser, on_field, on_row, reading) == 0)
		return TRUE;
	diag(reading->diags, xml_text_place(text, reading->start), D_CSV_NOT_CLOSED);
	return FALSE;
}

static CsvTable *read_table(Reading *reading, int max_rows)
{
	struct csv_parser parser;
	gboolean good;

	reading->table = g_new0(CsvTable, 1);
	reading->table->rows = g_ptr_array_new_with_free_func(row_drop);
	reading->table->arena = arena_new();
	csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
	good = read_fields(reading, &parser, max_rows);
	csv_free(&parser);
	if (reading->row != NULL)
		g_array_unref(reading->row);
	if (!good || reading->table->rows->len == 0) {
		if (good)
			diag(reading->diags, (Place) { reading->text.file, 0, 0 }, D_XML_EMPTY);
		csv_drop(reading->table);
		return NULL;
	}
	return reading->table;
}

CsvTable *csv_load(const char *path, int max_rows, const XmlLimits *limits, Diags *diags)
{
	Reading reading = { .diags = diags };
	CsvTable *table = NULL;

	if (xml_text_read(&reading.text, path, limits == NULL ? 0 : limits->max_bytes, diags))
		table = read_table(&reading, max_rows);
	xml_text_clear(&reading.text);
	return table;
}

void csv_drop(CsvTable *table)
{
	if (table == NULL)
		return;
	g_ptr_array_unref(table->rows);
	arena_drop(table->arena);
	g_free(table);
}

const CsvField *csv_field(const CsvTable *table, guint row, guint column)
{
	const GArray *fields = table->rows->pdata[row];

	return column < fields->len ? &g_array_index(fields, CsvField, column) : NULL;
}
