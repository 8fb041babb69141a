/* test-follow-up.c: what follows decisions: actions and sign-offs, recommendations, programmes, plans. */
#include "pack-fixture.h"
#include "unit.h"

/* The paper PAPER, in a pack of the meeting on 9 December 2026 published on 1 December, with its rules and facts
 * applied; what is said must be SAID.  The caller drops it. */
static Pack *pack_of(const char *paper, const char *said)
{
	char *text;
	Pack *pack;

	write_file("p.xml", paper);
	write_file("pack.xml", "<pack " NS " published='2026-12-01'><meeting><authority>A</authority>"
		"<committee>Scrutiny Board</committee><place>Room 1</place><date>2026-12-09</date><time>10:00</time></meeting>"
		"<items><item><title>T</title><paper href='p.xml'/></item></items></pack>");
	pack = run("pack.xml", EDITION_PUBLIC, &text);
	ck_assert_str_eq(text, said);
	free(text);
	return pack;
}

/* ---- actions and sign-offs ---- */

#define TRACKER(body) "<tracker " NS "><title>T</title>" body "</tracker>"
#define ACTION(timescale) "<action><task>A</task>" timescale "</action>\n"

START_TEST(overdue)
{
	Pack *pack = pack_of(TRACKER("<actions>"
		ACTION("<timescale>November 2026</timescale>")
		ACTION("<timescale>December 2026</timescale>")
		ACTION("<timescale>8 December 2026</timescale>")
		ACTION("<timescale>9th December 2026</timescale>")
		ACTION("<timescale>08/12/2026</timescale>")
		ACTION("<timescale>Ongoing</timescale>")
		ACTION("<timescale>Autumn 2026</timescale>")
		ACTION("<timescale>Spring 2026 to November 2026</timescale>")
		ACTION("<timescale>31/11/2026</timescale>")
		ACTION("<timescale due='2026-12-08'>On hold</timescale>")
		ACTION("") "</actions>"), "p.xml:9:23: warning: there is no 31/11/2026; it was printed as typed [day-impossible]\n");

	static const char *const expected[] = { "yes", "", "yes", "", "yes", "", "", "", "", "yes", "" };

	for (guint i = 0; i < G_N_ELEMENTS(expected); i++) {
		char *path = g_strdup_printf("//p:action[%u]/@f:overdue", i + 1);

		expect_fact(paper_doc(pack, 0), path, expected[i]);
		g_free(path);
	}
	pack_drop(pack);
}
END_TEST

START_TEST(due_disagrees)
{
	Pack *pack = pack_of(TRACKER("<actions>\n"
		ACTION("<timescale due='2026-10-31'>November 2026</timescale>")
		ACTION("<timescale due='2026-11-10'>November 2026</timescale>")
		ACTION("<timescale due='2026-11-10'>10 November 2026</timescale>")
		ACTION("<timescale due='2026-11-10'>Ongoing</timescale>") "</actions>"),
		"p.xml:2:23: warning: timescale reads \"November 2026\", due=\"2026-10-31\" is another time; the words were printed, "
		"and due= says what is overdue [due-differs]\n"
		"p.xml:5:23: warning: timescale reads \"Ongoing\" and has due=\"2026-11-10\", but what is ongoing is never overdue; "
		"due= was passed over [due-ongoing]\n");

	expect_fact(paper_doc(pack, 0), "//p:action[1]/@f:overdue", "yes");
	expect_fact(paper_doc(pack, 0), "//p:action[2]/@f:overdue", "yes");
	expect_fact(paper_doc(pack, 0), "//p:action[4]/@f:overdue", "");
	pack_drop(pack);
}
END_TEST

START_TEST(sign_offs)
{
	pack_drop(pack_of(TRACKER("<approval><sign-off role='Officer'><name>A B</name><date>2026-11-02</date></sign-off>"
		"<sign-off role='Director'><name>C D</name><date>2026-11-03</date></sign-off></approval>"), ""));
	pack_drop(pack_of(TRACKER("\n<approval><sign-off role='Officer'/><sign-off role='Director'><name/><date/></sign-off>"
		"<sign-off role='Chair'/></approval>"),
		"p.xml:2:1: style: 3 of 3 approvals have neither name nor date; room to sign was printed [sign-off-blank]\n"));
	pack_drop(pack_of(TRACKER("<approval>\n<sign-off role='Officer'><name>A B</name></sign-off>\n"
		"<sign-off role='Director'><date>2026-11-02</date></sign-off>\n"
		"<sign-off role='Chair'><name>a  b</name><date>2026-11-02</date></sign-off></approval>"),
		"p.xml:2:1: warning: A B (Officer) has approved it without a date; the date was left blank [sign-off-undated]\n"
		"p.xml:3:1: warning: approval of the Director has a date and no name; the name was left blank [sign-off-unnamed]\n"
		"p.xml:4:1: warning: a b approves it twice; both are printed [sign-off-twice]\n"));
}
END_TEST

/* ---- recommendations ---- */

#define TRACKED(head, stage) "<tracked" head "><recommendation>R</recommendation>" stage "</tracked>\n"
#define RECOMMENDATIONS(body) "<recommendation-tracker " NS "><title>T</title>" body "</recommendation-tracker>"

START_TEST(stages)
{
	Pack *pack = pack_of(RECOMMENDATIONS("<inquiry>"
		TRACKED(" complete='yes'", "<stage>2</stage>") TRACKED("", "<stage> 2 or 4 </stage>")
		TRACKED(" number='4A'", "<stage>Stage 4</stage>") TRACKED("", "<stage/>") "</inquiry><inquiry>"
		TRACKED("", "") TRACKED("", "<stage>4/4</stage>") TRACKED("", "<stage>2</stage>") "</inquiry>"), "");

	expect_fact(paper_doc(pack, 0), "//p:tracked[1]/@f:stage", "2");
	expect_fact(paper_doc(pack, 0), "//p:tracked[2]/@f:stage", "undecided");
	expect_fact(paper_doc(pack, 0), "//p:tracked[3]/@f:number", "4A");
	expect_fact(paper_doc(pack, 0), "//p:tracked[4]/@f:number", "4");
	expect_fact(paper_doc(pack, 0), "count(//p:tracked[4]/@f:stage)", "0");
	expect_fact(paper_doc(pack, 0), "//p:inquiry[2]/p:tracked[1]/@f:number", "1");
	expect_fact(paper_doc(pack, 0), "/*/@f:count-1", "0");
	expect_fact(paper_doc(pack, 0), "/*/@f:count-2", "2");
	expect_fact(paper_doc(pack, 0), "/*/@f:count-4", "2");
	expect_fact(paper_doc(pack, 0), "/*/@f:count-undecided", "1");
	expect_fact(paper_doc(pack, 0), "/*/@f:count-none", "2");
	expect_fact(paper_doc(pack, 0), "/*/@f:count", "7");
	expect_fact(paper_doc(pack, 0), "/*/@f:complete", "1");
	pack_drop(pack);
}
END_TEST

START_TEST(stages_wrong)
{
	Pack *pack = pack_of(RECOMMENDATIONS("<tally stage='2'>1</tally><tally stage='4'>\n3</tally><inquiry>\n"
		TRACKED(" complete='yes'", "<stage>2</stage>") TRACKED(" complete='yes'", "<stage>4</stage>")
		TRACKED(" complete='yes'", "<stage>2 or 4</stage>") TRACKED(" complete='yes'", "")
		TRACKED("", "<stage>7</stage>") TRACKED("", "<stage>to be agreed</stage>") "</inquiry>"),
		"p.xml:1:96: warning: tally is typed as 3 at stage 4, the recommendations make 1; the typed tally was printed [stage-tally]\n"
		"p.xml:4:1: warning: recommendation 2 is ticked as complete at stage 4, a tick goes with stage 2 (achieved) alone; "
		"both were printed [stage-tick]\n"
		"p.xml:5:1: warning: recommendation 3 is ticked as complete at stage 2 or 4, a tick goes with stage 2 (achieved) alone; "
		"both were printed [stage-tick]\n"
		"p.xml:6:1: warning: recommendation 4 is ticked as complete and has no stage, a tick goes with stage 2 (achieved) alone; "
		"the tick was printed [stage-tick]\n"
		"p.xml:7:44: warning: \"7\" is none of the stages 1 to 6; recommendation 5 was counted as having none, "
		"the words were printed [stage-unknown]\n"
		"p.xml:8:44: warning: \"to be agreed\" is none of the stages 1 to 6; recommendation 6 was counted as having none, "
		"the words were printed [stage-unknown]\n");

	pack_drop(pack_of(RECOMMENDATIONS("<inquiry>\n" TRACKED("", "") TRACKED(" number='1'", "") TRACKED(" number='2A'", "")
		"</inquiry>"), "p.xml:3:1: warning: number 1 is that of another recommendation of this inquiry; "
		"it was printed all the same [tracked-twice]\n"));
	expect_fact(paper_doc(pack, 0), "/*/@f:count-2", "1");
	expect_fact(paper_doc(pack, 0), "/*/@f:count-4", "3");
	expect_fact(paper_doc(pack, 0), "/*/@f:count-none", "3");
	pack_drop(pack);
}
END_TEST

/* ---- programmes and plans ---- */

#define PROGRAMME(body) "<work-programme " NS "><title>T</title>" body "</work-programme>"
#define SITTING(day, body) "<sitting><date>" day "</date>" body "</sitting>\n"
#define WORK(type) "<work type='" type "'><title>W</title></work>"

START_TEST(programmes)
{
	pack_drop(pack_of(PROGRAMME(SITTING("2027-01-13", WORK("RP/DP") WORK("B")) SITTING("2027-02-10", "")
		"<unscheduled>" WORK("DP") "</unscheduled>"
		"<key><entry code='RP'>Review</entry><entry code='DP'>Policy</entry><entry code='B'>Briefing</entry></key>"), ""));
	pack_drop(pack_of(PROGRAMME(SITTING("2027-01-13", "<work><title>W</title></work>")), ""));
	pack_drop(pack_of(PROGRAMME("\n" SITTING("2027-02-10", WORK("PM")) SITTING("2027-01-16", "") SITTING("2027-12-27", "")),
		"p.xml:1:1: warning: types of item are given as codes and no key explains them; they were printed as typed [key-none]\n"
		"p.xml:3:1: warning: meeting is not after the one before it; the days were printed as typed [days-order]\n"
		"p.xml:3:10: warning: meeting is on a day that is no working day (Saturday); the day was printed as typed [meeting-holiday]\n"
		"p.xml:4:10: warning: meeting is on a day that is no working day (Christmas Day); the day was printed as typed "
		"[meeting-holiday]\n"));
	pack_drop(pack_of(PROGRAMME("\n" SITTING("2027-02-10", WORK("RP/XX")) "<key><entry code='RP'>R</entry>\n<entry code='B'>B</entry></key>"),
		"p.xml:2:33: warning: code \"XX\" is used and is not in the key; the key was printed as typed [key-missing]\n"
		"p.xml:3:1: note: the key stands here\n"
		"p.xml:4:1: warning: code \"B\" is in the key and is not used; the key was printed as typed [key-unused]\n"));
}
END_TEST

#define PLAN(head, body) "<forward-plan " NS head "><title>T</title>" body "</forward-plan>"
#define DECISION(head, title, day, more) "<planned-decision" head "><title>" title "</title><expected date='" day "'/>" more \
	"</planned-decision>\n"

START_TEST(forward_plans)
{
	Pack *pack = pack_of(PLAN(" published='2026-12-01'", "<covers from='2026-12-10' to='2027-03-31'/>"
		DECISION("", "A", "2026-12-30", "")           /* 28 whole days between */
		DECISION(" first-published='2026-10-01'", "B", "2026-12-10", "")
		DECISION("", "C", "2026-12-10", "<short-notice kind='general-exception'>it is urgent</short-notice>")
		"<planned-decision><title>D</title><expected>Spring</expected></planned-decision>"), "");

	expect_fact(paper_doc(pack, 0), "//p:covers/@f:from", "10 December 2026");
	expect_fact(paper_doc(pack, 0), "//p:planned-decision[1]/p:expected/@f:date", "30 December 2026");
	expect_fact(paper_doc(pack, 0), "/*/@f:published", "1 December 2026");
	pack_drop(pack);
	/* The pack is published on 1 December. */
	pack_drop(pack_of(PLAN("", "<covers from='2026-12-10' to='2027-03-31'/>\n"
		DECISION("", "A", "2026-12-29", "")
		DECISION("", "B", "2027-04-01", "")
		DECISION("", "C", "2027-02-01", "<short-notice kind='special-urgency'>it is urgent</short-notice>")
		DECISION("", "D", "2026-12-10", "<short-notice kind='special-urgency'> </short-notice>")
		DECISION("", "E", "2026-12-08", "<short-notice kind='general-exception'>it is urgent</short-notice>")),
		"p.xml:2:1: warning: key decision \"A\" has 27 clear days of notice, 28 are needed, and names no exception (short-notice); "
		"it was printed [key-decision-notice]\n"
		"p.xml:3:35: warning: key decision \"B\" is expected on 2027-04-01, outside the period of the plan; it was printed [plan-period]\n"
		"p.xml:4:64: style: key decision \"C\" is called short notice and has 61 clear days; it was printed as typed [short-notice-needless]\n"
		"p.xml:5:64: warning: short notice of key decision \"D\" has no words why it could not wait; it was printed without them "
		"[short-notice-empty]\n"
		"p.xml:6:35: warning: key decision \"E\" is expected on 2026-12-08, outside the period of the plan; it was printed [plan-period]\n"
		"p.xml:6:64: warning: key decision \"E\" has fewer than the 5 clear days a general exception needs; it was printed "
		"(is it special urgency?) [general-exception]\n"));
	pack_drop(pack_of(PLAN("", "\n" DECISION(" first-published='2026-12-02'", "A", "2027-02-01", "")),
		"p.xml:2:1: warning: key decision was first published after this plan; the days were printed as typed [days-order]\n"));
	pack_drop(pack_of(PLAN("", "<covers from='2027-03-31' to='2026-12-10'/>"),
		"p.xml:1:60: warning: period ends before it begins; the days were printed as typed [days-order]\n"));
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("follow-up");
	TCase *tcase = tcase_create("all");

	make_folder();
	tcase_add_test(tcase, overdue);
	tcase_add_test(tcase, due_disagrees);
	tcase_add_test(tcase, sign_offs);
	tcase_add_test(tcase, stages);
	tcase_add_test(tcase, stages_wrong);
	tcase_add_test(tcase, programmes);
	tcase_add_test(tcase, forward_plans);
	suite_add_tcase(suite, tcase);
	int status = unit_run(suite);
	drop_folder();
	return status;
}
