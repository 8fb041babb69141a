/* data.h: where the stylesheets, templates and fonts lie. */
#ifndef PRESS_DATA_H
#define PRESS_DATA_H

#include <glib.h>

/* The folder that holds xsl, templates and fonts: $BOARDPACK_DATA, the source
 * tree beside the program, or ../share/boardpack of an installed one.  The
 * caller frees it.  NULL when none of them has fonts/fonts.conf. */
char *data_folder_find(GError **error);

#endif
