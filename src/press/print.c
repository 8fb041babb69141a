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

/* The painter, and the finisher one page behind it. */
typedef struct Printing {
	Painter *painter;
	Finisher *finisher;
} Printing;

static gboolean paint_page(const Page *page, int index, gpointer data)
{
	Printing *printing = data;
	gsize length;
	const char *written = painter_page(printing->painter, page, index, &length);
	finisher_take(printing->finisher, index, written, length);
	return TRUE;
}

GString *print_pdf(GPtrArray *formes, TextContext *fonts, const FinishMeta *meta, Diags *diags, Timing *timing,
                   GError **error)
{
	Printing printing = { painter_new(fonts), finisher_new() };
	each_page(formes, paint_page, &printing);
	Painted *painted = painter_finish(printing.painter, error);
	timing_lap(timing, "paint");
	GString *file = NULL;
	if (painted != NULL) {
		g_autofree Paper **papers = formes_papers(formes);
		file = finish_pdf(printing.finisher, painted, papers, (int) formes->len, meta, diags, error);
	}
	finisher_drop(printing.finisher);
	painted_drop(painted);
	timing_lap(timing, "finish");
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

static gboolean dump_page(const Page *page, int index G_GNUC_UNUSED, gpointer out)
{
	area_dump_page(page, out);
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
