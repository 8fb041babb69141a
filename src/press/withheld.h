/* withheld.h: the public edition keeps the page numbers of the members' edition. */
#ifndef PRESS_WITHHELD_H
#define PRESS_WITHHELD_H

#include "pack/pack.h"
#include "press/forme.h"

/* Tells PACK, a public edition with its facts, how many pages each withheld paper and appendix takes in the
 * members' edition, so that the sheet in its place takes as many.  That edition's papers are set for it, and
 * forgotten.  PATH (which
 * places are compared by) and HOUSE as for load_pack.  FALSE with ERROR set when the surroundings fail. */
gboolean withheld_keep_pages(Press *press, Typeroom *room, Pack *pack, const char *path, const char *house,
                             GError **error);

#endif
