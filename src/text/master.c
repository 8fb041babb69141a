/* master.c: the fonts of one family list, weight, style and stretch, for all sizes.
 *
 * Advances are linear: hints and metric hints are off.  So Pango is asked for a font at one size only, and
 * what is shaped there is scaled.  fontconfig takes a quarter of a millisecond to sort the faces for a font, in a thread of
 * Pango's own, and a pack has some thirty sizes and looks in each of the threads that set it. */
#include <string.h>

#include "text/context.h"
#include "text/face.h"

static guint master_hash(gconstpointer p)
{
	const FontMaster *master = p;
	guint hash = g_str_hash(master->families) * 31u + (guint) master->weight;

	return hash * 31u + (guint) (master->style * 16 + master->stretch);
}

static gboolean master_equal(gconstpointer a, gconstpointer b)
{
	const FontMaster *x = a, *y = b;

	return x->weight == y->weight && x->style == y->style && x->stretch == y->stretch
		&& strcmp(x->families, y->families) == 0;
}

static void master_drop(gpointer p)
{
	FontMaster *master = p;

	hb_font_destroy(master->font);
	g_object_unref(master->pango);
	g_clear_object(&master->context);
}

GHashTable *masters_new(void)
{
	return g_hash_table_new_full(master_hash, master_equal, NULL, master_drop);
}

static PangoContext *new_context(TextContext *text, PangoFontMap *map, const FontMaster *master)
{
	PangoContext *context = pango_font_map_create_context(map);
	PangoFontDescription *description = pango_font_description_new();

	pango_font_description_set_family(description, master->families);
	pango_font_description_set_absolute_size(description, MASTER_SIZE);
	pango_font_description_set_weight(description, (PangoWeight) master->weight);
	pango_font_description_set_style(description, master->style);
	pango_font_description_set_stretch(description, master->stretch);
	pango_context_set_round_glyph_positions(context, FALSE);
	pango_context_set_base_dir(context, PANGO_DIRECTION_LTR);
	pango_context_set_language(context, text_language(text, NULL));
	pango_context_set_font_description(context, description);
	pango_font_description_free(description);
	return context;
}

PangoContext *font_master_context(TextContext *text, FontMaster *master, PangoLanguage *language)
{
	if (master->context == NULL) {
		master->context = new_context(text, text_map(text), master);
		master->language = NULL;
	}
	if (master->language != language) {
		pango_context_set_language(master->context, language);
		master->language = language;
	}
	return master->context;
}

/* Whether the first family of the list is among the base fonts. */
static gboolean is_plain(TextContext *text, const char *families)
{
	char *first = g_strndup(families, strcspn(families, ","));
	gboolean plain = text->plain != NULL && font_library_has(text->library, first, TRUE);

	g_free(first);
	return plain;
}

static PangoFont *load_font(TextContext *text, const FontMaster *master)
{
	PangoFontMap *map = is_plain(text, master->families) ? text->plain : text_map(text);
	PangoContext *context = new_context(text, map, master);
	PangoFont *font = pango_font_map_load_font(map, context, pango_context_get_font_description(context));

	g_object_unref(context);
	return font;
}

FontMaster *font_master(TextContext *text, const char *families, const FontSpec *spec)
{
	FontMaster wanted = {
		.families = families, .weight = spec->weight, .style = spec->style, .stretch = spec->stretch,
	};
	FontMaster *master = g_hash_table_lookup(text->masters, &wanted);

	if (master != NULL)
		return master;
	master = arena_new0(text->arena, FontMaster);
	*master = wanted;
	master->families = arena_strdup(text->arena, families);
	master->pango = load_font(text, master);
	master->face = text_face(text, master->pango);
	master->font = face_font(master->face, MASTER_SIZE);
	g_hash_table_add(text->masters, master);
	return master;
}
