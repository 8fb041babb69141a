/* rules-keys.c: every code and symbol used is in the key printed, and no other.
 *
 * A key holds for the element it stands in: its scope.  A part of the scope that has a key of its own with
 * entries of the same sign answers for itself.  Signs nobody explains are not asked for: a paper without a
 * key says nothing here. */
#include <string.h>

#include "pack/pack-internal.h"

/* What a key may explain. */
typedef struct Sign {
	const char *entry;            /* the attribute of an entry that names it */
	const char *words;            /* how a diagnostic calls it */
	gboolean combined;            /* "RP/DP" is two */
} Sign;

static const Sign signs[] = {
	{ "rag", "rating", FALSE },
	{ "direction", "direction", FALSE },
	{ "symbol", "symbol", FALSE },
	{ "shade", NULL, FALSE },
	{ "code", "code", TRUE },
};

/* Where a sign is used: a row for each. */
static const struct {
	const char *sign;
	const char *on;               /* the element; NULL: any */
	const char *attribute;        /* a fact of that name comes before it */
} uses[] = {
	{ "rag", NULL, "rag" },
	{ "direction", NULL, "direction" },
	{ "symbol", NULL, "symbol" },
	{ "shade", NULL, "shade" },
	{ "code", "work", "type" },
};

/* The key of one sign in one scope. */
typedef struct Key {
	const Sign *sign;
	xmlNodePtr scope;
	GHashTable *entries;          /* value -> entry */
	GHashTable *used;             /* values seen */
	gboolean asked;               /* something here may use the sign: codes in running text are not read */
	Diags *diags;
} Key;

/* "rating \"amber\""; a shade is only itself.  To be freed. */
static char *call(const Sign *sign, const char *value)
{
	return sign->words == NULL ? g_strdup("a shaded cell") : g_strdup_printf("%s \"%s\"", sign->words, value);
}

/* What an attribute that says nothing says: it needs no entry, and may have one. */
static gboolean is_nothing(const char *value)
{
	return value[0] == '\0' || strcmp(value, "none") == 0 || strcmp(value, "no") == 0;
}

/* ---- the entries ---- */

static void add_entry(Key *key, xmlNodePtr entry)
{
	char *value = node_get(entry, key->sign->entry);

	if (value == NULL)
		return;
	if (g_hash_table_contains(key->entries, value)) {
		char *name = call(key->sign, value);

		diag(key->diags, xml_place(entry), D_KEY_TWICE, name);
		g_free(name);
		g_free(value);
	} else
		g_hash_table_insert(key->entries, value, entry);
}

static Key key_new(const Sign *sign, xmlNodePtr scope, Diags *diags)
{
	Key key = { sign, scope, g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
	            g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL), FALSE, diags };

	for (xmlNodePtr n = scope->children; n != NULL; n = n->next)
		for (xmlNodePtr e = node_is(n, "key") ? n->children : NULL; e != NULL; e = e->next)
			if (node_is(e, "entry"))
				add_entry(&key, e);
	return key;
}

static void key_clear(Key *key)
{
	g_hash_table_unref(key->entries);
	g_hash_table_unref(key->used);
}

/* TRUE when NODE has a key with entries of SIGN of its own. */
static gboolean has_key(xmlNodePtr node, const Sign *sign)
{
	for (xmlNodePtr n = node->children; n != NULL; n = n->next)
		for (xmlNodePtr e = node_is(n, "key") ? n->children : NULL; e != NULL; e = e->next)
			if (node_is(e, "entry") && xmlHasProp(e, BAD_CAST sign->entry) != NULL)
				return TRUE;
	return FALSE;
}

/* ---- what is used ---- */

static void use(Key *key, xmlNodePtr node, const char *value)
{
	if (is_nothing(value) || !g_hash_table_add(key->used, g_strdup(value)))
		return;
	if (!g_hash_table_contains(key->entries, value)) {
		char *name = call(key->sign, value);

		diag(key->diags, xml_place(node), D_KEY_MISSING, name);
		diag_note(key->diags, xml_place(node_child(key->scope, "key")), "the key stands here");
		g_free(name);
	}
}

/* A code may combine several, and be one of its own all the same. */
static void use_codes(Key *key, xmlNodePtr node, const char *value)
{
	char **codes;

	if (!key->sign->combined || g_hash_table_contains(key->entries, value)) {
		use(key, node, value);
		return;
	}
	codes = g_strsplit_set(value, "/,+&", -1);
	for (guint i = 0; codes[i] != NULL; i++)
		use(key, node, g_strstrip(codes[i]));
	g_strfreev(codes);
}

/* What of the key's sign NODE itself uses. */
static void use_node(Key *key, xmlNodePtr node)
{
	for (guint i = 0; i < G_N_ELEMENTS(uses); i++) {
		char *value;

		if (strcmp(uses[i].sign, key->sign->entry) != 0 || (uses[i].on != NULL && !node_is(node, uses[i].on)))
			continue;
		key->asked = TRUE;
		value = node_get_fact(node, uses[i].attribute);
		if (value == NULL)
			value = node_get(node, uses[i].attribute);
		if (value != NULL)
			use_codes(key, node, g_strstrip(value));
		g_free(value);
	}
}

static void find_uses(Key *key)
{
	xmlNodePtr n = key->scope;

	while (n != NULL) {
		gboolean other = node_is(n, "key") || (n != key->scope && has_key(n, key->sign));

		if (!other)
			use_node(key, n);
		n = other ? node_next_outside(n, key->scope) : node_next(n, key->scope);
	}
}

/* ---- one scope ---- */

static void check_sign(const Sign *sign, xmlNodePtr scope, Diags *diags)
{
	Key key = key_new(sign, scope, diags);

	if (g_hash_table_size(key.entries) > 0)
		find_uses(&key);
	for (xmlNodePtr n = key.asked ? scope->children : NULL; n != NULL; n = n->next)
		for (xmlNodePtr e = node_is(n, "key") ? n->children : NULL; e != NULL; e = e->next) {
			char *value = node_is(e, "entry") ? node_get(e, sign->entry) : NULL;

			if (value != NULL && !is_nothing(value) && !g_hash_table_contains(key.used, value)) {
				char *name = call(sign, value);

				diag(diags, xml_place(e), D_KEY_UNUSED, name);
				g_free(name);
			}
			g_free(value);
		}
	key_clear(&key);
}

/* An entry has one sign, so that it is clear what its words explain. */
static void check_entries(xmlNodePtr key, Diags *diags)
{
	for (xmlNodePtr e = key->children; e != NULL; e = e->next) {
		int count = 0;

		for (guint i = 0; i < G_N_ELEMENTS(signs) && node_is(e, "entry"); i++)
			count += xmlHasProp(e, BAD_CAST signs[i].entry) != NULL;
		if (node_is(e, "entry") && count != 1)
			diag(diags, xml_place(e), D_KEY_SIGN);
	}
}

void rules_keys(xmlDocPtr doc, Diags *diags)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);

	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root)) {
		if (!node_is(n, "key"))
			continue;
		check_entries(n, diags);
		if (node_child(n->parent, "key") == n)
			for (guint i = 0; i < G_N_ELEMENTS(signs); i++)
				check_sign(&signs[i], n->parent, diags);
	}
}
