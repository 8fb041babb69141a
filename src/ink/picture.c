/* picture.c: pictures as a PDF holds them. */
#include "ink/picture.h"

InkPicture *ink_picture_new(const char *key, char *entries, GBytes *data)
{
	InkPicture *picture = g_new0(InkPicture, 1);

	picture->key = g_strdup(key);
	picture->entries = entries;
	picture->data = data;
	picture->references = 1;
	return picture;
}

InkPicture *ink_picture_ref(InkPicture *picture)
{
	g_atomic_int_inc(&picture->references);
	return picture;
}

void ink_picture_unref(InkPicture *picture)
{
	if (picture == NULL || !g_atomic_int_dec_and_test(&picture->references))
		return;
	ink_picture_unref(picture->mask);
	g_bytes_unref(picture->data);
	g_free(picture->entries);
	g_free(picture->key);
	g_free(picture);
}

InkPixels *ink_pixels_new(int width, int height)
{
	InkPixels *pixels = g_new(InkPixels, 1);

	*pixels = (InkPixels) { width, height, g_try_malloc0_n((gsize) width * (gsize) height, 4) };
	if (pixels->data == NULL)
		g_clear_pointer(&pixels, g_free);
	return pixels;
}

void ink_pixels_drop(InkPixels *pixels)
{
	if (pixels == NULL)
		return;
	g_free(pixels->data);
	g_free(pixels);
}
