/* rating.h: figures as typed, ratings, directions of travel.
 *
 * A value is printed as it was typed; the figure beside it is only read where there is no doubt about it. */
#ifndef PACK_RATING_H
#define PACK_RATING_H

#include <glib.h>

typedef enum Rag {
	RAG_NONE,                     /* no figure, so no rating */
	RAG_RED, RAG_AMBER, RAG_GREEN,
} Rag;

/* The four bands of a corporate report: beyond target and tolerance, from the target up, below it within the
 * tolerance, below that. */
typedef enum Score {
	SCORE_NONE,
	SCORE_STAR, SCORE_UPPER, SCORE_LOWER, SCORE_TRIANGLE,
} Score;

typedef enum Direction {
	DIRECTION_NONE,               /* nothing to compare with */
	DIRECTION_IMPROVING, DIRECTION_STATIC, DIRECTION_DETERIORATING,
} Direction;

/* Which way is good. */
typedef enum Polarity {
	POLARITY_RISE, POLARITY_FALL,
	POLARITY_BELL,                /* best inside a band */
} Polarity;

typedef struct Figure {
	gboolean known;
	gboolean percent;             /* typed with a per cent sign */
	gboolean money;               /* typed with a pound sign */
	int decimals;                 /* as typed, before k and m are applied */
	double value;                 /* "(£41k)" is -41000; 7.0% is 7 */
} Figure;

/* The names of the schema: "none", "red" ...; "none", "improving" ...; "none", "star" ... */
extern const char *const rag_names[4];
extern const char *const direction_names[4];
extern const char *const score_names[5];

/* The figure TEXT begins with, where nothing after it could change it: "97%", "£1,234", "(£41k)", "-3,859",
 * "7.0% (1603) Not knowns: 8.9% (2153)", "100% by 2015".  Not known: "N/A", "TBD", "", "2 or 4",
 * "2012/13". */
Figure rating_figure(const char *text);

/* A rating typed as a value: "Amber"; RAG_NONE when TEXT is anything else. */
Rag rating_word(const char *text);

/* What good looks like for a measure. */
typedef struct Standard {
	Polarity polarity;
	Figure target;                /* of rise and fall */
	double tolerance;             /* how far from target or band is still amber; 0: never amber */
	gboolean band;                /* low and high are given */
	double low, high;             /* of bell */
} Standard;

/* RAG_NONE where NOW or the target is not known, or one is a percentage and the other is not. */
Rag rating_rag(const Standard *standard, const Figure *now);

/* SCORE_NONE where rating_rag gives RAG_NONE.  A bell's star is inside its band by more than the tolerance. */
Score rating_score(const Standard *standard, const Figure *now);

/* DIRECTION_NONE where NOW or BEFORE is not known or they are of different kinds. */
Direction rating_direction(const Standard *standard, const Figure *before, const Figure *now);

/* COUNT of TOTAL as a whole percentage, rounded half up; 0 of 0 is 0. */
int rating_percent(int count, int total);

#endif
