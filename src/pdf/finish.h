/* finish.h: what was painted -> the finished PDF.
 *
 * Each paper is gathered when it is painted: its FO tree becomes structure elements (roles, parents,
 * attributes, reading order across pages), links and bookmarks, and may go.  The finisher binds the gatherings: it adds to the pages what they
 * are drawn with (fonts, pictures), the structure tree, outline, page labels, links, destinations, XMP metadata, language, output
 * intent, trailer ID, and checks the result.  Same input, same bytes. */
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

/* What the file needs of a painted paper: its pages, structure, links and bookmarks, and nothing of its FO tree. */
typedef struct Gathering Gathering;

/* PAINTED, which is taken over, are the pages of PAPER; NULL: it is not painted, and only the structure is wanted.  Any thread.  PAPER stays,
 * its FO tree need not.  The caller owns it. */
Gathering *gathering_new(const Paper *paper, Painted *painted, Diags *diags);
/* NULL is allowed. */
void gathering_drop(Gathering *gathering);

/* Prints the structure of all papers as one document: --dump=tags.  The FO trees are still there. */
void finish_dump_tags(Gathering *const *gatherings, int count, Diags *diags, FILE *out);

/* The finished file of COUNT papers in their order, which can be made once of them; USED are the glyphs and pictures of all.  The caller frees
 * it. NULL with ERROR (FINISH_ERROR) when a drawing cannot be read. */
GString *finish_pdf(Gathering *const *gatherings, int count, const Used *used, const FinishMeta *meta, Diags *diags,
                    GError **error);

/* Pages FIRST .. LAST (0-based, inclusive) of the finished FILE, which is named PATH in errors, as a file of their own with labels
 * and tags kept; the caller frees it.  TITLE NULL: the title of FILE.  Nothing of the other pages stays in it. NULL with
 * ERROR (FINISH_ERROR) when FILE cannot be read or has no such pages. */
GString *finish_extract(const GString *file, const char *path, int first, int last, const char *title,
                        GError **error);

#define FINISH_ERROR (g_quark_from_static_string("boardpack-finish"))

#endif
