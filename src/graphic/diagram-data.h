/* diagram-data.h: a diagram as boxes and links: what stands in the c:diagram element, checked. */
#ifndef GRAPHIC_DIAGRAM_DATA_H
#define GRAPHIC_DIAGRAM_DATA_H

#include <glib.h>
#include <libxml/tree.h>

#include "base/diag.h"

enum {
	DIAGRAM_MAX_BOXES = 150,      /* more cannot be read on a sheet */
	DIAGRAM_MAX_LINKS = 300,
};

typedef enum DiagramKind { DIAGRAM_ORGANISATION, DIAGRAM_FLOW } DiagramKind;

typedef enum BoxKind { BOX_POST, BOX_QUESTION, BOX_STEP, BOX_OUTCOME } BoxKind;

typedef struct DiagramBox {
	BoxKind kind;
	char *id;                     /* of a flow chart's; "": none */
	char *text;                   /* of a post, its title */
	char *name, *note;            /* of a post; "": none */
	gboolean vacant;
	int depth;                    /* of a post: 0 at the top */
	Place place;
} DiagramBox;

/* A way from one box to another; of posts, from the one above. */
typedef struct DiagramLink {
	int from, to;                 /* indices of boxes */
	char *label;                  /* "": none */
} DiagramLink;

typedef struct DiagramColours {
	char *ink, *grey, *line, *accent, *tint;
} DiagramColours;

/* Lengths in points.  Owns all it points to.  The links have no cycle. */
typedef struct Diagram {
	DiagramKind kind;
	double width, height_wish, height_most, font_size;
	char *family, *vacant;
	DiagramColours colours;
	DiagramBox boxes[DIAGRAM_MAX_BOXES];
	int box_count;
	DiagramLink links[DIAGRAM_MAX_LINKS];
	int link_count;
} Diagram;

/* Reads ELEMENT; what cannot be used is reported where it stands, or at PLACE.  The caller drops it. */
Diagram *diagram_read(xmlNodePtr element, Place place, Diags *diags);
void diagram_drop(Diagram *diagram);

#endif
