/* dictionary.c: the hyphen dictionaries of Debian's hyphen-* packages.
 *
 * Each is read once and shared by all threads: libhyphen takes seconds over the
 * largest, the German one, and only reads a dictionary when it hyphenates. */
#include <stdlib.h>
#include <string.h>

#include "text/dictionary.h"

#define FOLDER "/usr/share/hyphen"

struct Dictionaries {
	GPtrArray *names;             /* "en_GB", ... of all dictionaries installed, sorted */
	GMutex lock;                  /* guards what follows */
	GHashTable *loaded;           /* path with links resolved -> HyphenDict; NULL when it cannot be read */
};

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

static void drop_dict(gpointer dict)
{
	if (dict != NULL)
		hnj_hyphen_free(dict);
}

Dictionaries *dictionaries_new(void)
{
	Dictionaries *all = g_new0(Dictionaries, 1);

	all->names = g_ptr_array_new_with_free_func(g_free);
	all->loaded = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, drop_dict);
	g_mutex_init(&all->lock);
	list_dictionaries(all->names);
	return all;
}

void dictionaries_drop(Dictionaries *all)
{
	g_ptr_array_free(all->names, TRUE);
	g_hash_table_destroy(all->loaded);
	g_mutex_clear(&all->lock);
	g_free(all);
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

/* Debian makes one file stand for several countries by links. */
static HyphenDict *load(Dictionaries *all, const char *name)
{
	char *link = g_strdup_printf("%s/hyph_%s.dic", FOLDER, name), *path = realpath(link, NULL);
	gpointer dict = NULL;

	g_mutex_lock(&all->lock);
	if (path != NULL && !g_hash_table_lookup_extended(all->loaded, path, NULL, &dict)) {
		dict = hnj_hyphen_load(path);
		g_hash_table_insert(all->loaded, g_strdup(path), dict);
	}
	g_mutex_unlock(&all->lock);
	free(path);
	g_free(link);
	return dict;
}

HyphenDict *dictionaries_find(Dictionaries *all, const char *language, const char *country)
{
	const char *name = match_name(all->names, language, country);

	return name == NULL ? NULL : load(all, name);
}
