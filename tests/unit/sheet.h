/* sheet.h: hand-made pages for the tests of paint/ and pdf/: FO from a string, areas set by hand. */
#ifndef TESTS_SHEET_H
#define TESTS_SHEET_H

#include <string.h>

#include "layout/layout.h"

typedef struct Sheet {
	Arena *arena;
	Diags *diags;
	FontLibrary *library;
	TextContext *text;
	xmlDocPtr document;
	Paper paper;
	Page *page;                   /* the one being set */
	Area *column;                 /* its region */
	Unit y;                       /* where the next line goes */
} Sheet;

static inline Sheet *sheet_new(const char *fo)
{
	Sheet *sheet = g_new0(Sheet, 1);

	sheet->arena = arena_new();
	sheet->diags = diags_new();
	sheet->library = font_library_open("fonts/fonts.conf", NULL);
	sheet->text = text_context_new(sheet->library);
	sheet->document = xmlReadMemory(fo, (int) strlen(fo), "sheet.fo", NULL, XML_PARSE_NONET);
	sheet->paper.root = fo_tree_build(sheet->document, sheet->arena, sheet->diags);
	sheet->paper.pages = g_ptr_array_new();
	sheet->paper.anchors = g_hash_table_new(g_str_hash, g_str_equal);
	return sheet;
}

static inline void sheet_drop(Sheet *sheet)
{
	g_ptr_array_unref(sheet->paper.pages);
	g_hash_table_unref(sheet->paper.anchors);
	arena_drop(sheet->arena);
	diags_drop(sheet->diags);
	text_context_drop(sheet->text);
	font_library_drop(sheet->library);
	xmlFreeDoc(sheet->document);
	g_free(sheet);
}

static inline const FoNode *sheet_find_below(const FoNode *fo, const char *id)
{
	const FoNode *found = g_strcmp0(fo->id, id) == 0 ? fo : NULL;

	for (const FoNode *n = fo->first; found == NULL && n != NULL; n = n->next)
		found = sheet_find_below(n, id);
	return found;
}

/* The object with ID, which becomes an anchor of the page being set. */
static inline const FoNode *sheet_find(Sheet *sheet, const char *id)
{
	const FoNode *fo = sheet_find_below(sheet->paper.root, id);

	if (fo != NULL && sheet->page != NULL && !g_hash_table_contains(sheet->paper.anchors, id)) {
		Anchor *anchor = arena_new0(sheet->arena, Anchor);

		anchor->id = fo->id;
		anchor->first_page = anchor->last_page = sheet->page->index;
		anchor->x = sheet->column->x;
		anchor->y = sheet->y;
		g_hash_table_insert(sheet->paper.anchors, (gpointer) fo->id, anchor);
	}
	return fo;
}

static inline void sheet_page(Sheet *sheet, const char *label)
{
	Page *page = arena_new0(sheet->arena, Page);

	page->index = (int) sheet->paper.pages->len;
	page->number = page->index + 1;
	page->label = label;
	page->width = unit_from_pt(595.28);
	page->height = unit_from_pt(841.89);
	sheet->column = page->first_area = page->last_area = area_new(sheet->arena, AREA_VIEWPORT, NULL, NULL);
	sheet->column->width = sheet->column->as.viewport.width = page->width;
	sheet->column->height = sheet->column->as.viewport.height = page->height;
	sheet->page = page;
	sheet->y = unit_from_pt(60);
	g_ptr_array_add(sheet->paper.pages, page);
}

/* A line of words below what stands already, made by the object ID, in a block and a line area. */
static inline Area *sheet_line(Sheet *sheet, const char *id, const char *words)
{
	FontSpec spec = { "sans-serif", unit_from_pt(11), 400, PANGO_STYLE_NORMAL, PANGO_STRETCH_NORMAL, FALSE };
	Area *block = area_new(sheet->arena, AREA_BLOCK, NULL, sheet->column);
	Area *line = area_new(sheet->arena, AREA_LINE, NULL, block);
	Area *text = area_new(sheet->arena, AREA_TEXT, sheet_find(sheet, id), line);
	char **pieces = g_strsplit(words, " ", -1);
	int count = 2 * (int) g_strv_length(pieces) - 1;

	block->x = unit_from_pt(60);
	block->y = sheet->y;
	block->width = line->width = unit_from_pt(475);
	block->height = line->height = text->height = unit_from_pt(15);
	text->as.text.font = text_font(sheet->text, &spec, PLACE_NONE, NULL);
	text->as.text.colour = (FoColour) { 0, 0, 0, 255 };
	text->as.text.line_colour = (FoColour) { 0, 0, 0, 255 };
	text->as.text.baseline = unit_from_pt(11);
	text->as.text.words = arena_array(sheet->arena, PlacedWord, count);
	text->as.text.count = count;
	for (int i = 0; i < count; i++) {
		const char *piece = i % 2 != 0 ? " " : pieces[i / 2];

		text->as.text.words[i].x = text->width;
		text->as.text.words[i].word = text_shape(sheet->text, text->as.text.font, NULL, piece,
		                                         (int) strlen(piece), 0);
		text->width += text->as.text.words[i].word->width;
	}
	g_strfreev(pieces);
	sheet->y += block->height;
	return text;
}

#endif
