/* painter.c: the walk over the areas of a page, on a PDF or a picture. */
#include "paint/paint.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>

#include "ink/raster.h"
#include "paint/canvas.h"

/* ---- the walk ---- */

static void paint_area(Canvas *canvas, const Area *area, double x, double y, gboolean artifact);

static void paint_children(Canvas *canvas, const Area *area, double x, double y, gboolean artifact)
{
	for (const Area *child = area->first; child != NULL; child = child->next)
		paint_area(canvas, child, x, y, artifact);
}

/* Whether GRAPHIC may wait under the text: it needs no clip, and nobody reads it. */
static gboolean may_wait(const Area *area, const FoNode *owner)
{
	return owner == NULL && !area->as.graphic.clip && graphic_stays_inside(area->as.graphic.graphic);
}

static void paint_graphic_area(Canvas *canvas, const Area *area, double x, double y, gboolean artifact)
{
	Ink *ink = canvas->ink;
	const FoNode *owner = canvas_owner(canvas, area, artifact);
	double left = x + unit_to_pt(area->as.graphic.x), top = y + unit_to_pt(area->as.graphic.y);
	double width = unit_to_pt(area->as.graphic.width), height = unit_to_pt(area->as.graphic.height);

	if (width <= 0 || height <= 0)
		return;
	if (may_wait(area, owner)) {
		canvas_place_picture(canvas, area->as.graphic.graphic, left, top, width, height);
		return;
	}
	canvas_mark(canvas, owner);
	if (owner != NULL)
		canvas_note_figure(canvas, owner, left, top, width, height);
	ink_save(ink);
	if (area->as.graphic.clip) {
		ink_box(ink, x, y, unit_to_pt(area->width), unit_to_pt(area->height));
		ink_clip(ink);
	}
	if (!graphic_stays_inside(area->as.graphic.graphic)) {
		ink_box(ink, left, top, width, height);
		ink_clip(ink);
	}
	ink_translate(ink, left, top);
	graphic_paint(area->as.graphic.graphic, ink, width, height);
	ink_restore(ink);
}

/* Puts the origin at the content rectangle's corner and its axes along its sides: a content
 * rectangle turned by 90 degrees counter-clockwise has its x axis upwards. */
static void turn_viewport(Ink *ink, const Area *area, double x, double y)
{
	double width = unit_to_pt(area->as.viewport.width), height = unit_to_pt(area->as.viewport.height);
	PangoMatrix turn;

	x += unit_to_pt(area->as.viewport.content_x);
	y += unit_to_pt(area->as.viewport.content_y);
	switch (area->as.viewport.rotation) {
	case 90:
		turn = (PangoMatrix) { 0, 1, -1, 0, x, y + width };
		break;
	case 180:
		turn = (PangoMatrix) { -1, 0, 0, -1, x + width, y + height };
		break;
	case 270:
		turn = (PangoMatrix) { 0, -1, 1, 0, x + height, y };
		break;
	default:
		turn = (PangoMatrix) { 1, 0, 0, 1, x, y };
		break;
	}
	ink_transform(ink, &turn);
}

/* Marks end where the coordinates change. */
static void paint_viewport(Canvas *canvas, const Area *area, double x, double y, gboolean artifact)
{
	Ink *ink = canvas->ink;

	if (!area->as.viewport.clip && area->as.viewport.rotation == 0) {
		paint_children(canvas, area, x + unit_to_pt(area->as.viewport.content_x),
		               y + unit_to_pt(area->as.viewport.content_y), artifact);
		return;
	}
	canvas_flush(canvas);
	canvas_end_mark(canvas);
	ink_save(ink);
	if (area->as.viewport.clip) {
		ink_box(ink, x, y, unit_to_pt(area->width), unit_to_pt(area->height));
		ink_clip(ink);
	}
	turn_viewport(ink, area, x, y);
	paint_children(canvas, area, 0, 0, artifact);
	canvas_flush(canvas);
	canvas_end_mark(canvas);
	ink_restore(ink);
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
	for (const Area *area = page->first_area; area != NULL; area = area->next)
		paint_area(canvas, area, 0, 0, FALSE);
	canvas_flush(canvas);
	canvas_end_mark(canvas);
}

/* ---- PDF ---- */

struct Painter {
	GMutex lock;                  /* of what follows */
	Used *used;                   /* by all papers so far */
};

static Painted *painted_new(void)
{
	Painted *painted = g_new0(Painted, 1);

	painted->pages = g_ptr_array_new_with_free_func((GDestroyNotify) page_content_drop);
	painted->roles = roles_new();
	painted->marks = g_array_new(FALSE, FALSE, sizeof(Mark));
	painted->links = g_array_new(FALSE, FALSE, sizeof(LinkRect));
	painted->figures = g_array_new(FALSE, FALSE, sizeof(FigureBox));
	return painted;
}

void painted_drop(Painted *painted)
{
	if (painted == NULL)
		return;
	g_ptr_array_unref(painted->pages);
	roles_drop(painted->roles);
	g_array_unref(painted->marks);
	g_array_unref(painted->links);
	g_array_unref(painted->figures);
	g_free(painted);
}

Painter *painter_new(void)
{
	Painter *painter = g_new0(Painter, 1);

	g_mutex_init(&painter->lock);
	painter->used = used_new();
	return painter;
}

/* Of pictures that other papers have shown already, theirs stay. */
static void share_pictures(Painter *painter, GPtrArray *pictures)
{
	for (guint i = 0; i < pictures->len; i++) {
		InkPicture *own = pictures->pdata[i];

		pictures->pdata[i] = ink_picture_ref(used_picture(painter->used, own));
		ink_picture_unref(own);
	}
}

/* Adds what the pages of PAINTED use to what all papers do. */
static void hand_in(Painter *painter, const Painted *painted, const Used *used)
{
	g_mutex_lock(&painter->lock);
	used_join(painter->used, used);
	for (guint i = 0; i < painted->pages->len; i++)
		share_pictures(painter, ((PageContent *) painted->pages->pdata[i])->pictures);
	g_mutex_unlock(&painter->lock);
}

Painted *painter_paper(Painter *painter, const GPtrArray *pages, int first, TextContext *fonts)
{
	Painted *painted = painted_new();
	Used *used = used_new();
	Ink *ink = page_ink_new(fonts, used);
	Canvas canvas;

	canvas_init(&canvas, ink);
	canvas.roles = painted->roles;
	canvas.painted = painted;
	for (guint i = 0; i < pages->len; i++) {
		const Page *page = g_ptr_array_index(pages, i);

		canvas.page = first + (int) i;
		canvas.next_mcid = 0;
		page_begin(ink, unit_to_pt(page->height));
		paint_areas(&canvas, page);
		g_ptr_array_add(painted->pages, page_end(ink));
	}
	canvas_clear(&canvas);
	page_ink_drop(ink);
	hand_in(painter, painted, used);
	used_drop(used);
	return painted;
}

Used *painter_finish(Painter *painter)
{
	Used *used = painter->used;

	g_mutex_clear(&painter->lock);
	g_free(painter);
	return used;
}

/* ---- pictures ---- */

static void set_file_error(GError **error, const char *path, int code)
{
	g_set_error(error, G_FILE_ERROR, (gint) g_file_error_from_errno(code), "cannot write %s: %s", path,
	            g_strerror(code));
}

/* Draws PAGE on CR, white first. */
static void draw_page(const Cairo *cairo, cairo_t *cr, const Page *page, TextContext *fonts, double dpi)
{
	Ink *ink = raster_new(cr, fonts);
	Canvas canvas;

	canvas_init(&canvas, ink);
	cairo->set_source_rgba(cr, 1, 1, 1, 1);
	cairo->paint(cr);
	cairo->scale(cr, dpi / 72, dpi / 72);
	paint_areas(&canvas, page);
	canvas_clear(&canvas);
	raster_drop(ink);
}

gboolean paint_page_png(const Page *page, TextContext *fonts, const char *path, double dpi, GError **error)
{
	const Cairo *cairo = cairo_library();
	int width = (int) ceil(unit_to_pt(page->width) * dpi / 72);
	int height = (int) ceil(unit_to_pt(page->height) * dpi / 72);
	cairo_surface_t *surface;
	cairo_status_t status;
	cairo_t *cr;

	if (cairo == NULL) {
		g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "cannot write %s: cairo cannot be loaded", path);
		return FALSE;
	}
	surface = cairo->image_surface_create(CAIRO_FORMAT_RGB24, width, height);
	cr = cairo->create(surface);
	draw_page(cairo, cr, page, fonts, dpi);
	status = cairo->status(cr);
	errno = 0;
	if (status == CAIRO_STATUS_SUCCESS)
		status = cairo->surface_write_to_png(surface, path);
	if (status == CAIRO_STATUS_WRITE_ERROR && errno != 0)
		set_file_error(error, path, errno);
	else if (status != CAIRO_STATUS_SUCCESS)
		g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "cannot write %s: %s", path,
		            cairo->status_to_string(status));
	cairo->destroy(cr);
	cairo->surface_destroy(surface);
	return status == CAIRO_STATUS_SUCCESS;
}
