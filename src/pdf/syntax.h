/* syntax.h: the syntax of PDF as text (ISO 32000-1 §7.2, §7.3); private to pdf/.
 *
 * A PdfText is a stretch of text that is read by moving its beginning. Nothing is
 * copied: tokens and values are stretches of the same text. */
#ifndef PDF_SYNTAX_H
#define PDF_SYNTAX_H

#include <glib.h>

typedef struct PdfText {
	const char *at, *end;
} PdfText;

typedef enum PdfKind {
	PDF_END,
	PDF_NUMBER,
	PDF_NAME,                     /* "/P" */
	PDF_STRING,                   /* "(...)" or "<...>" */
	PDF_OPEN, PDF_CLOSE,          /* "[" or "<<", "]" or ">>"; also stray delimiters, one by one */
	PDF_WORD,                     /* an operator, true, null, R ... */
} PdfKind;

typedef struct PdfToken {
	PdfKind kind;
	const char *start;
	gsize length;
} PdfToken;

PdfText pdf_text(const char *text, gsize length);

/* Takes the next token off TEXT; white space and comments are stepped over. */
PdfToken pdf_next(PdfText *text);

/* Takes the next whole value off TEXT: an array or dictionary with all it holds, a reference ("3 0 R") as one.
 * Empty at the end, and at a closing bracket, which it steps over. */
PdfText pdf_next_value(PdfText *text);

/* What stands inside the brackets of an array or dictionary; empty when VALUE is neither. */
PdfText pdf_inside(PdfText value);

/* Takes the next entry off INSIDE, the inside of a dictionary; FALSE at the end. */
gboolean pdf_next_entry(PdfText *inside, PdfText *key, PdfText *value);

/* The value of KEY ("/Type") in the dictionary DICT; empty: none. */
PdfText pdf_get(PdfText dict, const char *key);

gboolean pdf_is_empty(PdfText value);
/* Whether VALUE is this very text: a name, true. */
gboolean pdf_is(PdfText value, const char *text);
gboolean pdf_is_dict(PdfText value);
gboolean pdf_is_array(PdfText value);
gboolean pdf_is_string(PdfText value);
/* The object number of a reference; 0: it is none. */
int pdf_reference(PdfText value);
/* The value of an integer, FALLBACK when it is none. */
int pdf_integer(PdfText value, int fallback);

/* ---- writing ---- */

/* A text string (§7.9.2.2): ASCII as it is, all else as UTF-16. */
void pdf_put_text(GString *out, const char *utf8);
/* A byte string, of LENGTH bytes. */
void pdf_put_bytes(GString *out, const char *bytes, gsize length);
/* A number with at most two decimals, in points. */
void pdf_put_number(GString *out, double value);
void pdf_put_integer(GString *out, int value);
/* A rectangle, "[0 0 595.28 841.89]". */
void pdf_put_box(GString *out, double x0, double y0, double x1, double y1);
/* "3 0 R" */
void pdf_put_reference(GString *out, int object);

#endif
