/* finish.h: the raw file of the painter -> the finished PDF.
 *
 * Throws cairo's structure tree away and builds the true one from the FO tree
 * (roles, parents, attributes, reading order across pages), adds outline, page labels,
 * links, destinations, XMP metadata, language, output intent, trailer ID, repairs what cairo leaves
 * wrong, and checks the result.  Same input, same bytes. */
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
};

/* The structure of all papers as one Document; in ARENA.  PAINTED may be NULL (--dump=tags without
 * painting). */
Tag *tags_build(Paper *const *papers, int count, const Painted *painted, Arena *arena, Diags *diags);
void tags_dump(const Tag *document, FILE *out);

/* Finishes RAW (a file of the painter) into OUT, written beside it and renamed.
 * Errors: FINISH_ERROR or G_FILE_ERROR; the old OUT is then untouched. */
gboolean finish_pdf(const char *raw, const char *out, Paper *const *papers, int count,
                    const Painted *painted, const FinishMeta *meta, Diags *diags, GError **error);

/* Copies pages FIRST .. LAST (0-based, inclusive) of PDF into OUT as a file of its own with labels and tags
 * kept.  TITLE NULL: the title of PDF.  Nothing of the other pages stays in OUT. */
gboolean finish_extract(const char *pdf, const char *out, int first, int last, const char *title,
                        GError **error);

#define FINISH_ERROR (g_quark_from_static_string("boardpack-finish"))

#endif
