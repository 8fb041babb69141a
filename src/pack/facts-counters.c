/* facts-counters.c: the counters of a profile's objectives: how many records of each kind an objective has.
 *
 * None is blank, and blank is not nought: nought is printed only where it is typed.  An objective without any
 * records has them in another system, and its counters are as typed. */
#include <string.h>

#include "pack/pack-internal.h"

static const struct {
	const char *counter, *record; /* the attribute, the element counted */
} counters[] = {
	{ "actions", "action" }, { "indicators", "measure" }, { "unknown", "unknown" }, { "risks", "risk" },
};

static int count_records(xmlNodePtr objective, const char *record)
{
	int count = 0;

	for (xmlNodePtr n = objective->children; n != NULL; n = n->next)
		count += node_is(n, record);
	return count;
}

/* TRUE when the typed counter, a whole number, says something else than COUNT. */
static gboolean disagrees(const char *typed, int count)
{
	char *end;
	gint64 value = g_ascii_strtoll(typed, &end, 10);

	if (typed[0] == '\0')
		return count > 0;
	return *end == '\0' && value != count;
}

static void fact_counters(xmlNodePtr objective, Diags *diags)
{
	int counts[G_N_ELEMENTS(counters)], records = 0;

	for (guint i = 0; i < G_N_ELEMENTS(counters); i++)
		records += counts[i] = count_records(objective, counters[i].record);
	for (guint i = 0; i < G_N_ELEMENTS(counters); i++) {
		char *typed = node_get(objective, counters[i].counter);

		if (typed != NULL) {
			if (records > 0 && disagrees(g_strstrip(typed), counts[i]))
				diag(diags, xml_place(objective), D_COUNTER_DIFFERS, counters[i].counter,
					typed[0] == '\0' ? "blank" : typed, counts[i]);
			node_fact(objective, counters[i].counter, typed);
		} else if (counts[i] > 0)
			node_fact_count(objective, counters[i].counter, counts[i]);
		g_free(typed);
	}
}

void facts_counters(xmlDocPtr doc, Diags *diags)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);

	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root))
		if (node_is(n, "objective"))
			fact_counters(n, diags);
}
