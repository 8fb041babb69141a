/* batch.h: boardpack batch: every pack below a folder, a process a pack.
 *
 * A pack is the unit of failure: the schema, the stylesheet and the fonts are read
 * once, then a child is forked for each pack, under limits of time and memory.  A
 * crash, a leak or a runaway paper costs that pack alone. */
#ifndef PRESS_BATCH_H
#define PRESS_BATCH_H

#include "press/build.h"

typedef struct BatchOptions {
	BuildOptions build;
	int jobs;                     /* children at once; 0: one a processor */
	gboolean force;               /* print packs whose files have not changed, too */
	int max_megabytes;            /* of memory a pack */
	gboolean json;                /* one JSON object a pack, then a summary */
} BatchOptions;

/* Prints all packs found below PATHS (ends with NULL): the worst status of any. */
PressStatus batch_packs(Press *press, const char *const *paths, const BatchOptions *options);

#endif
