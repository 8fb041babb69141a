/* widths.c: widths of the columns of a table.
 *
 * The wish of the house is a share of the width, made without knowing what a paper puts into the column.  Clipped between the
 * column's least and its natural width it keeps columns of one kind alike from table to table, while a column of blanks gives
 * its room to the prose beside it, and a long word takes it from where there is some. */
#include "pack/widths.h"

#include <glib.h>
#include <math.h>

#define DAMPING 0.72                  /* of the text beyond a column's width */
#define LITTLE  0.01

static double sum_least(const ColumnNeed *needs, int count, const double *widths)
{
	double sum = 0;

	for (int i = 0; i < count; i++)
		sum += widths[i] < 0 ? 0 : needs[i].least;
	return sum;
}

/* Columns that may go (-1), the highest rank first and of one rank the last, until the others' least has room. */
static void leave_out(const ColumnNeed *needs, int count, double total, double *widths)
{
	while (sum_least(needs, count, widths) > total + LITTLE) {
		int worst = -1;

		for (int i = 0; i < count; i++)
			if (widths[i] >= 0 && needs[i].rank > 0 && (worst < 0 || needs[i].rank >= needs[worst].rank))
				worst = i;
		if (worst < 0)
			return;
		widths[worst] = -1;
	}
}

/* Gives REST to the columns by WEIGHTS, none of them past its natural width; returns what is left. */
static double give(const ColumnNeed *needs, int count, double rest, double *widths)
{
	for (int pass = 0; pass < count && rest > LITTLE; pass++) {
		double weight = 0, given = 0;

		for (int i = 0; i < count; i++)
			if (widths[i] >= 0 && needs[i].natural > widths[i] + LITTLE)
				weight += pow(needs[i].natural - widths[i], DAMPING);
		if (weight <= 0)
			break;
		for (int i = 0; i < count; i++)
			if (widths[i] >= 0 && needs[i].natural > widths[i] + LITTLE) {
				double lacks = needs[i].natural - widths[i];
				double part = MIN(lacks, rest * pow(lacks, DAMPING) / weight);

				widths[i] += part;
				given += part;
			}
		rest -= given;
	}
	return rest;
}

/* What nobody needs, by the shares. */
static void spread(const ColumnNeed *needs, int count, double rest, double *widths)
{
	double shares = 0;

	for (int i = 0; i < count; i++)
		shares += widths[i] < 0 ? 0 : needs[i].share;
	for (int i = 0; i < count; i++)
		if (widths[i] >= 0 && shares > 0)
			widths[i] += rest * needs[i].share / shares;
}

/* Takes LACK from what columns have beyond their least; where that is not enough all give in proportion. */
static void take(const ColumnNeed *needs, int count, double lack, double *widths)
{
	double beyond = 0, all = 0, part;

	for (int i = 0; i < count; i++)
		if (widths[i] >= 0) {
			beyond += widths[i] - needs[i].least;
			all += needs[i].least;
		}
	part = beyond > 0 ? MIN(1, lack / beyond) : 0;
	lack -= part * beyond;
	for (int i = 0; i < count; i++)
		if (widths[i] >= 0) {
			widths[i] -= part * (widths[i] - needs[i].least);
			if (lack > LITTLE)
				widths[i] *= 1 - lack / all;
		}
}

void widths_fit(const ColumnNeed *needs, int count, double total, double *widths)
{
	double shares = 0, rest = total;

	for (int i = 0; i < count; i++)
		widths[i] = 0;
	leave_out(needs, count, total, widths);
	for (int i = 0; i < count; i++)
		shares += widths[i] < 0 ? 0 : needs[i].share;
	for (int i = 0; i < count; i++)
		if (widths[i] >= 0) {
			double wish = shares > 0 ? total * needs[i].share / shares : 0;

			widths[i] = CLAMP(wish, needs[i].least, MAX(needs[i].natural, needs[i].least));
			rest -= widths[i];
		}
	if (rest > 0)
		spread(needs, count, give(needs, count, rest, widths), widths);
	else
		take(needs, count, -rest, widths);
	for (int i = 0; i < count; i++)
		widths[i] = MAX(widths[i], 0);
}
