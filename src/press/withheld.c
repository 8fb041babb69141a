/* withheld.c: counts the pages of what is withheld.
 *
 * A public paper that something was cut from is set twice, first whole, as the members have it, in the same
 * thread: papers that are whole in both editions wait for nothing. */
#include "press/withheld.h"

#include "press/load.h"
#include "press/manuscript.h"

struct Withheld {
	Pack *members;                /* the members' edition of the papers cut, and of those beside them in their items */
	Diags *unheard;               /* it is not what is asked for */
};

/* The real paths of the papers of all items that something was cut from; NULL: nothing was. */
static GHashTable *paths_of_cuts(const Pack *pack)
{
	g_autoptr(GHashTable) paths = g_hash_table_new(NULL, NULL);
	for (guint i = 0; pack->edition == EDITION_PUBLIC && i < pack->items->len; i++) {
		const PackItem *item = pack->items->pdata[i];
		gboolean cut = FALSE;
		for (guint j = 0; !cut && j < item->papers->len; j++)
			cut = pack_cut_count(item->papers->pdata[j]) > 0;
		for (guint j = 0; cut && j < item->papers->len; j++)
			g_hash_table_add(paths, (gpointer) ((const PackPaper *) item->papers->pdata[j])->path);
	}
	return g_hash_table_size(paths) > 0 ? g_steal_pointer(&paths) : NULL;
}

gboolean withheld_load(Withheld **withheld, Press *press, const Pack *pack, const char *path, GError **error)
{
	g_autoptr(GHashTable) paths = paths_of_cuts(pack);
	GError *broken = NULL;
	*withheld = NULL;
	if (paths == NULL)
		return TRUE;
	*withheld = g_new0(Withheld, 1);
	(*withheld)->unheard = diags_new();
	(*withheld)->members = load_members(press, path, pack, paths, (*withheld)->unheard, &broken);
	if (broken != NULL)
		g_propagate_error(error, broken);
	return broken == NULL;
}

void withheld_drop(Withheld *withheld)
{
	if (withheld == NULL)
		return;
	pack_drop(withheld->members);
	diags_drop(withheld->unheard);
	g_free(withheld);
}

/* ---- counting ---- */

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

/* Tells the paper of FORME how many pages the whole takes where something was cut from it. */
static void take_pages(Forme *forme)
{
	PackPaper *paper = manuscript_of(forme);
	for (guint i = 0; i < pack_cut_count(paper); i++) {
		int pages = count_pages(forme->whole->paper, paper->withheld, pack_cut_place(paper, i));
		if (pages > 0)
			pack_cut_set_pages(paper, i, pages);
	}
}

/* ---- joining ---- */

/* The paper of the members' edition that stands where PAPER does in PACK; NULL when it could not be loaded. */
static PackPaper *whole_of(const Pack *members, const Pack *pack, const PackPaper *paper)
{
	guint index;
	PackPaper *whole = NULL;
	if (g_ptr_array_find(pack->papers, paper, &index) && index < members->papers->len)
		whole = members->papers->pdata[index];
	return whole != NULL && whole->doc != NULL ? whole : NULL;
}

gboolean withheld_join(Withheld *withheld, Press *press, const Pack *pack, GPtrArray *formes, GError **error)
{
	g_autoptr(GPtrArray) wholes = g_ptr_array_new();
	for (guint i = 0; withheld != NULL && withheld->members != NULL && i < formes->len; i++) {
		Forme *forme = formes->pdata[i];
		const PackPaper *paper = manuscript_of(forme);
		if (paper == NULL || pack_cut_count(paper) == 0)
			continue;
		PackPaper *whole = whole_of(withheld->members, pack, paper);
		g_ptr_array_set_size(wholes, 0);
		if (whole != NULL
		    && !manuscript_forme(press, withheld->members, whole, wholes, withheld->unheard, error))
			return FALSE;
		if (wholes->len > 0) {
			forme->whole = wholes->pdata[0];
			forme->learn = take_pages;
		}
	}
	return TRUE;
}
