/* diag.h: what is wrong with a paper, said once and with its place.
 *
 * Three channels, kept apart: a diagnostic is the author's fault, a GError the
 * surroundings' (disk, fonts), an assertion ours.
 *
 * The catalog (diag-catalog.h) gives each diagnostic its level, its id and its
 * text as one macro, so the compiler checks the arguments against the text:
 *
 *     diag(diags, node->place, D_TABLE_SHORT_ROW, cells, columns);
 *
 * The last clause of each text says what was done about it. */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include <glib.h>
#include <stdio.h>

#include "base/diag-catalog.h"

/* Where in a source text something stands.  FILE is borrowed and must outlive
 * the diagnostics (intern it with g_intern_string); NULL: no file.  LINE and
 * COLUMN count from 1, columns in characters; 0: not known. */
typedef struct Place {
	const char *file;
	int line, column;
} Place;

#define PLACE_NONE ((Place) { NULL, 0, 0 })

/* Rising severity; the worst level reported decides the exit status. */
typedef enum DiagLevel {
	DIAG_STYLE,
	DIAG_WARNING,
	DIAG_UNSUPPORTED,             /* outside the profile: reported, never silently dropped */
	DIAG_ERROR,
	DIAG_FATAL,                   /* no output is made */
} DiagLevel;

/* The diagnostics of one paper or one run.  Not for two threads at a time:
 * each paper has its own, merged at the end. */
typedef struct Diags Diags;

Diags *diags_new(void);
void diags_drop(Diags *diags);

/* Reports one diagnostic; level, id and text come from the catalog.  The same
 * id, place and message is kept once. */
void diag(Diags *diags, Place place, DiagLevel level, const char *id, const char *text, ...) G_GNUC_PRINTF(5, 6);

/* Adds "note: ..." with its own place below the last diagnostic reported. */
void diag_note(Diags *diags, Place place, const char *text, ...) G_GNUC_PRINTF(3, 4);

/* Adds such a note below the first diagnostic reported at LEVEL or worse. */
void diags_note(Diags *diags, DiagLevel level, Place place, const char *text, ...) G_GNUC_PRINTF(4, 5);

/* Moves all diagnostics of FROM to the end of TO. */
void diags_merge(Diags *to, Diags *from);

/* The number reported at LEVEL or worse. */
guint diags_count(const Diags *diags, DiagLevel level);

typedef struct DiagStyle {
	DiagLevel threshold;          /* lower levels are not printed */
	gboolean terse;               /* no excerpt */
	gboolean json;                /* one JSON object a line */
	gboolean colour;
	const char *base_folder;      /* file names below it are printed relative to it; NULL: as they are */
} DiagStyle;

/* Prints all in the GNU shape, sorted by place (file in order of first report,
 * then line, column), each with an excerpt of its source line read from disk. */
void diags_print(const Diags *diags, FILE *out, const DiagStyle *style);

#endif
