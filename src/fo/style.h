/* style.h: computed properties of an object, kept small and shared.
 *
 * A pack has 100,000 objects and few different ones. Inherited values lie in a dense block that a child
 * shares with its parent until it sets one of them; values that are not inherited lie in an array of those
 * that were set. Objects that inherit the same values and have the same attributes have the same style,
 * wherever they stand; only values fetched from elsewhere (§5.10.4) are made at each place. */
#ifndef FO_STYLE_H
#define FO_STYLE_H

#include <libxml/tree.h>

#include "base/arena.h"
#include "fo/value.h"

#define STYLE_WORDS ((PR_COUNT + 63) / 64)

struct FoStyle {
	FoStyle *plain;               /* of children without attributes, made when first wanted */
	const FoValue *inherited;     /* PropertyTables.slot says which is where */
	guint64 inherited_hash;       /* what differs from a root's, by which others with the same are found */
	const FoValue *own;           /* the values not inherited, in the order of their bits in STORED */
	const FoValue *initials;      /* of all properties */
	guint64 specified[STYLE_WORDS];       /* set here, be it through a shorthand or the like */
	guint64 stored[STYLE_WORDS];
	double line_factor;           /* line height as a multiple of the font size; 0: it is a length */
};

/* Makes the styles of one tree; lives as long as the building. */
typedef struct StyleMaker StyleMaker;
StyleMaker *style_maker_new(Arena *arena, Diags *diags);
void style_maker_drop(StyleMaker *maker);

/* Gives NODE (parent and place already known) the style of the attributes of ELEMENT and sets its id;
 * ELEMENT NULL: no attributes. */
void style_make(StyleMaker *maker, FoNode *node, xmlNodePtr element);

/* The computed value of a style; initial when STYLE is NULL.  FIND: valid as long as the style, once it is made. */
FoValue style_get(const FoStyle *style, FoProperty property);
static inline const FoValue *style_find(const FoStyle *style, FoProperty property);
gboolean style_is_set(const FoStyle *style, FoProperty property);

/* The table-column of the column in which NODE's cell stands; COLUMN_NUMBER is what NODE itself, a cell
 * whose style is not made yet, asks for, or 0. NULL: NODE is in no cell, or its table has no such column. */
const FoNode *table_column_of(const FoNode *node, int column_number);

/* A value that is not inherited and stored; the initial one of a style that is NULL; what the value "currentcolor" means. */
const FoValue *style_find_own(const FoStyle *style, FoProperty property);
const FoValue *style_find_initial(FoProperty property);
const FoValue *style_find_colour(const FoStyle *style);

/* In line: a build asks a million and a half times. */
static inline const FoValue *style_find(const FoStyle *style, FoProperty property)
{
	guint8 slot = property_slots[property];
	const FoValue *value;

	if (style == NULL)
		value = style_find_initial(property);
	else if (slot != NO_SLOT)
		value = &style->inherited[slot];
	else if ((style->stored[property / 64] >> (property % 64) & 1) != 0)
		value = style_find_own(style, property);
	else
		value = &style->initials[property];
	if (value->kind == FV_KEYWORD && value->as.keyword == KW_CURRENTCOLOR)
		return style_find_colour(style);
	return value;
}

#endif
