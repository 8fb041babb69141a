/* parse.c: one attribute value becomes one property value, as its row in the table says. */
#include "fo/value.h"

#include <math.h>
#include <string.h>

#include "fo/style.h"

static gboolean is_allowed(FoProperty property, FoKeyword keyword)
{
	return (property_keywords(property)->set[keyword / 64] >> (keyword % 64) & 1) != 0;
}

/* ---- keywords that stand for something else ---- */

/* XSL 1.1 §7.9.4: medium is 12 pt, the steps are of 1.2 as in CSS 2. */
static FoValue font_size_of(const ValueContext *context, FoKeyword keyword)
{
	static const struct { FoKeyword keyword; int step; } sizes[] = {
		{ KW_XX_SMALL, -3 }, { KW_X_SMALL, -2 }, { KW_SMALL, -1 }, { KW_MEDIUM, 0 }, { KW_LARGE, 1 },
		{ KW_X_LARGE, 2 }, { KW_XX_LARGE, 3 },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++)
		if (sizes[i].keyword == keyword)
			return value_length(12 * UNIT_PER_PT * pow(1.2, sizes[i].step));
	return value_length(keyword == KW_LARGER ? context->font_size * 1.2 : context->font_size / 1.2);
}

static FoValue font_weight_of(const ValueContext *context, FoKeyword keyword)
{
	double parent = style_get(context->parent, PR_FONT_WEIGHT).as.number;

	switch (keyword) {
	case KW_BOLD:
		return value_number(700);
	case KW_BOLDER:
		return value_number(parent < 350 ? 400 : parent < 550 ? 700 : 900);
	case KW_LIGHTER:
		return value_number(parent < 550 ? 100 : parent < 750 ? 400 : 700);
	default:
		return value_number(400);
	}
}

static FoValue border_width_of(FoKeyword keyword)
{
	return value_length(UNIT_PER_PT * (keyword == KW_THIN ? 0.5 : keyword == KW_MEDIUM ? 1 : 2));
}

/* Absolute directions as relative ones; the writing mode is lr-tb. */
static FoKeyword relative_direction(FoKeyword keyword)
{
	switch (keyword) {
	case KW_LEFT: return KW_START;
	case KW_RIGHT: return KW_END;
	case KW_TOP: return KW_BEFORE;
	case KW_BOTTOM: return KW_AFTER;
	default: return keyword;
	}
}

static FoValue background_position_of(FoKeyword keyword)
{
	FoValue value = value_length(0);

	if (keyword == KW_CENTER)
		value.as.length.percent = 0.5f;
	else if (keyword == KW_RIGHT || keyword == KW_BOTTOM)
		value.as.length.percent = 1;
	return value;
}

static FoValue keyword_meaning(const ValueContext *context, FoKeyword keyword)
{
	switch (context->property) {
	case PR_FONT_SIZE:
		return font_size_of(context, keyword);
	case PR_FONT_WEIGHT:
		return font_weight_of(context, keyword);
	case PR_BORDER_BEFORE_WIDTH:
	case PR_BORDER_AFTER_WIDTH:
	case PR_BORDER_START_WIDTH:
	case PR_BORDER_END_WIDTH:
	case PR_CHANGE_BAR_WIDTH:
		return border_width_of(keyword);
	case PR_BACKGROUND_POSITION_HORIZONTAL:
	case PR_BACKGROUND_POSITION_VERTICAL:
		return background_position_of(keyword);
	case PR_TEXT_ALIGN:
	case PR_TEXT_ALIGN_LAST:
	case PR_CAPTION_SIDE:
	case PR_CHANGE_BAR_PLACEMENT:
	case PR_CLEAR:
		return value_keyword(relative_direction(keyword));
	case PR_LINE_HEIGHT:
		return value_number(INITIAL_LINE_FACTOR);
	case PR_TEXT_DECORATION:
		return value_number(0);
	default:
		return value_keyword(keyword);
	}
}

/* ---- strings ---- */

static FoValue string_of(const ValueContext *context, const char *text, gsize length)
{
	return value_string(context->arena == NULL ? text : arena_strndup(context->arena, text, length));
}

/* TEXT without the quotes around all of it. */
static FoValue unquoted(const ValueContext *context, const char *text)
{
	gsize length = strlen(text);

	if (length >= 2 && (text[0] == '"' || text[0] == '\'')
	    && strchr(text + 1, text[0]) == text + length - 1 && context->arena != NULL)
		return string_of(context, text + 1, length - 2);
	return string_of(context, text, length);
}

/* url(...), quoted or not, or the bare address. */
static FoValue read_uri(const ValueContext *context, const char *text)
{
	gsize length = strlen(text);
	char *inside;
	FoValue value;

	if (length < 5 || g_ascii_strncasecmp(text, "url(", 4) != 0 || text[length - 1] != ')')
		return unquoted(context, text);
	inside = g_strstrip(g_strndup(text + 4, length - 5));
	value = unquoted(context, inside);
	g_free(inside);
	return value;
}

static FoValue read_language(const ValueContext *context, const char *text)
{
	FoValue value = unquoted(context, text);
	char *letters = context->arena == NULL ? NULL : (char *) value.as.string;

	for (; letters != NULL && *letters != '\0'; letters++) {
		if (context->property == PR_COUNTRY)
			*letters = g_ascii_toupper(*letters);
		else
			*letters = g_ascii_tolower(*letters);
	}
	return value;
}

/* §7.17.4: a set; "none" and the no-... words take away what the parent hands down. */
static const char *read_text_decoration(const ValueContext *context, const char *text, FoValue *value)
{
	static const struct { const char *word; int bit; } words[] = {
		{ "underline", 1 }, { "overline", 2 }, { "line-through", 4 }, { "blink", 8 },
	};
	int bits = (int) style_get(context->parent, PR_TEXT_DECORATION).as.number;

	while (*text != '\0') {
		gsize length = strcspn(text, " \t\n\r"), i;
		gboolean no = length > 3 && strncmp(text, "no-", 3) == 0;
		gsize skip = no ? 3 : 0;

		for (i = 0; i < G_N_ELEMENTS(words); i++)
			if (strlen(words[i].word) == length - skip
			    && strncmp(words[i].word, text + skip, length - skip) == 0)
				break;
		if (i == G_N_ELEMENTS(words))
			return "it is not a set of underline, overline, line-through and blink";
		bits = no ? bits & ~words[i].bit : bits | words[i].bit;
		text += length;
		text += strspn(text, " \t\n\r");
	}
	*value = value_number(bits);
	return NULL;
}

/* ---- numbers and lengths ---- */

static const char does_not_fit[] = "the value fetched does not fit";

/* A right angle, made one of 0, 90, 180 and 270. */
static const char *check_orientation(FoValue *value)
{
	if (fmod(value->as.number, 90) != 0)
		return "it is not a multiple of 90 degrees";
	value->as.number = fmod(fmod(value->as.number, 360) + 360, 360);
	return NULL;
}

/* VALUE, an expression's result, against the types of the property. */
static const char *check_expression(ValueContext *context, FoValue *value)
{
	ValueTypes types = property_infos[context->property].types;

	if (value->kind == FV_KEYWORD)
		return is_allowed(context->property, value->as.keyword) ? NULL : does_not_fit;
	if (value->kind == FV_NUMBER && (types & TYPE_INTEGER) != 0) {
		value->as.number = MAX(1, floor(value->as.number + 0.5));
		return value->as.number > 1e6 ? "the number is too large" : NULL;
	}
	if (value->kind == FV_NUMBER && (types & TYPE_NUMBER) != 0) {
		if (fabs(value->as.number) > 1e6)
			return "the number is too large";
		if (context->property == PR_LINE_HEIGHT && value->as.number < 0)
			return "it is negative";
		if (context->property == PR_REFERENCE_ORIENTATION)
			return check_orientation(value);
		return NULL;
	}
	if (value->kind == FV_NUMBER && (types & (TYPE_LENGTH | TYPE_POSITIVE)) != 0) {
		if (value->as.number != 0)
			context->unitless = TRUE;
		*value = value_length(value->as.number * UNIT_PER_PT);
	}
	if (value->kind != FV_LENGTH || (types & (TYPE_LENGTH | TYPE_POSITIVE | TYPE_PERCENT)) == 0)
		return "it is not a value of this property";
	if (value->as.length.special != SPECIAL_NONE && property_infos[context->property].base != OF_LAYOUT)
		return "the function does not fit this property";
	if ((types & TYPE_POSITIVE) != 0 && value->as.length.special == SPECIAL_NONE
	    && value->as.length.absolute <= 0 && value->as.length.percent <= 0
	    && (value->as.length.absolute < 0 || value->as.length.percent < 0))
		return "it is negative";
	return NULL;
}

static const char *read_fetched(ValueContext *context, const char *text, FoValue *value)
{
	const char *problem = expression_read(context, text, value);
	const PropertyInfo *info = &property_infos[context->property];

	if (problem != NULL)
		return problem;
	switch (value->kind) {
	case FV_NONE:
		return info->initial[0] == '\0' ? NULL : does_not_fit;
	case FV_STRING:
		return (info->types & (TYPE_STRING | TYPE_URI | TYPE_LANGUAGE)) != 0 ? NULL : does_not_fit;
	case FV_COLOUR:
		return (info->types & TYPE_COLOUR) != 0 ? NULL : does_not_fit;
	default:
		return check_expression(context, value);
	}
}

/* "12.5pt", as nine of ten lengths are written.  Digits of two such numbers are exact, and so is their quotient's
 * rounding: the value is the same as that of the expression. */
static gboolean read_points(const char *text, FoValue *value)
{
	gint64 digits = 0, scale = 1;
	gsize length = 0;

	while (g_ascii_isdigit(text[length]) || text[length] == '.')
		length++;
	if (length == 0 || length > 12 || strcmp(text + length, "pt") != 0)
		return FALSE;
	for (gsize i = 0, after = 0; i < length; i++) {
		if (text[i] == '.') {
			if (after++ != 0 || length == 1)
				return FALSE;
			continue;
		}
		digits = digits * 10 + (text[i] - '0');
		scale *= after != 0 ? 10 : 1;
	}
	*value = value_length((double) digits / (double) scale * UNIT_PER_PT);
	return TRUE;
}

/* The length of the word TEXT starts with: letters, digits, hyphens, underscores. */
static gsize word_length(const char *text)
{
	gsize length = 0;

	while (g_ascii_isalnum(text[length]) || text[length] == '-' || text[length] == '_')
		length++;
	return length;
}

/* TEXT has no space around it. */
static const char *read_trimmed(ValueContext *context, const char *text, FoValue *value)
{
	const PropertyInfo *info = &property_infos[context->property];
	gsize length = word_length(text);
	FoKeyword keyword = text[length] == '\0' ? keyword_find(text, length) : KW_NONE_SET;
	const char *problem;

	if (keyword != KW_NONE_SET && is_allowed(context->property, keyword)) {
		*value = keyword_meaning(context, keyword);
		return NULL;
	}
	/* Indents are inherited as margins made them (§5.3.2). */
	if (strcmp(text, "inherit") == 0 && context->property == PR_START_INDENT)
		return expression_read(context, "inherited-property-value(start-indent)", value);
	if (strcmp(text, "inherit") == 0 && context->property == PR_END_INDENT)
		return expression_read(context, "inherited-property-value(end-indent)", value);
	if (strcmp(text, "inherit") == 0) {
		context->positional = context->positional || !property_infos[context->property].inherited;
		*value = style_get(context->parent, context->property);
		return NULL;
	}
	if (is_fetching_function(text))
		return read_fetched(context, text, value);
	if ((info->types & TYPE_COLOUR) != 0)
		return colour_read(context, text, value);
	if (context->property == PR_TEXT_DECORATION)
		return read_text_decoration(context, text, value);
	if ((info->types & TYPE_URI) != 0)
		*value = read_uri(context, text);
	else if ((info->types & TYPE_LANGUAGE) != 0)
		*value = read_language(context, text);
	else if (context->property == PR_FONT_FAMILY)
		*value = string_of(context, text, strlen(text));
	else if ((info->types & TYPE_STRING) != 0)
		*value = unquoted(context, text);
	else {
		if (info->types == 0)
			return "it is not one of its keywords";
		problem = read_points(text, value) ? NULL : expression_read(context, text, value);
		return problem != NULL ? problem : check_expression(context, value);
	}
	return NULL;
}

const char *value_read(ValueContext *context, const char *text, FoValue *value)
{
	gsize leading = strspn(text, " \t\n\r"), length = strlen(text);
	char buffer[256], *copy = buffer;
	const char *problem;
	ValueTypes types;

	if (text[leading] == '\0') {
		/* A space is a character; nothing else is made of spaces only. */
		if (context->property == PR_CHARACTER && length > 0) {
			*value = string_of(context, text, length);
			return NULL;
		}
		types = property_infos[context->property].types;
		return (types & (TYPE_STRING | TYPE_URI)) != 0 ? NULL : "it is empty";
	}
	if (leading == 0 && !g_ascii_isspace(text[length - 1]))
		return read_trimmed(context, text, value);
	if (length >= sizeof buffer)
		copy = g_malloc(length + 1);
	memcpy(copy, text + leading, length - leading + 1);
	problem = read_trimmed(context, g_strchomp(copy), value);
	if (copy != buffer)
		g_free(copy);
	return problem;
}
