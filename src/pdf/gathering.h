/* gathering.h: what the file needs of a painted paper; private to pdf/. */
#ifndef PDF_GATHERING_H
#define PDF_GATHERING_H

#include "pdf/tags.h"

/* Where a link or a bookmark leads. */
typedef struct Target {
	Place place;                  /* of the object that says so */
	const char *inside, *outside; /* an id; a URI as it was written; NULL */
} Target;

/* A rectangle of a link on a page. */
typedef struct LinkPiece {
	Target target;
	Tag *tag;                     /* its element; NULL: it has none */
	const char *contents;         /* what the link says */
	int page;                     /* index in the finished file */
	TagBox box;
} LinkPiece;

typedef struct Bookmark {
	Target target;
	const char *title;
	gboolean closed;              /* what is below it is not open to view */
	int parent;                   /* index; -1: none */
} Bookmark;

struct Gathering {
	Arena *arena;                 /* it lies in it itself */
	const Paper *paper;           /* its pages, and where ids stand */
	gboolean continues;           /* the paper before is part of the same document */
	GPtrArray *pages;             /* PageContent *, in order; NULL: not painted */
	Tag *sect;                    /* the structure, until it is joined to the file's */
	GArray *links;                /* LinkPiece, in painting order */
	GArray *bookmarks;            /* Bookmark, each behind its parent */
};

#endif
