/* functions.c: the functions stylesheets call. */
#include "pack/functions.h"

#include <libxml/xpath.h>
#include <math.h>
#include <string.h>

#include "pack/figure.h"
#include "pack/functions-fit.h"
#include "pack/functions-place.h"
#include "pack/functions-room.h"
#include "pack/house.h"
#include "pack/node.h"
#include "pack/pack.h"
#include "xml/function.h"

#define FUNCTIONS_NAMESPACE "urn:boardpack:functions"

/* What of the house and the paper is asked for again and again, read once a transformation. */
typedef struct Manner {
	double scale, quarter, small_quarter; /* points; the last within small type */
	int title_level;
	char *language;               /* of words: "en", "cy" */
	char *id;                     /* of the paper */
	char **small_type;            /* names of the elements with small type in them */
	GHashTable *colours;          /* name -> value; NULL until one is asked for */
	GHashTable *ids;              /* id -> element; NULL until one is asked for */
} Manner;

/* ---- the manner ---- */

static gboolean is_house(xmlNodePtr node, const char *name)
{
	return node->type == XML_ELEMENT_NODE && node->ns != NULL && strcmp((const char *) node->name, name) == 0
		&& strcmp((const char *) node->ns->href, HOUSE_NAMESPACE) == 0;
}

static GHashTable *read_colours(XmlCall *call)
{
	GHashTable *colours = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	GPtrArray *houses = xml_call_global_nodes(call, "houses");

	for (guint i = 0; i < houses->len; i++)
		for (xmlNodePtr part = ((xmlNodePtr) houses->pdata[i])->children; part != NULL; part = part->next) {
			char *name = is_house(part, "colour") ? node_get(part, "name") : NULL;

			if (name != NULL && !g_hash_table_contains(colours, name))
				g_hash_table_insert(colours, name, node_get(part, "value"));
			else
				g_free(name);
		}
	g_ptr_array_unref(houses);
	return colours;
}

static gpointer manner_read(XmlCall *call)
{
	Manner *manner = g_new0(Manner, 1);
	char *small = xml_call_global_text(call, "small-type");

	manner->scale = xml_call_global_number(call, "scale");
	manner->quarter = xml_call_global_number(call, "quarter");
	manner->small_quarter = xml_call_global_number(call, "table-leading") / 6;
	manner->title_level = (int) xml_call_global_number(call, "title-level");
	manner->language = xml_call_global_text(call, "words-language");
	manner->id = xml_call_global_text(call, "id");
	manner->small_type = g_strsplit(small, " ", -1);
	g_free(small);
	return manner;
}

static void manner_drop(gpointer data)
{
	Manner *manner = data;

	g_clear_pointer(&manner->colours, g_hash_table_unref);
	g_clear_pointer(&manner->ids, g_hash_table_unref);
	g_strfreev(manner->small_type);
	g_free(manner->language);
	g_free(manner->id);
	g_free(manner);
}

static Manner *manner_of(XmlCall *call)
{
	return xml_call_kept(call, manner_read, manner_drop);
}

/* ---- lengths ---- */

/* XPath's round (XPath 1.0 §4.4). */
static double rounded(double number)
{
	return floor(number + 0.5);
}

static void call_length(XmlCall *call)
{
	xml_call_give_length(call, rounded(xml_call_number(call, 0) * 100) / 100, "pt");
}

static void call_size(XmlCall *call)
{
	xml_call_give_length(call, rounded(xml_call_number(call, 0) * manner_of(call)->scale * 2) / 2, "pt");
}

static void call_em(XmlCall *call)
{
	xml_call_give_length(call, rounded(xml_call_number(call, 0) * manner_of(call)->scale * 10) / 10, "pt");
}

static void call_space(XmlCall *call)
{
	xml_call_give_length(call, xml_call_number(call, 0) * manner_of(call)->quarter, "pt");
}

static gboolean is_within(xmlNodePtr node, char **names)
{
	for (node = node == NULL ? NULL : node->parent; node != NULL && node->type == XML_ELEMENT_NODE;
	     node = node->parent)
		if (g_strv_contains((const char *const *) names, (const char *) node->name))
			return TRUE;
	return FALSE;
}

static void call_gap(XmlCall *call)
{
	const Manner *manner = manner_of(call);
	gboolean small = is_within(xml_call_node(call, 0), manner->small_type);
	double count = xml_call_has(call, 1) ? xml_call_number(call, 1) : 2;

	xml_call_give_length(call, count * (small ? manner->small_quarter : manner->quarter), "pt");
}

/* ---- words ---- */

static void call_colour(XmlCall *call)
{
	Manner *manner = manner_of(call);
	const char *colour;

	if (manner->colours == NULL)
		manner->colours = read_colours(call);
	colour = g_hash_table_lookup(manner->colours, xml_call_text(call, 0));
	xml_call_give_text(call, colour == NULL ? "" : colour);
}

const char *functions_word(XmlCall *call, const char *name)
{
	const House *house = xml_call_about(call);

	return house == NULL ? "" : house_word(house, name, manner_of(call)->language, "");
}

static void call_word(XmlCall *call)
{
	const char *text = functions_word(call, xml_call_text(call, 0)), *gap;
	GString *filled;

	if (strchr(text, '{') == NULL) {
		xml_call_give_text(call, text);
		return;
	}
	filled = g_string_new(NULL);
	while ((gap = strchr(text, '{')) != NULL) {
		gboolean known = gap[1] >= '1' && gap[1] <= '3' && gap[2] == '}';

		g_string_append_len(filled, text, gap - text + !known);
		if (known)
			g_string_append(filled, xml_call_text(call, gap[1] - '0'));
		text = gap + (known ? 3 : 1);
	}
	g_string_append(filled, text);
	xml_call_give_text(call, filled->str);
	g_string_free(filled, TRUE);
}

static void call_title_of(XmlCall *call)
{
	xmlNodePtr node = xml_call_node(call, 0), heading = node_child(node, "h");
	xmlChar *text = heading == NULL ? NULL : xmlNodeGetContent(heading);

	if (text != NULL) {
		char *title = figure_normal((const char *) text);

		xml_call_give_text(call, title);
		g_free(title);
	} else {
		xml_call_give_text(call, node == NULL ? "" : functions_word(call, (const char *) node->name));
	}
	xmlFree(text);
}

#define NAME_MOST 80                  /* characters of a cell worth repeating over a page */

static void call_continued(XmlCall *call)
{
	char *name = figure_normal(xml_call_text(call, 0)), *text;
	const char *goes_on = functions_word(call, "continued");

	text = g_utf8_strlen(name, -1) < NAME_MOST ? g_strconcat(name, " ", goes_on, NULL) : g_strdup(goes_on);
	xml_call_give_text(call, text);
	g_free(text);
	g_free(name);
}

static void call_shorten(XmlCall *call)
{
	char *whole = figure_normal(xml_call_text(call, 0)), *cut, *text;
	double room = floor(xml_call_number(call, 1) / manner_of(call)->scale);
	glong length = room > 0 ? (glong) room : 0;
	const char *end;

	if (g_utf8_strlen(whole, -1) <= length) {
		xml_call_give_text(call, whole);
		g_free(whole);
		return;
	}
	end = g_utf8_offset_to_pointer(whole, length);
	cut = g_strndup(whole, (gsize) (end - whole));
	/* The word that was cut through is left out. */
	if (end > whole && end[-1] != ' ' && *end != ' ') {
		char *space = strrchr(cut, ' ');

		*(space == NULL ? cut : space) = '\0';
	}
	text = g_strconcat(g_strchomp(cut), "…", NULL);
	xml_call_give_text(call, text);
	g_free(text);
	g_free(cut);
	g_free(whole);
}

static void call_is_figure(XmlCall *call)
{
	xml_call_give_boolean(call, figure_is(xml_call_text(call, 0)));
}

/* ---- facts ---- */

/* The fact NAME of NODE, else its attribute TYPED (NULL: none), else its text. */
static void give_fact(XmlCall *call, xmlNodePtr node, const char *name, const char *typed)
{
	char *fact = node == NULL ? NULL : node_get_fact(node, name);

	if (fact == NULL && typed != NULL)
		fact = node_get(node, typed);
	xml_call_give_text(call, fact == NULL ? xml_call_text(call, 0) : fact);
	g_free(fact);
}

static void call_date(XmlCall *call)
{
	give_fact(call, xml_call_node(call, 0), xml_call_has(call, 1) ? xml_call_text(call, 1) : "long", NULL);
}

static void call_time(XmlCall *call)
{
	give_fact(call, xml_call_node(call, 0), "time", "time");
}

/* ---- the frame ---- */

static void call_heading(XmlCall *call)
{
	static const char *const roles[] = { "H1", "H2", "H3", "H4", "H5", "H6" };
	double level = xml_call_number(call, 0) + manner_of(call)->title_level;

	xml_call_give_text(call, roles[level > 1 ? (int) MIN(level, G_N_ELEMENTS(roles)) - 1 : 0]);
}

static gboolean is_of_paper(const xmlNode *node)
{
	return node->type == XML_ELEMENT_NODE && node->ns != NULL
		&& strcmp((const char *) node->ns->href, PACK_NAMESPACE) == 0;
}

static void append_count(GString *text, int count)
{
	if (count >= 10)
		append_count(text, count / 10);
	g_string_append_c(text, (char) ('0' + count % 10));
}

/* "1.4.2": where NODE stands among the elements of the paper, as xsl:number level="multiple" counts them. */
static void append_place(GString *text, const xmlNode *node)
{
	int place = 1;

	if (node->parent != NULL && node->parent->type == XML_ELEMENT_NODE)
		append_place(text, node->parent);
	if (!is_of_paper(node))
		return;
	for (const xmlNode *before = node->prev; before != NULL; before = before->prev)
		place += is_of_paper(before);
	if (g_ascii_isdigit(text->str[text->len - 1]))
		g_string_append_c(text, '.');
	append_count(text, place);
}

static void call_anchor(XmlCall *call)
{
	xmlNodePtr node = xml_call_node(call, 0);
	GString *text = g_string_new(manner_of(call)->id);
	char *own = node_get(node, "id");

	g_string_append_c(text, '-');
	if (own != NULL) {
		g_string_append(text, own);
	} else if (node_is(node, "minute")) {
		char *number = node_get_fact(node, "number");

		g_string_append_printf(text, "minute-%s", number == NULL ? "" : number);
		g_free(number);
	} else if (node != NULL) {
		g_string_append_printf(text, "%s-", (const char *) node->name);
		append_place(text, node);
	}
	xml_call_give_text(call, text->str);
	g_string_free(text, TRUE);
	g_free(own);
}

static void call_named(XmlCall *call)
{
	Manner *manner = manner_of(call);
	GPtrArray *named = g_ptr_array_new();
	gpointer node;

	if (manner->ids == NULL)
		manner->ids = node_ids(xml_call_root(call));
	node = g_hash_table_lookup(manner->ids, xml_call_text(call, 0));
	if (node != NULL)
		g_ptr_array_add(named, node);
	xml_call_give_nodes(call, named);
	g_ptr_array_unref(named);
}

static void call_within(XmlCall *call)
{
	xmlNodePtr node = xml_call_node(call, 0);
	char **names = g_strsplit(xml_call_text(call, 1), " ", -1);
	gboolean within = node != NULL && node->type == XML_ELEMENT_NODE
		&& g_strv_contains((const char *const *) names, (const char *) node->name);

	xml_call_give_boolean(call, within || is_within(node, names));
	g_strfreev(names);
}

static void call_level(XmlCall *call)
{
	static const char *const names[] = {
		"section", "recommendations", "background-papers", "appendix", "minute", "why", "summary", "achievements",
		"challenges", "self-assessment", "trends", "approval", "actions", "indicators", "priorities", "plans",
		"activities", "objectives", "comments", "finance", NULL,
	};
	int level = 0;

	for (xmlNodePtr node = xml_call_node(call, 0); node != NULL; node = node->parent) {
		const char *name = (const char *) node->name;

		if (node->type == XML_ELEMENT_NODE && is_of_paper(node))
			level += g_strv_contains(names, name)
				|| (strcmp(name, "notes") == 0 && node_child(node, "h") != NULL);
	}
	xml_call_give_number(call, level);
}

/* ---- the house ---- */

static int compare_places(gconstpointer left, gconstpointer right)
{
	return xmlXPathCmpNodes(*(const xmlNodePtr *) right, *(const xmlNodePtr *) left);
}

static void call_houses(XmlCall *call)
{
	const House *house = xml_call_about(call);
	xmlNodePtr root = house == NULL ? NULL : xmlDocGetRootElement(house_look(house));
	GPtrArray *roots = g_ptr_array_new();

	for (xmlNodePtr n = root == NULL ? NULL : root->children; n != NULL; n = n->next)
		g_ptr_array_add(roots, n);
	xml_call_give_nodes(call, roots);
	g_ptr_array_unref(roots);
}

static void call_nearest(XmlCall *call)
{
	GHashTable *names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	GPtrArray *all = g_ptr_array_new(), *kept = g_ptr_array_new();
	xmlNodePtr *nodes;
	int count = xml_call_nodes(call, 0, &nodes);

	for (int i = 0; i < count; i++)
		g_ptr_array_add(all, nodes[i]);
	g_ptr_array_sort(all, compare_places);
	for (guint i = 0; i < all->len; i++) {
		char *name = node_get(all->pdata[i], "name");

		if (name != NULL && g_hash_table_add(names, name))
			g_ptr_array_add(kept, all->pdata[i]);
	}
	xml_call_give_nodes(call, kept);
	g_ptr_array_unref(kept);
	g_ptr_array_unref(all);
	g_hash_table_unref(names);
}

void functions_register(void)
{
	static const XmlFunction functions[] = {
		{ "pt", 1, 1, functions_pt }, { "length", 1, 1, call_length }, { "size", 1, 1, call_size },
		{ "em", 1, 1, call_em }, { "space", 1, 1, call_space }, { "gap", 1, 2, call_gap },
		{ "colour", 1, 1, call_colour }, { "word", 1, 4, call_word }, { "date", 1, 2, call_date },
		{ "time", 1, 1, call_time }, { "heading", 1, 1, call_heading }, { "title-of", 1, 1, call_title_of },
		{ "anchor", 1, 1, call_anchor }, { "continued", 1, 1, call_continued }, { "named", 1, 1, call_named },
		{ "is-figure", 1, 1, call_is_figure }, { "shorten", 2, 2, call_shorten },
		{ "within", 2, 2, call_within }, { "level", 1, 1, call_level }, { "longest", 1, 2, functions_longest },
		{ "lines", 2, 2, functions_lines }, { "extent", 1, 1, functions_extent }, { "longest-word", 1, 1, functions_longest_word },
		 { "fit-table", 3, 3, functions_fit_table },
		{ "fit-rows", 3, 3, functions_fit_rows }, { "fit-measures", 4, 4, functions_fit_measures },
		{ "list-label", 1, 1, functions_list_label }, { "begins", 1, 1, functions_begins },
		{ "leads", 1, 1, functions_leads }, { "nearest", 1, 1, call_nearest }, { "houses", 0, 0, call_houses },
	};
	static gsize done;

	if (g_once_init_enter(&done)) {
		xml_functions_register(FUNCTIONS_NAMESPACE, functions, G_N_ELEMENTS(functions));
		g_once_init_leave(&done, 1);
	}
}
