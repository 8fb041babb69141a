/* facts-stages.c: the stages recommendations have reached, counted; ticks that do not go with them. */
#include <stdlib.h>
#include <string.h>

#include "pack/pack-internal.h"

#define STAGES 6
#define ACHIEVED 2

/* What a stage, as typed, says. */
typedef enum StageSays {
	STAGE_NONE,                   /* it is blank or not there */
	STAGE_ONE,
	STAGE_UNDECIDED,              /* "2 or 4" */
	STAGE_UNKNOWN,                /* "7", "to be agreed" */
} StageSays;

static StageSays read_stage(const char *text, int *stage)
{
	int found = 0;

	*stage = 0;
	if (text[0] == '\0')
		return STAGE_NONE;
	for (const char *c = text; *c != '\0'; c++) {
		int number = 0;

		if (!g_ascii_isdigit(*c))
			continue;
		for (; g_ascii_isdigit(*c); c++)
			number = MIN(number * 10 + (*c - '0'), 1000);
		c--;
		if (number < 1 || number > STAGES)
			return STAGE_UNKNOWN;
		if (number != *stage)
			found++;
		*stage = number;
	}
	return found == 0 ? STAGE_UNKNOWN : found == 1 ? STAGE_ONE : STAGE_UNDECIDED;
}

typedef struct StageTally {
	int stages[STAGES + 1];       /* by stage, from 1 */
	int undecided, none, all, complete;
} StageTally;

/* A tick goes with stage 2 alone. */
static void check_tick(xmlNodePtr tracked, const char *number, const char *typed, Diags *diags)
{
	if (typed[0] == '\0')
		diag(diags, xml_place(tracked), D_STAGE_TICK_NONE, number);
	else
		diag(diags, xml_place(tracked), D_STAGE_TICK, number, typed);
}

/* NUMBERS: those given in the inquiry so far. */
static void fact_tracked(xmlNodePtr tracked, int place, GHashTable *numbers, StageTally *tally, Diags *diags)
{
	char *typed = node_text(node_child(tracked, "stage")), *number = node_get(tracked, "number");
	gboolean ticked = node_says(tracked, "complete", "yes");
	int stage;
	StageSays says = read_stage(typed, &stage);

	if (number == NULL)
		number = g_strdup_printf("%d", place);
	node_fact(tracked, "number", number);
	if (!g_hash_table_add(numbers, g_strdup(number)))
		diag(diags, xml_place(tracked), D_TRACKED_TWICE, number);
	if (says == STAGE_ONE)
		node_fact_count(tracked, "stage", stage);
	else if (says == STAGE_UNDECIDED)
		node_fact(tracked, "stage", "undecided");
	else if (says == STAGE_UNKNOWN)
		diag(diags, xml_place(node_child(tracked, "stage")), D_STAGE_UNKNOWN, typed, number);
	if (ticked && (says != STAGE_ONE || stage != ACHIEVED))
		check_tick(tracked, number, typed, diags);
	tally->stages[stage] += says == STAGE_ONE;
	tally->undecided += says == STAGE_UNDECIDED;
	tally->none += says == STAGE_NONE || says == STAGE_UNKNOWN;
	tally->complete += ticked;
	tally->all++;
	g_free(number);
	g_free(typed);
}

/* A tally the author typed is printed; one that disagrees with the count is said. */
static void apply_typed(xmlNodePtr root, StageTally *tally, Diags *diags)
{
	for (xmlNodePtr n = root->children; n != NULL; n = n->next) {
		double stage = 0;
		char *text;
		int typed;

		if (!node_is(n, "tally") || !node_number(n, "stage", &stage) || stage < 1 || stage > STAGES)
			continue;
		text = node_text(n);
		typed = (int) CLAMP(g_ascii_strtoll(text, NULL, 10), 0, 1000000);
		if (typed != tally->stages[(int) stage])
			diag(diags, xml_place(n), D_STAGE_TALLY, typed, (int) stage, tally->stages[(int) stage]);
		tally->stages[(int) stage] = typed;
		g_free(text);
	}
}

static void fact_tally(xmlNodePtr root, const StageTally *tally)
{
	for (int i = 1; i <= STAGES; i++) {
		char *name = g_strdup_printf("count-%d", i);

		node_fact_count(root, name, tally->stages[i]);
		g_free(name);
	}
	node_fact_count(root, "count-undecided", tally->undecided);
	node_fact_count(root, "count-none", tally->none);
	node_fact_count(root, "count", tally->all);
	node_fact_count(root, "complete", tally->complete);
}

void facts_stages(xmlDocPtr doc, Diags *diags)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);
	StageTally tally = { 0 };

	if (!node_is(root, "recommendation-tracker"))
		return;
	for (xmlNodePtr inquiry = root->children; inquiry != NULL; inquiry = inquiry->next) {
		GHashTable *numbers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
		int place = 0;

		for (xmlNodePtr n = node_is(inquiry, "inquiry") ? inquiry->children : NULL; n != NULL; n = n->next)
			if (node_is(n, "tracked"))
				fact_tracked(n, ++place, numbers, &tally, diags);
		g_hash_table_unref(numbers);
	}
	apply_typed(root, &tally, diags);
	fact_tally(root, &tally);
}
