/* number.h: numbers as text, the way a PDF wants them (ISO 32000-1 §7.3.3): no exponent, the point a point. */
#ifndef INK_NUMBER_H
#define INK_NUMBER_H

#include <glib.h>

/* VALUE divided by 10 to the power of DECIMALS, at most 9; no needless nought. */
void ink_put_fixed(GString *out, gint64 value, int decimals);
/* VALUE, rounded to DECIMALS. */
void ink_put_number(GString *out, double value, int decimals);

#endif
