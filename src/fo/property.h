/* property.h: property names, values and the one table that describes them. */
#ifndef FO_PROPERTY_H
#define FO_PROPERTY_H

#include <glib.h>
#include <stdint.h>

#include "base/unit.h"

/* PROPERTY(enumerator, "name", inherited, initial value as text, value types, percentage base, keywords, support).
 * The enumerator is the name in capitals with '-' and '.' turned to '_';
 * components of compound properties have names of their own
 * (PR_SPACE_BEFORE_OPTIMUM, PR_KEEP_TOGETHER_WITHIN_PAGE). */
typedef enum FoProperty {
#define PROPERTY(id, ...) PR_##id,
#include "fo/property-table.h"
#undef PROPERTY
	PR_COUNT
} FoProperty;

/* KEYWORD(enumerator, "word"). */
typedef enum FoKeyword {
	KW_NONE_SET,                  /* the value is not a keyword */
#define KEYWORD(id, word) KW_##id,
#include "fo/keyword-table.h"
#undef KEYWORD
	KW_COUNT
} FoKeyword;

/* A length as far as it is known before layout: a linear form
 * absolute + percent x base + coefficient x special. */
typedef enum FoSpecial {
	SPECIAL_NONE,
	SPECIAL_LABEL_END,            /* label-end(), XSL 1.1 §5.10.4 */
	SPECIAL_BODY_START,           /* body-start() */
	SPECIAL_PROPORTIONAL,         /* proportional-column-width(n): coefficient n */
	SPECIAL_START_INDENT,         /* the parent's indents where margins make them, so that only layout knows */
	SPECIAL_END_INDENT,
} FoSpecial;

typedef struct FoLength {
	Unit absolute;
	float percent;                /* 1.0 is 100 % */
	float coefficient;
	FoSpecial special;
} FoLength;

typedef struct FoColour {
	uint8_t red, green, blue, alpha;      /* alpha 0: transparent */
} FoColour;

typedef enum FoValueKind {
	FV_NONE,                      /* no value (a string property never set) */
	FV_KEYWORD,
	FV_LENGTH,
	FV_NUMBER,                    /* also integers */
	FV_COLOUR,
	FV_STRING,
} FoValueKind;

typedef struct FoValue {
	FoValueKind kind;
	union {
		FoKeyword keyword;
		FoLength length;
		double number;
		FoColour colour;
		const char *string;
	} as;
} FoValue;

#endif
