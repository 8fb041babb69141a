/* measure.h: a measure as it is written: its standard, the result that counts, what is typed by hand. */
#ifndef PACK_MEASURE_H
#define PACK_MEASURE_H

#include <libxml/tree.h>

#include "pack/rating.h"

typedef struct Measure {
	xmlNodePtr node;
	gboolean has_standard;        /* a polarity is given: the figures can be judged */
	Standard standard;
	xmlNodePtr now;               /* the result rated; NULL */
	Figure before;                /* what it is compared with */
} Measure;

/* Reads the measure NODE; QUARTER is that of the period reported on, 0: not known. */
Measure measure_read(xmlNodePtr node, int quarter);

/* The quarter of the paper's period, 0 where it says none. */
int measure_quarter(xmlNodePtr root);

/* The figure of a target, a result ...: value= before the text, the rate computed (f:rate) where both lack. */
Figure measure_figure(xmlNodePtr value);

/* The result of the measure NODE for QUARTER, an attribute's value (NULL: the one without it); NULL. */
xmlNodePtr measure_result(xmlNodePtr node, const char *quarter);

/* What is typed on NODE by hand; GIVEN tells whether anything is. */
Rag measure_typed_rag(xmlNodePtr node, gboolean *given);
Direction measure_typed_direction(xmlNodePtr node, gboolean *given);

#endif
