/* setting.h: small documents set into pages, for the unit tests of layout.  Lines are 10 pt high and a page holds ten of
 * them, so that what is expected can be counted on the fingers. */
#ifndef TESTS_SETTING_H
#define TESTS_SETTING_H

#include <check.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "layout/layout.h"

#define MASTER(name, width, height) \
	"<fo:simple-page-master master-name='" name "' page-width='" width "' page-height='" height "'>" \
	"<fo:region-body/></fo:simple-page-master>"
#define PAGE  MASTER("page", "200pt", "100pt")
#define COLUMNS \
	"<fo:simple-page-master master-name='page' page-width='200pt' page-height='100pt'>" \
	"<fo:region-body column-count='2' column-gap='20pt'/></fo:simple-page-master>"
#define HEADED \
	"<fo:simple-page-master master-name='page' page-width='200pt' page-height='100pt'>" \
	"<fo:region-body margin-top='10pt'/><fo:region-before extent='10pt'/></fo:simple-page-master>"

#define SEQUENCE(attributes, flow) \
	"<fo:page-sequence master-reference='page' " attributes "><fo:flow flow-name='xsl-region-body'>" flow \
	"</fo:flow></fo:page-sequence>"
#define BLOCK(attributes, content) "<fo:block " attributes ">" content "</fo:block>"

#define CELL(attributes, content) \
	"<fo:table-cell " attributes "><fo:block>" content "</fo:block></fo:table-cell>"
#define WORDS "report on the work of the board and its panels in the year now ending "

/* Paragraphs of so many lines, each line named. */
#define A2  "a1\na2"
#define A7  "a1\na2\na3\na4\na5\na6\na7"
#define A8  A7 "\na8"
#define A9  A8 "\na9"
#define B2  "b1\nb2"
#define B3  "b1\nb2\nb3"
#define B4  B3 "\nb4"
#define B5  B4 "\nb5"
#define B12 B5 "\nb6\nb7\nb8\nb9\nb10\nb11\nb12"

/* One document set into pages. */
typedef struct Setting {
	Arena *arena;
	Diags *diags;
	TextContext *text;
	xmlDocPtr document;
	Paper *paper;
} Setting;

static FontLibrary *library;
static Setting *now;

/* Set, but the numbers of its pages not settled. */
static inline Setting *set_unsettled(const char *masters, const char *sequences)
{
	Setting *s = g_new0(Setting, 1);
	char *fo = g_strconcat("<fo:root xmlns:fo='http://www.w3.org/1999/XSL/Format' font-size='8pt' "
		"line-height='10pt' linefeed-treatment='preserve' widows='1' orphans='1'><fo:layout-master-set>", masters,
		"</fo:layout-master-set>", sequences, "</fo:root>", NULL);
	LayoutSetup setup = {
		.folder = ".", .root = ".", .first_number = 1, .max_pages = 50, .report_overflow = TRUE,
	};
	const FoNode *root;

	s->arena = setup.arena = arena_new();
	s->diags = setup.diags = diags_new();
	s->text = setup.text = text_context_new(library);
	s->document = xmlReadMemory(fo, (int) strlen(fo), "test.fo", NULL, XML_PARSE_NONET);
	ck_assert_ptr_nonnull(s->document);
	root = fo_tree_build(s->document, s->arena, s->diags);
	ck_assert_ptr_nonnull(root);
	s->paper = layout_paper(root, &setup);
	g_free(fo);
	return s;
}

static inline Setting *set_pages(const char *masters, const char *sequences)
{
	Setting *s = set_unsettled(masters, sequences);

	layout_settle(&s->paper, 1, s->text);
	return s;
}

static inline void setting_drop(Setting *s)
{
	arena_drop(s->arena);
	diags_drop(s->diags);
	text_context_drop(s->text);
	xmlFreeDoc(s->document);
	g_free(s);
}

static inline void open_library(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	library = font_library_open("fonts/fonts.conf", NULL);
	ck_assert_ptr_nonnull(library);
}

static inline void drop_library(void)
{
	font_library_drop(library);
}

static inline void tear_down(void)
{
	if (now != NULL)
		setting_drop(now);
	now = NULL;
}

/* Sets a document for the test; the one before is dropped. */
static inline void set(const char *masters, const char *sequences)
{
	tear_down();
	now = set_pages(masters, sequences);
}

static inline int page_count(void)
{
	return (int) now->paper->pages->len;
}

static inline const Page *page_at(int index)
{
	ck_assert_int_lt(index, page_count());
	return g_ptr_array_index(now->paper->pages, (guint) index);
}

/* ---- what stands where ---- */

static inline void add_words(const Area *area, GString *out)
{
	for (int i = 0; area->kind == AREA_TEXT && i < area->as.text.count; i++)
		g_string_append(out, area->as.text.words[i].word->text);
	for (const Area *child = area->first; child != NULL; child = child->next)
		add_words(child, out);
}

static inline void add_lines(const Area *area, GString *out)
{
	if (area->kind == AREA_LINE) {
		if (out->len > 0 && out->str[out->len - 1] != '|')
			g_string_append_c(out, '/');
		add_words(area, out);
		return;
	}
	for (const Area *child = area->first; child != NULL; child = child->next)
		add_lines(child, out);
}

/* All lines of the document: "/" between lines, "|" between pages. */
static inline char *all_lines(void)
{
	GString *out = g_string_new(NULL);

	for (int i = 0; i < page_count(); i++) {
		if (i > 0)
			g_string_append_c(out, '|');
		for (const Area *area = page_at(i)->first_area; area != NULL; area = area->next)
			add_lines(area, out);
	}
	return g_string_free(out, FALSE);
}

static inline void hold_lines(const char *expected)
{
	char *lines = all_lines();

	ck_assert_str_eq(lines, expected);
	g_free(lines);
}

typedef struct Spot {
	int page;                     /* -1: not found */
	double x, y, width;           /* of the line, from the page's corner [pt] */
	double text_x, text_end;      /* of its text */
} Spot;

static inline gboolean find_in(const Area *area, const char *line, Unit x, Unit y, Spot *spot)
{
	x += area->x;
	y += area->y;
	if (area->kind == AREA_LINE) {
		GString *words = g_string_new(NULL);
		gboolean found;

		add_words(area, words);
		found = strcmp(words->str, line) == 0;
		g_string_free(words, TRUE);
		if (!found)
			return FALSE;
		spot->x = unit_to_pt(x);
		spot->y = unit_to_pt(y);
		spot->width = unit_to_pt(area->width);
		spot->text_x = unit_to_pt(x + area->first->x);
		spot->text_end = unit_to_pt(x + area->last->x + area->last->width);
		return TRUE;
	}
	if (area->kind == AREA_VIEWPORT) {
		x += area->as.viewport.content_x;
		y += area->as.viewport.content_y;
	}
	for (const Area *child = area->first; child != NULL; child = child->next)
		if (find_in(child, line, x, y, spot))
			return TRUE;
	return FALSE;
}

/* Where the first line that reads LINE stands. */
static inline Spot spot_of(const char *line)
{
	Spot spot = { .page = -1 };

	for (int i = 0; i < page_count(); i++)
		for (const Area *area = page_at(i)->first_area; area != NULL; area = area->next)
			if (find_in(area, line, 0, 0, &spot)) {
				spot.page = i;
				return spot;
			}
	ck_abort_msg("no line \"%s\"", line);
	return spot;
}

#define HOLD_Y(line, expected) ck_assert_double_eq_tol(spot_of(line).y, expected, 0.01)
#define HOLD_TEXT_X(line, expected) ck_assert_double_eq_tol(spot_of(line).text_x, expected, 0.01)

static inline char *dump_of(const Setting *s)
{
	char *text;
	size_t size;
	FILE *out = open_memstream(&text, &size);

	for (guint i = 0; i < s->paper->pages->len; i++)
		area_dump_page(g_ptr_array_index(s->paper->pages, i), (int) i, out);
	fclose(out);
	return text;
}

static inline int occurrences(const char *text, const char *part)
{
	int n = 0;

	for (; (text = strstr(text, part)) != NULL; text += strlen(part))
		n++;
	return n;
}

#endif
