/* pdf.h: what the finisher's files share; private to pdf/. */
#ifndef PDF_PDF_H
#define PDF_PDF_H

#include "pdf/finish.h"
#include "pdf/fonts.h"
#include "pdf/gathering.h"
#include "pdf/import.h"
#include "pdf/objects.h"

/* A link annotation made for a rectangle of a basic-link. */
typedef struct Annotation {
	Tag *tag;                     /* of the link; NULL: it has none */
	int page;
	int object;
	int parent_key;               /* its StructParent */
	int next_of_link, next_on_page;       /* index of the next annotation; -1: none */
} Annotation;

/* A page of the file. */
typedef struct FilePage {
	int object;
	const Page *area;             /* as laid out; NULL: the file was finished before (extract.c) */
	const PageContent *content;   /* as painted; likewise */
	int gathering;                /* index of its paper's */
	int marks;                    /* marked contents with an MCID in its stream, artifacts apart */
	int unmarked;                 /* pieces of content outside all marks */
	int first_annotation, last_annotation;        /* index; -1: none */
} FilePage;

typedef struct Finish Finish;
struct Finish {
	Objects *objects;
	Gathering *const *gatherings; /* NULL: the file was finished before (extract.c) */
	int gathering_count;
	const FinishMeta *meta;
	const char *language;         /* of the catalog */
	Diags *diags;
	Arena *arena;                 /* of this run */
	GString *catalog;             /* its entries, as the steps add them */
	int root, info, metadata;     /* the catalog, the information dictionary, the XMP */
	int structure;                /* the structure tree root; 0: none */
	int page_tree;
	Tag *document;
	FilePage *pages;
	int page_count;
	GArray *annotations;          /* Annotation */
	int next_parent_key;          /* of the parent tree; the pages have 0 .. page_count - 1 */
	GPtrArray *streams;           /* data of streams, freed with the run */
	struct Fonts *fonts;          /* NULL: the file was finished before */
	GHashTable *pictures;         /* key -> number of the object */
};

/* Key of a form that may break PDF/UA-1 or PDF/A-2a: pages of other makers' that were put in, which cannot be mended. */
#define FINISH_DOUBTFUL "/BPDoubtful"

#define FINISH_CREATOR  "boardpack"
#define FINISH_PRODUCER "boardpack"

/* Makes a stream of DATA, compressed, with the ENTRIES of its dictionary; returns its number. */
int finish_stream(Finish *f, const char *entries, const void *data, gsize length);

/* ---- the steps, in their order ---- */

/* One annotation a rectangle of a link (links.c).  link_target appends /Dest or /A, where a link or bookmark of gathering GATHERING
 * leads, FALSE: nowhere, which is reported when it should be somewhere. */
void links_make(Finish *f);
gboolean link_target(Finish *f, GString *out, const Target *target, int gathering);

/* The pages as objects, and their tree, with the annotations there are by now (pages.c). */
void pages_make(Finish *f);

/* The number of PICTURE's object, which is made by pictures_make after all of them were asked for (pictures.c). FALSE with ERROR
 * when a drawing cannot be read. */
int pictures_object(Finish *f, const InkPicture *picture);
gboolean pictures_make(Finish *f, GError **error);

/* Structure tree, parent tree, ids (structure.c). */
void structure_make(Finish *f);

/* Outline from the bookmark trees; page labels (outline.c, labels.c). */
void outline_make(Finish *f);
void labels_make(Finish *f);

/* Information dictionary, language and viewer preferences, output intent; then the catalog itself (meta.c). */
void meta_make(Finish *f);
/* The XMP metadata, which claims PDF/UA-1 and PDF/A-2a when CONFORMS; the caller frees the packet (xmp.c). */
void meta_make_xmp(Finish *f, gboolean conforms);
char *xmp_packet(const FinishMeta *meta, const char *language, gboolean conforms);

/* TRUE when every condition that can be checked holds; each that fails is a diagnostic (check.c). */
gboolean check_conditions(Finish *f);

/* An empty run; the file, when all steps but check and XMP are done; and the end (finish.c). */
void finish_begin(Finish *f, const FinishMeta *meta, Diags *diags);
GString *finish_written(Finish *f);
void finish_end(Finish *f);

#endif
