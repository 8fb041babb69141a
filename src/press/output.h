/* output.h: a file that is there whole or not at all.
 *
 * It is written beside the target, which is replaced by a rename at the very end, so a failure or a kill
 * leaves the old file as it was.  A target that is no regular file (a pipe, a
 * device) is never replaced: the bytes go into it. */
#ifndef PRESS_OUTPUT_H
#define PRESS_OUTPUT_H

#include <glib.h>

#include "base/diag.h"

/* Writes LENGTH bytes at DATA to PATH; links are followed. Errors: G_FILE_ERROR, and the old file is then untouched. */
gboolean output_write(const char *path, const char *data, gsize length, GError **error);

/* TRUE: PATH is a file already, and it is to stay, for what would replace it has errors; a note below the first of DIAGS says so.
 * Where there is none, what has errors is printed, to be looked at. */
gboolean output_spares(const char *path, Diags *diags);

/* Makes FOLDER when it is not there. */
gboolean output_folder(const char *folder, GError **error);

#endif
