/* line.h: paragraphs and lines (XSL 1.1 §4.6, §4.7).
 *
 *     inline FOs --inline.c--> text, inline items --paragraph.c--> lines --line.c--> line areas
 *
 * A paragraph is an unbroken run of inline content of one block.  Its items
 * (words, spaces, edges of inline boxes, objects) are measured once; fit.c
 * chooses the breaks; a line is a range of items. */
#ifndef LAYOUT_LINE_H
#define LAYOUT_LINE_H

#include "layout/context.h"

/* The computed text properties that shaping and drawing need, one for all objects alike. */
typedef struct TextStyle {
	const Font *font;
	FoColour colour;
	Unit line_height;
	Unit letter_spacing;
	Unit space_minimum, space_optimum, space_maximum;     /* of a word space, letter- and word-spacing included */
	const ShapedWord *space;
	int decoration;               /* TEXT_UNDERLINE ... */
	gboolean hidden;              /* takes its room and makes no marks (§7.30.17) */
	const char *language, *country, *tag; /* for hyphens; BCP 47 for shaping and tagging */
	gboolean hyphenate;
	int remain, push;
	const char *hyphen;
} TextStyle;

/* An inline object that makes areas: fo:inline, fo:basic-link and so on. */
typedef struct InlineBox InlineBox;
struct InlineBox {
	const InlineBox *parent;      /* NULL: directly in the block */
	const FoNode *fo;
	const TextStyle *style;
	Unit shift;                   /* of its baseline above the block's, parents included */
	Unit start, end;              /* space, border and padding beside the content */
	Unit border_before, border_after;     /* border and padding above and below */
	Decoration *decoration;
	gboolean makes_area;          /* it has a decoration, an id or a role, or is a link */
	gboolean keep_together;       /* within-line */
};

typedef enum InlineKind {
	INLINE_WORD,
	INLINE_SPACE,                 /* vanishes at a line break unless KEPT */
	INLINE_EDGE,                  /* start or end of an inline box */
	INLINE_OBJECT,                /* a graphic or a ready area */
	INLINE_LEADER,
	INLINE_NUMBER,                /* page-number or citation, with the width of its present text */
	INLINE_POINT,                 /* no width: an id, a marker */
} InlineKind;

typedef struct InlineItem {
	InlineKind kind;
	gboolean break_before;        /* a line may end before it */
	gboolean forced_before;       /* a line must end before it */
	gboolean kept;                /* a space that stays at the ends of lines */
	gboolean is_end;              /* INLINE_EDGE: the end edge */
	Unit width, stretch, shrink;
	Unit shift;                   /* baseline above the block's */
	Unit ascent, descent;         /* what it asks of the line's height */
	const TextStyle *style;
	const InlineBox *box;         /* it stands in; NULL: the block itself */
	const FoNode *fo;             /* the leaf object */
	const ShapedWord *word;
	int offset, length;           /* of its text in the paragraph's */
	Area *area;                   /* INLINE_OBJECT */
} InlineItem;

typedef struct Paragraph {
	LayoutContext *layout;
	const FoNode *block;
	const TextStyle *style;       /* the block's: its strut */
	char *text;                   /* UTF-8, white space treated */
	InlineItem *items;
	int count;
	Unit width, text_indent, last_end_indent;
	FoKeyword align, align_last;
	const FoNode *first_object;   /* that its text begins in: with the block, what it is known by */
	int from_byte;                /* text before it was set in a galley of another width */
} Paragraph;

struct Line {
	const Paragraph *paragraph;
	int first, last;              /* items [first, last) */
	int first_byte;               /* of item FIRST, when a word was hyphenated before; 0 */
	int last_byte;                /* of item LAST, which then ends with a hyphen; 0: none */
	Unit x, width;                /* from the reference area's left edge; measure */
	Unit indent, end_indent;
	gboolean is_last;             /* of the paragraph, or before a forced line feed */
	Unit height, baseline;
	const FoNode *const *bars;    /* change bars beside it; NULL: none */
};

/* A line too long by no more than this part of its measure just fits: no eye sees it. */
#define JUST_FITS 2000

/* The TextStyle of OBJECT. */
const TextStyle *text_style(LayoutContext *layout, const FoNode *object);

/* Collects inline content of BLOCK: leaves and boxes from EVENTS (inline.c).  NULL when nothing is to be seen. */
typedef struct InlineEvent {
	enum { INLINE_ENTER, INLINE_LEAVE, INLINE_LEAF } kind;
	const FoNode *node;
} InlineEvent;
Paragraph *paragraph_new(LayoutContext *layout, const FoNode *block, const InlineEvent *events, int count,
                         const Scope *scope);

/* Sets inline content as NODE, a block, would have it: for text that is not the FO's own.  FALSE, and nothing is set,
 * when there is none or a word of it is too wide. */
gboolean block_inlines(Galley *galley, const FoNode *node, const InlineEvent *events, int count, const Scope *scope);

/* Breaks the paragraph and appends its lines to GALLEY, with breaks between as widows and orphans allow. */
void paragraph_set(Paragraph *paragraph, Galley *galley, const Scope *scope);

/* Makes the line's area in PARENT; X, Y is the reference area's left edge and the line's top. */
void line_makeup(const Line *line, Area *parent, Unit x, Unit y);

/* The text of a page number or citation on PAGE as far as it is known; a guess of the likely width when not (PAGE may be NULL). */
const ShapedWord *number_word(LayoutContext *layout, const FoNode *fo, const TextStyle *style, const Page *page);

/* The part of item I that stands on LINE: the word as shaped there, a hyphen added where it is broken. */
const ShapedWord *line_word(const Line *line, int i);

/* By how much the line is too wide with the page numbers as they are now, its spaces shrunk; none or less: it holds them. */
int64_t line_excess(const Line *line, const Page *page);

/* Fills AREA, the line's own, again: its page numbers are known better now. */
void line_refill(const Line *line, Area *area, const Page *page);

/* Natural and least widths of the paragraph, for auto tables and inline containers. */
void paragraph_widths(const Paragraph *paragraph, Unit *minimum, Unit *maximum);

#endif
