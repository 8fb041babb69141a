/* fonts.c: the fonts of the file. */
#include "pdf/fonts.h"

#include "ink/number.h"
#include "pdf/pdf.h"

typedef struct FileFont {
	PageFont font;
	int object;
} FileFont;

struct Fonts {
	Objects *objects;
	const Used *used;
	GArray *list;                 /* FileFont, in the order the pages use them */
	GThread *maker;               /* of the programs */
	FontProgram **programs;       /* of each used face; NULL: its glyphs are drawings; the maker's until it has ended */
};

static gpointer make_programs(gpointer data)
{
	Fonts *fonts = data;

	for (guint i = 0; i < fonts->used->faces->len; i++) {
		const UsedFace *used = fonts->used->faces->pdata[i];

		if (used->tables->form != FACE_OUTLINES)
			fonts->programs[i] = font_program(used);
	}
	return NULL;
}

static void wait_for_programs(Fonts *fonts)
{
	if (fonts->maker != NULL)
		g_thread_join(fonts->maker);
	fonts->maker = NULL;
}

Fonts *fonts_new(Objects *objects, const Used *used)
{
	Fonts *fonts = g_new0(Fonts, 1);

	fonts->objects = objects;
	fonts->used = used;
	fonts->list = g_array_new(FALSE, FALSE, sizeof(FileFont));
	fonts->programs = g_new0(FontProgram *, used->faces->len + 1);
	fonts->maker = g_thread_new("fonts", make_programs, fonts);
	return fonts;
}

void fonts_drop(Fonts *fonts)
{
	if (fonts == NULL)
		return;
	wait_for_programs(fonts);
	for (guint i = 0; i < fonts->used->faces->len; i++)
		font_program_drop(fonts->programs[i]);
	g_free(fonts->programs);
	g_array_unref(fonts->list);
	g_free(fonts);
}

int fonts_object(Fonts *fonts, const PageFont *font)
{
	FileFont made = { *font, 0 };

	for (guint i = 0; i < fonts->list->len; i++) {
		const FileFont *known = &g_array_index(fonts->list, FileFont, i);

		if (known->font.face == font->face && known->font.block == font->block)
			return known->object;
	}
	made.object = objects_reserve(fonts->objects);
	g_array_append_val(fonts->list, made);
	return made.object;
}

/* ---- composite fonts ---- */

/* Runs of neighbours: "3[278 333]" (§9.7.4.3), thousandths of an em. */
static void put_widths(GString *out, const UsedFace *used)
{
	gboolean open = FALSE;

	g_string_append(out, "/W[");
	for (guint glyph = 1; glyph < used->tables->count; glyph++) {
		if (!used_has_glyph(used, glyph)) {
			if (open)
				g_string_append_c(out, ']');
			open = FALSE;
			continue;
		}
		if (!open) {
			ink_put_fixed(out, glyph, 0);
			g_string_append_c(out, '[');
		} else {
			g_string_append_c(out, ' ');
		}
		ink_put_fixed(out, used->tables->widths[glyph], 3);
		open = TRUE;
	}
	g_string_append(out, open ? "]]" : "]");
}

static int make_stream(Finish *f, const FontProgram *program)
{
	int object = objects_reserve(f->objects);

	g_string_append(objects_begin_stream(f->objects, object, program->packed, program->length), program->entries);
	objects_end(f->objects);
	return object;
}

/* The CIDFont; its CIDs are glyph ids. */
static int make_descendant(Finish *f, const UsedFace *used, const FontProgram *program)
{
	gboolean truetype = used->tables->form == FACE_TRUETYPE;
	int stream = make_stream(f, program);
	int descriptor = font_descriptor(f, used, program->key, stream);
	int object = objects_reserve(f->objects);
	GString *out = objects_begin(f->objects, object);

	g_string_append(out, truetype ? "<</Type/Font/Subtype/CIDFontType2/CIDToGIDMap/Identity/BaseFont"
	                              : "<</Type/Font/Subtype/CIDFontType0/BaseFont");
	font_put_name(out, used);
	g_string_append(out, "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ");
	pdf_put_reference(out, descriptor);
	put_widths(out, used);
	g_string_append(out, ">>");
	objects_end(f->objects);
	return object;
}

static void make_composite(Finish *f, int object, const UsedFace *used, const FontProgram *program)
{
	int descendant = make_descendant(f, used, program);
	int unicode = font_unicode(f, used, 1, used->tables->count - 1, 2);
	GString *out = objects_begin(f->objects, object);

	g_string_append(out, "<</Type/Font/Subtype/Type0/BaseFont");
	font_put_name(out, used);
	/* The name of a Type 0 font on a CFF program says the CMap, too (Table 121). */
	if (used->tables->form == FACE_CFF)
		g_string_append(out, "-Identity-H");
	g_string_append(out, "/Encoding/Identity-H/DescendantFonts[");
	pdf_put_reference(out, descendant);
	g_string_append(out, "]/ToUnicode ");
	pdf_put_reference(out, unicode);
	g_string_append(out, ">>");
	objects_end(f->objects);
}

/* The index of FACE among those used. */
static guint index_of(const Fonts *fonts, const FontFace *face)
{
	guint i = 0;

	while (((const UsedFace *) fonts->used->faces->pdata[i])->face != face)
		i++;
	return i;
}

void fonts_make(Fonts *fonts, Finish *f)
{
	wait_for_programs(fonts);
	for (guint i = 0; i < fonts->list->len; i++) {
		const FileFont *font = &g_array_index(fonts->list, FileFont, i);
		guint face = index_of(fonts, font->font.face);
		const UsedFace *used = fonts->used->faces->pdata[face];

		if (font->font.block == FONT_WHOLE)
			make_composite(f, font->object, used, fonts->programs[face]);
		else
			font_outlines(f, font->object, used, (guint) font->font.block * 256);
	}
}
