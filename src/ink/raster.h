/* raster.h: pages as pictures, drawn by cairo. */
#ifndef INK_RASTER_H
#define INK_RASTER_H

#include "ink/cairo-library.h"
#include "ink/ink.h"

/* Draws on CR, which is borrowed, a point a unit; so cairo_library is not NULL. */
Ink *raster_new(cairo_t *cr, TextContext *fonts);
void raster_drop(Ink *ink);

#endif
