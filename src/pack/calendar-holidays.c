/* calendar-holidays.c: bank holidays and working days of England, Wales, Scotland and Northern Ireland.
 *
 * A holiday is fixed to a day of the year, to a Monday, or to Easter.  A fixed one that falls on a weekend is kept on a
 * day in its stead: alone it moves to the Monday, one of a pair (25 and 26 December, in Scotland 1 and 2 January) two
 * days on, since the other takes the Monday or stands in the way.  Proclamations then move single days, and a
 * house has the last word. */
#include "pack/calendar.h"

#define IN(nation) (1u << (nation))
#define SCOTLAND   IN(NATION_SCOTLAND)
#define IRELAND    IN(NATION_NORTHERN_IRELAND)
#define NOT_SCOTLAND (IN(NATION_ENGLAND) | IN(NATION_WALES) | IRELAND)
#define ALL        (NOT_SCOTLAND | SCOTLAND)

/* ---- the yearly holidays ---- */

typedef enum Fall {
	FALL_ALONE,                   /* on MONTH, DAY; on a weekend the Monday stands for it */
	FALL_PAIRED,                  /* likewise, but with a holiday on the day before or after */
	FALL_MONDAY,                  /* the Monday among the seven days from MONTH, DAY on */
	FALL_EASTER,                  /* DAY days after Easter Sunday */
} Fall;

static const struct Yearly {
	const char *name;
	guint nations;
	Fall fall;
	GDateMonth month;
	int day;
	int since;                    /* the first year; 0: all */
} yearly[] = {
	{ "New Year's Day", NOT_SCOTLAND, FALL_ALONE, G_DATE_JANUARY, 1, 0 },
	{ "New Year's Day", SCOTLAND, FALL_PAIRED, G_DATE_JANUARY, 1, 0 },
	{ "2 January", SCOTLAND, FALL_PAIRED, G_DATE_JANUARY, 2, 0 },
	{ "St Patrick's Day", IRELAND, FALL_ALONE, G_DATE_MARCH, 17, 0 },
	{ "Good Friday", ALL, FALL_EASTER, G_DATE_BAD_MONTH, -2, 0 },
	{ "Easter Monday", NOT_SCOTLAND, FALL_EASTER, G_DATE_BAD_MONTH, 1, 0 },
	{ "Early May bank holiday", ALL, FALL_MONDAY, G_DATE_MAY, 1, 1978 },
	{ "Spring bank holiday", ALL, FALL_MONDAY, G_DATE_MAY, 25, 0 },
	{ "Battle of the Boyne (Orangemen's Day)", IRELAND, FALL_ALONE, G_DATE_JULY, 12, 0 },
	{ "Summer bank holiday", SCOTLAND, FALL_MONDAY, G_DATE_AUGUST, 1, 0 },
	{ "Summer bank holiday", NOT_SCOTLAND, FALL_MONDAY, G_DATE_AUGUST, 25, 0 },
	/* St Andrew's Day Bank Holiday (Scotland) Act 2007. */
	{ "St Andrew's Day", SCOTLAND, FALL_ALONE, G_DATE_NOVEMBER, 30, 2007 },
	{ "Christmas Day", ALL, FALL_PAIRED, G_DATE_DECEMBER, 25, 0 },
	{ "Boxing Day", ALL, FALL_PAIRED, G_DATE_DECEMBER, 26, 0 },
};

/* The Gregorian computus: golden number and epact give the Paschal full moon, the dominical letter the
 * Sunday after it. */
GDate calendar_easter(GDateYear year)
{
	int golden = year % 19, century = year / 100;
	int skipped = century / 4, corrected = (8 * century + 13) / 25;
	int epact = (19 * golden + century - skipped - corrected + 15) % 30;
	int moon = epact - (epact / 28) * (1 - (epact / 28) * (29 / (epact + 1)) * ((21 - golden) / 11));
	int sunday = (year + year / 4 + moon + 2 - century + skipped) % 7;
	int days = moon - sunday + 28;               /* after 0 March */
	GDate easter;

	g_date_clear(&easter, 1);
	g_date_set_dmy(&easter, 1, G_DATE_MARCH, year);
	g_date_add_days(&easter, (guint) (days - 1));
	return easter;
}

/* The day on which a holiday of MONTH, DAY is kept in YEAR. */
static GDate kept_on(GDateMonth month, int number, GDateYear year, gboolean paired)
{
	GDate day;

	g_date_clear(&day, 1);
	g_date_set_dmy(&day, (GDateDay) number, month, year);
	switch (g_date_get_weekday(&day)) {
	case G_DATE_SATURDAY:
		g_date_add_days(&day, 2);
		break;
	case G_DATE_SUNDAY:
		g_date_add_days(&day, paired ? 2 : 1);
		break;
	default:
		break;
	}
	return day;
}

static gboolean falls_on(const struct Yearly *holiday, const GDate *day)
{
	GDateYear year = g_date_get_year(day);
	GDate kept;

	switch (holiday->fall) {
	case FALL_EASTER:
		if (g_date_get_month(day) < G_DATE_MARCH || g_date_get_month(day) > G_DATE_APRIL)
			return FALSE;
		kept = calendar_easter(year);
		return g_date_days_between(&kept, day) == holiday->day;
	case FALL_MONDAY:
		return g_date_get_weekday(day) == G_DATE_MONDAY && g_date_get_month(day) == holiday->month
			&& g_date_get_day(day) >= holiday->day && g_date_get_day(day) < holiday->day + 7;
	default:
		if (g_date_get_month(day) > holiday->month + 1 || g_date_get_month(day) < holiday->month)
			return FALSE;
		kept = kept_on(holiday->month, holiday->day, year, holiday->fall == FALL_PAIRED);
		return g_date_compare(&kept, day) == 0;
	}
}

/* ---- proclamations ---- */

/* The days moved or added under section 1(2) and (3) of the Act; a day without a name is taken away. */
static const struct Proclaimed {
	guint32 day;                  /* yyyymmdd */
	guint nations;
	const char *name;
} proclaimed[] = {
	{ 19950501, ALL, NULL }, { 19950508, ALL, "VE Day 50th anniversary" },
	{ 19991231, ALL, "Millennium bank holiday" },
	{ 20020527, ALL, NULL }, { 20020603, ALL, "Golden Jubilee" }, { 20020604, ALL, "Spring bank holiday" },
	{ 20110429, ALL, "Royal wedding" },
	{ 20120528, ALL, NULL }, { 20120604, ALL, "Spring bank holiday" }, { 20120605, ALL, "Diamond Jubilee" },
	{ 20200504, ALL, NULL }, { 20200508, ALL, "Early May bank holiday (VE Day)" },
	{ 20220530, ALL, NULL }, { 20220602, ALL, "Spring bank holiday" }, { 20220603, ALL, "Platinum Jubilee" },
	{ 20220919, ALL, "State funeral of Queen Elizabeth II" },
	{ 20230508, ALL, "Coronation of King Charles III" },
	{ 20260615, SCOTLAND, "World Cup bank holiday" },
};

static const struct Proclaimed *find_proclaimed(Nation nation, const GDate *day)
{
	guint32 packed = g_date_get_year(day) * 10000u + g_date_get_month(day) * 100u + g_date_get_day(day);

	for (guint i = 0; i < G_N_ELEMENTS(proclaimed); i++)
		if (proclaimed[i].day == packed && (proclaimed[i].nations & IN(nation)) != 0)
			return &proclaimed[i];
	return NULL;
}

/* ---- a calendar ---- */

struct Calendar {
	Nation nation;
	GHashTable *exceptions;       /* Julian day -> name, "" for a working day */
};

Calendar *calendar_new(Nation nation)
{
	Calendar *calendar = g_new0(Calendar, 1);

	calendar->nation = nation;
	calendar->exceptions = g_hash_table_new_full(NULL, NULL, NULL, g_free);
	return calendar;
}

void calendar_drop(Calendar *calendar)
{
	if (calendar == NULL)
		return;
	g_hash_table_unref(calendar->exceptions);
	g_free(calendar);
}

void calendar_except(Calendar *calendar, const GDate *day, const char *name)
{
	gpointer key = GUINT_TO_POINTER(g_date_get_julian(day));

	if (!g_hash_table_contains(calendar->exceptions, key))
		g_hash_table_insert(calendar->exceptions, key, g_strdup(name == NULL ? "" : name));
}

const char *calendar_holiday(const Calendar *calendar, const GDate *day)
{
	const char *own = g_hash_table_lookup(calendar->exceptions, GUINT_TO_POINTER(g_date_get_julian(day)));
	const struct Proclaimed *single = find_proclaimed(calendar->nation, day);

	if (own != NULL)
		return own[0] == '\0' ? NULL : own;
	if (single != NULL)
		return single->name;
	for (guint i = 0; i < G_N_ELEMENTS(yearly); i++)
		if ((yearly[i].nations & IN(calendar->nation)) != 0 && g_date_get_year(day) >= yearly[i].since
		    && falls_on(&yearly[i], day))
			return yearly[i].name;
	return NULL;
}

/* ---- working days ---- */

gboolean calendar_working_day(const Calendar *calendar, const GDate *day)
{
	return g_date_get_weekday(day) < G_DATE_SATURDAY && calendar_holiday(calendar, day) == NULL;
}

int calendar_clear_days(const Calendar *calendar, const GDate *from, const GDate *to)
{
	GDate day = *from;
	int count = 0;

	for (g_date_add_days(&day, 1); g_date_compare(&day, to) < 0; g_date_add_days(&day, 1))
		count += calendar_working_day(calendar, &day);
	return count;
}

int calendar_whole_days(const GDate *from, const GDate *to)
{
	return MAX(0, g_date_days_between(from, to) - 1);
}

/* The first day there is has none before it. */
static void step_back(GDate *day)
{
	if (g_date_get_julian(day) > 1)
		g_date_subtract_days(day, 1);
}

GDate calendar_deadline(const Calendar *calendar, const GDate *meeting, int clear)
{
	GDate day = *meeting;

	for (step_back(&day); clear > 0 && g_date_get_julian(&day) > 1; step_back(&day))
		clear -= calendar_working_day(calendar, &day);
	return day;
}

GDate calendar_working_days_after(const Calendar *calendar, const GDate *from, int count)
{
	GDate day = *from;

	while (count > 0) {
		g_date_add_days(&day, 1);
		count -= calendar_working_day(calendar, &day);
	}
	return day;
}
