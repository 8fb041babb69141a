/* numbering.h: the numbers of sections, paragraphs, items and minutes.
 *
 * Siblings share a count.  A number typed by the author takes the place of the counted one, and the count
 * goes on from its last part, under the parts before it: after a typed 5.5.2 comes 5.5.3. */
#ifndef PACK_NUMBERING_H
#define PACK_NUMBERING_H

#include <glib.h>

typedef struct Numbering {
	char *stem;                   /* "5.3." or "" */
	int last;                     /* the number given last; 0 at first */
} Numbering;

/* A count of the children of NUMBER ("5.3"; NULL or "": at the top).  Ended with numbering_clear. */
Numbering numbering_below(const char *number);
/* A count at the top that begins with FIRST. */
Numbering numbering_from(int first);
void numbering_clear(Numbering *numbering);

/* The next number, or TYPED where it is not NULL and not empty; the caller frees it. */
char *numbering_next(Numbering *numbering, const char *typed);

/* The number numbering_next would count; the caller frees it. */
char *numbering_peek(const Numbering *numbering);

#endif
