/* font.c: from a font's properties to a font and its measures. */
#include <hb.h>
#include <string.h>

#include "text/context.h"

#define SMALL_CAPS_SCALE 0.8          /* of the font size; as other formatters have it */

/* ---- the family list ---- */

/* The next name of the list at *AT, without quotes; NULL at the end.  The caller frees it. */
static char *next_family(const char **at)
{
	const char *p = *at, *start;
	char *name;

	p += strspn(p, " \t\r\n,");
	if (*p == '\0')
		return NULL;
	if (*p == '"' || *p == '\'') {
		start = p + 1;
		p = strchr(start, *p);
		if (p == NULL)
			p = start + strlen(start);
		name = g_strndup(start, (gsize) (p - start));
		*at = *p == '\0' ? p : p + 1;
	} else {
		start = p;
		p += strcspn(p, ",");
		name = g_strndup(start, (gsize) (p - start));
		*at = p;
	}
	/* Pango reads a comma as the end of the name. */
	return g_strstrip(g_strdelimit(name, ",", ' '));
}

static void report_missing(TextContext *text, const char *name, const char *substitute, Place place,
                           Diags *diags)
{
	char *folded = g_utf8_casefold(name, -1);

	if (g_hash_table_add(text->missing, folded))
		diag(diags, place, D_FONT_MISSING, name, substitute);
}

/* The names of LIST the library has, in Pango's form; the default family when it has none.  *FIRST is the
 * first name of the list when none is there, else NULL; the caller frees both. */
static char *known_families(TextContext *text, const char *list, char **first)
{
	GString *known = g_string_new(NULL);
	char *name;

	*first = NULL;
	while ((name = next_family(&list)) != NULL) {
		if (font_library_has(text->library, name, FALSE))
			g_string_append_printf(known, "%s%s", known->len > 0 ? "," : "", name);
		if (*first == NULL)
			*first = name;
		else
			g_free(name);
	}
	if (known->len > 0)
		g_clear_pointer(first, g_free);
	else
		g_string_assign(known, "sans-serif");
	return g_string_free(known, FALSE);
}

/* ---- measures ---- */

static int read_i16(hb_blob_t *table, guint offset)
{
	guint length;
	const guint8 *data = (const guint8 *) hb_blob_get_data(table, &length);

	return offset + 2 <= length ? (gint16) (data[offset] << 8 | data[offset + 1]) : 0;
}

static Unit scale_em(int value, int per_em, Unit size)
{
	gint64 twice = 2 * (gint64) value * size;

	return (Unit) ((twice + (twice < 0 ? -per_em : per_em)) / (2 * per_em));
}

/* Typographic ascender and descender (OpenType OS/2): XSL 1.1 §4.4 calls them altitude and depth.  A font
 * without OS/2 gives those of hhea. */
static void measure(Font *font, const FontMaster *master)
{
	hb_font_t *hb = pango_font_get_hb_font(master->pango);
	hb_face_t *face = hb_font_get_face(hb);
	hb_blob_t *os2 = hb_face_reference_table(face, HB_TAG('O', 'S', '/', '2'));
	hb_blob_t *hhea = hb_face_reference_table(face, HB_TAG('h', 'h', 'e', 'a'));
	hb_blob_t *post = hb_face_reference_table(face, HB_TAG('p', 'o', 's', 't'));
	int per_em = (int) hb_face_get_upem(face);
	Unit size = font->spec.size;
	gboolean typographic = read_i16(os2, 68) > 0;
	hb_codepoint_t space;

	font->ascender = scale_em(typographic ? read_i16(os2, 68) : read_i16(hhea, 4), per_em, size);
	font->descender = scale_em(-(typographic ? read_i16(os2, 70) : read_i16(hhea, 6)), per_em, size);
	/* The heights came with version 2 of the table. */
	font->x_height = scale_em(read_i16(os2, 0) >= 2 ? read_i16(os2, 86) : 0, per_em, size);
	font->cap_height = scale_em(read_i16(os2, 0) >= 2 ? read_i16(os2, 88) : 0, per_em, size);
	if (font->x_height <= 0)
		font->x_height = size / 2;
	if (font->cap_height <= 0)
		font->cap_height = font->ascender;
	font->strikethrough_thickness = scale_em(read_i16(os2, 26), per_em, size);
	font->strikethrough_position = scale_em(read_i16(os2, 28), per_em, size);
	font->underline_position = scale_em(read_i16(post, 8), per_em, size);
	font->underline_thickness = scale_em(read_i16(post, 10), per_em, size);
	if (font->underline_thickness <= 0)
		font->underline_thickness = size / 20;
	if (font->strikethrough_thickness <= 0)
		font->strikethrough_thickness = font->underline_thickness;
	if (font->strikethrough_position <= 0)
		font->strikethrough_position = font->x_height / 2;
	font->space = size / 4;
	if (hb_font_get_nominal_glyph(hb, ' ', &space))
		font->space = scale_em(hb_font_get_glyph_h_advance(hb, space), MASTER_SIZE, size);
	hb_blob_destroy(os2);
	hb_blob_destroy(hhea);
	hb_blob_destroy(post);
}

/* ---- fonts ---- */

static FontEntry *make_entry(TextContext *text, const FontSpec *spec, Place place, Diags *diags)
{
	FontEntry *entry = arena_new0(text->arena, FontEntry);
	PangoFontDescription *found;
	char *first, *families = known_families(text, spec->family, &first);

	entry->text = text;
	entry->font.spec = *spec;
	entry->font.spec.family = arena_strdup(text->arena, spec->family);
	entry->master = font_master(text, families, spec);
	if (first != NULL && diags != NULL) {
		found = pango_font_describe(entry->master->pango);
		report_missing(text, first, pango_font_description_get_family(found), place, diags);
		pango_font_description_free(found);
	}
	measure(&entry->font, entry->master);
	g_hash_table_insert(text->fonts, &entry->font.spec, entry);
	g_free(first);
	g_free(families);
	return entry;
}

const Font *text_font(TextContext *text, const FontSpec *asked, Place place, Diags *diags)
{
	FontSpec spec = *asked;
	FontEntry *entry;

	if (spec.family == NULL)
		spec.family = "sans-serif";
	if (spec.style == PANGO_STYLE_OBLIQUE)
		spec.style = PANGO_STYLE_ITALIC;
	spec.size = MAX(spec.size, 1);
	spec.weight = CLAMP(spec.weight, 100, 1000);
	spec.small_caps = spec.small_caps != FALSE;
	entry = g_hash_table_lookup(text->fonts, &spec);
	if (entry == NULL)
		entry = make_entry(text, &spec, place, diags);
	return &entry->font;
}

FontEntry *font_entry_small(TextContext *text, FontEntry *entry)
{
	FontSpec spec = entry->font.spec;

	if (entry->small == NULL) {
		spec.small_caps = FALSE;
		spec.size = (Unit) (spec.size * SMALL_CAPS_SCALE + 0.5);
		entry->small = (FontEntry *) text_font(text, &spec, PLACE_NONE, NULL);
	}
	return entry->small;
}
