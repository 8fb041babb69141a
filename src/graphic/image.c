/* image.c: pictures of pixels. */
#include <math.h>
#include <string.h>

#include "graphic/picture.h"

#define LARGEST_PT 100000.0           /* of a side; a file may claim any resolution */

static Unit side(int pixels, double dpi)
{
	return MAX(1, unit_from_pt(fmin(pixels * 72.0 / dpi, LARGEST_PT)));
}

/* TRUE when rows are stored as columns. */
static gboolean on_its_side(const Image *image)
{
	return image->orientation >= 5;
}

static gboolean check_size(const Image *image, const char *name, Place place, Diags *diags)
{
	gint64 pixels = (gint64) image->width * image->height;

	if (image->width > 0 && image->height > 0 && image->width <= PICTURE_MAX_SIDE
	    && image->height <= PICTURE_MAX_SIDE && pixels <= (gint64) PICTURE_MAX_MEGAPIXELS * 1000000)
		return TRUE;
	diag(diags, place, D_PICTURE_TOO_LARGE, name, image->width, image->height,
	     (int) PICTURE_MAX_MEGAPIXELS, (int) PICTURE_MAX_SIDE);
	return FALSE;
}

/* Names SURFACE by the file's digest, so that cairo embeds equal pictures of several papers once. */
static void set_id(cairo_surface_t *surface, const char *id)
{
	char *copy = g_strdup(id);

	cairo_surface_set_mime_data(surface, CAIRO_MIME_TYPE_UNIQUE_ID, (const guchar *) copy, strlen(copy),
	                            g_free, copy);
}

/* Reads the header, then the pixels unless they can wait.  What is wrong, or NULL; "" when it has
 * been said. */
static const char *fill(Image *image, GraphicKind kind, GBytes *bytes, const char *name, Place place,
                        Diags *diags)
{
	gboolean as_it_is = FALSE;
	const char *fault = NULL;
	gsize size;
	const guint8 *data = g_bytes_get_data(bytes, &size);

	if (kind == GRAPHIC_PNG ? !image_png_header(image, data, size, &fault)
	    : !image_jpeg_header(image, data, size, &as_it_is, &fault))
		return fault;
	if (!check_size(image, name, place, diags))
		return "";
	image->id = g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, bytes);
	if (as_it_is)
		image->compressed = g_bytes_ref(bytes);
	else if (kind == GRAPHIC_PNG && (image->compressed = image_png_wrap(data, size)) != NULL)
		image->file = g_bytes_ref(bytes);
	if (image->compressed != NULL)
		return NULL;
	image->pixels = kind == GRAPHIC_PNG ? image_png_decode(data, size) : image_jpeg_decode(data, size);
	if (image->pixels == NULL)
		return "it is damaged or cut off";
	set_id(image->pixels, image->id);
	return NULL;
}

gboolean image_load(Graphic *graphic, GraphicKind kind, GBytes *bytes, const char *name, Place place,
                    Diags *diags)
{
	Image *image = g_new0(Image, 1);
	const char *fault = fill(image, kind, bytes, name, place, diags);

	if (fault != NULL) {
		if (*fault != '\0')
			diag(diags, place, D_PICTURE_BROKEN, name, fault);
		image_drop(image);
		return FALSE;
	}
	graphic->kind = kind;
	graphic->data = image;
	graphic->width = side(image->width, image->dpi_x);
	graphic->height = side(image->height, image->dpi_y);
	if (on_its_side(image)) {
		graphic->width = side(image->height, image->dpi_y);
		graphic->height = side(image->width, image->dpi_x);
	}
	return TRUE;
}

void image_drop(Image *image)
{
	g_clear_pointer(&image->compressed, g_bytes_unref);
	g_clear_pointer(&image->file, g_bytes_unref);
	g_clear_pointer(&image->pixels, cairo_surface_destroy);
	g_clear_pointer(&image->embedded, cairo_surface_destroy);
	g_free(image->id);
	g_free(image);
}

/* ---- painting ---- */

/* From stored pixels to upright ones: what Exif 2.3 §4.6.4 says of each orientation. */
static void turn(const Image *image, cairo_matrix_t *matrix)
{
	static const struct { int xx, yx, xy, yy; } turns[] = {
		{ 1, 0, 0, 1 }, { -1, 0, 0, 1 }, { -1, 0, 0, -1 }, { 1, 0, 0, -1 },
		{ 0, 1, 1, 0 }, { 0, 1, -1, 0 }, { 0, -1, -1, 0 }, { 0, -1, 1, 0 },
	};
	int i = image->orientation - 1;
	double x0 = (turns[i].xx < 0 ? image->width : 0) + (turns[i].xy < 0 ? image->height : 0);
	double y0 = (turns[i].yx < 0 ? image->width : 0) + (turns[i].yy < 0 ? image->height : 0);

	cairo_matrix_init(matrix, turns[i].xx, turns[i].yx, turns[i].xy, turns[i].yy, x0, y0);
}

/* A surface without pixels of its own, for cairo to put the compressed data in the PDF. */
static cairo_surface_t *embedded(Image *image)
{
	gsize size;
	const guint8 *data;

	if (image->embedded == NULL) {
		data = g_bytes_get_data(image->compressed, &size);
		image->embedded = cairo_image_surface_create(CAIRO_FORMAT_RGB24, image->width, image->height);
		cairo_surface_set_mime_data(image->embedded, CAIRO_MIME_TYPE_JPEG, data, size,
		                            (cairo_destroy_func_t) g_bytes_unref,
		                            g_bytes_ref(image->compressed));
		set_id(image->embedded, image->id);
	}
	return image->embedded;
}

static cairo_surface_t *pixels(Image *image)
{
	gsize size;
	const guint8 *data;

	if (image->pixels == NULL) {
		data = g_bytes_get_data(image->file != NULL ? image->file : image->compressed, &size);
		image->pixels = image->file != NULL ? image_png_decode(data, size) : image_jpeg_decode(data, size);
	}
	/* Damaged behind its header: nothing to be seen. */
	if (image->pixels == NULL)
		image->pixels = cairo_image_surface_create(CAIRO_FORMAT_A8, image->width, image->height);
	return image->pixels;
}

void image_paint(Image *image, cairo_t *cr, double width, double height)
{
	gboolean raster = cairo_surface_get_type(cairo_get_group_target(cr)) == CAIRO_SURFACE_TYPE_IMAGE;
	cairo_surface_t *surface = image->compressed != NULL && !raster ? embedded(image) : pixels(image);
	cairo_matrix_t matrix;

	cairo_save(cr);
	cairo_scale(cr, width / (on_its_side(image) ? image->height : image->width),
	            height / (on_its_side(image) ? image->width : image->height));
	turn(image, &matrix);
	cairo_transform(cr, &matrix);
	cairo_set_source_surface(cr, surface, 0, 0);
	if (raster) {
		/* Edges stay sharp when pixels beyond them are taken to be the same. */
		cairo_pattern_set_extend(cairo_get_source(cr), CAIRO_EXTEND_PAD);
		cairo_rectangle(cr, 0, 0, image->width, image->height);
		cairo_fill(cr);
	} else {
		/* Any better filter asks the viewer to interpolate, which PDF/A does not allow (ISO 19005-2 §6.2.8). */
		cairo_pattern_set_filter(cairo_get_source(cr), CAIRO_FILTER_FAST);
		cairo_paint(cr);
	}
	cairo_restore(cr);
}
