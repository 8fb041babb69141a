/* context.c: a thread's font map. */
#include <pango/pangofc-fontmap.h>
#include <pango/pangoft2.h>
#include <string.h>

#include "text/context.h"

/* Lists of families are long, and few are of one length. */
static guint spec_hash(gconstpointer p)
{
	const FontSpec *spec = p;
	guint hash = (guint) strlen(spec->family);

	hash = hash * 31u + (guint) spec->size;
	hash = hash * 31u + (guint) spec->weight;
	return hash * 31u + (guint) (spec->style * 32 + spec->stretch * 2 + (spec->small_caps != 0));
}

static gboolean spec_equal(gconstpointer a, gconstpointer b)
{
	const FontSpec *x = a, *y = b;

	return x->size == y->size && x->weight == y->weight && x->style == y->style && x->stretch == y->stretch
		&& !x->small_caps == !y->small_caps && strcmp(x->family, y->family) == 0;
}

static PangoFontMap *new_map(FcConfig *config)
{
	PangoFontMap *map = pango_ft2_font_map_new();

	pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
	return map;
}

TextContext *text_context_new(FontLibrary *library)
{
	TextContext *text = g_new0(TextContext, 1);

	text->library = library;
	text->arena = arena_new();
	if (font_library_plain(library) != NULL)
		text->plain = new_map(font_library_plain(library));
	text->masters = masters_new();
	text->fonts = g_hash_table_new(spec_hash, spec_equal);
	text->missing = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	text->faces = g_hash_table_new_full(NULL, NULL, g_object_unref, NULL);
	text->buffer = hb_buffer_create();
	text->lexicons = lexicons_new();
	return text;
}

void text_context_drop(TextContext *text)
{
	if (text == NULL)
		return;
	g_hash_table_destroy(text->lexicons);
	hb_buffer_destroy(text->buffer);
	word_table_drop(&text->words);
	word_table_drop(&text->master_words);
	g_hash_table_destroy(text->fonts);
	g_hash_table_destroy(text->masters);
	g_hash_table_destroy(text->faces);
	g_hash_table_destroy(text->missing);
	g_clear_object(&text->map);
	g_clear_object(&text->plain);
	g_free(text->last_tag);
	arena_drop(text->arena);
	g_free(text);
}

PangoFontMap *text_map(TextContext *text)
{
	if (text->map == NULL)
		text->map = new_map(font_library_config(text->library));
	return text->map;
}

Arena *text_arena(TextContext *text)
{
	return text->arena;
}

PangoLanguage *text_language(TextContext *text, const char *tag)
{
	if (tag == NULL || *tag == '\0')
		tag = "en";
	if (text->last_tag == NULL || strcmp(text->last_tag, tag) != 0) {
		g_free(text->last_tag);
		text->last_tag = g_strdup(tag);
		text->last_language = pango_language_from_string(tag);
	}
	return text->last_language;
}

const FontFace *text_face(TextContext *text, PangoFont *font)
{
	FontFace *face = g_hash_table_lookup(text->faces, font);

	if (face == NULL) {
		face = (FontFace *) font_library_face(text->library, pango_fc_font_get_pattern(PANGO_FC_FONT(font)));
		g_hash_table_insert(text->faces, g_object_ref(font), face);
	}
	return face;
}
