/* check.h: the state of the self-check; private to pdf/. */
#ifndef PDF_CHECK_H
#define PDF_CHECK_H

#include <qpdf/qpdf-c.h>

#include "pdf/finish.h"

typedef struct Check {
	qpdf_data q;
	Diags *diags;
	gboolean ok;
	GHashTable *pages;            /* object number of a page -> its index + 1 */
	GArray **parents;             /* a page: object numbers its array in the parent tree holds */
	GHashTable *other_parents;    /* StructParent of an annotation -> object number in the parent tree */
	int page_count;
} Check;

/* Reports the condition WHAT as failed. */
void check_fail(Check *check, const char *what);

/* Object number of the value of KEY; 0 when it is direct or missing. */
int check_reference(Check *check, qpdf_oh dict, const char *key);

/* Structure elements against the parent tree and against one another (check-tree.c). */
void check_structure(Check *check, qpdf_oh tree_root);

#endif
