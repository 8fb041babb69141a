/* paper.h: what page making keeps about a paper between its pages. */
#ifndef LAYOUT_PAPER_H
#define LAYOUT_PAPER_H

#include "layout/line.h"

/* LINE, set in AREA on the page being made, shows page numbers: it is set again when they are settled. */
void paper_pend(LayoutContext *layout, const Line *line, Area *area);

/* The content of the marker that RETRIEVE asks for (XSL 1.1 §6.13.6-7) on the page being made, as if it stood there; NULL: none. */
const FoNode *paper_retrieve(LayoutContext *layout, const FoNode *retrieve);

#endif
