/* fonts-program.c: font programs of the glyphs that are used, made by HarfBuzz's subsetter.
 *
 * A PDF needs of a TrueType font the tables of outlines and measures alone (ISO 32000-1 §9.9), of one of
 * PostScript outlines the CFF table.  Hints are left out: they take 10 KB a face, and at
 * the sizes of print nobody sees them. */
#include <hb-subset.h>

#include "base/deflate.h"
#include "pdf/fonts.h"

static hb_face_t *subset(const UsedFace *used)
{
	static const hb_tag_t dropped[] = {
		HB_TAG('B', 'A', 'S', 'E'), HB_TAG('D', 'S', 'I', 'G'), HB_TAG('G', 'D', 'E', 'F'), HB_TAG('G', 'P', 'O', 'S'),
		HB_TAG('G', 'S', 'U', 'B'), HB_TAG('H', 'V', 'A', 'R'), HB_TAG('J', 'S', 'T', 'F'), HB_TAG('M', 'A', 'T', 'H'),
		HB_TAG('M', 'V', 'A', 'R'), HB_TAG('O', 'S', '/', '2'), HB_TAG('S', 'T', 'A', 'T'), HB_TAG('V', 'V', 'A', 'R'),
		HB_TAG('V', 'D', 'M', 'X'), HB_TAG('V', 'O', 'R', 'G'), HB_TAG('a', 'v', 'a', 'r'), HB_TAG('c', 'm', 'a', 'p'),
		HB_TAG('f', 'v', 'a', 'r'), HB_TAG('g', 'a', 's', 'p'), HB_TAG('g', 'v', 'a', 'r'), HB_TAG('h', 'd', 'm', 'x'),
		HB_TAG('k', 'e', 'r', 'n'), HB_TAG('n', 'a', 'm', 'e'), HB_TAG('p', 'o', 's', 't'), HB_TAG('v', 'h', 'e', 'a'),
		HB_TAG('v', 'm', 't', 'x'), HB_TAG('C', 'O', 'L', 'R'), HB_TAG('C', 'P', 'A', 'L'), HB_TAG('m', 'o', 'r', 'x'),
		HB_TAG('L', 'T', 'S', 'H'), HB_TAG('P', 'C', 'L', 'T'), HB_TAG('m', 'e', 't', 'a'), HB_TAG('F', 'F', 'T', 'M'),
	};
	hb_subset_input_t *input = hb_subset_input_create_or_fail();
	hb_set_t *glyphs = hb_subset_input_glyph_set(input);
	hb_set_t *tables = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
	hb_face_t *made;

	hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NO_HINTING);
	for (gsize i = 0; i < G_N_ELEMENTS(dropped); i++)
		hb_set_add(tables, dropped[i]);
	for (guint glyph = 1; glyph < used->tables->count; glyph++)
		if (used_has_glyph(used, glyph))
			hb_set_add(glyphs, glyph);
	made = hb_subset_or_fail(used->tables->face, input);
	hb_subset_input_destroy(input);
	return made;
}

FontProgram *font_program(const UsedFace *used)
{
	gboolean truetype = used->tables->form == FACE_TRUETYPE;
	hb_face_t *face = subset(used), *from = face != NULL ? face : used->tables->face;
	hb_blob_t *blob = truetype ? hb_face_reference_blob(from)
	                           : hb_face_reference_table(from, HB_TAG('C', 'F', 'F', ' '));
	FontProgram *program = g_new(FontProgram, 1);
	GString *entries = g_string_new(NULL);
	guint length;
	const char *data = hb_blob_get_data(blob, &length);

	if (truetype)
		g_string_append_printf(entries, "/Length1 %u", length);
	else
		g_string_append(entries, "/Subtype/CIDFontType0C");
	g_string_append(entries, "/Filter/FlateDecode");
	program->key = truetype ? "/FontFile2" : "/FontFile3";
	program->entries = g_string_free(entries, FALSE);
	program->packed = deflate_pack(data, length, &program->length);
	hb_blob_destroy(blob);
	if (face != NULL)
		hb_face_destroy(face);
	return program;
}

void font_program_drop(FontProgram *program)
{
	if (program == NULL)
		return;
	g_free(program->packed);
	g_free(program->entries);
	g_free(program);
}
