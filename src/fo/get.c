/* get.c: reading the properties of an object. */
#include "fo/style.h"

FoValue fo_get(const FoNode *node, FoProperty property)
{
	return style_get(node->style, property);
}

gboolean fo_is_set(const FoNode *node, FoProperty property)
{
	return style_is_set(node->style, property);
}

FoKeyword fo_keyword(const FoNode *node, FoProperty property)
{
	const FoValue *value = style_find(node->style, property);

	return value->kind == FV_KEYWORD ? value->as.keyword : KW_NONE_SET;
}

double fo_number(const FoNode *node, FoProperty property)
{
	const FoValue *value = style_find(node->style, property);

	return value->kind == FV_NUMBER ? value->as.number : 0;
}

/* Integers beyond this are mistakes; twice of it still is an int. */
#define INTEGER_LIMIT 1e9

int fo_integer(const FoNode *node, FoProperty property)
{
	double number = CLAMP(fo_number(node, property), -INTEGER_LIMIT, INTEGER_LIMIT);

	return (int) (number < 0 ? number - 0.5 : number + 0.5);
}

const char *fo_string(const FoNode *node, FoProperty property)
{
	const FoValue *value = style_find(node->style, property);

	return value->kind == FV_STRING ? value->as.string : NULL;
}

FoColour fo_colour(const FoNode *node, FoProperty property)
{
	const FoValue *value = style_find(node->style, property);

	return value->kind == FV_COLOUR ? value->as.colour : (FoColour) { 0, 0, 0, 0 };
}

Unit fo_unit(const FoNode *node, FoProperty property, Unit base)
{
	const FoValue *value = style_find(node->style, property);

	if (value->kind != FV_LENGTH)
		return 0;
	return unit_round(value->as.length.absolute + (double) value->as.length.percent * base);
}
