/* widths.h: how wide the columns of a table are, by what stands in them and by what the house wishes.  Lengths in points. */
#ifndef PACK_WIDTHS_H
#define PACK_WIDTHS_H

typedef struct ColumnNeed {
	double least;                 /* the longest word, a chip: below that something runs over */
	double natural;               /* the longest text on one line; no less than the least */
	double share;                 /* what the house wishes, in parts of the sum of all */
	int rank;                     /* 0: it stays; of the others the highest go first where there is no room */
} ColumnNeed;

/* Fills WIDTHS (COUNT of them) so that they make TOTAL.  A column is as wide as the house wishes, but not narrower than its
 * least, nor wider than its text; what that leaves goes to the columns whose text is longer, damped so that prose does not
 * starve the others, and when none is, to all by their shares.  Columns that find no room (rank) have the width 0. */
void widths_fit(const ColumnNeed *needs, int count, double total, double *widths);

#endif
