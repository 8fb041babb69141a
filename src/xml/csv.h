/* csv.h: comma separated values (RFC 4180), each field with its place.
 *
 * Line ends are CR, LF or both; fields in quotation marks may hold them.  White space around a field without
 * marks is no part of it.  Rows that hold nothing are passed over. */
#ifndef XML_CSV_H
#define XML_CSV_H

#include "xml/xml.h"

typedef struct CsvField {
	const char *text;             /* without its quotation marks; owned by the table */
	Place place;                  /* of its first character */
} CsvField;

typedef struct CsvTable {
	GPtrArray *rows;              /* of GArray of CsvField; the first one is the headings */
	struct Arena *arena;          /* of the texts */
} CsvTable;

/* Reads the file at PATH, in UTF-8 with or without a byte order mark, of at most MAX_ROWS rows below the
 * headings.  NULL after a fatal diagnostic.  The caller drops the table. */
CsvTable *csv_load(const char *path, int max_rows, const XmlLimits *limits, Diags *diags);
/* NULL is allowed. */
void csv_drop(CsvTable *table);

/* The field of ROW at COLUMN, from 0; NULL beyond its last. */
const CsvField *csv_field(const CsvTable *table, guint row, guint column);

#endif
