/* context.h: what all of layout shares while it works on one paper, and how it reads boxes off the FO tree. */
#ifndef LAYOUT_CONTEXT_H
#define LAYOUT_CONTEXT_H

#include "layout/galley.h"

/* A paragraph while it is collected (inline.h); what it has room for is used again by the next. */
typedef struct Collector Collector;
void collector_drop(Collector *collector);

/* The units of a block while they are set (block.c), used again by the next one. */
typedef struct Stack Stack;
void stacks_drop(Stack *stacks);

struct LayoutContext {
	Arena *arena;
	TextContext *text;
	Diags *diags;
	const LayoutSetup *setup;
	Paper *paper;
	GHashTable *text_styles;      /* FoStyle -> TextStyle */
	Collector *collector;         /* not in use at present; NULL: none */
	GArray *elements;             /* of the joint being resolved (space.c); NULL: none was yet */
	GArray *stops, *fits;         /* Stop, Fit: of the lines of a paragraph, as COLLECTOR */
	GArray *words;                /* PlacedWord: of the line being set, as ELEMENTS */
	Stack *stacks;                /* not in use at present; NULL: none */
	Page *page;                   /* being made up; NULL before */
	Unit sheet_width, sheet_height;       /* of the page being set, as far as it is known */
	GPtrArray *galleys;           /* dropped when their page-sequence is made up */
	GArray *cited;                /* Note, cited by what is about to be appended to a galley */
	Unit note_width;              /* of the footnotes of the page being set */
	Unit column_height;           /* of its body: what keeps are weighed against */
	GPtrArray *strays;            /* Area, fixed on a page that is not known yet */
	GPtrArray *bars;              /* change-bar-begins met and not ended */
	gboolean has_bars;            /* any, so far */
	GArray *pending;              /* PendingLine (paper.h) */
	GHashTable *unplaced;         /* Area of a line whose page is not known yet -> its place in pending, from 1 */
	GArray *markers;              /* MarkerPlace (paper.h), in the order of their areas */
	GArray *table_markers;        /* TableMarker (table-marker.c), in the order of their areas */
	const FoNode *fragmented;     /* table whose header or footer is being set for one of its fragments; NULL: none */
	int fragment;
	Paper *const *papers;         /* all papers of the run while settling; NULL before */
	int paper_count;
};

/* What stands between a reference area's content and its borders. */
typedef struct Padding {
	Unit before, after, start, end;
} Padding;

/* What a block-level object inherits from where it stands, besides properties. */
struct Scope {
	Unit origin;                  /* of the containing reference area, from the galley's left edge */
	Unit width;                   /* of the containing reference area */
	Unit start_indent, end_indent;        /* inherited, resolved */
	Keep keep;                    /* keep-together of all ancestors */
	Unit label_end, body_start;   /* XSL 1.1 §5.10.4, of the enclosing list item */
	Unit height;                  /* of the containing block, for percentages; 0: auto */
	Padding padding;              /* of the containing reference area: offsets are from there (§7.3) */
};

/* ---- reading properties (geometry.c) ---- */

/* A length where label-end() and body-start() may stand; BASE is what 100 % is. */
Unit length_in_scope(const FoLength *length, Unit base, const Scope *scope);
Unit prop_length(const FoNode *node, FoProperty property, Unit base, const Scope *scope);

/* The padding, border and indents of a block-level object (§5.3.2): fills BOX but its decoration, and gives the
 * scope of its content, whose reference area stays the same. */
void box_geometry(const FoNode *node, const Scope *scope, Box *box, Scope *inner);

/* The padding of NODE; BASE is what 100 % is. */
Padding padding_of(const FoNode *node, Unit base);

/* The scope of the reference area WIDTH x HEIGHT that NODE, a flow or static-content, fills: its indents are those that
 * it has or inherits. */
Scope area_scope(const FoNode *node, Unit width, Unit height);

/* Border and background of NODE; NULL when it has none. */
Decoration *decoration_of(LayoutContext *layout, const FoNode *node);
Border border_of(const FoNode *node, FoProperty style, FoProperty width, FoProperty colour);

Space space_of(const FoNode *node, FoProperty minimum, Unit base);
static inline Space space_before_of(const FoNode *node, Unit base)
{
	return space_of(node, PR_SPACE_BEFORE_MINIMUM, base);
}
static inline Space space_after_of(const FoNode *node, Unit base)
{
	return space_of(node, PR_SPACE_AFTER_MINIMUM, base);
}

/* A keep's components for columns and pages, given its within-line component. */
Keep keep_of(const FoNode *node, FoProperty within_line);
BreakKind break_of(const FoNode *node, FoProperty property);

/* ---- block-level content (block.c, list.c, table.c, caption.c, container.c) ---- */

/* Sets all children of NODE, blocks and runs of inlines, one below the other. */
void block_children(Galley *galley, const FoNode *node, const Scope *scope);
/* ... or only those from FIRST up to END. */
void block_range(Galley *galley, const FoNode *node, const FoNode *first, const FoNode *end, const Scope *scope);
/* Sets one block-level object of any kind. */
void block_level(Galley *galley, const FoNode *node, const Scope *scope);
/* What every block-level object with a box does first and last: breaks, keeps, spaces, edges. */
void block_begin(Galley *galley, const FoNode *node, const Scope *scope, Scope *inner);
void block_end(Galley *galley, const FoNode *node, const Scope *scope);

void list_block(Galley *galley, const FoNode *node, const Scope *scope);
void table_block(Galley *galley, const FoNode *node, const Scope *scope);
void captioned_table(Galley *galley, const FoNode *node, const Scope *scope);
/* Appends ROW, the object NODE in BOX, whose columns are set and closed off: with its breaks and keeps and theirs, and its
 * spaces. */
void row_append(Galley *galley, const FoNode *node, const Scope *scope, RowItem *row, Box *box);
void block_container(Galley *galley, const FoNode *node, const Scope *scope);

/* ---- viewports (container.c) ---- */

/* reference-orientation of NODE itself: 0, 90, 180 or 270. */
int orientation_of(const FoNode *node);
gboolean clips(const FoNode *node);
/* A viewport of WIDTH x HEIGHT on the page for content turned by ROTATION. */
Area *viewport_new(LayoutContext *layout, const FoNode *node, int rotation, Unit width, Unit height);
/* Sets NODE's children in VIEWPORT, aligned in HEIGHT (0: no matter); returns their height. */
Unit fill_viewport(LayoutContext *layout, Area *viewport, const FoNode *node, const Scope *scope, Unit height);

/* A galley for a reference area of its own, dropped with the context. */
Galley *layout_galley(LayoutContext *layout, Unit width);

#endif
