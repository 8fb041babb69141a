/* jpeg.c: JPEG pictures, read with libjpeg. */
#include <setjmp.h>
#include <stdio.h>
#include <string.h>

#include <jpeglib.h>

#include "graphic/picture.h"

#define EXIF_ORIENTATION 0x0112

/* libjpeg reports a fault by a call that must not return. */
typedef struct Decoder {
	struct jpeg_decompress_struct jpeg;
	struct jpeg_error_mgr errors;
	jmp_buf fault;
	InkPixels *pixels;
	guint8 *row;                  /* one row of CMYK */
} Decoder;

static void leave(j_common_ptr jpeg)
{
	Decoder *decoder = (Decoder *) jpeg->client_data;

	longjmp(decoder->fault, 1);
}

static void stay_silent(j_common_ptr jpeg, int level)
{
	(void) jpeg;
	(void) level;
}

static void say_nothing(j_common_ptr jpeg)
{
	(void) jpeg;
}

static void open_decoder(Decoder *decoder, const guint8 *data, gsize size)
{
	decoder->jpeg.err = jpeg_std_error(&decoder->errors);
	decoder->errors.error_exit = leave;
	decoder->errors.emit_message = stay_silent;
	decoder->errors.output_message = say_nothing;
	decoder->jpeg.client_data = decoder;
	jpeg_create_decompress(&decoder->jpeg);
	jpeg_mem_src(&decoder->jpeg, data, (unsigned long) size);
}

/* ---- header ---- */

static guint read_int(const guint8 *p, int bytes, gboolean little)
{
	guint value = 0;

	for (int i = 0; i < bytes; i++)
		value = value << 8 | p[little ? bytes - 1 - i : i];
	return value;
}

/* The orientation in an Exif block: a TIFF header and a list of entries of 12 bytes (Exif 2.3 §4.6). */
static int exif_orientation(const guint8 *data, guint size)
{
	const guint8 *tiff = data + 6;
	guint at, count, value;
	gboolean little;

	if (size < 6 + 14 || memcmp(data, "Exif\0\0", 6) != 0)
		return 1;
	size -= 6;
	little = tiff[0] == 'I';
	at = read_int(tiff + 4, 4, little);
	if (at > size - 2)
		return 1;
	count = read_int(tiff + at, 2, little);
	for (at += 2; count > 0 && at <= size - 12; count--, at += 12) {
		value = read_int(tiff + at + 8, 2, little);
		if (read_int(tiff + at, 2, little) == EXIF_ORIENTATION)
			return value >= 1 && value <= 8 ? (int) value : 1;
	}
	return 1;
}

static void read_resolution(Image *image, const struct jpeg_decompress_struct *jpeg)
{
	double inch = jpeg->density_unit == 1 ? 1 : jpeg->density_unit == 2 ? 2.54 : 0;

	image->dpi_x = image->dpi_y = 72;
	if (jpeg->saw_JFIF_marker && inch > 0 && jpeg->X_density > 0 && jpeg->Y_density > 0) {
		image->dpi_x = jpeg->X_density * inch;
		image->dpi_y = jpeg->Y_density * inch;
	}
}

/* The end marker is missing when a file was cut off; a thumbnail's stands in the first half. */
static gboolean has_end(const guint8 *data, gsize size)
{
	const guint8 *p = data + size / 2, *end = data + size;

	while ((p = memchr(p, 0xFF, (gsize) (end - p))) != NULL && p + 1 < end)
		if (*++p == JPEG_EOI)
			return TRUE;
	return FALSE;
}

gboolean image_jpeg_header(Image *image, const guint8 *data, gsize size, int *components, const char **fault)
{
	Decoder decoder = { 0 };
	struct jpeg_decompress_struct *jpeg = &decoder.jpeg;
	volatile gboolean done = FALSE;       /* set between setjmp and longjmp */

	*fault = "it is damaged";
	if (setjmp(decoder.fault) == 0) {
		open_decoder(&decoder, data, size);
		jpeg_save_markers(jpeg, JPEG_APP0 + 1, 0xFFFF);
		jpeg_read_header(jpeg, TRUE);
		image->width = (int) jpeg->image_width;
		image->height = (int) jpeg->image_height;
		image->orientation = 1;
		for (jpeg_saved_marker_ptr m = jpeg->marker_list; m != NULL && image->orientation == 1; m = m->next)
			image->orientation = exif_orientation(m->data, m->data_length);
		read_resolution(image, jpeg);
		/* Press colours need an output intent a PDF/A of ours has not, and DCTDecode knows no arithmetic
		 * coding (ISO 32000-1 §7.4.8). */
		*components = jpeg->num_components != 4 && !jpeg->arith_code ? jpeg->num_components : 0;
		done = has_end(data, size);
	}
	if (!done && image->width > 0)
		*fault = "it is cut off";
	jpeg_destroy_decompress(jpeg);
	return done;
}

/* ---- pixels ---- */

/* One row of CMYK to pixels.  Adobe's files hold the complement. */
static void convert_row(const guint8 *from, guint8 *to, int width, gboolean complement)
{
	for (int i = 0; i < width; i++, from += 4, to += 4) {
		guint ink[4];

		for (int k = 0; k < 4; k++)
			ink[k] = complement ? from[k] : 255u - from[k];
		for (int k = 0; k < 3; k++)
			to[k] = (guint8) (ink[k] * ink[3] / 255);
		to[3] = 255;
	}
}

static void read_rows(Decoder *decoder)
{
	struct jpeg_decompress_struct *jpeg = &decoder->jpeg;
	gboolean press = jpeg->out_color_space == JCS_CMYK;

	if (press)
		decoder->row = g_malloc(4 * (gsize) jpeg->output_width);
	while (jpeg->output_scanline < jpeg->output_height) {
		guint8 *to = decoder->pixels->data + 4 * (gsize) jpeg->output_scanline * (gsize) jpeg->output_width;
		JSAMPROW row = press ? decoder->row : to;

		jpeg_read_scanlines(jpeg, &row, 1);
		if (press)
			convert_row(row, to, (int) jpeg->output_width, jpeg->saw_Adobe_marker);
	}
}

InkPixels *image_jpeg_decode(const guint8 *data, gsize size)
{
	Decoder *decoder = g_new0(Decoder, 1);
	struct jpeg_decompress_struct *jpeg = &decoder->jpeg;
	InkPixels *pixels;

	if (setjmp(decoder->fault) == 0) {
		open_decoder(decoder, data, size);
		jpeg_read_header(jpeg, TRUE);
		jpeg->out_color_space = jpeg->num_components == 4 ? JCS_CMYK : JCS_EXT_RGBA;
		jpeg_start_decompress(jpeg);
		decoder->pixels = ink_pixels_new((int) jpeg->output_width, (int) jpeg->output_height);
		if (decoder->pixels == NULL)
			longjmp(decoder->fault, 1);
		read_rows(decoder);
		jpeg_finish_decompress(jpeg);
	} else {
		g_clear_pointer(&decoder->pixels, ink_pixels_drop);
	}
	pixels = decoder->pixels;
	jpeg_destroy_decompress(jpeg);
	g_free(decoder->row);
	g_free(decoder);
	return pixels;
}
