/* page-fit.h: the best breaks of a galley into columns and pages.
 *
 * A penalty of a Stop is here a length: how much of a column may be left blank to have the break elsewhere.  Above
 * those stand the breaks that keeps mind (XSL 1.1 §4.8), by their strength: they are taken only when there is
 * no other, the weakest first. */
#ifndef LAYOUT_PAGE_FIT_H
#define LAYOUT_PAGE_FIT_H

#include "layout/fit.h"

/* Penalties, besides FIT_FORCED.  PAGE_WISHED and the strength: a keep of that integer.  PAGE_NEVER and more: a keep
 * "always", and what is still worse. */
#define PAGE_WISHED     (1 << 28)
#define PAGE_NEVER      (1 << 29)
#define PAGE_KEEP       PAGE_NEVER            /* inside what is kept together */
#define PAGE_PART       (PAGE_NEVER + 1)      /* between what is kept with its neighbour: a heading left alone */
#define PAGE_FEW_LINES  (PAGE_NEVER + 2)      /* leaves fewer lines than widows and orphans allow */

typedef struct PageFit {
	/* The height of the column number INDEX (from 0). */
	int64_t (*measure)(int index, gpointer data);
	/* Which column of its page it is; NULL: each is a page of its own. */
	int (*column)(int index, gpointer data);
	/* Whether the column after it has another width; NULL: none has. */
	gboolean (*turns)(int index, gpointer data);
	gpointer data;
	/* What of the foot of its page is kept for footnotes, outside its height; NULL: nothing. */
	int64_t (*kept)(int index, gpointer data);
	int64_t tolerance;            /* a piece higher than its column by no more than this just fits */
	int64_t separator;            /* what the first footnote of a piece takes besides its height */
	int64_t short_end;            /* a last piece of several lower than this costs twice what it lacks; 0: none does */
} PageFit;

/* The best breaks through STOPS (the first is where content begins, the last a forced break at its end).
 * Appends the pieces to RESULT (Fit); there is always a way: see the essay in page-fit.c. */
void page_fit(const Stop *stops, int count, const PageFit *setup, GArray *result);

#endif
