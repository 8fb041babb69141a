/* used.c: what the pages of a file have used. */
#include "ink/used.h"

#include <string.h>

static void drop_face(gpointer p)
{
	UsedFace *face = p;

	g_hash_table_unref(face->texts);
	g_free(face->glyphs);
	g_free(face);
}

Used *used_new(void)
{
	Used *used = g_new(Used, 1);

	used->faces = g_ptr_array_new_with_free_func(drop_face);
	used->pictures = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, (GDestroyNotify) ink_picture_unref);
	return used;
}

void used_drop(Used *used)
{
	if (used == NULL)
		return;
	g_ptr_array_unref(used->faces);
	g_hash_table_unref(used->pictures);
	g_free(used);
}

/* ---- glyphs ---- */

static gsize map_size(const FaceTables *tables)
{
	return tables->count / 8 + 1;
}

UsedFace *used_face(Used *used, const FontFace *face)
{
	UsedFace *made;

	for (guint i = 0; i < used->faces->len; i++)
		if (((UsedFace *) used->faces->pdata[i])->face == face)
			return used->faces->pdata[i];
	made = g_new(UsedFace, 1);
	made->face = face;
	made->tables = face_tables(face);
	made->glyphs = g_malloc0(map_size(made->tables));
	made->texts = g_hash_table_new_full(NULL, NULL, NULL, g_free);
	g_ptr_array_add(used->faces, made);
	return made;
}

void used_glyph(UsedFace *used, guint glyph, const char *text, int length)
{
	char *known, *copy;

	used->glyphs[glyph / 8] |= (guint8) (1u << glyph % 8);
	if (text == NULL || used->tables->characters[glyph] != 0)
		return;
	known = g_hash_table_lookup(used->texts, GUINT_TO_POINTER(glyph));
	copy = g_strndup(text, (gsize) length);
	if (known == NULL || strcmp(copy, known) < 0)
		g_hash_table_insert(used->texts, GUINT_TO_POINTER(glyph), copy);
	else
		g_free(copy);
}

gboolean used_has_glyph(const UsedFace *used, guint glyph)
{
	return (used->glyphs[glyph / 8] >> glyph % 8 & 1) != 0;
}

static void join_face(UsedFace *used, const UsedFace *from)
{
	GHashTableIter texts;
	gpointer glyph, text;

	for (gsize i = 0; i < map_size(used->tables); i++)
		used->glyphs[i] |= from->glyphs[i];
	g_hash_table_iter_init(&texts, from->texts);
	while (g_hash_table_iter_next(&texts, &glyph, &text))
		used_glyph(used, GPOINTER_TO_UINT(glyph), text, (int) strlen(text));
}

/* ---- pictures ---- */

InkPicture *used_picture(Used *used, InkPicture *picture)
{
	InkPicture *known = g_hash_table_lookup(used->pictures, picture->key);

	if (known != NULL)
		return known;
	g_hash_table_insert(used->pictures, picture->key, ink_picture_ref(picture));
	return picture;
}

void used_join(Used *used, const Used *from)
{
	GHashTableIter pictures;
	gpointer picture;

	for (guint i = 0; i < from->faces->len; i++) {
		const UsedFace *face = from->faces->pdata[i];

		join_face(used_face(used, face->face), face);
	}
	g_hash_table_iter_init(&pictures, from->pictures);
	while (g_hash_table_iter_next(&pictures, NULL, &picture))
		used_picture(used, picture);
}
