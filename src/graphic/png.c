/* png.c: PNG pictures (ISO/IEC 15948), decoded by libpng. */
#include <png.h>
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

/* ---- pixels ---- */

/* libpng reports a fault by a call that must not return. */
typedef struct Decoder {
	Reader reader;
	png_structp png;
	png_infop info;
	InkPixels *pixels;
	png_bytep *rows;              /* of the pixels */
} Decoder;

static void read_some(png_structp png, png_bytep to, gsize length)
{
	Reader *reader = png_get_io_ptr(png);

	if (reader->size - reader->at < length)
		png_error(png, "");
	memcpy(to, reader->data + reader->at, length);
	reader->at += length;
}

static void leave(png_structp png, const char *fault)
{
	(void) fault;
	png_longjmp(png, 1);
}

static void say_nothing(png_structp png, const char *warning)
{
	(void) png;
	(void) warning;
}

/* Whatever the file has, eight bits of red, green, blue and alpha come out of it. */
static void ask_for_rgba(png_structp png)
{
	png_set_expand(png);
	png_set_scale_16(png);
	png_set_gray_to_rgb(png);
	png_set_add_alpha(png, 255, PNG_FILLER_AFTER);
	png_set_interlace_handling(png);
}

static void read_rows(Decoder *decoder)
{
	int width, height;

	png_set_read_fn(decoder->png, &decoder->reader, read_some);
	png_read_info(decoder->png, decoder->info);
	width = (int) png_get_image_width(decoder->png, decoder->info);
	height = (int) png_get_image_height(decoder->png, decoder->info);
	ask_for_rgba(decoder->png);
	png_read_update_info(decoder->png, decoder->info);
	decoder->pixels = ink_pixels_new(width, height);
	if (decoder->pixels == NULL)
		png_error(decoder->png, "");
	decoder->rows = g_new(png_bytep, height);
	for (int i = 0; i < height; i++)
		decoder->rows[i] = decoder->pixels->data + 4 * (gsize) i * (gsize) width;
	png_read_image(decoder->png, decoder->rows);
	png_read_end(decoder->png, NULL);
}

InkPixels *image_png_decode(const guint8 *data, gsize size)
{
	Decoder *decoder = g_new0(Decoder, 1);
	InkPixels *pixels;

	decoder->reader = (Reader) { data, size, 0 };
	decoder->png = png_create_read_struct(PNG_LIBPNG_VER_STRING, NULL, leave, say_nothing);
	decoder->info = png_create_info_struct(decoder->png);
	if (setjmp(png_jmpbuf(decoder->png)) == 0)
		read_rows(decoder);
	else
		g_clear_pointer(&decoder->pixels, ink_pixels_drop);
	pixels = decoder->pixels;
	png_destroy_read_struct(&decoder->png, &decoder->info, NULL);
	g_free(decoder->rows);
	g_free(decoder);
	return pixels;
}
