/* numbering.c: the numbers of sections, paragraphs, items and minutes. */
#include "pack/numbering.h"

#include <string.h>

Numbering numbering_below(const char *number)
{
	gboolean top = number == NULL || number[0] == '\0';

	return (Numbering) { top ? g_strdup("") : g_strconcat(number, ".", NULL), 0 };
}

Numbering numbering_from(int first)
{
	return (Numbering) { g_strdup(""), first - 1 };
}

void numbering_clear(Numbering *numbering)
{
	g_clear_pointer(&numbering->stem, g_free);
}

char *numbering_peek(const Numbering *numbering)
{
	return g_strdup_printf("%s%d", numbering->stem, numbering->last + 1);
}

char *numbering_next(Numbering *numbering, const char *typed)
{
	const char *dot;

	if (typed == NULL || typed[0] == '\0') {
		numbering->last++;
		return g_strdup_printf("%s%d", numbering->stem, numbering->last);
	}
	dot = strrchr(typed, '.');
	g_free(numbering->stem);
	numbering->stem = dot == NULL ? g_strdup("") : g_strndup(typed, (gsize) (dot + 1 - typed));
	/* "26A" counts as 26: after it comes 27. */
	numbering->last = (int) CLAMP(g_ascii_strtoll(dot == NULL ? typed : dot + 1, NULL, 10), 0, G_MAXINT - 1);
	return g_strdup(typed);
}
