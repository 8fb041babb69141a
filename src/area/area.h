/* area.h: the area tree: what stands where on each page (XSL 1.1 §4).
 *
 * Made by layout, read by paint.  Everything lives in the paper's arena.
 * x, y, width and height describe the border rectangle; x and y run from the
 * top left corner of the parent's border rectangle, right and down.  Writing
 * mode is lr-tb, so width is the inline-, height the block-progression
 * dimension.  A viewport starts a coordinate system of its own. */
#ifndef AREA_AREA_H
#define AREA_AREA_H

#include <glib.h>

#include "base/unit.h"
#include "fo/fo.h"
#include "graphic/graphic.h"
#include "text/text.h"

typedef enum AreaKind {
	AREA_BLOCK,                   /* a block-level rectangle with block or line children */
	AREA_LINE,
	AREA_INLINE,                  /* an inline rectangle with inline children */
	AREA_TEXT,                    /* glyphs on one baseline: as.text */
	AREA_RULE,                    /* a leader's rule: as.rule */
	AREA_GRAPHIC,                 /* as.graphic */
	AREA_VIEWPORT,                /* clips and turns its children: as.viewport */
} AreaKind;

typedef struct Border {
	Unit width;
	FoKeyword style;              /* KW_SOLID ...; KW_NONE_SET: no border */
	FoColour colour;
} Border;

/* Background and borders of one area, conditionality at breaks already applied. */
typedef struct Decoration {
	Border before, after, start, end;
	FoColour background;          /* alpha 0: none; painted under the padding rectangle and the borders */
	Graphic *image;               /* background-image, or NULL */
	FoKeyword repeat;             /* background-repeat */
	Unit image_x, image_y;        /* from the padding rectangle's corner */
} Decoration;

/* A word or space of a text area. */
typedef struct PlacedWord {
	const ShapedWord *word;
	Unit x;                       /* of its origin, from the text area's left edge */
	Unit letter_space;            /* extra after each cluster, from justification; usually 0 */
} PlacedWord;

enum {                                /* text decoration, XSL 1.1 §7.17.4 */
	TEXT_UNDERLINE = 1, TEXT_OVERLINE = 2, TEXT_LINE_THROUGH = 4,
};

typedef struct Area Area;
struct Area {
	AreaKind kind;
	gboolean artifact;            /* not part of the text: page furniture, repeated table headers */
	gboolean is_first, is_last;   /* of the areas its object makes (XSL 1.1 §4.2.1) */
	Area *parent, *first, *last, *next;
	Unit x, y, width, height;
	const FoNode *fo;             /* the object that made it; NULL for furniture of our own */
	const Decoration *decoration; /* NULL: none */
	const FoNode *const *bars;    /* change-bar-begins in force over it, NULL-terminated; NULL: none */
	union {
		struct {
			const Font *font;
			FoColour colour;
			Unit baseline;        /* from the area's top */
			PlacedWord *words;
			int count;
			int decoration;       /* TEXT_UNDERLINE ... */
			FoColour line_colour;
			const char *language; /* BCP 47, or NULL */
		} text;
		struct {
			FoKeyword style;      /* KW_SOLID, KW_DOTTED ... */
			Unit thickness;
			Unit y;               /* of the rule's middle, from the area's top */
			FoColour colour;
		} rule;
		struct {
			Graphic *graphic;
			Unit x, y, width, height;     /* of the picture, from the area's corner */
			gboolean clip;                /* overflow=hidden: clip to the area */
		} graphic;
		struct {
			int rotation;         /* degrees counter-clockwise: 0, 90, 180, 270 (reference-orientation) */
			gboolean clip;
			Unit content_x, content_y;    /* where the turned content rectangle's top left corner stands, from the viewport's corner */
			Unit width, height;   /* the content rectangle before turning */
		} viewport;
	} as;
};

/* Where an id stands; for links, citations and bookmarks. */
typedef struct Anchor {
	const char *id;
	int first_page, last_page;    /* index into the paper's pages; last: of page-number-citation-last */
	Unit x, y;                    /* on first_page, from the page's top left corner */
} Anchor;

typedef struct Page Page;
struct Page {
	int index;                    /* in its paper, from 0 */
	int number;                   /* printed page number, settled */
	const char *label;            /* the number in the page-sequence's format: "7", "iv" */
	Unit width, height;
	gboolean blank;               /* forced blank page */
	const FoNode *sequence;       /* its page-sequence */
	const FoNode *master;         /* its simple-page-master */
	Area *first_area, *last_area; /* region areas in painting order, linked by next; coordinates from the page's corner */
};

/* A new area in ARENA, appended to PARENT when not NULL. */
Area *area_new(Arena *arena, AreaKind kind, const FoNode *fo, Area *parent);
void area_append(Area *parent, Area *child);

/* Prints the areas of a page, which is INDEX (from 0) in what is printed, as indented XML: the golden of layout.
 * Lengths in points with one decimal. */
void area_dump_page(const Page *page, int index, FILE *out);

#endif
