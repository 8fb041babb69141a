/* facts-attendance.c: a register of attendance: its totals by person and by meeting, and what contradicts them. */
#include <string.h>

#include "pack/pack-internal.h"
#include "pack/rating.h"

/* A register: its meetings, and the marks counted so far. */
typedef struct Register {
	xmlNodePtr root;
	GPtrArray *held;              /* of xmlNodePtr */
	int *present, *possible;      /* by meeting */
	int *voting;                  /* those who count to the quorum, their substitutes too */
	Diags *diags;
} Register;

static Register register_new(xmlNodePtr root, Diags *diags)
{
	Register sheet = { .root = root, .held = g_ptr_array_new(), .diags = diags };
	xmlNodePtr meetings = node_child(root, "meetings");

	for (xmlNodePtr n = meetings == NULL ? NULL : meetings->children; n != NULL; n = n->next)
		if (node_is(n, "held"))
			g_ptr_array_add(sheet.held, n);
	sheet.present = g_new0(int, sheet.held->len);
	sheet.possible = g_new0(int, sheet.held->len);
	sheet.voting = g_new0(int, sheet.held->len);
	return sheet;
}

static void register_clear(Register *sheet)
{
	g_ptr_array_unref(sheet->held);
	g_free(sheet->present);
	g_free(sheet->possible);
	g_free(sheet->voting);
}

/* A total typed in the attribute NAME stands; it is said where the marks make another. */
static void check_total(Register *sheet, xmlNodePtr node, const char *name, int counted)
{
	double typed;

	if (node_number(node, name, &typed) && (int) typed != counted)
		diag(sheet->diags, xml_place(node), D_ATTENDANCE_TOTAL, (int) typed, counted);
	node_fact_count(node, name, node_number(node, name, &typed) ? (int) typed : counted);
}

/* ---- persons ---- */

static void count_person(Register *sheet, xmlNodePtr person)
{
	char *typed = node_get(person, "marks"), **marks = g_strsplit_set(typed == NULL ? "" : g_strstrip(typed), " \t\r\n", -1);
	gboolean votes = node_says(person->parent, "kind", "councillors")
		|| node_says(person->parent, "kind", "co-opted-voting");
	guint meeting = 0;
	int attended = 0, possible = 0;

	for (guint i = 0; marks[i] != NULL; i++) {
		char mark = marks[i][0];

		if (mark == '\0' || meeting++ >= sheet->held->len)
			continue;
		sheet->possible[meeting - 1] += mark != '-';
		sheet->present[meeting - 1] += mark == 'P';
		sheet->voting[meeting - 1] += votes && (mark == 'P' || mark == 'S');
		possible += mark != '-';
		attended += mark == 'P';
	}
	if (meeting != sheet->held->len)
		diag(sheet->diags, xml_place(person), D_ATTENDANCE_MARKS, meeting, sheet->held->len);
	check_total(sheet, person, "attended", attended);
	node_fact_count(person, "possible", possible);
	if (possible > 0)
		node_fact_count(person, "percent", rating_percent(attended, possible));
	g_strfreev(marks);
	g_free(typed);
}

/* ---- meetings ---- */

/* The head of a meeting's column: "17 Jun", the month by its first three letters in the house's words. */
static void fact_brief(xmlNodePtr held, const CalendarWords *words)
{
	char *text = node_get(held, "date");
	GDate day;

	if (text != NULL && calendar_day(text, &day)) {
		char *month = g_utf8_substring(words->months[g_date_get_month(&day) - 1], 0, 3);
		char *brief = g_strdup_printf("%d %s", g_date_get_day(&day), month);

		node_fact(held, "brief", brief);
		g_free(brief);
		g_free(month);
	}
	g_free(text);
}

static void fact_meeting(Register *sheet, guint index, House *styles)
{
	xmlNodePtr held = sheet->held->pdata[index];
	char *language = node_language(held);
	double quorum;

	fact_brief(held, house_dates(styles, language));
	facts_day(held, "date", "date", styles);
	g_free(language);
	if (sheet->possible[index] == 0)
		return;                       /* it is to come */
	check_total(sheet, held, "present", sheet->present[index]);
	node_fact_count(held, "possible", sheet->possible[index]);
	if (node_number(sheet->root, "quorum", &quorum) && sheet->voting[index] < (int) quorum) {
		char *day = node_get(held, "date");

		diag(sheet->diags, xml_place(held), D_QUORUM, day, sheet->voting[index], (int) quorum);
		g_free(day);
	}
}

void facts_attendance(xmlDocPtr doc, House *styles, Diags *diags)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);
	Register sheet;
	int present = 0, possible = 0;

	if (!node_is(root, "attendance") || node_child(root, "meetings") == NULL)
		return;
	sheet = register_new(root, diags);
	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root))
		if (node_is(n, "person"))
			count_person(&sheet, n);
	for (guint i = 0; i < sheet.held->len; i++) {
		fact_meeting(&sheet, i, styles);
		present += sheet.present[i];
		possible += sheet.possible[i];
	}
	node_fact_count(root, "present", present);
	node_fact_count(root, "possible", possible);
	if (possible > 0)
		node_fact_count(root, "percent", rating_percent(present, possible));
	register_clear(&sheet);
}
