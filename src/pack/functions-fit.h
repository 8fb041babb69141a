/* functions-fit.h: functions of stylesheets that say how wide columns are (functions.h says what they do). */
#ifndef PACK_FUNCTIONS_FIT_H
#define PACK_FUNCTIONS_FIT_H

#include "xml/function.h"

void functions_fit_table(XmlCall *call);      /* fit-table(table, space, hang) */
void functions_fit_rows(XmlCall *call);       /* fit-rows(columns, rows, width) */
void functions_fit_measures(XmlCall *call);   /* fit-measures(columns, measures, groups, width) */

/* What the house says of type, in points; the estimates are for tables in type of 9 points, of which POINT is one. */
typedef struct FitType {
	double scale;                 /* of the body against the standard size, a factor */
	double table, point;
} FitType;

#define FIT_LARGE_PRINT 1.2           /* the scale from which on print is large */

FitType fit_type(XmlCall *call);

/* A number of an attribute, 0 without it; whether there is the attribute. */
double fit_number(xmlNodePtr node, const char *name);
gboolean fit_has(xmlNodePtr node, const char *name);

/* The house's standing word NAME in the paper's language, borrowed; "" when there is none (functions.c). */
const char *functions_word(XmlCall *call, const char *name);

#endif
