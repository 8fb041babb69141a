/* layout.h: FO tree -> area tree (XSL 1.1 §4, §6).
 *
 * A paper (one fo:root) is laid out on its own, in its own arena and thread.
 * Then the pages of all papers are numbered and citations settled. */
#ifndef LAYOUT_LAYOUT_H
#define LAYOUT_LAYOUT_H

#include <glib.h>

#include "area/area.h"

typedef struct LayoutSetup {
	TextContext *text;
	Arena *arena;
	Diags *diags;
	const char *folder;           /* pictures are named relative to it ... */
	const char *root;             /* ... and never outside this one */
	int first_number;             /* page number before the first page + 1: what initial-page-number "auto" gives */
	const FoNode *following;      /* first page-sequence of the next paper, for force-page-count "auto"; NULL */
	int max_pages;                /* 0: no limit */
	gboolean report_overflow;     /* say which lines and areas run over their edges */
} LayoutSetup;

/* A laid-out paper; lives in its arena. */
typedef struct Paper {
	const FoNode *root;
	GPtrArray *pages;             /* Page *, in order */
	GHashTable *anchors;          /* id -> Anchor * */
	LayoutSetup setup;
	int first_number, next_number;        /* of its first page; after its last page */
	struct LayoutContext *layout;         /* layout's own */
} Paper;

/* Lays out all page-sequences of ROOT. */
Paper *layout_paper(const FoNode *root, const LayoutSetup *setup);

/* Numbers the pages of COUNT papers as one run and settles page numbers and citations
 * between them, at most five rounds; a paper whose first number turns out with another parity than assumed is
 * laid out again (its slot in PAPERS is replaced).  Anchors are looked up in the paper itself, then in the others. */
void layout_settle(Paper **papers, int count);

/* The anchor of ID in any of the papers; *PAPER says in which.  NULL: none. */
const Anchor *layout_find_anchor(Paper *const *papers, int count, const char *id, int *paper);

#endif
