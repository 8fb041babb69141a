/* rules-programme.c: work programmes and forward plans: meetings in order, the notice of key decisions
 * (the Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations
 * 2012, SI 2012/2089, regulations 9 to 11). */
#include "pack/pack-internal.h"

#define KEY_DECISION_DAYS 28          /* clear days, regulation 9(2) */
#define GENERAL_EXCEPTION_DAYS 5      /* clear working days, regulation 10(1) */

/* The day in the text of NODE, or in its attribute NAME where that is not NULL. */
static gboolean day_of(xmlNodePtr node, const char *name, GDate *day)
{
	char *text = node == NULL ? NULL : name == NULL ? node_text(node) : node_get(node, name);
	gboolean good = text != NULL && calendar_day(text, day);

	g_free(text);
	return good;
}

/* ---- work programmes ---- */

static void check_sittings(xmlNodePtr root, const Calendar *calendar, Diags *diags)
{
	GDate before, day;
	gboolean any = FALSE;

	for (xmlNodePtr n = root->children; n != NULL; n = n->next) {
		xmlNodePtr date = node_is(n, "sitting") ? node_child(n, "date") : NULL;

		if (!day_of(date, NULL, &day))
			continue;
		if (any && g_date_compare(&day, &before) <= 0)
			diag(diags, xml_place(n), D_DAYS_ORDER, "meeting is not after the one before it");
		rule_meeting_day(date, calendar, diags);
		before = day;
		any = TRUE;
	}
}

/* Codes and no key at all; what a key lacks is rules_keys' business. */
static void check_key(xmlNodePtr root, Diags *diags)
{
	if (node_child(root, "key") != NULL)
		return;
	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root))
		if (node_is(n, "work") && xmlHasProp(n, BAD_CAST "type") != NULL) {
			diag(diags, xml_place(root), D_KEY_NONE);
			return;
		}
}

/* ---- key decisions ---- */

static void check_short_notice(const Pack *pack, const KeyDecision *decision, int days, Diags *diags)
{
	xmlNodePtr short_notice = node_child(decision->node, "short-notice");
	const Calendar *calendar = pack_calendar(pack);
	char *words;

	if (short_notice == NULL) {
		diag(diags, xml_place(decision->node), D_KEY_DECISION_NOTICE, decision->title, days, KEY_DECISION_DAYS);
		return;
	}
	words = node_text(short_notice);
	if (words[0] == '\0')
		diag(diags, xml_place(short_notice), D_SHORT_NOTICE_EMPTY, decision->title);
	if (node_says(short_notice, "kind", "general-exception")
	    && calendar_clear_days(calendar, &decision->published, &decision->taken) < GENERAL_EXCEPTION_DAYS)
		diag(diags, xml_place(short_notice), D_GENERAL_EXCEPTION, decision->title, GENERAL_EXCEPTION_DAYS);
	g_free(words);
}

void rule_key_decision(const Pack *pack, const KeyDecision *decision, Diags *diags)
{
	int days = calendar_whole_days(&decision->published, &decision->taken);
	xmlNodePtr short_notice = node_child(decision->node, "short-notice");

	if (days < KEY_DECISION_DAYS)
		check_short_notice(pack, decision, MAX(days, 0), diags);
	else if (short_notice != NULL)
		diag(diags, xml_place(short_notice), D_SHORT_NOTICE_NEEDLESS, decision->title, days);
}

/* ---- forward plans ---- */

/* A decision is expected within the period of the plan. */
static void check_period(xmlNodePtr covers, xmlNodePtr expected, const char *title, const GDate *taken,
                         Diags *diags)
{
	GDate from, to;
	char *day = node_get(expected, "date");

	if ((day_of(covers, "from", &from) && g_date_compare(taken, &from) < 0)
	    || (day_of(covers, "to", &to) && g_date_compare(taken, &to) > 0))
		diag(diags, xml_place(expected), D_PLAN_PERIOD, title, day);
	g_free(day);
}

static void check_plan(const Pack *pack, xmlNodePtr root, Diags *diags)
{
	xmlNodePtr covers = node_child(root, "covers");
	GDate from, to, published = { 0 };
	gboolean known = day_of(root, "published", &published) || published_day(pack, &published);

	if (day_of(covers, "from", &from) && day_of(covers, "to", &to) && g_date_compare(&from, &to) > 0)
		diag(diags, xml_place(covers), D_DAYS_ORDER, "period ends before it begins");
	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root)) {
		xmlNodePtr expected = node_is(n, "planned-decision") ? node_child(n, "expected") : NULL;
		char *title = expected == NULL ? NULL : node_text(node_child(n, "title"));
		KeyDecision decision = { .node = n, .title = title, .published = published };

		if (day_of(expected, "date", &decision.taken)) {
			gboolean own = day_of(n, "first-published", &decision.published);

			if (own && known && g_date_compare(&decision.published, &published) > 0)
				diag(diags, xml_place(n), D_DAYS_ORDER, "key decision was first published after this plan");
			check_period(covers, expected, title, &decision.taken, diags);
			if (own || known)
				rule_key_decision(pack, &decision, diags);
		}
		g_free(title);
	}
}

void rules_programme(const Pack *pack, xmlDocPtr doc, Diags *diags)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);

	if (node_is(root, "work-programme")) {
		check_sittings(root, pack_calendar(pack), diags);
		check_key(root, diags);
	} else if (node_is(root, "forward-plan"))
		check_plan(pack, root, diags);
}
