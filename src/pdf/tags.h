/* tags.h: the structure elements on their way; private to pdf/.
 *
 * A paper's elements are made while its FO tree is there, and need it no more afterwards. */
#ifndef PDF_TAGS_H
#define PDF_TAGS_H

#include "pdf/finish.h"

/* Content of an element: a marked-content sequence on a page. */
typedef struct TagMark {
	int page;                     /* index in the finished file */
	int mcid;
} TagMark;

/* Points, from the page's top left corner. */
typedef struct TagBox {
	double x0, y0, x1, y1;
} TagBox;

/* A structure element, between the FO tree and the PDF: --dump=tags prints it.  Its own marks and its
 * children are merged in reading order. */
typedef struct Tag Tag;
struct Tag {
	Tag *parent, *first, *last, *next;
	const char *type;             /* standard structure type: "H1" */
	const FoNode *fo;             /* what it was made for, as long as that is there; NULL: made to put something right */
	Place place;                  /* of that */
	const char *language, *alt, *actual_text, *id, *scope, *headers;
	const char *numbering;        /* ListNumbering of an L: "Decimal"; NULL */
	const TagBox *box;            /* of a picture, on the page of its first mark; NULL: not known */
	int row_span, column_span;
	TagMark *marks;               /* MARK_COUNT of them, in painting order */
	int mark_count;
	int annotation;               /* index + 1 of the first annotation of a Link; 0: none */
	int object;                   /* its number in the file; 0: none yet */
};

Tag *tag_new(Arena *arena, const char *type, const FoNode *fo);
void tag_append(Tag *parent, Tag *child);
void tag_remove(Tag *tag);
/* Whether TAG (may be NULL) is of TYPE. */
gboolean tag_is(const Tag *tag, const char *type);

/* The first mark of TAG or its descendants in painting order; NULL: none. */
const TagMark *tag_first_mark(const Tag *tag);

/* How many of TAG's own marks from index FROM on are read before CHILD. */
int tag_marks_before(const Tag *tag, int from, const Tag *child);

/* The elements of PAPER as one Sect in ARENA, complete but for what depends on other papers.  PAINTED may be NULL (--dump=tags
 * without painting).  What was made for which object (FoNode -> Tag) is added to MADE. */
Tag *tags_make(const Paper *paper, const Painted *painted, GHashTable *made, Arena *arena, Diags *diags);

/* The steps of tags_make after the walk: a regular grid of each table below TAG, with scopes on its header cells (tags-table.c); how
 * lists are numbered, where pictures stand (tags-attributes.c). */
void tags_mend_tables(Tag *tag, Arena *arena, Diags *diags);
void tags_note_numbering(Tag *tag);
void tags_note_boxes(const Painted *painted, GHashTable *made, Arena *arena);

/* A language that all children of TAG have, and no text of its own contradicts, is said once, by TAG; so below it, first. */
void tags_hoist_language(Tag *tag);

/* The structure of the whole file in ARENA; the Sects of GATHERINGS become part of it (tags-join.c). */
Tag *tags_join(Gathering *const *gatherings, int count, Arena *arena, Diags *diags);

/* Prints DOCUMENT; the FO trees are still there. */
void tags_dump(const Tag *document, FILE *out);

#endif
