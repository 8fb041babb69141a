/* figure.c: what is a figure, and text as it is counted. */
#include "pack/figure.h"

#include <string.h>

/* Beside digits: percent, pounds, dashes and signs of all kinds, brackets, "km". */
static gboolean goes_with_figures(gunichar c)
{
	return g_unichar_isdigit(c) ? c < 0x80 : c == 0xA3 || c == 0xB1 || c == 0x2013 || c == 0x2212
		|| (c < 0x80 && strchr(".,%-()+/km ", (int) c) != NULL);
}

gboolean figure_is(const char *text)
{
	gboolean digits = strpbrk(text, "0123456789") != NULL;

	for (; digits && *text != '\0'; text = g_utf8_next_char(text))
		digits = goes_with_figures(g_utf8_get_char(text));
	return digits;
}

gboolean figure_is_wanting(const char *text)
{
	static const char *const words[] = { "n/a", "na", "tbc", "tbd", "nil", "-", "\xe2\x80\x93", "\xe2\x80\x94", "*" };

	for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
		if (g_ascii_strcasecmp(text, words[i]) == 0)
			return TRUE;
	return FALSE;
}

char *figure_normal(const char *text)
{
	GString *out = g_string_new(NULL);

	for (; *text != '\0'; text++)
		if (strchr(" \t\r\n", *text) == NULL)
			g_string_append_c(out, *text);
		else if (out->len > 0 && out->str[out->len - 1] != ' ')
			g_string_append_c(out, ' ');
	return g_strchomp(g_string_free(out, FALSE));
}
