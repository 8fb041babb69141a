/* raster-fonts.h: the fonts of glyphs, for cairo; only for this room. */
#ifndef INK_RASTER_FONTS_H
#define INK_RASTER_FONTS_H

#include "ink/cairo-library.h"
#include "text/text.h"

/* The font of RUN, not hinted, with the identity for its CTM; kept as long as TEXT, which may be another context than the one that shaped
 * the run. */
cairo_scaled_font_t *raster_font(TextContext *text, const GlyphRun *run);

#endif
