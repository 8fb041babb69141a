/* image-pack.c: pixels made ready for a PDF.
 *
 * Grey ones have one component; what can be seen through has a mask of how much (ISO 32000-1 §11.6.5.3). */
#include "base/deflate.h"
#include "graphic/picture.h"

/* The pixels as bytes, red, green and blue in turn, or the first alone; and how opaque each is. */
typedef struct Planes {
	int width, height;
	guint8 *colours, *alphas;
	gboolean grey, opaque;
} Planes;

/* From cairo's pixel, whose colours are multiplied by its alpha. */
static guint8 part(guint32 pixel, int shift, guint alpha)
{
	guint value = pixel >> shift & 0xFF;

	return (guint8) (alpha == 0 ? 0 : alpha == 255 ? value : MIN(255, (value * 255 + alpha / 2) / alpha));
}

static void read_planes(Planes *planes, cairo_surface_t *pixels)
{
	const guint8 *data = cairo_image_surface_get_data(pixels);
	gboolean has_alpha = cairo_image_surface_get_format(pixels) == CAIRO_FORMAT_ARGB32;
	gsize at = 0;

	for (int y = 0; y < planes->height; y++) {
		const guint32 *row = (const guint32 *) (gconstpointer)
		                     (data + (gsize) y * (gsize) cairo_image_surface_get_stride(pixels));

		for (int x = 0; x < planes->width; x++, at++) {
			guint alpha = has_alpha ? row[x] >> 24 : 255;
			guint8 *colour = planes->colours + 3 * at;

			for (int k = 0; k < 3; k++)
				colour[k] = part(row[x], 16 - 8 * k, alpha);
			planes->alphas[at] = (guint8) alpha;
			planes->grey = planes->grey && colour[0] == colour[1] && colour[1] == colour[2];
			planes->opaque = planes->opaque && alpha == 255;
		}
	}
}

static InkPicture *pack_plane(const Planes *planes, const char *id, const char *space, const guint8 *bytes, gsize size)
{
	gsize length;
	unsigned char *packed = deflate_pack(bytes, size, &length);

	return ink_picture_new(id, g_strdup_printf("/Width %d/Height %d/BitsPerComponent 8/ColorSpace/%s/Filter/FlateDecode",
	                                           planes->width, planes->height, space), g_bytes_new_take(packed, length));
}

/* Makes COUNT pixels of three bytes pixels of one. */
static void make_grey(guint8 *colours, gsize count)
{
	for (gsize i = 0; i < count; i++)
		colours[i] = colours[3 * i];
}

InkPicture *image_pack(cairo_surface_t *pixels, const char *id)
{
	Planes planes = {
		.width = cairo_image_surface_get_width(pixels), .height = cairo_image_surface_get_height(pixels),
		.grey = TRUE, .opaque = TRUE,
	};
	gsize count = (gsize) planes.width * (gsize) planes.height;
	InkPicture *picture;
	char *mask_id;

	cairo_surface_flush(pixels);
	planes.colours = g_malloc(3 * count);
	planes.alphas = g_malloc(count);
	read_planes(&planes, pixels);
	if (planes.grey)
		make_grey(planes.colours, count);
	picture = pack_plane(&planes, id, planes.grey ? "DeviceGray" : "DeviceRGB", planes.colours,
	                     planes.grey ? count : 3 * count);
	if (!planes.opaque) {
		mask_id = g_strconcat(id, " mask", NULL);
		picture->mask = pack_plane(&planes, mask_id, "DeviceGray", planes.alphas, count);
		g_free(mask_id);
	}
	g_free(planes.colours);
	g_free(planes.alphas);
	return picture;
}
