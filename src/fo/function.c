/* function.c: the functions of expressions (XSL 1.1 §5.10): numbers, lengths, and values fetched from
 * elsewhere. */
#include "fo/expression.h"

#include <math.h>
#include <string.h>

#include "fo/shorthand.h"
#include "fo/style.h"

#define ARGUMENT_LIMIT 8

static gboolean is_percentage(const Operand *operand)
{
	return operand->kind == OPERAND_LENGTH && operand->number == 0 && operand->special == SPECIAL_NONE;
}

/* Each takes the arguments of a call; their number is checked. */
typedef Operand (*Reckon)(Reader *reader, const Operand *arguments);

static Operand extreme(Reader *reader, const Operand *arguments, gboolean larger)
{
	const Operand *a = &arguments[0], *b = &arguments[1];
	gboolean comparable = a->kind == b->kind && a->kind != OPERAND_FETCHED
		&& (a->kind == OPERAND_NUMBER || (operand_is_absolute(a) && operand_is_absolute(b))
		    || (is_percentage(a) && is_percentage(b)));

	if (!comparable)
		return expression_fail(reader, "min and max compare only what is known before layout");
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

	if (result.kind != OPERAND_NUMBER && !operand_is_absolute(&result))
		return expression_fail(reader, "abs takes only what is known before layout");
	result.number = fabs(result.number);
	return result;
}

static Operand rounded(Reader *reader, const Operand *argument, double number)
{
	if (argument->kind != OPERAND_NUMBER)
		return expression_fail(reader, "only a number without a unit can be rounded");
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

	if (is_percentage(share))
		return special_length(SPECIAL_PROPORTIONAL, share->percent * 100);
	if (share->kind != OPERAND_NUMBER)
		return expression_fail(reader, "proportional-column-width takes a number");
	return special_length(SPECIAL_PROPORTIONAL, share->number);
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

/* The property that the argument of a fetching function names: that of the context for its own name, that
 * of its compound or of a shorthand over it, and when there is no argument. PR_COUNT: unknown. */
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
	if (strchr(text, '(') == NULL)
		return FALSE;
	for (gsize i = 0; i < G_N_ELEMENTS(fetching_functions); i++) {
		gsize length = strlen(fetching_functions[i].name);

		if (strncmp(text, fetching_functions[i].name, length) == 0
		    && strchr(text + length, '(') != NULL)
			return TRUE;
	}
	return FALSE;
}

static Operand fetch_from_column(Reader *reader, FoProperty property)
{
	ValueContext *context = reader->context;
	const FoNode *column;

	column = context->node == NULL ? NULL : table_column_of(context->node, context->column_number);
	if (column == NULL)
		return operand_of(property_initials()[property]);
	return operand_of(style_get(column->style, property));
}

/* NODE or the nearest ancestor on which PROPERTY is set; NULL: none. */
static const FoNode *nearest_setting(const FoNode *node, FoProperty property)
{
	while (node != NULL && !style_is_set(node->style, property))
		node = node->parent;
	return node;
}

/* §5.3.2: a margin of an ancestor makes an indent that is no property of its own. */
static gboolean made_by_margin(const FoNode *parent, FoProperty own, FoProperty property)
{
	FoProperty margin = property == PR_START_INDENT ? PR_MARGIN_LEFT : PR_MARGIN_RIGHT;

	if (own != property || (property != PR_START_INDENT && property != PR_END_INDENT))
		return FALSE;
	return nearest_setting(parent, margin) != NULL;
}

static Operand fetch(Reader *reader, Fetch how, const char *name, gsize length)
{
	FoProperty property = named_property(reader, name, length);
	const FoStyle *style = reader->context->parent;
	const FoNode *parent = reader->context->node == NULL ? NULL : reader->context->node->parent;

	if (property == PR_COUNT)
		return expression_fail(reader, "the function names an unknown property");
	reader->context->positional = TRUE;
	if ((how == FETCH_INHERITED || how == FETCH_PARENT) && made_by_margin(parent, reader->context->property, property))
		return special_length(property == PR_START_INDENT ? SPECIAL_START_INDENT : SPECIAL_END_INDENT, 1);
	switch (how) {
	case FETCH_INHERITED:
		if (!property_infos[property].inherited)
			return expression_fail(reader, "the property is not an inherited one");
		return operand_of(style_get(style, property));
	case FETCH_PARENT:
		return operand_of(style_get(style, property));
	case FETCH_NEAREST:
		parent = nearest_setting(parent, property);
		return operand_of(style_get(parent != NULL ? parent->style : NULL, property));
	case FETCH_COLUMN:
		return fetch_from_column(reader, property);
	}
	return operand_number(0);
}

/* The text of a call's only argument, a property's name, with the parenthesis that closes the call
 * consumed. */
static const char *read_name_argument(Reader *reader, gsize *length)
{
	const char *name;

	expression_skip_space(reader);
	name = reader->at;
	*length = strspn(name, "abcdefghijklmnopqrstuvwxyz-.");
	reader->at += *length;
	expression_skip_space(reader);
	if (*reader->at != ')')
		expression_fail(reader, "the function takes the name of a property");
	else
		reader->at++;
	return name;
}

/* Reads arguments up to and with the closing parenthesis; returns their number. */
static int read_arguments(Reader *reader, Operand *arguments)
{
	int count = 0;

	expression_skip_space(reader);
	if (*reader->at == ')') {
		reader->at++;
		return 0;
	}
	while (count < ARGUMENT_LIMIT && reader->problem == NULL) {
		arguments[count++] = expression_sum(reader);
		expression_skip_space(reader);
		if (*reader->at == ')') {
			reader->at++;
			return count;
		}
		if (*reader->at != ',')
			break;
		reader->at++;
	}
	expression_fail(reader, "a parenthesis is not closed");
	return count;
}

static const struct Function { const char *name; int arguments; Reckon reckon; } reckoning_functions[] = {
	{ "min", 2, reckon_min }, { "max", 2, reckon_max }, { "abs", 1, reckon_abs },
	{ "round", 1, reckon_round }, { "floor", 1, reckon_floor }, { "ceiling", 1, reckon_ceiling },
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
		return expression_fail(reader, "the function has a wrong number of arguments");
	return function->reckon(reader, arguments);
}

Operand expression_call(Reader *reader)
{
	const char *name = reader->at;
	gsize length = strspn(name, "abcdefghijklmnopqrstuvwxyz-");

	reader->at += length;
	expression_skip_space(reader);
	if (*reader->at != '(')
		return expression_fail(reader, "it is not a value of this property");
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
	return expression_fail(reader, "the function is not known");
}
