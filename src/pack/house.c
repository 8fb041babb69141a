/* house.c: what the facts need of a house style: its words, how it writes days, its holidays. */
#include "pack/house.h"

#include <libxml/xpath.h>
#include <string.h>

#define CHAIN_MAX       8             /* houses based on each other */
#define ATTRIBUTES_ONLY 2             /* of xmlDocCopyNode: they and the namespaces, without what is in it */

struct House {
	GPtrArray *docs;              /* of xmlDocPtr, the nearest first */
	xmlDocPtr look;
	GHashTable *words;            /* "language\x1fname" -> text */
	GHashTable *dates;            /* language -> CalendarWords */
	GStringChunk *strings;
	gboolean asked;               /* for what is kept */
	gpointer kept;                /* NULL: nothing could be made */
	GDestroyNotify drop_kept;
};

/* ---- reading ---- */

static gboolean is(xmlNodePtr node, const char *name)
{
	return node->type == XML_ELEMENT_NODE && node->ns != NULL
		&& xmlStrEqual(node->ns->href, BAD_CAST HOUSE_NAMESPACE) && xmlStrEqual(node->name, BAD_CAST name);
}

/* The attribute, kept with the house; NULL when it is not there. */
static const char *attribute(House *house, xmlNodePtr node, const char *name)
{
	xmlChar *value = xmlGetNoNsProp(node, BAD_CAST name);
	const char *kept = value == NULL ? NULL : g_string_chunk_insert_const(house->strings, (const char *) value);

	xmlFree(value);
	return kept;
}

static const char *content(House *house, xmlNodePtr node)
{
	xmlChar *value = xmlNodeGetContent(node);
	const char *kept = g_string_chunk_insert_const(house->strings, (const char *) value);

	xmlFree(value);
	return kept;
}

static const char *language_of(House *house, xmlNodePtr node)
{
	xmlChar *value = xmlNodeGetLang(node);
	const char *kept = g_string_chunk_insert_const(house->strings, value == NULL ? "en" : (const char *) value);

	xmlFree(value);
	return kept;
}

static void read_words(House *house, xmlNodePtr words)
{
	const char *language = language_of(house, words);

	for (xmlNodePtr word = words->children; word != NULL; word = word->next) {
		const char *name = is(word, "word") ? attribute(house, word, "name") : NULL;
		char *key;

		if (name == NULL)
			continue;
		key = g_strdup_printf("%s\x1f%s", language, name);
		if (!g_hash_table_contains(house->words, key))
			g_hash_table_insert(house->words, g_strdup(key), (gpointer) content(house, word));
		g_free(key);
	}
}

static const char *either(const char *value, const char *fallback)
{
	return value == NULL ? fallback : value;
}

static void read_dates(House *house, xmlNodePtr node)
{
	const char *language = language_of(house, node);
	CalendarWords *words;
	int months = 0, weekdays = 0;

	if (g_hash_table_contains(house->dates, language))
		return;
	words = g_memdup2(&calendar_english, sizeof *words);
	words->long_form = either(attribute(house, node, "long"), words->long_form);
	words->medium = either(attribute(house, node, "medium"), words->medium);
	words->short_form = either(attribute(house, node, "short"), words->short_form);
	words->time = either(attribute(house, node, "time"), words->time);
	words->am = either(attribute(house, node, "am"), words->am);
	words->pm = either(attribute(house, node, "pm"), words->pm);
	words->noon = attribute(house, node, "noon");
	for (xmlNodePtr child = node->children; child != NULL; child = child->next) {
		if (is(child, "month") && months < 12)
			words->months[months++] = content(house, child);
		else if (is(child, "weekday") && weekdays < 7)
			words->weekdays[weekdays++] = content(house, child);
	}
	g_hash_table_insert(house->dates, (gpointer) language, words);
}

/* Takes DOC; what a nearer house has already said stands. */
static void add_doc(House *house, xmlDocPtr doc)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);

	g_ptr_array_add(house->docs, doc);
	for (xmlNodePtr child = root->children; child != NULL; child = child->next) {
		if (is(child, "words"))
			read_words(house, child);
		else if (is(child, "dates"))
			read_dates(house, child);
	}
}

/* The file of the house NAME, to be freed; NULL when there is none or NAME is no plain name. */
static char *house_file(const char *folder, const char *name)
{
	char *file, *path;

	if (name[0] == '.' || strchr(name, '/') != NULL)
		return NULL;
	file = g_strconcat(name, ".xml", NULL);
	path = g_build_filename(folder, file, NULL);
	g_free(file);
	if (!g_file_test(path, G_FILE_TEST_IS_REGULAR))
		g_clear_pointer(&path, g_free);
	return path;
}

static void load_chain(House *house, const char *folder, const char *name, const XmlLimits *limits,
                       Diags *diags)
{
	while (name != NULL && house->docs->len < CHAIN_MAX) {
		char *path = house_file(folder, name);
		xmlDocPtr doc = path == NULL ? NULL : xml_load(path, limits, diags);

		g_free(path);
		if (doc == NULL)
			return;
		if (!is(xmlDocGetRootElement(doc), "house")) {
			xmlFreeDoc(doc);
			return;
		}
		add_doc(house, doc);
		name = attribute(house, xmlDocGetRootElement(doc), "based-on");
	}
}

/* Whether PART is of house_look. */
static gboolean is_look(xmlNodePtr part)
{
	return part->type == XML_ELEMENT_NODE && !is(part, "words") && !is(part, "dates") && !is(part, "holiday")
		&& !is(part, "standing");
}

static xmlDocPtr make_look(const GPtrArray *docs)
{
	xmlDocPtr look = xmlNewDoc(BAD_CAST "1.0");
	xmlNodePtr root = xmlNewDocNode(look, NULL, BAD_CAST "houses", NULL);

	xmlDocSetRootElement(look, root);
	for (guint i = 0; i < docs->len; i++) {
		xmlNodePtr original = xmlDocGetRootElement(docs->pdata[i]);
		xmlNodePtr house = xmlAddChild(root, xmlDocCopyNode(original, look, ATTRIBUTES_ONLY));

		for (xmlNodePtr part = original->children; part != NULL; part = part->next)
			if (is_look(part))
				xmlAddChild(house, xmlDocCopyNode(part, look, 1));
	}
	/* Else each thread that sorts nodes would walk to them. */
	xmlXPathOrderDocElems(look);
	return look;
}

static void doc_drop(gpointer doc)
{
	xmlFreeDoc(doc);
}

House *house_load(const char *folder, const char *name, Place place, const XmlLimits *limits, Diags *diags)
{
	House *house = g_new0(House, 1);
	char *path;

	house->docs = g_ptr_array_new_with_free_func(doc_drop);
	house->words = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	house->dates = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_free);
	house->strings = g_string_chunk_new(4096);
	if (folder != NULL) {
		path = house_file(folder, name);
		if (path == NULL) {
			diag(diags, place, D_HOUSE_UNKNOWN, name);
			name = "standard";
		}
		g_free(path);
		load_chain(house, folder, name, limits, diags);
	}
	house->look = make_look(house->docs);
	return house;
}

void house_drop(House *house)
{
	if (house == NULL)
		return;
	if (house->kept != NULL)
		house->drop_kept(house->kept);
	g_hash_table_unref(house->words);
	g_hash_table_unref(house->dates);
	g_string_chunk_free(house->strings);
	g_ptr_array_unref(house->docs);
	xmlFreeDoc(house->look);
	g_free(house);
}

const GPtrArray *house_docs(const House *house)
{
	return house->docs;
}

xmlDocPtr house_look(const House *house)
{
	return house->look;
}

gpointer house_kept(House *house, gpointer (*make)(House *house, gconstpointer data), gconstpointer data, GDestroyNotify drop)
{
	if (!house->asked) {
		house->asked = TRUE;
		house->kept = make(house, data);
		house->drop_kept = drop;
	}
	return house->kept;
}

/* ---- looking up ---- */

/* "en-GB", then "en". */
static gpointer by_language(GHashTable *table, const char *language, const char *rest)
{
	char *key = g_strconcat(language, rest, NULL);
	gpointer found = g_hash_table_lookup(table, key);
	const char *dash = strchr(language, '-');

	g_free(key);
	if (found == NULL && dash != NULL) {
		key = g_strdup_printf("%.*s%s", (int) (dash - language), language, rest);
		found = g_hash_table_lookup(table, key);
		g_free(key);
	}
	return found;
}

const CalendarWords *house_dates(const House *house, const char *language)
{
	const CalendarWords *words = by_language(house->dates, language, "");

	if (words == NULL)
		words = by_language(house->dates, "en", "");
	return words == NULL ? &calendar_english : words;
}

const char *house_word(const House *house, const char *name, const char *language, const char *fallback)
{
	char *rest = g_strconcat("\x1f", name, NULL);
	const char *word = by_language(house->words, language, rest);

	if (word == NULL)
		word = by_language(house->words, "en", rest);
	g_free(rest);
	return word == NULL ? fallback : word;
}

/* ---- holidays ---- */

static void read_holiday(xmlNodePtr node, Calendar *calendar, Diags *diags)
{
	xmlChar *date = xmlGetNoNsProp(node, BAD_CAST "date"), *name = xmlGetNoNsProp(node, BAD_CAST "name");
	xmlChar *working = xmlGetNoNsProp(node, BAD_CAST "working");
	GDate day;

	if (date == NULL || !calendar_day((const char *) date, &day))
		diag(diags, xml_place(node), D_HOUSE_HOLIDAY, date == NULL ? "" : (const char *) date);
	else if (xmlStrEqual(working, BAD_CAST "yes"))
		calendar_except(calendar, &day, NULL);
	else
		calendar_except(calendar, &day, name == NULL || name[0] == '\0' ? "holiday" : (const char *) name);
	xmlFree(date);
	xmlFree(name);
	xmlFree(working);
}

void house_holidays(const House *house, Calendar *calendar, Diags *diags)
{
	for (guint i = 0; i < house->docs->len; i++)
		for (xmlNodePtr n = xmlDocGetRootElement(house->docs->pdata[i])->children; n != NULL; n = n->next)
			if (is(n, "holiday"))
				read_holiday(n, calendar, diags);
}
