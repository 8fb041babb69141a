/* figure.h: what is a figure, and text as it is counted. */
#ifndef PACK_FIGURE_H
#define PACK_FIGURE_H

#include <glib.h>

/* TRUE when TEXT is digits and what goes with them ("£1,204", "37–40", "12 km"), nothing else. */
gboolean figure_is(const char *text);

/* TRUE when TEXT, normal, is what is written where a figure is wanting: "n/a", "TBC", a dash. */
gboolean figure_is_wanting(const char *text);

/* TEXT without white space at its ends and with single spaces, as XPath's normalize-space() gives it; the caller
 * frees it (g_free). */
char *figure_normal(const char *text);

#endif
