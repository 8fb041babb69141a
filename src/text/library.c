/* library.c: what all threads share: a private fontconfig configuration, faces, hyphen dictionaries. */
#include <string.h>

#include "text/context.h"
#include "text/dictionary.h"

/* Families that stand behind this one are the configuration's own choice (see fonts/fonts.conf). */
#define DEFAULT_FAMILY "sans-serif"

struct FontLibrary {
	FcConfig *config;
	FcConfig *plain;              /* the base fonts alone: quick to search (plain.conf); NULL: none */
	Dictionaries *dictionaries;
	GHashTable *families;         /* casefolded names of all families installed */
	GMutex lock;                  /* guards what follows */
	GHashTable *faces;            /* "file\nindex\nvariations" -> FontFace */
};

static void collect_families(FontLibrary *library)
{
	FcFontSet *set = FcConfigGetFonts(library->config, FcSetSystem);
	FcChar8 *name;

	for (int i = 0; set != NULL && i < set->nfont; i++)
		for (int n = 0; FcPatternGetString(set->fonts[i], FC_FAMILY, n, &name) == FcResultMatch; n++)
			g_hash_table_add(library->families, g_utf8_casefold((const char *) name, -1));
}

static gboolean installed(FontLibrary *library, const char *family)
{
	char *folded = g_utf8_casefold(family, -1);
	gboolean found = g_hash_table_contains(library->families, folded);

	g_free(folded);
	return found;
}

static gboolean check_base_fonts(FontLibrary *library, const char *conf, GError **error)
{
	static const char *const base[] = { "Liberation Sans", "Liberation Serif", "Liberation Mono" };

	for (gsize i = 0; i < G_N_ELEMENTS(base); i++)
		if (!installed(library, base[i])) {
			g_set_error(error, FONT_ERROR, 0, "font %s is not in the folders that %s names; "
			            "install the Debian package fonts-liberation", base[i], conf);
			return FALSE;
		}
	return TRUE;
}

/* Fontconfig looks for a relative name in folders of its own. */
static gboolean parse(FcConfig *config, const char *conf)
{
	char *path = g_canonicalize_filename(conf, NULL);
	gboolean done = FcConfigParseAndLoad(config, (const FcChar8 *) path, FcTrue);

	g_free(path);
	return done;
}

/* The configuration of the base fonts: CONF, and plain.conf beside it; a house's own fonts may do without. */
static FcConfig *load_plain(const char *conf)
{
	char *folder = g_path_get_dirname(conf), *path = g_build_filename(folder, "plain.conf", NULL);
	FcConfig *plain = FcConfigCreate();

	if (!g_file_test(path, G_FILE_TEST_IS_REGULAR) || !parse(plain, conf) || !parse(plain, path)
	    || !FcConfigBuildFonts(plain))
		g_clear_pointer(&plain, FcConfigDestroy);
	g_free(path);
	g_free(folder);
	return plain;
}

FontLibrary *font_library_open(const char *conf, GError **error)
{
	FontLibrary *library;

	if (!g_file_test(conf, G_FILE_TEST_IS_REGULAR)) {
		g_set_error(error, FONT_ERROR, 0, "cannot find the font configuration %s", conf);
		return NULL;
	}
	library = g_new0(FontLibrary, 1);
	g_mutex_init(&library->lock);
	library->families = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	library->faces = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, face_drop);
	library->dictionaries = dictionaries_new();
	library->config = FcConfigCreate();
	if (!parse(library->config, conf) || !FcConfigBuildFonts(library->config)) {
		g_set_error(error, FONT_ERROR, 0, "cannot read the font configuration %s", conf);
		font_library_drop(library);
		return NULL;
	}
	collect_families(library);
	if (!check_base_fonts(library, conf, error)) {
		font_library_drop(library);
		return NULL;
	}
	library->plain = load_plain(conf);
	FcConfigSetCurrent(library->config);
	return library;
}

void font_library_drop(FontLibrary *library)
{
	if (library == NULL)
		return;
	FcConfigDestroy(library->config);
	if (library->plain != NULL)
		FcConfigDestroy(library->plain);
	dictionaries_drop(library->dictionaries);
	g_hash_table_destroy(library->families);
	g_hash_table_destroy(library->faces);
	g_mutex_clear(&library->lock);
	g_free(library);
}

FcConfig *font_library_config(FontLibrary *library)
{
	return library->config;
}

FcConfig *font_library_plain(FontLibrary *library)
{
	return library->plain;
}

Dictionaries *font_library_dictionaries(FontLibrary *library)
{
	return library->dictionaries;
}

/* Whether FONT of SET has the name FAMILY. */
static gboolean is_in(FcFontSet *set, const char *family)
{
	FcChar8 *name;

	for (int i = 0; set != NULL && i < set->nfont; i++)
		for (int n = 0; FcPatternGetString(set->fonts[i], FC_FAMILY, n, &name) == FcResultMatch; n++)
			if (g_ascii_strcasecmp((const char *) name, family) == 0)
				return TRUE;
	return FALSE;
}

gboolean font_library_has(FontLibrary *library, const char *family, gboolean plain)
{
	FcPattern *pattern;
	FcChar8 *name;
	gboolean found = FALSE;

	if (g_ascii_strcasecmp(family, DEFAULT_FAMILY) == 0)
		return TRUE;
	pattern = FcPatternCreate();
	FcPatternAddString(pattern, FC_FAMILY, (const FcChar8 *) family);
	FcConfigSubstitute(library->config, pattern, FcMatchPattern);
	for (int n = 0; !found && FcPatternGetString(pattern, FC_FAMILY, n, &name) == FcResultMatch; n++) {
		if (g_ascii_strcasecmp((const char *) name, DEFAULT_FAMILY) == 0)
			break;
		found = plain ? is_in(FcConfigGetFonts(library->plain, FcSetSystem), (const char *) name)
			: installed(library, (const char *) name);
		/* The one that would be taken is not a base font. */
		if (plain && !found && installed(library, (const char *) name))
			break;
	}
	FcPatternDestroy(pattern);
	return found;
}

const FontFace *font_library_face(FontLibrary *library, FcPattern *pattern)
{
	FcChar8 *file = NULL, *variations = NULL;
	FontFace *face;
	int index = 0;
	char *key;

	if (FcPatternGetString(pattern, FC_FILE, 0, &file) != FcResultMatch)
		file = (FcChar8 *) "";
	if (FcPatternGetString(pattern, FC_FONT_VARIATIONS, 0, &variations) != FcResultMatch)
		variations = (FcChar8 *) "";
	FcPatternGetInteger(pattern, FC_INDEX, 0, &index);
	key = g_strdup_printf("%s\n%d\n%s", (char *) file, index, (char *) variations);
	g_mutex_lock(&library->lock);
	face = g_hash_table_lookup(library->faces, key);
	if (face == NULL) {
		face = g_new0(FontFace, 1);
		face->file = g_intern_string((char *) file);
		face->variations = g_intern_string((char *) variations);
		face->index = index;
		g_hash_table_insert(library->faces, key, face);
		key = NULL;
	}
	g_mutex_unlock(&library->lock);
	g_free(key);
	return face;
}
