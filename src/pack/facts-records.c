/* facts-records.c: the days of notices, of key decisions and their records, of action logs. */
#include <string.h>

#include "pack/pack-internal.h"

#define CALL_IN_DAYS 5                /* working days, where the record does not say */

/* The day in the attribute NAME. */
static gboolean day_of(xmlNodePtr node, const char *name, GDate *day)
{
	char *text = node_get(node, name);
	gboolean good = text != NULL && calendar_day(text, day);

	g_free(text);
	return good;
}

/* ---- notices ---- */

gboolean notice_meeting(const Pack *pack, xmlNodePtr notice, GDate *day)
{
	xmlNodePtr date = node_child(notice, "date");
	char *text = node_text(date);
	gboolean good = date == NULL ? meeting_day(pack, day) : calendar_day(text, day);

	g_free(text);
	return good;
}

static void facts_notice(const Pack *pack, xmlNodePtr root, House *styles)
{
	GDate issued, meeting;

	facts_day(root, "issued", "issued", styles);
	if (day_of(root, "issued", &issued) && notice_meeting(pack, root, &meeting))
		node_fact_count(root, "clear-days", calendar_clear_days(pack_calendar(pack), &issued, &meeting));
}

/* ---- decisions ---- */

/* The last day of the call-in: as typed, or so many working days after publication. */
static void facts_call_in(const Pack *pack, xmlNodePtr root, House *styles, Diags *diags)
{
	double days = CALL_IN_DAYS;
	GDate published, typed, ends;
	gboolean given = day_of(root, "call-in-ends", &typed);

	if (node_says(root, "call-in", "no"))
		return;
	node_number(root, "call-in-days", &days);
	if (day_of(root, "published", &published)) {
		char text[16];

		ends = calendar_working_days_after(pack_calendar(pack), &published, (int) CLAMP(days, 1, 60));
		g_date_strftime(text, sizeof text, "%Y-%m-%d", &ends);
		if (given && g_date_compare(&typed, &ends) != 0) {
			char *own = node_get(root, "call-in-ends");

			diag(diags, xml_place(root), D_CALL_IN_DIFFERS, own, text);
			g_free(own);
		} else if (!given)
			facts_day_text(root, text, "call-in-ends", styles);
	}
	if (given)
		facts_day(root, "call-in-ends", "call-in-ends", styles);
}

/* ---- action logs ---- */

/* How many actions there are, are done, are overdue. */
static void facts_log(xmlNodePtr root, House *styles)
{
	int all = 0, complete = 0, overdue = 0;

	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root)) {
		char *late = node_is(n, "action") ? node_get_fact(n, "overdue") : NULL;

		if (node_is(n, "agreed-at"))
			facts_day(n, "date", "date", styles);
		all += node_is(n, "action");
		complete += node_is(n, "action") && node_says(n, "complete", "yes");
		overdue += late != NULL;
		g_free(late);
	}
	node_fact_count(root, "actions", all);
	node_fact_count(root, "complete", complete);
	node_fact_count(root, "overdue", overdue);
	node_fact_count(root, "open", all - complete);
}

void facts_records(const Pack *pack, xmlDocPtr doc, House *styles, Diags *diags)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);

	if (node_is(root, "notice"))
		facts_notice(pack, root, styles);
	else if (node_is(root, "decision")) {
		facts_day(root, "published", "published", styles);
		facts_day(root, "notice-published", "notice-published", styles);
		facts_call_in(pack, root, styles, diags);
	} else if (node_is(root, "report"))
		facts_day(root, "notice-published", "notice-published", styles);
	else if (node_is(root, "action-log"))
		facts_log(root, styles);
}
