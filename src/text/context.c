/* context.c: a thread's font map, and its cairo fonts. */
#include <cairo-ft.h>
#include <pango/pangofc-fontmap.h>
#include <string.h>

#include "text/context.h"

typedef struct ScaledKey {
	const FontFace *face;
	Unit size;
} ScaledKey;

static guint scaled_hash(gconstpointer p)
{
	const ScaledKey *key = p;

	return g_direct_hash(key->face) * 31u + (guint) key->size;
}

static gboolean scaled_equal(gconstpointer a, gconstpointer b)
{
	const ScaledKey *x = a, *y = b;

	return x->face == y->face && x->size == y->size;
}

static guint spec_hash(gconstpointer p)
{
	const FontSpec *spec = p;
	guint hash = g_str_hash(spec->family);

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
	PangoFontMap *map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);

	pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
	/* At 72 dots an inch a device unit is a point. */
	pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map), 72);
	return map;
}

TextContext *text_context_new(FontLibrary *library)
{
	TextContext *text = g_new0(TextContext, 1);

	text->library = library;
	text->arena = arena_new();
	text->map = new_map(font_library_config(library));
	if (font_library_plain(library) != NULL)
		text->plain = new_map(font_library_plain(library));
	text->masters = masters_new();
	text->fonts = g_hash_table_new(spec_hash, spec_equal);
	text->missing = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	text->faces = g_hash_table_new_full(NULL, NULL, g_object_unref, NULL);
	text->cairo_faces = g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify) cairo_font_face_destroy);
	text->scaled = g_hash_table_new_full(scaled_hash, scaled_equal, g_free,
	                                     (GDestroyNotify) cairo_scaled_font_destroy);
	text->lexicons = lexicons_new();
	return text;
}

void text_context_drop(TextContext *text)
{
	if (text == NULL)
		return;
	g_hash_table_destroy(text->lexicons);
	word_table_drop(&text->words);
	word_table_drop(&text->master_words);
	g_hash_table_destroy(text->scaled);
	g_hash_table_destroy(text->cairo_faces);
	g_hash_table_destroy(text->fonts);
	g_hash_table_destroy(text->masters);
	g_hash_table_destroy(text->faces);
	g_hash_table_destroy(text->missing);
	g_object_unref(text->map);
	g_clear_object(&text->plain);
	g_free(text->last_tag);
	arena_drop(text->arena);
	g_free(text);
}

cairo_font_options_t *text_font_options(void)
{
	cairo_font_options_t *options = cairo_font_options_create();

	cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
	return options;
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

/* A pattern with a file in it is taken by cairo as it is, without another match. */
static cairo_font_face_t *make_cairo_face(const FontFace *face)
{
	FcPattern *pattern = FcPatternCreate();
	cairo_font_face_t *made;

	FcPatternAddString(pattern, FC_FILE, (const FcChar8 *) face->file);
	FcPatternAddInteger(pattern, FC_INDEX, face->index);
	FcPatternAddBool(pattern, FC_HINTING, FcFalse);
	if (*face->variations != '\0')
		FcPatternAddString(pattern, FC_FONT_VARIATIONS, (const FcChar8 *) face->variations);
	made = cairo_ft_font_face_create_for_pattern(pattern);
	FcPatternDestroy(pattern);
	return made;
}

cairo_scaled_font_t *text_scaled_font(TextContext *mine, const GlyphRun *run)
{
	ScaledKey key = { run->face, run->size };
	cairo_scaled_font_t *scaled = g_hash_table_lookup(mine->scaled, &key);
	cairo_font_options_t *options;
	cairo_font_face_t *face;
	cairo_matrix_t size, identity;

	if (scaled != NULL)
		return scaled;
	face = g_hash_table_lookup(mine->cairo_faces, run->face);
	if (face == NULL) {
		face = make_cairo_face(run->face);
		g_hash_table_insert(mine->cairo_faces, (gpointer) run->face, face);
	}
	cairo_matrix_init_scale(&size, unit_to_pt(run->size), unit_to_pt(run->size));
	cairo_matrix_init_identity(&identity);
	options = text_font_options();
	scaled = cairo_scaled_font_create(face, &size, &identity, options);
	cairo_font_options_destroy(options);
	g_hash_table_insert(mine->scaled, g_memdup2(&key, sizeof key), scaled);
	return scaled;
}
