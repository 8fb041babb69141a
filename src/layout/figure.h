/* figure.h: the areas of graphics and other inline objects that come ready-made (XSL 1.1 §6.6.5-8). */
#ifndef LAYOUT_FIGURE_H
#define LAYOUT_FIGURE_H

#include "layout/context.h"

/* The area of an external-graphic, external-document, instream-foreign-object or inline-container, borders and padding included. */
Area *figure_area(LayoutContext *layout, const FoNode *node, const Scope *scope);

#endif
