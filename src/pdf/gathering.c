/* gathering.c: a painted paper -> what the file needs of it: structure, links, bookmarks. */
#include "pdf/gathering.h"

#include "pdf/links.h"

static Target target_of(Arena *arena, const FoNode *fo)
{
	const char *inside = fo_string(fo, PR_INTERNAL_DESTINATION), *outside = fo_string(fo, PR_EXTERNAL_DESTINATION);

	return (Target) {
		fo->place, inside != NULL && *inside != '\0' ? arena_strdup(arena, inside) : NULL,
		outside != NULL && *outside != '\0' ? arena_strdup(arena, outside) : NULL,
	};
}

/* ---- links ---- */

/* What the link says, white space collapsed; where it leads when it says nothing. */
static const char *contents_of(Arena *arena, const FoNode *link, const Target *target)
{
	const char *alt = fo_string(link, PR_ALT_TEXT), *contents;
	GString *text = g_string_new(alt);
	char *said;

	if (text->len == 0)
		link_add_text(link, text);
	said = link_collapse(text->str);
	if (*said == '\0') {
		g_free(said);
		said = target->outside != NULL ? link_uri(target->outside) : g_strdup(target->inside);
	}
	contents = said != NULL ? arena_strdup(arena, said) : "";
	g_string_free(text, TRUE);
	g_free(said);
	return contents;
}

static void gather_links(Gathering *gathering, const Painted *painted, GHashTable *made)
{
	for (guint i = 0; i < painted->links->len; i++) {
		const LinkRect *rect = &g_array_index(painted->links, LinkRect, i);
		LinkPiece piece = {
			.target = target_of(gathering->arena, rect->link), .tag = g_hash_table_lookup(made, rect->link),
			.page = rect->page, .box = { rect->x0, rect->y0, rect->x1, rect->y1 },
		};

		piece.contents = contents_of(gathering->arena, rect->link, &piece.target);
		g_array_append_val(gathering->links, piece);
	}
}

/* ---- bookmarks (XSL 1.1 §6.11) ---- */

static const FoNode *first_of(const FoNode *fo, FoType type)
{
	for (const FoNode *n = fo->first; n != NULL; n = n->next)
		if (n->type == type)
			return n;
	return NULL;
}

static const char *title_of(Arena *arena, const FoNode *bookmark)
{
	const FoNode *title = first_of(bookmark, FO_BOOKMARK_TITLE);
	GString *text = g_string_new(NULL);
	char *collapsed;
	const char *kept;

	if (title != NULL)
		link_add_text(title, text);
	collapsed = link_collapse(text->str);
	kept = arena_strdup(arena, collapsed);
	g_string_free(text, TRUE);
	g_free(collapsed);
	return kept;
}

static void gather_bookmarks(Gathering *gathering, const FoNode *fo, int parent)
{
	for (const FoNode *n = fo->first; n != NULL; n = n->next) {
		Bookmark bookmark;

		if (n->type != FO_BOOKMARK)
			continue;
		bookmark = (Bookmark) {
			target_of(gathering->arena, n), title_of(gathering->arena, n),
			fo_keyword(n, PR_STARTING_STATE) == KW_HIDE, parent,
		};
		g_array_append_val(gathering->bookmarks, bookmark);
		gather_bookmarks(gathering, n, (int) gathering->bookmarks->len - 1);
	}
}

/* ---- the whole ---- */

Gathering *gathering_new(const Paper *paper, Painted *painted, Diags *diags)
{
	Arena *arena = arena_new();
	Gathering *gathering = arena_new0(arena, Gathering);
	GHashTable *made = g_hash_table_new(NULL, NULL);      /* FoNode -> Tag */
	const FoNode *bookmarks;

	*gathering = (Gathering) {
		.arena = arena, .paper = paper, .continues = paper->setup.from != NULL,
		.links = g_array_new(FALSE, FALSE, sizeof(LinkPiece)),
		.bookmarks = g_array_new(FALSE, FALSE, sizeof(Bookmark)),
	};
	gathering->sect = tags_make(paper, painted, made, arena, diags);
	bookmarks = gathering->continues ? NULL : first_of(paper->root, FO_BOOKMARK_TREE);
	if (bookmarks != NULL)
		gather_bookmarks(gathering, bookmarks, -1);
	if (painted != NULL) {
		gather_links(gathering, painted, made);
		gathering->pages = g_ptr_array_ref(painted->pages);
	}
	painted_drop(painted);
	g_hash_table_unref(made);
	return gathering;
}

void gathering_drop(Gathering *gathering)
{
	if (gathering == NULL)
		return;
	g_array_unref(gathering->links);
	g_array_unref(gathering->bookmarks);
	if (gathering->pages != NULL)
		g_ptr_array_unref(gathering->pages);
	arena_drop(gathering->arena);
}
