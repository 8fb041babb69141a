/* test-records.c: notices of meetings, records of decisions, action logs, registers of attendance. */
#include <unistd.h>

#include "pack-fixture.h"
#include "unit.h"

/* The paper p.xml alone says SAID; the caller drops the pack. */
static Pack *paper(const char *text, const char *said)
{
	char *heard;
	Pack *pack;

	write_file("p.xml", text);
	pack = run("p.xml", EDITION_MEMBERS, &heard);
	ck_assert_str_eq(heard, said);
	free(heard);
	return pack;
}

/* ---- notices ---- */

#define NOTICE(issued, body) "<notice " NS " issued='" issued "'>" body "</notice>"

START_TEST(notices)
{
	Pack *pack = paper(NOTICE("2026-12-01", "<date>2026-12-09</date>"), "");

	expect_fact(paper_doc(pack, 0), "/p:notice/@f:issued", "1 December 2026");
	expect_fact(paper_doc(pack, 0), "/p:notice/@f:clear-days", "5");
	pack_drop(pack);
	pack_drop(paper(NOTICE("2026-12-02", "<date>2026-12-09</date>"), "p.xml:1:1: warning: notice gives 4 clear days, 5 are "
		"needed (Local Government Act 1972, section 100B); it was printed [notice-days]\n"));
	pack_drop(paper(NOTICE("2026-12-09", "<date>2026-12-09</date>"), "p.xml:1:1: warning: notice is given on or after the day "
		"of the meeting; it was printed [notice-after]\n"));
	pack_drop(paper(NOTICE("2026-12-02", ""), ""));
}
END_TEST

/* Without a day of its own it is of the pack's meeting; what it says otherwise is named. */
START_TEST(notice_in_pack)
{
	char *said;
	Pack *pack;

	write_file("n.xml", NOTICE("2026-12-01", ""));
	write_pack("", "<item><title>T</title><paper href='n.xml'/></item>");
	pack = run("pack.xml", EDITION_MEMBERS, &said);
	ck_assert_str_eq(said, "");
	expect_fact(paper_doc(pack, 0), "/p:notice/@f:clear-days", "5");
	free(said);
	pack_drop(pack);
	write_file("n.xml", NOTICE("2026-12-01", "<committee>Scrutiny Board</committee><place>Room 2</place>\n<time>10:00</time>"));
	expect_said("pack.xml", "n.xml:1:95: warning: notice gives the place as \"Room 2\", the pack has \"Room 1\"; that of the notice "
		"was printed [notice-differs]\n");
	write_pack("law='wales'", "<item><title>T</title><paper href='n.xml'/></item>");
	write_file("n.xml", NOTICE("2026-12-03", ""));
	expect_said("pack.xml", "");
}
END_TEST

START_TEST(private_business)
{
	pack_drop(paper(NOTICE("2026-11-10", "<date>2026-12-09</date><private paragraphs='3'><matter>M</matter><reason>R</reason></private>"), ""));
	pack_drop(paper(NOTICE("2026-11-11", "<date>2026-12-09</date>\n<private paragraphs='3'><matter>M</matter><reason>R</reason></private>"),
		"p.xml:2:1: warning: business in private has 27 clear days of notice, 28 are needed, and nobody is said to have agreed to "
		"less (agreement); it was printed [private-notice]\n"));
	pack_drop(paper(NOTICE("2026-11-11", "<date>2026-12-09</date><private paragraphs='3'><matter>M</matter><reason>R</reason>"
		"<agreement>The Chair of Scrutiny agreed.</agreement></private>"), ""));
}
END_TEST

/* ---- decisions ---- */

#define DECISION(head, body) "<decision " NS " " head "><title>T</title><decision-maker>M</decision-maker>" \
	"<date>2026-12-18</date><decided><p>D</p></decided>" body "</decision>"
#define PARTS "<reasons/><alternatives/><conflicts/><dispensations/>"

START_TEST(call_in)
{
	Pack *pack = paper(DECISION("published='2026-12-21'", PARTS), "");

	/* Christmas Day and the Monday for Boxing Day are no working days. */
	expect_fact(paper_doc(pack, 0), "/p:decision/@f:call-in-ends", "30 December 2026");
	expect_fact(paper_doc(pack, 0), "/p:decision/@f:published", "21 December 2026");
	pack_drop(pack);
	pack = paper(DECISION("published='2026-12-21' call-in-days='3'", PARTS), "");
	expect_fact(paper_doc(pack, 0), "/p:decision/@f:call-in-ends", "24 December 2026");
	pack_drop(pack);
	pack = paper(DECISION("published='2026-12-21' call-in-ends='2026-12-28'", PARTS), "p.xml:1:1: warning: call-in is typed to end on "
		"2026-12-28, the working days after publication end on 2026-12-30; the typed day was printed [call-in-differs]\n");
	expect_fact(paper_doc(pack, 0), "/p:decision/@f:call-in-ends", "28 December 2026");
	pack_drop(pack);
	pack = paper(DECISION("published='2026-12-21' call-in='no'", PARTS "<urgency>The grant would lapse.</urgency>"), "");
	expect_fact(paper_doc(pack, 0), "/p:decision/@f:call-in-ends", "");
	pack_drop(pack);
	pack_drop(paper(DECISION("call-in='no'", PARTS), "p.xml:1:1: warning: decision cannot be called in and does not say why "
		"(urgency); it was printed without the reason [call-in-waived]\n"));
}
END_TEST

START_TEST(record_of_decision)
{
	pack_drop(paper(DECISION("published='2026-12-17'", "<reasons/><conflicts/>"),
		"p.xml:1:1: warning: record of the decision has no <alternatives>, empty where there were none; it was printed without that part [decision-lacks]\n"
		"p.xml:1:1: warning: record of the decision has no <dispensations>, empty where there were none; it was printed without that part [decision-lacks]\n"
		"p.xml:1:1: warning: decision is published before it is made; the days were printed as typed [days-order]\n"));
}
END_TEST

/* Notice of a key decision is given 28 clear days before, all days counted, or an exception is named. */
START_TEST(key_decisions)
{
	pack_drop(paper(DECISION("key='yes' notice-published='2026-11-19'", PARTS), ""));
	pack_drop(paper(DECISION("key='no'", PARTS), ""));
	pack_drop(paper(DECISION("key='yes' notice-published='2026-11-20'", PARTS), "p.xml:1:1: warning: key decision \"T\" has 27 clear "
		"days of notice, 28 are needed, and names no exception (short-notice); it was printed [key-decision-notice]\n"));
	pack_drop(paper(DECISION("key='yes' notice-published='2026-11-20'", PARTS "<short-notice kind='general-exception'>The grant "
		"was offered on 19 November.</short-notice>"), ""));
	pack_drop(paper(DECISION("key='yes'", PARTS), "p.xml:1:1: warning: key decision names no day on which notice of it was published "
		"(notice-published), and no exception (short-notice); it was printed [key-notice-none]\n"));
	pack_drop(paper(DECISION("key='yes'", PARTS "<short-notice kind='special-urgency'>The bank closed.</short-notice>"), ""));
}
END_TEST

#define KEY_REPORT(head) "<report " NS " key-decision='yes' " head "><subject>S</subject><section><h>H</h></section></report>"

/* A report that asks for a key decision is held to it on the day of its meeting, in England. */
START_TEST(key_reports)
{
	write_pack("", "<item><title>T</title><paper href='r.xml'/></item>");
	write_file("r.xml", KEY_REPORT("notice-published='2026-11-10'"));
	expect_said("pack.xml", "");
	write_file("r.xml", KEY_REPORT(""));
	expect_said("pack.xml", "");
	write_file("r.xml", KEY_REPORT("notice-published='2026-11-12'"));
	expect_said("pack.xml", "r.xml:1:1: warning: key decision \"S\" has 26 clear days of notice, 28 are needed, and names no exception "
		"(short-notice); it was printed [key-decision-notice]\n");
	write_pack("law='wales'", "<item><title>T</title><paper href='r.xml'/></item>");
	expect_said("pack.xml", "");
}
END_TEST

/* ---- action logs ---- */

START_TEST(action_log)
{
	Pack *pack = paper("<action-log " NS "><title>L</title><date>2026-12-01</date>"
		"<agreed-at date='2026-10-14'><action number='19' complete='yes'><task>A</task><timescale due='2026-11-01'>1 November</timescale></action>"
		"<action><task>B</task><timescale due='2026-11-30'>30 November</timescale></action></agreed-at>"
		"<agreed-at date='2026-11-11'><action><task>C</task><timescale due='2026-12-01'>1 December</timescale></action></agreed-at></action-log>", "");

	expect_fact(paper_doc(pack, 0), "//p:agreed-at[1]/p:action[2]/@f:number", "20");
	expect_fact(paper_doc(pack, 0), "//p:agreed-at[2]/p:action[1]/@f:number", "21");
	expect_fact(paper_doc(pack, 0), "//p:agreed-at[1]/p:action[2]/@f:overdue", "yes");
	expect_fact(paper_doc(pack, 0), "//p:agreed-at[2]/p:action[1]/@f:overdue", "");
	expect_fact(paper_doc(pack, 0), "//p:agreed-at[2]/@f:date", "11 November 2026");
	expect_fact(paper_doc(pack, 0), "concat(/*/@f:actions, ' ', /*/@f:open, ' ', /*/@f:complete, ' ', /*/@f:overdue)", "3 2 1 1");
	pack_drop(pack);
	pack_drop(paper("<action-log " NS "><title>L</title><agreed-at date='2026-10-14'>\n<action><task>A</task>"
		"<timescale due='2026-10-01'>1 October</timescale></action></agreed-at></action-log>",
		"p.xml:2:1: warning: action is due before the meeting that asked for it; it was printed as typed [action-early]\n"));
}
END_TEST

/* ---- attendance ---- */

#define REGISTER(head, people) "<attendance " NS " " head "><meetings>\n<held date='2026-10-14'/>\n<held date='2026-11-11'/>\n" \
	"<held date='2026-12-09'/></meetings><people kind='councillors'>\n" people "</people></attendance>"

START_TEST(attendance)
{
	Pack *pack = paper(REGISTER("quorum='2'", "<person marks='P P -'><name>A</name></person><person marks='S A -'><name>B</name></person>"
		"<person marks='- P -'><name>C</name></person>"), "");

	expect_fact(paper_doc(pack, 0), "concat(/*/@f:present, ' of ', /*/@f:possible, ' ', /*/@f:percent)", "3 of 5 60");
	expect_fact(paper_doc(pack, 0), "concat(//p:held[1]/@f:present, ' ', //p:held[2]/@f:present, ' ', //p:held[3]/@f:present)", "1 2 ");
	expect_fact(paper_doc(pack, 0), "//p:held[2]/@f:brief", "11 Nov");
	expect_fact(paper_doc(pack, 0), "concat(//p:person[2]/@f:attended, '/', //p:person[2]/@f:possible)", "0/2");
	expect_fact(paper_doc(pack, 0), "//p:person[3]/@f:percent", "100");
	pack_drop(pack);
}
END_TEST

START_TEST(attendance_faults)
{
	Pack *pack = paper(REGISTER("quorum='2'", "<person marks='P A' attended='2'><name>A</name></person>\n<person marks='P P - P'><name>B</name></person>"),
		"p.xml:3:1: warning: meeting of 2026-11-11 lacked its quorum: voting members and substitutes present were 1, the quorum is 2; it was printed [quorum]\n"
		"p.xml:5:1: warning: number of marks is 2, of meetings 3; missing marks were left blank, those beyond were left out [attendance-marks]\n"
		"p.xml:5:1: warning: attendance is typed as 2, the marks make 1; the typed figure was printed [attendance-total]\n"
		"p.xml:6:1: warning: number of marks is 4, of meetings 3; missing marks were left blank, those beyond were left out [attendance-marks]\n");

	expect_fact(paper_doc(pack, 0), "//p:person[1]/@f:attended", "2");
	pack_drop(pack);
	/* A form to sign has no totals. */
	pack = paper("<attendance " NS "><people kind='others'><person><name>A</name></person></people></attendance>", "");
	expect_fact(paper_doc(pack, 0), "count(//@f:possible)", "0");
	pack_drop(pack);
}
END_TEST

/* Marks are held against the minutes of the same day in the pack. */
START_TEST(attendance_and_minutes)
{
	write_file("m.xml", "<minutes " NS "><committee>Board</committee><date>2026-11-11</date><present><group kind='councillors'>"
		"<member><name>A</name></member><member substitute-for='C'><name>S</name></member></group></present><minute><h>H</h></minute></minutes>");
	write_pack("", "<item><title>T</title><paper href='m.xml'/><paper href='a.xml'/></item>");
	write_file("a.xml", REGISTER("", "<person marks='A P -'><name>A</name></person><person marks='P S -'><name>C</name></person>"));
	expect_said("pack.xml", "");
	write_file("a.xml", REGISTER("", "<person marks='P A -'><name>A</name></person>\n<person marks='P P -'><name>C</name></person>"));
	expect_said("pack.xml",
		"a.xml:5:1: warning: A is not marked as present on 2026-11-11, and the minutes in this pack say so; the mark was printed [attendance-minutes]\n"
		"a.xml:6:1: warning: C is marked as present on 2026-11-11, and the minutes in this pack do not say so; the mark was printed [attendance-minutes]\n");
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("records");
	TCase *tcase = tcase_create("all");

	make_folder();
	tcase_add_test(tcase, notices);
	tcase_add_test(tcase, notice_in_pack);
	tcase_add_test(tcase, private_business);
	tcase_add_test(tcase, call_in);
	tcase_add_test(tcase, record_of_decision);
	tcase_add_test(tcase, key_decisions);
	tcase_add_test(tcase, key_reports);
	tcase_add_test(tcase, action_log);
	tcase_add_test(tcase, attendance);
	tcase_add_test(tcase, attendance_faults);
	tcase_add_test(tcase, attendance_and_minutes);
	suite_add_tcase(suite, tcase);
	int status = unit_run(suite);
	drop_folder();
	return status;
}
