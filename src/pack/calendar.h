/* calendar.h: days, times, and the working days of England and Wales.
 *
 * Days are ISO 8601 (2026-03-12), times "09:45".  Bank holidays are reckoned, with the days moved or added
 * by proclamation since 1995; those of the future are as the Banking and Financial Dealings Act 1971
 * and custom have them. */
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

gboolean calendar_bank_holiday(const GDate *day);
/* Neither a weekend nor a bank holiday. */
gboolean calendar_working_day(const GDate *day);

/* Working days strictly between FROM and TO: the clear days of notice (Local Government Act 1972, s100B). */
int calendar_clear_days(const GDate *from, const GDate *to);

/* The last day on which papers for MEETING may be published with CLEAR clear days of notice. */
GDate calendar_deadline(const GDate *meeting, int clear);

#endif
