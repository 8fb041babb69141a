/* outline.c: fo:bookmark-tree -> outline (XSL 1.1 §6.11; ISO 32000-1 §12.3.3). */
#include "pdf/links.h"
#include "pdf/pdf.h"

typedef struct Level {
	qpdf_oh parent, first, last;
	int count;                    /* items that are open to view below PARENT */
} Level;

static const FoNode *first_of(const FoNode *fo, FoType type)
{
	for (const FoNode *n = fo->first; n != NULL; n = n->next)
		if (n->type == type)
			return n;
	return NULL;
}

static void put_title(Finish *f, qpdf_oh item, const FoNode *bookmark)
{
	const FoNode *title = first_of(bookmark, FO_BOOKMARK_TITLE);
	GString *text = g_string_new(NULL);
	char *collapsed;

	if (title != NULL)
		link_add_text(title, text);
	collapsed = link_collapse(text->str);
	g_string_free(text, TRUE);
	put_text(f, item, "/Title", collapsed);
	g_free(collapsed);
}

static void put_target(Finish *f, qpdf_oh item, const FoNode *bookmark, int paper)
{
	const char *inside = fo_string(bookmark, PR_INTERNAL_DESTINATION);
	const char *outside = fo_string(bookmark, PR_EXTERNAL_DESTINATION);
	qpdf_oh destination;

	if (inside != NULL && *inside != '\0') {
		destination = destination_new(f, paper, inside);
		if (destination != 0)
			put(f, item, "/Dest", destination);
		else
			diag(f->diags, bookmark->place, D_LINK_UNKNOWN, inside);
	} else if (outside != NULL && *outside != '\0') {
		put(f, item, "/A", uri_action_new(f, outside));
	}
}

/* Adds the bookmarks below FO to LEVEL. */
static void add_bookmarks(Finish *f, const FoNode *fo, int paper, Level *level)
{
	for (const FoNode *n = fo->first; n != NULL; n = n->next) {
		Level below = { 0, 0, 0, 0 };
		qpdf_oh item;

		if (n->type != FO_BOOKMARK)
			continue;
		item = below.parent = new_dict(f);
		put_title(f, item, n);
		put_target(f, item, n, paper);
		qpdf_oh_replace_key(f->q, item, "/Parent", level->parent);
		if (level->last != 0) {
			qpdf_oh_replace_key(f->q, item, "/Prev", level->last);
			qpdf_oh_replace_key(f->q, level->last, "/Next", item);
		} else {
			level->first = item;
		}
		level->last = item;
		level->count++;
		add_bookmarks(f, n, paper, &below);
		if (below.first == 0)
			continue;
		qpdf_oh_replace_key(f->q, item, "/First", below.first);
		qpdf_oh_replace_key(f->q, item, "/Last", below.last);
		if (fo_keyword(n, PR_STARTING_STATE) == KW_HIDE) {
			put_int(f, item, "/Count", -below.count);
		} else {
			put_int(f, item, "/Count", below.count);
			level->count += below.count;
		}
	}
}

void outline_make(Finish *f)
{
	Level top = { new_dict(f), 0, 0, 0 };

	qpdf_oh_remove_key(f->q, f->root, "/Outlines");
	qpdf_oh_remove_key(f->q, f->root, "/PageMode");
	for (int i = 0; i < f->paper_count; i++) {
		const FoNode *tree = first_of(f->papers[i]->root, FO_BOOKMARK_TREE);

		if (tree != NULL)
			add_bookmarks(f, tree, i, &top);
	}
	if (top.first == 0)
		return;
	put_name(f, top.parent, "/Type", "/Outlines");
	qpdf_oh_replace_key(f->q, top.parent, "/First", top.first);
	qpdf_oh_replace_key(f->q, top.parent, "/Last", top.last);
	put_int(f, top.parent, "/Count", top.count);
	put(f, f->root, "/Outlines", top.parent);
	put_name(f, f->root, "/PageMode", "/UseOutlines");
}
