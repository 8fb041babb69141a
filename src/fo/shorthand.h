/* shorthand.h: from attribute names to properties (XSL 1.1 §5.2, §5.3). */
#ifndef FO_SHORTHAND_H
#define FO_SHORTHAND_H

#include "fo/value.h"

/* Of two attributes that set the same property the one with the higher rank wins: an absolute name over a
 * relative one, that over a shorthand, a narrow shorthand over a wide one (§5.3.1). */
typedef enum Rank {
	RANK_NONE,
	RANK_ALL,                     /* border, font, background */
	RANK_GROUP,                   /* border-width, margin, white-space */
	RANK_SIDE,                    /* border-before */
	RANK_SIDE_ABSOLUTE,           /* border-top */
	RANK_COMPOUND,                /* space-before: all components */
	RANK_EXACT,                   /* the property itself */
	RANK_ABSOLUTE,                /* margin-top, width */
	RANK_ABSOLUTE_PART,           /* padding-top.length, min-width */
} Rank;

typedef enum NameRule {
	RULE_SAME,                    /* the value goes to each property */
	RULE_SIDES,                   /* one to four values: before, end, after, start */
	RULE_PAIR,
	RULE_MARGIN,                  /* the margin itself, and the spaces when it is not auto */
	RULE_MAXIMUM,                 /* none is auto */
	RULE_BORDER,
	RULE_BACKGROUND,
	RULE_BACKGROUND_POSITION,
	RULE_FONT,
	RULE_SIZE,
	RULE_WORDS,                   /* each word of the shorthand stands for a list of values */
	RULE_NOTHING,                 /* known, without meaning on paper */
	RULE_OUTSIDE,                 /* known, outside the profile */
} NameRule;

#define NAME_PROPERTIES 12

typedef struct NameInfo {
	const char *name;
	NameRule rule;
	Rank rank;
	int count;
	guint8 properties[NAME_PROPERTIES];
} NameInfo;

/* What the attribute NAME stands for; NULL when no property is called so. */
const NameInfo *name_find(const char *name);

/* The values that the attributes of one element ask for, before they are read. */
typedef struct Wish {
	const char *text;
	const char *name;             /* of the attribute, for messages */
	Rank rank;
} Wish;

typedef struct Wishes {
	Arena *arena;
	Wish of[PR_COUNT];
	guint8 touched[PR_COUNT];     /* properties with a wish, in order of arrival */
	int count;
} Wishes;

/* TEXT is wished for PROPERTY unless a higher rank is there; of equal ranks the later wins. */
void wish(Wishes *wishes, FoProperty property, const char *text, const char *name, Rank rank);

/* Shares TEXT out to the properties of INFO.  NULL, or what is wrong with it. */
const char *name_expand(Wishes *wishes, const NameInfo *info, const char *text);

/* The shorthands that need to look at each part of their value (shorthand-parts.c). */
const char *expand_border(Wishes *wishes, const NameInfo *info, char **parts, int count);
const char *expand_background(Wishes *wishes, const NameInfo *info, char **parts, int count);
const char *expand_background_position(Wishes *wishes, const NameInfo *info, char **parts, int count);
const char *expand_font(Wishes *wishes, const NameInfo *info, const char *text);

/* Splits TEXT at spaces outside parentheses and quotes into at most MAX parts, copied to ARENA; the last part
 * takes the rest.  Returns their number. */
int split_parts(Arena *arena, const char *text, char **parts, int max);

#endif
