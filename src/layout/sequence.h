/* sequence.h: a page-sequence: its flow broken into pages, and the pages made up.
 *
 * First the pages are planned: which piece of which galley stands in which
 * column of which page.  Nothing is drawn yet, so the last page can still get
 * a master of its own and be planned again.  Then the bodies are made up, and at last
 * the static content, which may show markers and numbers of any page. */
#ifndef LAYOUT_SEQUENCE_H
#define LAYOUT_SEQUENCE_H

#include "layout/master.h"

/* A piece of a galley in a column of a page. */
typedef struct Placement {
	const Galley *galley;
	Stop from, to;
	double ratio;
	int column;
	gboolean spans;               /* over all columns */
	Unit y;                       /* from the top of the body's content */
	int64_t length;
} Placement;

/* Footnotes, or a part of one, at the foot of a page. */
typedef struct NotePlacement {
	const Galley *galley;
	Stop from, to;
} NotePlacement;

/* A page being planned. */
typedef struct PageMaking {
	Page *page;
	PagePlan plan;
	MasterCursor before;          /* where its master was chosen from */
	GArray *placements;           /* Placement */
	GArray *brought;              /* NotePlacement: carried over to it; NULL: none */
	GArray *notes;                /* NotePlacement */
	Unit notes_height;            /* of them and their separator */
	Unit used;                    /* of the body's height, by sections that are done */
	Unit reached;                 /* by the present section */
	Area *body;
} PageMaking;

typedef struct Sequence {
	LayoutContext *layout;
	const FoNode *node, *flow;
	Parity following;             /* what the page-sequence after it begins with */
	MasterCursor cursor;
	int first_number;
	GPtrArray *making;            /* PageMaking * */
	int column;                   /* next free column of the last page */
	gboolean fresh;               /* the last page has nothing on it yet */
	gboolean ends;                /* pages begun now are the last */
	GArray *carried;              /* NotePlacement: what did not fit below its citation, for the next page */
	const Galley *separator;      /* xsl-footnote-separator; NULL: none, or not needed yet */
	GArray *ahead;                /* PagePlan of the last page and those after it, as foreseen */
} Sequence;

/* Lays out SEQUENCE from page number FIRST_NUMBER, before one that begins with FOLLOWING.  Its pages are appended to the
 * paper's. */
void sequence_layout(LayoutContext *layout, const FoNode *sequence, int first_number, Parity following);

/* The number of the first page when the page before it has number BEFORE (XSL 1.1 §7.27.9). */
int sequence_first_number(const FoNode *sequence, int before);

/* ---- section.c: the flow's sections into pages ---- */

void sequence_plan_flow(Sequence *sequence);
PageMaking *sequence_begin_page(Sequence *sequence, gboolean blank);
PageMaking *sequence_page(const Sequence *sequence);      /* the last one */
/* How many blank pages force-page-count asks for after the pages there are (XSL 1.1 §7.27.6). */
int sequence_forced_pages(const Sequence *sequence);
/* The same of COUNT pages of the object SEQUENCE, the first numbered FIRST, before a page-sequence that begins with FOLLOWING. */
int sequence_forced_after(const FoNode *sequence, int first, int count, Parity following);

/* ---- footnotes.c ---- */

/* Height of what stands between content and footnotes. */
Unit sequence_separator(Sequence *sequence);
/* Puts the footnotes cited between FROM and TO, after those carried over, at the foot of MAKING in the ROOM that is left
 * there; what does not fit is carried. */
void place_notes(Sequence *sequence, PageMaking *making, const Galley *galley, const Stop *from, const Stop *to, Unit room);
/* Height that the notes carried over will take of the next page. */
int64_t carried_height(Sequence *sequence);
/* Makes the footnotes' areas at the foot of BODY. */
void makeup_notes(const Sequence *sequence, const PageMaking *making, Area *body, Unit height);

/* ---- static.c ---- */

/* The static-content for the flow NAME; NULL: none. */
const FoNode *sequence_static(const Sequence *sequence, const char *name);

/* The static content of PAGE, and the page's areas in painting order. */
void page_furnish(const Sequence *sequence, PageMaking *making);

#endif
