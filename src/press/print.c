/* print.c: drives the painter and the finisher over the pages of all papers. */
#include "press/print.h"

#include "press/output.h"

#define PICTURE_DPI 96.0

/* ---- walking all pages ---- */

typedef gboolean PageVisitor(const Page *page, int index, gpointer data);

/* Calls VISIT with every page and its index in the file until it says FALSE. */
static gboolean each_page(GPtrArray *formes, PageVisitor *visit, gpointer data)
{
	int index = 0;
	for (guint i = 0; i < formes->len; i++) {
		const Paper *paper = ((Forme *) formes->pdata[i])->paper;
		for (guint j = 0; j < paper->pages->len; j++)
			if (!visit(paper->pages->pdata[j], index++, data))
				return FALSE;
	}
	return TRUE;
}

int print_page_count(GPtrArray *formes)
{
	int count = 0;
	for (guint i = 0; i < formes->len; i++) {
		const Paper *paper = ((Forme *) formes->pdata[i])->paper;
		count += paper != NULL ? (int) paper->pages->len : 0;
	}
	return count;
}

/* ---- PDF ---- */

struct Printing {
	Painter *painter;             /* NULL: the papers are painted */
	Gathering **gatherings;       /* by the index of the forme; NULL: not painted yet */
	int count;
};

Printing *printing_new(GPtrArray *formes)
{
	Printing *printing = g_new(Printing, 1);
	*printing = (Printing) { painter_new(), g_new0(Gathering *, formes->len), (int) formes->len };
	return printing;
}

void printing_drop(Printing *printing)
{
	if (printing == NULL)
		return;
	if (printing->painter != NULL)
		used_drop(painter_finish(printing->painter));
	for (int i = 0; i < printing->count; i++)
		gathering_drop(printing->gatherings[i]);
	g_free(printing->gatherings);
	g_free(printing);
}

void printing_paper(const Forme *forme, int first, TextContext *fonts, gpointer data)
{
	Printing *printing = data;
	Painted *painted = painter_paper(printing->painter, forme->paper->pages, first, fonts);
	printing->gatherings[forme->index] = gathering_new(forme->paper, painted, forme->diags);
}

GString *printing_finish(Printing *printing, const FinishMeta *meta, Diags *diags, GError **error)
{
	Used *used = painter_finish(g_steal_pointer(&printing->painter));
	GString *file = finish_pdf(printing->gatherings, printing->count, used, meta, diags, error);
	used_drop(used);
	return file;
}

/* ---- pictures ---- */

typedef struct Pictures {
	TextContext *fonts;
	const char *folder;
	GError **error;
} Pictures;

static gboolean picture_page(const Page *page, int index, gpointer data)
{
	Pictures *pictures = data;
	g_autofree char *name = g_strdup_printf("page-%03d.png", index + 1);
	g_autofree char *path = g_build_filename(pictures->folder, name, NULL);
	return paint_page_png(page, pictures->fonts, path, PICTURE_DPI, pictures->error);
}

gboolean print_pictures(GPtrArray *formes, TextContext *fonts, const char *folder, GError **error)
{
	if (!output_folder(folder, error))
		return FALSE;
	Pictures pictures = { fonts, folder, error };
	return each_page(formes, picture_page, &pictures);
}

/* ---- dumps ---- */

static gboolean dump_page(const Page *page, int index, gpointer out)
{
	area_dump_page(page, index, out);
	return TRUE;
}

void print_dump(GPtrArray *formes, Dump dump, Diags *diags, FILE *out)
{
	if (dump == DUMP_AREAS) {
		each_page(formes, dump_page, out);
		return;
	}
	g_assert(dump == DUMP_TAGS);
	g_autoptr(GPtrArray) gatherings = g_ptr_array_new_with_free_func((GDestroyNotify) gathering_drop);
	for (guint i = 0; i < formes->len; i++)
		g_ptr_array_add(gatherings, gathering_new(((Forme *) formes->pdata[i])->paper, NULL, diags));
	finish_dump_tags((Gathering *const *) gatherings->pdata, (int) gatherings->len, diags, out);
}

gint64 print_date(gint64 fallback)
{
	const char *epoch = g_getenv("SOURCE_DATE_EPOCH");
	gint64 seconds;
	if (epoch != NULL && g_ascii_string_to_signed(epoch, 10, 0, G_MAXINT64, &seconds, NULL))
		return seconds;
	return fallback;
}
