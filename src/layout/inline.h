/* inline.h: a paragraph while it is collected from inline objects; only for inline.c, white-space.c and
 * inline-items.c. */
#ifndef LAYOUT_INLINE_H
#define LAYOUT_INLINE_H

#include "layout/line.h"

/* A part of the paragraph's text, and the object it comes from. */
typedef struct Span {
	const FoNode *node;           /* FO_TEXT, character, or the object that a U+FFFC stands for */
	InlineBox *box;
	InlineKind kind;              /* INLINE_WORD: text; INLINE_EDGE with is_end */
	gboolean is_end;
	int start, end;               /* bytes of the text */
} Span;

struct Collector {
	LayoutContext *layout;
	const FoNode *block;
	const Scope *scope;
	GString *text;
	GArray *spans;                /* Span */
	GArray *items;                /* InlineItem */
	GArray *actions;              /* guint8, BreakAction: a byte a byte of the text, and one */
	const FoNode *styled;         /* object of the last item, and its style; NULL: there is none yet */
	const TextStyle *style;
	gboolean after_space;         /* of the text so far, for collapsing */
	gboolean after_linefeed;      /* ... or at its start, with nothing but ignored space behind it */
	gboolean visible;             /* something that makes a line */
};

/* ---- white-space.c ---- */

/* Appends character data, its white space treated and its case transformed (XSL 1.1 §7.16.7-12, §7.17.3, §7.17.6). */
void collect_text(Collector *collector, const FoNode *node, InlineBox *box, const char *text, int length);
/* Appends an object that stands in the text as one character. */
void collect_object(Collector *collector, const FoNode *node, InlineBox *box, InlineKind kind);

/* ---- inline.c ---- */

/* How far an object's baseline is raised above its parent's (§7.14.1-6). */
Unit inline_shift(const FoNode *node, const TextStyle *own, const TextStyle *parent, Unit ascent, Unit descent,
                  Unit own_middle);
/* The style around an object in BOX (NULL: the block). */
const TextStyle *inline_style_around(const Collector *collector, const InlineBox *box);

/* ---- inline-items.c ---- */

/* The items of all spans; the break opportunities are known. */
void collect_items(Collector *collector);

#endif
