/* calendar.h: days, times, and the working days of the four nations.
 *
 * Days are ISO 8601 (2026-03-12), times "09:45".  Bank holidays are reckoned by the rules of the Banking and
 * Financial Dealings Act 1971, Schedule 1, and of custom, with the days moved or added by proclamation since
 * 1995; a house may add days of its own and take days away.  The rules are those in force from 1978 on. */
#ifndef PACK_CALENDAR_H
#define PACK_CALENDAR_H

#include <glib.h>

/* How a house writes days and times in one language; strings are borrowed. */
typedef struct CalendarWords {
	const char *long_form, *medium, *short_form;    /* "{weekday} {day} {month} {year}", "{dd}/{mm}/{yyyy}" */
	const char *time;             /* "{h}.{min} {half}" */
	const char *am, *pm, *noon;   /* noon: the whole of 12:00; NULL: like any other time */
	const char *months[12];
	const char *weekdays[7];      /* from Monday */
} CalendarWords;

/* The words used where a house has none. */
extern const CalendarWords calendar_english;

/* TRUE when TEXT is a day there is: no 31 September.  White space around it is allowed. */
gboolean calendar_day(const char *text, GDate *day);

/* Minutes since midnight of "09:45", "9.45 am", "12.13 pm", "12 noon"; -1 when it is no time of day. */
int calendar_time(const char *text);

/* DAY in PATTERN: {weekday} {day} {dd} {month} {mm} {year} {yyyy}.  The caller frees it. */
char *calendar_format(const CalendarWords *words, const char *pattern, const GDate *day);

/* MINUTES since midnight in the words' time pattern: {h} {hh} {h24} {min} {half}.  The caller frees it. */
char *calendar_format_time(const CalendarWords *words, int minutes);

/* Easter Sunday of a year of the Gregorian calendar. */
GDate calendar_easter(GDateYear year);

/* ---- working days (calendar-holidays.c) ---- */

typedef enum Nation {
	NATION_ENGLAND, NATION_WALES, NATION_SCOTLAND, NATION_NORTHERN_IRELAND,
} Nation;

/* The working days of one nation. */
typedef struct Calendar Calendar;

Calendar *calendar_new(Nation nation);
/* NULL is allowed. */
void calendar_drop(Calendar *calendar);

/* DAY is a holiday called NAME (copied), or with NAME NULL a working day, whatever the nation's rules say.  What was
 * said of a day first stands. */
void calendar_except(Calendar *calendar, const GDate *day, const char *name);

/* What the bank holiday on DAY is called, borrowed; NULL: it is none.  Where a holiday falls on a weekend, the day that
 * stands for it is the bank holiday. */
const char *calendar_holiday(const Calendar *calendar, const GDate *day);
/* Neither a weekend nor a bank holiday. */
gboolean calendar_working_day(const Calendar *calendar, const GDate *day);

/* Working days strictly between FROM and TO: the clear days of notice (Local Government Act 1972, s100B). */
int calendar_clear_days(const Calendar *calendar, const GDate *from, const GDate *to);
/* All days strictly between FROM and TO: the clear days of notice of a key decision (SI 2012/2089, regulation 9). */
int calendar_whole_days(const GDate *from, const GDate *to);

/* The last day on which papers for MEETING may be published with CLEAR clear days of notice. */
GDate calendar_deadline(const Calendar *calendar, const GDate *meeting, int clear);

/* The working day that is the COUNT-th after FROM, which is not counted: the end of a call-in of COUNT working days. */
GDate calendar_working_days_after(const Calendar *calendar, const GDate *from, int count);

#endif
