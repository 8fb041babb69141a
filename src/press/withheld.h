/* withheld.h: the public edition keeps the page numbers of the members' edition. */
#ifndef PRESS_WITHHELD_H
#define PRESS_WITHHELD_H

#include "pack/pack.h"
#include "press/forme.h"

/* The members' edition of what was cut from a public one; the formes joined to it borrow from it. */
typedef struct Withheld Withheld;

/* Loads from PATH what was cut from PACK, into WITHHELD: NULL where nothing was.  FALSE with ERROR set when the
 * surroundings fail.  The caller drops it, before PACK, whose house it uses. */
gboolean withheld_load(Withheld **withheld, Press *press, const Pack *pack, const char *path, GError **error);
void withheld_drop(Withheld *withheld);

/* Gives each of PACK's FORMES that something was cut from its whole: set just before, it tells how many pages the
 * sheets must take that stand in the place of what was cut. */
gboolean withheld_join(Withheld *withheld, Press *press, const Pack *pack, GPtrArray *formes, GError **error);

#endif
