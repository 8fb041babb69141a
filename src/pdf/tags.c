/* tags.c: FO tree and marks -> structure elements.
 *
 * One walk makes the elements in the order of the FO tree, which is the
 * reading order; the marks are then handed to their owners; what is left
 * empty is pruned; headings and tables are put right (tags-table.c). */
#include <stdlib.h>
#include <string.h>

#include "area/role.h"
#include "pdf/tags.h"

typedef struct Builder {
	Arena *arena;
	Diags *diags;
	RoleTable *roles;
	GHashTable *tags;             /* FoNode -> Tag */
	Paper *const *papers;
	int paper_count;
} Builder;

Tag *tag_new(Arena *arena, const char *type, const FoNode *fo)
{
	Tag *tag = arena_new0(arena, Tag);

	tag->type = type;
	tag->fo = fo;
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

static const char *language_around(const Tag *tag)
{
	for (; tag != NULL; tag = tag->parent)
		if (tag->language != NULL)
			return tag->language;
	return NULL;
}

/* What the picture of FO says of itself. */
static const char *description_of(const Builder *builder, const FoNode *fo)
{
	const char *description = NULL;

	for (int i = 0; i < builder->paper_count && description == NULL; i++)
		description = g_hash_table_lookup(builder->papers[i]->descriptions, fo);
	return description;
}

/* The Alt of a picture: said by the object, by a picture inside it, or by the file. */
static const char *alt_of(Builder *builder, const FoNode *fo)
{
	const char *alt = words(fo, PR_ALT_TEXT);

	if (alt == NULL)
		alt = description_of(builder, fo);
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
	g_hash_table_insert(builder->tags, (gpointer) fo, tag);
	if (language != NULL && g_strcmp0(language, language_around(parent)) != 0)
		tag->language = language;
	tag->actual_text = words(fo, PR_ACTUAL_TEXT);
	tag->alt = role->kind == ROLE_PICTURE ? alt_of(builder, fo) : NULL;
	tag->scope = words(fo, PR_SCOPE);
	tag->headers = words(fo, PR_HEADERS);
	if (tag_is(tag, "Note") || tag_is(tag, "TH"))
		tag->id = fo->id;
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

static void walk(Builder *builder, const FoNode *fo, Tag *parent)
{
	for (const FoNode *n = fo->first; n != NULL; n = n->next) {
		const Role *role;
		Tag *tag = parent;

		if (n->type == FO_TEXT)
			continue;
		role = role_of(builder->roles, n);
		if (role->artifact)
			continue;
		if (role->type != NULL) {
			if (n->type == FO_TABLE_CELL)
				tag = row_for_cell(builder, n, parent);
			tag = tag_from(builder, n, role, tag);
		}
		walk(builder, n, tag);
	}
}

/* ---- marks ---- */

static void drop_array(gpointer array)
{
	g_array_unref(array);
}

static void add_mark(Arena *arena, Tag *tag, const Mark *mark)
{
	if (tag->marks == NULL) {
		tag->marks = g_array_sized_new(FALSE, FALSE, sizeof(Mark), 2);
		arena_cleanup(arena, drop_array, tag->marks);
	}
	g_array_append_val(tag->marks, *mark);
}

static void hand_out_marks(Builder *builder, const Painted *painted)
{
	for (guint i = 0; i < painted->marks->len; i++) {
		const Mark *mark = &g_array_index(painted->marks, Mark, i);
		Tag *tag = mark->fo != NULL ? g_hash_table_lookup(builder->tags, mark->fo) : NULL;

		if (tag != NULL)
			add_mark(builder->arena, tag, mark);
	}
}

/* Marks by their place in the painting order. */
static int compare_marks(const Mark *a, const Mark *b)
{
	return a->page != b->page ? a->page - b->page : a->mcid - b->mcid;
}

const Mark *tag_first_mark(const Tag *tag)
{
	const Mark *first = tag->marks != NULL ? &g_array_index(tag->marks, Mark, 0) : NULL;

	/* A note is painted at the foot of the page, but read where it is called. */
	for (const Tag *child = tag->first; child != NULL; child = child->next) {
		const Mark *mark = tag_is(child, "Note") ? NULL : tag_first_mark(child);

		if (mark != NULL && (first == NULL || compare_marks(mark, first) < 0))
			first = mark;
	}
	return first;
}

/* How many of TAG's marks from index FROM on stand before CHILD. */
guint tag_marks_before(const Tag *tag, guint from, const Tag *child)
{
	const Mark *first = tag_is(child, "Note") ? NULL : tag_first_mark(child);
	guint count = 0;

	if (tag->marks == NULL || first == NULL)
		return 0;
	while (from + count < tag->marks->len
	       && compare_marks(&g_array_index(tag->marks, Mark, from + count), first) < 0)
		count++;
	return count;
}

/* Puts COUNT marks of TAG from index FROM on into a new P before CHILD (NULL: at the end). */
static void wrap_marks(Builder *builder, Tag *tag, GArray *marks, guint from, guint count, Tag *child)
{
	Tag *p = tag_new(builder->arena, "P", NULL);

	for (guint i = 0; i < count; i++)
		add_mark(builder->arena, p, &g_array_index(marks, Mark, from + i));
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
	if (kind == ROLE_GROUPING && tag->marks != NULL) {
		GArray *marks = tag->marks;
		guint done = 0, count;

		for (Tag *child = tag->first; child != NULL; child = child->next) {
			count = tag_marks_before(tag, done, child);
			if (count > 0)
				wrap_marks(builder, tag, marks, done, count, child);
			done += count;
		}
		if (done < marks->len)
			wrap_marks(builder, tag, marks, done, marks->len - done, NULL);
		tag->marks = NULL;
	}
	for (Tag *child = tag->first; child != NULL; child = child->next)
		wrap_loose_text(builder, child);
}

/* ---- putting right ---- */

/* Drops elements that hold nothing; cells stay, for a table is a grid, and the Sects of blank papers. */
static void prune(Tag *tag)
{
	Tag *child = tag->first, *next;

	for (; child != NULL; child = next) {
		next = child->next;
		prune(child);
		if (child->first == NULL && child->marks == NULL && !tag_is(child, "TD") && !tag_is(child, "TH")
		    && tag->parent != NULL)
			tag_remove(child);
	}
}

static void number_headings(Builder *builder, Tag *tag, int *last)
{
	static const char *const types[] = { "H1", "H2", "H3", "H4", "H5", "H6" };

	if (tag->type[0] == 'H' && g_ascii_isdigit(tag->type[1])) {
		int level = tag->type[1] - '0';

		if (level > *last + 1) {
			diag(builder->diags, tag->fo->place, D_HEADING_SKIP, level, *last, *last + 1);
			level = *last + 1;
			tag->type = types[level - 1];
		}
		*last = level;
	}
	for (Tag *child = tag->first; child != NULL; child = child->next)
		number_headings(builder, child, last);
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

/* A language that all of an element's children have, and no text of its own contradicts, is said once. */
static void hoist_language(Tag *tag)
{
	const char *shared;

	for (Tag *child = tag->first; child != NULL; child = child->next)
		hoist_language(child);
	shared = tag->first != NULL ? tag->first->language : NULL;
	if (shared == NULL || tag->language != NULL || tag->marks != NULL)
		return;
	for (Tag *child = tag->first; child != NULL; child = child->next)
		if (g_strcmp0(child->language, shared) != 0)
			return;
	tag->language = shared;
	for (Tag *child = tag->first; child != NULL; child = child->next)
		child->language = NULL;
}

/* Notes and header cells that are pointed at have an ID, each its own. */
static void give_ids(Builder *builder, Tag *tag, int *count)
{
	if (tag_is(tag, "Note")) {
		(*count)++;
		tag->id = arena_printf(builder->arena, "note-%d", *count);
	}
	for (Tag *child = tag->first; child != NULL; child = child->next)
		give_ids(builder, child, count);
}

Tag *tags_build(Paper *const *papers, int count, const Painted *painted, Arena *arena, Diags *diags)
{
	RoleTable *roles = painted != NULL ? painted->roles : roles_new();
	Builder builder = { arena, diags, roles, g_hash_table_new(NULL, NULL), papers, count };
	Tag *document = tag_new(arena, "Document", NULL);
	int level = 0, notes = 0;

	for (int i = 0; i < count; i++) {
		Tag *sect;
		const char *language = words(papers[i]->root, PR_XML_LANG);

		/* Papers may be parts of one document. */
		if (i > 0 && papers[i]->root == papers[i - 1]->root)
			continue;
		sect = tag_new(arena, "Sect", papers[i]->root);
		tag_append(document, sect);
		sect->language = language;
		walk(&builder, papers[i]->root, sect);
	}
	if (painted != NULL) {
		hand_out_marks(&builder, painted);
		wrap_loose_text(&builder, document);
		prune(document);
	}
	move_captions(document);
	number_headings(&builder, document, &level);
	tags_mend_tables(document, arena, diags);
	give_ids(&builder, document, &notes);
	hoist_language(document);
	g_hash_table_unref(builder.tags);
	if (painted == NULL)
		roles_drop(roles);
	return document;
}
