/* png-keep.c: PNG pixels that a PDF holds as they are.
 *
 * A PDF can hold the compressed pixels of most PNG files: zlib's format and the row filters are the same (ISO/IEC
 * 15948 §10, ISO 32000-1 §7.4.4.4). To inflate them and compress them again takes forty times what a page of text does. */
#include <libdeflate.h>
#include <string.h>

#include "graphic/picture.h"

enum { GREY = 0, RGB = 2, INDEXED = 3 };      /* colour types, ISO/IEC 15948 §11.2.2 */

static guint32 read_u32(const guint8 *data)
{
	return (guint32) data[0] << 24 | (guint32) data[1] << 16 | (guint32) data[2] << 8 | data[3];
}

/* Whether the check sum behind a chunk's LENGTH bytes is right; one that may be skipped need not have it right. */
static gboolean is_sound(const guint8 *type, gsize length)
{
	return g_ascii_islower((char) type[0]) || libdeflate_crc32(0, type, length + 4) == read_u32(type + 4 + length);
}

/* The parts of a PNG: its pixels joined, its palette; FALSE when it has transparency, is damaged or cut off. */
static gboolean read_chunks(const guint8 *data, gsize size, GByteArray *pixels, const guint8 **palette,
                            guint *palette_length)
{
	gsize at = 8;

	while (size - at >= 12) {
		gsize length = read_u32(data + at);
		const guint8 *type = data + at + 4;

		if (length > size - at - 12 || memcmp(type, "tRNS", 4) == 0 || !is_sound(type, length))
			return FALSE;
		if (memcmp(type, "IEND", 4) == 0)
			return pixels->len > 0;
		if (memcmp(type, "PLTE", 4) == 0) {
			*palette = type + 4;
			*palette_length = (guint) length;
		} else if (memcmp(type, "IDAT", 4) == 0) {
			g_byte_array_append(pixels, type + 4, (guint) length);
		}
		at += length + 12;
	}
	return FALSE;
}

/* Whether PIXELS inflate to what HEADER promises, a byte for the filter before each row. */
static gboolean is_whole(const GByteArray *pixels, const guint8 *header)
{
	gsize bits = (gsize) read_u32(header) * header[8] * (header[9] == RGB ? 3 : 1);
	gsize size = (1 + (bits + 7) / 8) * read_u32(header + 4);
	struct libdeflate_decompressor *decompressor = libdeflate_alloc_decompressor();
	guint8 *rows = g_malloc(size);
	enum libdeflate_result result = libdeflate_zlib_decompress(decompressor, pixels->data, pixels->len, rows, size, NULL);

	g_free(rows);
	libdeflate_free_decompressor(decompressor);
	return result == LIBDEFLATE_SUCCESS;
}

/* [/Indexed /DeviceRGB HIGHEST PALETTE] (ISO 32000-1 §8.6.6.3). */
static void put_palette(GString *entries, const guint8 *palette, guint length)
{
	g_string_append_printf(entries, "/ColorSpace[/Indexed/DeviceRGB %u<", length / 3 - 1);
	for (guint i = 0; i < length; i++)
		g_string_append_printf(entries, "%02X", palette[i]);
	g_string_append(entries, ">]");
}

/* The entries of the picture's dictionary; HEADER is IHDR's data. */
static char *make_entries(const guint8 *header, const guint8 *palette, guint length)
{
	GString *entries = g_string_new(NULL);

	g_string_append_printf(entries, "/Width %u/Height %u/BitsPerComponent %d/Filter/FlateDecode/DecodeParms"
	                       "<</Predictor 15/Colors %d/BitsPerComponent %d/Columns %u>>", read_u32(header),
	                       read_u32(header + 4), header[8], header[9] == RGB ? 3 : 1, header[8], read_u32(header));
	if (header[9] == INDEXED)
		put_palette(entries, palette, length);
	else
		g_string_append(entries, header[9] == RGB ? "/ColorSpace/DeviceRGB" : "/ColorSpace/DeviceGray");
	return g_string_free(entries, FALSE);
}

InkPicture *image_png_keep(const guint8 *data, gsize size, const char *id)
{
	const guint8 *header = data + 16, *palette = NULL;
	GByteArray *pixels;
	guint length = 0;
	gboolean indexed, fits;

	/* Depth, colour type, compression, filter, interlace. */
	if (size < 33 || header[8] > 8 || (header[9] != GREY && header[9] != RGB && header[9] != INDEXED)
	    || header[10] != 0 || header[11] != 0 || header[12] != 0)
		return NULL;
	pixels = g_byte_array_new();
	fits = read_chunks(data, size, pixels, &palette, &length);
	indexed = header[9] == INDEXED;
	if (!fits || (indexed && (length == 0 || length % 3 != 0 || length > 3u << header[8])) || !is_whole(pixels, header)) {
		g_byte_array_unref(pixels);
		return NULL;
	}
	return ink_picture_new(id, make_entries(header, palette, length), g_byte_array_free_to_bytes(pixels));
}
