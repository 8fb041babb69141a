/* hyphenate.c: where a word may be hyphenated. */
#include <stdlib.h>
#include <string.h>

#include "text/context.h"
#include "text/dictionary.h"

#define LONGEST 100                   /* bytes; a longer word is no word of a language */

/* The words of one language asked for so far. */
typedef struct Lexicon {
	HyphenDict *dict;             /* borrowed; NULL: the language has none */
	GHashTable *words;            /* lower-case word -> its points, one byte a character: 1 after it; or NULL */
} Lexicon;

static void lexicon_drop(gpointer p)
{
	Lexicon *lexicon = p;

	g_hash_table_destroy(lexicon->words);
	g_free(lexicon);
}

GHashTable *lexicons_new(void)
{
	return g_hash_table_new_full(g_str_hash, g_str_equal, g_free, lexicon_drop);
}

/* The lexicon of a language as XSL or BCP 47 names it: "en" with country "GB", "en-GB", "cy". */
static Lexicon *find_lexicon(TextContext *text, const char *language, const char *country)
{
	char tag[32], **parts;
	Lexicon *lexicon;

	if (country == NULL || strchr(language, '-') != NULL)
		g_strlcpy(tag, language, sizeof tag);
	else
		g_snprintf(tag, sizeof tag, "%s-%s", language, country);
	lexicon = g_hash_table_lookup(text->lexicons, tag);
	if (lexicon != NULL)
		return lexicon;
	lexicon = g_new0(Lexicon, 1);
	lexicon->words = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	parts = g_strsplit_set(tag, "-_", 3);
	if (parts[0] != NULL && *parts[0] != '\0')
		lexicon->dict = dictionaries_find(font_library_dictionaries(text->library), parts[0], parts[1]);
	g_strfreev(parts);
	g_hash_table_insert(text->lexicons, g_strdup(tag), lexicon);
	return lexicon;
}

/* WORD as the patterns have it: lower case, character by character, and a straight apostrophe. */
static char *pattern_form(const char *word, int length)
{
	GString *form = g_string_sized_new((gsize) length + 8);

	for (const char *p = word; p < word + length; p = g_utf8_next_char(p)) {
		gunichar c = g_unichar_tolower(g_utf8_get_char(p));

		g_string_append_unichar(form, c == 0x2019 || c == 0x02BC ? '\'' : c);
	}
	return g_string_free(form, FALSE);
}

static void free_replacements(char **rep, int *pos, int *cut, gsize size)
{
	for (gsize i = 0; rep != NULL && i < size; i++)
		free(rep[i]);
	free(rep);
	free(pos);
	free(cut);
}

/* Asks the dictionary: one byte a character of FORM, 1 where a hyphen may follow it.  A hyphen that would
 * change the spelling is left out.  NULL when the word cannot be written in the dictionary's character
 * set. */
static guint8 *ask(HyphenDict *dict, const char *form)
{
	glong characters = g_utf8_strlen(form, -1);
	gsize size;
	char *word = dict->utf8 ? g_strdup(form) : g_convert(form, -1, dict->cset, "UTF-8", NULL, &size, NULL);
	guint8 *points = NULL;
	char *marks, **rep = NULL;
	int *pos = NULL, *cut = NULL;

	if (word == NULL)
		return NULL;
	size = strlen(word);
	marks = g_malloc0(size + 5);
	if (hnj_hyphen_hyphenate2(dict, word, (int) size, marks, NULL, &rep, &pos, &cut) == 0) {
		points = g_malloc0((gsize) characters + 1);
		for (glong i = 0; i < characters; i++)
			points[i] = (marks[i] & 1) != 0 && (rep == NULL || rep[i] == NULL);
	}
	free_replacements(rep, pos, cut, size);
	g_free(marks);
	g_free(word);
	return points;
}

/* The points of WORD, from the lexicon or the dictionary; NULL: none. */
static const guint8 *find_points(Lexicon *lexicon, const char *word, int length)
{
	char *form = pattern_form(word, length);
	gpointer known;
	guint8 *points;

	if (g_hash_table_lookup_extended(lexicon->words, form, NULL, &known)) {
		g_free(form);
		return known;
	}
	points = ask(lexicon->dict, form);
	g_hash_table_insert(lexicon->words, form, points);
	return points;
}

int text_hyphenate(TextContext *text, const char *language, const char *country, const char *word,
                   int length, int remain_before, int remain_after, int *offsets)
{
	const char *end = word + length, *p = word, *next;
	const guint8 *points;
	Lexicon *lexicon;
	glong characters;
	int count = 0;

	/* An author's own hyphens are the only ones. */
	if (language == NULL || length > LONGEST || memchr(word, '\0', (gsize) length) != NULL
	    || g_strstr_len(word, length, "\xC2\xAD") != NULL)
		return 0;
	lexicon = find_lexicon(text, language, country);
	points = lexicon->dict == NULL ? NULL : find_points(lexicon, word, length);
	if (points == NULL)
		return 0;
	characters = g_utf8_strlen(word, length);
	for (glong i = 0; i + 1 < characters; i++, p = next) {
		next = g_utf8_next_char(p);
		if (next < end && points[i] && i + 1 >= remain_before && characters - i - 1 >= remain_after
		    && g_unichar_isalpha(g_utf8_get_char(p)) && g_unichar_isalpha(g_utf8_get_char(next)))
			offsets[count++] = (int) (next - word);
	}
	return count;
}
