/* expression.c: expressions in attribute values (XSL 1.1 §5.9).
 *
 * Recursive descent over the text. An operand is a number, or a length as a linear form (absolute + percent
 * x base + coefficient x special), or what a function fetched. What is linear stays so until layout knows
 * the base; what is not, as 50% * 50%, is refused. */
#include "fo/expression.h"

#include <math.h>
#include <string.h>

#include "fo/style.h"

#define DEPTH_LIMIT 64
Operand expression_fail(Reader *reader, const char *problem)
{
	if (reader->problem == NULL)
		reader->problem = problem;
	return (Operand) { .kind = OPERAND_NUMBER };
}

void expression_skip_space(Reader *reader)
{
	while (g_ascii_isspace(*reader->at))
		reader->at++;
}

Operand operand_number(double number)
{
	return (Operand) { .kind = OPERAND_NUMBER, .number = number };
}

Operand operand_length(double units)
{
	return (Operand) { .kind = OPERAND_LENGTH, .number = units };
}

/* A value fetched from elsewhere, as an operand that can be reckoned with when it is a number or a length. */
Operand operand_of(FoValue value)
{
	Operand operand = { .kind = OPERAND_FETCHED, .fetched = value };

	if (value.kind == FV_NUMBER)
		return operand_number(value.as.number);
	if (value.kind == FV_LENGTH) {
		operand.kind = OPERAND_LENGTH;
		operand.number = value.as.length.absolute;
		operand.percent = value.as.length.percent;
		operand.coefficient = value.as.length.coefficient;
		operand.special = value.as.length.special;
	}
	return operand;
}

gboolean operand_is_absolute(const Operand *operand)
{
	return operand->kind == OPERAND_LENGTH && operand->percent == 0 && operand->special == SPECIAL_NONE;
}

/* ---- literals ---- */

/* What PERCENT (1 is 100 %) comes to. */
static Operand percentage(Reader *reader, double percent)
{
	Operand operand = operand_length(0);
	const ValueContext *context = reader->context;
	FoValue line_height;

	switch (reader->base) {
	case OF_NOTHING:
		return expression_fail(reader, "no percentage is allowed here");
	case OF_LAYOUT:
		operand.percent = percent;
		return operand;
	case OF_FONT_SIZE:
	case OF_PARENT_FONT_SIZE:
		return operand_length(percent * context->font_size);
	case OF_LINE_HEIGHT:
		line_height = style_get(context->parent, PR_LINE_HEIGHT);
		return operand_length(percent * line_height.as.length.absolute);
	}
	return operand;
}

static Operand read_numeral(Reader *reader)
{
	static const struct { char name[4]; double units; } absolute_units[] = {
		{ "pt", UNIT_PER_PT }, { "mm", UNIT_PER_PT * 72 / 25.4 }, { "cm", UNIT_PER_PT * 72 / 2.54 },
		{ "in", UNIT_PER_PT * 72 }, { "pc", UNIT_PER_PT * 12 }, { "px", UNIT_PER_PT },
	};
	char digits[48];
	gsize length = strspn(reader->at, "0123456789.");
	gsize unit;
	double number;
	char *end;

	if (length >= sizeof digits)
		return expression_fail(reader, "the number has too many digits");
	memcpy(digits, reader->at, length);
	digits[length] = '\0';
	number = g_ascii_strtod(digits, &end);
	if (end != digits + length)
		return expression_fail(reader, "the number is not well formed");
	reader->at += length;
	if (*reader->at == '%') {
		reader->at++;
		return percentage(reader, number / 100);
	}
	for (unit = 0; g_ascii_isalpha(reader->at[unit]); unit++)
		;
	if (unit == 0)
		return operand_number(number);
	if (unit == 2 && g_ascii_strncasecmp(reader->at, "em", 2) == 0) {
		reader->at += 2;
		return operand_length(number * reader->context->font_size);
	}
	for (gsize i = 0; i < G_N_ELEMENTS(absolute_units); i++) {
		if (unit == 2 && g_ascii_strncasecmp(reader->at, absolute_units[i].name, 2) == 0) {
			reader->at += 2;
			return operand_length(number * absolute_units[i].units);
		}
	}
	return expression_fail(reader, "the unit is not one of pt, mm, cm, in, pc, px, em");
}

/* ---- operators ---- */

static Operand negated(Reader *reader, Operand operand)
{
	if (operand.kind == OPERAND_FETCHED)
		return expression_fail(reader, "it cannot be reckoned with");
	operand.number = -operand.number;
	operand.percent = -operand.percent;
	operand.coefficient = -operand.coefficient;
	return operand;
}

static Operand read_unary(Reader *reader)
{
	Operand operand;

	expression_skip_space(reader);
	if (++reader->depth > DEPTH_LIMIT)
		return expression_fail(reader, "it is nested too deeply");
	if (*reader->at == '-') {
		reader->at++;
		operand = negated(reader, read_unary(reader));
	} else if (*reader->at == '+') {
		reader->at++;
		operand = read_unary(reader);
	} else if (*reader->at == '(') {
		reader->at++;
		operand = expression_sum(reader);
		expression_skip_space(reader);
		if (*reader->at == ')')
			reader->at++;
		else
			operand = expression_fail(reader, "a parenthesis is not closed");
	} else if (g_ascii_isdigit(*reader->at) || *reader->at == '.') {
		operand = read_numeral(reader);
	} else {
		operand = expression_call(reader);
	}
	reader->depth--;
	return operand;
}

static Operand scaled(Operand operand, double factor)
{
	operand.number *= factor;
	operand.percent *= factor;
	operand.coefficient *= factor;
	return operand;
}

static Operand product(Reader *reader, const Operand *left, const Operand *right)
{
	if (left->kind == OPERAND_NUMBER)
		return scaled(*right, left->number);
	if (right->kind == OPERAND_NUMBER)
		return scaled(*left, right->number);
	return expression_fail(reader, "a length times a length is not a length");
}

static Operand quotient(Reader *reader, const Operand *left, const Operand *right)
{
	if (right->kind == OPERAND_NUMBER && right->number != 0)
		return scaled(*left, 1 / right->number);
	if (operand_is_absolute(left) && operand_is_absolute(right) && right->number != 0)
		return operand_number(left->number / right->number);
	if (right->number == 0)
		return expression_fail(reader, "it divides by zero");
	return expression_fail(reader, "only known lengths can be divided by each other");
}

static gboolean is_known(const Operand *operand)
{
	return operand->kind == OPERAND_NUMBER || operand_is_absolute(operand);
}

static Operand remainder_of(Reader *reader, const Operand *left, const Operand *right)
{
	Operand result = *left;

	if (right->number == 0)
		return expression_fail(reader, "it divides by zero");
	if (!is_known(left) || !is_known(right)
	    || (left->kind == OPERAND_NUMBER && right->kind == OPERAND_LENGTH))
		return expression_fail(reader, "mod takes only what is known before layout");
	result.number = fmod(left->number, right->number);
	if (left->kind == right->kind)
		result.kind = left->kind;
	return result;
}

/* TRUE, with WORD consumed, when it stands here as a word of its own. */
static gboolean take_word(Reader *reader, const char *word)
{
	if (strncmp(reader->at, word, 3) != 0 || g_ascii_isalpha(reader->at[3]) || reader->at[3] == '-')
		return FALSE;
	reader->at += 3;
	return TRUE;
}

static Operand read_product(Reader *reader)
{
	Operand left = read_unary(reader);

	while (reader->problem == NULL) {
		Operand (*reckon)(Reader *, const Operand *, const Operand *);
		Operand right;

		expression_skip_space(reader);
		if (*reader->at == '*') {
			reader->at++;
			reckon = product;
		} else if (take_word(reader, "div")) {
			reckon = quotient;
		} else if (take_word(reader, "mod")) {
			reckon = remainder_of;
		} else {
			break;
		}
		right = read_unary(reader);
		if (left.kind == OPERAND_FETCHED || right.kind == OPERAND_FETCHED)
			return expression_fail(reader, "it cannot be reckoned with");
		left = reckon(reader, &left, &right);
	}
	return left;
}

static Operand total(Reader *reader, Operand left, const Operand *right)
{
	/* A bare zero may stand for no length at all. */
	if (left.kind == OPERAND_NUMBER && left.number == 0 && right->kind == OPERAND_LENGTH)
		left.kind = OPERAND_LENGTH;
	if (left.kind == OPERAND_FETCHED || right->kind == OPERAND_FETCHED
	    || (left.kind != right->kind && right->number != 0))
		return expression_fail(reader, "numbers and lengths cannot be added");
	if (left.special != SPECIAL_NONE && right->special != SPECIAL_NONE && left.special != right->special)
		return expression_fail(reader, "label-end, body-start and column widths cannot be mixed");
	left.number += right->number;
	left.percent += right->percent;
	left.coefficient += right->coefficient;
	if (left.special == SPECIAL_NONE)
		left.special = right->special;
	return left;
}

Operand expression_sum(Reader *reader)
{
	Operand left = read_product(reader);

	while (reader->problem == NULL) {
		gboolean minus;
		Operand right;

		expression_skip_space(reader);
		minus = *reader->at == '-';
		if (!minus && *reader->at != '+')
			break;
		reader->at++;
		right = read_product(reader);
		if (minus)
			right = negated(reader, right);
		left = total(reader, left, &right);
	}
	return left;
}

const char *expression_read(ValueContext *context, const char *text, FoValue *value)
{
	Reader reader = { .context = context, .at = text, .base = property_infos[context->property].base };
	Operand result = expression_sum(&reader);

	expression_skip_space(&reader);
	if (*reader.at != '\0')
		expression_fail(&reader, "it goes on after its end");
	if (reader.problem == NULL && !isfinite(result.number))
		expression_fail(&reader, "the number is too large");
	if (reader.problem != NULL)
		return reader.problem;
	switch (result.kind) {
	case OPERAND_NUMBER:
		*value = value_number(result.number);
		break;
	case OPERAND_LENGTH:
		*value = value_length(result.number);
		value->as.length.percent = (float) result.percent;
		value->as.length.coefficient = (float) result.coefficient;
		value->as.length.special = result.special;
		break;
	case OPERAND_FETCHED:
		*value = result.fetched;
		break;
	}
	return NULL;
}
