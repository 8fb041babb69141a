/* page-internal.h: a content stream on its way; only for page.c and page-text.c. */
#ifndef INK_PAGE_INTERNAL_H
#define INK_PAGE_INTERNAL_H

#include "ink/ink-internal.h"
#include "ink/page.h"

/* The part of the graphics state that is used (§8.4.1). */
typedef struct PageState {
	InkColour fill, stroke;       /* without their alpha, */
	int alpha;                    /* which is one for both */
	double width, miter_limit;
	int cap, join;
	double dashes[8];
	int dash_count;
	int font;                     /* index; -1: none */
	double size;
} PageState;

typedef enum PageMark { MARK_NONE, MARK_AROUND, MARK_IN_TEXT } PageMark;

typedef struct PageInk {
	Ink ink;
	Used *used;
	GString *out;
	PageContent *content;         /* of the page begun */
	PageState state;
	GArray *states;               /* PageState: saved */
	PangoMatrix turned;           /* by the last cm, */
	gsize cm_start, cm_end;       /* which stands there in OUT; one that follows at once is joined to it */
	PageMark mark;                /* around the text object, or inside it */
	struct {
		gboolean open;        /* between BT and ET */
		gboolean placed;      /* the line has a beginning */
		gboolean array, string;       /* in "[", in "(" */
		gint64 x, y;          /* where the line begins, thousandths of a point */
		double pen;           /* points from there to where the next glyph would stand */
		UsedFace *face;       /* of the face shown last; NULL: none */
		GArray *places;       /* double, x of each glyph: scratch */
		GString *utf8;        /* scratch */
	} text;
} PageInk;

/* Sets the colour and alpha for filling; text is filled, too. */
void page_set_fill(PageInk *page, InkColour colour);
/* Ends the string and the array begun. */
void page_end_show(PageInk *page);
/* Ends the text object, if one is open. */
void page_leave_text(PageInk *page);
void page_text(Ink *ink, const GlyphRun *run, double x, double y, Unit letter_space, InkColour colour, gboolean soft);
void page_enter_text(PageInk *page);

#endif
