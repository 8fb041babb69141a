/* press.h: the surroundings of a run, read once before the first paper.
 *
 * The press is the only room that sees all others.  A press holds what every
 * pack shares (the data folder, the fonts, and once a pack is built its
 * schema and stylesheet); batch reads them once and forks a child a pack.
 *
 *     press_    the surroundings                  (press.c)
 *     data_     where xsl, templates, fonts lie   (data.c)
 *     output_   a file made beside its target     (output.c)
 *     timing_   the stages' times                 (timing.c)
 *     forme_    one paper while it is being set   (forme.c)
 *     print_    pages to PDF, pictures and dumps  (print.c)
 *     stock_    schema and stylesheet             (stock.c)
 *     collate_  the pack's FO as one fo:root      (collate.c)
 *     format_ build_ batch_ check_ blank_   the verbs  (a file each)
 */
#ifndef PRESS_PRESS_H
#define PRESS_PRESS_H

#include <glib.h>

#include "base/diag.h"
#include "text/text.h"
#include "xml/xml.h"

/* Exit status of the program, and what every verb returns. */
typedef enum PressStatus {
	PRESS_DONE = 0,
	PRESS_FAULTS = 1,             /* faults in the papers */
	PRESS_WRONG_CALL = 2,
	PRESS_SURROUNDINGS = 3,       /* disk, missing font */
} PressStatus;

typedef enum Dump {
	DUMP_NONE, DUMP_FACTS, DUMP_FO, DUMP_AREAS, DUMP_TAGS,
} Dump;

/* What the caller may say about any run. */
typedef struct PressOptions {
	DiagStyle style;              /* how diagnostics are printed */
	Dump dump;                    /* a stage to print instead of writing the PDF */
	const char *output;           /* -o; NULL: named after the input */
	const char *png;              /* folder for pictures of the pages; NULL: none */
	int max_pages;                /* of one paper; 0: no limit */
	gint64 max_bytes;             /* of one file; 0: 64 MiB */
	int max_seconds;              /* of one transformation; in a batch, of one pack */
	int threads;                  /* papers set at once; 0: one a processor */
	gboolean timing;              /* print the stages' times */
	gboolean printing;            /* papers are going to be printed: the stylesheet is wanted from the first */
	gboolean leaving;             /* the process ends with the verb: its memory goes with it, nothing is freed */
} PressOptions;

typedef struct Press {
	PressOptions options;
	char *data;                   /* folder that holds xsl, templates and fonts */
	FontLibrary *fonts;
	struct Stock *stock;          /* schema and stylesheet; NULL until one is asked for */
} Press;

/* Finds the data folder and opens the fonts.  NULL when the surroundings lack something (exit status 3). */
Press *press_open(const PressOptions *options, GError **error);
/* Frees nothing when the process is leaving. */
void press_drop(Press *press);

/* Keeps DATA, which a leaving process does not free, where leak checkers find it. */
void press_leave(gpointer data);

/* Papers looked at and set at once. */
int press_threads(const Press *press);

/* Prints DIAGS in the style of the options to stderr and gives the exit status they call for. */
PressStatus press_report(const PressOptions *options, const Diags *diags);

/* What the options say of reading and transforming XML. */
XmlLimits press_limits(const Press *press);

/* Says on stderr what the surroundings lack, frees ERROR, returns PRESS_SURROUNDINGS. */
PressStatus press_complain(GError *error);

#endif
