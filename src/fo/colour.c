/* colour.c: colours (XSL 1.1 §5.9.11 and §5.10.2): names, #rgb, rgb(), rgb-icc(), system-color(). */
#include "fo/value.h"

#include <string.h>

static const struct { const char *name; guint32 rgb; } colour_names[] = {
#define COLOUR(name, rgb) { name, rgb },
#include "fo/colour-table.h"
#undef COLOUR
};

/* Without regard to case; FALSE when NAME is no colour's. */
static gboolean find_name(const char *name, gsize length, FoColour *colour)
{
	gsize low = 0, high = G_N_ELEMENTS(colour_names);

	while (low < high) {
		gsize middle = (low + high) / 2;
		const char *word = colour_names[middle].name;
		int order = g_ascii_strncasecmp(name, word, length);

		if (order == 0 && word[length] != '\0')
			order = -1;
		if (order == 0) {
			guint32 rgb = colour_names[middle].rgb;

			colour->red = (uint8_t) (rgb >> 16);
			colour->green = (uint8_t) (rgb >> 8);
			colour->blue = (uint8_t) rgb;
			colour->alpha = 255;
			return TRUE;
		}
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return FALSE;
}

static FoValue value_colour(FoColour colour)
{
	return (FoValue) { .kind = FV_COLOUR, .as.colour = colour };
}

/* #rgb, #rgba, #rrggbb or #rrggbbaa; TEXT stands after the #. */
static const char *read_hexadecimal(const char *text, FoValue *value)
{
	gsize length = strspn(text, "0123456789abcdefABCDEF");
	uint8_t channel[4] = { 0, 0, 0, 255 };
	gsize digits = length <= 4 ? 1 : 2;

	if (text[length] != '\0' || (length != 3 && length != 4 && length != 6 && length != 8))
		return "a colour after # has 3, 4, 6 or 8 hexadecimal digits";
	for (gsize i = 0; i < length / digits; i++) {
		int high = g_ascii_xdigit_value(text[i * digits]);
		int low = g_ascii_xdigit_value(text[i * digits + digits - 1]);

		channel[i] = (uint8_t) (high * 16 + low);
	}
	*value = value_colour((FoColour) { channel[0], channel[1], channel[2], channel[3] });
	return NULL;
}

/* One channel, a number from 0 to 255 or a percentage of FULL, as a part of 1. */
static gboolean read_channel(const char *text, double full, double *part)
{
	char *copy = g_strstrip(g_strdup(text));
	char *end;
	double number = g_ascii_strtod(copy, &end);
	gboolean good = end != copy;

	if (*end == '%') {
		end++;
		*part = number / 100;
	} else {
		*part = number / full;
	}
	good = good && *end == '\0';
	*part = CLAMP(*part, 0, 1);
	g_free(copy);
	return good;
}

static uint8_t byte_of(double part)
{
	return (uint8_t) (part * 255 + 0.5);
}

static FoColour colour_of(const double *rgb, double alpha)
{
	return (FoColour) { byte_of(rgb[0]), byte_of(rgb[1]), byte_of(rgb[2]), byte_of(alpha) };
}

/* COUNT channels from PARTS. */
static gboolean read_channels(char **parts, int count, double full, double *channels)
{
	for (int i = 0; i < count; i++)
		if (parts[i] == NULL || !read_channel(parts[i], full, &channels[i]))
			return FALSE;
	return TRUE;
}

static const char *colour_from_parts(const char *name, char **parts, int count, FoValue *value)
{
	double c[4];

	if (strcmp(name, "rgb") == 0 || strcmp(name, "rgb-icc") == 0) {
		/* Of rgb-icc the first three are the fallback for a formatter without the profile. */
		if (count < 3 || (name[3] == '\0' && count != 3) || !read_channels(parts, 3, 255, c))
			return "the colour takes three numbers from 0 to 255 or percentages";
	} else if (strcmp(name, "rgba") == 0) {
		double alpha;

		if (count != 4 || !read_channels(parts, 3, 255, c) || !read_channel(parts[3], 1, &alpha))
			return "the colour takes three numbers and an alpha from 0 to 1";
		*value = value_colour(colour_of(c, alpha));
		return NULL;
	} else {
		if (count != 4 || !read_channels(parts, 4, 1, c))
			return "the colour takes four numbers from 0 to 1";
		for (int i = 0; i < 3; i++)
			c[i] = (1 - c[i]) * (1 - c[3]);
	}
	*value = value_colour(colour_of(c, 1));
	return NULL;
}

/* The colours of a desktop mean nothing on paper: text is black on white. */
static FoColour system_colour(const char *name)
{
	static const char *const light[] = {
		"background", "window", "menu", "buttonface", "infobackground", "highlighttext",
		"captiontext",
	};
	char *lower = g_ascii_strdown(name, -1);
	FoColour colour = { 0, 0, 0, 255 };

	g_strstrip(lower);
	for (gsize i = 0; i < G_N_ELEMENTS(light); i++)
		if (strcmp(lower, light[i]) == 0)
			colour = (FoColour) { 255, 255, 255, 255 };
	g_free(lower);
	return colour;
}

static const char *read_colour_function(const char *text, gsize length, FoValue *value)
{
	static const char *const names[] = { "rgb", "rgba", "rgb-icc", "cmyk" };
	gsize whole = strlen(text);
	char *name = g_strndup(text, length), *arguments;
	const char *problem = "the function is not known";

	if (text[whole - 1] != ')') {
		g_free(name);
		return "a parenthesis is not closed";
	}
	arguments = g_strndup(text + length + 1, whole - length - 2);
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		if (strcmp(name, names[i]) == 0) {
			char **parts = g_strsplit(arguments, ",", 24);

			problem = colour_from_parts(name, parts, (int) g_strv_length(parts), value);
			g_strfreev(parts);
		}
	}
	if (strcmp(name, "system-color") == 0) {
		*value = value_colour(system_colour(arguments));
		problem = NULL;
	}
	g_free(arguments);
	g_free(name);
	return problem;
}

const char *colour_read(ValueContext *context, const char *text, FoValue *value)
{
	gsize length = strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-");
	FoColour colour;

	if (text[0] == '#')
		return read_hexadecimal(text + 1, value);
	if (is_fetching_function(text))
		return expression_read(context, text, value);
	if (length > 0 && text[length] == '(')
		return read_colour_function(text, length, value);
	if (length > 0 && text[length] == '\0') {
		if (g_ascii_strcasecmp(text, "transparent") == 0) {
			*value = value_colour((FoColour) { 0, 0, 0, 0 });
			return NULL;
		}
		if (g_ascii_strcasecmp(text, "currentcolor") == 0 && context->property != PR_COLOR) {
			*value = value_keyword(KW_CURRENTCOLOR);
			return NULL;
		}
		if (find_name(text, length, &colour)) {
			*value = value_colour(colour);
			return NULL;
		}
	}
	return "it is not a colour";
}
