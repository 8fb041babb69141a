/* content-model.h: which object may stand in which (XSL 1.1 §6), and what becomes of others. */
#ifndef FO_CONTENT_MODEL_H
#define FO_CONTENT_MODEL_H

#include "fo/fo.h"

/* The object called NAME in the fo: namespace; FO_TYPE_COUNT when the profile has none. */
FoType fo_type_find(const char *name);

/* TRUE when CHILD may stand in PARENT.  A wrapper or a marker may hold what its own parent may hold. */
gboolean content_allows(const FoNode *parent, FoType child);

gboolean fo_is_inline_level(FoType type);

/* What becomes of an object of the Recommendation that the profile lacks. */
typedef enum Substitute {
	SUBSTITUTE_NONE,              /* not an object of the Recommendation */
	SUBSTITUTE_CHILDREN,          /* its children take its place */
	SUBSTITUTE_INLINE,            /* it is an inline */
	SUBSTITUTE_BLOCK,
	SUBSTITUTE_NOTHING,           /* left out with all it holds */
} Substitute;

Substitute content_substitute(const char *name);

/* The names of the objects of the Recommendation outside the profile, one by one; NULL after the last. */
const char *content_outside(int index);

#endif
