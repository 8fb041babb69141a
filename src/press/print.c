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
};

Printing *printing_new(void)
{
	Printing *printing = g_new(Printing, 1);
	*printing = (Printing) { painter_new() };
	return printing;
}

void printing_drop(Printing *printing)
{
	if (printing == NULL)
		return;
	if (printing->painter != NULL)
		painted_drop(painter_finish(printing->painter));
	g_free(printing);
}

void printing_paper(const Forme *forme, int first, TextContext *fonts, gpointer data)
{
	Printing *printing = data;
	painter_paper(printing->painter, forme->paper->pages, first, fonts);
}

GString *printing_finish(Printing *printing, GPtrArray *formes, const FinishMeta *meta, Diags *diags, GError **error)
{
	Painted *painted = painter_finish(g_steal_pointer(&printing->painter));
	g_autofree Paper **papers = formes_papers(formes);
	GString *file = finish_pdf(painted, papers, (int) formes->len, meta, diags, error);
	painted_drop(painted);
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
	Arena *arena = arena_new();
	g_autofree Paper **papers = formes_papers(formes);
	tags_dump(tags_build(papers, (int) formes->len, NULL, arena, diags), out);
	arena_drop(arena);
}

gint64 print_date(gint64 fallback)
{
	const char *epoch = g_getenv("SOURCE_DATE_EPOCH");
	gint64 seconds;
	if (epoch != NULL && g_ascii_string_to_signed(epoch, 10, 0, G_MAXINT64, &seconds, NULL))
		return seconds;
	return fallback;
}
