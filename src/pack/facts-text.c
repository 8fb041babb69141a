/* facts-text.c: days and times in words; the numbers of sections, paragraphs, notes, captions, minutes. */
#include <string.h>

#include "pack/numbering.h"
#include "pack/pack-internal.h"

/* ---- days and times ---- */

static const CalendarWords *words_at(xmlNodePtr node, House *styles)
{
	char *language = node_language(node);
	const CalendarWords *words = house_dates(styles, language);

	g_free(language);
	return words;
}

/* The fact FACT: the day in TEXT by PATTERN; nothing when it is no day. */
static void fact_day(xmlNodePtr node, const char *fact, const char *text, const CalendarWords *words,
                     const char *pattern)
{
	GDate day;
	char *written;

	if (text == NULL || !calendar_day(text, &day))
		return;
	written = calendar_format(words, pattern, &day);
	node_fact(node, fact, written);
	g_free(written);
}

static void fact_date(xmlNodePtr node, House *styles)
{
	const CalendarWords *words = words_at(node, styles);
	char *text = node_text(node);

	fact_day(node, "long", text, words, words->long_form);
	fact_day(node, "medium", text, words, words->medium);
	fact_day(node, "short", text, words, words->short_form);
	g_free(text);
}

static void fact_time(xmlNodePtr node, char *text, House *styles)
{
	int minutes = text == NULL ? -1 : calendar_time(text);
	char *written;

	if (minutes >= 0) {
		written = calendar_format_time(words_at(node, styles), minutes);
		node_fact(node, "time", written);
		g_free(written);
	}
	g_free(text);
}

void facts_day_text(xmlNodePtr node, const char *text, const char *fact, House *styles)
{
	const CalendarWords *words = words_at(node, styles);

	fact_day(node, fact, text, words, words->medium);
}

void facts_day(xmlNodePtr node, const char *name, const char *fact, House *styles)
{
	char *text = node_get(node, name);

	facts_day_text(node, text, fact, styles);
	g_free(text);
}

void facts_dates(xmlDocPtr doc, House *styles)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);

	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root)) {
		if (node_is(n, "date"))
			fact_date(n, styles);
		else if (node_is(n, "time"))
			fact_time(n, node_text(n), styles);
		else if (node_is(n, "minuteref"))
			facts_day(n, "meeting", "meeting", styles);
		else if (node_is(n, "late"))
			facts_day(n, "added", "added", styles);
		else if (node_is(n, "response"))
			facts_day(n, "approved-on", "approved-on", styles);
		else if (node_is(n, "update"))
			facts_day(n, "on", "on", styles);
		else if (node_is(n, "expected"))
			facts_day(n, "date", "date", styles);
		else if (node_is(n, "covers")) {
			facts_day(n, "from", "from", styles);
			facts_day(n, "to", "to", styles);
		}
		else if (xmlHasProp(n, BAD_CAST "time") != NULL)
			fact_time(n, node_get(n, "time"), styles);
	}
	if (node_is(root, "forward-plan"))
		facts_day(root, "published", "published", styles);
	if (node_is(root, "minutes")) {
		facts_day(root, "to-be-approved", "to-be-approved", styles);
		facts_day(root, "confirmed", "confirmed", styles);
		if (xmlHasProp(root, BAD_CAST "confirmed") == NULL)
			node_fact(root, "draft", "yes");
	}
}

/* ---- sections and paragraphs ---- */

/* One numbered paper or appendix. */
typedef struct Count {
	gboolean paragraphs;          /* p and recommendation are counted, too */
	GHashTable *used;             /* the numbers given */
	Diags *diags;
} Count;

static void number_section(const Count *count, xmlNodePtr section, Numbering *around, int level);

/* A number typed against the count is said; a paper may begin with any. */
static char *give_number(const Count *count, xmlNodePtr node, Numbering *numbering)
{
	char *typed = node_get(node, "number"), *expected = numbering_peek(numbering);
	char *number = numbering_next(numbering, typed);

	if (strcmp(number, expected) != 0 && g_hash_table_size(count->used) > 0)
		diag(count->diags, xml_place(node), D_SECTION_NUMBER, number, expected);
	if (!g_hash_table_add(count->used, g_strdup(number)))
		diag(count->diags, xml_place(node), D_SECTION_NUMBER_TWICE, number);
	node_fact(node, "number", number);
	g_free(expected);
	g_free(typed);
	return number;
}

static gboolean is_section(xmlNodePtr node)
{
	return node_is_any(node, "section", "recommendations", "background-papers", NULL);
}

/* The children of a section; NUMBERING is the count they share, NULL: nothing here is numbered. */
static void number_content(const Count *count, xmlNodePtr section, Numbering *numbering, int level)
{
	for (xmlNodePtr n = section->children; n != NULL; n = n->next) {
		if (is_section(n))
			number_section(count, n, numbering, level);
		else if (numbering != NULL && count->paragraphs && node_is_any(n, "p", "recommendation", NULL)
		         && !node_says(n, "numbered", "no"))
			g_free(give_number(count, n, numbering));
	}
}

/* SECTION in the count of what stands around it; one without a number leaves its content in that count. */
static void number_section(const Count *count, xmlNodePtr section, Numbering *around, int level)
{
	gboolean unnumbered = node_says(section, "numbered", "no") || around == NULL;
	char *number;
	Numbering below;
	Count inner = *count;

	node_fact_count(section, "level", MIN(level, 4));
	inner.paragraphs = count->paragraphs && !node_says(section, "numbering", "sections");
	if (unnumbered) {
		number_content(&inner, section, around, level + 1);
		return;
	}
	number = give_number(count, section, around);
	below = numbering_below(number);
	number_content(&inner, section, &below, level + 1);
	numbering_clear(&below);
	g_free(number);
}

/* The sections straight below TOP (a report or an appendix), by its numbering=, or SORT where it has none. */
static void number_top(xmlNodePtr top, const char *sort, Diags *diags)
{
	char *typed = node_get(top, "numbering");
	const char *numbering = typed == NULL ? sort : typed;
	Count count = { strcmp(numbering, "paragraphs") == 0,
	                g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL), diags };
	Numbering sections = numbering_below(NULL);
	gboolean none = strcmp(numbering, "none") == 0;

	for (xmlNodePtr n = top->children; n != NULL; n = n->next)
		if (is_section(n)) {
			/* An unnumbered section at the top has no count around it. */
			gboolean counted = !none && !node_says(n, "numbered", "no");

			number_section(&count, n, counted ? &sections : NULL, 1);
		}
	numbering_clear(&sections);
	g_hash_table_unref(count.used);
	g_free(typed);
}

/* ---- appendices ---- */

static void label_appendices(xmlNodePtr root, House *styles, Diags *diags)
{
	int total = 0, index = 0;

	for (xmlNodePtr n = root->children; n != NULL; n = n->next)
		total += node_is(n, "appendix");
	for (xmlNodePtr n = root->children; n != NULL; n = n->next) {
		char *typed, *language, *label;
		const char *word;

		if (!node_is(n, "appendix"))
			continue;
		index++;
		typed = node_get(n, "label");
		language = node_language(n);
		word = house_word(styles, "appendix", language, "Appendix");
		label = total == 1 ? g_strdup(word) : g_strdup_printf("%s %d", word, index);
		node_fact(n, "label", typed == NULL ? label : typed);
		number_top(n, "none", diags);
		g_free(label);
		g_free(language);
		g_free(typed);
	}
}

/* ---- notes, captions ---- */

static void number_notes(xmlNodePtr root)
{
	GHashTable *numbers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	GHashTable *places = g_hash_table_new(NULL, NULL);     /* notes -> the place of its last note so far */

	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root)) {
		char *marker, *id;
		int place;

		if (!node_is(n, "note"))
			continue;
		place = GPOINTER_TO_INT(g_hash_table_lookup(places, n->parent)) + 1;
		g_hash_table_insert(places, n->parent, GINT_TO_POINTER(place));
		marker = node_get(n, "marker");
		id = node_get(n, "id");
		if (marker == NULL)
			marker = g_strdup_printf("%d", place);
		node_fact(n, "number", marker);
		if (id != NULL)
			g_hash_table_insert(numbers, id, marker);
		else
			g_free(marker);
	}
	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root))
		if (node_is(n, "noteref")) {
			char *ref = node_get(n, "ref");

			node_fact(n, "number", ref == NULL ? NULL : g_hash_table_lookup(numbers, ref));
			g_free(ref);
		}
	g_hash_table_unref(numbers);
	g_hash_table_unref(places);
}

static void number_captions(xmlNodePtr root)
{
	static const char *const kinds[] = { "table", "figure", "chart", "diagram" };
	int counts[G_N_ELEMENTS(kinds)] = { 0 };

	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root))
		for (guint i = 0; i < G_N_ELEMENTS(kinds); i++)
			if (node_is(n, kinds[i]) && node_child(n, "caption") != NULL)
				node_fact_count(n, "number", ++counts[i]);
}

/* A kind of paper that is not numbered so has levels all the same. */
static void level_sections(xmlNodePtr node, int level)
{
	for (xmlNodePtr n = node->children; n != NULL; n = n->next) {
		if (n->type != XML_ELEMENT_NODE)
			continue;
		if (is_section(n)) {
			node_fact_count(n, "level", MIN(level, 4));
			level_sections(n, level + 1);
		} else
			level_sections(n, level);
	}
}

void facts_numbers(xmlDocPtr doc, House *styles, Diags *diags)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);

	level_sections(root, 1);
	if (node_is(root, "report"))
		number_top(root, "paragraphs", diags);
	else if (node_is(root, "quarterly"))
		number_top(root, "sections", diags);
	label_appendices(root, styles, diags);
	number_notes(root);
	number_captions(root);
}

/* ---- minutes ---- */

void facts_approval(xmlDocPtr doc, const char *meeting, House *styles)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);
	char *held = node_text(node_child(root, "date"));

	if (node_is(root, "minutes") && xmlHasProp(root, BAD_CAST "confirmed") == NULL
	    && xmlHasProp(root, BAD_CAST "to-be-approved") == NULL && strcmp(held, meeting) < 0)
		facts_day_text(root, meeting, "to-be-approved", styles);
	g_free(held);
}

void facts_minutes(xmlDocPtr doc)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);
	GHashTable *numbers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	Numbering numbering = numbering_from(node_first_number(root));

	for (xmlNodePtr n = root->children; n != NULL; n = n->next)
		if (node_is(n, "minute")) {
			char *typed = node_get(n, "number"), *number = numbering_next(&numbering, typed);

			node_fact(n, "number", number);
			g_hash_table_add(numbers, number);
			g_free(typed);
		}
	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root))
		if (node_is(n, "minuteref") && xmlHasProp(n, BAD_CAST "meeting") == NULL) {
			char *number = node_get(n, "number");

			if (number != NULL && g_hash_table_contains(numbers, number))
				node_fact(n, "known", "yes");
			g_free(number);
		}
	numbering_clear(&numbering);
	g_hash_table_unref(numbers);
}
