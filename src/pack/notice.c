/* notice.c: whose law holds, and which days it gives: publication, last day of notice, meeting. */
#include <string.h>

#include "pack/pack-internal.h"

static const Law laws[] = {
	{ "england", NATION_ENGLAND, 5, "Local Government Act 1972, section 100B" },
	{ "wales", NATION_WALES, 3, "Local Government Act 1972, section 100B" },
	{ "parish", NATION_ENGLAND, 3, "Local Government Act 1972, Schedule 12, paragraph 10" },
	{ "scotland", NATION_SCOTLAND, 3, "Local Government (Scotland) Act 1973, section 50B" },
	{ "northern-ireland", NATION_NORTHERN_IRELAND, 5, "Local Government Act (Northern Ireland) 2014, Part 8" },
};

const Law *law_of(const Pack *pack)
{
	xmlNodePtr root = pack->doc == NULL ? NULL : xmlDocGetRootElement(pack->doc);

	for (gsize i = 0; i < G_N_ELEMENTS(laws); i++)
		if (node_says(root, "law", laws[i].name))
			return &laws[i];
	return &laws[0];
}

const Calendar *pack_calendar(const Pack *pack)
{
	return ((const PackState *) pack)->calendar;
}

gboolean meeting_day(const Pack *pack, GDate *day)
{
	return calendar_day(pack->date, day);
}

gboolean published_day(const Pack *pack, GDate *day)
{
	char *typed = pack->doc == NULL ? NULL : node_get(xmlDocGetRootElement(pack->doc), "published");
	gboolean given = typed != NULL && calendar_day(typed, day);

	g_free(typed);
	return given;
}

gboolean after_deadline(const Pack *pack, const char *day)
{
	GDate meeting, deadline, given;

	if (pack->doc == NULL || day == NULL || !calendar_day(day, &given) || !meeting_day(pack, &meeting))
		return FALSE;
	deadline = calendar_deadline(pack_calendar(pack), &meeting, law_of(pack)->clear_days);
	return g_date_compare(&given, &deadline) > 0;
}
