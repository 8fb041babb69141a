/* pdf-page.c: a page of a PDF as a picture.
 *
 * The pages of a file share its fonts and pictures: the file is made into forms once an arena. */
#include "graphic/pdf-file.h"
#include "graphic/picture.h"

/* A file of the arena. */
typedef struct Pages {
	PdfFile *file;                /* NULL: it cannot be read */
	GBytes *forms;
	const char *fault;
	char *id;                     /* digest of the file */
} Pages;

typedef struct Page {
	const Pages *pages;           /* of the arena */
	const char *name;             /* as the author wrote it, in the arena */
	gboolean alone;               /* no page was asked for, and there are others */
	InkPicture *picture;
} Page;

static void drop_pages(gpointer data)
{
	Pages *pages = data;

	pdf_file_drop(pages->file);
	g_clear_pointer(&pages->forms, g_bytes_unref);
	g_free(pages->id);
	g_free(pages);
}

static void drop_files(gpointer files)
{
	g_hash_table_unref(files);
}

/* Key of a file -> Pages. */
static GHashTable *files_in(Arena *arena)
{
	return arena_table(arena, drop_files, g_str_hash, g_str_equal, g_free, drop_pages);
}

static Pages *read_pages(GBytes *bytes)
{
	Pages *pages = g_new0(Pages, 1);

	pages->file = pdf_file_open(bytes, &pages->fault);
	if (pages->file != NULL)
		pages->forms = pdf_file_forms(pages->file, &pages->fault);
	pages->id = g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, bytes);
	return pages;
}

static const Pages *pages_of(GBytes *bytes, const char *key, Arena *arena)
{
	GHashTable *files = files_in(arena);
	Pages *pages = g_hash_table_lookup(files, key);

	if (pages == NULL) {
		pages = read_pages(bytes);
		g_hash_table_insert(files, g_strdup(key), pages);
	}
	return pages;
}

static Page *page_new(const Pages *pages, int number, const char *name)
{
	const PdfPage *size = &pages->file->pages[number - 1];
	char *key = g_strdup_printf("%s#%d", pages->id, number);
	Page *page = g_new0(Page, 1);

	page->pages = pages;
	page->name = name;
	page->picture = ink_picture_new(key, NULL, g_bytes_ref(pages->forms));
	page->picture->form = number;
	page->picture->doubtful = pages->file->doubt != NULL;
	page->picture->width = size->width;
	page->picture->height = size->height;
	g_free(key);
	return page;
}

gboolean pdf_page_load(Graphic *graphic, GBytes *bytes, int number, const char *key, const char *name, Arena *arena,
                       Place place, Diags *diags)
{
	const Pages *pages = pages_of(bytes, key, arena);
	Page *page;

	if (pages->forms == NULL) {
		diag(diags, place, D_PICTURE_BROKEN, name, pages->fault);
		return FALSE;
	}
	if (number > pages->file->page_count) {
		diag(diags, place, D_PDF_PAGE, name, pages->file->page_count, number);
		return FALSE;
	}
	page = page_new(pages, MAX(number, 1), name);
	page->alone = number == 0 && pages->file->page_count > 1;
	graphic->kind = GRAPHIC_PDF;
	graphic->data = page;
	graphic->width = MAX(1, unit_from_pt(page->picture->width));
	graphic->height = MAX(1, unit_from_pt(page->picture->height));
	return TRUE;
}

void pdf_page_report(const Graphic *graphic, Place place, Diags *diags)
{
	const Page *page = graphic->data;
	const PdfFile *file;

	if (graphic->kind != GRAPHIC_PDF)
		return;
	file = page->pages->file;
	if (page->alone)
		diag(diags, place, D_PDF_FIRST_PAGE, page->name, file->page_count);
	if (file->mended)
		diag(diags, place, D_PDF_MENDED, page->name);
	if (file->doubt != NULL)
		diag(diags, place, D_PDF_DOUBT, page->name, file->doubt);
	if (file->noted > 0)
		diag(diags, place, D_PDF_NOTES, page->name, file->noted);
}

/* Cairo, which makes pictures of pages, reads no PDF: a sheet of the page's size stands for it. */
static void paint_sheet(Ink *ink, double width, double height)
{
	const InkPen pen = { .width = 0.5, .miter_limit = 10 };

	ink_fill_colour(ink, (InkColour) { 247, 247, 247, 255 });
	ink_pen(ink, &pen, (InkColour) { 153, 153, 153, 255 });
	ink_box(ink, 0.25, 0.25, width - 0.5, height - 0.5);
	ink_fill_and_stroke(ink);
}

void pdf_page_paint(gpointer data, Ink *ink, double width, double height)
{
	const Page *page = data;

	if (ink_raster(ink) == NULL)
		ink_picture(ink, page->picture, width, height);
	else
		paint_sheet(ink, width, height);
}

void pdf_page_drop(gpointer data)
{
	Page *page = data;

	ink_picture_unref(page->picture);
	g_free(page);
}
