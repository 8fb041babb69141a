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

/* The file itself, as DCTDecode takes it. */
static InkPicture *keep_jpeg(const Image *image, int components)
{
	return ink_picture_new(image->id, g_strdup_printf("/Width %d/Height %d/BitsPerComponent 8/ColorSpace/%s/Filter/DCTDecode",
	                                                  image->width, image->height,
	                                                  components == 1 ? "DeviceGray" : "DeviceRGB"),
	                       g_bytes_ref(image->file));
}

static InkPixels *decode(const Image *image)
{
	gsize size;
	const guint8 *data = g_bytes_get_data(image->file, &size);

	return image->kind == GRAPHIC_PNG ? image_png_decode(data, size) : image_jpeg_decode(data, size);
}

/* Reads the header, then the pixels unless they can wait.  What is wrong, or NULL; "" when it has
 * been said. */
static const char *fill(Image *image, const char *name, Place place, Diags *diags)
{
	const char *fault = NULL;
	int components = 0;
	gsize size;
	const guint8 *data = g_bytes_get_data(image->file, &size);

	if (image->kind == GRAPHIC_PNG ? !image_png_header(image, data, size, &fault)
	    : !image_jpeg_header(image, data, size, &components, &fault))
		return fault;
	if (!check_size(image, name, place, diags))
		return "";
	image->id = g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, image->file);
	if (components > 0)
		image->picture = keep_jpeg(image, components);
	else if (image->kind == GRAPHIC_PNG)
		image->picture = image_png_keep(data, size, image->id);
	if (image->picture != NULL)
		return NULL;
	image->pixels = decode(image);
	return image->pixels == NULL ? "it is damaged or cut off" : NULL;
}

gboolean image_load(Graphic *graphic, GraphicKind kind, GBytes *bytes, const char *name, Place place,
                    Diags *diags)
{
	Image *image = g_new0(Image, 1);
	const char *fault;

	image->kind = kind;
	image->file = g_bytes_ref(bytes);
	fault = fill(image, name, place, diags);
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
	g_clear_pointer(&image->picture, ink_picture_unref);
	g_clear_pointer(&image->file, g_bytes_unref);
	g_clear_pointer(&image->pixels, ink_pixels_drop);
	g_free(image->id);
	g_free(image);
}

/* ---- painting ---- */

/* From stored pixels to upright ones: what Exif 2.3 §4.6.4 says of each orientation. */
static PangoMatrix turn(const Image *image)
{
	static const struct { int xx, yx, xy, yy; } turns[] = {
		{ 1, 0, 0, 1 }, { -1, 0, 0, 1 }, { -1, 0, 0, -1 }, { 1, 0, 0, -1 },
		{ 0, 1, 1, 0 }, { 0, 1, -1, 0 }, { 0, -1, -1, 0 }, { 0, -1, 1, 0 },
	};
	int i = image->orientation - 1;
	double x0 = (turns[i].xx < 0 ? image->width : 0) + (turns[i].xy < 0 ? image->height : 0);
	double y0 = (turns[i].yx < 0 ? image->width : 0) + (turns[i].yy < 0 ? image->height : 0);

	return (PangoMatrix) { turns[i].xx, turns[i].xy, turns[i].yx, turns[i].yy, x0, y0 };
}

static InkPixels *pixels(Image *image)
{
	if (image->pixels == NULL)
		image->pixels = decode(image);
	/* Damaged behind its header: nothing to be seen. */
	if (image->pixels == NULL)
		image->pixels = ink_pixels_new(image->width, image->height);
	return image->pixels;
}

/* Without memory for them there is nothing to be seen. */
static void draw_pixels(Image *image, Ink *ink)
{
	const InkPixels *drawn = pixels(image);

	if (drawn != NULL)
		ink_pixels(ink, drawn);
}

static InkPicture *picture(Image *image)
{
	if (image->picture == NULL)
		image->picture = image_pack(pixels(image), image->id);
	return image->picture;
}

void image_paint(Image *image, Ink *ink, double width, double height)
{
	PangoMatrix matrix;

	if (ink_raster(ink) == NULL && image->orientation == 1) {
		ink_picture(ink, picture(image), width, height);
		return;
	}
	ink_scale(ink, width / (on_its_side(image) ? image->height : image->width),
	          height / (on_its_side(image) ? image->width : image->height));
	matrix = turn(image);
	ink_transform(ink, &matrix);
	if (ink_raster(ink) != NULL)
		draw_pixels(image, ink);
	else
		ink_picture(ink, picture(image), image->width, image->height);
}
