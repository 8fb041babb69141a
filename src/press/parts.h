/* parts.h: one FO document as several formes, which can be set side by side.
 *
 * A part begins with a page-sequence whose first page is left or right whatever comes
 * before it, so nothing has to be laid out again when the numbers are known.
 * The parts share the tree of the first one. */
#ifndef PRESS_PARTS_H
#define PRESS_PARTS_H

#include "press/forme.h"

/* Divides the one forme of FORMES, whose tree is made, as far as it can be. */
void parts_divide(GPtrArray *formes);

#endif
