/* diag-internal.h: the diagnostics as diag.c collects and diag-print.c reads them. */
#ifndef BASE_DIAG_INTERNAL_H
#define BASE_DIAG_INTERNAL_H

#include "base/diag.h"

typedef struct DiagNote {
	Place place;
	char *message;
} DiagNote;

typedef struct Diagnostic {
	Place place;
	DiagLevel level;
	const char *id;               /* borrowed from the catalog */
	char *message;
	GPtrArray *notes;             /* of DiagNote, in order of report */
} Diagnostic;

struct Diags {
	GPtrArray *all;               /* of Diagnostic, in order of report */
	GHashTable *keys;             /* of strings; see diag_key */
	Diagnostic *last;             /* where diag_note adds; NULL: nowhere */
};

#endif
