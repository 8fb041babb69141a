/* attribute.c: the attributes of an element become wishes for properties. */
#include "fo/attribute.h"

#include <string.h>

#include "fo/namespace.h"

void attribute_reader_open(AttributeReader *reader, Arena *arena, Diags *diags)
{
	reader->diags = diags;
	reader->wishes.arena = arena;
	reader->reported = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
}

void attribute_reader_close(AttributeReader *reader)
{
	g_hash_table_destroy(reader->reported);
}

const char *attribute_text(Arena *arena, xmlAttrPtr attribute)
{
	const xmlNode *child = attribute->children;
	xmlChar *joined;
	const char *copy;

	if (child == NULL)
		return "";
	if (child->next == NULL && child->type == XML_TEXT_NODE)
		return child->content != NULL ? (const char *) child->content : "";
	joined = xmlNodeListGetString(attribute->doc, attribute->children, 1);
	copy = joined != NULL ? arena_strdup(arena, (const char *) joined) : "";
	xmlFree(joined);
	return copy;
}

static void report_once(AttributeReader *reader, Place place, const char *name, gboolean outside)
{
	if (!g_hash_table_add(reader->reported, g_strdup(name)))
		return;
	if (outside)
		diag(reader->diags, place, D_PROPERTY_OUTSIDE, name);
	else
		diag(reader->diags, place, D_PROPERTY_UNKNOWN, name);
}

/* xml:lang sets the whole tag, and language and country unless they are given (§7.31.24). */
static void wish_language(AttributeReader *reader, const char *tag)
{
	Wishes *wishes = &reader->wishes;
	char **subtags = g_strsplit(tag, "-", 4);

	wish(wishes, PR_XML_LANG, tag, "xml:lang", RANK_GROUP);
	wish(wishes, PR_LANGUAGE, "none", "xml:lang", RANK_GROUP);
	wish(wishes, PR_COUNTRY, "none", "xml:lang", RANK_GROUP);
	for (int i = 0; subtags[i] != NULL; i++) {
		const char *subtag = arena_strdup(wishes->arena, subtags[i]);

		if (i == 0)
			wish(wishes, PR_LANGUAGE, subtag, "xml:lang", RANK_GROUP);
		else if (strlen(subtag) == 2)
			wish(wishes, PR_COUNTRY, subtag, "xml:lang", RANK_GROUP);
	}
	g_strfreev(subtags);
}

static void wish_plain(AttributeReader *reader, Place place, const char *name, const char *text)
{
	const NameInfo *info = name_find(name);
	const char *problem;

	if (info == NULL || info->rule == RULE_OUTSIDE || strchr(name, ':') != NULL) {
		report_once(reader, place, name, info != NULL);
		return;
	}
	problem = name_expand(&reader->wishes, info, text);
	if (problem != NULL)
		diag(reader->diags, place, D_PROPERTY_BAD_VALUE, name, text, problem);
}

/* Attributes of the extension namespaces. */
static void wish_extension(AttributeReader *reader, Place place, xmlAttrPtr attribute, const char *text)
{
	static const struct { const char *namespace, *name; FoProperty property; } extensions[] = {
		{ NAMESPACE_FOX, "alt-text", PR_ALT_TEXT }, { NAMESPACE_BPF, "alt-text", PR_ALT_TEXT },
		{ NAMESPACE_BPF, "actual-text", PR_ACTUAL_TEXT }, { NAMESPACE_BPF, "headers", PR_HEADERS },
		{ NAMESPACE_BPF, "scope", PR_SCOPE }, { NAMESPACE_BPF, "continued", PR_CONTINUED },
		{ NAMESPACE_BPF, "keeps", PR_KEEPS },
	};
	const char *namespace = (const char *) attribute->ns->href, *name = (const char *) attribute->name;
	char *full;

	for (gsize i = 0; i < G_N_ELEMENTS(extensions); i++) {
		if (strcmp(extensions[i].namespace, namespace) == 0
		    && strcmp(extensions[i].name, name) == 0) {
			wish(&reader->wishes, extensions[i].property, text, name, RANK_EXACT);
			return;
		}
	}
	if (strcmp(namespace, NAMESPACE_FOX) != 0 && strcmp(namespace, NAMESPACE_BPF) != 0)
		return;
	/* FOP marks a cell outside the table's header as one that heads its row. */
	if (strcmp(namespace, NAMESPACE_FOX) == 0 && strcmp(name, "header") == 0) {
		if (strcmp(text, "true") == 0)
			wish(&reader->wishes, PR_SCOPE, "Row", name, RANK_EXACT);
		return;
	}
	full = g_strconcat(strcmp(namespace, NAMESPACE_FOX) == 0 ? "fox:" : "bpf:", name, NULL);
	report_once(reader, place, full, TRUE);
	g_free(full);
}

void attributes_read(AttributeReader *reader, Place place, xmlNodePtr element)
{
	Wishes *wishes = &reader->wishes;

	for (int i = 0; i < wishes->count; i++)
		wishes->of[wishes->touched[i]].rank = RANK_NONE;
	wishes->count = 0;
	for (xmlAttrPtr attribute = element->properties; attribute != NULL; attribute = attribute->next) {
		const char *name = (const char *) attribute->name;
		const char *text = attribute_text(reader->wishes.arena, attribute);

		if (attribute->ns != NULL && strcmp((const char *) attribute->ns->href, NAMESPACE_XML) == 0) {
			if (strcmp(name, "lang") == 0)
				wish_language(reader, text);
		} else if (attribute->ns != NULL) {
			wish_extension(reader, place, attribute, text);
		} else if (strcmp(name, "id") != 0) {
			wish_plain(reader, place, name, text);
		}
	}
}
