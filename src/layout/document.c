/* document.c: fox:external-document: a picture put in as a page of its own (an extension of Apache FOP's). */
#include "layout/figure.h"
#include "layout/paper.h"
#include "layout/sequence.h"

static Unit sheet_side(const FoNode *document, FoProperty property, double fallback)
{
	return fo_get(document, property).kind == FV_LENGTH ? prop_length(document, property, 0, NULL) : unit_from_pt(fallback);
}

static Page *page_add(LayoutContext *layout, const FoNode *document, int number, Unit width, Unit height)
{
	Page *page = arena_new0(layout->setup->arena, Page);

	page->index = (int) layout->paper->pages->len;
	page->number = number;
	page->label = number_format(layout->setup->arena, document, number);
	page->width = width;
	page->height = height;
	page->sequence = page->master = document;
	g_ptr_array_add(layout->paper->pages, page);
	return page;
}

/* Keeps the place of what cannot be put in; its address says for the structure tree what is missing. */
static Page *blank_page(LayoutContext *layout, const FoNode *document, const char *uri, int number)
{
	Page *page = page_add(layout, document, number,
		sheet_side(document, PR_INLINE_PROGRESSION_DIMENSION_OPTIMUM, 595.276),
		sheet_side(document, PR_BLOCK_PROGRESSION_DIMENSION_OPTIMUM, 841.89));

	diag(layout->diags, document->place, D_EXTERNAL_DOCUMENT, uri);
	page->blank = TRUE;
	g_hash_table_insert(layout->paper->descriptions, (gpointer) document, (gpointer) uri);
	return page;
}

/* A page as large as the picture's viewport, turned with it. */
static Page *picture_page(LayoutContext *layout, const FoNode *document, int number)
{
	Scope scope = { .width = 0 };
	Area *picture = figure_area(layout, document, &scope), *viewport;
	int rotation = orientation_of(document);
	gboolean turned = rotation == 90 || rotation == 270;
	Page *page;

	page = page_add(layout, document, number, turned ? picture->height : picture->width,
		turned ? picture->width : picture->height);
	viewport = viewport_new(layout, document, rotation, page->width, page->height);
	area_append(viewport, picture);
	page->first_area = page->last_area = viewport;
	paper_note_anchors(layout, page);
	return page;
}

/* Whether URI is a picture that can be read; what is wrong with it otherwise is not said twice. */
static gboolean is_picture(LayoutContext *layout, const FoNode *document, const char *uri)
{
	Diags *unheard = diags_new();
	const Graphic *graphic = graphic_load(uri, layout->setup->folder, layout->setup->root, layout->arena,
		document->place, unheard);

	diags_drop(unheard);
	return graphic->kind != GRAPHIC_BROKEN;
}

void document_pages(LayoutContext *layout, const FoNode *document, int number, Parity following)
{
	const char *uri = fo_string(document, PR_SRC) != NULL ? fo_string(document, PR_SRC) : "";
	Page *page = is_picture(layout, document, uri) ? picture_page(layout, document, number)
		: blank_page(layout, document, uri, number);

	if (sequence_forced_after(document, number, 1, following) > 0)
		page_add(layout, document, number + 1, page->width, page->height)->blank = TRUE;
}
