/* painter.c: the walk over the areas of a page, on a PDF or a picture. */
#include "paint/paint.h"

#include <cairo-pdf.h>
#include <errno.h>
#include <math.h>
#include <stdio.h>

#include "paint/canvas.h"

/* ---- the walk ---- */

static void paint_area(Canvas *canvas, const Area *area, double x, double y, gboolean artifact);

static void paint_children(Canvas *canvas, const Area *area, double x, double y, gboolean artifact)
{
	for (const Area *child = area->first; child != NULL; child = child->next)
		paint_area(canvas, child, x, y, artifact);
}

/* Whether GRAPHIC may wait under the text: it needs no clip, not even to keep cairo from taking it for a
 * new beginning of the page, and nobody reads it. */
static gboolean may_wait(const Canvas *canvas, const Area *area, const FoNode *owner, double width)
{
	return owner == NULL && !area->as.graphic.clip && width < canvas->width
	       && graphic_stays_inside(area->as.graphic.graphic);
}

static void paint_graphic_area(Canvas *canvas, const Area *area, double x, double y, gboolean artifact)
{
	cairo_t *cr = canvas->cr;
	const FoNode *owner = canvas_owner(canvas, area, artifact);
	double left = x + unit_to_pt(area->as.graphic.x), top = y + unit_to_pt(area->as.graphic.y);
	double width = unit_to_pt(area->as.graphic.width), height = unit_to_pt(area->as.graphic.height);

	if (width <= 0 || height <= 0)
		return;
	if (may_wait(canvas, area, owner, width)) {
		canvas_place_picture(canvas, area->as.graphic.graphic, left, top, width, height);
		return;
	}
	canvas_mark(canvas, owner);
	if (owner != NULL)
		canvas_note_figure(canvas, owner, left, top, width, height);
	cairo_save(cr);
	if (area->as.graphic.clip) {
		cairo_rectangle(cr, x, y, unit_to_pt(area->width), unit_to_pt(area->height));
		cairo_clip(cr);
	}
	if (!graphic_stays_inside(area->as.graphic.graphic) || width >= canvas->width) {
		canvas_add_box(canvas, left, top, width, height);
		cairo_clip(cr);
	}
	cairo_translate(cr, left, top);
	graphic_paint(area->as.graphic.graphic, cr, width, height);
	cairo_restore(cr);
}

/* Puts the origin at the content rectangle's corner and its axes along its sides: a content
 * rectangle turned by 90 degrees counter-clockwise has its x axis upwards. */
static void turn_viewport(cairo_t *cr, const Area *area, double x, double y)
{
	double width = unit_to_pt(area->as.viewport.width), height = unit_to_pt(area->as.viewport.height);
	cairo_matrix_t turn;

	x += unit_to_pt(area->as.viewport.content_x);
	y += unit_to_pt(area->as.viewport.content_y);
	switch (area->as.viewport.rotation) {
	case 90:
		cairo_matrix_init(&turn, 0, -1, 1, 0, x, y + width);
		break;
	case 180:
		cairo_matrix_init(&turn, -1, 0, 0, -1, x + width, y + height);
		break;
	case 270:
		cairo_matrix_init(&turn, 0, 1, -1, 0, x + height, y);
		break;
	default:
		cairo_matrix_init_translate(&turn, x, y);
		break;
	}
	cairo_transform(cr, &turn);
}

/* cairo writes the clip with the content that follows, so marks need not end at a viewport. */
static void paint_viewport(Canvas *canvas, const Area *area, double x, double y, gboolean artifact)
{
	cairo_t *cr = canvas->cr;

	if (!area->as.viewport.clip && area->as.viewport.rotation == 0) {
		paint_children(canvas, area, x + unit_to_pt(area->as.viewport.content_x),
		               y + unit_to_pt(area->as.viewport.content_y), artifact);
		return;
	}
	canvas_flush(canvas);
	cairo_save(cr);
	if (area->as.viewport.clip) {
		cairo_rectangle(cr, x, y, unit_to_pt(area->width), unit_to_pt(area->height));
		cairo_clip(cr);
	}
	turn_viewport(cr, area, x, y);
	paint_children(canvas, area, 0, 0, artifact);
	canvas_flush(canvas);
	cairo_restore(cr);
}

static void paint_area(Canvas *canvas, const Area *area, double x, double y, gboolean artifact)
{
	gboolean leaf = area->kind == AREA_TEXT || area->kind == AREA_GRAPHIC;

	x += unit_to_pt(area->x);
	y += unit_to_pt(area->y);
	artifact = artifact || area->artifact;
	if (area->decoration != NULL)
		paint_decoration(canvas, area->decoration, x, y, unit_to_pt(area->width), unit_to_pt(area->height));
	if (leaf && canvas->roles != NULL && area->fo != NULL && !artifact)
		canvas_note_link(canvas, area, x, y);
	switch (area->kind) {
	case AREA_TEXT:
		paint_text(canvas, area, x, y, canvas_owner(canvas, area, artifact));
		break;
	case AREA_RULE:
		paint_rule(canvas, area->as.rule.style, area->as.rule.colour, x, y + unit_to_pt(area->as.rule.y),
		           unit_to_pt(area->width), unit_to_pt(area->as.rule.thickness));
		break;
	case AREA_GRAPHIC:
		paint_graphic_area(canvas, area, x, y, artifact);
		break;
	case AREA_VIEWPORT:
		paint_viewport(canvas, area, x, y, artifact);
		break;
	default:
		paint_children(canvas, area, x, y, artifact);
		break;
	}
}

static void paint_areas(Canvas *canvas, const Page *page)
{
	canvas->width = unit_to_pt(page->width);
	canvas->height = unit_to_pt(page->height);
	for (const Area *area = page->first_area; area != NULL; area = area->next)
		paint_area(canvas, area, 0, 0, FALSE);
	canvas_flush(canvas);
	canvas_end_mark(canvas);
}

/* ---- PDF ---- */

struct Painter {
	Canvas canvas;
	cairo_surface_t *surface;
};

static cairo_status_t write_raw(void *closure, const unsigned char *data, unsigned int length)
{
	g_string_append_len(closure, (const char *) data, (gssize) length);
	return CAIRO_STATUS_SUCCESS;
}

Painter *painter_new(TextContext *fonts)
{
	Painter *painter = g_new0(Painter, 1);
	Painted *painted = g_new0(Painted, 1);

	painted->file = g_string_sized_new(1 << 18);
	painted->order = g_array_new(FALSE, FALSE, sizeof(int));
	painted->roles = roles_new();
	painted->marks = g_array_new(FALSE, FALSE, sizeof(Mark));
	painted->links = g_array_new(FALSE, FALSE, sizeof(LinkRect));
	painted->figures = g_array_new(FALSE, FALSE, sizeof(FigureBox));
	painter->surface = cairo_pdf_surface_create_for_stream(write_raw, painted->file, 1, 1);
	cairo_pdf_surface_restrict_to_version(painter->surface, CAIRO_PDF_VERSION_1_5);
	canvas_init(&painter->canvas, cairo_create(painter->surface), fonts);
	painter->canvas.roles = painted->roles;
	painter->canvas.painted = painted;
	return painter;
}

const char *painter_page(Painter *painter, const Page *page, int index, gsize *length)
{
	Canvas *canvas = &painter->canvas;
	gsize before = canvas->painted->file->len;

	canvas->page = index;
	canvas->next_mcid = 0;
	g_array_append_val(canvas->painted->order, index);
	cairo_pdf_surface_set_size(painter->surface, unit_to_pt(page->width), unit_to_pt(page->height));
	paint_areas(canvas, page);
	cairo_show_page(canvas->cr);
	*length = canvas->painted->file->len - before;
	return canvas->painted->file->str + before;
}

Painted *painter_finish(Painter *painter, GError **error)
{
	Painted *painted = painter->canvas.painted;
	cairo_status_t status;

	cairo_surface_finish(painter->surface);
	status = cairo_status(painter->canvas.cr);
	if (status == CAIRO_STATUS_SUCCESS)
		status = cairo_surface_status(painter->surface);
	if (status != CAIRO_STATUS_SUCCESS) {
		g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "cannot paint: %s", cairo_status_to_string(status));
		painted_drop(painted);
		painted = NULL;
	}
	cairo_destroy(painter->canvas.cr);
	cairo_surface_destroy(painter->surface);
	canvas_clear(&painter->canvas);
	g_free(painter);
	return painted;
}

void painted_drop(Painted *painted)
{
	if (painted == NULL)
		return;
	g_string_free(painted->file, TRUE);
	g_array_unref(painted->order);
	roles_drop(painted->roles);
	g_array_unref(painted->marks);
	g_array_unref(painted->links);
	g_array_unref(painted->figures);
	g_free(painted);
}

/* ---- pictures ---- */

static void set_file_error(GError **error, const char *path, int code)
{
	g_set_error(error, G_FILE_ERROR, (gint) g_file_error_from_errno(code), "cannot write %s: %s", path,
	            g_strerror(code));
}

gboolean paint_page_png(const Page *page, TextContext *fonts, const char *path, double dpi, GError **error)
{
	int width = (int) ceil(unit_to_pt(page->width) * dpi / 72);
	int height = (int) ceil(unit_to_pt(page->height) * dpi / 72);
	cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
	cairo_status_t status;
	Canvas canvas;

	canvas_init(&canvas, cairo_create(surface), fonts);
	cairo_set_source_rgb(canvas.cr, 1, 1, 1);
	cairo_paint(canvas.cr);
	cairo_scale(canvas.cr, dpi / 72, dpi / 72);
	paint_areas(&canvas, page);
	status = cairo_status(canvas.cr);
	errno = 0;
	if (status == CAIRO_STATUS_SUCCESS)
		status = cairo_surface_write_to_png(surface, path);
	if (status == CAIRO_STATUS_WRITE_ERROR && errno != 0)
		set_file_error(error, path, errno);
	else if (status != CAIRO_STATUS_SUCCESS)
		g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "cannot write %s: %s", path,
		            cairo_status_to_string(status));
	cairo_destroy(canvas.cr);
	cairo_surface_destroy(surface);
	canvas_clear(&canvas);
	return status == CAIRO_STATUS_SUCCESS;
}
