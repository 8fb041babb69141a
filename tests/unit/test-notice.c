/* test-notice.c: notice of meetings and decisions, late papers, exempt matter, days and times of meetings. */
#include <unistd.h>

#include "pack/house.h"
#include "pack-fixture.h"
#include "unit.h"

/* A pack under LAW, published on one day for a meeting on another, says EXPECTED. */
static void expect_notice(const char *law, const char *published, const char *meeting, const char *expected)
{
	char *text = g_strdup_printf("<pack " NS " law='%s' published='%s'><meeting><date>%s</date></meeting>"
		"<items><item><title>T</title></item></items></pack>", law, published, meeting);

	write_file("pack.xml", text);
	expect_said("pack.xml", expected);
	g_free(text);
}

START_TEST(clear_days)
{
	expect_notice("england", "2026-12-01", "2026-12-09", "");
	expect_notice("england", "2026-12-02", "2026-12-09", "pack.xml:1:1: warning: agenda is published with 4 clear "
		"days of notice, 5 are needed (Local Government Act 1972, section 100B); it was printed [clear-days]\n");
	expect_notice("wales", "2026-12-03", "2026-12-09", "");
	expect_notice("parish", "2026-12-03", "2026-12-09", "");
	expect_notice("parish", "2026-12-04", "2026-12-09", "pack.xml:1:1: warning: agenda is published with 2 clear days of "
		"notice, 3 are needed (Local Government Act 1972, Schedule 12, paragraph 10); it was printed [clear-days]\n");
	/* St Andrew's Day does not count in Scotland. */
	expect_notice("scotland", "2026-11-25", "2026-12-02", "");
	expect_notice("scotland", "2026-11-26", "2026-12-02", "pack.xml:1:1: warning: agenda is published with 2 clear days of "
		"notice, 3 are needed (Local Government (Scotland) Act 1973, section 50B); it was printed [clear-days]\n");
	expect_notice("england", "2026-11-24", "2026-12-02", "");
	/* 12 July 2026 is a Sunday, and kept on the Monday. */
	expect_notice("northern-ireland", "2026-07-08", "2026-07-17", "");
	expect_notice("northern-ireland", "2026-07-09", "2026-07-17", "pack.xml:1:1: warning: agenda is published with 4 clear "
		"days of notice, 5 are needed (Local Government Act (Northern Ireland) 2014, Part 8); it was printed [clear-days]\n");
	expect_notice("england", "2026-12-09", "2026-12-09", "pack.xml:1:1: warning: agenda is published on or after the day "
		"of the meeting; it was printed [published-after]\n");
}
END_TEST

START_TEST(meeting_days)
{
	expect_notice("england", "2026-12-01", "2026-12-12", "pack.xml:1:82: warning: meeting is on a day that is no "
		"working day (Saturday); the day was printed as typed [meeting-holiday]\n");
	expect_notice("northern-ireland", "2026-07-01", "2026-07-13", "pack.xml:1:91: warning: meeting is on a day that is no "
		"working day (Battle of the Boyne (Orangemen's Day)); the day was printed as typed [meeting-holiday]\n");
}
END_TEST

/* A house's own days off do not count, and the days it works do. */
START_TEST(holidays_of_house)
{
	char *said, *houses = g_build_filename(folder, "house", NULL);
	PackOptions options = { .house_folder = houses };
	Pack *pack;

	ck_assert_int_eq(g_mkdir_with_parents(houses, 0700), 0);
	write_file("house/standard.xml", "<house xmlns='urn:boardpack:house' name='standard'>"
		"<holiday date='2026-12-04' name='Offices closed'/><holiday date='2026-12-28' working='yes'/></house>");
	write_file("house/ours.xml", "<house xmlns='urn:boardpack:house' name='ours' based-on='standard'>"
		"<holiday date='2026-12-04' working='yes'/>\n<holiday date='2026-02-30' name='None'/></house>");
	write_pack("house='standard'", "<item><title>T</title></item>");
	pack = run_with("pack.xml", options, &said);
	ck_assert_str_eq(said, "pack.xml:1:1: warning: agenda is published with 4 clear days of notice, 5 are needed "
		"(Local Government Act 1972, section 100B); it was printed [clear-days]\n");
	expect_fact(pack->doc, "/p:pack/@f:clear-days", "4");
	free(said);
	pack_drop(pack);
	write_pack("house='ours'", "<item><title>T</title></item>");
	pack = run_with("pack.xml", options, &said);
	ck_assert_str_eq(said, "house/ours.xml:2:1: warning: house style gives \"2026-02-30\" as a holiday, which is no day; "
		"it was left out [house-holiday]\n");
	expect_fact(pack->doc, "/p:pack/@f:clear-days", "5");
	expect_fact(house_look(pack_house(pack)), "count(//*[local-name() = 'holiday'])", "0");
	free(said);
	pack_drop(pack);
	g_free(houses);
}
END_TEST

/* ---- late papers ---- */

START_TEST(late_papers)
{
	write_file("r.xml", REPORT("<section><h>S</h></section>"));
	write_pack("", "<item><title>T</title><late added='2026-12-07'>Figures came on Friday.</late><paper href='r.xml' added='2026-12-07'/></item>");
	expect_said("pack.xml", "");
	write_pack("", "<item><title>T</title><paper href='r.xml' dated='2026-12-01' added='2026-12-01'/></item>");
	expect_said("pack.xml", "");
	write_pack("", "<item><title>T</title><paper href='r.xml' dated='2026-12-02'/></item>");
	expect_said("pack.xml", "pack.xml:4:1: warning: item 1 has a paper that came after the last day of notice and states no "
		"special circumstances (late); it is shown as late [late-unstated]\n");
	write_pack("", "<item><title>T</title><late added='2026-12-10'>Urgent.</late>\n<paper href='r.xml' dated='2026-12-11'/></item>");
	expect_said("pack.xml", "pack.xml:4:23: warning: a paper of item 1 is added 2026-12-10, after the meeting it is for; it was "
		"printed [paper-after]\npack.xml:5:1: warning: a paper of item 1 is dated 2026-12-11, after the meeting it is for; "
		"it was printed [paper-after]\n");
	/* In Wales and for parishes the third working day before is in time. */
	write_pack("law='wales'", "<item><title>T</title><paper href='r.xml' added='2026-12-03'/></item>");
	expect_said("pack.xml", "");
}
END_TEST

/* ---- exempt matter ---- */

#define GROUNDS "<exempt paragraphs='3'><reason>R</reason><public-interest>P</public-interest></exempt>"

START_TEST(exempt_matter)
{
	write_file("r.xml", REPORT("<section><h>S</h></section>"));
	write_file("e.xml", "<report " NS "><subject>S</subject>" GROUNDS "<section><h>S</h></section></report>");
	write_pack("", "<item standing='exempt'/><item><title>T</title>" GROUNDS "<paper href='e.xml'/></item>");
	expect_said("pack.xml", "");
	write_pack("", "<item><title>T</title><paper href='e.xml'/></item>\n<item standing='exempt'/>");
	expect_said("pack.xml", "pack.xml:4:1: warning: item 1 is exempt and comes before item 2, which excludes the public; the "
		"order was kept [exempt-early]\n");
	write_pack("", "<item standing='exempt'><purpose><p>There are no exempt items on this agenda.</p></purpose></item>\n"
		"<item><title>T</title><exempt paragraphs='1 2'><reason>R</reason><public-interest>P</public-interest></exempt><paper href='e.xml'/></item>");
	expect_said("pack.xml", "pack.xml:4:1: warning: item says there are no exempt items, and there are; it was printed as typed "
		"[exempt-denied]\npack.xml:5:23: warning: pack gives paragraph 1 2 of Schedule 12A, the paper gives 3; those of the "
		"paper stand on its pages [exempt-differs]\n");
	write_pack("", "<item standing='exempt'><purpose><p>There are no exempt items on this agenda.</p></purpose></item>"
		"<item><title>T</title><paper href='r.xml'/></item>");
	expect_said("pack.xml", "");
	write_pack("", "<item standing='exempt'/>\n<item open='no'><title>T</title><paper href='r.xml'/></item>");
	expect_said("pack.xml", "pack.xml:5:1: warning: item 2 is not open and gives no ground (exempt); it is marked as closed "
		"[closed-grounds]\n");
	write_pack("", "<item standing='exempt'/><item open='no'><title>T</title><paper to-follow='yes'>" GROUNDS "</paper></item>");
	expect_said("pack.xml", "pack.xml:4:26: style: a paper of item 2 is to follow; the agenda says so [to-follow]\n");
}
END_TEST

/* Confidential matter is a class of its own (section 100A(2)): no paragraph, no reason, no public interest. */
START_TEST(confidential_matter)
{
	write_file("r.xml", REPORT("<section><h>S</h></section>"));
	write_pack("", "<item standing='exempt'/>\n<item><title>T</title><exempt class='confidential'/><paper href='r.xml'/></item>");
	expect_said("pack.xml", "");
	write_pack("", "<item standing='exempt'/>\n<item><title>T</title><exempt class='confidential' paragraphs='3'/><paper href='r.xml'/></item>");
	expect_said("pack.xml", "pack.xml:5:23: warning: confidential matter (section 100A(2)) has no paragraph of Schedule 12A; it is withheld as confidential [confidential-paragraph]\n");
}
END_TEST

/* ---- days and hours ---- */

START_TEST(days_in_text)
{
	write_file("r.xml", REPORT("<section><h>S</h>\n<p>On Wednesday 9 December 2026, and on Friday, 11th December, 2026.</p>\n"
		"<p>On 29 February 2028, from 01/04/2026 to 30/06/2026, order 31/09/26.</p></section>"));
	expect_said("r.xml", "");
	write_file("r.xml", REPORT("<section><h>S</h>\n<p>On Tuesday 9 December 2026 and Monday the 31<sup>st</sup> of August 2026.</p>\n"
		"<p>From 01/04/2026 to 31/06/2026.</p>\n<p>On 29 February 2027 and 31 September.</p></section>"));
	expect_said("r.xml",
		"r.xml:2:1: warning: text says Tuesday 9 December 2026, which is a Wednesday; it was printed as typed [weekday-text]\n"
		"r.xml:3:1: warning: there is no 31/06/2026; it was printed as typed [day-impossible]\n"
		"r.xml:4:1: warning: there is no 29 February 2027; it was printed as typed [day-impossible]\n"
		"r.xml:4:1: warning: there is no 31 September; it was printed as typed [day-impossible]\n");
}
END_TEST

/* A Welsh paper is read in the house's Welsh, and in English. */
START_TEST(days_in_welsh)
{
	char *said, *houses = g_build_filename(folder, "house", NULL);
	PackOptions options = { .house_folder = houses };

	ck_assert_int_eq(g_mkdir_with_parents(houses, 0700), 0);
	write_file("house/standard.xml", "<house xmlns='urn:boardpack:house' name='standard'><dates xml:lang='cy'><month>Ionawr</month>"
		"<month>Chwefror</month><weekday>Dydd Llun</weekday><weekday>Dydd Mawrth</weekday></dates></house>");
	write_file("r.xml", "<report " NS " xml:lang='cy-GB'><subject>S</subject><section><h>A</h>\n<p>Dydd Llun 4 Ionawr 2027, 31 Ionawr</p>"
		"\n<p>Dydd Mawrth 4 Ionawr 2027</p>\n<p>30 Chwefror 2027</p>\n<p>31 June</p></section></report>");
	pack_drop(run_with("r.xml", options, &said));
	ck_assert_str_eq(said,
		"r.xml:3:1: warning: text says Dydd Mawrth 4 Ionawr 2027, which is a Dydd Llun; it was printed as typed [weekday-text]\n"
		"r.xml:4:1: warning: there is no 30 Chwefror 2027; it was printed as typed [day-impossible]\n"
		"r.xml:5:1: warning: there is no 31 June; it was printed as typed [day-impossible]\n");
	free(said);
	g_free(houses);
}
END_TEST

#define MINUTES(head, body) "<minutes " NS " " head "><committee>Board</committee><date>2026-11-11</date><time>10:00</time>\n" body "</minutes>"

START_TEST(hours)
{
	write_file("m.xml", MINUTES("", "<minute><h>A</h><arrival time='10:00'>J</arrival><departure time='12:13'>K</departure></minute>"
		"<concluded time='12:13'/>"));
	expect_said("m.xml", "");
	write_file("m.xml", MINUTES("", "<minute><h>A</h>\n<departure time='11:00'>K</departure>\n<arrival time='10:30'>J</arrival>\n"
		"<departure time='12:30'>K</departure></minute><concluded time='12:13'/>"));
	expect_said("m.xml",
		"m.xml:4:1: warning: arrival at 10.30 am is before the event told before it, at 11.00 am; the times were printed as typed [event-order]\n"
		"m.xml:5:1: warning: departure at 12.30 pm is after the meeting ended at 12.13 pm; the times were printed as typed [event-outside]\n");
	write_file("m.xml", MINUTES("", "<minute><h>A</h></minute>\n<concluded time='09:13'/>"));
	expect_said("m.xml", "m.xml:3:1: warning: meeting ends at 9.13 am, before it begins at 10.00 am; the times were printed as "
		"typed [meeting-ends]\n");
	write_file("pack.xml", "<pack " NS "><meeting><date>2026-12-09</date><time>10:00</time>\n<pre-meeting time='10:00'/>"
		"<next-meeting>\n<date>2026-12-25</date></next-meeting></meeting><items><item><title>T</title></item></items></pack>");
	expect_said("pack.xml",
		"pack.xml:2:1: warning: pre-meeting at 10.00 am does not begin before the meeting at 10.00 am; the times were printed as typed [pre-meeting-time]\n"
		"pack.xml:3:1: warning: meeting is on a day that is no working day (Christmas Day); the day was printed as typed [meeting-holiday]\n");
}
END_TEST

/* ---- minutes ---- */

START_TEST(minute_references)
{
	write_file("m.xml", MINUTES("number-from='53'", "<minute><h>A</h><p>Minutes Nos. 53 and 54 refer; Minute No. 50 of the last "
		"meeting.</p></minute><minute><h>B</h></minute>"));
	write_file("r.xml", REPORT("<section><h>S</h>\n<p>Minute No. 54 refers, and <minuteref number='53'/>, "
		"<minuteref number='54' meeting='2026-11-11'/>, <minuteref number='7' meeting='2026-10-14'/>.</p></section>"));
	write_pack("", "<item><title>M</title><paper href='m.xml'/></item><item><title>T</title><paper href='r.xml'/></item>");
	expect_said("pack.xml", "");
	write_file("r.xml", REPORT("<section><h>S</h>\n<p>Minutes Nos. 54 and 60 refer, and\n<minuteref number='55'/>,\n"
		"<minuteref number='55' meeting='2026-11-11'/>,\n<minuteref number='55' meeting='2026-11-11' held-by='Cabinet'/>.</p></section>"));
	expect_said("pack.xml",
		"r.xml:2:1: warning: Minute No. 60 is not in the minutes of this pack, and no other meeting is named (minuteref meeting=); it was printed as typed [minute-unknown]\n"
		"r.xml:3:1: warning: Minute No. 55 is not in the minutes of this pack, and no other meeting is named (minuteref meeting=); it was printed as typed [minute-unknown]\n"
		"r.xml:4:1: warning: Minute No. 55 is not in the minutes of 2026-11-11, which are in this pack; it was printed as typed [minute-not-of]\n");
}
END_TEST

START_TEST(minutes_run_on)
{
	write_file("m.xml", MINUTES("number-from='53'", "<minute><h>A</h></minute><minute><h>B</h></minute>"));
	write_file("n.xml", "<minutes " NS " number-from='55'><committee>Board</committee><date>2026-11-18</date><minute><h>C</h></minute></minutes>");
	write_pack("", "<item><title>M</title><paper href='n.xml'/><paper href='m.xml'/></item>");
	expect_said("pack.xml", "");
	write_file("n.xml", "<minutes " NS " number-from='54'><committee>Board</committee><date>2026-11-18</date><minute><h>C</h></minute></minutes>");
	expect_said("pack.xml", "n.xml:1:1: warning: minutes begin with number 54, those of 2026-11-11 in this pack would go on with 55; "
		"they were printed as typed [minutes-run-on]\n");
	write_file("n.xml", "<minutes " NS "><committee>Board</committee><date>2026-11-18</date><minute><h>C</h></minute></minutes>");
	expect_said("pack.xml", "");
}
END_TEST

START_TEST(minute_numbers_once)
{
	write_pack("", "<item><title>M</title><paper href='m.xml'/></item>");
	write_file("m.xml", MINUTES("number-from='53'", "<minute><h>A</h></minute><minute number='54'><h>B</h></minute>"));
	expect_said("pack.xml", "");
	write_file("m.xml", MINUTES("number-from='53'", "<minute><h>A</h></minute>\n<minute number='53'><h>B</h></minute>"));
	expect_said("pack.xml", "m.xml:3:1: warning: minute is numbered 53, the count gives 54; the typed number was printed [minute-number]\n"
		"m.xml:3:1: warning: minute number 53 is used twice; it was printed as typed [minute-twice]\n");
}
END_TEST

/* The minutes to be approved are those of the last meeting. */
START_TEST(minutes_of_the_last_meeting)
{
	static const char pack[] = "<pack " NS " published='2026-12-01'><meeting><authority>A</authority><committee>Board</committee>"
		"<place>Room 1</place><date>2026-12-09</date><time>10:00</time><last-meeting><date>%s</date></last-meeting></meeting>"
		"<items><item standing='minutes'><paper href='m.xml'/></item></items></pack>";
	static const struct { const char *last, *said; } cases[] = {
		{ "2026-11-11", "" },
		{ "2026-11-18", "m.xml:1:1: warning: minutes are of 2026-11-11, the pack names 2026-11-18 as the last meeting; both were "
		                "printed as typed [minutes-day]\n" },
	};

	write_file("m.xml", MINUTES("", "<minute><h>A</h></minute>"));
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		char *text = g_strdup_printf(pack, cases[i].last);

		write_file("pack.xml", text);
		expect_said("pack.xml", cases[i].said);
		g_free(text);
	}
}
END_TEST

/* The foot of draft minutes names the meeting of the pack, unless another is typed or they are confirmed. */
START_TEST(draft_minutes)
{
	static const struct { const char *head, *fact, *said; } cases[] = {
		{ "", "9 December 2026", "" },
		{ "to-be-approved='2026-12-09'", "9 December 2026", "" },
		{ "confirmed='2026-12-09'", "", "" },
	};

	write_pack("", "<item standing='minutes'><paper href='m.xml'/></item>");
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		char *said, *text = g_strdup_printf(MINUTES("%s", "<minute><h>A</h></minute>"), cases[i].head);
		Pack *pack;

		write_file("m.xml", text);
		pack = run("pack.xml", EDITION_MEMBERS, &said);
		ck_assert_str_eq(said, cases[i].said);
		expect_fact(((PackPaper *) pack->papers->pdata[0])->doc, "/p:minutes/@f:to-be-approved", cases[i].fact);
		free(said);
		g_free(text);
		pack_drop(pack);
	}
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("notice");
	TCase *tcase = tcase_create("all");

	make_folder();
	tcase_add_test(tcase, clear_days);
	tcase_add_test(tcase, meeting_days);
	tcase_add_test(tcase, holidays_of_house);
	tcase_add_test(tcase, late_papers);
	tcase_add_test(tcase, exempt_matter);
	tcase_add_test(tcase, days_in_text);
	tcase_add_test(tcase, days_in_welsh);
	tcase_add_test(tcase, hours);
	tcase_add_test(tcase, minute_references);
	tcase_add_test(tcase, minutes_run_on);
	tcase_add_test(tcase, minute_numbers_once);
	tcase_add_test(tcase, minutes_of_the_last_meeting);
	tcase_add_test(tcase, confidential_matter);
	tcase_add_test(tcase, draft_minutes);
	suite_add_tcase(suite, tcase);
	int status = unit_run(suite);
	drop_folder();
	return status;
}
