/* changebar.h: change bars (XSL 1.1 §6.13.2-3, §7.30). */
#ifndef LAYOUT_CHANGEBAR_H
#define LAYOUT_CHANGEBAR_H

#include "layout/context.h"

/* A change-bar-begin or change-bar-end is met in document order. */
void change_bar_meet(LayoutContext *layout, const FoNode *node);

/* The change-bar-begins in force, NULL-terminated and in the arena; NULL: none. */
const FoNode *const *change_bars_now(LayoutContext *layout);

/* Draws the bars of the areas in COLUMN, the children of BODY after AFTER (NULL: all): X and WIDTH are the column's.  FIRST
 * and LAST say where among the columns it stands, NUMBER is the page's. */
void change_bars_draw(LayoutContext *layout, Area *body, Area *after, Unit x, Unit width, gboolean first, gboolean last,
                      int number);

#endif
