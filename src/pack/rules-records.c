/* rules-records.c: notices of meetings, records of decisions, action logs and registers agree with the law, with their
 * pack and with its minutes. */
#include <string.h>

#include "pack/pack-internal.h"

#define PRIVATE_DAYS 28               /* clear days, SI 2012/2089, regulation 5(2) */

static gboolean day_of(xmlNodePtr node, const char *name, GDate *day)
{
	char *text = node_get(node, name);
	gboolean good = text != NULL && calendar_day(text, day);

	g_free(text);
	return good;
}

/* ---- notices ---- */

/* What the notice says of the meeting is what the pack says. */
static void check_same(const Pack *pack, xmlNodePtr notice, const char *name, Diags *diags)
{
	xmlNodePtr meeting = pack->doc == NULL ? NULL : node_child(xmlDocGetRootElement(pack->doc), "meeting");
	xmlNodePtr own = node_child(notice, name), listed = node_child(meeting, name);
	char *first = node_text(own), *second = node_text(listed);

	if (own != NULL && listed != NULL && strcmp(first, second) != 0)
		diag(diags, xml_place(own), D_NOTICE_DIFFERS, name, first, second);
	g_free(first);
	g_free(second);
}

/* Business in private has 28 clear days of notice, or agreement that it could not wait. */
static void check_private(const Pack *pack, xmlNodePtr part, const GDate *issued, const GDate *meeting, Diags *diags)
{
	int days = calendar_whole_days(issued, meeting);

	if (law_of(pack)->nation == NATION_ENGLAND && days < PRIVATE_DAYS && node_child(part, "agreement") == NULL)
		diag(diags, xml_place(part), D_PRIVATE_NOTICE, days, PRIVATE_DAYS);
}

static void check_notice(const Pack *pack, xmlNodePtr root, Diags *diags)
{
	static const char *const shared[] = { "authority", "committee", "place", "date", "time" };
	const Law *law = law_of(pack);
	GDate issued, meeting;
	int days;

	for (gsize i = 0; i < G_N_ELEMENTS(shared); i++)
		check_same(pack, root, shared[i], diags);
	if (!day_of(root, "issued", &issued) || !notice_meeting(pack, root, &meeting))
		return;
	days = calendar_clear_days(pack_calendar(pack), &issued, &meeting);
	if (g_date_compare(&issued, &meeting) >= 0)
		diag(diags, xml_place(root), D_NOTICE_AFTER);
	else if (days < law->clear_days)
		diag(diags, xml_place(root), D_NOTICE_DAYS, days, law->clear_days, law->section);
	if (node_child(root, "private") != NULL)
		check_private(pack, node_child(root, "private"), &issued, &meeting, diags);
}

/* ---- decisions ---- */

/* A key decision of an executive in England has had its notice, before the day it is TAKEN. */
static void check_key(const Pack *pack, xmlNodePtr root, const char *title, const GDate *taken, Diags *diags)
{
	KeyDecision decision = { .node = root, .title = title, .taken = *taken };

	if (law_of(pack)->nation != NATION_ENGLAND)
		return;
	if (day_of(root, "notice-published", &decision.published))
		rule_key_decision(pack, &decision, diags);
	else if (node_is(root, "decision") && node_child(root, "short-notice") == NULL)
		diag(diags, xml_place(root), D_KEY_NOTICE_NONE);
}

/* A report that asks its meeting for a key decision; one that only tells of it names no notice. */
static void check_report(const Pack *pack, xmlNodePtr root, Diags *diags)
{
	char *title = node_text(node_child(root, "subject")), *own = node_text(node_child(root, "date"));
	GDate taken;

	if (node_says(root, "key-decision", "yes") && (meeting_day(pack, &taken) || calendar_day(own, &taken)))
		check_key(pack, root, title, &taken, diags);
	g_free(title);
	g_free(own);
}

static void check_decision(const Pack *pack, xmlNodePtr root, Diags *diags)
{
	static const char *const parts[] = { "reasons", "alternatives", "conflicts", "dispensations" };
	char *urgency = node_text(node_child(root, "urgency")), *taken = node_text(node_child(root, "date"));
	char *title = node_text(node_child(root, "title"));
	GDate made, published;

	for (gsize i = 0; i < G_N_ELEMENTS(parts); i++)
		if (node_child(root, parts[i]) == NULL)
			diag(diags, xml_place(root), D_DECISION_LACKS, parts[i]);
	if (calendar_day(taken, &made) && day_of(root, "published", &published) && g_date_compare(&published, &made) < 0)
		diag(diags, xml_place(root), D_DAYS_ORDER, "decision is published before it is made");
	if (node_says(root, "key", "yes") && calendar_day(taken, &made))
		check_key(pack, root, title, &made, diags);
	if (node_says(root, "call-in", "no") && urgency[0] == '\0')
		diag(diags, xml_place(root), D_CALL_IN_WAIVED);
	g_free(urgency);
	g_free(taken);
	g_free(title);
}

/* ---- action logs ---- */

/* An action is due after the meeting that asked for it. */
static void check_log(xmlNodePtr root, Diags *diags)
{
	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root)) {
		GDate agreed, due;

		if (node_is(n, "action") && day_of(n->parent, "date", &agreed)
		    && day_of(node_child(n, "timescale"), "due", &due) && g_date_compare(&due, &agreed) < 0)
			diag(diags, xml_place(n), D_ACTION_EARLY);
	}
}

/* ---- registers ---- */

/* The mark of PERSON at the meeting INDEX; '\0': none. */
static char mark_of(xmlNodePtr person, guint index)
{
	char *typed = node_get(person, "marks");
	char **marks = g_strsplit_set(typed == NULL ? "" : typed, " \t\r\n", -1);
	char mark = '\0';
	guint place = 0;

	for (guint i = 0; marks[i] != NULL && mark == '\0'; i++)
		if (marks[i][0] != '\0' && place++ == index)
			mark = marks[i][0];
	g_strfreev(marks);
	g_free(typed);
	return mark;
}

/* Do the MINUTES have NAME among those present? */
static gboolean was_present(xmlNodePtr minutes, const char *name)
{
	xmlNodePtr present = node_child(minutes, "present");

	for (xmlNodePtr n = present; n != NULL; n = node_next(n, present)) {
		char *other = node_is(n, "member") ? node_text(node_child(n, "name")) : NULL;
		gboolean same = other != NULL && strcmp(other, name) == 0;

		g_free(other);
		if (same)
			return TRUE;
	}
	return FALSE;
}

/* The marks for the meeting INDEX, held on DAY, against its MINUTES. */
static void check_marks(xmlNodePtr root, guint index, const char *day, xmlNodePtr minutes, Diags *diags)
{
	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root)) {
		char *name = node_is(n, "person") ? node_text(node_child(n, "name")) : NULL;
		char mark = name == NULL ? '\0' : mark_of(n, index);

		if (mark == 'P' && !was_present(minutes, name))
			diag(diags, xml_place(n), D_MARK_PRESENT, name, day);
		else if (mark != 'P' && mark != '\0' && was_present(minutes, name))
			diag(diags, xml_place(n), D_MARK_ABSENT, name, day);
		g_free(name);
	}
}

static void check_register(const Pack *pack, xmlNodePtr root, Diags *diags)
{
	xmlNodePtr meetings = node_child(root, "meetings");
	guint index = 0;

	for (xmlNodePtr n = meetings == NULL ? NULL : meetings->children; n != NULL; n = n->next) {
		char *day = node_is(n, "held") ? node_get(n, "date") : NULL;

		for (guint i = 0; day != NULL && i < pack->papers->len; i++) {
			const PackPaper *paper = pack->papers->pdata[i];
			xmlNodePtr minutes = paper->doc == NULL ? NULL : xmlDocGetRootElement(paper->doc);
			char *held = node_is(minutes, "minutes") ? node_text(node_child(minutes, "date")) : NULL;

			if (held != NULL && strcmp(held, day) == 0)
				check_marks(root, index, day, minutes, diags);
			g_free(held);
		}
		index += day != NULL;
		g_free(day);
	}
}

void rules_records(const Pack *pack, xmlDocPtr doc, Diags *diags)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);

	if (node_is(root, "notice"))
		check_notice(pack, root, diags);
	else if (node_is(root, "decision"))
		check_decision(pack, root, diags);
	else if (node_is(root, "report"))
		check_report(pack, root, diags);
	else if (node_is(root, "action-log"))
		check_log(root, diags);
	else if (node_is(root, "attendance"))
		check_register(pack, root, diags);
}
