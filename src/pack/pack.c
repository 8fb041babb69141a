/* pack.c: the pack as a whole: loading it, its rules, its facts. */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/parallel.h"
#include "pack/house.h"
#include "pack/pack-internal.h"

/* ---- loading ---- */

static const char *keep_text(Pack *pack, xmlNodePtr node)
{
	char *text = node_text(node);
	const char *kept = arena_strdup(pack->arena, text);

	g_free(text);
	return kept;
}

static const char *keep_attribute(Pack *pack, xmlNodePtr node, const char *name)
{
	char *value = node_get(node, name);
	const char *kept = arena_strdup(pack->arena, value == NULL ? "" : value);

	g_free(value);
	return kept;
}

static void read_meeting(Pack *pack, xmlNodePtr root)
{
	xmlNodePtr meeting = node_child(root, "meeting");
	char *language = node_language(root);

	pack->language = arena_strdup(pack->arena, language);
	g_free(language);
	pack->house = keep_attribute(pack, root, "house");
	pack->authority = keep_text(pack, node_child(meeting, "authority"));
	pack->committee = keep_text(pack, node_child(meeting, "committee"));
	pack->venue = keep_text(pack, node_child(meeting, "place"));
	pack->date = keep_text(pack, node_child(meeting, "date"));
}

static void item_drop(gpointer data)
{
	PackItem *item = data;

	g_ptr_array_unref(item->papers);
}

/* One paper on its way through a stage, with what is said of it. */
typedef struct Turn {
	Pack *pack;
	PackPaper *paper;             /* NULL: it may not be read */
	const PackOptions *options;   /* of loading */
	Diags *diags;
} Turn;

static Turn *add_turn(GPtrArray *turns, Pack *pack, PackPaper *paper)
{
	Turn *turn = g_new0(Turn, 1);

	turn->pack = pack;
	turn->paper = paper;
	turn->diags = diags_new();
	g_ptr_array_add(turns, turn);
	return turn;
}

/* Does WORK for all TURNS at once, then says what was said in their order, and drops them. */
static void take_turns(GPtrArray *turns, int threads, GFunc work, Diags *diags)
{
	parallel_each(turns, threads, work, NULL);
	for (guint i = 0; i < turns->len; i++) {
		Turn *turn = turns->pdata[i];

		diags_merge(diags, turn->diags);
		diags_drop(turn->diags);
		g_free(turn);
	}
	g_ptr_array_unref(turns);
}

/* The turns of all papers that have a document. */
static GPtrArray *turns_of(Pack *pack)
{
	GPtrArray *turns = g_ptr_array_new();

	for (guint i = 0; i < pack->papers->len; i++) {
		PackPaper *paper = pack->papers->pdata[i];

		if (paper->doc != NULL)
			add_turn(turns, pack, paper);
	}
	return turns;
}

static void load_turn(gpointer data, gpointer unused)
{
	Turn *turn = data;

	(void) unused;
	if (turn->paper != NULL)
		paper_load(turn->pack, turn->paper, turn->options, turn->diags);
}

/* The papers it names are put in line to be loaded. */
static void read_item(Pack *pack, xmlNodePtr node, const PackOptions *options, GPtrArray *turns)
{
	PackItem *item = arena_new0(pack->arena, PackItem);

	item->title = keep_text(pack, node_child(node, "title"));
	item->place = xml_place(node);
	item->node = node;
	item->papers = g_ptr_array_new();
	item->late = node_child(node, "late") != NULL;
	for (xmlNodePtr child = node->children; child != NULL; child = child->next) {
		Turn *turn;

		if (!node_is(child, "paper"))
			continue;
		if (node_says(child, "to-follow", "yes")) {
			item->to_follow = TRUE;
			continue;
		}
		turn = add_turn(turns, pack, NULL);
		turn->options = options;
		turn->paper = paper_new(pack, child, turn->diags);
		if (turn->paper != NULL) {
			g_ptr_array_add(item->papers, turn->paper);
			g_ptr_array_add(pack->papers, turn->paper);
		}
	}
	g_ptr_array_add(pack->items, item);
}

static int compare_paths(gconstpointer left, gconstpointer right)
{
	return strcmp(*(const char *const *) left, *(const char *const *) right);
}

static void read_items(Pack *pack, xmlNodePtr root, const PackOptions *options, Diags *diags)
{
	xmlNodePtr items = node_child(root, "items");
	GPtrArray *turns = g_ptr_array_new();
	guint named;

	for (xmlNodePtr node = items == NULL ? NULL : items->children; node != NULL; node = node->next)
		if (node_is(node, "item"))
			read_item(pack, node, options, turns);
	named = pack->files->len;
	take_turns(turns, options->threads, load_turn, diags);
	/* The papers' own files are noted as they are met. */
	qsort(pack->files->pdata + named, pack->files->len - named, sizeof(gpointer), compare_paths);
	for (guint i = 0; i < pack->items->len; i++)
		item_find_exempt(pack->items->pdata[i]);
}

/* A file of another kind is a pack of that paper alone. */
static void read_alone(Pack *pack, xmlDocPtr doc)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);
	PackItem *item = arena_new0(pack->arena, PackItem);
	PackPaper *paper = arena_new0(pack->arena, PackPaper);
	char *language = node_language(root);
	char *name = g_path_get_basename(pack->path);

	pack->language = arena_strdup(pack->arena, language);
	pack->title = keep_text(pack, node_child(root, node_child(root, "subject") != NULL ? "subject" : "title"));
	paper->path = pack->path;
	paper->href = arena_strdup(pack->arena, name);
	paper->place = xml_place(root);
	paper->doc = doc;
	paper->kind = g_intern_string((const char *) root->name);
	paper->id = "paper";
	item->number = item->title = "";
	item->place = paper->place;
	item->papers = g_ptr_array_new();
	g_ptr_array_add(item->papers, paper);
	g_ptr_array_add(pack->items, item);
	g_ptr_array_add(pack->papers, paper);
	g_free(language);
	g_free(name);
}

static PackState *state_new(const char *path)
{
	PackState *state = g_new0(PackState, 1);
	Pack *pack = &state->pack;
	char *real = realpath(path, NULL), *folder = g_path_get_dirname(real == NULL ? path : real);

	g_mutex_init(&state->files);
	pack->arena = arena_new();
	pack->path = g_intern_string(real == NULL ? path : real);
	pack->folder = g_intern_string(folder);
	pack->authority = pack->committee = pack->title = pack->venue = pack->house = pack->date = "";
	pack->language = "en";
	pack->items = g_ptr_array_new_with_free_func(item_drop);
	pack->papers = g_ptr_array_new();
	pack->files = g_ptr_array_new();
	g_ptr_array_add(pack->files, (gpointer) pack->path);
	free(real);
	g_free(folder);
	return state;
}

Pack *pack_load(const char *path, const PackOptions *options, Diags *diags)
{
	PackState *state = state_new(path);
	Pack *pack = &state->pack;
	xmlDocPtr doc = paper_load_doc(pack, path, options, diags);
	xmlNodePtr root;

	if (doc == NULL) {
		pack_drop(pack);
		return NULL;
	}
	root = xmlDocGetRootElement(doc);
	state->limits = options->limits;
	state->threads = options->threads;
	pack->edition = options->edition;
	if (node_is(root, "pack")) {
		pack->doc = doc;
		read_meeting(pack, root);
		read_items(pack, root, options, diags);
		items_number(pack, diags);
	} else
		read_alone(pack, doc);
	if (options->house != NULL)
		pack->house = arena_strdup(pack->arena, options->house);
	else if (pack->house[0] == '\0')
		pack->house = "standard";
	state->borrowed = options->styles != NULL;
	state->styles = state->borrowed ? options->styles
		: house_load(options->house_folder, pack->house, xml_place(root), &options->limits, diags);
	state->calendar = calendar_new(law_of(pack)->nation);
	house_holidays(state->styles, state->calendar, diags);
	if (pack->edition == EDITION_PUBLIC)
		edition_cut(pack);
	return pack;
}

void pack_drop(Pack *pack)
{
	PackState *state = (PackState *) pack;

	if (pack == NULL)
		return;
	for (guint i = 0; i < pack->papers->len; i++)
		xmlFreeDoc(((PackPaper *) pack->papers->pdata[i])->doc);
	xmlFreeDoc(pack->doc);
	g_ptr_array_unref(pack->items);
	g_ptr_array_unref(pack->papers);
	g_ptr_array_unref(pack->files);
	if (!state->borrowed)
		house_drop(state->styles);
	calendar_drop(state->calendar);
	arena_drop(pack->arena);
	g_mutex_clear(&state->files);
	g_free(state);
}

void pack_drop_document(PackPaper *paper)
{
	g_clear_pointer(&paper->doc, xmlFreeDoc);
}

House *pack_house(const Pack *pack)
{
	return ((const PackState *) pack)->styles;
}

/* ---- rules and facts ---- */

static void rules_doc(const Pack *pack, xmlDocPtr doc, Diags *diags)
{
	rules_notes(doc, diags);
	rules_tables(doc, diags);
	rules_matrix(doc, diags);
	rules_casting(doc, diags);
	rules_dates(doc, pack_calendar(pack), diags);
	rules_days(doc, ((const PackState *) pack)->styles, diags);
	rules_sign_offs(doc, diags);
	rules_programme(pack, doc, diags);
	rules_records(pack, doc, diags);
}

static void rules_turn(gpointer data, gpointer unused)
{
	Turn *turn = data;

	(void) unused;
	rules_doc(turn->pack, turn->paper->doc, turn->diags);
}

void pack_rules(Pack *pack, Diags *diags)
{
	if (pack->doc != NULL) {
		rules_doc(pack, pack->doc, diags);
		rules_notice(pack, diags);
	}
	rules_exempt(pack, diags);
	rules_minutes(pack, diags);
	take_turns(turns_of(pack), ((PackState *) pack)->threads, rules_turn, diags);
}

/* The day the paper is of: its own (of a log, the day it was brought up to date), else the meeting's. */
static const GDate *paper_day(const Pack *pack, const PackPaper *paper, GDate *day)
{
	xmlNodePtr root = xmlDocGetRootElement(paper->doc);
	char *position = node_text(node_is(root, "action-log") ? node_child(root, "date") : NULL);
	char *dated = node_get(paper->node, "dated");
	gboolean given = calendar_day(position, day) || (dated != NULL && calendar_day(dated, day));

	g_free(position);
	g_free(dated);
	return given || meeting_day(pack, day) ? day : NULL;
}

static void facts_doc(PackState *state, xmlDocPtr doc, const GDate *today, Diags *diags)
{
	facts_dates(doc, state->styles);
	facts_numbers(doc, state->styles, diags);
	facts_minutes(doc);
	facts_approval(doc, state->pack.date, state->styles);
	facts_tables(doc);
	facts_columns(doc);
	facts_rates(doc, diags);
	facts_measures(doc, state->styles, diags);
	facts_scores(doc, diags);
	facts_exceptions(doc);
	facts_counters(doc, diags);
	facts_actions(doc, state->styles, today, diags);
	facts_records(&state->pack, doc, state->styles, diags);
	facts_attendance(doc, state->styles, diags);
	facts_stages(doc, diags);
	facts_history(doc, diags);
	rules_keys(doc, diags);
}

/* Writes to the paper's document alone; of the others it reads the pack's. */
static void facts_turn(gpointer data, gpointer unused)
{
	Turn *turn = data;
	PackState *state = (PackState *) turn->pack;
	PackPaper *paper = turn->paper;
	GDate day;

	(void) unused;
	facts_doc(state, paper->doc, paper_day(turn->pack, paper, &day), turn->diags);
	facts_context(state, paper);
	xml_stamp_places(paper->doc);
}

void pack_facts(Pack *pack, Diags *diags)
{
	PackState *state = (PackState *) pack;

	if (pack->doc != NULL) {
		facts_dates(pack->doc, state->styles);
		facts_items(pack);
		facts_context(state, NULL);
		xml_stamp_places(pack->doc);
	}
	take_turns(turns_of(pack), state->threads, facts_turn, diags);
}

char *pack_subject(const Pack *pack)
{
	xmlNodePtr root = pack->doc != NULL ? xmlDocGetRootElement(pack->doc) : NULL;
	xmlNodePtr meeting = root != NULL ? node_child(root, "meeting") : NULL;
	xmlNodePtr date = meeting != NULL ? node_child(meeting, "date") : NULL;
	char *day = date != NULL ? node_get_fact(date, "long") : NULL, *subject = NULL;

	if (day != NULL)
		subject = g_strdup_printf("%s: %s", house_word(pack_house(pack), "meeting-to-be-held", pack->language, "Meeting to be held"),
		                          day);
	g_free(day);
	return subject;
}

char *pack_paper_title(const PackPaper *paper)
{
	char *typed = paper->node != NULL ? node_get(paper->node, "title") : NULL;

	return typed != NULL || paper->node == NULL ? typed : node_get_fact(paper->node, "title");
}
