/* test-graphic.c: pictures are found, measured and painted, and nothing else is read. */
#include <check.h>
#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <jpeglib.h>

#include "graphic/graphic.h"
#include "graphic/pdf-clean.h"
#include "graphic/svg-plain.h"
#include "ink/page.h"
#include "ink/raster.h"
#include "fonts.h"
#include "unit.h"

static char *folder, *pack;           /* pack: a folder in folder, the root of what may be read */
static Arena *arena;
static Diags *diags;

static char *in(const char *where, const char *name)
{
	return g_build_filename(where, name, NULL);
}

static void put(const char *where, const char *name, const void *data, gssize length)
{
	char *path = in(where, name);

	ck_assert(g_file_set_contents(path, data, length, NULL));
	g_free(path);
}

static cairo_status_t append(void *closure, const unsigned char *data, unsigned length)
{
	g_byte_array_append(closure, data, length);
	return CAIRO_STATUS_SUCCESS;
}

/* A PNG of one colour; PER_METRE > 0 adds its resolution. */
static GByteArray *make_png(int width, int height, guint32 per_metre)
{
	GByteArray *png = g_byte_array_new();
	cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height);
	cairo_t *cr = cairo_create(surface);
	/* The check sum is not looked at by those who skip what they do not know. */
	guint8 phys[21] = { 0, 0, 0, 9, 'p', 'H', 'Y', 's', 0, 0, 0, 0, 0, 0, 0, 0, 1 };

	cairo_set_source_rgb(cr, 1, 0, 0);
	cairo_paint(cr);
	cairo_destroy(cr);
	cairo_surface_write_to_png_stream(surface, append, png);
	cairo_surface_destroy(surface);
	if (per_metre > 0) {
		for (int i = 0; i < 4; i++)
			phys[8 + i] = phys[12 + i] = (guint8) (per_metre >> (24 - 8 * i));
		g_byte_array_set_size(png, png->len + sizeof phys);
		memmove(png->data + 33 + sizeof phys, png->data + 33, png->len - 33 - sizeof phys);
		memcpy(png->data + 33, phys, sizeof phys);
	}
	return png;
}

/* A JPEG whose left half is red and right half blue, of 3 COMPONENTS, or all red, of 4; ORIENTATION > 0
 * adds an Exif block. */
static GByteArray *make_jpeg(int width, int height, int components, int dpi, int orientation)
{
	struct jpeg_compress_struct jpeg;
	struct jpeg_error_mgr errors;
	guint8 exif[] = { 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1,
	                  0, (guint8) orientation, 0, 0, 0, 0, 0, 0 };
	unsigned char *out = NULL;
	unsigned long size = 0;
	guint8 *row = g_malloc0((gsize) (width * components));
	GByteArray *bytes = g_byte_array_new();

	jpeg.err = jpeg_std_error(&errors);
	jpeg_create_compress(&jpeg);
	jpeg_mem_dest(&jpeg, &out, &size);
	jpeg.image_width = (JDIMENSION) width;
	jpeg.image_height = (JDIMENSION) height;
	jpeg.input_components = components;
	jpeg.in_color_space = components == 4 ? JCS_CMYK : JCS_RGB;
	jpeg_set_defaults(&jpeg);
	jpeg.density_unit = dpi > 0;
	jpeg.X_density = jpeg.Y_density = (UINT16) MAX(dpi, 1);
	jpeg_start_compress(&jpeg, TRUE);
	if (orientation > 0)
		jpeg_write_marker(&jpeg, JPEG_APP0 + 1, exif, sizeof exif);
	for (int x = 0; x < width; x++) {
		guint8 *pixel = row + x * components;

		/* Adobe's CMYK holds the complement of the ink. */
		memset(pixel, components == 4 ? 255 : 0, (gsize) components);
		if (components == 3)
			pixel[x < width / 2 ? 0 : 2] = 255;
		else
			pixel[1] = pixel[2] = 0;
	}
	while (jpeg.next_scanline < jpeg.image_height)
		jpeg_write_scanlines(&jpeg, &row, 1);
	jpeg_finish_compress(&jpeg);
	jpeg_destroy_compress(&jpeg);
	g_byte_array_append(bytes, out, (guint) size);
	free(out);
	g_free(row);
	return bytes;
}

static void put_bytes(const char *name, GByteArray *bytes)
{
	put(pack, name, bytes->data, bytes->len);
	g_byte_array_free(bytes, TRUE);
}

static void open_pack(void)
{
	folder = g_dir_make_tmp("boardpack-XXXXXX", NULL);
	pack = in(folder, "pack");
	g_mkdir(pack, 0700);
	arena = arena_new();
	diags = diags_new();
	open_fonts();
}

static void close_pack(void)
{
	char *command[] = { "rm", "-r", folder, NULL };

	arena_drop(arena);
	diags_drop(diags);
	close_fonts();
	g_spawn_sync(NULL, command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
	g_free(folder);
	g_free(pack);
}

static Graphic *load(const char *uri)
{
	return graphic_load(uri, pack, pack, arena, (Place) { "a.fo", 1, 1 }, diags);
}

/* ID of the one diagnostic so far, "" for none. */
static void expect_diagnostic(const char *id)
{
	char *text = NULL, *bracketed = g_strdup_printf("[%s]", id);
	size_t length = 0;
	FILE *out = open_memstream(&text, &length);
	DiagStyle style = { .terse = TRUE };

	diags_print(diags, out, &style);
	fclose(out);
	ck_assert_msg(*id == '\0' ? length == 0 : strstr(text, bracketed) != NULL, "%s: %s", id, text);
	ck_assert_uint_le(diags_count(diags, DIAG_STYLE), 1);
	free(text);
	g_free(bracketed);
	diags_drop(diags);
	diags = diags_new();
}

static void expect_broken(const char *uri, const char *id)
{
	Graphic *graphic = load(uri);

	ck_assert_int_eq(graphic->kind, GRAPHIC_BROKEN);
	ck_assert_int_gt(graphic->width, 0);
	expect_diagnostic(id);
}

static void expect_size(const Graphic *graphic, GraphicKind kind, double width, double height)
{
	ck_assert_int_eq(graphic->kind, kind);
	ck_assert_double_eq_tol(unit_to_pt(graphic->width), width, 0.01);
	ck_assert_double_eq_tol(unit_to_pt(graphic->height), height, 0.01);
	expect_diagnostic("");
}

/* The colour at X, Y of GRAPHIC painted 40 by 20 pixels large: 0xRRGGBB. */
static guint32 colour_at(Graphic *graphic, int x, int y)
{
	cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 40, 20);
	cairo_t *cr = cairo_create(surface);
	Ink *ink = raster_new(cr, fonts);
	guint32 colour;
	const guint8 *row;

	graphic_paint(graphic, ink, 40, 20);
	raster_drop(ink);
	ck_assert_int_eq(cairo_status(cr), CAIRO_STATUS_SUCCESS);
	cairo_destroy(cr);
	cairo_surface_flush(surface);
	row = cairo_image_surface_get_data(surface) + y * cairo_image_surface_get_stride(surface);
	memcpy(&colour, row + 4 * x, 4);
	cairo_surface_destroy(surface);
	return colour & 0xFFFFFF;
}

/* Each channel full or empty. */
static guint32 flat(guint32 colour)
{
	return (colour & 0x800000 ? 0xFF0000u : 0) | (colour & 0x8000 ? 0xFF00u : 0) | (colour & 0x80 ? 0xFFu : 0);
}

/* ---- size ---- */

START_TEST(pixels_are_points_unless_the_file_says)
{
	put_bytes("plain.png", make_png(40, 20, 0));
	put_bytes("fine.png", make_png(300, 150, 11811));
	put_bytes("plain.jpg", make_jpeg(40, 20, 3, 0, 0));
	put_bytes("fine.jpg", make_jpeg(300, 150, 3, 300, 0));
	expect_size(load("plain.png"), GRAPHIC_PNG, 40, 20);
	expect_size(load("fine.png"), GRAPHIC_PNG, 72, 36);
	expect_size(load("plain.jpg"), GRAPHIC_JPEG, 40, 20);
	expect_size(load("fine.jpg"), GRAPHIC_JPEG, 72, 36);
}
END_TEST

#define SVG(attributes, content) \
	"<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' " attributes ">" \
	content "<rect width='1000' height='1000' fill='#00f'/></svg>"

START_TEST(svg_sizes)
{
	put(pack, "px.svg", SVG("width='40' height='20'", ""), -1);
	put(pack, "mm.svg", SVG("width='25.4mm' height='1in'", ""), -1);
	put(pack, "box.svg", SVG("viewBox='0 0 30 10'", ""), -1);
	put(pack, "part.svg", SVG("width='60' viewBox='0 0 30 10'", ""), -1);
	put(pack, "percent.svg", SVG("width='100%' height='100%' viewBox='0 0 30 10'", ""), -1);
	put(pack, "none.svg", "\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- a -->" SVG("", ""), -1);
	expect_size(load("px.svg"), GRAPHIC_SVG, 40, 20);
	expect_size(load("mm.svg"), GRAPHIC_SVG, 72, 72);
	expect_size(load("box.svg"), GRAPHIC_SVG, 30, 10);
	expect_size(load("part.svg"), GRAPHIC_SVG, 60, 20);
	expect_size(load("percent.svg"), GRAPHIC_SVG, 30, 10);
	expect_size(load("none.svg"), GRAPHIC_SVG, 300, 150);
}
END_TEST

START_TEST(svg_describes_itself)
{
	put(pack, "a.svg", SVG("", "<title>A title</title>"), -1);
	put(pack, "b.svg", SVG("", "<title>A title</title><desc>\n  Two   words </desc>"), -1);
	put(pack, "c.svg", SVG("", "<title> </title>"), -1);
	ck_assert_str_eq(load("a.svg")->description, "A title");
	ck_assert_str_eq(load("b.svg")->description, "Two words");
	ck_assert_ptr_null(load("c.svg")->description);
}
END_TEST

START_TEST(exif_turns)
{
	put_bytes("6.jpg", make_jpeg(20, 40, 3, 0, 6));
	put_bytes("3.jpg", make_jpeg(40, 20, 3, 0, 3));
	put_bytes("9.jpg", make_jpeg(40, 20, 3, 0, 9));
	expect_size(load("6.jpg"), GRAPHIC_JPEG, 40, 20);
	/* Turned clockwise, the left half is on top. */
	ck_assert_uint_eq(flat(colour_at(load("6.jpg"), 20, 2)), 0xFF0000);
	ck_assert_uint_eq(flat(colour_at(load("6.jpg"), 20, 17)), 0x0000FF);
	ck_assert_uint_eq(flat(colour_at(load("3.jpg"), 35, 10)), 0xFF0000);
	ck_assert_uint_eq(flat(colour_at(load("9.jpg"), 5, 10)), 0xFF0000);
}
END_TEST

/* ---- painting ---- */

START_TEST(pictures_are_painted)
{
	put_bytes("a.png", make_png(4, 2, 0));
	put_bytes("a.jpg", make_jpeg(8, 4, 3, 0, 0));
	put_bytes("press.jpg", make_jpeg(8, 4, 4, 0, 0));
	put(pack, "a.svg", SVG("width='10' height='10'", ""), -1);
	ck_assert_uint_eq(colour_at(load("a.png"), 0, 0), 0xFF0000);
	ck_assert_uint_eq(colour_at(load("a.png"), 39, 19), 0xFF0000);
	ck_assert_uint_eq(flat(colour_at(load("a.jpg"), 1, 1)), 0xFF0000);
	ck_assert_uint_eq(flat(colour_at(load("a.jpg"), 38, 18)), 0x0000FF);
	ck_assert_uint_eq(flat(colour_at(load("press.jpg"), 20, 10)), 0xFF0000);
	ck_assert_uint_eq(colour_at(load("a.svg"), 39, 19), 0x0000FF);
	ck_assert_uint_ne(colour_at(load("gone.svg"), 20, 5), 0);
}
END_TEST

/* What a page shows that has GRAPHIC on it; the caller drops it. */
static PageContent *on_a_page(Graphic *graphic, Used *used)
{
	Ink *ink = page_ink_new(fonts, used);
	PageContent *content;

	page_begin(ink, 800);
	ink_begin_mark(ink, INK_ARTIFACT, FALSE);
	ink_save(ink);
	graphic_paint(graphic, ink, 100, 50);
	ink_restore(ink);
	content = page_end(ink);
	page_ink_drop(ink);
	return content;
}

static void expect_picture(const InkPicture *picture, const char *entries)
{
	ck_assert_msg(strstr(picture->entries, entries) != NULL, "%s", picture->entries);
}

START_TEST(a_pdf_holds_each_file_once)
{
	GByteArray *jpeg = make_jpeg(64, 32, 3, 0, 0);
	Used *used = used_new();
	Arena *other = arena_new();
	PageContent *first, *second;
	const InkPicture *picture;

	put(pack, "a.jpg", jpeg->data, jpeg->len);
	first = on_a_page(load("a.jpg"), used);
	second = on_a_page(graphic_load("./a.jpg", pack, folder, other, PLACE_NONE, diags), used);
	ck_assert_ptr_eq(first->pictures->pdata[0], second->pictures->pdata[0]);
	ck_assert_uint_eq(g_hash_table_size(used->pictures), 1);
	picture = first->pictures->pdata[0];
	expect_picture(picture, "/Width 64/Height 32/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/DCTDecode");
	ck_assert_int_eq(memcmp(g_bytes_get_data(picture->data, NULL), jpeg->data, jpeg->len), 0);
	page_content_drop(first);
	page_content_drop(second);
	arena_drop(other);
	used_drop(used);
	g_byte_array_free(jpeg, TRUE);
}
END_TEST

/* Opaque pixels stay compressed as they are; press colours are turned to those of a screen. */
START_TEST(pixels_in_a_pdf)
{
	Used *used = used_new();
	PageContent *png, *press;

	put_bytes("a.png", make_png(4, 2, 0));
	put_bytes("press.jpg", make_jpeg(8, 4, 4, 0, 0));
	png = on_a_page(load("a.png"), used);
	press = on_a_page(load("press.jpg"), used);
	expect_picture(png->pictures->pdata[0], "/Predictor 15/Colors 3/BitsPerComponent 8/Columns 4");
	expect_picture(press->pictures->pdata[0], "/Width 8/Height 4/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/FlateDecode");
	ck_assert(!png->transparent);
	page_content_drop(png);
	page_content_drop(press);
	used_drop(used);
}
END_TEST

/* What can be seen through has a mask, which is as opaque as the pixels are. */
START_TEST(pixels_that_can_be_seen_through)
{
	cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, 2, 2);
	cairo_t *cr = cairo_create(surface);
	GByteArray *png = g_byte_array_new();
	Used *used = used_new();
	PageContent *content;
	const InkPicture *picture;

	cairo_set_source_rgba(cr, 0.5, 0.5, 0.5, 0.5);
	cairo_paint(cr);
	cairo_destroy(cr);
	cairo_surface_write_to_png_stream(surface, append, png);
	cairo_surface_destroy(surface);
	put_bytes("half.png", png);
	content = on_a_page(load("half.png"), used);
	picture = content->pictures->pdata[0];
	ck_assert(content->transparent);
	expect_picture(picture, "/ColorSpace/DeviceGray");
	ck_assert_ptr_nonnull(picture->mask);
	expect_picture(picture->mask, "/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceGray");
	page_content_drop(content);
	used_drop(used);
}
END_TEST

/* What librsvg draws is a file of cairo's, which has the measures of the picture. */
START_TEST(a_drawing_in_a_pdf)
{
	Used *used = used_new();
	PageContent *content;
	const InkPicture *picture;

	put(pack, "a.svg", SVG("width='30' height='10'", "<defs/>"), -1);
	content = on_a_page(load("a.svg"), used);
	picture = content->pictures->pdata[0];
	ck_assert_ptr_null(picture->entries);
	ck_assert_double_eq(picture->width, 30);
	ck_assert_double_eq(picture->height, 10);
	ck_assert_int_eq(memcmp(g_bytes_get_data(picture->data, NULL), "%PDF-", 5), 0);
	page_content_drop(content);
	used_drop(used);
}
END_TEST

START_TEST(a_picture_is_loaded_once)
{
	put_bytes("a.png", make_png(4, 2, 0));
	ck_assert_ptr_eq(load("a.png"), load("url('./a.png')"));
}
END_TEST

/* ---- names ---- */

START_TEST(names_are_read_as_written)
{
	static const char *const names[] = {
		"a b.png", "url(a b.png)", "url('a b.png')", " url( \"a b.png\" ) ", "a%20b.png", "file:a%20b.png",
		"../pack/a b.png", "./a b.png",
	};
	char *absolute = g_strdup_printf("file://%s/a%%20b.png", pack);

	put_bytes("a b.png", make_png(4, 2, 0));
	put_bytes("50%.png", make_png(4, 2, 0));
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
		expect_size(load(names[i]), GRAPHIC_PNG, 4, 2);
	expect_size(load("50%.png"), GRAPHIC_PNG, 4, 2);
	expect_size(load(absolute), GRAPHIC_PNG, 4, 2);
	g_free(absolute);
}
END_TEST

START_TEST(pictures_may_stand_in_the_name)
{
	GByteArray *png = make_png(4, 2, 0);
	char *text = g_base64_encode(png->data, png->len), *uri = g_strdup_printf("data:image/png;base64,%s", text);

	expect_size(load(uri), GRAPHIC_PNG, 4, 2);
	expect_size(load("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='4' height='2'/%3E"),
	            GRAPHIC_SVG, 4, 2);
	expect_broken("data:image/png;base64", "picture-broken");
	expect_broken("data:image/png;base64,AAAA", "picture-kind");
	expect_broken("data:,", "picture-kind");
	g_byte_array_free(png, TRUE);
	g_free(text);
	g_free(uri);
}
END_TEST

START_TEST(nothing_outside_is_read)
{
	GByteArray *png = make_png(4, 2, 0);
	char *link = in(pack, "link.png"), *away = in(pack, "away"), *target = in(folder, "out.png");

	put(folder, "out.png", png->data, png->len);
	ck_assert_int_eq(symlink(target, link), 0);
	ck_assert_int_eq(symlink(folder, away), 0);
	expect_broken("../out.png", "picture-outside");
	expect_broken("../no.png", "picture-outside");
	expect_broken("%2e%2e/out.png", "picture-outside");
	expect_broken("link.png", "picture-outside");
	expect_broken("away/out.png", "picture-outside");
	expect_broken("/etc/passwd", "picture-outside");
	expect_broken("file:///etc/passwd", "picture-outside");
	expect_broken("http://example.org/a.png", "picture-url");
	expect_broken("url(ftp://example.org/a.png)", "picture-url");
	expect_broken("//example.org/a.png", "picture-outside");
	g_byte_array_free(png, TRUE);
	g_free(link);
	g_free(away);
	g_free(target);
}
END_TEST

/* ---- SVG without librsvg ---- */

enum { SIGN_SIDE = 96 };

static cairo_surface_t *paint_sign(const char *name, const char *before, const char *content)
{
	char *svg = g_strdup_printf("<svg xmlns='http://www.w3.org/2000/svg' width='48' height='48' "
		"viewBox='0 0 48 48' font-family='Liberation Sans'>%s%s</svg>", before, content);
	cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, SIGN_SIDE, SIGN_SIDE);
	cairo_t *cr = cairo_create(surface);
	xmlDocPtr doc = xmlReadMemory(svg, (int) strlen(svg), NULL, NULL, 0);
	Ink *ink;

	ck_assert_msg((plain_svg_read(xmlDocGetRootElement(doc), arena) != NULL) == (*before == '\0'), "%s", svg);
	put(pack, name, svg, -1);
	cairo_set_source_rgb(cr, 1, 1, 1);
	cairo_paint(cr);
	ink = raster_new(cr, fonts);
	graphic_paint(load(name), ink, SIGN_SIDE, SIGN_SIDE);
	raster_drop(ink);
	cairo_destroy(cr);
	cairo_surface_flush(surface);
	xmlFreeDoc(doc);
	g_free(svg);
	return surface;
}

/* How far the two are apart: the greatest difference of a channel, and the mean one. */
static int compare_signs(cairo_surface_t *a, cairo_surface_t *b, double *mean)
{
	const guint8 *one = cairo_image_surface_get_data(a), *other = cairo_image_surface_get_data(b);
	int size = SIGN_SIDE * cairo_image_surface_get_stride(a), most = 0, sum = 0;

	for (int i = 0; i < size; i++) {
		int apart = i % 4 == 3 ? 0 : ABS(one[i] - other[i]);

		most = MAX(most, apart);
		sum += one[i] - other[i];
	}
	*mean = ABS(sum) / (double) size;
	return most;
}

START_TEST(a_plain_svg_looks_as_librsvg_has_it)
{
	static const char *const signs[] = {
		"<rect x='2' y='3' width='20' height='30' fill='#abc' stroke='#123456' stroke-width='3'/>",
		"<rect width='0' height='30' stroke='#123456'/>",
		"<circle cx='24' cy='24' r='20' fill='none' stroke='#f00' stroke-width='2.5'/>",
		"<ellipse cx='24' cy='24' rx='20' ry='9'/>",
		"<line x1='2' y1='2' x2='40' y2='44' stroke='#000' stroke-dasharray='6 3,2' stroke-linecap='round'/>",
		"<polyline points='2,2 40,8 -1.5.5 44 44' fill='none' stroke='#00f' stroke-linejoin='bevel'/>",
		"<polygon points='2 2 40 8 12 44' stroke='#00f' stroke-miterlimit='2' stroke-width='6'/>",
		"<path d='M6 0.5 L11.2 6.3H7.6v11.500h-3.2 V6.3 H0.8Zm20,20l5-5,5 5-5.5.5z' fill='#1A1A1A'/>",
		"<path d='M4 24C4 4 44 4 44 24c0 20-40 20-40 0' fill='#8a959d'/>",
		"<path d='M4 24q10-30 20 0t20 0T4 40S24 20 40 40s4-9-30-9' fill='none' stroke='#1D4A5E' stroke-width='2'/>",
		"<path d='M4 24A20 12 30 0 1 40 30a5 5 0 10-9 9A3 3 0 0 0 30 44a0 4 0 0 1 2 2a9 9 0 0 1 0 0' fill='#F4A300'/>",
		"<path d='M8 38C18 32 42 32 44 38V43H40A5.5 7 0 0 0 30 43H26A7.5 9 0 0 0 12 43H8Z' fill='#1D4A5E'/>",
		"<path d='M4 4 40 4 40 40Zl-3 20' stroke='#00703c' stroke-width='1.7' stroke-linejoin='round'/>",
		"<g fill='#0f0' stroke='#00f'><g stroke-width='3'><rect x='8' y='8' width='9' height='9'/></g></g>",
	};
	double mean;

	for (gsize i = 0; i < G_N_ELEMENTS(signs); i++) {
		char *name = g_strdup_printf("%d.svg", (int) i), *other = g_strdup_printf("%d-rsvg.svg", (int) i);
		cairo_surface_t *plain = paint_sign(name, "", signs[i]), *rsvg = paint_sign(other, "<defs/>", signs[i]);
		int apart = compare_signs(plain, rsvg, &mean);

		ck_assert_msg(apart <= 8, "%s: %d apart", signs[i], apart);
		cairo_surface_destroy(plain);
		cairo_surface_destroy(rsvg);
		g_free(name);
		g_free(other);
	}
}
END_TEST

/* The letters may fall a part of a pixel apart. */
START_TEST(plain_text_stands_where_librsvg_has_it)
{
	static const char *const lines[] = {
		"<text x='2' y='20' font-size='9' fill='#1A1A1A'>St\u00f4c 30%</text>",
		"<text x='24' y='20' font-size='9' font-weight='bold' text-anchor='middle'>Office</text>",
		"<text x='46' y='30.5' font-size='7.5' text-anchor='end' fill='#00f'>\u2212\u00a312m</text>",
	};
	double mean;

	for (gsize i = 0; i < G_N_ELEMENTS(lines); i++) {
		char *name = g_strdup_printf("t%d.svg", (int) i), *other = g_strdup_printf("t%d-rsvg.svg", (int) i);
		cairo_surface_t *plain = paint_sign(name, "", lines[i]), *rsvg = paint_sign(other, "<defs/>", lines[i]);

		compare_signs(plain, rsvg, &mean);
		ck_assert_msg(mean < 0.4, "%s: %g apart", lines[i], mean);
		cairo_surface_destroy(plain);
		cairo_surface_destroy(rsvg);
		g_free(name);
		g_free(other);
	}
}
END_TEST

START_TEST(what_is_not_plain_is_left_to_librsvg)
{
	static const char *const others[] = {
		"width='9' height='9'><rect width='9' height='9' rx='2'/>",
		"width='9' height='9'><rect width='9' height='9' fill='red'/>",
		"width='9' height='9'><rect width='9' height='9' style='fill:#f00'/>",
		"width='9' height='9'><rect width='9' height='1e9'/>",
		"width='9' height='9'><rect width='9' height='-1'/>",
		"width='9' height='9'><rect width='9' height='0x9'/>",
		"width='9' height='9'><rect width='9' height='50%'/>",
		"width='9' height='9'><g transform='scale(2)'/>",
		"width='9' height='9'><use href='#a'/>",
		"width='9' height='9'>words",
		"width='9' height='9'><path d='L2 2'/>",
		"width='9' height='9'><path d='M2'/>",
		"width='9' height='9'><path d='M2 2A1 1 0 2 0 3 3'/>",
		"width='9' height='9'><path d='M1 1'><animate/></path>",
		"width='9' height='9'><text x='1' y='1' font-size='9'>no family</text>",
		"width='9' height='9' font-family='a'><text x='1' y='1' font-size='9'>two  spaces</text>",
		"width='9' height='9' font-family='a'><text x='1 2' y='1' font-size='9'>ab</text>",
		"width='9' height='9' font-family='a'><text x='1' y='1' font-size='9'><tspan>ab</tspan></text>",
		"width='9' height='9' font-family='a'><text x='1' y='1' font-size='9'>\u0645</text>",
		"width='9' height='9' viewBox='0 0 18 12'>",
		"width='9' height='9' viewBox='1 0 9 9'>",
		"width='9' height='9' viewBox='0 0 0 0'>",
		"width='9in' height='9in'>",
		"viewBox='0 0 9 9'>",
	};

	for (gsize i = 0; i < G_N_ELEMENTS(others); i++) {
		char *svg = g_strdup_printf("<svg xmlns='http://www.w3.org/2000/svg' %s</svg>", others[i]);
		xmlDocPtr doc = xmlReadMemory(svg, (int) strlen(svg), NULL, NULL, 0);

		ck_assert_msg(plain_svg_read(xmlDocGetRootElement(doc), arena) == NULL, "%s", svg);
		xmlFreeDoc(doc);
		g_free(svg);
	}
}
END_TEST

START_TEST(an_svg_opens_no_other_file)
{
	char *svg = g_strdup_printf(SVG("width='40' height='20'",
	                                "<image xlink:href='a.png' width='40' height='20'/>"
	                                "<image xlink:href='file://%s/a.png' width='40' height='20'/>"), pack);
	char *bare = g_strndup(svg, (gsize) (strstr(svg, "<rect") - svg));
	char *whole = g_strconcat(bare, "</svg>", NULL);

	put_bytes("a.png", make_png(40, 20, 0));
	put(pack, "a.svg", whole, -1);
	ck_assert_uint_eq(colour_at(load("a.svg"), 20, 10), 0);
	g_free(svg);
	g_free(bare);
	g_free(whole);
}
END_TEST

/* ---- faults ---- */

START_TEST(faults_are_said)
{
	GByteArray *png = make_png(40, 20, 0), *jpeg = make_jpeg(40, 20, 3, 0, 0);

	put(pack, "cut.png", png->data, png->len / 2);
	put(pack, "short.png", png->data, 20);
	put(pack, "cut.jpg", jpeg->data, jpeg->len - 20);
	put(pack, "short.jpg", jpeg->data, 10);
	put(pack, "empty.png", "", 0);
	put(pack, "a.png", "GIF89a", -1);
	put(pack, "text.png", "text", -1);
	put(pack, "other.svg", "<html/>", -1);
	put(pack, "open.svg", "<svg xmlns='http://www.w3.org/2000/svg'>", -1);
	expect_broken("cut.png", "picture-broken");
	expect_broken("short.png", "picture-broken");
	expect_broken("cut.jpg", "picture-broken");
	expect_broken("short.jpg", "picture-broken");
	expect_broken("empty.png", "picture-kind");
	expect_broken("a.png", "picture-kind");
	expect_broken("text.png", "picture-kind");
	expect_broken("other.svg", "picture-kind");
	expect_broken("open.svg", "picture-broken");
	expect_broken("gone.png", "picture-missing");
	expect_broken("", "picture-missing");
	expect_broken("url()", "picture-missing");
	expect_broken(".", "picture-outside");
	put(pack, "pack", "", 0);
	expect_broken("url('", "picture-missing");
	g_byte_array_free(png, TRUE);
	g_byte_array_free(jpeg, TRUE);
}
END_TEST

START_TEST(pixel_bombs_are_refused)
{
	GByteArray *png = make_png(4, 2, 0);

	/* 20,000 by 20,000 pixels in a few bytes. */
	memcpy(png->data + 16, "\0\0\x4E\x20\0\0\x4E\x20", 8);
	put(pack, "bomb.png", png->data, png->len);
	memcpy(png->data + 16, "\x7F\xFF\xFF\xFF\0\0\0\1", 8);
	put(pack, "wide.png", png->data, png->len);
	memcpy(png->data + 16, "\0\0\0\0\0\0\0\1", 8);
	put(pack, "none.png", png->data, png->len);
	expect_broken("bomb.png", "picture-too-large");
	expect_broken("wide.png", "picture-too-large");
	expect_broken("none.png", "picture-too-large");
	g_byte_array_free(png, TRUE);
}
END_TEST

/* ---- inside the FO ---- */

START_TEST(svg_in_the_layout_instructions)
{
	static const char *const fo = "<a xmlns:s='http://www.w3.org/2000/svg' xmlns:x='urn:x'>"
		"<s:svg width='30' height='10'><s:title>T</s:title><s:rect width='30' height='10' fill='#0f0'/></s:svg>"
		"<x:y/></a>";
	xmlDocPtr doc = xmlReadMemory(fo, (int) strlen(fo), NULL, NULL, 0);
	xmlNodePtr svg = xmlDocGetRootElement(doc)->children;
	Graphic *graphic = graphic_from_xml(svg, arena, PLACE_NONE, diags);

	expect_size(graphic, GRAPHIC_SVG, 30, 10);
	ck_assert_str_eq(graphic->description, "T");
	graphic = graphic_from_xml(svg->next, arena, PLACE_NONE, diags);
	ck_assert_int_eq(graphic->kind, GRAPHIC_BROKEN);
	expect_diagnostic("picture-element");
	xmlFreeDoc(doc);
}
END_TEST

#define NINE(content) "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>" content "</svg>"

/* Whether they are as one picture. */
static const struct { const char *first, *second; gboolean same; } drawings[] = {
	{ NINE("<rect width='1' height='2'/>"), NINE("<rect width='1' height='2'/>"), TRUE },
	{ NINE("<rect width='1' height='2'/>"), NINE("<rect width='1' height='3'/>"), FALSE },
	{ NINE("<rect width='1' height='2'/>"), NINE("<rect width='12' height=''/>"), FALSE },
	{ NINE("<g><rect width='1' height='2'/></g>"), NINE("<g/><rect width='1' height='2'/>"), FALSE },
	{ NINE("<title>a</title>"), NINE("<desc>a</desc>"), FALSE },
	{ NINE("<title>a</title>"), NINE("<title>a<!-- b --></title>"), TRUE },
	{ NINE("<a/>"), NINE("<a xmlns='urn:other'/>"), FALSE },
};

START_TEST(drawings_of_one_content_are_one_picture)
{
	g_autofree char *fo = g_strconcat("<a>", drawings[_i].first, drawings[_i].second, "</a>", NULL);
	xmlDocPtr doc = xmlReadMemory(fo, (int) strlen(fo), NULL, NULL, 0);
	xmlNodePtr svg = xmlDocGetRootElement(doc)->children;
	Graphic *first = graphic_from_xml(svg, arena, PLACE_NONE, diags);
	Graphic *second = graphic_from_xml(svg->next, arena, PLACE_NONE, diags);

	expect_size(first, GRAPHIC_SVG, 9, 9);
	ck_assert_int_eq(first == second, drawings[_i].same);
	xmlFreeDoc(doc);
}
END_TEST

/* Whether CONTENT without its marks has the same tokens as EXPECTED; blanks may differ. */
static void expect_unmarked(const char *content, const char *expected, gboolean press)
{
	gboolean press_colours = FALSE;
	GString *out = pdf_content_unmarked(content, strlen(content), &press_colours);
	char **words = g_strsplit_set(out->str, " \n", -1);
	GString *joined = g_string_new(NULL);

	for (int i = 0; words[i] != NULL; i++)
		if (*words[i] != '\0')
			g_string_append_printf(joined, "%s%s", joined->len > 0 ? " " : "", words[i]);
	ck_assert_str_eq(joined->str, expected);
	ck_assert_int_eq(press_colours, press);
	g_string_free(joined, TRUE);
	g_strfreev(words);
	g_string_free(out, TRUE);
}

START_TEST(marks_of_a_put_in_page_are_taken_out)
{
	expect_unmarked("/P <</MCID 0>> BDC BT (a) Tj ET EMC", "BT (a) Tj ET", FALSE);
	expect_unmarked("/Artifact BMC q 1 0 0 rg Q EMC /X1 Do", "q 1 0 0 rg Q /X1 Do", FALSE);
	expect_unmarked("/Span<</ActualText<FEFF00AD>>>BDC[(\021)]TJ EMC", "[(\021)]TJ", FALSE);
	expect_unmarked("/P MP /Q /Props DP 1 w", "1 w", FALSE);
	expect_unmarked("(EMC \\) BMC (k) ) Tj <424D43> Tj % EMC", "(EMC \\) BMC (k) ) Tj <424D43> Tj % EMC", FALSE);
	expect_unmarked("BI /W 1 ID (EMC k EI EMC 0 0 0 1 k", "BI /W 1 ID (EMC k EI 0 0 0 1 k", TRUE);
	expect_unmarked("/DeviceCMYK cs", "/DeviceCMYK cs", TRUE);
	expect_unmarked("(never closed \\", "(never closed \\", FALSE);
	expect_unmarked("<4", "<4", FALSE);
	expect_unmarked("BI ID", "BI ID", FALSE);
}
END_TEST

/* A PDF of one page, turned by a quarter, that shows half of its sheet, in units of two points. */
static char *make_pdf(void)
{
	static const char *const objects[] = {
		"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 200 100]>>",
		"<</Type/Page/Parent 2 0 R/CropBox[100 0 300 100]/Rotate 450/UserUnit 2/Contents 4 0 R>>",
		"<</Length 1>>\nstream\nq\nendstream",
	};
	GString *file = g_string_new("%PDF-1.6\n"), *table = g_string_new("0000000000 65535 f \n");
	gsize start;

	for (gsize i = 0; i < G_N_ELEMENTS(objects); i++) {
		g_string_append_printf(table, "%010u 00000 n \n", (guint) file->len);
		g_string_append_printf(file, "%u 0 obj\n%s\nendobj\n", (guint) i + 1, objects[i]);
	}
	start = file->len;
	g_string_append_printf(file, "xref\n0 5\n%strailer\n<</Size 5/Root 1 0 R>>\nstartxref\n%u\n%%%%EOF\n", table->str, (guint) start);
	g_string_free(table, TRUE);
	return g_string_free(file, FALSE);
}

START_TEST(a_page_of_a_pdf_is_seen_as_its_reader_sees_it)
{
	char *pdf = make_pdf();
	Graphic *graphic;

	put(pack, "page.pdf", pdf, -1);
	graphic = graphic_load("page.pdf#page=1", pack, pack, arena, PLACE_NONE, diags);
	expect_size(graphic, GRAPHIC_PDF, 200, 200);
	graphic = graphic_load("page.pdf", pack, pack, arena, PLACE_NONE, diags);
	expect_size(graphic, GRAPHIC_PDF, 200, 200);
	ck_assert_uint_eq(diags_count(diags, DIAG_STYLE), 0);
	graphic = graphic_load("page.pdf#page=2", pack, pack, arena, PLACE_NONE, diags);
	ck_assert_int_eq(graphic->kind, GRAPHIC_BROKEN);
	expect_diagnostic("pdf-page");
	g_free(pdf);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("graphic");
	TCase *cases = tcase_create("graphic");

	tcase_add_checked_fixture(cases, open_pack, close_pack);
	tcase_add_test(cases, pixels_are_points_unless_the_file_says);
	tcase_add_test(cases, svg_sizes);
	tcase_add_test(cases, svg_describes_itself);
	tcase_add_test(cases, exif_turns);
	tcase_add_test(cases, pictures_are_painted);
	tcase_add_test(cases, a_pdf_holds_each_file_once);
	tcase_add_test(cases, pixels_in_a_pdf);
	tcase_add_test(cases, pixels_that_can_be_seen_through);
	tcase_add_test(cases, a_drawing_in_a_pdf);
	tcase_add_test(cases, a_picture_is_loaded_once);
	tcase_add_test(cases, names_are_read_as_written);
	tcase_add_test(cases, pictures_may_stand_in_the_name);
	tcase_add_test(cases, nothing_outside_is_read);
	tcase_add_test(cases, a_plain_svg_looks_as_librsvg_has_it);
	tcase_add_test(cases, plain_text_stands_where_librsvg_has_it);
	tcase_add_test(cases, what_is_not_plain_is_left_to_librsvg);
	tcase_add_test(cases, an_svg_opens_no_other_file);
	tcase_add_test(cases, faults_are_said);
	tcase_add_test(cases, pixel_bombs_are_refused);
	tcase_add_test(cases, svg_in_the_layout_instructions);
	tcase_add_loop_test(cases, drawings_of_one_content_are_one_picture, 0, (int) G_N_ELEMENTS(drawings));
	tcase_add_test(cases, marks_of_a_put_in_page_are_taken_out);
	tcase_add_test(cases, a_page_of_a_pdf_is_seen_as_its_reader_sees_it);
	suite_add_tcase(suite, cases);
	return unit_run(suite);
}
