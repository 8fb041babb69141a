/* graphic.h: pictures: PNG and JPEG files, SVG files and SVG inside the FO, pages of PDF files. */
#ifndef GRAPHIC_GRAPHIC_H
#define GRAPHIC_GRAPHIC_H

#include <glib.h>
#include <libxml/tree.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/unit.h"
#include "ink/ink.h"

typedef enum GraphicKind { GRAPHIC_PNG, GRAPHIC_JPEG, GRAPHIC_SVG, GRAPHIC_PDF, GRAPHIC_BROKEN } GraphicKind;

/* A picture with its intrinsic size.  Owned by the arena it was loaded in. */
typedef struct Graphic {
	GraphicKind kind;
	Unit width, height;           /* intrinsic, at the picture's own resolution; without one 72 dpi, as in FOP */
	const char *description;      /* desc, else title, of an SVG; NULL */
	gpointer data;
} Graphic;

/* Loads the picture URI names, as written in the FO (url('a.png'), a.png), relative to
 * FOLDER and never outside ROOT; "letter.pdf#page=2" is the second page of a PDF, as in FOP.  Only files: a URL, a climbing path, a missing or
 * broken file gives one diagnostic at PLACE and a GRAPHIC_BROKEN picture, painted as a
 * light box of the size asked for. */
Graphic *graphic_load(const char *uri, const char *folder, const char *root, Arena *arena, Place place,
                      Diags *diags);

/* The picture in a foreign element (svg:svg); BROKEN with an unsupported diagnostic for any other. */
Graphic *graphic_from_xml(xmlNodePtr element, Arena *arena, Place place, Diags *diags);

/* Paints it into 0,0 .. WIDTH,HEIGHT (points); coordinates are others then, so the caller saves and restores them.  A PDF gets JPEG data and most PNG pixels compressed as they are. */
void graphic_paint(Graphic *graphic, Ink *ink, double width, double height);

/* Whether graphic_paint is known to draw nothing outside WIDTH and HEIGHT, so that no clip is needed. */
gboolean graphic_stays_inside(const Graphic *graphic);

#endif
