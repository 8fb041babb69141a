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
	GPtrArray *papers;            /* Painted *: a paper each, in the order they were done */
	Used *used;                   /* by all of them */
	RoleTable *roles;             /* of all of them */
};

static void drop_painted(gpointer painted)
{
	painted_drop(painted);
}

static Painted *painted_new(int first)
{
	Painted *painted = g_new0(Painted, 1);

	painted->first = first;
	painted->pages = g_ptr_array_new_with_free_func((GDestroyNotify) page_content_drop);
	painted->used = used_new();
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
	used_drop(painted->used);
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
	painter->papers = g_ptr_array_new_with_free_func(drop_painted);
	painter->used = used_new();
	painter->roles = roles_new();
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

static void hand_in(Painter *painter, Painted *painted)
{
	g_mutex_lock(&painter->lock);
	g_ptr_array_add(painter->papers, painted);
	used_join(painter->used, painted->used);
	roles_join(painter->roles, painted->roles);
	for (guint i = 0; i < painted->pages->len; i++)
		share_pictures(painter, ((PageContent *) painted->pages->pdata[i])->pictures);
	g_mutex_unlock(&painter->lock);
	g_clear_pointer(&painted->used, used_drop);
	g_clear_pointer(&painted->roles, roles_drop);
}

void painter_paper(Painter *painter, const GPtrArray *pages, int first, TextContext *fonts)
{
	Painted *painted = painted_new(first);
	Ink *ink = page_ink_new(fonts, painted->used);
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
	hand_in(painter, painted);
}

static int compare_papers(gconstpointer a, gconstpointer b)
{
	return (*(const Painted *const *) a)->first - (*(const Painted *const *) b)->first;
}

/* Adds what FROM holds behind what ALL holds. */
static void append(Painted *all, Painted *from)
{
	for (guint i = 0; i < from->pages->len; i++)
		g_ptr_array_add(all->pages, g_steal_pointer(&from->pages->pdata[i]));
	g_array_append_vals(all->marks, from->marks->data, from->marks->len);
	g_array_append_vals(all->links, from->links->data, from->links->len);
	g_array_append_vals(all->figures, from->figures->data, from->figures->len);
}

Painted *painter_finish(Painter *painter)
{
	Painted *all = painted_new(0);

	used_drop(all->used);
	roles_drop(all->roles);
	all->used = painter->used;
	all->roles = painter->roles;
	g_ptr_array_sort(painter->papers, compare_papers);
	for (guint i = 0; i < painter->papers->len; i++)
		append(all, painter->papers->pdata[i]);
	g_ptr_array_unref(painter->papers);
	g_mutex_clear(&painter->lock);
	g_free(painter);
	return all;
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
	cairo_t *cr = cairo_create(surface);
	Ink *ink = raster_new(cr, fonts);
	cairo_status_t status;
	Canvas canvas;

	canvas_init(&canvas, ink);
	cairo_set_source_rgb(cr, 1, 1, 1);
	cairo_paint(cr);
	cairo_scale(cr, dpi / 72, dpi / 72);
	paint_areas(&canvas, page);
	status = cairo_status(cr);
	errno = 0;
	if (status == CAIRO_STATUS_SUCCESS)
		status = cairo_surface_write_to_png(surface, path);
	if (status == CAIRO_STATUS_WRITE_ERROR && errno != 0)
		set_file_error(error, path, errno);
	else if (status != CAIRO_STATUS_SUCCESS)
		g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "cannot write %s: %s", path,
		            cairo_status_to_string(status));
	canvas_clear(&canvas);
	raster_drop(ink);
	cairo_destroy(cr);
	cairo_surface_destroy(surface);
	return status == CAIRO_STATUS_SUCCESS;
}
