/* pdf.h: what the finisher's files share; private to pdf/.
 *
 * libqpdf's C API hands out handles; a handle of an indirect object used as a
 * value is a reference to it.  The put_ functions set a key and let the
 * value's handle go. */
#ifndef PDF_PDF_H
#define PDF_PDF_H

#include <qpdf/qpdf-c.h>

#include "pdf/finish.h"

/* A link annotation made for a basic-link. */
typedef struct Annotation {
	const FoNode *link;
	int page;
	qpdf_oh object;
	int parent_key;               /* its StructParent */
} Annotation;

typedef struct Finish {
	qpdf_data q;
	Paper *const *papers;
	int paper_count;
	const Painted *painted;       /* NULL: the file was finished before (extract.c) */
	const FinishMeta *meta;
	const char *language;         /* of the catalog */
	Diags *diags;
	Arena *arena;                 /* of this run */
	Tag *document;
	qpdf_oh root;
	int page_count;
	qpdf_oh *pages;
	const Page **areas;           /* the laid-out page of each page of the file */
	int *papers_of;               /* index of its paper */
	int *marks_found;             /* marked contents with an MCID in each page's stream, artifacts apart */
	GArray *annotations;          /* Annotation */
	int next_parent_key;          /* of the parent tree; the pages have 0 .. page_count - 1 */
} Finish;

#define FINISH_CREATOR  "boardpack"
#define FINISH_PRODUCER "boardpack, with cairo and qpdf"

/* ---- objects (object.c) ---- */

void put(Finish *f, qpdf_oh dict, const char *key, qpdf_oh value);
void put_name(Finish *f, qpdf_oh dict, const char *key, const char *name);        /* "/P" */
void put_int(Finish *f, qpdf_oh dict, const char *key, long long value);
void put_true(Finish *f, qpdf_oh dict, const char *key);
void put_text(Finish *f, qpdf_oh dict, const char *key, const char *utf8);
void put_bytes(Finish *f, qpdf_oh dict, const char *key, const char *bytes);
void append(Finish *f, qpdf_oh array, qpdf_oh item);
void append_number(Finish *f, qpdf_oh array, double value);
/* An empty indirect dictionary. */
qpdf_oh new_dict(Finish *f);
/* A stream of LENGTH bytes at DATA, which are copied; indirect. */
qpdf_oh new_stream(Finish *f, const char *data, gsize length);

/* ---- the steps, in their order ---- */

/* Artifacts by their name, everything unmarked an artifact, in all pages (content-pages.c): begun in other
 * threads, which do not touch libqpdf; at the end the streams and Finish.marks_found are in place. */
typedef struct ContentWork ContentWork;

ContentWork *content_begin(Finish *f, GError **error);
void content_end(Finish *f, ContentWork *work);

/* What cairo leaves wrong in fonts and images (mend.c). */
void mend_resources(Finish *f);

/* The page and place of ID as an explicit destination, from paper PAPER; 0: no such id (links.c). */
qpdf_oh destination_new(Finish *f, int paper, const char *id);
/* One annotation a rectangle of a link. */
void links_make(Finish *f);
/* The action that opens the URI. */
qpdf_oh uri_action_new(Finish *f, const char *uri);

/* Structure tree, parent tree, ids (structure.c). */
void structure_make(Finish *f);

/* Outline from the bookmark trees; page labels (outline.c, labels.c). */
void outline_make(Finish *f);
void labels_make(Finish *f);

/* Information dictionary, language and viewer preferences, output intent; then the XMP
 * metadata, which claims PDF/UA-1 and PDF/A-2a when CONFORMS (meta.c, xmp.c). */
void meta_make(Finish *f);
void meta_make_xmp(Finish *f, gboolean conforms);
/* The XMP packet; the caller frees it (xmp.c). */
char *xmp_packet(const FinishMeta *meta, const char *language, gboolean conforms);

/* TRUE when every condition that can be checked holds; each that fails is a diagnostic (check.c). */
gboolean check_conditions(Finish *f);

#endif
