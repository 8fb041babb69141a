/* deflate.h: zlib's format through libdeflate, as FlateDecode takes it (ISO 32000-1 §7.4.4). */
#ifndef BASE_DEFLATE_H
#define BASE_DEFLATE_H

#include <glib.h>

/* DATA compressed; the caller frees it.  Any thread. */
unsigned char *deflate_pack(const void *data, gsize length, gsize *packed);

#endif
