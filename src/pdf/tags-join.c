/* tags-join.c: the structures of all papers -> one Document. */
#include "pdf/gathering.h"

/* Levels do not skip, not from one paper to the next either (ISO 14289-1 §7.4.2). */
static void number_headings(Tag *tag, int *last, Diags *diags)
{
	static const char *const types[] = { "H1", "H2", "H3", "H4", "H5", "H6" };

	if (tag->type[0] == 'H' && g_ascii_isdigit(tag->type[1])) {
		int level = tag->type[1] - '0';

		if (level > *last + 1) {
			diag(diags, tag->place, D_HEADING_SKIP, level, *last, *last + 1);
			level = *last + 1;
			tag->type = types[level - 1];
		}
		*last = level;
	}
	for (Tag *child = tag->first; child != NULL; child = child->next)
		number_headings(child, last, diags);
}

/* Each note has an ID of its own (ISO 14289-1 §7.9). */
static void number_notes(Tag *tag, int *count, Arena *arena)
{
	if (tag_is(tag, "Note"))
		tag->id = arena_printf(arena, "note-%d", ++*count);
	for (Tag *child = tag->first; child != NULL; child = child->next)
		number_notes(child, count, arena);
}

/* Papers may be parts of one document: their elements are those of one Sect. */
static void join_sect(Tag *document, const Gathering *gathering)
{
	Tag *sect = document->last, *next;

	if (!gathering->continues || sect == NULL) {
		tag_append(document, gathering->sect);
		return;
	}
	for (Tag *child = gathering->sect->first; child != NULL; child = next) {
		next = child->next;
		tag_append(sect, child);
	}
}

/* What all children of TAG say. */
static void hoist_language(Tag *tag)
{
	const char *shared = tag->first != NULL ? tag->first->language : NULL;

	if (shared == NULL || tag->language != NULL || tag->mark_count > 0)
		return;
	for (Tag *child = tag->first; child != NULL; child = child->next)
		if (g_strcmp0(child->language, shared) != 0)
			return;
	tag->language = shared;
	for (Tag *child = tag->first; child != NULL; child = child->next)
		child->language = NULL;
}

void tags_hoist_language(Tag *tag)
{
	for (Tag *child = tag->first; child != NULL; child = child->next)
		tags_hoist_language(child);
	hoist_language(tag);
}

Tag *tags_join(Gathering *const *gatherings, int count, Arena *arena, Diags *diags)
{
	Tag *document = tag_new(arena, "Document", NULL);
	int level = 0, notes = 0;

	for (int i = 0; i < count; i++)
		join_sect(document, gatherings[i]);
	number_headings(document, &level, diags);
	number_notes(document, &notes, arena);
	for (Tag *sect = document->first; sect != NULL; sect = sect->next)
		hoist_language(sect);
	hoist_language(document);
	return document;
}
