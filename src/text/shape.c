/* shape.c: from words to glyphs.
 *
 * A paper uses the same few thousand words again and again, so every word is
 * shaped once in each font and kept.  Pango itemises the word: it finds the
 * fonts its characters need, in the order of the family list and then of the
 * library, and the direction of each part. */
#include <hb.h>
#include <string.h>

#include "text/context.h"

#define FIRST_SLOTS 4096              /* a power of two */

/* ---- the cache ---- */

typedef struct WordKey {
	const Font *font;
	PangoLanguage *language;
	Unit spacing;
	const char *text;
	int length;
} WordKey;

typedef struct WordSlot {
	guint64 hash;                 /* 0: free */
	WordKey key;
	ShapedWord *word;
} WordSlot;

static inline guint64 mix(guint64 hash, guint64 value)
{
	hash = (hash ^ value) * G_GUINT64_CONSTANT(0x9E3779B97F4A7C15);
	return hash ^ hash >> 32;
}

static guint64 key_hash(const WordKey *key)
{
	guint64 hash = mix((guint64) key->length, (guint64) (gsize) key->font), part;
	const char *p = key->text;
	int left = key->length;

	hash = mix(hash, (guint64) (gsize) key->language ^ (guint64) key->spacing << 32);
	for (; left >= 8; p += 8, left -= 8) {
		memcpy(&part, p, 8);
		hash = mix(hash, part);
	}
	part = 0;
	memcpy(&part, p, (gsize) left);
	hash = mix(hash, part);
	return hash == 0 ? 1 : hash;
}

static gboolean key_equal(const WordKey *a, const WordKey *b)
{
	return a->font == b->font && a->language == b->language && a->spacing == b->spacing
		&& a->length == b->length && memcmp(a->text, b->text, (gsize) a->length) == 0;
}

/* The slot of KEY, or the free one where it belongs. */
static WordSlot *find_slot(const WordTable *table, const WordKey *key, guint64 hash)
{
	guint i = (guint) hash & (table->size - 1);

	while (table->slots[i].hash != 0
	       && (table->slots[i].hash != hash || !key_equal(&table->slots[i].key, key)))
		i = (i + 1) & (table->size - 1);
	return &table->slots[i];
}

static void grow(WordTable *table)
{
	WordTable larger = { NULL, MAX(FIRST_SLOTS, table->size * 2), table->used };

	larger.slots = g_new0(WordSlot, larger.size);
	for (guint i = 0; i < table->size; i++)
		if (table->slots[i].hash != 0)
			*find_slot(&larger, &table->slots[i].key, table->slots[i].hash) = table->slots[i];
	g_free(table->slots);
	*table = larger;
}

void word_table_drop(WordTable *table)
{
	g_free(table->slots);
}

/* ---- shaping ---- */

/* A word on its way to glyphs. */
typedef struct Shaper {
	TextContext *text;
	PangoLanguage *language;
	Unit spacing;
	ShapedWord *word;
	GlyphRun **tail;
} Shaper;

static PangoAttrList *features(const Shaper *s)
{
	PangoAttrList *list = NULL;

	/* XSL 1.1 §7.17.2: letter-space keeps letters apart, so no ligature may join them. */
	if (s->spacing != 0) {
		list = pango_attr_list_new();
		pango_attr_list_insert(list, pango_attr_font_features_new("liga=0, clig=0"));
	}
	return list;
}

/* Controls of joining, bidi and breaking have no glyph; a tab or line feed inside a word is a space. */
static gboolean is_invisible(gunichar c)
{
	GUnicodeType type = g_unichar_type(c);

	return type == G_UNICODE_FORMAT || type == G_UNICODE_CONTROL || c == 0x034F || c == 0x2028 || c == 0x2029
		|| (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0000 && c <= 0xE0FFF);
}

/* The glyph that stands for a character no font has: U+FFFD, else a question mark. */
static void set_replacement(Shaper *s, Glyph *glyph, PangoFont *font)
{
	hb_font_t *hb = pango_font_get_hb_font(font);
	hb_codepoint_t id = 0;

	if (!hb_font_get_nominal_glyph(hb, 0xFFFD, &id) && !hb_font_get_nominal_glyph(hb, '?', &id))
		id = 0;
	glyph->id = id;
	glyph->advance = hb_font_get_glyph_h_advance(hb, id);
	s->word->missing++;
}

/* TRUE when glyph I and the next belong to one letter: marks are not spaced from it. */
static gboolean joined(const GlyphRun *run, int i)
{
	int this = run->glyphs[i].cluster, next;

	if (i + 1 >= run->count)
		return FALSE;
	next = run->glyphs[i + 1].cluster;
	return this == next || g_unichar_ismark(g_utf8_get_char(run->text + MAX(this, next)));
}

/* Adds the letter spacing behind the last glyph of each cluster and counts the clusters. */
static void space_clusters(Shaper *s, GlyphRun *run)
{
	for (int i = 0; i < run->count; i++) {
		if (!joined(run, i)) {
			run->glyphs[i].advance += s->spacing;
			s->word->characters++;
		}
		run->width += run->glyphs[i].advance;
	}
	s->word->width += run->width;
}

/* Appends the glyphs of ITEM of TEXT, which stands at OFFSET in the word. */
static void append_item(Shaper *s, const FontEntry *entry, const PangoItem *item, const char *text,
                        int offset)
{
	PangoGlyphString *glyphs = pango_glyph_string_new();
	GlyphRun *run = arena_new0(s->text->arena, GlyphRun);

	run->text = text + item->offset;
	run->length = item->length;
	run->offset = offset + item->offset;
	run->rtl = item->analysis.level % 2 != 0;
	run->size = entry->font.spec.size;
	run->face = text_face(s->text, item->analysis.font);
	pango_shape_with_flags(run->text, run->length, text, -1, &item->analysis, glyphs, PANGO_SHAPE_NONE);
	run->glyphs = arena_array(s->text->arena, Glyph, MAX(glyphs->num_glyphs, 1));
	for (int i = 0; i < glyphs->num_glyphs; i++) {
		const PangoGlyphInfo *info = &glyphs->glyphs[i];
		Glyph *glyph = &run->glyphs[run->count];
		int cluster = glyphs->log_clusters[i];

		if (info->glyph == PANGO_GLYPH_EMPTY || is_invisible(g_utf8_get_char(run->text + cluster)))
			continue;
		*glyph = (Glyph) { info->glyph, info->geometry.width, info->geometry.x_offset,
		                   info->geometry.y_offset, cluster };
		if ((info->glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0 || info->glyph == 0)
			set_replacement(s, glyph, item->analysis.font);
		run->count++;
	}
	pango_glyph_string_free(glyphs);
	if (run->count == 0)
		return;
	space_clusters(s, run);
	*s->tail = run;
	s->tail = &run->next;
}

/* Characters of which a font's glyphs follow one another as the letters do, with no script or direction to
 * find out: Latin letters, and the signs and punctuation that go with them. */
static gboolean is_simple(gunichar c)
{
	return (c >= 0x20 && c < 0x7F) || (c >= 0xA0 && c <= 0x24F && c != 0xAD) || (c >= 0x2010 && c <= 0x2027)
		|| (c >= 0x2030 && c <= 0x205E) || c == 0x20AC;
}

/* TRUE when the entry's first font alone can set TEXT, so that there is nothing to itemise. */
static gboolean one_font_sets(const FontEntry *entry, const char *text, int length)
{
	hb_font_t *hb = pango_font_get_hb_font(entry->font.pango);
	hb_codepoint_t glyph;

	for (const char *p = text; p < text + length; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		if (!is_simple(c) || !hb_font_get_nominal_glyph(hb, c, &glyph))
			return FALSE;
	}
	return TRUE;
}

/* Shapes TEXT, which stands at OFFSET in the word, in the font of ENTRY. */
static void append_text(Shaper *s, FontEntry *entry, const char *text, int length, int offset)
{
	PangoAttrList *attrs = features(s);
	GList *items;

	if (attrs == NULL && one_font_sets(entry, text, length)) {
		PangoItem item = { .length = length, .analysis = { .font = entry->font.pango, .language = s->language,
			.script = PANGO_SCRIPT_LATIN, .gravity = PANGO_GRAVITY_SOUTH } };

		append_item(s, entry, &item, text, offset);
		return;
	}
	items = text_itemize(font_entry_context(s->text, entry, s->language), text, length, attrs);
	for (GList *i = items; i != NULL; i = i->next)
		append_item(s, entry, i->data, text, offset);
	g_list_free_full(items, (GDestroyNotify) pango_item_free);
	if (attrs != NULL)
		pango_attr_list_unref(attrs);
}

/* Lower-case letters as small capitals (XSL 1.1 §7.9.8), in parts of one case.  A glyph stands for the
 * capital: a PDF font maps it to one character, and full capitals use it too. */
static void append_small_caps(Shaper *s, FontEntry *entry)
{
	const char *end = s->word->text + s->word->length, *p = s->word->text, *start;

	while (p < end) {
		gboolean small = g_unichar_islower(g_utf8_get_char(p));
		char *capitals;

		for (start = p; p < end && small == g_unichar_islower(g_utf8_get_char(p)); )
			p = g_utf8_next_char(p);
		if (!small) {
			append_text(s, entry, start, (int) (p - start), (int) (start - s->word->text));
			continue;
		}
		capitals = g_utf8_strup(start, p - start);
		append_text(s, font_entry_small(s->text, entry), arena_strdup(s->text->arena, capitals),
		            (int) strlen(capitals), (int) (start - s->word->text));
		g_free(capitals);
	}
}

/* A copy of the word with white space as plain spaces. */
static const char *copy_word(Arena *arena, const WordKey *key)
{
	char *copy = arena_strndup(arena, key->text, (gsize) key->length);

	for (char *p = copy; *p != '\0'; p++)
		if (*p == '\t' || *p == '\n' || *p == '\r')
			*p = ' ';
	return copy;
}

static ShapedWord *shape(TextContext *text, const WordKey *key)
{
	FontEntry *entry = (FontEntry *) key->font;
	ShapedWord *word = arena_new0(text->arena, ShapedWord);
	Shaper s = { text, key->language, key->spacing, word, &word->runs };

	word->text = copy_word(text->arena, key);
	word->length = key->length;
	if (key->font->spec.small_caps)
		append_small_caps(&s, entry);
	else
		append_text(&s, entry, word->text, word->length, 0);
	return word;
}

const ShapedWord *text_shape(TextContext *text, const Font *font, const char *language,
                             const char *word, int length, Unit letter_spacing)
{
	gboolean mine = ((const FontEntry *) font)->text == text;
	WordKey key = {
		mine ? font : text_font(text, &font->spec, PLACE_NONE, NULL), text_language(text, language),
		letter_spacing, word, length,
	};
	guint64 hash = key_hash(&key);
	WordSlot *slot;

	if (text->words.used * 2 >= text->words.size)
		grow(&text->words);
	slot = find_slot(&text->words, &key, hash);
	if (slot->hash == 0) {
		ShapedWord *shaped = shape(text, &key);

		key.text = arena_strndup(text->arena, word, (gsize) length);
		*slot = (WordSlot) { hash, key, shaped };
		text->words.used++;
	}
	return slot->word;
}

Unit shaped_prefix_width(const ShapedWord *word, int bytes)
{
	Unit width = 0;

	for (const GlyphRun *run = word->runs; run != NULL; run = run->next)
		for (int i = 0; i < run->count; i++)
			if (run->offset + run->glyphs[i].cluster < bytes)
				width += run->glyphs[i].advance;
	return width;
}
