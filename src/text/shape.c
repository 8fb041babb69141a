/* shape.c: from words to glyphs.
 *
 * A paper uses the same few thousand words again and again, in a few sizes.  Each
 * is shaped once in each master font and language, at MASTER_SIZE: nearly all by
 * HarfBuzz in the font itself, the others by Pango, which itemises the word: it finds
 * the fonts its characters need, in the order of the family list and then of the
 * library, and the direction of each part.  A word of a font is that one scaled to its
 * size, with its letters spaced. */
#include <hb.h>
#include <string.h>

#include "text/context.h"

/* A word on its way to glyphs. */
typedef struct Shaper {
	TextContext *text;
	PangoLanguage *language;
	Unit spacing;
	ShapedWord *word;
	GlyphRun **tail;
} Shaper;

static Shaper shaper_new(TextContext *text, const WordKey *key)
{
	ShapedWord *word = arena_new0(text->arena, ShapedWord);

	word->length = key->length;
	return (Shaper) { text, key->language, key->spacing, word, &word->runs };
}

static void append_run(Shaper *s, GlyphRun *run)
{
	*s->tail = run;
	s->tail = &run->next;
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

/* ---- at the size of the master ---- */

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

/* A run for the LENGTH bytes at OFFSET in the word, with room for COUNT glyphs. */
static GlyphRun *run_new(Shaper *s, int offset, int length, const FontFace *face, int count)
{
	GlyphRun *run = arena_new0(s->text->arena, GlyphRun);

	run->text = s->word->text + offset;
	run->length = length;
	run->offset = offset;
	run->face = face;
	run->glyphs = arena_array(s->text->arena, Glyph, MAX(count, 1));
	return run;
}

/* Appends the glyphs of ITEM of the word. */
static void append_item(Shaper *s, const PangoItem *item)
{
	PangoGlyphString *glyphs = pango_glyph_string_new();
	const FontFace *face = text_face(s->text, item->analysis.font);
	GlyphRun *run;

	pango_shape_with_flags(s->word->text + item->offset, item->length, s->word->text, -1, &item->analysis, glyphs,
	                       PANGO_SHAPE_NONE);
	run = run_new(s, item->offset, item->length, face, glyphs->num_glyphs);
	run->rtl = item->analysis.level % 2 != 0;
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
	if (run->count > 0)
		append_run(s, run);
}

/* Appends the glyphs of the word, whose characters are simple and all in the master's first font.  XSL 1.1 §7.17.2:
 * letter-space keeps letters apart, so no ligature may join them. */
static void append_simple(Shaper *s, const FontMaster *master)
{
	static const hb_feature_t apart[] = {
		{ HB_TAG('l', 'i', 'g', 'a'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END },
		{ HB_TAG('c', 'l', 'i', 'g'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END },
	};
	hb_buffer_t *buffer = s->text->buffer;
	const hb_glyph_position_t *positions;
	const hb_glyph_info_t *infos;
	unsigned count;
	GlyphRun *run;

	hb_buffer_clear_contents(buffer);
	hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
	hb_buffer_set_script(buffer, HB_SCRIPT_LATIN);
	hb_buffer_set_language(buffer, hb_language_from_string(pango_language_to_string(s->language), -1));
	hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_BOT | HB_BUFFER_FLAG_EOT);
	hb_buffer_add_utf8(buffer, s->word->text, s->word->length, 0, s->word->length);
	hb_shape(master->font, buffer, apart, s->spacing != 0 ? G_N_ELEMENTS(apart) : 0);
	infos = hb_buffer_get_glyph_infos(buffer, &count);
	positions = hb_buffer_get_glyph_positions(buffer, &count);
	if (count == 0)
		return;
	run = run_new(s, 0, s->word->length, master->face, (int) count);
	run->count = (int) count;
	for (unsigned i = 0; i < count; i++)
		run->glyphs[i] = (Glyph) { infos[i].codepoint, positions[i].x_advance, positions[i].x_offset,
		                           -positions[i].y_offset, (int) infos[i].cluster };
	append_run(s, run);
}

/* Characters of which a font's glyphs follow one another as the letters do, with no script or direction to
 * find out: Latin letters, and the signs and punctuation that go with them. */
static gboolean is_simple(gunichar c)
{
	return (c >= 0x20 && c < 0x7F) || (c >= 0xA0 && c <= 0x24F && c != 0xAD) || (c >= 0x2010 && c <= 0x2027)
		|| (c >= 0x2030 && c <= 0x205E) || c == 0x20AC;
}

/* TRUE when the master's first font alone can set TEXT, so that there is nothing to itemise. */
static gboolean one_font_sets(const FontMaster *master, const char *text, int length)
{
	hb_codepoint_t glyph;

	for (const char *p = text; p < text + length; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		if (!is_simple(c) || !hb_font_get_nominal_glyph(master->font, c, &glyph))
			return FALSE;
	}
	return TRUE;
}

static void append_itemised(Shaper *s, FontMaster *master)
{
	PangoAttrList *attrs = NULL;
	GList *items;

	if (s->spacing != 0) {
		attrs = pango_attr_list_new();
		pango_attr_list_insert(attrs, pango_attr_font_features_new("liga=0, clig=0"));
	}
	items = text_itemize(font_master_context(s->text, master, s->language), s->word->text, s->word->length, attrs);
	for (GList *i = items; i != NULL; i = i->next)
		append_item(s, i->data);
	g_list_free_full(items, (GDestroyNotify) pango_item_free);
	if (attrs != NULL)
		pango_attr_list_unref(attrs);
}

static ShapedWord *shape_master(TextContext *text, const WordKey *key)
{
	FontMaster *master = (FontMaster *) key->font;
	Shaper s = shaper_new(text, key);

	s.word->text = copy_word(text->arena, key);
	if (one_font_sets(master, s.word->text, s.word->length))
		append_simple(&s, master);
	else
		append_itemised(&s, master);
	return s.word;
}

/* ---- at the size of a font ---- */

/* TRUE when glyph I and the next belong to one letter: marks are not spaced from it. */
static gboolean joined(const GlyphRun *run, int i)
{
	int this = run->glyphs[i].cluster, next;

	if (i + 1 >= run->count)
		return FALSE;
	next = run->glyphs[i + 1].cluster;
	return this == next || g_unichar_ismark(g_utf8_get_char(run->text + MAX(this, next)));
}

/* Adds the letter spacing behind the last glyph of each cluster, counts the clusters and adds up the widths. */
static void space_clusters(Shaper *s, GlyphRun *run)
{
	int64_t thousandths = 0;
	Unit advances = 0;

	for (int i = 0; i < run->count; i++) {
		advances += run->glyphs[i].advance;
		thousandths += (int64_t) run->glyphs[i].advance * 1000 / MAX(run->size, 1);
		if (!joined(run, i)) {
			run->glyphs[i].advance += s->spacing;
			s->word->characters++;
		}
		run->width += run->glyphs[i].advance;
	}
	s->word->width += run->width;
	s->word->beyond += advances - (Unit) ((thousandths * run->size + 500) / 1000);
}

/* A length at MASTER_SIZE, at SIZE; to the nearest. */
static Unit scaled(Unit length, Unit size)
{
	gint64 product = (gint64) length * size;

	return (Unit) ((product + (product < 0 ? -MASTER_SIZE / 2 : MASTER_SIZE / 2)) / MASTER_SIZE);
}

/* A copy of the run MASTER at SIZE; its text stands at OFFSET in the word. */
static GlyphRun *scaled_run(Arena *arena, const GlyphRun *master, Unit size, int offset)
{
	GlyphRun *run = arena_new0(arena, GlyphRun);

	*run = *master;
	run->next = NULL;
	run->size = size;
	run->offset = offset + master->offset;
	run->glyphs = arena_array(arena, Glyph, run->count);
	for (int i = 0; i < run->count; i++) {
		const Glyph *glyph = &master->glyphs[i];

		run->glyphs[i] = (Glyph) { glyph->id, scaled(glyph->advance, size), scaled(glyph->dx, size),
		                           scaled(glyph->dy, size), glyph->cluster };
	}
	return run;
}

/* Appends TEXT, which stands at OFFSET in the word, in the font of ENTRY.  Returns the word it is scaled from. */
static const ShapedWord *append_text(Shaper *s, const FontEntry *entry, const char *text, int length, int offset)
{
	WordKey key = { entry->master, s->language, s->spacing != 0, text, length };
	const ShapedWord *master = word_table_get(&s->text->master_words, &key, shape_master, s->text);

	s->word->missing += master->missing;
	for (const GlyphRun *at = master->runs; at != NULL; at = at->next) {
		GlyphRun *run = scaled_run(s->text->arena, at, entry->font.spec.size, offset);

		space_clusters(s, run);
		append_run(s, run);
	}
	return master;
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
		append_text(s, font_entry_small(s->text, entry), capitals, (int) strlen(capitals),
		            (int) (start - s->word->text));
		g_free(capitals);
	}
}

static ShapedWord *shape(TextContext *text, const WordKey *key)
{
	FontEntry *entry = (FontEntry *) key->font;
	Shaper s = shaper_new(text, key);

	if (entry->font.spec.small_caps) {
		s.word->text = copy_word(text->arena, key);
		append_small_caps(&s, entry);
	} else {
		s.word->text = append_text(&s, entry, key->text, key->length, 0)->text;
	}
	return s.word;
}

const ShapedWord *text_shape(TextContext *text, const Font *font, const char *language,
                             const char *word, int length, Unit letter_spacing)
{
	gboolean mine = ((const FontEntry *) font)->text == text;
	WordKey key = {
		mine ? font : text_font(text, &font->spec, PLACE_NONE, NULL), text_language(text, language),
		letter_spacing, word, length,
	};

	return word_table_get(&text->words, &key, shape, text);
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
