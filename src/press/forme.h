/* forme.h: a paper while it is being set: FO document -> FO tree -> pages.
 *
 * A forme is what a printer locks type up in, ready for the press.  It owns all
 * there is of its paper: the FO document, the arenas with tree and areas, the
 * diagnostics; when the pages are painted, only what other papers may cite is left.  Formes are set in parallel, each thread with fonts
 * of its own.  The pages of one wait for its own tree and the next one's, because the
 * end of a paper may depend on how the next one begins (XSL 1.1 §7.27.2,
 * force-page-count "auto"). */
#ifndef PRESS_FORME_H
#define PRESS_FORME_H

#include <glib.h>
#include <libxml/tree.h>

#include "layout/layout.h"
#include "press/press.h"

typedef struct Forme Forme;

/* Makes the FO document of a forme (from XML, by a stylesheet); called in any thread with its FONTS, reports to
 * forme->diags, leaves forme->fo NULL after a fatal diagnostic. */
typedef void FormeMaker(Forme *forme, Press *press, TextContext *fonts);
/* Takes from the set forme->whole what the making of FORME needs; called in the same thread just before. */
typedef void FormeLearner(Forme *forme);

struct Forme {
	const char *folder, *root;    /* pictures are named relative to folder, never outside root; borrowed */
	FormeMaker *make;            /* NULL: fo is already there */
	gpointer source;              /* for make; borrowed */
	Forme *whole;                 /* the paper uncut: set first, learnt from and dropped; owned, NULL: none */
	FormeLearner *learn;
	xmlDocPtr fo;                 /* once TREE is there: pruned, unless it is to be printed; it goes with the tree */
	Arena *arena;                 /* what is known of its pages */
	Arena *areas;                 /* what stands on them; NULL once painted */
	Arena *trees;                 /* TREE; NULL: it is another forme's, or painted */
	Diags *diags;
	const FoNode *tree;           /* NULL: no pages can be made, or they are painted */
	gboolean shares_tree;         /* other formes have the same: it stays */
	const FoNode *from, *until;   /* of its page-sequences those that are the forme's (parts.h); NULL: all */
	Paper *paper;                 /* NULL until set */
	int index;                    /* among the formes of the run */
	gint next_number;             /* atomic: the page number after its last, as far as is known; 0: it is not set */
	gint waits;                   /* atomic: for how many trees its pages wait: its own, the next one's */
	gint is_set;                  /* atomic: PAPER may be looked at by other threads */
};

Forme *forme_new(const char *folder, const char *root);
void forme_drop(Forme *forme);

/* What formes are set with: the press, a crew. */
typedef struct Typeroom Typeroom;

Typeroom *typeroom_new(Press *press);
/* After the formes: their areas point into the fonts. */
void typeroom_drop(Typeroom *room);
/* Fonts of the calling thread. */
TextContext *typeroom_fonts(Typeroom *room);

/* FO documents and trees alone.  FALSE when a forme has none. */
gboolean typeroom_make_trees(Typeroom *room, GPtrArray *formes);

/* Called with FORME, whose page numbers and citations are settled; FIRST is the index of its first page in the pack, FONTS are the
 * calling thread's. */
typedef void FormeVisitor(const Forme *forme, int first, TextContext *fonts, gpointer data);

/* Makes what is still to be made, sets the pages, gives them their numbers and citations between papers.  READY (may be
 * NULL) is called for each as soon as they are settled, in any thread and for several at once, while other papers are still
 * being made and set; for those that cite pages of others last.  All calls have ended on return.  FALSE when a forme has no tree; READY
 * may have been called for some by then. */
gboolean typeroom_set_pages(Typeroom *room, GPtrArray *formes, FormeVisitor *ready, gpointer data);

/* Processor time of all threads so far, microseconds: making documents and trees, laying out, and in READY. */
typedef struct TyperoomTimes {
	gint transform, layout, paint;
} TyperoomTimes;
TyperoomTimes typeroom_times(const Typeroom *room);

#endif
