/* hyphenate.c: hyphens from the dictionaries of Debian's hyphen-* packages. */
#include <hyphen.h>
#include <stdlib.h>
#include <string.h>

#include "text/context.h"

#define FOLDER "/usr/share/hyphen"
#define LONGEST 100                   /* bytes; a longer word is no word of a language */

typedef struct Dictionary {
	HyphenDict *dict;
	GHashTable *words;            /* lower-case word -> its points, one byte a character: 1 after it */
} Dictionary;

struct Hyphens {
	GPtrArray *names;             /* "en_GB", ... of all dictionaries installed, sorted */
	GHashTable *loaded;           /* name -> Dictionary */
	GHashTable *tags;             /* "en-GB" -> Dictionary (borrowed) or NULL */
};

/* ---- dictionaries ---- */

static int by_name(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *) a, *(const char *const *) b);
}

static void list_dictionaries(GPtrArray *names)
{
	GDir *folder = g_dir_open(FOLDER, 0, NULL);
	const char *file;

	while (folder != NULL && (file = g_dir_read_name(folder)) != NULL)
		if (g_str_has_prefix(file, "hyph_") && g_str_has_suffix(file, ".dic"))
			g_ptr_array_add(names, g_strndup(file + 5, strlen(file) - 9));
	if (folder != NULL)
		g_dir_close(folder);
	g_ptr_array_sort(names, by_name);
}

static void dictionary_drop(gpointer p)
{
	Dictionary *dictionary = p;

	if (dictionary->dict != NULL)
		hnj_hyphen_free(dictionary->dict);
	g_hash_table_destroy(dictionary->words);
	g_free(dictionary);
}

static struct Hyphens *hyphens_new(void)
{
	struct Hyphens *hyphens = g_new0(struct Hyphens, 1);

	hyphens->names = g_ptr_array_new_with_free_func(g_free);
	hyphens->loaded = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, dictionary_drop);
	hyphens->tags = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	list_dictionaries(hyphens->names);
	return hyphens;
}

void hyphens_drop(struct Hyphens *hyphens)
{
	if (hyphens == NULL)
		return;
	g_hash_table_destroy(hyphens->tags);
	g_hash_table_destroy(hyphens->loaded);
	g_ptr_array_free(hyphens->names, TRUE);
	g_free(hyphens);
}

/* The name of the list that is WANTED, whatever its case; NULL: none. */
static const char *find_name(const GPtrArray *names, const char *wanted)
{
	for (guint i = 0; i < names->len; i++)
		if (g_ascii_strcasecmp(names->pdata[i], wanted) == 0)
			return names->pdata[i];
	return NULL;
}

/* The country a language is first looked for in, when the paper gives none. */
static const char *usual_country(const char *language)
{
	static const struct { const char *language, *country; } usual[] = {
		{ "en", "GB" }, { "cs", "CZ" }, { "da", "DK" }, { "el", "GR" }, { "et", "EE" }, { "ga", "IE" },
		{ "nb", "NO" }, { "sl", "SI" }, { "sv", "SE" }, { "uk", "UA" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(usual); i++)
		if (g_ascii_strcasecmp(usual[i].language, language) == 0)
			return usual[i].country;
	return NULL;                  /* mostly as the language: de_DE, fr_FR, pt_PT */
}

/* Language with country, language alone, its usual country, a country named as it, the first there is. */
static const char *match_name(const GPtrArray *names, const char *language, const char *country)
{
	const char *usual = usual_country(language), *found = NULL;
	char *try[4] = {
		country == NULL ? NULL : g_strdup_printf("%s_%s", language, country),
		g_strdup(language),
		usual == NULL ? NULL : g_strdup_printf("%s_%s", language, usual),
		g_strdup_printf("%s_%s", language, language),
	};
	gsize length = strlen(language);

	for (gsize i = 0; i < G_N_ELEMENTS(try); i++) {
		if (found == NULL && try[i] != NULL)
			found = find_name(names, try[i]);
		g_free(try[i]);
	}
	for (guint i = 0; found == NULL && i < names->len; i++) {
		const char *name = names->pdata[i];

		if (g_ascii_strncasecmp(name, language, length) == 0 && name[length] == '_')
			found = name;
	}
	return found;
}

static Dictionary *load(struct Hyphens *hyphens, const char *name)
{
	Dictionary *dictionary = g_hash_table_lookup(hyphens->loaded, name);
	char *path;

	if (dictionary != NULL)
		return dictionary;
	path = g_strdup_printf("%s/hyph_%s.dic", FOLDER, name);
	dictionary = g_new0(Dictionary, 1);
	dictionary->dict = hnj_hyphen_load(path);
	dictionary->words = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	g_hash_table_insert(hyphens->loaded, (gpointer) name, dictionary);
	g_free(path);
	return dictionary;
}

/* The dictionary of a language as XSL or BCP 47 names it ("en", "en-GB", "cy"); NULL: none. */
static Dictionary *find_dictionary(TextContext *text, const char *language, const char *country)
{
	struct Hyphens *hyphens = text->hyphens;
	char *tag, **parts;
	const char *name = NULL;
	Dictionary *dictionary = NULL;
	gpointer known;

	if (hyphens == NULL)
		hyphens = text->hyphens = hyphens_new();
	tag = country == NULL || strchr(language, '-') != NULL ? g_strdup(language)
		: g_strdup_printf("%s-%s", language, country);
	if (g_hash_table_lookup_extended(hyphens->tags, tag, NULL, &known)) {
		g_free(tag);
		return known;
	}
	parts = g_strsplit_set(tag, "-_", 3);
	if (parts[0] != NULL && *parts[0] != '\0')
		name = match_name(hyphens->names, parts[0], parts[1]);
	g_strfreev(parts);
	if (name != NULL)
		dictionary = load(hyphens, name);
	if (dictionary != NULL && dictionary->dict == NULL)
		dictionary = NULL;
	g_hash_table_insert(hyphens->tags, tag, dictionary);
	return dictionary;
}

/* ---- words ---- */

/* WORD as the patterns have it: lower case, a straight apostrophe.  NULL when lower case has another
 * number of characters. */
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

/* Asks the dictionary: one byte a character of FORM, 1 where a hyphen may follow it.  A hyphen that would change
 * the spelling is left out.  NULL when the word cannot be written in the dictionary's character set. */
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

int text_hyphenate(TextContext *text, const char *language, const char *country, const char *word,
                   int length, int remain_before, int remain_after, int *offsets)
{
	Dictionary *dictionary;
	const char *end = word + length, *p = word, *next;
	gpointer known;
	guint8 *points;
	char *form;
	int count = 0;
	glong characters;

	if (language == NULL || length > LONGEST || memchr(word, '\0', (gsize) length) != NULL)
		return 0;
	dictionary = find_dictionary(text, language, country);
	/* An author's own hyphens are the only ones. */
	if (dictionary == NULL || g_strstr_len(word, length, "\xC2\xAD") != NULL)
		return 0;
	form = pattern_form(word, length);
	if (g_hash_table_lookup_extended(dictionary->words, form, NULL, &known)) {
		points = known;
		g_free(form);
	} else {
		points = ask(dictionary->dict, form);
		g_hash_table_insert(dictionary->words, form, points);
	}
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
