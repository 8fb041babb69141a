/* breaks.c: where lines may end (UAX #14, with Pango's tailoring by language). */
#include <string.h>

#include "text/context.h"

/* BK, CR, LF and NL of UAX #14. */
static gboolean ends_line(gunichar c)
{
	return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* What Pango says. */
static void find_breaks(const char *text, int length, const char *language, guint8 *actions)
{
	glong characters = g_utf8_strlen(text, length), i = 0;
	PangoLogAttr *attrs = g_new(PangoLogAttr, (gsize) characters + 1);
	const char *end = text + length, *p = text;
	gunichar before = 0;

	memset(actions, BREAK_NO, (gsize) length + 1);
	pango_get_log_attrs(text, length, 0, pango_language_from_string(language ? language : "en"), attrs,
	                    (int) characters + 1);
	while (p < end) {
		before = g_utf8_get_char(p);
		p = g_utf8_next_char(p);
		i++;
		if (attrs[i].is_mandatory_break && ends_line(before))
			actions[p - text] = BREAK_MANDATORY;
		else if (attrs[i].is_line_break || p == end)
			actions[p - text] = BREAK_ALLOWED;
	}
	g_free(attrs);
}

void text_line_breaks(const char *text, int length, const char *language, guint8 *actions)
{
	if (!text_plain_breaks(text, length, actions))
		find_breaks(text, length, language, actions);
}
