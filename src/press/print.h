/* print.h: set pages to the finished PDF, to pictures, to a dump. */
#ifndef PRESS_PRINT_H
#define PRESS_PRINT_H

#include <stdio.h>

#include "pdf/finish.h"
#include "press/forme.h"

/* A PDF on its way: papers are painted as they come. */
typedef struct Printing Printing;

/* Of the papers of FORMES. */
Printing *printing_new(GPtrArray *formes);
/* NULL is allowed. */
void printing_drop(Printing *printing);

/* Paints the paper of FORME and gathers what the file needs of it; a FormeVisitor (forme.h), PRINTING its data. */
void printing_paper(const Forme *forme, int first, TextContext *fonts, gpointer printing);

/* The file, when all papers are painted; the caller frees it.  Diagnostics of the finisher go to DIAGS; a GError is the
 * surroundings'. */
GString *printing_finish(Printing *printing, const FinishMeta *meta, Diags *diags, GError **error);

/* Writes page-001.png, page-002.png ... at 96 dpi into FOLDER, which is made when missing. */
gboolean print_pictures(GPtrArray *formes, TextContext *fonts, const char *folder, GError **error);

/* Prints the areas of all pages, or the tags of the whole document. */
void print_dump(GPtrArray *formes, Dump dump, Diags *diags, FILE *out);

int print_page_count(GPtrArray *formes);

/* Seconds since the epoch for the file's dates: SOURCE_DATE_EPOCH when set, else FALLBACK; never the clock. */
gint64 print_date(gint64 fallback);

#endif
