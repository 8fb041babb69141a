/* itemize.c: parts of a word that one font and one direction can set.
 *
 * Pango looks for a font character by character.  A combining mark that the
 * first font lacks would then be set apart from its letter, in another font and
 * out of place; such a letter and its marks are put together again, in the
 * first font that has them all. */
#include <hb.h>

#include "text/context.h"

typedef struct ClusterSearch {
	const char *composed;         /* the cluster in Unicode normal form C */
	PangoFont *found;             /* owned */
} ClusterSearch;

static gboolean has_all(PangoFontset *set, PangoFont *font, gpointer data)
{
	ClusterSearch *search = data;
	hb_font_t *hb = pango_font_get_hb_font(font);
	hb_codepoint_t glyph;

	(void) set;
	for (const char *p = search->composed; *p != '\0'; p = g_utf8_next_char(p))
		if (!hb_font_get_nominal_glyph(hb, g_utf8_get_char(p), &glyph))
			return FALSE;
	search->found = g_object_ref(font);
	return TRUE;
}

/* The first font of the list and the library that has the whole cluster; FALLBACK when none has.  The
 * caller owns it. */
static PangoFont *cluster_font(PangoContext *context, PangoLanguage *language, const char *start,
                               const char *end, PangoFont *fallback)
{
	char *composed = g_utf8_normalize(start, end - start, G_NORMALIZE_DEFAULT_COMPOSE);
	ClusterSearch search = { composed, NULL };
	PangoFontset *set;

	if (composed != NULL) {
		set = pango_context_load_fontset(context, pango_context_get_font_description(context), language);
		pango_fontset_foreach(set, has_all, &search);
		g_object_unref(set);
		g_free(composed);
	}
	return search.found != NULL ? search.found : g_object_ref(fallback);
}

static int characters(const char *start, const char *end)
{
	return (int) g_utf8_pointer_to_offset(start, end);
}

/* Takes the marks at the start of the item behind I into the item of I, after parting it from what stands
 * before their letter.  Returns the link of the cluster. */
static GList *take_marks(PangoContext *context, GList **items, GList *i, const char *text)
{
	PangoItem *letter = i->data, *after = i->next->data;
	const char *start = text + after->offset, *end = start, *limit = start + after->length;
	const char *first = text + letter->offset, *base = g_utf8_prev_char(start);
	PangoFont *font;
	int marks;

	while (end < limit && g_unichar_ismark(g_utf8_get_char(end)))
		end = g_utf8_next_char(end);
	while (base > first && g_unichar_ismark(g_utf8_get_char(base)))
		base = g_utf8_prev_char(base);
	if (base > first)
		*items = g_list_insert_before(*items, i, pango_item_split(letter, (int) (base - first),
		                                                          characters(first, base)));
	marks = characters(start, end);
	if (end < limit) {
		pango_item_free(pango_item_split(after, (int) (end - start), marks));
	} else {
		pango_item_free(after);
		*items = g_list_delete_link(*items, i->next);
	}
	letter->length += (int) (end - start);
	letter->num_chars += marks;
	font = cluster_font(context, letter->analysis.language, base, end, letter->analysis.font);
	g_object_unref(letter->analysis.font);
	letter->analysis.font = font;
	return i;
}

/* Neighbours that differ in nothing become one again, so that they kern and join. */
static GList *merge(GList *items)
{
	for (GList *i = items; i != NULL && i->next != NULL; ) {
		PangoItem *item = i->data, *next = i->next->data;
		const PangoAnalysis *a = &item->analysis, *b = &next->analysis;

		if (a->font != b->font || a->level != b->level || a->script != b->script || a->flags != b->flags
		    || a->language != b->language || a->gravity != b->gravity) {
			i = i->next;
			continue;
		}
		item->length += next->length;
		item->num_chars += next->num_chars;
		pango_item_free(next);
		items = g_list_delete_link(items, i->next);
	}
	return items;
}

GList *text_itemize(PangoContext *context, const char *text, int length, PangoAttrList *attrs)
{
	GList *items = pango_itemize_with_base_dir(context, PANGO_DIRECTION_LTR, text, 0, length, attrs, NULL);
	gboolean taken = FALSE;

	for (GList *i = items; i != NULL && i->next != NULL; ) {
		const PangoItem *next = i->next->data;

		if (g_unichar_ismark(g_utf8_get_char(text + next->offset))) {
			i = take_marks(context, &items, i, text);
			taken = TRUE;
		} else {
			i = i->next;
		}
	}
	if (taken)
		items = merge(items);
	return pango_reorder_items(items);
}
