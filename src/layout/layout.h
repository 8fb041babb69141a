/* layout.h: FO tree -> area tree (XSL 1.1 §4, §6).
 *
 * A paper (one fo:root) is laid out on its own, in its own arena and thread.
 * Then the pages of all papers are numbered and citations settled. */
#ifndef LAYOUT_LAYOUT_H
#define LAYOUT_LAYOUT_H

#include <glib.h>

#include "area/area.h"

/* What is known of a page number before the pages in front of it are counted. */
typedef enum Parity {
	PARITY_ANY,
	PARITY_ODD,
	PARITY_EVEN,
} Parity;

/* The number that the page-sequence SEQUENCE begins with, by its initial-page-number (XSL 1.1 §7.27.4); any for NULL. */
Parity layout_begins(const FoNode *sequence);

typedef struct LayoutSetup {
	TextContext *text;
	Arena *arena;                 /* the tree's: pages, their numbers, where ids stand */
	Arena *passing;               /* lines, areas and pictures, until they are painted; NULL: ARENA, too */
	Diags *diags;
	const char *folder;           /* pictures are named relative to it ... */
	const char *root;             /* ... and never outside this one */
	int first_number;             /* what initial-page-number "auto" gives the first page, as far as is known: odd or even matters */
	const FoNode *from, *until;   /* the page-sequences to lay out, UNTIL not among them; NULL: from the first, to the last */
	Parity following;             /* what the next paper begins with, for force-page-count "auto" */
	int max_pages;                /* 0: no limit */
	GHashTable *numbers;          /* FoNode of a page number or citation -> the widest text it came to have when it was laid out
	                               * before; NULL: it was not */
	gboolean report_overflow;     /* say which lines and areas run over their edges */
} LayoutSetup;

/* A laid-out paper; lives in its arena, what stands on its pages in the passing one. */
typedef struct Paper {
	const FoNode *root;
	GPtrArray *pages;             /* Page *, in order */
	GHashTable *anchors;          /* id -> Anchor * */
	GHashTable *descriptions;     /* FoNode of a graphic -> what the picture says of itself */
	LayoutSetup setup;
	int first_number, next_number;        /* of its first page; after its last page */
	struct LayoutContext *layout;         /* layout's own */
} Paper;

/* Lays out the page-sequences of ROOT. */
Paper *layout_paper(const FoNode *root, const LayoutSetup *setup);

/* ---- numbers of pages ----
 *
 * The papers of a pack are one run of pages.  TEXT are the fonts of the calling thread, which may be another
 * than the one that laid the paper out. */

/* Gives the pages of PAPERS[INDEX] their numbers; the papers before have theirs. A paper whose first number turns out with
 * another parity than assumed is laid out again (its slot is replaced), at most five times. */
void layout_number(Paper **papers, int index, TextContext *text);

/* Whether PAPER cites pages that are not its own. */
gboolean layout_cites_others(const Paper *paper);

/* Sets page numbers and citations on the lines of PAPERS[INDEX]; of COUNT papers those it cites have their numbers, a slot
 * may be NULL otherwise. Anchors are looked up in the paper itself, then in the others.  Lines are set again on their own measure;
 * a paper with one that does not hold its numbers is laid out again with room for them (its slot is replaced), at most five
 * times.  It keeps its number of pages when papers behind it have their numbers: then such lines run over, which is told. */
void layout_cite(Paper **papers, int count, int index, TextContext *text);

/* Forgets what stands on PAPER's pages: they are painted, and its passing arena is about to be dropped. */
void layout_forget_areas(Paper *paper);

/* All of it, for all COUNT papers. */
void layout_settle(Paper **papers, int count, TextContext *text);

/* The anchor of ID in any of the papers (a slot may be NULL); *PAPER says in which.  NULL: none. */
const Anchor *layout_find_anchor(Paper *const *papers, int count, const char *id, int *paper);

#endif
