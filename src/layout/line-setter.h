/* line-setter.h: a pen that goes along one line and makes its areas; for line.c and line-setter.c. */
#ifndef LAYOUT_LINE_SETTER_H
#define LAYOUT_LINE_SETTER_H

#include "layout/line.h"

typedef struct LineSetter {
	const Line *line;
	const Page *page;
	Arena *arena;
	Area *line_area;
	Area *parent;                 /* innermost open inline area, or the line's */
	const InlineBox *box;         /* of PARENT; NULL: the line */
	Unit x;                       /* the pen, from the line area's left edge */
	Unit parent_x, parent_y;      /* of PARENT, from the line area's corner */
	int64_t slack, elastic;       /* to give out; what takes it (stretch or shrink) */
	int64_t given_elastic, given; /* of these, so far */
	int ink, ink_end;             /* items before and after which spaces are gone */
	Area *text;                   /* text area that more words may join */
	GArray *words;                /* its PlacedWord */
} LineSetter;

/* Closes and opens inline areas until content of BOX can be placed; closes the innermost; ends the text area that words join. */
void setter_enter_box(LineSetter *s, const InlineBox *box);
void setter_close_inline(LineSetter *s);
void setter_close_text(LineSetter *s);

/* Content at the pen, which moves on by its width. */
void setter_word(LineSetter *s, const InlineItem *item, const ShapedWord *word, Unit width);
void setter_object(LineSetter *s, const InlineItem *item);
void setter_leader(LineSetter *s, const InlineItem *item, Unit width);
void setter_point(LineSetter *s, const InlineItem *item);

#endif
