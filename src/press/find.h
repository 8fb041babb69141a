/* find.h: the packs below a folder, and what has changed since they were printed. */
#ifndef PRESS_FIND_H
#define PRESS_FIND_H

#include <glib.h>
#include <time.h>

/* Every pack at or below PATHS (ends with NULL), sorted by path: files called pack.xml and XML files whose
 * document element is a pack.  The caller frees the array.  NULL when a path is not there. */
GPtrArray *find_packs(const char *const *paths, GError **error);

/* TIME as nanoseconds since the epoch. */
gint64 find_nanoseconds(struct timespec time);

/* When the newest file in the folder of PACK was changed, nanoseconds since the epoch; PDFs made of the
 * XML files beside them aside. */
gint64 find_newest(const char *pack);

/* The same of the data folder: stylesheets, templates, fonts. */
gint64 find_newest_data(const char *data);

#endif
