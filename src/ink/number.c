/* number.c: numbers as text. */
#include "ink/number.h"

#include <math.h>

void ink_put_fixed(GString *out, gint64 value, int decimals)
{
	char text[24];
	int at = sizeof text, after = decimals;
	guint64 left = value < 0 ? 0 - (guint64) value : (guint64) value;

	for (; after > 0 && left % 10 == 0; after--)
		left /= 10;
	if (after > 0) {
		for (; after > 0; after--, left /= 10)
			text[--at] = (char) ('0' + left % 10);
		text[--at] = '.';
	} else if (left == 0) {
		text[--at] = '0';
	}
	for (; left > 0; left /= 10)
		text[--at] = (char) ('0' + left % 10);
	if (value < 0)
		text[--at] = '-';
	g_string_append_len(out, text + at, (gssize) sizeof text - at);
}

void ink_put_number(GString *out, double value, int decimals)
{
	static const double powers[] = { 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9 };
	const double limit = 1e8;      /* no sheet is so large; what comes from a broken picture is kept within it */

	ink_put_fixed(out, llround(CLAMP(value, -limit, limit) * powers[decimals]), decimals);
}
