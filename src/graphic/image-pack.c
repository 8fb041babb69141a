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

static void read_planes(Planes *planes, const guint8 *pixel)
{
	gsize count = (gsize) planes->width * (gsize) planes->height;

	for (gsize i = 0; i < count; i++, pixel += 4) {
		guint8 *colour = planes->colours + 3 * i;

		/* Of what is not seen at all, nothing is told. */
		for (int k = 0; k < 3; k++)
			colour[k] = pixel[3] > 0 ? pixel[k] : 0;
		planes->alphas[i] = pixel[3];
		planes->grey = planes->grey && colour[0] == colour[1] && colour[1] == colour[2];
		planes->opaque = planes->opaque && pixel[3] == 255;
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

InkPicture *image_pack(const InkPixels *pixels, const char *id)
{
	Planes planes = {
		.width = pixels->width, .height = pixels->height, .grey = TRUE, .opaque = TRUE,
	};
	gsize count = (gsize) planes.width * (gsize) planes.height;
	InkPicture *picture;
	char *mask_id;

	planes.colours = g_malloc(3 * count);
	planes.alphas = g_malloc(count);
	read_planes(&planes, pixels->data);
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
