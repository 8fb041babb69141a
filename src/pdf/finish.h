/* finish.h: what was painted -> the finished PDF.
 *
 * Adds to the pages what they are drawn with (fonts, pictures), the structure tree from the FO tree
 * (roles, parents, attributes, reading order across pages), outline, page labels,
 * links, destinations, XMP metadata, language, output intent, trailer ID, and checks the result.
 * Same input, same bytes. */
#ifndef PDF_FINISH_H
#define PDF_FINISH_H

#include <glib.h>

#include "base/diag.h"
#include "layout/layout.h"
#include "paint/paint.h"

typedef struct FinishMeta {
	const char *title;            /* dc:title; not empty */
	const char *author, *subject, *keywords;      /* NULL: none */
	const char *language;         /* BCP 47; catalog Lang; NULL: en-GB */
	gint64 date;                  /* seconds since the epoch, for CreationDate and ModDate */
} FinishMeta;

/* A structure element, between the FO tree and the PDF: --dump=tags prints it.  Its own marks and its
 * children are merged in reading order. */
typedef struct Tag Tag;
struct Tag {
	Tag *parent, *first, *last, *next;
	const char *type;             /* standard structure type: "H1" */
	const FoNode *fo;
	const char *language, *alt, *actual_text, *id, *scope, *headers;
	int row_span, column_span;
	GArray *marks;                /* Mark; NULL without content of its own */
	int object;                   /* its number in the file; 0: none yet */
};

/* The structure of all papers as one Document; in ARENA.  PAINTED may be NULL (--dump=tags without
 * painting). */
Tag *tags_build(Paper *const *papers, int count, const Painted *painted, Arena *arena, Diags *diags);
void tags_dump(const Tag *document, FILE *out);

/* The finished file; the caller frees it. NULL with ERROR (FINISH_ERROR) when what was painted cannot be read. */
GString *finish_pdf(const Painted *painted, Paper *const *papers, int count, const FinishMeta *meta, Diags *diags,
                    GError **error);

/* Pages FIRST .. LAST (0-based, inclusive) of the finished FILE, which is named PATH in errors, as a file of their own with labels
 * and tags kept; the caller frees it.  TITLE NULL: the title of FILE.  Nothing of the other pages stays in it. NULL with
 * ERROR (FINISH_ERROR) when FILE cannot be read or has no such pages. */
GString *finish_extract(const GString *file, const char *path, int first, int last, const char *title,
                        GError **error);

#define FINISH_ERROR (g_quark_from_static_string("boardpack-finish"))

#endif
