/* schema.c: validation, in words an officer understands.
 *
 * libxml2's messages begin with the element, hold "{namespace}" prefixes and end with what was expected;
 * a table of their patterns rewrites them.  A value that breaks a facet is reported twice by libxml2, and
 * an element may be blamed for its content and again for what follows: one fault is said for each element
 * and attribute. */
#include <libxml/xmlschemas.h>
#include <stdlib.h>
#include <string.h>

#include "xml/xml-internal.h"

struct XmlSchema {
	xmlSchemaPtr compiled;
};

/* ---- compiling ---- */

XmlSchema *xml_schema_load(const char *xsd_path, GError **error)
{
	GString *words = g_string_new(NULL);
	char *folder = g_path_get_dirname(xsd_path), *root = realpath(folder, NULL);
	xmlSchemaParserCtxtPtr parser;
	xmlSchemaPtr compiled = NULL;
	const char *outer_root;
	XmlSchema *schema = NULL;

	xml_setup();
	outer_root = xml_set_root(root);
	parser = xmlSchemaNewParserCtxt(xsd_path);
	if (parser != NULL) {
		xmlSchemaSetParserStructuredErrors(parser, xml_collect_error, words);
		compiled = xmlSchemaParse(parser);
		xmlSchemaFreeParserCtxt(parser);
	}
	xml_set_root(outer_root);
	if (compiled != NULL) {
		schema = g_new0(XmlSchema, 1);
		schema->compiled = compiled;
	} else
		g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "schema %s cannot be used: %s", xsd_path,
			words->len > 0 ? g_strchomp(words->str) : "it cannot be read");
	g_string_free(words, TRUE);
	free(root);
	g_free(folder);
	return schema;
}

void xml_schema_drop(XmlSchema *schema)
{
	if (schema == NULL)
		return;
	xmlSchemaFree(schema->compiled);
	g_free(schema);
}

/* ---- rewording ---- */

/* TEXT without "{namespace}" prefixes and line ends, to be freed. */
static char *plain(const char *text)
{
	GString *out = g_string_new(NULL);

	while (*text != '\0') {
		const char *close = *text == '{' ? strchr(text, '}') : NULL;

		if (close != NULL)
			text = close + 1;
		else if (*text == '\n' || *text == '\t')
			text += 1;
		else
			g_string_append_c(out, *text++);
	}
	g_strchomp(out->str);
	return g_string_free(out, FALSE);
}

/* What stands between BEFORE and the next AFTER in TEXT, to be freed; NULL when they are not there. */
static char *between(const char *text, const char *before, const char *after)
{
	const char *start = strstr(text, before);
	const char *end;

	if (start == NULL)
		return NULL;
	start += strlen(before);
	end = strstr(start, after);
	return end == NULL ? NULL : g_strndup(start, (gsize) (end - start));
}

/* "Expected is one of ( a, b )." as "; expected is one of <a>, <b>"; "" when nothing is named. */
static char *expected(const char *message)
{
	gboolean several = strstr(message, "Expected is one of") != NULL;
	char *list = between(message, "Expected is ", ").");
	const char *names = list == NULL ? NULL : strchr(list, '(');
	GString *out = g_string_new(NULL);
	char **each = names == NULL ? NULL : g_strsplit(names + 1, ",", -1);

	for (guint i = 0; each != NULL && each[i] != NULL; i++)
		g_string_append_printf(out, i == 0 ? (several ? ": expected is one of <%s>" : ": expected is <%s>")
			: ", <%s>", g_strstrip(each[i]));
	g_strfreev(each);
	g_free(list);
	return g_string_free(out, FALSE);
}

static const struct {
	const char *type, *words;
} types[] = {
	{ "xs:date", "a date such as 2026-12-09" },
	{ "xs:time", "a time such as 10:00:00" },
	{ "xs:gYearMonth", "a month such as 2026-12" },
	{ "xs:integer", "a whole number" },
	{ "xs:nonNegativeInteger", "a whole number" },
	{ "xs:positiveInteger", "a whole number from 1" },
	{ "xs:decimal", "a number such as 12.5" },
	{ "xs:boolean", "true or false" },
	{ "xs:IDREF", "the id of anything in this paper" },
	{ "xs:anyURI", "an address" },
	{ "xs:NCName", "a name without spaces, beginning with a letter" },
	{ "xs:language", "a language such as en or cy" },
	{ "xs:gYear", "a year such as 2026" },
	{ "Paragraphs", "one or several paragraphs of Schedule 12A, 1 to 7" },
};

/* The patterns of templates/schema/values.xsd, told by a part: a facet's message has no type. */
static const struct {
	const char *part, *words;
} patterns[] = {
	{ ":[0-5][0-9]", "a time such as 09:45" },
	{ "[A-Z]?(", "a number such as 5, 5.3.1 or 26A" },
	{ "(mm|cm", "a width such as 30mm, 25% or 2*" },
	{ "[facet 'minLength']", "a line of text" },
};

/* What a value should have been, from the type or the facet it breaks; to be freed. */
static char *wanted(const char *message)
{
	char *type = between(message, " type '", "'");
	char *set = between(message, "element of the set {", "}.");
	char *least = between(message, "less than the minimum value allowed ('", "'");
	char *most = between(message, "greater than the maximum value allowed ('", "'");
	char *words = NULL;

	for (guint i = 0; type != NULL && words == NULL && i < G_N_ELEMENTS(types); i++)
		if (strcmp(type, types[i].type) == 0)
			words = g_strdup(types[i].words);
	if (words == NULL && set != NULL)
		words = g_strdup_printf("one of %s", set);
	if (words == NULL && least != NULL)
		words = g_strdup_printf("%s or more", least);
	if (words == NULL && most != NULL)
		words = g_strdup_printf("%s or less", most);
	for (guint i = 0; words == NULL && i < G_N_ELEMENTS(patterns); i++)
		if (strstr(message, patterns[i].part) != NULL)
			words = g_strdup(patterns[i].words);
	if (words == NULL && strstr(message, "[facet '") != NULL)
		words = g_strdup("written as it should be");
	if (words == NULL)
		words = g_strdup(type == NULL ? "allowed" : type);
	g_free(type);
	g_free(set);
	g_free(least);
	g_free(most);
	return words;
}

/* ---- one fault ---- */

#define FAULTS_MAX 50                 /* said of one paper: nobody reads more before mending these */

typedef struct Check {
	Diags *diags;
	GHashTable *blamed;           /* "address@attribute": said once */
	gboolean valid;
} Check;

/* The sets of libxml2 are in braces, as its namespaces are: they are read before the braces are dropped. */
static char *keep_sets(const char *message)
{
	char *set = between(message, "element of the set {", "}.");
	char *head, *tail, *all;

	if (set == NULL)
		return plain(message);
	head = plain(message);
	tail = g_strdup_printf(" element of the set {%s}.", set);
	all = g_strconcat(head, tail, NULL);
	g_free(set);
	g_free(head);
	g_free(tail);
	return all;
}

static void say_value(Check *check, Place place, const char *name, const char *attribute, const char *message)
{
	char *subject = attribute == NULL ? g_strdup_printf("<%s>", name) : g_strdup(attribute);
	char *value = between(message, "The value '", "'");
	char *words = wanted(message);

	if (value == NULL)
		value = between(message, ": '", "' is not a valid value");
	if (strstr(message, "'xs:ID'") != NULL)
		diag(check->diags, place, D_SCHEMA_ID, value == NULL ? "" : value);
	else
		diag(check->diags, place, D_SCHEMA_VALUE, subject, value == NULL ? "" : value, words);
	g_free(words);
	g_free(value);
	g_free(subject);
}

static void say(Check *check, Place place, const char *name, const char *attribute, const char *message)
{
	char *tail = expected(message);
	const char *colon = strstr(message, ": ");

	if (strstr(message, "No matching global declaration") != NULL)
		diag(check->diags, place, D_SCHEMA_ROOT, name);
	else if (strstr(message, "This element is not expected") != NULL)
		diag(check->diags, place, D_SCHEMA_UNEXPECTED, name, tail);
	else if (strstr(message, "Missing child element") != NULL)
		diag(check->diags, place, D_SCHEMA_MISSING, name, tail);
	else if (strstr(message, "Character content") != NULL)
		diag(check->diags, place, D_SCHEMA_TEXT, name);
	else if (attribute != NULL && strstr(message, "is not allowed") != NULL)
		diag(check->diags, place, D_SCHEMA_ATTRIBUTE, name, attribute);
	else if (attribute != NULL && strstr(message, "is required but missing") != NULL)
		diag(check->diags, place, D_SCHEMA_NEEDS, name, attribute);
	else if (strstr(message, "is not a valid value") != NULL || strstr(message, "[facet '") != NULL)
		say_value(check, place, name, attribute, message);
	else
		diag(check->diags, place, D_SCHEMA_FAULT, name, colon == NULL ? message : colon + 2);
	g_free(tail);
}

static void on_fault(void *data, xmlErrorPtr error)
{
	Check *check = data;
	xmlNodePtr node = error->node;
	xmlAttrPtr blamed;
	char *message, *attribute, *key;

	check->valid = FALSE;
	if (node != NULL && node->type != XML_ELEMENT_NODE)
		node = node->parent;
	if (node == NULL || node->type != XML_ELEMENT_NODE || error->message == NULL)
		return;
	message = keep_sets(error->message);
	attribute = between(message, ", attribute '", "'");
	if (attribute == NULL)
		attribute = between(message, "The attribute '", "'");
	blamed = attribute == NULL ? NULL : xmlHasProp(node, BAD_CAST attribute);
	key = g_strdup_printf("%p@%s", (void *) node, attribute == NULL ? "" : attribute);
	if (g_hash_table_add(check->blamed, key) && g_hash_table_size(check->blamed) <= FAULTS_MAX)
		say(check, xml_place(blamed == NULL ? node : (xmlNodePtr) blamed), (const char *) node->name, attribute, message);
	g_free(message);
	g_free(attribute);
}

gboolean xml_schema_check(XmlSchema *schema, xmlDocPtr doc, Diags *diags)
{
	Check check = { diags, g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL), TRUE };
	xmlSchemaValidCtxtPtr validator = xmlSchemaNewValidCtxt(schema->compiled);
	int result;

	xmlSchemaSetValidStructuredErrors(validator, on_fault, &check);
	result = xmlSchemaValidateDoc(validator, doc);
	xmlSchemaFreeValidCtxt(validator);
	if (result != 0 && g_hash_table_size(check.blamed) == 0)
		diag(diags, xml_place(xmlDocGetRootElement(doc)), D_SCHEMA_ROOT, "");
	if (g_hash_table_size(check.blamed) > FAULTS_MAX)
		diag(diags, xml_place((xmlNodePtr) doc), D_SCHEMA_MORE, g_hash_table_size(check.blamed) - FAULTS_MAX);
	g_hash_table_unref(check.blamed);
	return result == 0 && check.valid;
}
