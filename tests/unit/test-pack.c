/* test-pack.c: packs with the faults of every day; what the public edition withholds; the facts. */
#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "pack/house.h"
#include "pack-fixture.h"
#include "unit.h"

static gboolean says(xmlDocPtr doc, const char *word)
{
	xmlChar *text;
	int length;
	gboolean found;

	xmlDocDumpMemory(doc, &text, &length);
	found = strstr((char *) text, word) != NULL;
	xmlFree(text);
	return found;
}

/* TRUE when WORD is anywhere in the documents of the pack. */
static gboolean pack_says(const Pack *pack, const char *word)
{
	gboolean found = says(pack->doc, word);

	for (guint i = 0; i < pack->papers->len; i++) {
		const PackPaper *paper = pack->papers->pdata[i];

		found = found || (paper->doc != NULL && says(paper->doc, word));
	}
	return found;
}

/* ---- loading ---- */

START_TEST(good_pack)
{
	char *said;
	Pack *pack;

	write_file("r.xml", REPORT("<section><h>S</h><p>x</p></section>"));
	write_pack("number-from='3'", "<item><title>One</title></item>\n<item number='7'><title>Two</title>"
		"<paper href='r.xml'/><paper href='r%32.xml' label='Appendix 2'/></item><item standing='late'/>");
	write_file("r2.xml", REPORT("<section><h>S</h></section>"));
	pack = run("pack.xml", EDITION_MEMBERS, &said);
	ck_assert_str_eq(said, "");
	ck_assert_uint_eq(pack->items->len, 3);
	ck_assert_uint_eq(pack->papers->len, 2);
	ck_assert_uint_eq(pack->files->len, 3);
	ck_assert_str_eq(pack->committee, "Scrutiny Board");
	ck_assert_str_eq(((PackPaper *) pack->papers->pdata[1])->id, "item-7-2");
	ck_assert_str_eq(((PackPaper *) pack->papers->pdata[1])->kind, "report");
	expect_fact(pack->doc, "//p:item[1]/@f:number", "3");
	expect_fact(pack->doc, "//p:item[3]/@f:id", "item-8");
	expect_fact(pack->doc, "//p:date/@f:long", "Wednesday 9 December 2026");
	expect_fact(pack->doc, "//p:meeting/p:time/@f:time", "10.00 am");
	expect_fact(pack->doc, "/p:pack/@f:clear-days", "5");
	expect_fact(pack->doc, "//p:paper[1]/@f:title", "Homes");
	expect_fact(paper_doc(pack, 0), "/*/*[1]/@first-paper", "yes");
	expect_fact(paper_doc(pack, 0), "/*/*[1]/@last-paper", "");
	expect_fact(paper_doc(pack, 1), "/*/f:context/@label", "Appendix 2");
	expect_fact(paper_doc(pack, 1), "/*/f:context/f:meeting/p:meeting/p:date/@f:short", "09/12/2026");
	expect_fact(paper_doc(pack, 1), "/*/f:context/f:item/p:item/@f:number", "7");
	free(said);
	pack_drop(pack);
}
END_TEST

START_TEST(hrefs)
{
	char *outside = g_build_filename(folder, "..", "outside.xml", NULL), *link = g_build_filename(folder, "link.xml", NULL);
	char *sub = g_build_filename(folder, "sub", NULL);

	ck_assert(g_file_set_contents(outside, "<report/>", -1, NULL));
	ck_assert_int_eq(symlink("../outside.xml", link), 0);
	write_file("other.xml", "<pack " NS "><items/></pack>");
	write_file("fake.pdf", "no");
	write_file("real.pdf", "%PDF-1.7\n");
	write_file("wrong.xml", "<a>");
	ck_assert_int_eq(g_mkdir_with_parents(sub, 0700), 0);
	write_file("sub/in.xml", "<a/>");
	write_pack("", "<item><title>T</title>\n<paper href='none.xml'/>\n<paper href='/etc/passwd'/>\n<paper href='../outside.xml'/>\n"
		"<paper href='link.xml'/>\n<paper href='https://example.org/x.xml'/>\n<paper href='.'/>\n<paper href='pack.xml'/>\n"
		"<paper href='other.xml'/>\n<paper href='fake.pdf'/>\n<paper href='real.pdf'/>\n<paper href='real.pdf'/>\n<paper/>\n"
		"<paper href='%2e%2e/outside.xml'/>\n<paper href='file:///etc/passwd'/>\n<paper href='wrong.xml'/>\n"
		"<paper href='Wrong.XML'/><paper href='sub\\in.xml'/></item>");
	expect_said("pack.xml",
		"pack.xml:5:1: fatal: there is no file \"none.xml\" in the pack's folder; the paper was left out [href-missing]\n"
		"pack.xml:6:1: fatal: \"/etc/passwd\" does not start from the pack's folder; it was left out [href-absolute]\n"
		"pack.xml:7:1: fatal: \"../outside.xml\" leads out of the pack's folder; it was left out [href-outside]\n"
		"pack.xml:8:1: fatal: \"link.xml\" leads out of the pack's folder; it was left out [href-outside]\n"
		"pack.xml:9:1: fatal: \"https://example.org/x.xml\" is an address, papers are files in the pack's folder; it was left out [href-address]\n"
		"pack.xml:10:1: fatal: \".\" leads out of the pack's folder; it was left out [href-outside]\n"
		"pack.xml:11:1: fatal: \"pack.xml\" is this pack itself; it was left out [pack-cycle]\n"
		"pack.xml:12:1: fatal: \"other.xml\" is a pack, and a pack cannot be a paper of another; it was left out [pack-nested]\n"
		"pack.xml:13:1: fatal: \"fake.pdf\" is no PDF file; it was left out [paper-not-pdf]\n"
		"pack.xml:15:1: warning: \"real.pdf\" is already a paper of this pack; it is printed again [paper-twice]\n"
		"pack.xml:16:1: fatal: paper names no file and is not to follow; it was left out [paper-no-href]\n"
		"pack.xml:17:1: fatal: \"%2e%2e/outside.xml\" leads out of the pack's folder; it was left out [href-outside]\n"
		"pack.xml:18:1: fatal: \"file:///etc/passwd\" is an address, papers are files in the pack's folder; it was left out [href-address]\n"
		"pack.xml:20:1: fatal: there is no file \"Wrong.XML\" in the pack's folder; the paper was left out [href-missing]\n"
		"pack.xml:20:1: note: there is a file \"wrong.xml\"\n"
		"pack.xml:20:26: fatal: there is no file \"sub\\in.xml\" in the pack's folder; the paper was left out [href-missing]\n"
		"pack.xml:20:26: note: there is a file \"sub/in.xml\"\n"
		"wrong.xml:1:1: fatal: <a> is never closed; the paper was not read [xml-not-closed]\n");
	g_free(outside);
	g_free(link);
	g_free(sub);
}
END_TEST

START_TEST(alone)
{
	char *said;
	Pack *pack;

	write_file("r.xml", REPORT("<section><h>S</h></section>"));
	pack = run("r.xml", EDITION_PUBLIC, &said);
	ck_assert_str_eq(said, "");
	ck_assert_ptr_null(pack->doc);
	ck_assert_str_eq(pack->title, "Homes");
	ck_assert_str_eq(((PackPaper *) pack->papers->pdata[0])->id, "paper");
	expect_fact(paper_doc(pack, 0), "/*/f:context/@last-paper", "yes");
	free(said);
	pack_drop(pack);
	pack = run("missing.xml", EDITION_PUBLIC, &said);
	ck_assert_ptr_null(pack);
	free(said);
}
END_TEST

/* ---- editions ---- */

#define EXEMPT "<exempt paragraphs='3 1'><reason>A sale</reason><public-interest>Price</public-interest></exempt>"

START_TEST(public_edition)
{
	static const char *const secrets[] = { "TOPSECRET", "HIDDENNOTE", "HIDDENTITLE", "HIDDENSUBJECT" };
	char *said;
	Pack *pack;

	write_file("part.xml", REPORT("<section><h>S</h><p>open<noteref ref='a'/></p></section><notes><note id='a'>kept</note>"
		"<note id='b'>HIDDENNOTE</note></notes><appendix><title>Prices</title>" EXEMPT
		"<p>TOPSECRET<noteref ref='b'/><noteref ref='a'/></p></appendix>"));
	write_file("whole.xml", "<report " NS "><report-of>D</report-of><subject>HIDDENSUBJECT</subject>" EXEMPT
		"<section><h>HIDDENTITLE</h><p>TOPSECRET</p></section></report>");
	write_file("plain.xml", REPORT("<section><h>HIDDENTITLE</h></section>"));
	write_file("whole.pdf", "%PDF-1.7\n");
	write_pack("", "<item standing='exempt'/><item><title>T</title><paper href='part.xml'/></item>"
		"<item><title>Sale of land</title><paper href='whole.xml'/><paper href='plain.xml' title='Listed'>" EXEMPT "</paper></item>"
		"<item><title>Letter</title>" EXEMPT "<paper href='whole.pdf'/></item>");
	pack = run("pack.xml", EDITION_PUBLIC, &said);
	ck_assert_str_eq(said, "");
	for (gsize i = 0; i < G_N_ELEMENTS(secrets); i++)
		ck_assert_msg(!pack_says(pack, secrets[i]), "%s is in the public edition", secrets[i]);
	ck_assert(pack_says(pack, "kept"));
	expect_fact(paper_doc(pack, 0), "//p:appendix/@f:withheld", "yes");
	expect_fact(paper_doc(pack, 1), "/p:withheld/p:title", "Sale of land");
	expect_fact(paper_doc(pack, 1), "/p:withheld/p:exempt/@paragraphs", "3 1");
	expect_fact(paper_doc(pack, 2), "/p:withheld/p:title", "Listed");
	expect_fact(paper_doc(pack, 3), "/p:withheld/f:context/f:exempt/p:exempt/p:reason", "A sale");
	ck_assert_str_eq(((PackPaper *) pack->papers->pdata[3])->kind, "withheld");
	ck_assert_uint_eq(pack_cut_count(pack->papers->pdata[0]), 1);
	ck_assert_uint_eq(pack_cut_count(pack->papers->pdata[1]), 1);
	ck_assert_int_eq(pack_cut_place(pack->papers->pdata[0], 0).line, 1);
	pack_cut_set_pages(pack->papers->pdata[0], 0, 3);
	pack_cut_set_pages(pack->papers->pdata[1], 0, 12);
	pack_cut_set_pages(pack->papers->pdata[1], 1, 5);
	expect_fact(paper_doc(pack, 0), "//p:appendix/@f:pages", "3");
	expect_fact(paper_doc(pack, 1), "/p:withheld/@f:pages", "12");
	expect_fact(pack->doc, "//p:item[2]/@f:open", "part");
	expect_fact(pack->doc, "//p:item[3]/@f:open", "no");
	expect_fact(pack->doc, "//p:item[3]/@f:exempt", "1 3");
	expect_fact(pack->doc, "/p:pack/@f:exempt-items", "3");
	free(said);
	pack_drop(pack);
	pack = run("pack.xml", EDITION_MEMBERS, &said);
	for (gsize i = 0; i < G_N_ELEMENTS(secrets); i++)
		ck_assert_msg(pack_says(pack, secrets[i]), "%s is not in the members' edition", secrets[i]);
	free(said);
	pack_drop(pack);
}
END_TEST

/* ---- rules ---- */

START_TEST(rules_of_the_pack)
{
	write_file("r.xml", REPORT("<exempt/><section><h>S</h></section>"));
	write_pack("", "<item number='4'><title>T</title><paper href='r.xml' added='2026-12-02'/></item>\n"
		"<item number='4'><title>T</title><late added='2026-12-01'/></item>\n<item/>\n<item><title>T</title><paper to-follow='yes'/></item>");
	expect_said("pack.xml",
		"pack.xml:3:1: warning: there is exempt matter and no item standing=\"exempt\" for the resolution; the agenda was printed without it [exempt-no-item]\n"
		"pack.xml:4:1: warning: item 4 has a paper that came after the last day of notice and states no special circumstances (late); it is shown as late [late-unstated]\n"
		"pack.xml:5:1: warning: item number 4 is used twice; it was printed as typed [item-number-twice]\n"
		"pack.xml:5:34: warning: late item 4 states no special circumstances; it was printed without them [late-empty]\n"
		"pack.xml:5:34: warning: item 4 was added on 2026-12-01, in time for the notice, and is called late; it is shown as late [late-early]\n"
		"pack.xml:6:1: warning: item 5 has neither title nor paper; its number stands alone [item-empty]\n"
		"pack.xml:7:1: style: a paper of item 6 is to follow; the agenda says so [to-follow]\n"
		"r.xml:1:93: error: exempt matter names no paragraph of Schedule 12A; it is withheld without one [exempt-paragraph]\n"
		"r.xml:1:93: warning: exempt matter has no <reason>; it is withheld without one [exempt-lacks]\n"
		"r.xml:1:93: warning: exempt matter has no <public-interest>; it is withheld without one [exempt-lacks]\n");
	write_file("pack.xml", "<pack " NS " published='2026-12-21'><meeting><date weekday='Friday'>2026-12-28</date>"
		"<last-meeting><date>2026-12-28</date></last-meeting></meeting><items><item><title>T</title></item></items></pack>");
	expect_said("pack.xml",
		"pack.xml:1:1: warning: agenda is published with 3 clear days of notice, 5 are needed (Local Government Act 1972, section 100B); it was printed [clear-days]\n"
		"pack.xml:1:68: warning: meeting is on a day that is no working day (Boxing Day); the day was printed as typed [meeting-holiday]\n"
		"pack.xml:1:68: warning: 2026-12-28 is a Monday, not a Friday; the right day is printed [weekday]\n"
		"pack.xml:1:108: warning: last meeting is not before this one; the days were printed as typed [days-order]\n");
}
END_TEST

START_TEST(rules_of_text)
{
	write_file("r.xml", REPORT("\n<section><h>S<noteref ref='x'/></h><p><a href='#y'>a</a><minuteref number='5'/></p></section>\n"
		"<notes><note id='n'>N</note></notes>"));
	expect_said("r.xml",
		"r.xml:2:14: error: marker points to \"x\", which is no note; it was printed without a number [note-missing]\n"
		"r.xml:2:39: warning: nothing has the id \"y\"; the link was printed as text [link-missing]\n"
		"r.xml:2:57: warning: Minute No. 5 is not in this paper, and no other meeting is named (minuteref meeting=); it was printed as typed [minute-unknown]\n"
		"r.xml:3:8: warning: note has no marker in the text; it was printed all the same [note-unmarked]\n");
	write_file("m.xml", "<minutes " NS " number-from='53' to-be-approved='2026-12-09'><date>2026-12-09</date><time>10:00</time>\n"
		"<minute><h>A</h><p>Minute No. 54 refers, and Minute No. 60.</p></minute>\n<minute number='56'><h>B</h><arrival time='09:59'>J</arrival></minute>\n"
		"<minute><h>C</h><p>Minute No. 50 of the meeting held on 1 May</p></minute><concluded time='12:13'/></minutes>");
	expect_said("m.xml",
		"m.xml:1:1: warning: minutes are approved before a later meeting; the days were printed as typed [days-order]\n"
		"m.xml:2:17: warning: Minute No. 54 is not in this paper, and no other meeting is named (minuteref meeting=); it was printed as typed [minute-unknown]\n"
		"m.xml:2:17: warning: Minute No. 60 is not in this paper, and no other meeting is named (minuteref meeting=); it was printed as typed [minute-unknown]\n"
		"m.xml:3:1: warning: minute is numbered 56, the count gives 54; the typed number was printed [minute-number]\n"
		"m.xml:3:29: warning: arrival at 9.59 am is before the meeting began at 10.00 am; the times were printed as typed [event-outside]\n");
	write_pack("", "<item standing='minutes'><paper href='m2.xml'/></item>");
	write_file("m2.xml", "<minutes " NS " to-be-approved='2026-12-16'><date>2026-11-11</date><minute><h>A</h></minute></minutes>");
	expect_said("pack.xml",
		"m2.xml:1:1: warning: minutes are to be approved on 2026-12-16, the meeting of this pack is on 2026-12-09; the typed day was printed [minutes-approval]\n");
	write_file("t.xml", "<tracker " NS "><title>T</title><approval>\n<sign-off role='Officer'><name>A B</name><date/></sign-off>\n"
		"<sign-off role='Director'><name>A B</name><date>2026-01-05</date></sign-off>\n<sign-off role='Chair'/></approval></tracker>");
	expect_said("t.xml",
		"t.xml:1:55: style: 1 of 3 approvals have neither name nor date; room to sign was printed [sign-off-blank]\n"
		"t.xml:2:1: warning: A B (Officer) has approved it without a date; the date was left blank [sign-off-undated]\n"
		"t.xml:3:1: warning: A B approves it twice; both are printed [sign-off-twice]\n");
}
END_TEST

START_TEST(rules_of_keys)
{
	write_file("r.xml", REPORT("<section><h>S</h><table>\n<tr><td rag='red'/><td rag='none'/><td shade='yes'/></tr>\n<tr><td colspan='3'><status direction='static'/></td></tr></table>\n"
		"<key>\n<entry rag='red'/>\n<entry rag='amber'/>\n<entry direction='improving'/>\n<entry rag='red'/>\n<entry>what?</entry></key></section>\n"
		"<section><h>T</h><p><status rag='green'/></p></section>\n<section><h>U</h><section><h>V</h><p><status rag='green'/></p><key><entry rag='green'/></key></section>"
		"<p><status rag='red'/></p><key><entry rag='red'/></key></section>"));
	expect_said("r.xml",
		"r.xml:3:21: warning: direction \"static\" is used and is not in the key; the key was printed as typed [key-missing]\n"
		"r.xml:4:1: note: the key stands here\n"
		"r.xml:6:1: warning: rating \"amber\" is in the key and is not used; the key was printed as typed [key-unused]\n"
		"r.xml:7:1: warning: direction \"improving\" is in the key and is not used; the key was printed as typed [key-unused]\n"
		"r.xml:8:1: warning: rating \"red\" is in the key twice; both were printed [key-twice]\n"
		"r.xml:9:1: warning: entry of the key names no code or symbol, or several (code, rag, direction, shade); its words were printed [key-sign]\n");
	write_file("w.xml", "<work-programme " NS "><title>W</title>\n<work type='RP/DP'>a</work>\n<work type='B'>b</work>\n"
		"<key>\n<entry code='RP'/><entry code='DP'/>\n<entry code='PM'/></key></work-programme>");
	expect_said("w.xml",
		"w.xml:3:1: warning: code \"B\" is used and is not in the key; the key was printed as typed [key-missing]\n"
		"w.xml:4:1: note: the key stands here\n"
		"w.xml:6:1: warning: code \"PM\" is in the key and is not used; the key was printed as typed [key-unused]\n");
}
END_TEST

START_TEST(rules_of_tables)
{
	write_file("r.xml", REPORT("<section><h>S</h><table>\n<tr><td rowspan='2'>a</td><td>b</td></tr>\n<tr><td>c</td></tr>\n"
		"<tr><td colspan='3'>d</td></tr>\n<tr><td rowspan='4'>e</td><td>f</td></tr></table>\n"
		"<table><tr><th>A</th><td>1,200</td><td>33.3</td><td>50%</td></tr><tr><th>B</th><td>(£200)</td><td>33.3</td><td>50%</td></tr>\n"
		"<tr total='yes'><th>All</th><td>1,001</td><td>66.7</td><td>99%</td></tr></table></section>"));
	expect_said("r.xml",
		"r.xml:4:1: warning: row takes 3 columns, the table has 2; it was printed as it is [row-irregular]\n"
		"r.xml:2:1: note: columns as in this row\n"
		"r.xml:5:1: warning: a cell spans more rows than follow; it ends with this row [rowspan-over]\n"
		"r.xml:7:29: style: total is typed as 1,001, its parts make 1000, perhaps by rounding; the typed total was printed [casting-rounded]\n"
		"r.xml:7:43: style: total is typed as 66.7, its parts make 66.6, perhaps by rounding; the typed total was printed [casting-rounded]\n");
}
END_TEST

/* ---- facts ---- */

START_TEST(section_numbers_once)
{
	write_file("r.xml", REPORT("<section number='4'><h>A</h></section>\n<section number='5'><h>B</h></section>"));
	expect_said("r.xml", "");
	write_file("r.xml", REPORT("<section><h>A</h></section>\n<section number='1'><h>B</h></section>"));
	expect_said("r.xml", "r.xml:2:1: warning: number is typed as 1, the count gives 2; the typed number was printed [section-number]\n"
		"r.xml:2:1: warning: number 1 is used twice; it was printed as typed [section-number-twice]\n");
}
END_TEST

START_TEST(section_numbers)
{
	char *said;
	Pack *pack;
	xmlDocPtr doc;

	write_file("r.xml", REPORT("<section><h>A</h><p id='p1'>x</p><section><h>B</h><p id='p2'>x</p><section numbered='no'><h>U</h><p id='p3'>x</p></section></section>"
		"<section numbered='no'><h>U</h><p id='p4'>x</p><ul><li><p id='p5'>x</p></li></ul></section><p numbered='no' id='p6'>x</p></section>"
		"<section numbered='no'><h>N</h><p id='p7'>x</p></section>"
		"<section number='5'><h>C</h><section number='5.3'><h>D</h><p id='p8'>x</p></section><section number='5.5.2'><h>E</h></section><section><h>F</h></section>"
		"<section number='5.4'><h>G</h></section></section>"
		"<recommendations><p id='p9'>x</p><recommendation id='p10'>x</recommendation></recommendations><background-papers number='6.3'/>"
		"<appendix><title>A</title><section><h>Z</h></section></appendix><appendix numbering='sections'><title>B</title><section><h>Y</h><p id='p11'>x</p></section></appendix>"));
	pack = run("r.xml", EDITION_PUBLIC, &said);
	ck_assert_str_eq(said,
		"r.xml:1:414: warning: number is typed as 5, the count gives 2; the typed number was printed [section-number]\n"
		"r.xml:1:442: warning: number is typed as 5.3, the count gives 5.1; the typed number was printed [section-number]\n"
		"r.xml:1:498: warning: number is typed as 5.5.2, the count gives 5.4; the typed number was printed [section-number]\n"
		"r.xml:1:567: warning: number is typed as 5.4, the count gives 5.5.4; the typed number was printed [section-number]\n"
		"r.xml:1:711: warning: number is typed as 6.3, the count gives 7; the typed number was printed [section-number]\n");
	doc = paper_doc(pack, 0);
	expect_fact(doc, "//p:section[p:h='A']/@f:number", "1");
	expect_fact(doc, "//*[@id='p1']/@f:number", "1.1");
	expect_fact(doc, "//p:section[p:h='B']/@f:number", "1.2");
	expect_fact(doc, "//p:section[p:h='B']/@f:level", "2");
	expect_fact(doc, "//*[@id='p2']/@f:number", "1.2.1");
	expect_fact(doc, "//*[@id='p3']/@f:number", "1.2.2");
	expect_fact(doc, "//*[@id='p4']/@f:number", "1.3");
	expect_fact(doc, "//*[@id='p5']/@f:number", "");
	expect_fact(doc, "//*[@id='p6']/@f:number", "");
	expect_fact(doc, "//*[@id='p7']/@f:number", "");
	expect_fact(doc, "//p:section[p:h='C']/@f:number", "5");
	expect_fact(doc, "//*[@id='p8']/@f:number", "5.3.1");
	expect_fact(doc, "//p:section[p:h='E']/@f:number", "5.5.2");
	expect_fact(doc, "//p:section[p:h='F']/@f:number", "5.5.3");
	expect_fact(doc, "//p:section[p:h='G']/@f:number", "5.4");
	expect_fact(doc, "//p:recommendations/@f:number", "6");
	expect_fact(doc, "//*[@id='p10']/@f:number", "6.2");
	expect_fact(doc, "//p:background-papers/@f:number", "6.3");
	expect_fact(doc, "//p:appendix[2]/@f:label", "Appendix 2");
	expect_fact(doc, "//p:section[p:h='Z']/@f:number", "");
	expect_fact(doc, "//p:section[p:h='Z']/@f:level", "1");
	expect_fact(doc, "//p:section[p:h='Y']/@f:number", "1");
	expect_fact(doc, "//*[@id='p11']/@f:number", "");
	free(said);
	pack_drop(pack);
}
END_TEST

START_TEST(measures)
{
	char *said;
	Pack *pack;
	xmlDocPtr doc;

	write_file("s.xml", "<scorecard " NS "><title>S</title><period quarter='2'>Q2</period><priorities><h>A</h>\n"
		"<priority rag='red'><name>P</name><measure id='m1' polarity='rise' tolerance='5'><name>M</name><target>100% by 2015</target>"
		"<result quarter='1'>90%</result><result quarter='2'>97%</result><result quarter='3'/><result quarter='4'/></measure></priority>\n"
		"<measure id='m2' polarity='rise' rag='green' direction='improving'><name>M</name><target>50</target><result quarter='1'>45</result><result quarter='2'>40</result></measure>\n"
		"<measure id='m3' polarity='fall'><name>M</name><last>12</last><target>10</target><result quarter='1'/><result quarter='2' value='10'>ten or so</result></measure>\n"
		"<measure id='m4' polarity='rise'><name>M</name><target>10</target><result quarter='1'>9</result><result quarter='2'>TBD</result></measure>\n"
		"<measure id='m5'><name>M</name><result id='r5' quarter='2'>Amber</result></measure></priorities>\n"
		"<plans><h>B</h><plan><name>P</name><measure rag='green'><name>M</name></measure><measure rag='green' rag-reason='x'><name>M</name></measure></plan></plans></scorecard>");
	pack = run("s.xml", EDITION_PUBLIC, &said);
	ck_assert_str_eq(said,
		"s.xml:3:1: warning: rating is typed as green, the figures give red; the typed rating was printed (say why with rag-reason) [rag-differs]\n"
		"s.xml:3:1: warning: direction is typed as improving, the figures give deteriorating; the typed direction was printed [direction-differs]\n");
	doc = paper_doc(pack, 0);
	expect_fact(doc, "//*[@id='m1']/@f:rag", "amber");
	expect_fact(doc, "//*[@id='m1']/@f:direction", "improving");
	expect_fact(doc, "//*[@id='m2']/@f:rag", "green");
	expect_fact(doc, "//*[@id='m2']/@f:direction", "improving");
	expect_fact(doc, "//*[@id='m3']/@f:rag", "green");
	expect_fact(doc, "//*[@id='m3']/@f:direction", "improving");
	expect_fact(doc, "//*[@id='m4']/@f:rag", "none");
	expect_fact(doc, "//*[@id='m4']/@f:direction", "");
	expect_fact(doc, "//*[@id='m5']/@f:rag", "amber");
	expect_fact(doc, "//*[@id='r5']/@f:rag", "amber");
	expect_fact(doc, "/*/@f:count-green", "2");
	expect_fact(doc, "/*/@f:percent-green", "67");
	expect_fact(doc, "/*/@f:percent-red", "33");
	free(said);
	pack_drop(pack);
}
END_TEST

START_TEST(actions_and_notes)
{
	char *said;
	Pack *pack;
	xmlDocPtr doc;

	write_file("t.xml", "<tracker " NS " rag='amber'><title>T<noteref ref='n2'/><noteref ref='n1'/></title><actions><action><task>A</task><timescale due='2026-11-30'>Nov</timescale></action>"
		"<action complete='yes'><task>B</task><timescale due='2026-11-30'>Nov</timescale></action><action number='2b'><task>C</task><timescale>Ongoing</timescale></action></actions>"
		"<notes><note id='n1'>a</note><note id='n2'>b</note></notes></tracker>");
	write_pack("", "<item><title>T</title><paper href='t.xml'/></item>");
	pack = run("pack.xml", EDITION_PUBLIC, &said);
	ck_assert_str_eq(said, "");
	doc = paper_doc(pack, 0);
	expect_fact(doc, "//p:action[1]/@f:overdue", "yes");
	expect_fact(doc, "//p:action[2]/@f:overdue", "");
	expect_fact(doc, "//p:action[2]/@f:number", "2");
	expect_fact(doc, "//p:action[3]/@f:number", "2b");
	expect_fact(doc, "//p:noteref[1]/@f:number", "2");
	expect_fact(doc, "/*/@f:rag", "amber");
	free(said);
	pack_drop(pack);
}
END_TEST

START_TEST(history)
{
	char *said;
	Pack *pack;
	xmlDocPtr doc;

	write_file("h.xml", "<rag-history " NS "><title>H</title><history>\n<snapshot label='a'><rated rag='red'>4<noteref ref='n'/></rated><rated rag='amber'>5</rated><rated rag='green'>5</rated></snapshot>\n"
		"<snapshot label='b' total='9'><rated rag='red' percent='20'>2</rated>\n<rated rag='amber' percent='31%'>3</rated><rated rag='green'>5</rated></snapshot>\n"
		"<snapshot label='c'><rated rag='red' percent='TBD'>TBD</rated><rated rag='green'>5</rated></snapshot>\n<snapshot label='d'><rated rag='red'>1</rated>\n<rated rag='red'>2</rated></snapshot></history>\n"
		"<high-risk><quarter>1</quarter><quarter>2</quarter><risk><travel/><travel/></risk>\n<risk><travel/></risk>\n<risk><travel/><travel/><travel/></risk></high-risk>"
		"<notes><note id='n'>N</note></notes></rag-history>");
	pack = run("h.xml", EDITION_PUBLIC, &said);
	ck_assert_str_eq(said,
		"h.xml:3:1: warning: total is typed as 9, the numbers make 10; the typed one was printed, and percentages are of the numbers [history-total]\n"
		"h.xml:4:1: warning: percentage is typed as 31%, the numbers give 30%; the typed one was printed [history-percent]\n"
		"h.xml:7:1: warning: rating is given twice for this period; only the first was counted and printed [history-twice]\n"
		"h.xml:9:1: warning: risk has 1 directions, there are 2 quarters; the last were left blank [history-travels]\n"
		"h.xml:10:1: warning: risk has 3 directions, there are 2 quarters; those beyond were left out [history-travels]\n");
	doc = paper_doc(pack, 0);
	expect_fact(doc, "//p:snapshot[1]/@f:total", "14");
	expect_fact(doc, "//p:snapshot[1]/p:rated[1]/@f:percent", "29%");
	expect_fact(doc, "//p:snapshot[1]/p:rated[2]/@f:percent", "36%");
	expect_fact(doc, "//p:snapshot[1]/p:rated[3]/@f:percent", "36%");
	expect_fact(doc, "//p:snapshot[2]/@f:total", "9");
	expect_fact(doc, "//p:snapshot[2]/p:rated[1]/@f:percent", "20%");
	expect_fact(doc, "//p:snapshot[2]/p:rated[2]/@f:percent", "31%");
	expect_fact(doc, "//p:snapshot[3]/@f:total", "");
	expect_fact(doc, "//p:snapshot[3]/p:rated[1]/@f:percent", "TBD");
	expect_fact(doc, "//p:snapshot[4]/@f:total", "1");
	expect_fact(doc, "//p:history/@f:rounded", "yes");
	free(said);
	pack_drop(pack);
}
END_TEST

START_TEST(matrix)
{
	write_file("m.xml", "<matrix " NS "><title>M</title>\n<assessment>\n<area><h>A</h></area><area><h>B</h><part>1</part><part>2</part></area>\n"
		"<year label='1'><cell/><cell span='2'/></year>\n<year label='2'><cell/><cell/></year>\n<year label='3'><cell/><cell/><cell/><cell/></year></assessment></matrix>");
	expect_said("m.xml",
		"m.xml:5:1: warning: row takes 2 columns, the table has 3; it was printed as it is [row-irregular]\n"
		"m.xml:3:1: note: the columns are headed here\n"
		"m.xml:6:1: warning: row takes 4 columns, the table has 3; it was printed as it is [row-irregular]\n"
		"m.xml:3:1: note: the columns are headed here\n");
}
END_TEST

START_TEST(rows_of_files)
{
	char *said;
	Pack *pack;
	xmlNodePtr measure;

	write_file("data.csv", "\xEF\xBB\xBF\"PI  ref\",Rating,Title\r\n\r\n , Red ,\"a\"\"b\r\nc\"\r\nNI2,,\n");
	write_file("t.xml", "<tracker " NS "><indicators><rows href='data.csv'><field heading=' PI ref' of='reference'/>"
		"<field heading='Title' of='name'/><field heading='Rating' of='rag'/></rows></indicators></tracker>");
	pack = run("t.xml", EDITION_PUBLIC, &said);
	ck_assert_str_eq(said, "");
	ck_assert_uint_eq(pack->files->len, 2);
	ck_assert(g_str_has_suffix(pack->files->pdata[1], "/data.csv"));
	expect_fact(paper_doc(pack, 0), "count(//p:rows)", "0");
	expect_fact(paper_doc(pack, 0), "count(//p:measure)", "2");
	expect_fact(paper_doc(pack, 0), "//p:measure[1]/@f:rag", "red");
	expect_fact(paper_doc(pack, 0), "//p:measure[1]/p:name", "a\"b c");
	expect_fact(paper_doc(pack, 0), "//p:indicators/@f:count-red", "1");
	measure = xmlDocGetRootElement(paper_doc(pack, 0))->last->last;
	ck_assert_int_eq(xml_place(measure).line, 5);
	ck_assert_int_eq(xml_place(measure).column, 1);
	measure = measure->prev;
	ck_assert_int_eq(xml_place(measure).line, 3);
	ck_assert_int_eq(xml_place((xmlNodePtr) xmlHasProp(measure, BAD_CAST "rag")).column, 4);
	ck_assert(g_str_has_suffix(xml_place(measure->children).file, "data.csv"));
	free(said);
	pack_drop(pack);
}
END_TEST

/* ---- houses ---- */

START_TEST(house_styles)
{
	char *said, *houses = g_build_filename(folder, "house", NULL);
	PackOptions options = { .house_folder = houses };
	Pack *pack;

	ck_assert_int_eq(g_mkdir_with_parents(houses, 0700), 0);
	write_file("house/standard.xml", "<house xmlns='urn:boardpack:house' name='standard'><words xml:lang='en'><word name='appendix'>Annex</word></words>"
		"<words xml:lang='cy'><word name='appendix'>Atodiad</word></words>"
		"<dates xml:lang='cy' long='{weekday} {day} {month}' time='{h24}:{min}' am='yb' pm='yp'><month>Ionawr</month><weekday>Dydd Llun</weekday></dates></house>");
	write_file("house/ours.xml", "<house xmlns='urn:boardpack:house' name='ours' based-on='standard'>\n<words xml:lang='en'><word name='appendix'>Supplement</word></words><standing item='late'/><colour name='text'/></house>");
	write_file("cy.xml", "<report xml:lang='cy-GB' " NS "><date>2027-01-04</date><section><h>S</h></section><appendix><title>A</title></appendix>"
		"<appendix xml:lang='en-GB'><title>B</title></appendix></report>");
	write_pack("house='ours'", "<item><title>T</title><paper href='cy.xml'/></item>");
	pack = run_with("pack.xml", options, &said);
	ck_assert_str_eq(said, "");
	expect_fact(paper_doc(pack, 0), "/*/p:date/@f:long", "Dydd Llun 4 Ionawr");
	expect_fact(paper_doc(pack, 0), "//p:appendix[1]/@f:label", "Atodiad 1");
	expect_fact(paper_doc(pack, 0), "//p:appendix[2]/@f:label", "Supplement 2");
	expect_fact(house_look(pack_house(pack)), "count(/*/*)", "2");
	expect_fact(house_look(pack_house(pack)), "/*/*[1]/@name", "ours");
	expect_fact(house_look(pack_house(pack)), "count(/*/*[1]/*)", "1");
	expect_fact(pack->doc, "count(/*/f:context/f:house/*)", "1");
	expect_fact(pack->doc, "//p:meeting/p:date/@f:long", "Wednesday 9 December 2026");
	free(said);
	pack_drop(pack);
	options.house = "../standard";
	pack = run_with("pack.xml", options, &said);
	ck_assert_str_eq(said, "pack.xml:1:1: error: there is no house style \"../standard\"; the standard one was used [house-unknown]\n");
	free(said);
	pack_drop(pack);
	g_free(houses);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("pack");
	TCase *tcase = tcase_create("all");

	make_folder();
	tcase_add_test(tcase, good_pack);
	tcase_add_test(tcase, hrefs);
	tcase_add_test(tcase, alone);
	tcase_add_test(tcase, public_edition);
	tcase_add_test(tcase, rules_of_the_pack);
	tcase_add_test(tcase, rules_of_text);
	tcase_add_test(tcase, rules_of_keys);
	tcase_add_test(tcase, rules_of_tables);
	tcase_add_test(tcase, section_numbers);
	tcase_add_test(tcase, section_numbers_once);
	tcase_add_test(tcase, measures);
	tcase_add_test(tcase, actions_and_notes);
	tcase_add_test(tcase, history);
	tcase_add_test(tcase, matrix);
	tcase_add_test(tcase, rows_of_files);
	tcase_add_test(tcase, house_styles);
	suite_add_tcase(suite, tcase);
	int status = unit_run(suite);
	drop_folder();
	return status;
}
