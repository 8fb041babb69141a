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

/* A page being planned. */
typedef struct PageMaking {
	Page *page;
	PagePlan plan;
	MasterCursor before;          /* where its master was chosen from */
	GArray *placements;           /* Placement */
	Unit used;                    /* of the body's height, by sections that are done */
	Unit reached;                 /* by the present section */
	Area *body;
} PageMaking;

typedef struct Sequence {
	LayoutContext *layout;
	const FoNode *node, *flow;
	MasterCursor cursor;
	int first_number;
	GPtrArray *making;            /* PageMaking * */
	int column;                   /* next free column of the last page */
	gboolean fresh;               /* the last page has nothing on it yet */
	gboolean ends;                /* pages begun now are the last */
	GArray *ahead;                /* PagePlan of the last page and those after it, as foreseen */
} Sequence;

/* Lays out SEQUENCE from page number FIRST_NUMBER; NEXT is the page-sequence after it or NULL.  Its pages are appended to the
 * paper's. */
void sequence_layout(LayoutContext *layout, const FoNode *sequence, int first_number, const FoNode *next);

/* The number of the first page when the page before it has number BEFORE (XSL 1.1 §7.27.9). */
int sequence_first_number(const FoNode *sequence, int before);

/* ---- section.c: the flow's sections into pages ---- */

void sequence_plan_flow(Sequence *sequence);
PageMaking *sequence_begin_page(Sequence *sequence, gboolean blank);
PageMaking *sequence_page(const Sequence *sequence);      /* the last one */

/* ---- static.c ---- */

/* The static content of PAGE, and the page's areas in painting order. */
void page_furnish(const Sequence *sequence, PageMaking *making);

#endif
