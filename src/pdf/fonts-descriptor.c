/* fonts-descriptor.c: what a face says of itself (ISO 32000-1 §9.8). */
#include <hb-ot.h>
#include <math.h>

#include "ink/number.h"
#include "pdf/fonts.h"
#include "pdf/pdf.h"

enum { FIXED_PITCH = 1, SERIF = 2, SYMBOLIC = 4, ITALIC = 64 };        /* Table 123 */

/* The number of 16 bits at OFFSET of table TAG; 0: there is none. */
static int read_i16(const UsedFace *used, hb_tag_t tag, guint offset)
{
	hb_blob_t *table = hb_face_reference_table(used->tables->face, tag);
	guint length;
	const guint8 *data = (const guint8 *) hb_blob_get_data(table, &length);
	int value = offset + 2 <= length ? (gint16) (data[offset] << 8 | data[offset + 1]) : 0;

	hb_blob_destroy(table);
	return value;
}

/* Six letters that differ where the glyphs do. */
static void put_tag(GString *out, const UsedFace *used)
{
	char *sum = g_compute_checksum_for_data(G_CHECKSUM_MD5, used->glyphs, used->tables->count / 8 + 1);

	for (int i = 0; i < 6; i++)
		g_string_append_c(out, (char) ('A' + (g_ascii_xdigit_value(sum[2 * i]) * 16
		                                      + g_ascii_xdigit_value(sum[2 * i + 1])) % 26));
	g_free(sum);
}

void font_put_name(GString *out, const UsedFace *used)
{
	char name[128];
	guint length = sizeof name;
	gsize before;

	hb_ot_name_get_utf8(used->tables->face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &length, name);
	g_string_append_c(out, '/');
	put_tag(out, used);
	g_string_append_c(out, '+');
	before = out->len;
	for (guint i = 0; i < length; i++)
		if (g_ascii_isalnum(name[i]) || name[i] == '-' || name[i] == '_' || name[i] == '.')
			g_string_append_c(out, name[i]);
	if (out->len == before)
		g_string_append(out, "Font");
}

static int flags(const UsedFace *used)
{
	hb_tag_t post = HB_TAG('p', 'o', 's', 't');
	int family = read_i16(used, HB_TAG('O', 'S', '/', '2'), 30) >> 8;
	gboolean fixed = read_i16(used, post, 12) != 0 || read_i16(used, post, 14) != 0;
	gboolean italic = read_i16(used, post, 4) != 0 || read_i16(used, post, 6) != 0;

	return SYMBOLIC | (fixed ? FIXED_PITCH : 0) | ((family >= 1 && family <= 5) || family == 7 ? SERIF : 0)
	       | (italic ? ITALIC : 0);
}

static void put_measure(GString *out, const UsedFace *used, const char *key, double value)
{
	g_string_append(out, key);
	g_string_append_c(out, ' ');
	ink_put_number(out, value * 1000 / used->tables->per_em, 0);
}

static void put_box(GString *out, const UsedFace *used)
{
	for (guint i = 0; i < 4; i++)
		put_measure(out, used, i == 0 ? "/FontBBox[" : "", read_i16(used, HB_TAG('h', 'e', 'a', 'd'), 36 + 2 * i));
	g_string_append_c(out, ']');
}

/* How thick the stems are no table says; the weight (OS/2) does roughly. */
static double stem(const UsedFace *used)
{
	int weight = read_i16(used, HB_TAG('O', 'S', '/', '2'), 4);

	return 50 + pow((weight > 0 ? weight : 400) / 65.0, 2);
}

int font_descriptor(Finish *f, const UsedFace *used, const char *key, int program)
{
	int object = objects_reserve(f->objects), capitals = read_i16(used, HB_TAG('O', 'S', '/', '2'), 88);
	GString *out = objects_begin(f->objects, object);
	hb_font_extents_t extents = { 0 };

	hb_font_get_h_extents(used->tables->font, &extents);
	g_string_append(out, "<</Type/FontDescriptor/FontName");
	font_put_name(out, used);
	g_string_append_printf(out, "/Flags %d/ItalicAngle %d", flags(used), read_i16(used, HB_TAG('p', 'o', 's', 't'), 4));
	put_measure(out, used, "/Ascent", extents.ascender);
	put_measure(out, used, "/Descent", extents.descender);
	put_measure(out, used, "/CapHeight", capitals > 0 ? capitals : extents.ascender);
	put_box(out, used);
	g_string_append(out, "/StemV ");
	ink_put_number(out, stem(used), 0);
	if (key != NULL) {
		g_string_append(out, key);
		g_string_append_c(out, ' ');
		pdf_put_reference(out, program);
	}
	g_string_append(out, ">>");
	objects_end(f->objects);
	return object;
}
