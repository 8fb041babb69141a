/* role.h: which objects make structure elements, and of which type.
 *
 * The painter asks to whom content belongs (one mark an owner), the finisher
 * asks for the elements; both must get the same answer, so it is given here.
 * Types are the standard structure types of ISO 32000-1 §14.8.4. */
#ifndef AREA_ROLE_H
#define AREA_ROLE_H

#include <glib.h>

#include "fo/fo.h"

/* What a structure type may hold. */
typedef enum RoleClass {
	ROLE_GROUPING,                /* block-level elements only: Document, Sect, Div, TOC, Table, TR, L, LI ... */
	ROLE_CELL,                    /* either blocks or running text: TD, TH, LBody, Lbl, TOCI, Note, Caption */
	ROLE_TEXT,                    /* running text: P, H1, Span, Link ... */
	ROLE_PICTURE,                 /* Figure, Formula, Form: a whole with an Alt */
} RoleClass;

/* How one object appears in the structure. */
typedef struct Role {
	const char *type;             /* of its own element; NULL: it makes none */
	RoleClass kind;               /* of TYPE */
	gboolean artifact;            /* it and all it holds is not part of the text */
	const FoNode *owner;          /* nearest object, itself included, with an element; NULL: none or artifact */
	const struct Role *around;    /* role of OWNER */
	const FoNode *link;           /* the basic-link it stands in; NULL: none */
} Role;

/* Roles of the objects of any number of FO trees, found when first asked for. */
typedef struct RoleTable RoleTable;

RoleTable *roles_new(void);
/* NULL is allowed. */
void roles_drop(RoleTable *roles);

/* The role of FO; borrowed from the table. */
const Role *role_of(RoleTable *roles, const FoNode *fo);

/* The standard type NAME stands for, matched without regard to case, with its class; NULL: none. */
const char *role_standard_type(const char *name, RoleClass *kind);

/* Whether a block holds running text of its own, besides any blocks; whether it holds blocks. */
gboolean role_has_text(const FoNode *block);
gboolean role_has_blocks(const FoNode *block);

#endif
