/* items.c: the items of the agenda: numbers, ids, what the agenda says of them. */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "pack/numbering.h"
#include "pack/pack-internal.h"

PackItem *item_of(const Pack *pack, const PackPaper *paper)
{
	for (guint i = 0; pack->doc != NULL && i < pack->items->len; i++) {
		PackItem *item = pack->items->pdata[i];

		if (g_ptr_array_find(item->papers, paper, NULL))
			return item;
	}
	return NULL;
}

xmlNodePtr exempt_of(const PackPaper *paper, const PackItem *item)
{
	xmlNodePtr exempt = paper->doc == NULL ? NULL : node_child(xmlDocGetRootElement(paper->doc), "exempt");

	if (exempt == NULL)
		exempt = node_child(paper->node, "exempt");
	if (exempt == NULL && item != NULL)
		exempt = node_child(item->node, "exempt");
	return exempt;
}

/* TRUE when a part of the paper is exempt: an appendix, or whatever has an exempt element of its own. */
static gboolean has_exempt_part(const PackPaper *paper)
{
	xmlNodePtr root = paper->doc == NULL ? NULL : xmlDocGetRootElement(paper->doc);

	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root))
		if (node_is(n, "exempt"))
			return TRUE;
	return FALSE;
}

void item_find_exempt(PackItem *item)
{
	item->closed = node_child(item->node, "exempt") != NULL || node_says(item->node, "open", "no");
	item->exempt = item->closed;
	for (guint i = 0; i < item->papers->len; i++) {
		const PackPaper *paper = item->papers->pdata[i];

		item->closed = item->closed || exempt_of(paper, NULL) != NULL;
		item->exempt = item->exempt || item->closed || has_exempt_part(paper);
	}
}

/* ---- numbers ---- */

static void name_papers(Pack *pack, PackItem *item, const char *id)
{
	for (guint i = 0; i < item->papers->len; i++) {
		PackPaper *paper = item->papers->pdata[i];

		paper->id = i == 0 ? id : arena_printf(pack->arena, "%s-%u", id, i + 1);
	}
}

void items_number(Pack *pack, Diags *diags)
{
	Numbering numbering = numbering_from(node_first_number(xmlDocGetRootElement(pack->doc)));
	GHashTable *used = g_hash_table_new(g_str_hash, g_str_equal);

	for (guint i = 0; i < pack->items->len; i++) {
		PackItem *item = pack->items->pdata[i];
		char *typed = node_get(item->node, "number");
		char *number = numbering_next(&numbering, typed);
		const char *id;

		item->number = arena_strdup(pack->arena, number);
		id = arena_printf(pack->arena, "item-%s", number);
		if (!g_hash_table_add(used, (gpointer) item->number)) {
			diag(diags, item->place, D_ITEM_NUMBER_TWICE, number);
			id = arena_printf(pack->arena, "item-%s-again-%u", number, i);
		}
		name_papers(pack, item, id);
		node_fact(item->node, "number", number);
		node_fact(item->node, "id", id);
		g_free(number);
		g_free(typed);
	}
	g_hash_table_unref(used);
	numbering_clear(&numbering);
}

/* ---- facts ---- */

static int compare_numbers(const void *a, const void *b)
{
	return *(const int *) a - *(const int *) b;
}

/* Adds the paragraphs of EXEMPT ("1 3") to the set and its rule to RULES. */
static void collect_exempt(xmlNodePtr exempt, GArray *paragraphs, GString *rules)
{
	char *typed = node_get(exempt, "paragraphs"), *rule = node_get(exempt, "rule");
	char **each = g_strsplit(typed == NULL ? "" : typed, " ", -1);

	for (guint i = 0; each[i] != NULL; i++) {
		int number = atoi(each[i]);
		gboolean known = number == 0;

		for (guint j = 0; j < paragraphs->len; j++)
			known = known || g_array_index(paragraphs, int, j) == number;
		if (!known)
			g_array_append_val(paragraphs, number);
	}
	if (rule != NULL && strstr(rules->str, rule) == NULL)
		g_string_append_printf(rules, "%s%s", rules->len > 0 ? ", " : "", rule);
	g_strfreev(each);
	g_free(rule);
	g_free(typed);
}

/* The exempt elements of the item, of its paper elements, of the papers and of their parts. */
static void facts_exempt(const PackItem *item)
{
	GArray *paragraphs = g_array_new(FALSE, FALSE, sizeof(int));
	GString *rules = g_string_new(NULL), *list = g_string_new(NULL);

	for (xmlNodePtr n = item->node; n != NULL; n = node_next(n, item->node))
		if (node_is(n, "exempt"))
			collect_exempt(n, paragraphs, rules);
	for (guint i = 0; i < item->papers->len; i++) {
		const PackPaper *paper = item->papers->pdata[i];
		xmlNodePtr root = paper->doc == NULL ? NULL : xmlDocGetRootElement(paper->doc);

		for (xmlNodePtr n = root; n != NULL; n = node_next(n, root))
			if (node_is(n, "exempt"))
				collect_exempt(n, paragraphs, rules);
	}
	g_array_sort(paragraphs, compare_numbers);
	for (guint i = 0; i < paragraphs->len; i++)
		g_string_append_printf(list, i == 0 ? "%d" : " %d", g_array_index(paragraphs, int, i));
	if (list->len > 0)
		node_fact(item->node, "exempt", list->str);
	if (rules->len > 0)
		node_fact(item->node, "rule", rules->str);
	g_array_unref(paragraphs);
	g_string_free(rules, TRUE);
	g_string_free(list, TRUE);
}

/* How a paper is listed: as typed, else by its own subject or title; a withheld one never by its own. */
static void facts_paper(const Pack *pack, const PackPaper *paper)
{
	char *typed = node_get(paper->node, "title"), *own = NULL;
	char *dated = node_get(paper->node, "dated"), *added = node_get(paper->node, "added");
	xmlNodePtr root = paper->doc == NULL ? NULL : xmlDocGetRootElement(paper->doc);

	if (typed == NULL && root != NULL) {
		xmlNodePtr title = node_child(root, "subject");

		own = node_text(title == NULL ? node_child(root, "title") : title);
	}
	if (own != NULL && own[0] != '\0')
		node_fact(paper->node, "title", own);
	if (after_deadline(pack, dated) || after_deadline(pack, added))
		node_fact(paper->node, "late", "yes");
	node_fact(paper->node, "id", paper->id);
	if (paper->kind != NULL)
		node_fact(paper->node, "paged", "yes");
	g_free(typed);
	g_free(own);
	g_free(dated);
	g_free(added);
}

static void facts_item(const Pack *pack, PackItem *item)
{
	gboolean paged = FALSE;

	for (guint i = 0; i < item->papers->len; i++) {
		PackPaper *paper = item->papers->pdata[i];
		char *late;

		facts_paper(pack, paper);
		late = node_get_fact(paper->node, "late");
		item->late = item->late || late != NULL;
		paged = paged || paper->kind != NULL;
		g_free(late);
	}
	if (item->exempt) {
		node_fact(item->node, "open", item->closed ? "no" : "part");
		facts_exempt(item);
	}
	if (item->late)
		node_fact(item->node, "late", "yes");
	if (item->to_follow)
		node_fact(item->node, "to-follow", "yes");
	if (paged)
		node_fact(item->node, "paged", "yes");
}

void facts_items(Pack *pack)
{
	xmlNodePtr root = xmlDocGetRootElement(pack->doc);
	int exempt = 0, late = 0;
	GDate published, meeting;

	for (guint i = 0; i < pack->items->len; i++) {
		PackItem *item = pack->items->pdata[i];

		facts_item(pack, item);
		exempt += item->exempt;
		late += item->late;
	}
	node_fact_count(root, "exempt-items", exempt);
	node_fact_count(root, "late-items", late);
	if (published_day(pack, &published) && meeting_day(pack, &meeting))
		node_fact_count(root, "clear-days", calendar_clear_days(pack_calendar(pack), &published, &meeting));
}
