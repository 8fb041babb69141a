/* pack.h: the meeting, its items and their papers; facts, rules, editions.
 *
 *     pack_       load, cut for the edition, drop       (pack.c, load.c, edition.c)
 *     pack_rules  what is wrong with the papers         (rules*.c)
 *     pack_facts  what is computed, not typed           (facts*.c; the contract is in templates/README.md)
 *     rating_     figures, RAG, direction of travel     (rating.h)
 *     calendar_   dates, times, bank holidays           (calendar.h)
 *     numbering_  sections, paragraphs, minutes         (numbering.h)
 *
 * The order is pack_load, pack_rules, pack_facts, then a transformation of each document.
 *
 * Threads: pack_load, pack_rules and pack_facts of one pack are called from one thread (two packs may be
 * loaded at once); within them each paper may have a thread of its own.  After pack_facts nothing here changes any more, so the papers' documents may be
 * transformed in parallel, each document by one thread at a time (libxslt strips white space in place). */
#ifndef PACK_PACK_H
#define PACK_PACK_H

#include <glib.h>
#include <libxml/tree.h>

#include "base/diag.h"
#include "xml/xml.h"

#define PACK_NAMESPACE  "urn:boardpack:papers"
#define FACTS_NAMESPACE "urn:boardpack:facts"

typedef enum Edition {
	EDITION_PUBLIC,               /* exempt matter is cut out as the papers are loaded */
	EDITION_MEMBERS,              /* everything */
} Edition;

/* One file an item names by href. */
typedef struct PackPaper {
	const char *href;             /* as typed; the file's name for a file loaded alone */
	const char *path;             /* real path, interned */
	Place place;                  /* of the element that names it */
	xmlDocPtr doc;                /* NULL: not loaded */
	const char *kind;             /* name of the root element ("report"), "put-in" of a PDF, "withheld"; NULL: not loaded */
	const char *label;            /* "Appendix 2"; NULL */
	const char *id;               /* "item-7", "item-7-2": unique in the pack; its first page is cited by it */
	gboolean withheld;            /* cut from this edition: DOC is a <withheld> sheet in its place */
	xmlNodePtr node;              /* the element of the pack that names it; NULL for a file loaded alone */
} PackPaper;

typedef struct PackItem {
	const char *number;           /* as printed: "7", "7A"; "" when the item has none */
	const char *title;
	Place place;
	xmlNodePtr node;              /* the item's element in the pack's document */
	GPtrArray *papers;            /* of PackPaper, in order; may be empty */
	gboolean late;                /* has a late element, or (after pack_facts) a paper after the deadline */
	gboolean to_follow;           /* one of its papers is */
	gboolean exempt;              /* it, a paper of it, or a part of one */
	gboolean closed;              /* it or a paper of it as a whole */
} PackItem;

/* The pack owns its documents and all strings below it. */
typedef struct Pack {
	const char *path, *folder;    /* real paths, interned */
	xmlDocPtr doc;                /* pack.xml; NULL when a paper was loaded alone */
	Edition edition;
	const char *title;            /* of a paper loaded alone; "" */
	const char *authority, *committee, *venue, *language, *house;   /* "" when not given; language "en" */
	const char *date;             /* of the meeting, ISO 8601; "" when not given */
	GPtrArray *items;             /* of PackItem */
	GPtrArray *papers;            /* of PackPaper: those of all items, in order of print; owned by the items */
	GPtrArray *files;             /* of const char *: real paths of all files read, for batch and watch */
	struct Arena *arena;
} Pack;

typedef struct PackOptions {
	Edition edition;
	const char *house_folder;     /* templates/house: NAME.xml is a house style; NULL: facts know no house */
	const char *house;            /* another house than the pack's; NULL */
	struct House *styles;         /* of another edition of the same pack, which is dropped later; NULL: it is loaded */
	GHashTable *only;             /* set of the real paths, interned, of the papers to load; NULL: all */
	XmlLimits limits;
	int threads;                  /* papers looked at at once; 0: one */
	/* The schema for documents whose root element is KIND, borrowed; NULL: there is no such kind, which
	 * is a diagnostic.  No function: documents are not validated.  Called from the papers' threads. */
	XmlSchema *(*schema_for)(const char *kind, gpointer data);
	/* The document that stands for PAPER, a PDF; NULL after a fatal diagnostic.  No function: PDF files are not loaded.  Called from
	 * the papers' threads. */
	xmlDocPtr (*put_in)(const PackPaper *paper, Diags *diags, gpointer data);
	gpointer data;                /* for both */
} PackOptions;

/* Loads pack.xml at PATH and all its papers, validates each, cuts exempt matter for the public edition and
 * numbers the items.  A file whose root is another kind of paper is loaded as a pack of that paper alone, DOC
 * NULL.  A paper that cannot be loaded costs a fatal diagnostic at its href; the others are loaded all the
 * same, so that all faults are said at once.  NULL when PATH itself cannot be loaded.  The caller drops the
 * pack. */
Pack *pack_load(const char *path, const PackOptions *options, Diags *diags);

/* NULL is allowed. */
void pack_drop(Pack *pack);

/* Frees the document of PAPER, which is made into pages and not read again. */
void pack_drop_document(PackPaper *paper);

/* The house of the pack, for xml_transform: the functions stylesheets call ask it for words.  The pack's. */
struct House *pack_house(const Pack *pack);

/* What the pack is for, once its facts are written: "Meeting to be held: Thursday 12 March 2026" in its language.  The caller
 * frees it; NULL for a paper alone, and without a day. */
char *pack_subject(const Pack *pack);

/* What the agenda calls PAPER, else its own title as this edition has it; once its facts are written.  The caller frees it; NULL: it
 * has none. */
char *pack_paper_title(const PackPaper *paper);

/* Applies the rules of committee practice to all documents. */
void pack_rules(Pack *pack, Diags *diags);

/* Writes the facts into all documents (attributes and elements of FACTS_NAMESPACE) and stamps their places;
 * they are ready for xml_transform.  A typed value that disagrees is a warning that names both. */
void pack_facts(Pack *pack, Diags *diags);

/* What was cut from a paper of the public edition: the paper as a whole, or the parts of it, in order.  The
 * members' edition has it at the same place, so its pages can be counted there; told how many they are
 * before the transformation, the sheet that stands for them takes as many (f:pages) and all later pages keep
 * their numbers. */
guint pack_cut_count(const PackPaper *paper);
Place pack_cut_place(const PackPaper *paper, guint index);
void pack_cut_set_pages(PackPaper *paper, guint index, int pages);

#endif
