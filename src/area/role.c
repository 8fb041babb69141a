/* role.c: FO type and role property -> structure type, artifact or nothing.
 *
 * An object without an element is transparent: what it holds belongs to the
 * element around it.  The tree is kept lean that way (an fo:block that is all
 * of a cell adds nothing to the TD), since each element costs time, bytes and
 * a reader's key press. */
#include "area/role.h"

#include <string.h>

#include "base/arena.h"

struct RoleTable {
	GHashTable *known;            /* FoNode -> Role */
	Arena *arena;                 /* its roles */
	GPtrArray *arenas;            /* Arena *: of those that were joined to it */
};

#define TYPE(name, kind) { name, sizeof name - 1, kind }

static const struct {
	const char *type;
	gsize length;
	RoleClass kind;
} standard_types[] = {
	TYPE("Document", ROLE_GROUPING), TYPE("Part", ROLE_GROUPING), TYPE("Art", ROLE_GROUPING),
	TYPE("Sect", ROLE_GROUPING), TYPE("Div", ROLE_GROUPING), TYPE("BlockQuote", ROLE_GROUPING),
	TYPE("Caption", ROLE_CELL), TYPE("TOC", ROLE_GROUPING), TYPE("TOCI", ROLE_CELL), TYPE("Index", ROLE_GROUPING),
	TYPE("P", ROLE_TEXT), TYPE("H1", ROLE_TEXT), TYPE("H2", ROLE_TEXT), TYPE("H3", ROLE_TEXT),
	TYPE("H4", ROLE_TEXT), TYPE("H5", ROLE_TEXT), TYPE("H6", ROLE_TEXT),
	TYPE("L", ROLE_GROUPING), TYPE("LI", ROLE_GROUPING), TYPE("Lbl", ROLE_CELL), TYPE("LBody", ROLE_CELL),
	TYPE("Table", ROLE_GROUPING), TYPE("THead", ROLE_GROUPING), TYPE("TBody", ROLE_GROUPING),
	TYPE("TFoot", ROLE_GROUPING), TYPE("TR", ROLE_GROUPING), TYPE("TH", ROLE_CELL), TYPE("TD", ROLE_CELL),
	TYPE("Span", ROLE_TEXT), TYPE("Quote", ROLE_TEXT), TYPE("Note", ROLE_CELL), TYPE("Reference", ROLE_TEXT),
	TYPE("BibEntry", ROLE_TEXT), TYPE("Code", ROLE_TEXT), TYPE("Link", ROLE_TEXT),
	TYPE("Figure", ROLE_PICTURE), TYPE("Formula", ROLE_PICTURE),
};

const char *role_standard_type(const char *name, RoleClass *kind)
{
	gsize length = strlen(name);

	for (gsize i = 0; i < G_N_ELEMENTS(standard_types); i++)
		if (standard_types[i].length == length && g_ascii_strcasecmp(name, standard_types[i].type) == 0) {
			*kind = standard_types[i].kind;
			return standard_types[i].type;
		}
	/* Of PDF 2.0; in 1.7 there is no better word for them. */
	if (g_ascii_strcasecmp(name, "Em") == 0 || g_ascii_strcasecmp(name, "Strong") == 0) {
		*kind = ROLE_TEXT;
		return "Span";
	}
	return NULL;
}

/* ---- what an object holds ---- */

static gboolean is_blank(const FoNode *text)
{
	for (int i = 0; i < text->as.text.length; i++)
		if (!g_ascii_isspace(text->as.text.text[i]))
			return FALSE;
	return TRUE;
}

/* Objects that only gather others; markers are shown elsewhere. */
static gboolean is_gathering(FoType type)
{
	return type == FO_WRAPPER;
}

gboolean role_has_text(const FoNode *block)
{
	for (const FoNode *n = block->first; n != NULL; n = n->next) {
		if (n->type == FO_TEXT ? !is_blank(n) : is_gathering(n->type) ? role_has_text(n)
		    : n->type != FO_MARKER && !fo_is_block_level(n->type))
			return TRUE;
	}
	return FALSE;
}

gboolean role_has_blocks(const FoNode *block)
{
	for (const FoNode *n = block->first; n != NULL; n = n->next)
		if (is_gathering(n->type) ? role_has_blocks(n) : n->type != FO_TEXT && fo_is_block_level(n->type))
			return TRUE;
	return FALSE;
}

/* The only child that is neither a marker nor white space; NULL: none or several. */
static const FoNode *only_child(const FoNode *node)
{
	const FoNode *only = NULL;

	for (const FoNode *n = node->first; n != NULL; n = n->next) {
		if (n->type == FO_MARKER || (n->type == FO_TEXT && is_blank(n)))
			continue;
		if (only != NULL)
			return NULL;
		only = n;
	}
	return only;
}

static gboolean is_picture(FoType type)
{
	return type == FO_EXTERNAL_GRAPHIC || type == FO_INSTREAM_FOREIGN_OBJECT || type == FO_EXTERNAL_DOCUMENT;
}

static gboolean has_words(const FoNode *fo, FoProperty property)
{
	const char *text = fo_string(fo, property);

	return text != NULL && *text != '\0';
}

/* Its language is another than that of the object around it. */
static gboolean changes_language(const FoNode *fo)
{
	return fo->parent != NULL && fo->type != FO_TEXT
	       && g_strcmp0(fo_string(fo, PR_XML_LANG), fo_string(fo->parent, PR_XML_LANG)) != 0;
}

/* ---- the type of an object inside AROUND (NULL: at the top) ---- */

static gboolean is_type(const Role *role, const char *type)
{
	return role != NULL && role->type != NULL && strcmp(role->type, type) == 0;
}

static gboolean is_running(const Role *around)
{
	return around != NULL && (around->kind == ROLE_TEXT || around->kind == ROLE_PICTURE);
}

static const char *block_type(const FoNode *fo, const Role *around)
{
	const FoNode *only;

	if (is_running(around))
		return changes_language(fo) || has_words(fo, PR_ACTUAL_TEXT) ? "Span" : NULL;
	only = only_child(fo);
	if (!role_has_text(fo)) {
		if (changes_language(fo))
			return "Div";
		return fo->first == NULL || only != NULL || (around != NULL && around->owner == fo->parent
		       && only_child(fo->parent) == fo) ? NULL : "Div";
	}
	if (only != NULL && is_picture(only->type) && !has_words(only, PR_ACTUAL_TEXT))
		return NULL;
	if (around != NULL && around->kind == ROLE_CELL && around->owner == fo->parent
	    && only_child(fo->parent) == fo && !changes_language(fo) && !has_words(fo, PR_ACTUAL_TEXT))
		return NULL;
	return role_has_blocks(fo) ? "Div" : "P";
}

static const char *picture_type(const FoNode *fo, const Role *around)
{
	if (around != NULL && around->kind == ROLE_PICTURE)
		return NULL;
	return has_words(fo, PR_ACTUAL_TEXT) ? "Span" : "Figure";
}

static gboolean in_list(const Role *around)
{
	return is_type(around, "LI") || is_type(around, "TOCI");
}

static gboolean in_table(const Role *around)
{
	return is_type(around, "Table") || is_type(around, "THead") || is_type(around, "TBody")
	       || is_type(around, "TFoot");
}

static const char *default_type(const FoNode *fo, const Role *around)
{
	switch (fo->type) {
	case FO_BLOCK: case FO_BLOCK_CONTAINER:
		return block_type(fo, around);
	case FO_INLINE:
		if (fo->parent != NULL && fo->parent->type == FO_FOOTNOTE)
			return "Reference";
		return changes_language(fo) || has_words(fo, PR_ACTUAL_TEXT) ? "Span" : NULL;
	case FO_WRAPPER:
		if (!changes_language(fo) && !has_words(fo, PR_ACTUAL_TEXT))
			return NULL;
		return role_has_blocks(fo) ? "Div" : "Span";
	case FO_CHARACTER:
		return has_words(fo, PR_ACTUAL_TEXT) ? "Span" : NULL;
	case FO_BASIC_LINK:
		return "Link";
	case FO_EXTERNAL_GRAPHIC: case FO_INSTREAM_FOREIGN_OBJECT: case FO_EXTERNAL_DOCUMENT:
		return picture_type(fo, around);
	case FO_FOOTNOTE_BODY:
		return "Note";
	case FO_LIST_BLOCK:
		return "L";
	case FO_LIST_ITEM:
		return is_type(around, "L") ? "LI" : is_type(around, "TOC") ? "TOCI" : NULL;
	case FO_LIST_ITEM_LABEL:
		return in_list(around) ? "Lbl" : NULL;
	case FO_LIST_ITEM_BODY:
		return is_type(around, "LI") ? "LBody" : NULL;
	case FO_TABLE_CAPTION:
		return "Caption";
	case FO_TABLE:
		return "Table";
	case FO_TABLE_HEADER:
		return is_type(around, "Table") ? "THead" : NULL;
	case FO_TABLE_FOOTER:
		return is_type(around, "Table") ? "TFoot" : NULL;
	case FO_TABLE_BODY:
		return is_type(around, "Table") ? "TBody" : NULL;
	case FO_TABLE_ROW:
		return in_table(around) ? "TR" : NULL;
	case FO_TABLE_CELL:
		if (!in_table(around) && !is_type(around, "TR"))
			return NULL;
		return fo->parent->type == FO_TABLE_HEADER || (fo->parent->type == FO_TABLE_ROW
		       && fo->parent->parent->type == FO_TABLE_HEADER) || has_words(fo, PR_SCOPE) ? "TH" : "TD";
	default:
		return NULL;
	}
}

/* Furniture, what is shown elsewhere, and leaders: nothing that is read out. */
static gboolean is_artifact(const FoNode *fo)
{
	const char *role = fo_string(fo, PR_ROLE);

	switch (fo->type) {
	case FO_STATIC_CONTENT: case FO_REGION_BEFORE: case FO_REGION_AFTER: case FO_REGION_START:
	case FO_REGION_END: case FO_LEADER: case FO_MARKER: case FO_TITLE: case FO_CHANGE_BAR_BEGIN:
	case FO_CHANGE_BAR_END: case FO_LAYOUT_MASTER_SET: case FO_DECLARATIONS: case FO_BOOKMARK_TREE:
		return TRUE;
	case FO_EXTERNAL_GRAPHIC: case FO_INSTREAM_FOREIGN_OBJECT: case FO_EXTERNAL_DOCUMENT:
		/* An empty text says that the picture says nothing. */
		if (fo_is_set(fo, PR_ALT_TEXT) && !has_words(fo, PR_ALT_TEXT) && !has_words(fo, PR_ACTUAL_TEXT))
			return TRUE;
		break;
	default:
		break;
	}
	return role != NULL && g_ascii_strcasecmp(role, "Artifact") == 0;
}

static const char *type_of(const FoNode *fo, const Role *around)
{
	const char *role = fo->type == FO_TEXT ? NULL : fo_string(fo, PR_ROLE);
	RoleClass kind;
	const char *type;

	if (role != NULL && (g_ascii_strcasecmp(role, "NonStruct") == 0
	                     || g_ascii_strcasecmp(role, "presentation") == 0))
		return NULL;
	type = role != NULL ? role_standard_type(role, &kind) : NULL;
	if (type == NULL)
		return default_type(fo, around);
	/* A Span that is all of another says nothing more. */
	if (strcmp(type, "Span") == 0 && is_type(around, "Span") && around->owner == fo->parent
	    && only_child(fo->parent) == fo && !changes_language(fo) && !has_words(fo, PR_ACTUAL_TEXT))
		return NULL;
	return type;
}

/* ---- the table ---- */

RoleTable *roles_new(void)
{
	RoleTable *roles = g_new(RoleTable, 1);

	roles->known = g_hash_table_new(NULL, NULL);
	roles->arena = arena_new();
	return roles;
}

void roles_drop(RoleTable *roles)
{
	if (roles == NULL)
		return;
	g_hash_table_unref(roles->known);
	arena_drop(roles->arena);
	g_free(roles);
}

const Role *role_of(RoleTable *roles, const FoNode *fo)
{
	Role *role = g_hash_table_lookup(roles->known, fo);
	const Role *above;

	if (role != NULL)
		return role;
	above = fo->parent != NULL ? role_of(roles, fo->parent) : NULL;
	role = arena_new0(roles->arena, Role);
	g_hash_table_insert(roles->known, (gpointer) fo, role);
	role->link = fo->type == FO_BASIC_LINK ? fo : above != NULL ? above->link : NULL;
	role->artifact = (above != NULL && above->artifact) || is_artifact(fo);
	if (role->artifact)
		return role;
	role->type = type_of(fo, above != NULL ? above->around : NULL);
	if (role->type != NULL) {
		role->type = role_standard_type(role->type, &role->kind);
		role->owner = fo;
		role->around = role;
	} else if (above != NULL) {
		role->owner = above->owner;
		role->around = above->around;
	}
	return role;
}
