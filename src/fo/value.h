/* value.h: the property tables as seen inside this room, and how a value is read from an attribute. */
#ifndef FO_VALUE_H
#define FO_VALUE_H

#include "base/arena.h"
#include "fo/fo.h"

typedef struct FoStyle FoStyle;

/* What a value may be besides one of its keywords. */
typedef enum ValueTypes {
	TYPE_LENGTH = 1,
	TYPE_POSITIVE = 2,            /* a length, not negative */
	TYPE_PERCENT = 4,
	TYPE_NUMBER = 8,
	TYPE_INTEGER = 16,            /* from 1 */
	TYPE_COLOUR = 32,
	TYPE_STRING = 64,
	TYPE_URI = 128,
	TYPE_LANGUAGE = 256,
} ValueTypes;

/* What 100 % is. */
typedef enum PercentBase {
	OF_NOTHING,                   /* no percentage allowed */
	OF_LAYOUT,
	OF_FONT_SIZE,
	OF_PARENT_FONT_SIZE,
	OF_LINE_HEIGHT,               /* of the parent */
} PercentBase;

typedef struct PropertyInfo {
	const char *name;
	gboolean inherited;
	const char *initial;
	ValueTypes types;
	PercentBase base;
	const char *keywords;
} PropertyInfo;

extern const PropertyInfo property_infos[PR_COUNT];

#define KEYWORD_WORDS ((KW_COUNT + 63) / 64)

/* The keywords of a property, as a set. */
typedef struct PropertyKeywords {
	guint64 set[KEYWORD_WORDS];
} PropertyKeywords;

#define NO_SLOT 255

extern const guint8 property_slots[PR_COUNT];                     /* among the inherited properties, or NO_SLOT */
extern const int property_inherited_count;

/* What line-height "normal" is in font sizes. */
#define INITIAL_LINE_FACTOR 1.2

const PropertyKeywords *property_keywords(FoProperty property);
const FoValue *property_initials(void);                           /* the initial value of each property */

FoKeyword keyword_find(const char *word, gsize length);           /* KW_NONE_SET: no such keyword */
const char *keyword_word(FoKeyword keyword);

/* What the value of a property may depend on. */
typedef struct ValueContext {
	FoProperty property;
	double font_size;             /* what 1em is, in units */
	const FoStyle *parent;        /* NULL: at the root */
	const FoNode *node;           /* for from-table-column(); NULL: not in a tree */
	int column_number;            /* of that node, when given */
	Arena *arena;                 /* strings are cut from it; NULL: the text read lives for ever */
	gboolean positional;          /* out: the value depends on where the node stands */
	gboolean unitless;            /* out: a length came without a unit */
} ValueContext;

/* Reads TEXT as a value of the context's property into VALUE.  NULL, or what is wrong with it. */
const char *value_read(ValueContext *context, const char *text, FoValue *value);

/* Evaluates TEXT as an expression (XSL 1.1 §5.9).  The result is a number, a length, or what a function made.
 * NULL, or what is wrong with it. */
const char *expression_read(ValueContext *context, const char *text, FoValue *value);

/* Reads a colour: a name, #rgb and kin, or a function.  NULL, or what is wrong with it. */
const char *colour_read(ValueContext *context, const char *text, FoValue *value);

/* TRUE when TEXT starts like a call of one of the functions that fetch another value. */
gboolean is_fetching_function(const char *text);

FoValue value_keyword(FoKeyword keyword);
FoValue value_number(double number);
FoValue value_length(double units);
FoValue value_string(const char *text);

#endif
