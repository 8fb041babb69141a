/* graphic.h: pictures: PNG and JPEG files, SVG files and SVG inside the FO. */
#ifndef GRAPHIC_GRAPHIC_H
#define GRAPHIC_GRAPHIC_H

#include <cairo.h>
#include <glib.h>
#include <libxml/tree.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/unit.h"

typedef enum GraphicKind { GRAPHIC_PNG, GRAPHIC_JPEG, GRAPHIC_SVG, GRAPHIC_BROKEN } GraphicKind;

/* A picture with its intrinsic size.  Owned by the arena it was loaded in. */
typedef struct Graphic {
	GraphicKind kind;
	Unit width, height;           /* intrinsic, at the picture's own resolution; without one 72 dpi, as in FOP */
	const char *description;      /* desc, else title, of an SVG; NULL */
	gpointer data;
} Graphic;

/* Loads the picture URI names, as written in the FO (url('a.png'), a.png), relative to
 * FOLDER and never outside ROOT.  Only files: a URL, a climbing path, a missing or
 * broken file gives one diagnostic at PLACE and a GRAPHIC_BROKEN picture, painted as a
 * light box of the size asked for. */
Graphic *graphic_load(const char *uri, const char *folder, const char *root, Arena *arena, Place place,
                      Diags *diags);

/* The picture in a foreign element (svg:svg); BROKEN with an unsupported diagnostic for any other. */
Graphic *graphic_from_xml(xmlNodePtr element, Arena *arena, Place place, Diags *diags);

/* Paints it into 0,0 .. WIDTH,HEIGHT (points) of CR.  JPEG data goes into a PDF surface as it is; so do
 * the compressed pixels of a PNG, wrapped in the headers of a JPEG, which is all cairo takes. */
void graphic_paint(Graphic *graphic, cairo_t *cr, double width, double height);

/* Whether graphic_paint is known to draw nothing outside WIDTH and HEIGHT, so that no clip is needed. */
gboolean graphic_stays_inside(const Graphic *graphic);

/* A wrapped PNG, as an image XObject holds it with FlateDecode and a PNG predictor (ISO 32000-1 §7.4.4.4). */
typedef struct WrappedPng {
	int bits;                     /* a component */
	int components;               /* 1 or 3 */
	int columns;                  /* pixels a row */
	const guint8 *palette;        /* red, green and blue of each colour; NULL: none */
	int colours;                  /* in the palette */
	const guint8 *pixels;         /* the zlib stream; points, as PALETTE does, into the data */
	gsize length;
} WrappedPng;

/* Whether DATA, which cairo takes for a JPEG, is a PNG that graphic_paint has wrapped. */
gboolean graphic_unwrap_png(const guint8 *data, gsize size, WrappedPng *png);

#endif
