/* section.h: a run of a flow's children with the same span, on its way into columns. */
#ifndef LAYOUT_SECTION_H
#define LAYOUT_SECTION_H

#include "layout/sequence.h"

/* A page of several columns as it was before a run of the section's content was put there. */
typedef struct PageMark {
	PageMaking *page;             /* NULL: none */
	int stop, end;                /* the run: the stops where it begins and has to end */
	int column;
	guint placements, notes;
	Unit notes_height, reached;
	gboolean fresh, tried;        /* TRIED: the page was set again */
} PageMark;

typedef struct Section {
	Sequence *sequence;
	const FoNode *first, *end;    /* children of the flow [first, end) */
	gboolean spans, is_last;
	Galley *galley;
	int at;                       /* stop of the galley from which on nothing is placed yet */
	int64_t carried;              /* height of notes that the next page begins with */
	PageMark mark;
	Unit foot;                    /* of the present page, kept for its footnotes */
} Section;

/* Whether the flow goes into the body of a page of PLAN (XSL 1.1 §7.27.5). */
gboolean sequence_flows_into(const Sequence *sequence, const PagePlan *plan);
/* Puts what pages before it left of their footnotes at the foot of the present page. */
void section_bring_notes(Section *section);
/* Columns that the section has on a page of PLAN. */
int section_columns(const Section *section, const PagePlan *plan);
/* How long the piece number INDEX from the present column on may be (PageFit.measure). */
int64_t section_measure(int index, gpointer section);
/* Puts the piece between two stops into the present column; its footnotes are placed apart. */
void section_place(Section *section, const Stop *from, const Stop *to, double ratio);
/* The section's galley at the width of the present page, from RESUME on (NULL: all of it). */
void section_set_galley(Section *section, const Resume *resume);
/* Fits the galley between its forced breaks.  Returns where it has to go on at another width; NULL: all is placed. */
const Resume *section_set_pieces(Section *section);

/* ---- foot.c ---- */

/* Remembers the present page, unless that was done for the run that ends at stop END: it goes on at STOP. */
void section_mark(Section *section, int stop, int end);
/* After a column was filled: whether the page was cleared, to be set again from the mark's stop and column on. */
gboolean section_set_again(Section *section);

/* ---- columns.c ---- */

/* Sets what the section has on the last page anew, in columns of the least height that holds it (XSL 1.1 §6.4.14:
 * where columns end for a span). */
void section_balance(Section *section);

/* ---- last-page.c ---- */

/* Gives the last page the master for last pages.  What stands on it is set again there; when it does not fit, a page
 * of that master is added after it. */
void section_settle_last_page(Section *section);

#endif
