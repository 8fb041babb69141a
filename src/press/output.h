/* output.h: a file that is there whole or not at all.
 *
 * The raw file of the painter and the finished one are made beside the target;
 * the target is replaced by a rename at the very end, so a failure or a kill
 * leaves the old file as it was.  A target that is no regular file (a pipe, a
 * device) is never replaced: the finished file is copied into it. */
#ifndef PRESS_OUTPUT_H
#define PRESS_OUTPUT_H

#include <glib.h>

typedef struct Output {
	char *target;                 /* links resolved */
	char *raw;                    /* the painter's file, removed by output_close */
	char *product;                /* what the finisher writes: the target, or a file to copy into it */
} Output;

/* Makes room for PATH; fails (G_FILE_ERROR) when its folder cannot be written.  The caller closes it. */
Output *output_open(const char *path, GError **error);

/* Names the target in ERROR where it names a file in between. */
void output_name_target(const Output *output, GError **error);

/* Ends the making: when GOOD, brings the product to its target; removes what was in between. */
gboolean output_close(Output *output, gboolean good, GError **error);

/* Makes FOLDER when it is not there. */
gboolean output_folder(const char *folder, GError **error);

#endif
