/* withheld.c: counts the pages of what is withheld. */
#include "press/withheld.h"

#include "press/load.h"
#include "press/manuscript.h"

static gboolean holds_cuts(const Pack *pack)
{
	if (pack->edition != EDITION_PUBLIC)
		return FALSE;
	for (guint i = 0; i < pack->papers->len; i++)
		if (pack_cut_count(pack->papers->pdata[i]) > 0)
			return TRUE;
	return FALSE;
}

/* Whether the page belongs to what stands at PLACE in the paper: a part has page-sequences of its own. */
static gboolean is_of_part(const Page *page, Place place)
{
	Place at = page->sequence->place;
	return at.line == place.line && at.column == place.column && g_strcmp0(at.file, place.file) == 0;
}

/* The pages of PAPER, or of its part at PLACE; blank ones, which only pad, aside. */
static int count_pages(const Paper *paper, gboolean whole, Place place)
{
	int count = 0;
	for (guint i = 0; i < paper->pages->len; i++) {
		const Page *page = paper->pages->pdata[i];
		if (!page->blank && (whole || is_of_part(page, place)))
			count++;
	}
	return count;
}

/* Sets PAPER's pages for what was cut from them, as they are in the set forme of the members' edition. */
static void take_pages(PackPaper *paper, const Forme *members)
{
	for (guint i = 0; members->paper != NULL && i < pack_cut_count(paper); i++) {
		int pages = count_pages(members->paper, paper->withheld, pack_cut_place(paper, i));
		if (pages > 0)
			pack_cut_set_pages(paper, i, pages);
	}
}

/* Sets those papers of the members' edition that are not whole in the public one. */
static gboolean set_members(Press *press, Typeroom *room, Pack *public, Pack *members, Diags *diags,
                            GError **error)
{
	g_autoptr(GPtrArray) formes = g_ptr_array_new_with_free_func((GDestroyNotify) forme_drop);
	for (guint i = 0; i < public->papers->len && i < members->papers->len; i++)
		if (pack_cut_count(public->papers->pdata[i]) > 0
		    && !manuscript_forme(press, members, members->papers->pdata[i], formes, diags, error))
			return FALSE;
	if (!typeroom_make_trees(room, formes))
		return TRUE;
	typeroom_set_pages(room, formes);
	for (guint i = 0; i < public->papers->len && i < members->papers->len; i++)
		for (guint j = 0; j < formes->len; j++)
			if (manuscript_of(formes->pdata[j]) == members->papers->pdata[i])
				take_pages(public->papers->pdata[i], formes->pdata[j]);
	return TRUE;
}

gboolean withheld_keep_pages(Press *press, Typeroom *room, Pack *pack, const char *path, const char *house,
                             GError **error)
{
	if (!holds_cuts(pack))
		return TRUE;
	Diags *unheard = diags_new();         /* the members' edition is not what is asked for */
	GError *broken = NULL;
	Pack *members = load_pack(press, path, EDITION_MEMBERS, house, unheard, &broken);
	gboolean good = broken == NULL;
	if (!good)
		g_propagate_error(error, broken);
	else if (members != NULL && diags_count(unheard, DIAG_FATAL) == 0)
		good = set_members(press, room, pack, members, unheard, error);
	pack_drop(members);
	diags_drop(unheard);
	return good;
}
