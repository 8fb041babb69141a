/* build.h: boardpack build: a pack.xml to the board pack. */
#ifndef PRESS_BUILD_H
#define PRESS_BUILD_H

#include "pack/pack.h"
#include "press/press.h"

typedef struct BuildOptions {
	Edition first, last;          /* all editions from first to last are printed */
	const char *house;            /* another house style than the pack's; NULL */
	gboolean papers;              /* each paper as a file of its own, too */
} BuildOptions;

/* What became of it. */
typedef struct BuildReport {
	int pages;                    /* of the PDF written; 0: none was */
} BuildReport;

/* Prints the pack at PATH.  Nothing is written after a fatal fault, and old files stay as they were, as they do when there are
 * errors. */
PressStatus build_pack(Press *press, const char *path, const BuildOptions *options,
                       BuildReport *report);

/* The PDF that PATH is printed to unless -o names another: beside it, pack.pdf, or pack-members.pdf for the
 * members' edition, so that the wrong one does not go out under the usual name.  The caller frees it. */
char *build_target(const char *path, Edition edition);

#endif
