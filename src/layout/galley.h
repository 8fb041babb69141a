/* galley.h: the galley: set type before it is made up into pages.
 *
 * A galley is the content of one reference area (a flow's column, a table
 * cell, a list item's body, a region) set at one width: a strip of items from
 * top to bottom.  Lines and ready areas have height; open and close items
 * bracket the block-level areas they stand in; spaces are not yet resolved;
 * break items say where a page may end and how much a keep minds.
 *
 * The walk of the data:
 *
 *     FO  --block.c, list.c, table.c-->  items
 *         --galley_close_off: space.c--> extents of the items, stops
 *         --fit.c-->                     chosen stops
 *         --makeup.c-->                  areas of the piece between two stops
 *
 * Side-by-side content (the cells of a row, label and body of a list item) is
 * one row item that holds a galley for each column; row.c steps through them
 * and gives the row's own stops. */
#ifndef LAYOUT_GALLEY_H
#define LAYOUT_GALLEY_H

#include <glib.h>

#include "area/area.h"
#include "layout/page-fit.h"
#include "layout/layout.h"

typedef struct Galley Galley;
typedef struct TableRunning TableRunning;
typedef struct Line Line;
typedef struct RowItem RowItem;

/* A space-specifier (XSL 1.1 §4.3). */
typedef struct Space {
	Unit minimum, optimum, maximum;
	int precedence;               /* SPACE_FORCE: force */
	gboolean retain;              /* conditionality=retain */
} Space;

#define SPACE_FORCE G_MAXINT

/* One edge of a block-level area: border and padding with their conditionality. */
typedef struct Edge {
	Unit border, padding;
	gboolean border_retain, padding_retain;
} Edge;

/* How strongly something is kept (XSL 1.1 §4.8): 0 auto; up to KEEP_WEIGHED a hundredth of a column each that may be left
 * blank for it (bpf:keeps="weighed"); above that the integers by their strength; KEEP_ALWAYS. */
#define KEEP_WEIGHED 100
#define KEEP_ALWAYS  G_MAXINT

/* What is kept together in a column, and what at least on a page, whose columns it may fill (XSL 1.1 §7.20.3). */
typedef struct Keep {
	int column, page;             /* PAGE no weaker than COLUMN: where a page ends, so does a column */
} Keep;

static inline Keep keep_stronger(Keep a, Keep b)
{
	return (Keep) { MAX(a.column, b.column), MAX(a.page, b.page) };
}

/* What a break costs between two columns of a page, and at the page's end (page-fit.h). */
typedef struct Penalty {
	int column, page;
} Penalty;

static inline Penalty penalty_worse(Penalty a, Penalty b)
{
	return (Penalty) { MAX(a.column, b.column), MAX(a.page, b.page) };
}

/* A block-level area that items stand in. */
typedef struct Box {
	const FoNode *fo;
	Unit x, width;                /* border rectangle, from the reference area's left edge */
	Edge before, after;
	Decoration *decoration;       /* NULL: none; borders before and after as specified */
	gboolean is_reference;        /* a reference area: indents start anew */
	gboolean continued;           /* begun in another galley, at another width */
	gboolean artifact;            /* a repeat of what is tagged elsewhere */
	/* Repeated inside every piece but the first / the last (table headers and footers); NULL: none. */
	Galley *repeat_before, *repeat_after;
	/* A table's header and footer that are set anew for each piece (table-running.c); NULL: none. */
	const TableRunning *running_before, *running_after;
} Box;

typedef enum BreakKind {
	BREAK_AUTO,
	BREAK_COLUMN, BREAK_PAGE, BREAK_EVEN_PAGE, BREAK_ODD_PAGE,
} BreakKind;

typedef enum ItemKind {
	ITEM_OPEN, ITEM_CLOSE,        /* as.box */
	ITEM_SPACE,                   /* as.space */
	ITEM_BREAK,                   /* as.stop: a legal or forced break */
	ITEM_LINE,                    /* as.line */
	ITEM_AREA,                    /* as.area: ready, with its own x from the reference area's left edge */
	ITEM_ROW,                     /* as.row */
	ITEM_POINT,                   /* as.point: no height: an id, a marker, an absolute area */
} ItemKind;

typedef enum PointKind {
	POINT_MARK,                   /* an id or markers of an object that has no other area here */
	POINT_AREA,                   /* an absolutely positioned area, from the reference area's corner */
	POINT_FIXED,                  /* ... from the page's corner */
} PointKind;

typedef struct Item {
	ItemKind kind;
	int box;                      /* index of the enclosing ITEM_OPEN; -1: none */
	/* Set by galley_close_off: what the item adds when no break is near it. */
	Unit extent, stretch, shrink;
	union {
		Box *box;
		Space space;
		struct { Penalty penalty; BreakKind kind; } stop;
		Line *line;
		Area *area;
		RowItem *row;
		struct { PointKind kind; const FoNode *fo; Area *area; } point;
	} as;
} Item;

/* Where to take up content again in a galley of another width: the object whose areas come next, and for
 * a paragraph the byte of its text. */
typedef struct Resume Resume;
typedef struct ResumeColumn ResumeColumn;
struct Resume {
	const FoNode *target;         /* a paragraph's first inline object, a row or a ready area's object */
	const FoNode *block;          /* the paragraph's block; NULL: not a paragraph */
	int byte;
	const FoNode *open;           /* innermost object already begun; NULL: none */
	/* Of a row item: the body its rows stand in, and which of them is the first; NULL, 0: a list item. */
	const FoNode *section;
	int row;
	/* Where the row item itself is broken: its columns, NULL when it is not, and how many of its rows
	 * ended before. */
	const ResumeColumn *columns;
	int column_count, rows_ended;
};

/* A column of a row item that goes on at another width. */
struct ResumeColumn {
	int cell;                     /* RowCell.index */
	gboolean begun, done;
	const Resume *at;             /* begun and not done */
};

/* A footnote cited in a galley (XSL 1.1 §6.12.3): its body, set at the width of the page's body. */
typedef struct Note {
	const FoNode *fo;             /* footnote-body */
	Galley *galley;
	int item;                     /* of the galley that cites it: the line, area or row */
} Note;

/* What is shared by all galleys of a paper. */
typedef struct LayoutContext LayoutContext;

struct Galley {
	LayoutContext *layout;
	Unit width;                   /* of the reference area */
	GArray *items;                /* Item */
	GArray *stops;                /* Stop, after galley_close_off: start, breaks, end */
	GArray *open;                 /* indices of the boxes now open, innermost last */
	GArray *notes;                /* Note, in order */
	Unit length;                  /* whole length when unbroken, after galley_close_off */
	/* The joint being set: */
	int joint;                    /* the outermost break item since the last content; -1: none */
	Keep wanted_keep;             /* asked of the next joint by what ended here */
	BreakKind wanted_break;
	BreakKind leading_break;      /* asked for where the galley begins */
	Keep leading_keep;
	gboolean has_content;
	gboolean in_list_item;        /* it is a label or body */
	const Resume *resume;         /* content before it is passed over; NULL once reached */
	int64_t total_stretch, total_shrink;
};

/* An empty galley of WIDTH; freed with galley_drop (its lines and boxes are the arena's). */
Galley *galley_new(LayoutContext *layout, Unit width);
void galley_drop(Galley *galley);

/* Appending.  The galley borrows box, line, area and row, which live in the arena. */
void galley_open(Galley *galley, Box *box);
void galley_close(Galley *galley);
void galley_space(Galley *galley, Space space);
void galley_break(Galley *galley, Penalty penalty, BreakKind kind);
void galley_line(Galley *galley, Line *line, Unit height);
void galley_area(Galley *galley, Area *area);
void galley_row(Galley *galley, RowItem *row);
void galley_point(Galley *galley, PointKind kind, const FoNode *fo, Area *area);

/* What is read off the tree around a block-level object (context.h). */
typedef struct Scope Scope;
/* The content that is appended next, in SCOPE, cites the footnote BODY. */
void galley_cite(Galley *galley, const FoNode *body, const Scope *scope);
/* Hands the notes of INNER, which is set in a ready area or a column, to what is appended next. */
void galley_pass_notes(const Galley *inner);
/* Appends to NOTES (Note) those cited between two stops. */
void galley_notes_between(const Galley *galley, const Stop *from, const Stop *to, GArray *notes);

/* Keeps and breaks (XSL 1.1 §4.8).  A joint is where two siblings meet; what the first descendants of the one
 * want before them and the last of the other after them is wanted of that joint, so it is
 * hoisted to the outermost object that begins or ends there. */
void galley_joint(Galley *galley, Keep keep);      /* KEEP: keep-together of all that is open */
void galley_want_break(Galley *galley, BreakKind kind, Keep keep);
void galley_want_break_after(Galley *galley, BreakKind kind, Keep keep);
/* The penalty of a break inside what KEEP keeps together, and of one between what it keeps with its neighbour. */
Penalty keep_penalty(const LayoutContext *layout, Keep keep);
Penalty part_penalty(const LayoutContext *layout, Keep keep);

/* The content that follows STOP; NULL at the end. */
const Resume *galley_resume(const Galley *galley, const Stop *stop, Arena *arena);
/* Where the columns of the row item of FO go on, when it was begun at another width; NULL: it begins here.  The galley
 * has come to what it resumes at. */
const Resume *row_resume(Galley *galley, const FoNode *fo);
/* Whether NODE holds the content that the galley resumes at (TRUE: go into it); FALSE: pass it over. */
gboolean resume_enters(const Galley *galley, const FoNode *node);

/* Whether NODE, which holds that content, was begun before it. */
gboolean resume_continues(const Galley *galley, const FoNode *node);

/* Resolves the spaces (XSL 1.1 §4.3.1) and lists the stops.  The galley must be complete. */
void galley_close_off(Galley *galley);

/* ---- space.c ---- */

/* The items between two pieces of content, with what each adds where a break cuts them: conditional
 * spaces dropped, edges of the boxes still open kept or left out (XSL 1.1 §4.3.1). */
typedef struct Joint {
	int first, last;              /* items [first, last) */
	Unit *extents;                /* by item from first */
	Unit edges;                   /* of the boxes that are open at the break, repeated content included */
	Unit total, stretch, shrink;  /* of all of it */
} Joint;

/* What ends a piece that is broken at item AT (an ITEM_BREAK, or the item count at the galley's end). */
Joint joint_before(const Galley *galley, int at);
/* What begins a piece after item AT (an ITEM_BREAK, or -1 at the galley's start). */
Joint joint_after(const Galley *galley, int at);
void joint_clear(Joint *joint);

/* Gives the items in [FIRST, LAST), with no break taken, their extents. */
void joint_resolve(Galley *galley, int first, int last);

/* The part of an edge that stays where its box is broken. */
Unit edge_at_break(const Edge *edge);

gboolean item_is_content(const Item *item);
/* Whether there is content in GALLEY from item FROM on. */
gboolean galley_has_content(const Galley *galley, guint from);
/* The lines in items [FROM, TO) are one block's, with nothing else between them: sees to it that ORPHANS and WIDOWS of them stay
 * together at the first and the last break (XSL 1.1 §7.19.6, §7.19.7). */
void galley_keep_ends(Galley *galley, guint from, guint to, int orphans, int widows);

/* ---- row.c: side-by-side content ---- */

/* One column of a row item: a cell, a label or a body. */
typedef struct RowCell {
	Galley *galley;               /* its content, at its own width */
	Box *box;                     /* its area: x and width in the row; NULL for a list item's columns */
	Unit x;                       /* of the galley's reference area, from the row's reference area's left edge */
	int first_row, row_count;     /* rows it spans, from 0 */
	int index;                    /* of a table: among its section's cells; of a list item: of its columns */
	Unit before, after;           /* what stands above and below its content: borders, padding */
	Unit before_again, after_broken;      /* what of that stands where it is broken */
	Unit saved_before, saved_after;       /* what of it does not stand where the table is broken above or below it */
	Unit gap;                     /* what of BEFORE and AFTER stands outside its area: half the border separation */
	Unit minimum;                 /* least height, BEFORE and AFTER included, of its first piece */
	FoKeyword align;              /* display-align */
	Galley *continued;            /* what stands in it where the row goes on and its content does not; NULL: nothing */
} RowCell;

/* A collapsed border: a stretch of a row's upper or lower edge, or an upright as tall as its row. */
typedef struct RowRule {
	Unit x;                       /* from the row's reference area: its left end, or the middle of an upright */
	Unit length, thickness;       /* LENGTH: not of uprights */
	const Decoration *decoration; /* one border: before, or start for an upright */
} RowRule;

/* Rules in a row, from start to end. */
typedef struct RuleRun {
	RowRule *rules;
	int count;
} RuleRun;

/* The collapsed borders of one row; rows alike share them. */
typedef struct RowRules {
	RuleRun before, after;        /* where it meets its neighbours */
	RuleRun before_again, after_broken;   /* where the table is broken between it and its neighbour */
	RuleRun head, foot;           /* where the row itself is broken: those of the repeated header and footer */
	RuleRun uprights;
} RowRules;

/* Which of its rules a row draws above or below. */
typedef enum RowEdge {
	EDGE_NONE,                    /* its neighbour draws them */
	EDGE_JOINT,
	EDGE_BREAK,                   /* the table is broken there */
	EDGE_INSIDE,                  /* the row itself is */
} RowEdge;

/* Rows of a table that spans join, or one list item. */
struct RowItem {
	const LayoutContext *layout;
	const FoNode *fo;
	RowCell *cells;
	int cell_count;
	int *by_end;                  /* the cells in the order of the rows they end in; set by row_prepare */
	int row_count;
	Unit *row_tops;               /* row_count + 1: where rows begin when unbroken; set by row_prepare */
	Unit *row_minimums;           /* least heights, by row */
	Box **row_boxes;              /* areas of the rows themselves (their background); NULL entries allowed; NULL: no such areas */
	const RowRules **rules;       /* collapsed borders, by row; NULL: none */
	const FoNode *table;          /* whose rules they are */
	const FoNode *section;        /* of a table: the body its rows stand in; first_row counts from that body's first */
	int first_row;
	int rows_skipped;             /* of the rows from first_row on: set at another width */
	Penalty *break_penalties;     /* row_count - 1: at the boundary below row i */
	BreakKind *break_kinds;       /* forced breaks at these boundaries; NULL: none */
	Keep *inner_keeps;            /* by row: of a break inside it, besides the columns' own; NULL: none */
	gboolean saves;               /* some cell has less, or more, around it where the table is broken */
	GArray *steps;                /* RowStep; set by row_prepare */
	Unit height;
	Arena *arena;
};

/* A place where the row item can be broken. */
typedef struct RowStep {
	Unit end, start;              /* coordinates in the row item: used before the break, gone after it */
	Penalty penalty;
	BreakKind kind;
	int row;                      /* the row that is broken, or that ends here */
	gboolean row_ends;
	gboolean between;             /* of a list item: it is broken between two of its blocks */
	int *stops;                   /* by cell: index of the stop it is broken at, -1: not begun, last: finished */
} RowStep;

/* Sets heights and steps; the cells' galleys must be closed off. */
void row_prepare(RowItem *row, Arena *arena);

/* By how much the row item is lower where the table is broken above or below it. */
Unit row_saved_above(const RowItem *row);
Unit row_saved_below(const RowItem *row);

/* What of a row item stands on a piece. */
typedef struct RowSpan {
	int from, to;                 /* steps; -1: its start; the number of steps: its end */
	RowEdge above, below;
} RowSpan;

/* Makes the areas of that part of the row into PARENT at X, Y; returns the height used. */
Unit row_makeup(const RowItem *row, RowSpan span, Area *parent, Unit x, Unit y);

/* ---- makeup.c: areas of a piece ---- */

/* Where in a galley a piece begins or ends: a stop, and in a row item the step. */
typedef struct PieceSpan {
	const Stop *from, *to;
	double ratio;                 /* as fit found: how far spaces stretch or shrink */
} PieceSpan;

/* Makes the areas of the piece into PARENT from Y down; X is the reference area's left edge in PARENT.
 *  Returns the height used. */
Unit makeup_piece(const Galley *galley, PieceSpan span, Area *parent, Unit x, Unit y);

/* Fills the places kept in TABLE, the areas of one piece of BOX (table-running.c). */
void table_running_fill(const Box *box, Area *table);

/* The whole galley as one piece. */
Unit makeup_whole(const Galley *galley, Area *parent, Unit x, Unit y);

#endif
