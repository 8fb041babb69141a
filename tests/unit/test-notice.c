/* test-notice.c: notice of meetings and decisions, late papers, exempt matter, days and times of meetings. */
#include <unistd.h>

#include "pack-fixture.h"

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
START_TEST(house_holidays)
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
	expect_fact(pack->doc, "count(/*/f:context/f:house//*[local-name() = 'holiday'])", "0");
	free(said);
	pack_drop(pack);
	g_free(houses);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("notice");
	TCase *tcase = tcase_create("all");
	SRunner *runner;
	int failed;

	make_folder();
	tcase_add_test(tcase, clear_days);
	tcase_add_test(tcase, meeting_days);
	tcase_add_test(tcase, house_holidays);
	suite_add_tcase(suite, tcase);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	g_free(folder);
	return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
