/* tags.c: FO tree and marks of a paper -> structure elements.
 *
 * One walk makes the elements in the order of the FO tree, which is the
 * reading order; the marks are then handed to their owners; what is left
 * empty is pruned; tables are put right (tags-table.c). */
#include "pdf/tags.h"

#include <stdlib.h>
#include <string.h>

#include "area/role.h"

typedef struct Builder {
	Arena *arena;
	Diags *diags;
	RoleTable *roles;
	GHashTable *made;             /* FoNode -> Tag */
	const Paper *paper;
} Builder;

Tag *tag_new(Arena *arena, const char *type, const FoNode *fo)
{
	Tag *tag = arena_new0(arena, Tag);

	tag->type = type;
	tag->fo = fo;
	tag->place = fo != NULL ? fo->place : PLACE_NONE;
	tag->row_span = tag->column_span = 1;
	return tag;
}

void tag_append(Tag *parent, Tag *child)
{
	child->parent = parent;
	child->next = NULL;
	if (parent->last == NULL)
		parent->first = child;
	else
		parent->last->next = child;
	parent->last = child;
}

void tag_remove(Tag *tag)
{
	Tag *before = NULL;

	for (Tag *t = tag->parent->first; t != tag; t = t->next)
		before = t;
	if (before == NULL)
		tag->parent->first = tag->next;
	else
		before->next = tag->next;
	if (tag->parent->last == tag)
		tag->parent->last = before;
	tag->parent = tag->next = NULL;
}

gboolean tag_is(const Tag *tag, const char *type)
{
	return tag != NULL && strcmp(tag->type, type) == 0;
}

/* ---- the walk over the FO tree ---- */

/* The string property, NULL when empty. */
static const char *words(const FoNode *fo, FoProperty property)
{
	const char *text = fo_string(fo, property);

	return text != NULL && *text != '\0' ? text : NULL;
}

/* TEXT (may be NULL) for longer than the FO tree. */
static const char *keep(const Builder *builder, const char *text)
{
	return text != NULL ? arena_strdup(builder->arena, text) : NULL;
}

static const char *language_around(const Tag *tag)
{
	for (; tag != NULL; tag = tag->parent)
		if (tag->language != NULL)
			return tag->language;
	return NULL;
}

/* The Alt of a picture: said by the object, by a picture inside it, or by the file. */
static const char *alt_of(const Builder *builder, const FoNode *fo)
{
	const char *alt = words(fo, PR_ALT_TEXT);

	if (alt == NULL)
		alt = g_hash_table_lookup(builder->paper->descriptions, fo);
	for (const FoNode *n = fo->first; alt == NULL && n != NULL; n = n->next)
		if (n->type != FO_TEXT)
			alt = alt_of(builder, n);
	return alt;
}

static Tag *tag_from(Builder *builder, const FoNode *fo, const Role *role, Tag *parent)
{
	Tag *tag = tag_new(builder->arena, role->type, fo);
	const char *language = words(fo, PR_XML_LANG), *given = words(fo, PR_ROLE);
	RoleClass kind;

	tag_append(parent, tag);
	g_hash_table_insert(builder->made, (gpointer) fo, tag);
	if (language != NULL && g_strcmp0(language, language_around(parent)) != 0)
		tag->language = keep(builder, language);
	tag->actual_text = keep(builder, words(fo, PR_ACTUAL_TEXT));
	tag->alt = role->kind == ROLE_PICTURE ? keep(builder, alt_of(builder, fo)) : NULL;
	tag->scope = keep(builder, words(fo, PR_SCOPE));
	tag->headers = keep(builder, words(fo, PR_HEADERS));
	if (tag_is(tag, "Note") || tag_is(tag, "TH"))
		tag->id = keep(builder, fo->id);
	if (fo->type == FO_TABLE_CELL) {
		tag->row_span = MAX(1, fo_integer(fo, PR_NUMBER_ROWS_SPANNED));
		tag->column_span = MAX(1, fo_integer(fo, PR_NUMBER_COLUMNS_SPANNED));
	}
	if (given != NULL && g_ascii_strcasecmp(given, "none") != 0 && role_standard_type(given, &kind) == NULL)
		diag(builder->diags, fo->place, D_ROLE_UNKNOWN, given, tag->type);
	if (role->kind == ROLE_PICTURE && tag->alt == NULL)
		diag(builder->diags, fo->place, D_FIGURE_NO_ALT);
	return tag;
}

/* Cells in a table body without rows get a row of their own (XSL 1.1 §6.7.7: starts-row, ends-row). */
static Tag *row_for_cell(Builder *builder, const FoNode *cell, Tag *parent)
{
	Tag *row = parent->last;
	gboolean open = row != NULL && row->fo == NULL && tag_is(row, "TR");

	if (tag_is(parent, "TR"))
		return parent;
	if (open && fo_keyword(cell, PR_STARTS_ROW) != KW_TRUE && row->last != NULL
	    && fo_keyword(row->last->fo, PR_ENDS_ROW) != KW_TRUE)
		return row;
	row = tag_new(builder->arena, "TR", NULL);
	tag_append(parent, row);
	return row;
}

static void walk(Builder *builder, const FoNode *fo, Tag *parent);

static void walk_object(Builder *builder, const FoNode *fo, Tag *parent)
{
	const Role *role;

	if (fo->type == FO_TEXT)
		return;
	role = role_of(builder->roles, fo);
	if (role->artifact)
		return;
	if (role->type != NULL)
		parent = tag_from(builder, fo, role, fo->type == FO_TABLE_CELL ? row_for_cell(builder, fo, parent) : parent);
	walk(builder, fo, parent);
}

static void walk(Builder *builder, const FoNode *fo, Tag *parent)
{
	for (const FoNode *n = fo->first; n != NULL; n = n->next)
		walk_object(builder, n, parent);
}

/* The paper may be a part of its document. */
static void walk_paper(Builder *builder, Tag *sect)
{
	const LayoutSetup *setup = &builder->paper->setup;
	const FoNode *n = setup->from != NULL ? setup->from : builder->paper->root->first;

	for (; n != NULL && n != setup->until; n = n->next)
		walk_object(builder, n, sect);
}

/* ---- marks ---- */

/* The marks of an element lie side by side, in painting order. */
static void hand_out_marks(Builder *builder, const Painted *painted)
{
	guint count = painted->marks->len;
	TagMark *free_marks = arena_array(builder->arena, TagMark, count);
	Tag **owners = g_new(Tag *, count);

	for (guint i = 0; i < count; i++) {
		owners[i] = g_hash_table_lookup(builder->made, g_array_index(painted->marks, Mark, i).fo);
		if (owners[i] != NULL)
			owners[i]->mark_count++;
	}
	for (guint i = 0; i < count; i++) {
		const Mark *mark = &g_array_index(painted->marks, Mark, i);
		Tag *tag = owners[i];

		if (tag == NULL)
			continue;
		if (tag->marks == NULL) {
			tag->marks = free_marks;
			free_marks += tag->mark_count;
			tag->mark_count = 0;
		}
		tag->marks[tag->mark_count++] = (TagMark) { mark->page, mark->mcid };
	}
	g_free(owners);
}

/* Marks by their place in the painting order. */
static int compare_marks(const TagMark *a, const TagMark *b)
{
	return a->page != b->page ? a->page - b->page : a->mcid - b->mcid;
}

const TagMark *tag_first_mark(const Tag *tag)
{
	const TagMark *first = tag->mark_count > 0 ? tag->marks : NULL;

	/* A note is painted at the foot of the page, but read where it is called. */
	for (const Tag *child = tag->first; child != NULL; child = child->next) {
		const TagMark *mark = tag_is(child, "Note") ? NULL : tag_first_mark(child);

		if (mark != NULL && (first == NULL || compare_marks(mark, first) < 0))
			first = mark;
	}
	return first;
}

int tag_marks_before(const Tag *tag, int from, const Tag *child)
{
	const TagMark *first = tag_is(child, "Note") || from >= tag->mark_count ? NULL : tag_first_mark(child);
	int count = 0;

	if (first == NULL)
		return 0;
	while (from + count < tag->mark_count && compare_marks(&tag->marks[from + count], first) < 0)
		count++;
	return count;
}

/* Puts COUNT of the MARKS of TAG into a new P before CHILD (NULL: at the end). */
static void wrap_marks(Builder *builder, Tag *tag, TagMark *marks, int count, Tag *child)
{
	Tag *p = tag_new(builder->arena, "P", NULL);

	p->marks = marks;
	p->mark_count = count;
	p->parent = tag;
	p->next = child;
	if (tag->first == child)
		tag->first = p;
	else
		for (Tag *t = tag->first; t != NULL; t = t->next)
			if (t->next == child) {
				t->next = p;
				break;
			}
	if (child == NULL)
		tag->last = p;
}

/* Text that stands in a grouping element beside blocks gets paragraphs of its own. */
static void wrap_loose_text(Builder *builder, Tag *tag)
{
	RoleClass kind;

	role_standard_type(tag->type, &kind);
	if (kind == ROLE_GROUPING && tag->mark_count > 0) {
		int done = 0, count;

		for (Tag *child = tag->first; child != NULL; child = child->next) {
			count = tag_marks_before(tag, done, child);
			if (count > 0)
				wrap_marks(builder, tag, tag->marks + done, count, child);
			done += count;
		}
		if (done < tag->mark_count)
			wrap_marks(builder, tag, tag->marks + done, tag->mark_count - done, NULL);
		tag->mark_count = 0;
	}
	for (Tag *child = tag->first; child != NULL; child = child->next)
		wrap_loose_text(builder, child);
}

/* ---- putting right ---- */

/* Drops elements that hold nothing; cells stay, for a table is a grid, and the Sect of a blank paper. */
static void prune(Tag *tag)
{
	Tag *child = tag->first, *next;

	for (; child != NULL; child = next) {
		next = child->next;
		prune(child);
		if (child->first == NULL && child->mark_count == 0 && !tag_is(child, "TD") && !tag_is(child, "TH"))
			tag_remove(child);
	}
}

/* ISO 32000-1 §14.8.4.3.4: a Caption is the first or the last child of its table. */
static void move_captions(Tag *tag)
{
	Tag *before = NULL, *next;

	for (Tag *child = tag->first; child != NULL; child = next) {
		next = child->next;
		move_captions(child);
		if (tag_is(child, "Caption") && tag_is(next, "Table") && !tag_is(next->first, "Caption")) {
			tag_remove(child);
			child->parent = next;
			child->next = next->first;
			next->first = child;
		} else if (tag_is(child, "Caption") && tag_is(before, "Table") && !tag_is(before->first, "Caption")) {
			tag_remove(child);
			tag_append(before, child);
		} else {
			before = child;
		}
	}
}

Tag *tags_make(const Paper *paper, const Painted *painted, GHashTable *made, Arena *arena, Diags *diags)
{
	RoleTable *roles = painted != NULL ? painted->roles : roles_new();
	Builder builder = { arena, diags, roles, made, paper };
	Tag *sect = tag_new(arena, "Sect", paper->root);

	sect->language = keep(&builder, words(paper->root, PR_XML_LANG));
	walk_paper(&builder, sect);
	if (painted != NULL) {
		hand_out_marks(&builder, painted);
		wrap_loose_text(&builder, sect);
		prune(sect);
		tags_note_boxes(painted, made, arena);
	} else {
		roles_drop(roles);
	}
	move_captions(sect);
	tags_mend_tables(sect, arena, diags);
	tags_note_numbering(sect);
	for (Tag *child = sect->first; child != NULL; child = child->next)
		tags_hoist_language(child);
	return sect;
}
