/* deflate.c: whole buffers through libdeflate: two to three times as fast as zlib for the same size. */
#include "pdf/deflate.h"

#include <libdeflate.h>

#define LEVEL 6
/* No page of a pack says as much. */
#define INFLATED_MAX ((gsize) 1 << 30)

unsigned char *pdf_deflate(const void *data, gsize length, gsize *packed)
{
	struct libdeflate_compressor *compressor = libdeflate_alloc_compressor(LEVEL);
	gsize bound = libdeflate_zlib_compress_bound(compressor, length);
	unsigned char *out = g_malloc(bound);

	*packed = libdeflate_zlib_compress(compressor, data, length, out, bound);
	libdeflate_free_compressor(compressor);
	return out;
}

char *pdf_inflate(const void *data, gsize length, gsize *full)
{
	struct libdeflate_decompressor *decompressor = libdeflate_alloc_decompressor();
	enum libdeflate_result result = LIBDEFLATE_INSUFFICIENT_SPACE;
	gsize room = 8 * length + 1024, taken;
	char *out = NULL;

	for (; result == LIBDEFLATE_INSUFFICIENT_SPACE && room < INFLATED_MAX; room *= 4) {
		g_free(out);
		out = g_malloc(room);
		result = libdeflate_zlib_decompress_ex(decompressor, data, length, out, room, &taken, full);
	}
	libdeflate_free_decompressor(decompressor);
	if (result == LIBDEFLATE_SUCCESS)
		return out;
	g_free(out);
	return NULL;
}
