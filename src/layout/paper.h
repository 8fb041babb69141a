/* paper.h: what layout keeps about a paper between its pages: numbers to settle, anchors, markers. */
#ifndef LAYOUT_PAPER_H
#define LAYOUT_PAPER_H

#include "layout/line.h"

/* ---- number.c ---- */

/* NUMBER in the format of SEQUENCE (XSL 1.1 §7.26): 1, 01, i, I, a, A. */
const char *number_format(Arena *arena, const FoNode *sequence, int number);

/* A line that shows page numbers, and where: it is set again when they are settled. */
typedef struct PendingLine {
	const Line *line;
	Area *area;
	const Page *page;             /* NULL: in a ready area that no page has yet */
} PendingLine;

void paper_pend(LayoutContext *layout, const Line *line, Area *area);
/* The line AREA, of a ready area, has come to stand on PAGE. */
void paper_place_line(LayoutContext *layout, const Area *area, const Page *page);
/* Sets all such lines of the paper again with the numbers as they are now. */
void paper_refill(LayoutContext *layout);
/* Notes in NUMBERS (LayoutSetup.numbers) those that have become wider than the room they were given, on lines that do not hold
 * them; FALSE: there are none. */
gboolean paper_outgrown(LayoutContext *layout, GHashTable *numbers);
/* Whether a line that waits cites a page of another paper. */
gboolean paper_cites_others(LayoutContext *layout);

/* ---- anchor.c ---- */

/* Notes where the ids of PAGE's areas stand. */
void paper_note_anchors(LayoutContext *layout, const Page *page);
/* The id of a page-sequence stands on all its pages, the blank ones at its end too. */
void paper_note_sequence(LayoutContext *layout, const FoNode *sequence, int first_page, int last_page);
/* Puts an area positioned on the page itself there. */
void paper_fix_area(Page *page, Area *area);

/* ---- marker.c ---- */

/* An object with markers on one page. */
typedef struct MarkerPlace {
	const FoNode *fo;
	const Page *page;
	gboolean starts, ends;        /* its first, its last area is on this page */
	int end_order;                /* when its last area on the page was met */
} MarkerPlace;

/* Notes which objects with markers have areas in BODY, the content of PAGE. */
void paper_note_body(LayoutContext *layout, const Page *page, const Area *body);

/* Whether FO has markers, and the one of CLASS; NULL: none. */
gboolean fo_has_markers(const FoNode *fo);
const FoNode *fo_marker_of_class(const FoNode *fo, const char *class);

/* The content of the marker that RETRIEVE asks for (§6.13.6-7) on the page being made, as if it stood there; NULL: none. */
const FoNode *paper_retrieve(LayoutContext *layout, const FoNode *retrieve);

/* ---- table-marker.c ---- */

GArray *paper_table_markers_new(void);
/* AREAS is the next fragment of TABLE, of which the header and footer are about to be set. */
void paper_begin_fragment(LayoutContext *layout, const FoNode *table, const Area *areas);
void paper_end_fragment(LayoutContext *layout);
/* As paper_retrieve, for a retrieve-table-marker; the likely content while no areas are there. */
const FoNode *paper_retrieve_in_table(LayoutContext *layout, const FoNode *retrieve);

/* ---- document.c ---- */

/* Makes the pages of an external-document, the first numbered NUMBER; FOLLOWING: the sequence behind it, NULL: none. */
void document_pages(LayoutContext *layout, const FoNode *document, int number, Parity following);

#endif
