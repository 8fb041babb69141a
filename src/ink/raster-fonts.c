/* raster-fonts.c: fonts for cairo, a face and size each. */
#include "ink/raster-fonts.h"

#include <fontconfig/fontconfig.h>

typedef struct ScaledKey {
	const FontFace *face;
	Unit size;
} ScaledKey;

typedef struct RasterFonts {
	GHashTable *faces;            /* FontFace -> cairo_font_face_t */
	GHashTable *scaled;           /* ScaledKey -> cairo_scaled_font_t */
} RasterFonts;

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

static void fonts_drop(gpointer data)
{
	RasterFonts *fonts = data;

	g_hash_table_destroy(fonts->scaled);
	g_hash_table_destroy(fonts->faces);
	g_free(fonts);
}

static RasterFonts *fonts_of(TextContext *text)
{
	RasterFonts *fonts = arena_find(text_arena(text), fonts_drop);

	if (fonts != NULL)
		return fonts;
	fonts = g_new(RasterFonts, 1);
	fonts->faces = g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify) cairo_library()->font_face_destroy);
	fonts->scaled = g_hash_table_new_full(scaled_hash, scaled_equal, g_free,
	                                      (GDestroyNotify) cairo_library()->scaled_font_destroy);
	arena_cleanup(text_arena(text), fonts_drop, fonts);
	return fonts;
}

/* A pattern with a file in it is taken by cairo as it is, without another match. */
static cairo_font_face_t *make_face(const FontFace *face)
{
	FcPattern *pattern = FcPatternCreate();
	cairo_font_face_t *made;

	FcPatternAddString(pattern, FC_FILE, (const FcChar8 *) face->file);
	FcPatternAddInteger(pattern, FC_INDEX, face->index);
	FcPatternAddBool(pattern, FC_HINTING, FcFalse);
	if (*face->variations != '\0')
		FcPatternAddString(pattern, FC_FONT_VARIATIONS, (const FcChar8 *) face->variations);
	made = cairo_library()->ft_font_face_create_for_pattern(pattern);
	FcPatternDestroy(pattern);
	return made;
}

static cairo_font_face_t *face_of(RasterFonts *fonts, const FontFace *face)
{
	cairo_font_face_t *made = g_hash_table_lookup(fonts->faces, face);

	if (made == NULL) {
		made = make_face(face);
		g_hash_table_insert(fonts->faces, (gpointer) face, made);
	}
	return made;
}

/* Neither outlines nor advances are hinted: glyphs stand where they were set. */
static cairo_font_options_t *new_options(const Cairo *cairo)
{
	cairo_font_options_t *options = cairo->font_options_create();

	cairo->font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	cairo->font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	cairo->font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
	return options;
}

cairo_scaled_font_t *raster_font(TextContext *text, const GlyphRun *run)
{
	const Cairo *cairo = cairo_library();
	RasterFonts *fonts = fonts_of(text);
	ScaledKey key = { run->face, run->size };
	cairo_scaled_font_t *scaled = g_hash_table_lookup(fonts->scaled, &key);
	cairo_matrix_t identity = { 1, 0, 0, 1, 0, 0 }, size = { 0 };
	cairo_font_options_t *options;

	if (scaled != NULL)
		return scaled;
	size.xx = size.yy = unit_to_pt(run->size);
	options = new_options(cairo);
	scaled = cairo->scaled_font_create(face_of(fonts, run->face), &size, &identity, options);
	cairo->font_options_destroy(options);
	g_hash_table_insert(fonts->scaled, g_memdup2(&key, sizeof key), scaled);
	return scaled;
}
