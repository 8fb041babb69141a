/* pdf-clean.c: goes through the objects pages draw with. */
#include "graphic/pdf-clean.h"

#include <stdlib.h>
#include <string.h>

enum { MAX_DEPTH = 60 };              /* of objects in objects */

struct PdfClean {
	qpdf_data q;
	GHashTable *seen;             /* numbers of objects */
	const char *doubt;
};

static void visit(PdfClean *clean, qpdf_oh value, int depth);

PdfClean *pdf_clean_new(qpdf_data q)
{
	PdfClean *clean = g_new0(PdfClean, 1);

	clean->q = q;
	clean->seen = g_hash_table_new(NULL, NULL);
	return clean;
}

void pdf_clean_drop(PdfClean *clean)
{
	g_hash_table_unref(clean->seen);
	g_free(clean);
}

const char *pdf_clean_doubt(const PdfClean *clean)
{
	return clean->doubt;
}

static void note_doubt(PdfClean *clean, const char *doubt)
{
	if (clean->doubt == NULL)
		clean->doubt = doubt;
}

static gboolean is_name(const PdfClean *clean, qpdf_oh dict, const char *key, const char *name)
{
	return libqpdf.oh_is_name_and_equals(clean->q, libqpdf.oh_get_key(clean->q, dict, key), name);
}

/* ---- fonts ---- */

static gboolean is_embedded(const PdfClean *clean, qpdf_oh font)
{
	static const char *const files[] = { "/FontFile", "/FontFile2", "/FontFile3" };
	qpdf_oh descriptor = libqpdf.oh_get_key(clean->q, font, "/FontDescriptor");

	for (gsize i = 0; i < G_N_ELEMENTS(files); i++)
		if (libqpdf.oh_is_dictionary(clean->q, descriptor) && libqpdf.oh_has_key(clean->q, descriptor, files[i]))
			return TRUE;
	return FALSE;
}

/* Whether it is known what the glyphs stand for (ISO 19005-2 §6.2.11.7), as far as this is sure without a look at names of glyphs. */
static gboolean has_characters(const PdfClean *clean, qpdf_oh font)
{
	return libqpdf.oh_has_key(clean->q, font, "/ToUnicode") || is_name(clean, font, "/Encoding", "/WinAnsiEncoding")
		|| is_name(clean, font, "/Encoding", "/MacRomanEncoding");
}

static void check_font(PdfClean *clean, qpdf_oh font)
{
	gboolean composite = is_name(clean, font, "/Subtype", "/Type0");
	gboolean descendant = is_name(clean, font, "/Subtype", "/CIDFontType0") || is_name(clean, font, "/Subtype", "/CIDFontType2");

	/* A composite font's program is its descendant's; the characters of that are the composite font's matter. */
	if (!composite && !is_name(clean, font, "/Subtype", "/Type3") && !is_embedded(clean, font))
		note_doubt(clean, "has a font that is not embedded");
	if (!descendant && !has_characters(clean, font))
		note_doubt(clean, "has a font whose glyphs do not say what characters they are");
}

/* ---- streams ---- */

/* Pages, and forms in them, have content. */
static void clean_content(PdfClean *clean, qpdf_oh form)
{
	qpdf_data q = clean->q;
	unsigned char *content = NULL;
	size_t length = 0;
	QPDF_BOOL filtered = QPDF_FALSE;
	gboolean press_colours = FALSE;
	GString *unmarked;

	libqpdf.oh_get_stream_data(q, form, qpdf_dl_generalized, &filtered, &content, &length);
	if (content != NULL && filtered) {
		unmarked = pdf_content_unmarked((const char *) content, length, &press_colours);
		libqpdf.oh_replace_stream_data(q, form, (const unsigned char *) unmarked->str, unmarked->len, libqpdf.oh_new_null(q),
		                               libqpdf.oh_new_null(q));
		g_string_free(unmarked, TRUE);
		if (press_colours)
			note_doubt(clean, "has colours of a printing press");
	}
	free(content);
}

/* ---- all objects ---- */

static gboolean stays_behind(const char *key)
{
	static const char *const keys[] = {
		"/Metadata", "/PieceInfo", "/StructParent", "/StructParents", "/OPI", "/Alternates", "/Ref", "/PS", "/AF",
		"/LastModified", "/OC", "/Properties", "/Parent",
	};

	for (gsize i = 0; i < G_N_ELEMENTS(keys); i++)
		if (strcmp(key, keys[i]) == 0)
			return TRUE;
	return FALSE;
}

/* The keys of DICT; to be freed.  libqpdf walks through one dictionary at a time. */
static GPtrArray *keys_of(const PdfClean *clean, qpdf_oh dict)
{
	GPtrArray *keys = g_ptr_array_new_with_free_func(g_free);

	libqpdf.oh_begin_dict_key_iter(clean->q, dict);
	while (libqpdf.oh_dict_more_keys(clean->q))
		g_ptr_array_add(keys, g_strdup(libqpdf.oh_dict_next_key(clean->q)));
	return keys;
}

static void visit_dict(PdfClean *clean, qpdf_oh dict, int depth)
{
	GPtrArray *keys = keys_of(clean, dict);

	if (is_name(clean, dict, "/Type", "/Font"))
		check_font(clean, dict);
	for (guint i = 0; i < keys->len; i++) {
		const char *key = keys->pdata[i];

		if (stays_behind(key)) {
			libqpdf.oh_remove_key(clean->q, dict, key);
		} else if (strcmp(key, "/Alternate") != 0) {
			qpdf_oh value = libqpdf.oh_get_key(clean->q, dict, key);

			visit(clean, value, depth + 1);
			libqpdf.oh_release(clean->q, value);
		}
	}
	g_ptr_array_unref(keys);
}

/* Names that tell of what PDF/A-2 forbids, or allows on conditions. */
static void visit_name(PdfClean *clean, const char *name)
{
	static const struct { const char *name, *doubt; } doubts[] = {
		{ "/DeviceCMYK", "has colours of a printing press" }, { "/JPXDecode", "has a picture in JPEG 2000" },
		{ "/Crypt", "has data of its own encryption" }, { "/PS", "has drawings in PostScript" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(doubts); i++)
		if (strcmp(name, doubts[i].name) == 0)
			note_doubt(clean, doubts[i].doubt);
}

static void visit_array(PdfClean *clean, qpdf_oh array, int depth)
{
	int count = libqpdf.oh_get_array_n_items(clean->q, array);

	for (int i = 0; i < count; i++) {
		qpdf_oh item = libqpdf.oh_get_array_item(clean->q, array, i);

		visit(clean, item, depth + 1);
		libqpdf.oh_release(clean->q, item);
	}
}

static void visit(PdfClean *clean, qpdf_oh value, int depth)
{
	qpdf_data q = clean->q;
	int number = libqpdf.oh_get_object_id(q, value);

	if (number != 0 && !g_hash_table_add(clean->seen, GINT_TO_POINTER(number)))
		return;
	if (depth > MAX_DEPTH) {
		note_doubt(clean, "has objects within objects too deep to look at");
	} else if (libqpdf.oh_is_stream(q, value)) {
		qpdf_oh dict = libqpdf.oh_get_dict(q, value);

		if (is_name(clean, dict, "/Subtype", "/Form"))
			clean_content(clean, value);
		visit_dict(clean, dict, depth);
		libqpdf.oh_release(q, dict);
	} else if (libqpdf.oh_is_dictionary(q, value)) {
		visit_dict(clean, value, depth);
	} else if (libqpdf.oh_is_array(q, value)) {
		visit_array(clean, value, depth);
	} else if (libqpdf.oh_is_name(q, value)) {
		visit_name(clean, libqpdf.oh_get_name(q, value));
	}
}

void pdf_clean(PdfClean *clean, qpdf_oh form)
{
	visit(clean, form, 0);
}
