/* fo.h: the FO tree: formatting objects with their computed properties.
 *
 * The tree is XSL 1.1's refined formatting object tree (§3.2, §5): shorthands
 * expanded, corresponding properties mapped to the relative names
 * (writing-mode is lr-tb only, so top = before, left = start), values
 * inherited, expressions evaluated as far as they can be without layout.
 * What depends on layout stays in an FoLength.
 *
 * One tagged struct for all objects and one table of properties
 * (property-table.h): no class an object, no class a property. */
#ifndef FO_FO_H
#define FO_FO_H

#include <glib.h>
#include <libxml/tree.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/unit.h"
#include "fo/property.h"

/* Every object of the profile: FO(enumerator, local name in the fo: namespace, tier, support). */
typedef enum FoType {
#define FO(id, name, tier, support) FO_##id,
#include "fo/object-table.h"
#undef FO
	FO_TEXT,                      /* character data: as.text */
	FO_TYPE_COUNT
} FoType;

typedef struct FoNode FoNode;
struct FoNode {
	FoType type;
	Place place;                  /* of the start tag in the FO or, when it carries bp:at, in the paper */
	FoNode *parent, *first, *last, *next, *previous;
	struct FoStyle *style;        /* computed properties; read through fo_get and its kin */
	const char *id;               /* XSL 1.1 §7.31.1; NULL without one */
	xmlNodePtr element;           /* a marker's, borrowed: its content is made where it is retrieved; NULL */
	union {
		struct { char *text; int length; } text;   /* FO_TEXT: UTF-8, white space not yet treated */
		xmlNodePtr foreign;       /* instream-foreign-object, declarations: what they hold */
	} as;
};

/* Builds the tree of DOC's fo:root in ARENA.  Whatever is outside the profile
 * is reported to DIAGS with its place and what was done.  NULL (after a fatal
 * diagnostic) when the document element is not fo:root.  DOC must outlive the
 * tree (foreign content is borrowed from it). */
FoNode *fo_tree_build(xmlDocPtr doc, Arena *arena, Diags *diags);

/* Frees what the tree built of DOC does not borrow: all but foreign content, declarations, markers, and the elements
 * around them. */
void fo_document_prune(xmlDocPtr doc);

/* The content of MARKER as if it stood where RETRIEVE (a retrieve-marker or retrieve-table-marker) does: it
 * inherits from there (XSL 1.1 §6.13.5).  Returns a wrapper whose parent is RETRIEVE's parent, without being one
 * of its children; no object in it has an id.  Built anew at each call, in ARENA, which must be the tree's. */
FoNode *fo_marker_content(const FoNode *marker, const FoNode *retrieve, Arena *arena, Diags *diags);

/* ---- properties ---- */

/* The computed value: specified, else inherited, else initial (XSL 1.1 §5.1).  The builder has seen to it that a
 * border whose style is none has no width, that a colour is a colour (never "the value of color"), that line
 * height is a length, font weight a number, and that left and right are start and end.  start-indent and
 * end-indent are as specified here or on the nearest ancestor; what margins make of them is layout's matter. */
FoValue fo_get(const FoNode *node, FoProperty property);

/* Specified on this very object, itself or through a shorthand or a corresponding property. */
gboolean fo_is_set(const FoNode *node, FoProperty property);

FoKeyword fo_keyword(const FoNode *node, FoProperty property);     /* KW_NONE_SET when not a keyword */
double fo_number(const FoNode *node, FoProperty property);
int fo_integer(const FoNode *node, FoProperty property);
const char *fo_string(const FoNode *node, FoProperty property);    /* NULL when not a string */
FoColour fo_colour(const FoNode *node, FoProperty property);

/* A length against BASE, what 100 % stands for; keywords (auto) give 0: test them first. */
Unit fo_unit(const FoNode *node, FoProperty property, Unit base);

/* ---- names ---- */

const char *fo_type_name(FoType type);                             /* "block"; FO_TEXT is "#text" */
gboolean fo_is_block_level(FoType type);                           /* XSL 1.1 §6.2 %block; */

/* Prints the tree as indented XML-like text with the properties set on each object. */
void fo_tree_dump(const FoNode *root, FILE *out);

#endif
