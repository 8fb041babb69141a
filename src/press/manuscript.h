/* manuscript.h: the documents of a pack, each with the stylesheet of its kind, to formes. */
#ifndef PRESS_MANUSCRIPT_H
#define PRESS_MANUSCRIPT_H

#include "pack/pack.h"
#include "press/forme.h"

/* Appends to FORMES one for front sheet and agenda (pack.xml itself) and one for each paper, in order of print.  A
 * paper without a stylesheet is said in DIAGS; FALSE with ERROR set when a stylesheet is broken.  The formes borrow
 * from PACK. */
gboolean manuscript_formes(Press *press, const Pack *pack, GPtrArray *formes, Diags *diags, GError **error);

/* Appends the forme of PAPER alone. */
gboolean manuscript_forme(Press *press, const Pack *pack, PackPaper *paper, GPtrArray *formes,
                          Diags *diags, GError **error);

/* The paper FORME was made for; NULL: front sheet and agenda. */
PackPaper *manuscript_of(const Forme *forme);

#endif
