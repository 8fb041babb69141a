/* png-wrap.c: PNG pixels on their way into a PDF.
 *
 * A PDF can hold the compressed pixels of most PNG files as they are: zlib's format and the row filters are
 * the same (ISO/IEC 15948 §10, ISO 32000-1 §7.4.4.4).  cairo would inflate them and compress them again, at
 * forty times the cost of a page of text; but the data of a JPEG it passes on unseen.  So the pixels go
 * through it behind the headers of a JPEG: start of image, an application segment of our own with the depth
 * and the palette, a frame header with the measures (ITU-T T.81 §B.2).  The finisher unwraps them. */
#include <libdeflate.h>
#include <string.h>

#include "graphic/picture.h"

static const char signature[] = "boardpack PNG";

enum {
	GREY = 0, RGB = 2, INDEXED = 3,       /* colour types, ISO/IEC 15948 §11.2.2 */
	SEGMENT_AT = 2,               /* of the application segment, behind the start of image */
	SEGMENT_FIXED = 2 + sizeof signature + 1,     /* its length field, signature and depth */
	FRAME_FIXED = 8,              /* length field, precision, height, width, number of components */
};

static guint32 read_u32(const guint8 *data)
{
	return (guint32) data[0] << 24 | (guint32) data[1] << 16 | (guint32) data[2] << 8 | data[3];
}

static guint read_u16(const guint8 *data)
{
	return (guint) data[0] << 8 | data[1];
}

static void append_u16(GByteArray *array, guint number)
{
	const guint8 bytes[2] = { (guint8) (number >> 8), (guint8) number };

	g_byte_array_append(array, bytes, sizeof bytes);
}

static void append_u8(GByteArray *array, guint number)
{
	const guint8 byte = (guint8) number;

	g_byte_array_append(array, &byte, 1);
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

static void append_headers(GByteArray *wrapped, const guint8 *header, const guint8 *palette, guint length)
{
	static const guint8 image_and_segment[] = { 0xFF, 0xD8, 0xFF, 0xE9 }, frame[] = { 0xFF, 0xC0 };
	guint components = header[9] == RGB ? 3 : 1;

	g_byte_array_append(wrapped, image_and_segment, sizeof image_and_segment);
	append_u16(wrapped, SEGMENT_FIXED + length);
	g_byte_array_append(wrapped, (const guint8 *) signature, sizeof signature);
	append_u8(wrapped, header[8]);
	if (length > 0)
		g_byte_array_append(wrapped, palette, length);
	g_byte_array_append(wrapped, frame, sizeof frame);
	append_u16(wrapped, FRAME_FIXED + 3 * components);
	append_u8(wrapped, 8);
	append_u16(wrapped, read_u32(header + 4));
	append_u16(wrapped, read_u32(header));
	append_u8(wrapped, components);
	for (guint i = 1; i <= components; i++) {
		append_u8(wrapped, i);
		append_u16(wrapped, 0x1100);
	}
}

GBytes *image_png_wrap(const guint8 *data, gsize size)
{
	const guint8 *header = data + 16, *palette = NULL;
	GByteArray *wrapped, *pixels;
	guint length = 0;
	gboolean indexed, fits;

	/* Depth, colour type, compression, filter, interlace. */
	if (size < 33 || header[8] > 8 || (header[9] != GREY && header[9] != RGB && header[9] != INDEXED)
	    || header[10] != 0 || header[11] != 0 || header[12] != 0)
		return NULL;
	pixels = g_byte_array_new();
	fits = read_chunks(data, size, pixels, &palette, &length);
	indexed = header[9] == INDEXED;
	if (!fits || (indexed && (length == 0 || length % 3 != 0 || length > 3 * 256)) || !is_whole(pixels, header)) {
		g_byte_array_unref(pixels);
		return NULL;
	}
	wrapped = g_byte_array_sized_new(pixels->len + 1024);
	append_headers(wrapped, header, palette, indexed ? length : 0);
	g_byte_array_append(wrapped, pixels->data, pixels->len);
	g_byte_array_unref(pixels);
	return g_byte_array_free_to_bytes(wrapped);
}

gboolean graphic_unwrap_png(const guint8 *data, gsize size, WrappedPng *png)
{
	const guint8 *segment = data + SEGMENT_AT + 2, *frame;
	gsize length;

	if (size < SEGMENT_AT + 2 + SEGMENT_FIXED || memcmp(segment + 2, signature, sizeof signature) != 0)
		return FALSE;
	length = read_u16(segment);
	if (size < SEGMENT_AT + 2 + length + 2 + FRAME_FIXED)
		return FALSE;
	png->bits = segment[SEGMENT_FIXED - 1];
	png->colours = (int) (length - SEGMENT_FIXED) / 3;
	png->palette = png->colours > 0 ? segment + SEGMENT_FIXED : NULL;
	frame = segment + length + 2;
	png->columns = (int) read_u16(frame + 5);
	png->components = frame[7];
	png->pixels = frame + read_u16(frame);
	if (png->pixels > data + size)
		return FALSE;
	png->length = (gsize) (data + size - png->pixels);
	return TRUE;
}
