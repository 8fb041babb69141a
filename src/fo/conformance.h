/* conformance.h: which objects and properties of the Recommendation the formatter knows. */
#ifndef FO_CONFORMANCE_H
#define FO_CONFORMANCE_H

#include <stdio.h>

/* Writes the statement as Markdown: a table of objects and one of properties, from the tables that the
 * formatter reads them by. */
void conformance_write(FILE *out);

#endif
