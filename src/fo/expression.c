/* expression.c: expressions in attribute values (XSL 1.1 §5.9).
 *
 * Recursive descent over the text.  An operand is a number, or a length as a linear form (absolute + percent x base +
 * coefficient x special), or what a function fetched.  What is linear stays so until layout knows the base; what is
 * not, as 50% * 50%, is refused. */
#include "fo/value.h"

#include <math.h>
#include <string.h>

#include "fo/shorthand.h"
#include "fo/style.h"

#define DEPTH_LIMIT 64
#define ARGUMENT_LIMIT 8

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

static Operand read_sum(Reader *reader);

static Operand fail(Reader *reader, const char *problem)
{
	if (reader->problem == NULL)
		reader->problem = problem;
	return (Operand) { .kind = OPERAND_NUMBER };
}

static void skip_space(Reader *reader)
{
	while (g_ascii_isspace(*reader->at))
		reader->at++;
}

static Operand operand_number(double number)
{
	return (Operand) { .kind = OPERAND_NUMBER, .number = number };
}

static Operand operand_length(double units)
{
	return (Operand) { .kind = OPERAND_LENGTH, .number = units };
}

/* A value fetched from elsewhere, as an operand that can be reckoned with when it is a number or a length. */
static Operand operand_of(FoValue value)
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

static gboolean is_absolute(const Operand *operand)
{
	return operand->kind == OPERAND_LENGTH && operand->percent == 0 && operand->special == SPECIAL_NONE;
}

/* ---- literals ---- */

/* What PERCENT (1 is 100 %) comes to. */
static Operand percentage(Reader *reader, double percent)
{
	Operand operand = operand_length(0);
	const ValueContext *context = reader->context;

	switch (reader->base) {
	case OF_NOTHING:
		return fail(reader, "no percentage is allowed here");
	case OF_LAYOUT:
		operand.percent = percent;
		return operand;
	case OF_FONT_SIZE:
	case OF_PARENT_FONT_SIZE:
		return operand_length(percent * context->font_size);
	case OF_LINE_HEIGHT:
		return operand_length(percent * style_get(context->parent, PR_LINE_HEIGHT).as.length.absolute);
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
		return fail(reader, "the number has too many digits");
	memcpy(digits, reader->at, length);
	digits[length] = '\0';
	number = g_ascii_strtod(digits, &end);
	if (end != digits + length)
		return fail(reader, "the number is not well formed");
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
	return fail(reader, "the unit is not one of pt, mm, cm, in, pc, px, em");
}

/* ---- functions ---- */

/* Each takes the arguments of a call; their number is checked. */
typedef Operand (*Reckon)(Reader *reader, const Operand *arguments);

static Operand extreme(Reader *reader, const Operand *arguments, gboolean larger)
{
	const Operand *a = &arguments[0], *b = &arguments[1];
	gboolean comparable = a->kind == b->kind && a->kind != OPERAND_FETCHED
		&& (a->kind == OPERAND_NUMBER || (is_absolute(a) && is_absolute(b))
		    || (a->number == 0 && b->number == 0 && a->special == SPECIAL_NONE && b->special == SPECIAL_NONE));

	if (!comparable)
		return fail(reader, "min and max compare only lengths that are known before layout");
	return (a->number + a->percent > b->number + b->percent) == larger ? *a : *b;
}

static Operand reckon_min(Reader *reader, const Operand *arguments)
{
	return extreme(reader, arguments, FALSE);
}

static Operand reckon_max(Reader *reader, const Operand *arguments)
{
	return extreme(reader, arguments, TRUE);
}

static Operand reckon_abs(Reader *reader, const Operand *arguments)
{
	Operand result = arguments[0];

	if (result.kind != OPERAND_NUMBER && !is_absolute(&result))
		return fail(reader, "abs takes only what is known before layout");
	result.number = fabs(result.number);
	return result;
}

static Operand rounded(Reader *reader, const Operand *argument, double number)
{
	if (argument->kind != OPERAND_NUMBER)
		return fail(reader, "only a number without a unit can be rounded");
	return operand_number(number);
}

/* As in XPath, half goes up. */
static Operand reckon_round(Reader *reader, const Operand *arguments)
{
	return rounded(reader, arguments, floor(arguments[0].number + 0.5));
}

static Operand reckon_floor(Reader *reader, const Operand *arguments)
{
	return rounded(reader, arguments, floor(arguments[0].number));
}

static Operand reckon_ceiling(Reader *reader, const Operand *arguments)
{
	return rounded(reader, arguments, ceil(arguments[0].number));
}

static Operand special_length(FoSpecial special, double coefficient)
{
	return (Operand) { .kind = OPERAND_LENGTH, .coefficient = coefficient, .special = special };
}

/* The shares of a table are often written as percentages; only their ratio counts. */
static Operand reckon_column_width(Reader *reader, const Operand *arguments)
{
	const Operand *share = &arguments[0];
	gboolean is_percentage = share->kind == OPERAND_LENGTH && share->number == 0 && share->special == SPECIAL_NONE;

	if (share->kind != OPERAND_NUMBER && !is_percentage)
		return fail(reader, "proportional-column-width takes a number");
	return special_length(SPECIAL_PROPORTIONAL, is_percentage ? share->percent * 100 : share->number);
}

static Operand reckon_label_end(Reader *reader, const Operand *arguments)
{
	(void) reader;
	(void) arguments;
	return special_length(SPECIAL_LABEL_END, 1);
}

static Operand reckon_body_start(Reader *reader, const Operand *arguments)
{
	(void) reader;
	(void) arguments;
	return special_length(SPECIAL_BODY_START, 1);
}

/* The property that the argument of a fetching function names: that of the context for its own name, that of its
 * compound or of a shorthand over it, and when there is no argument.  PR_COUNT: unknown. */
static FoProperty named_property(Reader *reader, const char *name, gsize length)
{
	FoProperty own = reader->context->property;
	const NameInfo *info;
	char copy[64];

	if (length == 0)
		return own;
	if (length >= sizeof copy)
		return PR_COUNT;
	memcpy(copy, name, length);
	copy[length] = '\0';
	info = name_find(copy);
	if (info == NULL || info->count == 0)
		return PR_COUNT;
	for (int i = 0; i < info->count; i++)
		if (info->properties[i] == own)
			return own;
	return (FoProperty) info->properties[0];
}

typedef enum Fetch { FETCH_INHERITED, FETCH_PARENT, FETCH_NEAREST, FETCH_COLUMN } Fetch;

static const struct { const char *name; Fetch fetch; } fetching_functions[] = {
	{ "inherited-property-value", FETCH_INHERITED }, { "from-parent", FETCH_PARENT },
	{ "from-nearest-specified-value", FETCH_NEAREST }, { "from-table-column", FETCH_COLUMN },
};

gboolean is_fetching_function(const char *text)
{
	for (gsize i = 0; i < G_N_ELEMENTS(fetching_functions); i++) {
		gsize length = strlen(fetching_functions[i].name);

		if (strncmp(text, fetching_functions[i].name, length) == 0 && strchr(text + length, '(') != NULL)
			return TRUE;
	}
	return FALSE;
}

static Operand fetch_from_column(Reader *reader, FoProperty property)
{
	ValueContext *context = reader->context;
	const FoNode *column;

	context->positional = TRUE;
	column = context->node == NULL ? NULL : table_column_of(context->node, context->column_number);
	if (column == NULL)
		return operand_of(property_initials()[property]);
	return operand_of(style_get(column->style, property));
}

static Operand fetch(Reader *reader, Fetch how, const char *name, gsize length)
{
	FoProperty property = named_property(reader, name, length);
	const FoStyle *style = reader->context->parent;

	if (property == PR_COUNT)
		return fail(reader, "the function names an unknown property");
	switch (how) {
	case FETCH_INHERITED:
		if (!property_infos[property].inherited)
			return fail(reader, "inherited-property-value takes an inherited property");
		return operand_of(style_get(style, property));
	case FETCH_PARENT:
		return operand_of(style_get(style, property));
	case FETCH_NEAREST:
		while (style != NULL && !style_is_set(style, property))
			style = style->parent;
		return operand_of(style_get(style, property));
	case FETCH_COLUMN:
		return fetch_from_column(reader, property);
	}
	return operand_number(0);
}

/* The text of a call's only argument, a property's name, with the parenthesis that closes the call consumed. */
static const char *read_name_argument(Reader *reader, gsize *length)
{
	const char *name;

	skip_space(reader);
	name = reader->at;
	*length = strspn(name, "abcdefghijklmnopqrstuvwxyz-.");
	reader->at += *length;
	skip_space(reader);
	if (*reader->at != ')')
		fail(reader, "the function takes the name of a property");
	else
		reader->at++;
	return name;
}

/* Reads arguments up to and with the closing parenthesis; returns their number. */
static int read_arguments(Reader *reader, Operand *arguments)
{
	int count = 0;

	skip_space(reader);
	if (*reader->at == ')') {
		reader->at++;
		return 0;
	}
	while (count < ARGUMENT_LIMIT && reader->problem == NULL) {
		arguments[count++] = read_sum(reader);
		skip_space(reader);
		if (*reader->at == ')') {
			reader->at++;
			return count;
		}
		if (*reader->at != ',')
			break;
		reader->at++;
	}
	fail(reader, "a parenthesis is not closed");
	return count;
}

static const struct Function { const char *name; int arguments; Reckon reckon; } reckoning_functions[] = {
	{ "min", 2, reckon_min }, { "max", 2, reckon_max }, { "abs", 1, reckon_abs }, { "round", 1, reckon_round },
	{ "floor", 1, reckon_floor }, { "ceiling", 1, reckon_ceiling },
	{ "proportional-column-width", 1, reckon_column_width },
	{ "label-end", 0, reckon_label_end }, { "body-start", 0, reckon_body_start },
};

static Operand call(Reader *reader, const struct Function *function)
{
	Operand arguments[ARGUMENT_LIMIT];
	PercentBase base = reader->base;
	int count;

	if (function->reckon == reckon_column_width)
		reader->base = OF_LAYOUT;
	count = read_arguments(reader, arguments);
	reader->base = base;
	if (reader->problem != NULL)
		return operand_number(0);
	if (count != function->arguments)
		return fail(reader, "the function has a wrong number of arguments");
	return function->reckon(reader, arguments);
}

static Operand read_call(Reader *reader)
{
	const char *name = reader->at;
	gsize length = strspn(name, "abcdefghijklmnopqrstuvwxyz-");

	reader->at += length;
	skip_space(reader);
	if (*reader->at != '(')
		return fail(reader, "it is not a value of this property");
	reader->at++;
	for (gsize i = 0; i < G_N_ELEMENTS(fetching_functions); i++) {
		if (strlen(fetching_functions[i].name) == length
		    && strncmp(name, fetching_functions[i].name, length) == 0) {
			const char *property = read_name_argument(reader, &length);

			return fetch(reader, fetching_functions[i].fetch, property, length);
		}
	}
	for (gsize i = 0; i < G_N_ELEMENTS(reckoning_functions); i++)
		if (strlen(reckoning_functions[i].name) == length
		    && strncmp(name, reckoning_functions[i].name, length) == 0)
			return call(reader, &reckoning_functions[i]);
	return fail(reader, "the function is not known");
}

/* ---- operators ---- */

static Operand negated(Reader *reader, Operand operand)
{
	if (operand.kind == OPERAND_FETCHED)
		return fail(reader, "it cannot be reckoned with");
	operand.number = -operand.number;
	operand.percent = -operand.percent;
	operand.coefficient = -operand.coefficient;
	return operand;
}

static Operand read_unary(Reader *reader)
{
	Operand operand;

	skip_space(reader);
	if (++reader->depth > DEPTH_LIMIT)
		return fail(reader, "it is nested too deeply");
	if (*reader->at == '-') {
		reader->at++;
		operand = negated(reader, read_unary(reader));
	} else if (*reader->at == '+') {
		reader->at++;
		operand = read_unary(reader);
	} else if (*reader->at == '(') {
		reader->at++;
		operand = read_sum(reader);
		skip_space(reader);
		if (*reader->at == ')')
			reader->at++;
		else
			operand = fail(reader, "a parenthesis is not closed");
	} else if (g_ascii_isdigit(*reader->at) || *reader->at == '.') {
		operand = read_numeral(reader);
	} else {
		operand = read_call(reader);
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
	return fail(reader, "a length times a length is not a length");
}

static Operand quotient(Reader *reader, const Operand *left, const Operand *right)
{
	if (right->kind == OPERAND_NUMBER && right->number != 0)
		return scaled(*left, 1 / right->number);
	if (is_absolute(left) && is_absolute(right) && right->number != 0)
		return operand_number(left->number / right->number);
	return fail(reader, right->number == 0 ? "it divides by zero" : "only known lengths can be divided by each other");
}

static Operand remainder_of(Reader *reader, const Operand *left, const Operand *right)
{
	Operand result = *left;

	if (right->number == 0)
		return fail(reader, "it divides by zero");
	if (!(left->kind == OPERAND_NUMBER || is_absolute(left)) || !(right->kind == OPERAND_NUMBER || is_absolute(right))
	    || (left->kind == OPERAND_NUMBER && right->kind == OPERAND_LENGTH))
		return fail(reader, "mod takes only what is known before layout");
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

		skip_space(reader);
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
			return fail(reader, "it cannot be reckoned with");
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
		return fail(reader, "numbers and lengths cannot be added");
	if (left.special != SPECIAL_NONE && right->special != SPECIAL_NONE && left.special != right->special)
		return fail(reader, "label-end, body-start and proportional widths cannot be mixed");
	left.number += right->number;
	left.percent += right->percent;
	left.coefficient += right->coefficient;
	if (left.special == SPECIAL_NONE)
		left.special = right->special;
	return left;
}

static Operand read_sum(Reader *reader)
{
	Operand left = read_product(reader);

	while (reader->problem == NULL) {
		gboolean minus;
		Operand right;

		skip_space(reader);
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
	Operand result = read_sum(&reader);

	skip_space(&reader);
	if (*reader.at != '\0')
		fail(&reader, "it goes on after its end");
	if (reader.problem == NULL && !isfinite(result.number))
		fail(&reader, "the number is too large");
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
