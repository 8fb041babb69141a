/* png.c: PNG pictures (ISO/IEC 15948).  cairo decodes them; it does not tell the resolution. */
#include <string.h>

#include "graphic/picture.h"

#define CM_PER_INCH 2.54

typedef struct Reader {
	const guint8 *data;
	gsize size, at;
} Reader;

static guint32 read_u32(const guint8 *data)
{
	return (guint32) data[0] << 24 | (guint32) data[1] << 16 | (guint32) data[2] << 8 | data[3];
}

/* pHYs: pixels a unit across and down, and whether the unit is the metre (§11.3.5.3). */
static void read_resolution(Image *image, const guint8 *chunk)
{
	guint32 across = read_u32(chunk), down = read_u32(chunk + 4);

	if (chunk[8] == 1 && across > 0 && down > 0) {
		image->dpi_x = across * CM_PER_INCH / 100;
		image->dpi_y = down * CM_PER_INCH / 100;
	}
}

gboolean image_png_header(Image *image, const guint8 *data, gsize size, const char **fault)
{
	gsize at = 8;

	if (size < 33 || memcmp(data + 12, "IHDR", 4) != 0) {
		*fault = "its header is cut off";
		return FALSE;
	}
	image->width = (int) MIN(read_u32(data + 16), G_MAXINT);
	image->height = (int) MIN(read_u32(data + 20), G_MAXINT);
	image->dpi_x = image->dpi_y = 72;
	image->orientation = 1;
	/* Length, type, data, check sum; the resolution stands before the pixels. */
	while (size - at >= 12) {
		gsize length = read_u32(data + at);

		if (length > size - at - 12 || memcmp(data + at + 4, "IDAT", 4) == 0)
			break;
		if (memcmp(data + at + 4, "pHYs", 4) == 0 && length == 9)
			read_resolution(image, data + at + 8);
		at += length + 12;
	}
	return TRUE;
}

static cairo_status_t read_some(void *closure, unsigned char *to, unsigned length)
{
	Reader *reader = closure;

	if (reader->size - reader->at < length)
		return CAIRO_STATUS_READ_ERROR;
	memcpy(to, reader->data + reader->at, length);
	reader->at += length;
	return CAIRO_STATUS_SUCCESS;
}

cairo_surface_t *image_png_decode(const guint8 *data, gsize size)
{
	Reader reader = { data, size, 0 };
	cairo_surface_t *surface = cairo_image_surface_create_from_png_stream(read_some, &reader);

	if (cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS)
		return surface;
	cairo_surface_destroy(surface);
	return NULL;
}
