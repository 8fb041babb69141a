/* check.h: the state of the self-check; private to pdf/. */
#ifndef PDF_CHECK_H
#define PDF_CHECK_H

#include "pdf/objects.h"
#include "pdf/pdf.h"

typedef struct Check {
	const Objects *objects;
	Diags *diags;
	gboolean ok;
	int *page_of;                 /* by object number: index of the page it is, + 1 */
	GArray **parents;             /* a page: object numbers its array in the parent tree holds */
	GHashTable *other_parents;    /* StructParent + 1 of an annotation -> object number in the parent tree */
	int page_count;
} Check;

/* Reports the condition WHAT as failed. */
void check_fail(Check *check, const char *what);

/* What VALUE refers to, or itself. */
PdfText check_resolve(const Check *check, PdfText value);
/* The value of KEY in DICT, followed where it is a reference. */
PdfText check_get(const Check *check, PdfText dict, const char *key);
/* Index + 1 of the page VALUE refers to; 0: none. */
int check_page_index(const Check *check, PdfText value);

/* Structure elements against the parent tree and against one another (check-tree.c). */
void check_structure(Check *check, int tree_root);

#endif
