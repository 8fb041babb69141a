/* face.c: what the glyphs of a font file are. */
#include "text/face.h"

#include <hb-ot.h>
#include <math.h>
#include <string.h>

#include "text/context.h"

enum { NAMED_INSTANCE = 16 };         /* fontconfig's index holds it above these bits */

/* ---- the form ---- */

static gboolean has_table(hb_face_t *face, hb_tag_t tag)
{
	hb_blob_t *table = hb_face_reference_table(face, tag);
	gboolean there = hb_blob_get_length(table) > 0;

	hb_blob_destroy(table);
	return there;
}

/* Where the INDEX at AT ends (The Compact Font Format Specification, section 5); *FIRST and *LENGTH are those of its first
 * item. 0: it is damaged. */
static gsize end_of_index(const guint8 *data, gsize size, gsize at, gsize *first, gsize *length)
{
	gsize ends[3] = { 0 }, count, bytes, base;

	if (at + 3 > size)
		return 0;
	count = (gsize) data[at] << 8 | data[at + 1];
	bytes = data[at + 2];
	base = at + 3 + (count + 1) * bytes - 1;
	if (count == 0 || bytes < 1 || bytes > 4 || base > size)
		return count == 0 ? at + 2 : 0;
	for (gsize i = 0; i < 3; i++) {
		const guint8 *offset = data + at + 3 + (i == 2 ? count : i) * bytes;

		for (gsize k = 0; k < bytes; k++)
			ends[i] = ends[i] << 8 | offset[k];
		if (ends[i] < 1 || base + ends[i] > size)
			return 0;
	}
	*first = base + ends[0];
	*length = ends[1] > ends[0] ? ends[1] - ends[0] : 0;
	return base + ends[2];
}

/* Whether the Top DICT begins with ROS, as it does where glyphs have CIDs (section 9, Table 10). */
static gboolean has_cids(const guint8 *dict, gsize length)
{
	gsize i = 0;

	while (i < length && dict[i] > 21) {
		if (dict[i] == 28)
			i += 3;
		else if (dict[i] == 29)
			i += 5;
		else if (dict[i] == 30)
			return FALSE;
		else
			i += dict[i] >= 247 && dict[i] <= 254 ? 2 : 1;
	}
	return i + 1 < length && dict[i] == 12 && dict[i + 1] == 30;
}

/* A CFF table whose glyphs are found by their ids: they have names, not CIDs (ISO 32000-1 §9.7.4.2). */
static gboolean has_plain_cff(hb_face_t *face)
{
	hb_blob_t *table = hb_face_reference_table(face, HB_TAG('C', 'F', 'F', ' '));
	guint size;
	const guint8 *data = (const guint8 *) hb_blob_get_data(table, &size);
	gsize first = 0, length = 0, names = size >= 4 ? end_of_index(data, size, data[2], &first, &length) : 0;
	gboolean plain = names > 0 && end_of_index(data, size, names, &first, &length) > 0 && length > 0
	                 && !has_cids(data + first, length);

	hb_blob_destroy(table);
	return plain;
}

static FaceForm form_of(hb_face_t *face, const FontFace *from)
{
	gboolean instance = *from->variations != '\0' || from->index >> NAMED_INSTANCE > 0;

	if (instance && hb_ot_var_has_data(face))
		return FACE_OUTLINES;
	if (has_table(face, HB_TAG('g', 'l', 'y', 'f')))
		return FACE_TRUETYPE;
	return has_plain_cff(face) ? FACE_CFF : FACE_OUTLINES;
}

/* ---- the glyphs ---- */

/* Sets the axes as fontconfig has chosen them: "wght=700,wdth=100". */
static void set_instance(hb_font_t *font, const FontFace *from)
{
	char **axes = g_strsplit(from->variations, ",", -1);
	guint count = g_strv_length(axes), used = 0;
	hb_variation_t *variations = g_new(hb_variation_t, count + 1);

	if (from->index >> NAMED_INSTANCE > 0)
		hb_font_set_var_named_instance(font, (guint) (from->index >> NAMED_INSTANCE) - 1);
	for (guint i = 0; i < count; i++)
		used += hb_variation_from_string(axes[i], -1, &variations[used]) != 0;
	if (used > 0)
		hb_font_set_variations(font, variations, used);
	g_free(variations);
	g_strfreev(axes);
}

static hb_font_t *make_font(hb_face_t *face, const FontFace *from, int per_em)
{
	hb_font_t *font = hb_font_create(face);

	hb_font_set_scale(font, per_em, per_em);
	set_instance(font, from);
	return font;
}

static const int *read_widths(const FaceTables *tables)
{
	int *widths = g_new0(int, tables->count + 1), unit = tables->form == FACE_OUTLINES ? 1 : 1000;

	for (guint i = 0; i < tables->count; i++)
		widths[i] = (int) lround(hb_font_get_glyph_h_advance(tables->font, i) * 1e6 / unit / tables->per_em) * unit;
	return widths;
}

static gboolean is_private(gunichar c)
{
	return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
}

/* Rising, so that the first character of a glyph stays; one for private use only until there is another. */
static const gunichar *read_characters(const FaceTables *tables)
{
	gunichar *characters = g_new0(gunichar, tables->count + 1);
	hb_set_t *all = hb_set_create();
	hb_codepoint_t c = HB_SET_VALUE_INVALID, glyph;

	hb_face_collect_unicodes(tables->face, all);
	while (hb_set_next(all, &c))
		if (g_unichar_type(c) != G_UNICODE_CONTROL && hb_font_get_nominal_glyph(tables->font, c, &glyph)
		    && glyph > 0 && glyph < tables->count
		    && (characters[glyph] == 0 || (is_private(characters[glyph]) && !is_private(c))))
			characters[glyph] = c;
	hb_set_destroy(all);
	return characters;
}

static FaceTables *read_tables(const FontFace *from)
{
	FaceTables *tables = g_new0(FaceTables, 1);
	hb_blob_t *file = hb_blob_create_from_file(from->file);

	tables->face = hb_face_create(file, (guint) from->index & ((1u << NAMED_INSTANCE) - 1));
	hb_blob_destroy(file);
	tables->form = form_of(tables->face, from);
	tables->per_em = MAX(1, (int) hb_face_get_upem(tables->face));
	tables->count = hb_face_get_glyph_count(tables->face);
	tables->font = make_font(tables->face, from, tables->per_em);
	tables->widths = read_widths(tables);
	tables->characters = read_characters(tables);
	hb_font_make_immutable(tables->font);
	return tables;
}

const FaceTables *face_tables(const FontFace *face)
{
	FontFace *mine = (FontFace *) face;

	if (g_once_init_enter(&mine->tables))
		g_once_init_leave(&mine->tables, read_tables(face));
	return face->tables;
}

hb_font_t *face_font(const FontFace *face, int per_em)
{
	return make_font(face_tables(face)->face, face, per_em);
}

void face_drop(gpointer p)
{
	FontFace *face = p;
	FaceTables *tables = (FaceTables *) face->tables;

	if (tables != NULL) {
		hb_font_destroy(tables->font);
		hb_face_destroy(tables->face);
		g_free((gpointer) tables->widths);
		g_free((gpointer) tables->characters);
	}
	g_free(tables);
	g_free(face);
}

int face_glyph_text(const FaceTables *tables, guint glyph, char *text)
{
	gunichar c = glyph < tables->count ? tables->characters[glyph] : 0, letters[18];
	gboolean form = (c >= 0xFB00 && c <= 0xFB4F) || (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
	gsize count = form ? g_unichar_fully_decompose(c, TRUE, letters, G_N_ELEMENTS(letters)) : 0;
	int length = 0;

	if (c == 0)
		return 0;
	for (gsize i = 0; i < count; i++)
		length += g_unichar_to_utf8(letters[i], text + length);
	if (count == 0)
		length = g_unichar_to_utf8(c, text);
	text[length] = '\0';
	return length;
}
