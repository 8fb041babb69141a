/* breaks-plain.c: where lines may end in text of Latin letters, figures and their punctuation.
 *
 * For such text UAX #14 comes down to a table: whether a line may end between two characters depends on
 * their classes alone, but for spaces, behind which three classes remember what stood before them, and for
 * figures, whose punctuation belongs to them (LB25).  A full stop, slash or closing sign behind a figure
 * therefore has a class of its own.  What the table does not know goes to Pango, which needs ten times as long;
 * the rows are Pango's answers, so that it makes no difference who is asked. */
#include "text/context.h"

typedef enum BreakClass {
	/* As UAX #14 names them. */
	AL, NU, IS, EX, CP, CL, OP, HY, QU, SY, PO, PR, BA, B2, GL, IN, CB, SP, LF,
	FIRST_ROW_ONLY,
	/* IS, SY, CP and CL behind a figure; they stand only before a break, never behind it. */
	NUMBER_IS = FIRST_ROW_ONLY, NUMBER_SY, NUMBER_CP, NUMBER_CL,
	OTHER,
} BreakClass;

/* Of the character before (row) and behind (column): '|' a line may end between them, '.' it may not, '!' it must, '?'
 * it depends on what follows. */
static const char pairs[OTHER][FIRST_ROW_ONLY + 1] = {
	/*               ANIECCOHQSPPBBGICSL */
	/*               LUSXPLPYUYORA2LNBPF */
	[AL]        = ".............|..|..",
	[NU]        = ".............|..|..",
	[IS]        = ".|....|...||.|..|..",
	[EX]        = "||....|...||.|..|..",
	[CP]        = "......|...||.|..|..",
	[CL]        = "||....|...||.|..|..",
	[OP]        = "...................",
	[HY]        = "|.....|...||.||.|..",
	[QU]        = "...................",
	[SY]        = "||....|...||.|..|..",
	[PO]        = "......?...||.|..|..",
	[PR]        = "......?...||.|..|..",
	[BA]        = "||....|...||.||.|..",
	[B2]        = "||....|...||....|..",
	[GL]        = "...................",
	[IN]        = "||....|...||.|..|..",
	[CB]        = "||....||..||||.||..",
	[SP]        = "||....|||.|||||||..",
	[LF]        = "!!!!!!!!!!!!!!!!!!!",
	[NUMBER_IS] = "......|......|..|..",
	[NUMBER_SY] = "|.....|......|..|..",
	[NUMBER_CP] = "......|......|..|..",
	[NUMBER_CL] = "||....|......|..|..",
};

static guint8 class_of_type(GUnicodeBreakType type)
{
	switch (type) {
	case G_UNICODE_BREAK_ALPHABETIC: case G_UNICODE_BREAK_AMBIGUOUS: return AL;
	case G_UNICODE_BREAK_NUMERIC:           return NU;
	case G_UNICODE_BREAK_INFIX_SEPARATOR:   return IS;
	case G_UNICODE_BREAK_EXCLAMATION:       return EX;
	case G_UNICODE_BREAK_CLOSE_PARANTHESIS: return CP;
	case G_UNICODE_BREAK_CLOSE_PUNCTUATION: return CL;
	case G_UNICODE_BREAK_OPEN_PUNCTUATION:  return OP;
	case G_UNICODE_BREAK_HYPHEN:            return HY;
	case G_UNICODE_BREAK_QUOTATION:         return QU;
	case G_UNICODE_BREAK_SYMBOL:            return SY;
	case G_UNICODE_BREAK_POSTFIX:           return PO;
	case G_UNICODE_BREAK_PREFIX:            return PR;
	case G_UNICODE_BREAK_AFTER:             return BA;
	case G_UNICODE_BREAK_BEFORE_AND_AFTER:  return B2;
	case G_UNICODE_BREAK_NON_BREAKING_GLUE: return GL;
	case G_UNICODE_BREAK_INSEPARABLE:       return IN;
	case G_UNICODE_BREAK_CONTINGENT:        return CB;
	case G_UNICODE_BREAK_SPACE:             return SP;
	case G_UNICODE_BREAK_LINE_FEED:         return LF;
	default:                                return OTHER;
	}
}

/* The class of C; OTHER when the table is not for it: letters that take marks, other scripts, line ends but one. */
static guint8 class_of(gunichar c)
{
	if (c < 0x250 || (c >= 0x2010 && c < 0x2028) || c == 0x20AC || c == 0xFFFC)
		return class_of_type(g_unichar_break_type(c));
	return OTHER;
}

static const guint8 *ascii_classes(void)
{
	static guint8 classes[128];
	static gsize made;

	if (g_once_init_enter(&made)) {
		for (gunichar c = 0; c < G_N_ELEMENTS(classes); c++)
			classes[c] = class_of(c);
		g_once_init_leave(&made, 1);
	}
	return classes;
}

/* What AFTER becomes behind BEFORE: punctuation of a figure. */
static guint8 of_number(guint8 before, guint8 after)
{
	if (before != NU && before != NUMBER_IS && before != NUMBER_SY)
		return after;
	switch (after) {
	case IS: return NUMBER_IS;
	case SY: return NUMBER_SY;
	case CP: return NUMBER_CP;
	case CL: return NUMBER_CL;
	default: return after;
	}
}

/* Whether no line may end behind spaces, between SIGN before them and AFTER (LB14, LB15, LB17). */
static gboolean joined_over_spaces(guint8 sign, guint8 after)
{
	return sign == OP || (sign == QU && after == OP) || (sign == B2 && after == B2);
}

gboolean text_plain_breaks(const char *text, int length, guint8 *actions)
{
	const guint8 *ascii = ascii_classes();
	guint8 before = OTHER, sign = OTHER;

	for (int i = 0; i < length;) {
		guint8 c = (guchar) text[i], after;
		int size = c < 0x80 ? 1 : g_utf8_skip[c];

		after = c < 0x80 ? ascii[c] : class_of(g_utf8_get_char(text + i));
		if (after == OTHER)
			return FALSE;
		actions[i] = BREAK_NO;
		for (int k = 1; k < size; k++)
			actions[i + k] = BREAK_NO;
		if (before != OTHER) {
			char pair = pairs[before][after];

			if (pair == '?')
				return FALSE;
			if (pair == '!')
				actions[i] = BREAK_MANDATORY;
			else if (pair == '|' && !(before == SP && joined_over_spaces(sign, after)))
				actions[i] = BREAK_ALLOWED;
		}
		before = of_number(before, after);
		sign = before != SP ? before : sign;
		i += size;
	}
	actions[length] = before == LF ? BREAK_MANDATORY : length > 0 ? BREAK_ALLOWED : BREAK_NO;
	return TRUE;
}
