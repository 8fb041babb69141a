/* functions-place.c: functions of stylesheets that say what follows from where an element stands. */
#include "pack/functions-place.h"

#include <string.h>

#include "pack/house.h"
#include "pack/node.h"

/* ---- labels of lists ---- */

#define DEEPEST 3                     /* of lists in lists; those below have its marker */

/* The attribute NAME of the house's list OF, the nearest house's first; NULL: there is none.  To be freed. */
static char *list_says(XmlCall *call, const char *of, const char *name)
{
	GPtrArray *lists = xml_call_global_nodes(call, "lists");
	char *value = NULL;

	for (guint i = 0; i < lists->len && value == NULL; i++)
		if (node_says(lists->pdata[i], "of", of))
			value = node_get(lists->pdata[i], name);
	g_ptr_array_unref(lists);
	return value;
}

static void append_roman(GString *text, int number)
{
	static const struct { int value; const char *letters; } parts[] = {
		{ 1000, "m" }, { 900, "cm" }, { 500, "d" }, { 400, "cd" }, { 100, "c" }, { 90, "xc" },
		{ 50, "l" }, { 40, "xl" }, { 10, "x" }, { 9, "ix" }, { 5, "v" }, { 4, "iv" }, { 1, "i" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(parts); i++)
		for (; number >= parts[i].value; number -= parts[i].value)
			g_string_append(text, parts[i].letters);
}

/* a to z, aa, ab and so on. */
static void append_letters(GString *text, int number)
{
	for (; number > 0; number = (number - 1) / 26)
		g_string_prepend_c(text, (char) ('a' + (number - 1) % 26));
}

#define ROMAN_MOST 3999

/* NUMBER as TYPE, the type of a list in HTML (1, a, A, i, I), writes it; to be freed. */
static char *number_as(int number, const char *type)
{
	GString *text = g_string_new(NULL);

	if (g_ascii_tolower(type[0]) == 'i' && number > 0 && number <= ROMAN_MOST)
		append_roman(text, number);
	else if (g_ascii_tolower(type[0]) == 'a' && number > 0)
		append_letters(text, number);
	else
		g_string_append_printf(text, "%d", number);
	if (g_ascii_isupper(type[0]))
		g_string_ascii_up(text);
	return g_string_free(text, FALSE);
}

static void give_numbered(XmlCall *call, xmlNodePtr entry)
{
	char *typed = node_get(entry->parent, "type"), *format, *number;
	double place = 1;
	GString *label;

	node_number(entry->parent, "start", &place);
	for (xmlNodePtr before = entry->prev; before != NULL; before = before->prev)
		place += node_is(before, "li");
	number = number_as((int) place, typed == NULL ? "1" : typed);
	format = list_says(call, typed == NULL ? "1" : typed, "format");
	label = g_string_new(format);
	g_string_replace(label, "{n}", number, 0);
	xml_call_give_text(call, label->str);
	g_string_free(label, TRUE);
	g_free(format);
	g_free(number);
	g_free(typed);
}

static void give_marked(XmlCall *call, xmlNodePtr entry)
{
	static const struct { const char *name, *text; } markers[] = {
		{ "dash", "–" }, { "square", "▪" }, { "circle", "◦" }, { "none", "" },
	};
	char *marker = node_get(entry->parent, "marker"), of[] = "ul-0";
	const char *text = "•";
	int depth = 0;

	for (xmlNodePtr around = entry->parent; around != NULL; around = around->parent)
		depth += node_is(around, "ul");
	of[3] = (char) ('0' + MIN(depth, DEEPEST));
	if (marker == NULL)
		marker = list_says(call, of, "marker");
	for (gsize i = 0; i < G_N_ELEMENTS(markers) && marker != NULL; i++)
		if (strcmp(markers[i].name, marker) == 0)
			text = markers[i].text;
	xml_call_give_text(call, text);
	g_free(marker);
}

void functions_list_label(XmlCall *call)
{
	xmlNodePtr entry = xml_call_node(call, 0);

	if (entry == NULL || entry->parent == NULL)
		xml_call_give_text(call, "");
	else if (node_is(entry->parent, "ol"))
		give_numbered(call, entry);
	else
		give_marked(call, entry);
}

/* ---- neighbours ---- */

static gboolean is_house_title(xmlNodePtr node)
{
	return strcmp((const char *) node->name, "title") == 0 && node->ns != NULL
		&& strcmp((const char *) node->ns->href, HOUSE_NAMESPACE) == 0;
}

void functions_begins(XmlCall *call)
{
	xmlNodePtr node = xml_call_node(call, 0);
	gboolean begins = TRUE;

	for (node = node == NULL ? NULL : node->prev; node != NULL && begins; node = node->prev)
		begins = node->type == XML_ELEMENT_NODE ? is_house_title(node) : node->type != XML_TEXT_NODE || xmlIsBlankNode(node);
	xml_call_give_boolean(call, begins);
}

#define LEAD_MOST 240                 /* characters of a paragraph that leads to what comes next */

/* *IS_SHORT: so is its text. */
static gboolean ends_in_colon(xmlNodePtr node, gboolean *is_short)
{
	xmlChar *text = xmlNodeGetContent(node);
	gboolean colon;

	*is_short = xmlUTF8Strlen(text) < LEAD_MOST;
	colon = g_str_has_suffix(g_strchomp((char *) text), ":");
	xmlFree(text);
	return colon;
}

void functions_leads(XmlCall *call)
{
	xmlNodePtr node = xml_call_node(call, 0), next = node == NULL ? NULL : node_element(node->next);
	gboolean is_short = FALSE, colon = node != NULL && ends_in_colon(node, &is_short);

	xml_call_give_boolean(call, is_short && (colon || (next != NULL
		&& node_is_any(next, "ul", "ol", "dl", "in-attendance", "recommendation", NULL))));
}
