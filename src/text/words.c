/* words.c: the words shaped so far, by an open-addressed table. */
#include <string.h>

#include "text/context.h"

#define FIRST_SLOTS 4096              /* a power of two */

struct WordSlot {
	guint64 hash;                 /* 0: free */
	WordKey key;
	ShapedWord *word;
};

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

const ShapedWord *word_table_get(WordTable *table, const WordKey *key, WordMaker *make, TextContext *text)
{
	guint64 hash = key_hash(key);
	ShapedWord *word;
	WordSlot *slot;

	if (table->size > 0) {
		slot = find_slot(table, key, hash);
		if (slot->hash != 0)
			return slot->word;
	}
	word = make(text, key);
	if (table->used * 2 >= table->size)
		grow(table);
	slot = find_slot(table, key, hash);
	*slot = (WordSlot) { hash, *key, word };
	/* White space is a space in the word's own text. */
	slot->key.text = memcmp(word->text, key->text, (gsize) key->length) == 0 ? word->text
		: arena_strndup(text->arena, key->text, (gsize) key->length);
	table->used++;
	return word;
}

void word_table_drop(WordTable *table)
{
	g_free(table->slots);
}
