/* tags.h: the structure elements on their way; private to pdf/. */
#ifndef PDF_TAGS_H
#define PDF_TAGS_H

#include "pdf/finish.h"

Tag *tag_new(Arena *arena, const char *type, const FoNode *fo);
void tag_append(Tag *parent, Tag *child);
void tag_remove(Tag *tag);
/* Whether TAG (may be NULL) is of TYPE. */
gboolean tag_is(const Tag *tag, const char *type);

/* The first mark of TAG or its descendants in painting order; NULL: none. */
const Mark *tag_first_mark(const Tag *tag);

/* How many of TAG's own marks from index FROM on are read before CHILD. */
guint tag_marks_before(const Tag *tag, guint from, const Tag *child);

/* Makes each table below TAG a regular grid with scopes on its header cells. */
void tags_mend_tables(Tag *tag, Arena *arena, Diags *diags);

#endif
