/* test-paint.c: marks, links and borders as the painter makes them. */
#include <cairo.h>
#include <check.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "paint/paint.h"
#include "sheet.h"
#include "unit.h"

static const char paper[] =
	"<fo:root xmlns:fo='http://www.w3.org/1999/XSL/Format'><fo:layout-master-set>"
	"<fo:simple-page-master master-name='a'><fo:region-body/><fo:region-before/></fo:simple-page-master>"
	"</fo:layout-master-set><fo:page-sequence master-reference='a'>"
	"<fo:static-content flow-name='xsl-region-before'><fo:block id='head'>Head</fo:block></fo:static-content>"
	"<fo:flow flow-name='xsl-region-body'>"
	"<fo:block id='p1'>One <fo:inline id='em'>two</fo:inline> <fo:basic-link id='l' internal-destination='p2'>"
	"three</fo:basic-link></fo:block><fo:block id='p2'>Four</fo:block></fo:flow></fo:page-sequence></fo:root>";

static Sheet *sheet;
static char *folder, *path;

static void set_up(void)
{
	sheet = sheet_new(paper);
	folder = g_dir_make_tmp("paint-XXXXXX", NULL);
	path = g_build_filename(folder, "page.png", NULL);
}

static void tear_down(void)
{
	g_unlink(path);
	g_rmdir(folder);
	g_free(path);
	g_free(folder);
	sheet_drop(sheet);
}

static Painted *paint_sheet(void)
{
	Painter *painter = painter_new();
	Painted *painted = painter_paper(painter, sheet->paper.pages, 0, sheet->text);

	used_drop(painter_finish(painter));
	return painted;
}

static const Mark *mark_at(const Painted *painted, guint i)
{
	ck_assert_uint_lt(i, painted->marks->len);
	return &g_array_index(painted->marks, Mark, i);
}

/* An inline without a meaning of its own belongs to its block; lines of one block are one mark. */
START_TEST(one_mark_an_owner)
{
	Painted *painted;

	sheet_page(sheet, "1");
	sheet_line(sheet, "p1", "One");
	sheet_line(sheet, "em", "two");
	sheet_line(sheet, "l", "three");
	sheet_line(sheet, "p1", "and more");
	sheet_line(sheet, "p2", "Four");
	painted = paint_sheet();
	ck_assert_uint_eq(painted->marks->len, 4);
	ck_assert_ptr_eq(mark_at(painted, 0)->fo, sheet_find(sheet, "p1"));
	ck_assert_ptr_eq(mark_at(painted, 1)->fo, sheet_find(sheet, "l"));
	ck_assert_ptr_eq(mark_at(painted, 2)->fo, sheet_find(sheet, "p1"));
	ck_assert_ptr_eq(mark_at(painted, 3)->fo, sheet_find(sheet, "p2"));
	ck_assert_int_eq(mark_at(painted, 3)->mcid, 3);
	painted_drop(painted);
}
END_TEST

START_TEST(furniture_is_artifact)
{
	Area *repeated;
	Painted *painted;

	sheet_page(sheet, "1");
	sheet_line(sheet, "head", "Head");
	sheet_line(sheet, "p1", "One");
	repeated = sheet_line(sheet, "p2", "Four");
	repeated->parent->parent->artifact = TRUE;
	painted = paint_sheet();
	ck_assert_uint_eq(painted->marks->len, 1);
	ck_assert_ptr_eq(mark_at(painted, 0)->fo, sheet_find(sheet, "p1"));
	ck_assert_int_eq(mark_at(painted, 0)->mcid, 0);
	painted_drop(painted);
}
END_TEST

START_TEST(link_has_a_rectangle_a_line)
{
	Painted *painted;
	const LinkRect *rect;

	sheet_page(sheet, "1");
	sheet_line(sheet, "l", "three");
	sheet_line(sheet, "l", "more of it");
	painted = paint_sheet();
	ck_assert_uint_eq(painted->links->len, 2);
	rect = &g_array_index(painted->links, LinkRect, 0);
	ck_assert_double_eq_tol(rect->x0, 60, 0.01);
	ck_assert_double_eq_tol(rect->y0, 60, 0.01);
	ck_assert_double_eq_tol(rect->y1, 75, 0.01);
	painted_drop(painted);
}
END_TEST

/* A viewport turned by 90 degrees counter-clockwise: what runs right runs up. */
START_TEST(turned_viewport)
{
	Painted *painted;
	const LinkRect *rect;
	Area *port;

	sheet_page(sheet, "1");
	port = sheet->column;
	port->as.viewport.rotation = 90;
	port->as.viewport.content_x = unit_from_pt(100);
	port->as.viewport.content_y = unit_from_pt(50);
	port->as.viewport.width = unit_from_pt(700);
	port->as.viewport.height = unit_from_pt(400);
	sheet_line(sheet, "l", "three");
	painted = paint_sheet();
	rect = &g_array_index(painted->links, LinkRect, 0);
	ck_assert_double_eq_tol(rect->x0, 160, 0.01);
	ck_assert_double_eq_tol(rect->x1, 175, 0.01);
	ck_assert_double_eq_tol(rect->y1, 50 + 700 - 60, 0.01);
	ck_assert_double_lt(rect->y0, rect->y1);
	painted_drop(painted);
}
END_TEST

/* Every style on sides of different widths and colours: nothing fails, and the middle stays white. */
START_TEST(borders_of_every_style)
{
	static const FoKeyword styles[] = {
		KW_SOLID, KW_DASHED, KW_DOTTED, KW_DOUBLE, KW_GROOVE, KW_RIDGE, KW_INSET, KW_OUTSET, KW_HIDDEN, KW_NONE,
	};
	cairo_surface_t *picture;
	GError *error = NULL;
	const guint32 *row;

	sheet_page(sheet, "1");
	for (gsize i = 0; i < G_N_ELEMENTS(styles); i++) {
		Area *box = area_new(sheet->arena, AREA_BLOCK, NULL, sheet->column);
		Decoration *decoration = arena_new0(sheet->arena, Decoration);

		decoration->before = (Border) { unit_from_pt(6), styles[i], { 200, 0, 0, 255 } };
		decoration->end = (Border) { unit_from_pt(2), styles[i], { 0, 0, 200, 255 } };
		decoration->after = (Border) { unit_from_pt(9), styles[i], { 200, 0, 0, 255 } };
		decoration->start = (Border) { unit_from_pt(3), styles[i], { 0, 120, 0, 255 } };
		box->decoration = decoration;
		box->x = unit_from_pt(60);
		box->y = unit_from_pt(60 + 70 * (double) i);
		box->width = unit_from_pt(300);
		box->height = unit_from_pt(50);
	}
	ck_assert(paint_page_png(sheet->page, sheet->text, path, 72, &error));
	picture = cairo_image_surface_create_from_png(path);
	row = (const guint32 *) (gconstpointer) (cairo_image_surface_get_data(picture)
	                                         + 62 * cairo_image_surface_get_stride(picture));
	ck_assert_uint_eq(row[200] & 0xFFFFFF, 0xC80000);
	row = (const guint32 *) (gconstpointer) (cairo_image_surface_get_data(picture)
	                                         + 85 * cairo_image_surface_get_stride(picture));
	ck_assert_uint_eq(row[200] & 0xFFFFFF, 0xFFFFFF);
	ck_assert_uint_eq(row[61] & 0xFFFFFF, 0x007800);
	cairo_surface_destroy(picture);
}
END_TEST

/* A box that comes to lie on the text ends its mark; what is above begins another. */
START_TEST(a_box_between_marks)
{
	Decoration *decoration = arena_new0(sheet->arena, Decoration);
	const PageContent *content;
	Painted *painted;

	sheet_page(sheet, "1");
	decoration->background = (FoColour) { 220, 220, 220, 128 };
	sheet_line(sheet, "p1", "One");
	sheet->column->next = area_new(sheet->arena, AREA_BLOCK, NULL, NULL);
	sheet->column->next->width = sheet->page->width;
	sheet->column->next->height = sheet->page->height;
	sheet->column->next->decoration = decoration;
	painted = paint_sheet();
	ck_assert_uint_eq(painted->marks->len, 1);
	content = painted->pages->pdata[0];
	ck_assert_int_eq(content->marks, 1);
	ck_assert_int_eq(content->unmarked, 0);
	ck_assert(content->transparent);
	painted_drop(painted);
}
END_TEST

/* Boxes are drawn before text that came first, but not when they come to lie on it or on another's. */
START_TEST(what_came_later_is_above)
{
	static const struct { double x, y, width, height; FoColour colour; } boxes[] = {
		{ 0, 0, 600, 200, { 240, 240, 240, 255 } }, { 20, 20, 30, 200, { 200, 0, 0, 255 } },
		{ 30, 30, 30, 300, { 0, 0, 200, 255 } }, { 40, 40, 30, 400, { 200, 0, 0, 255 } },
		{ 300, 20, 30, 30, { 200, 0, 0, 255 } }, { 55, 55, 200, 60, { 240, 240, 240, 255 } },
	};
	cairo_surface_t *picture;
	const guint32 *row;

	sheet_page(sheet, "1");
	sheet_line(sheet, "p1", "WWWW");
	for (gsize i = 0; i < G_N_ELEMENTS(boxes); i++) {
		Area *box = area_new(sheet->arena, AREA_BLOCK, NULL, sheet->column);
		Decoration *decoration = arena_new0(sheet->arena, Decoration);

		decoration->background = boxes[i].colour;
		box->decoration = decoration;
		box->x = unit_from_pt(boxes[i].x);
		box->y = unit_from_pt(boxes[i].y);
		box->width = unit_from_pt(boxes[i].width);
		box->height = unit_from_pt(boxes[i].height);
	}
	ck_assert(paint_page_png(sheet->page, sheet->text, path, 72, NULL));
	picture = cairo_image_surface_create_from_png(path);
	row = (const guint32 *) (gconstpointer) (cairo_image_surface_get_data(picture)
	                                         + 50 * cairo_image_surface_get_stride(picture));
	ck_assert_uint_eq(row[25] & 0xFFFFFF, 0xC80000);
	ck_assert_uint_eq(row[35] & 0xFFFFFF, 0x0000C8);
	ck_assert_uint_eq(row[45] & 0xFFFFFF, 0xC80000);
	ck_assert_uint_eq(row[310] & 0xFFFFFF, 0xF0F0F0);
	row = (const guint32 *) (gconstpointer) (cairo_image_surface_get_data(picture)
	                                         + 70 * cairo_image_surface_get_stride(picture));
	for (int x = 56; x < 250; x++)
		ck_assert_uint_eq(row[x] & 0xFFFFFF, 0xF0F0F0);
	cairo_surface_destroy(picture);
}
END_TEST

/* The agenda cites all other papers and is painted last, though it stands first. */
START_TEST(papers_in_any_order)
{
	Painter *painter = painter_new();
	GPtrArray *papers[2] = { g_ptr_array_new(), g_ptr_array_new() };
	Painted *painted[2];
	Used *used;

	for (int i = 0; i < 2; i++) {
		sheet_page(sheet, "1");
		sheet_line(sheet, i == 0 ? "p1" : "p2", "One");
		g_ptr_array_add(papers[i], sheet->page);
		painted[i] = painter_paper(painter, papers[i], 1 - i, sheet->text);
		g_ptr_array_unref(papers[i]);
	}
	used = painter_finish(painter);
	ck_assert_uint_eq(painted[0]->pages->len, 1);
	ck_assert_int_eq(mark_at(painted[0], 0)->page, 1);
	ck_assert_int_eq(mark_at(painted[0], 0)->mcid, 0);
	ck_assert_int_eq(mark_at(painted[1], 0)->page, 0);
	ck_assert_ptr_eq(mark_at(painted[1], 0)->fo, sheet_find(sheet, "p2"));
	ck_assert_uint_eq(used->faces->len, 1);
	used_drop(used);
	painted_drop(painted[0]);
	painted_drop(painted[1]);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("paint");
	TCase *tests = tcase_create("paint");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, one_mark_an_owner);
	tcase_add_test(tests, furniture_is_artifact);
	tcase_add_test(tests, link_has_a_rectangle_a_line);
	tcase_add_test(tests, turned_viewport);
	tcase_add_test(tests, borders_of_every_style);
	tcase_add_test(tests, a_box_between_marks);
	tcase_add_test(tests, what_came_later_is_above);
	tcase_add_test(tests, papers_in_any_order);
	suite_add_tcase(suite, tests);
	return unit_run(suite);
}
