/* fit.h: total fit: the best sequence of breaks, for lines; page-fit.h has the same for pages.
 *
 * Both (after Knuth and Plass, "Breaking Paragraphs into Lines", 1981) work on
 * plain integers.  Instead of boxes, glue and penalties there are
 * the places where a break may stand.  A stop knows the coordinate at which
 * the content before it ends and the one from which the content after it
 * starts, so whatever a break adds (a hyphen, a repeated table header) or
 * drops (a space) is in these two numbers, and a piece from stop i to stop j
 * is end[j] - start[i] long. */
#ifndef LAYOUT_FIT_H
#define LAYOUT_FIT_H

#include <glib.h>
#include <stdint.h>

/* The penalty of a break that must be taken.  Of the others 0 is a good place. */
#define FIT_FORCED (-1000)

typedef struct Stop {
	int64_t end, start;           /* coordinates along the content [Unit] */
	int64_t end_stretch, end_shrink, start_stretch, start_shrink;   /* cumulative, at the same places */
	int64_t reach;                /* how far in the content when it is not broken at all (pages) */
	int64_t notes;                /* footnotes cited before the break, cumulative height: they share the page */
	int64_t least_notes;          /* the same, those since the stop before cut to their least piece */
	int penalty;
	int page_penalty;             /* the same where the break ends a page, too; no more than PENALTY: as that */
	gboolean between;             /* blocks of a list item, not lines (pages) */
	gboolean flagged;             /* a hyphen: two in a row cost extra */
	int kind;                     /* the caller's: what sort of break (column, page, odd page ...) */
	int item, step;               /* the caller's: where in its content the break is */
} Stop;

typedef struct FitSetup {
	/* How long the piece number INDEX (from 0) may be, given where it begins. */
	int64_t (*measure)(int index, gpointer data);
	gpointer data;
	int64_t piece_stretch;        /* every piece can stretch by this too: ragged lines */
	int64_t tolerance;            /* a piece longer than its measure by no more than this just fits */
	double threshold;             /* largest stretch ratio accepted */
	gboolean force;               /* TRUE: take an overfull or underfull piece rather than fail */
	gboolean unflagged_only;      /* leave flagged stops out (the pass without hyphens) */
	int64_t short_end;            /* a last piece of several shorter than this costs something; 0: none does */
	int ladder;                   /* most flagged breaks in a row; 0: no limit */
	gboolean forced_only;         /* only forced breaks (wrap-option="no-wrap") */
} FitSetup;

/* One piece of the result: it ends at stop STOP. */
typedef struct Fit {
	int stop;                     /* the same as the one before: the piece is left empty */
	double ratio;                 /* >0: share of the stretch used; <0: of the shrink */
	int64_t slack;                /* measure - natural length */
} Fit;

/* The best breaks through STOPS (the first is where content begins, the last a forced
 * break at its end).  Appends the pieces to RESULT and returns TRUE; FALSE
 * when no sequence is within the threshold and force is not set. */
gboolean fit_breaks(const Stop *stops, int count, const FitSetup *setup, GArray *result);

#endif
