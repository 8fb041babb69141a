/* master.h: page masters: which one a page gets, and where its regions lie (XSL 1.1 §6.4). */
#ifndef LAYOUT_MASTER_H
#define LAYOUT_MASTER_H

#include "layout/context.h"

/* What decides on the master of a page. */
typedef struct PageTrait {
	int number;                   /* page number */
	gboolean first, last, blank;
} PageTrait;

/* How far a page-sequence has got in its page-sequence-master.  A plain value: copy it to look ahead. */
typedef struct MasterCursor {
	const FoNode *master;         /* simple-page-master or page-sequence-master */
	const FoNode *step;           /* present sub-sequence specifier; NULL: at the first */
	int used;                     /* pages it has given */
	gboolean exhausted;           /* said so once */
} MasterCursor;

/* The cursor for the master that SEQUENCE names; a missing one is reported. */
MasterCursor master_cursor(LayoutContext *layout, const FoNode *sequence);
/* The simple-page-master of the next page; NULL only when the layout-master-set has none. */
const FoNode *master_next(LayoutContext *layout, MasterCursor *cursor, const PageTrait *trait);

/* A region's viewport, in the coordinates of the page's content (turned, where the master is). */
typedef struct Region {
	const FoNode *fo;             /* NULL: the master has no such region */
	Unit x, y, width, height;     /* border rectangle */
	Unit start, before;           /* border and padding; content begins there */
	Unit content_width, content_height;   /* as the content sees it: turned with reference-orientation */
	int rotation;
} Region;

enum { REGION_BODY, REGION_BEFORE, REGION_AFTER, REGION_START, REGION_END, REGION_COUNT };

typedef struct PagePlan {
	const FoNode *master;
	Unit width, height;           /* of the sheet */
	int rotation;                 /* reference-orientation of the master */
	Unit x, y, inner_width, inner_height; /* content rectangle on the sheet, before turning */
	Region regions[REGION_COUNT];
	int columns;
	Unit column_gap, column_width;
} PagePlan;

/* Computes the geometry of MASTER. */
PagePlan page_plan(const FoNode *master);

/* The region-name, given or default (§7.27.17). */
const char *region_name(const FoNode *region);

#endif
