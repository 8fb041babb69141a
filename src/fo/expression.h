/* expression.h: what the two halves of the expression reader share: expression.c reads operators and
 * literals, function.c calls. */
#ifndef FO_EXPRESSION_H
#define FO_EXPRESSION_H

#include "fo/value.h"

typedef enum OperandKind { OPERAND_NUMBER, OPERAND_LENGTH, OPERAND_FETCHED } OperandKind;

typedef struct Operand {
	OperandKind kind;
	double number;                /* of a number; the absolute part of a length, in units */
	double percent, coefficient;  /* of a length */
	FoSpecial special;
	FoValue fetched;
} Operand;

typedef struct Reader {
	ValueContext *context;
	const char *at;
	int depth;
	PercentBase base;             /* of the percentages read now: arguments of some functions have none */
	const char *problem;
} Reader;

/* Notes the first PROBLEM; the operand returned stands in for what could not be read. */
Operand expression_fail(Reader *reader, const char *problem);

void expression_skip_space(Reader *reader);

/* Reads a whole expression, up to what cannot belong to it. */
Operand expression_sum(Reader *reader);

/* Reads a call: the name of a function and its arguments. */
Operand expression_call(Reader *reader);

Operand operand_number(double number);
Operand operand_length(double units);
Operand operand_of(FoValue value);            /* to be reckoned with when it is a number or a length */
gboolean operand_is_absolute(const Operand *operand);     /* a length known before layout */

#endif
