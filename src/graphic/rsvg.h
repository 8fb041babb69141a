/* rsvg.h: librsvg, loaded when the first picture needs it; only for this room.
 *
 * Few runs have a picture that svg-plain.c does not draw. */
#ifndef GRAPHIC_RSVG_H
#define GRAPHIC_RSVG_H

#include <librsvg/rsvg.h>

/* The functions of librsvg that are called here, under its own names. */
typedef struct Rsvg {
	RsvgHandle *(*handle_new_from_data)(const guint8 *data, gsize length, GError **error);
	void (*handle_set_dpi)(RsvgHandle *handle, double dpi);
	void (*handle_get_intrinsic_dimensions)(RsvgHandle *handle, gboolean *has_width, RsvgLength *width,
	                                        gboolean *has_height, RsvgLength *height, gboolean *has_viewbox,
	                                        RsvgRectangle *viewbox);
	gboolean (*handle_render_document)(RsvgHandle *handle, cairo_t *cr, const RsvgRectangle *viewport,
	                                   GError **error);
} Rsvg;

/* NULL when it cannot be loaded.  Any thread. */
const Rsvg *rsvg_library(void);

#endif
