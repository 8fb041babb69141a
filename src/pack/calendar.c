/* calendar.c: days and times, read and written. */
#include "pack/calendar.h"

#include <string.h>

const CalendarWords calendar_english = {
	"{weekday} {day} {month} {year}", "{day} {month} {year}", "{dd}/{mm}/{yyyy}",
	"{h}.{min} {half}", "am", "pm", "12 noon",
	{ "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
	  "November", "December" },
	{ "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" },
};

/* ---- reading ---- */

gboolean calendar_day(const char *text, GDate *day)
{
	int digits[8];
	const char *p = text + strspn(text, " \t\r\n");

	for (int i = 0; i < 8; i++) {
		if ((i == 4 || i == 6) && *p++ != '-')
			return FALSE;
		if (!g_ascii_isdigit(*p))
			return FALSE;
		digits[i] = *p++ - '0';
	}
	if (p[strspn(p, " \t\r\n")] != '\0')
		return FALSE;

	int year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3];
	int month = digits[4] * 10 + digits[5];
	int number = digits[6] * 10 + digits[7];

	if (month < 1 || month > 12 || !g_date_valid_dmy((GDateDay) number, (GDateMonth) month, (GDateYear) year))
		return FALSE;
	g_date_clear(day, 1);
	g_date_set_dmy(day, (GDateDay) number, (GDateMonth) month, (GDateYear) year);
	return TRUE;
}

/* One or two digits at *P; -1 when there are none or more. */
static int two_digits(const char **p)
{
	int value = 0, count = 0;

	while (g_ascii_isdigit(**p) && count < 3) {
		value = value * 10 + (*(*p)++ - '0');
		count++;
	}
	return count == 1 || count == 2 ? value : -1;
}

int calendar_time(const char *text)
{
	const char *p = text + strspn(text, " \t\r\n");
	int hour = two_digits(&p), minute = 0;
	gboolean half;

	if (hour < 0)
		return -1;
	if (*p == ':' || *p == '.') {
		p++;
		minute = two_digits(&p);
	}
	p += strspn(p, " \t\r\n");
	half = g_ascii_strncasecmp(p, "am", 2) == 0 || g_ascii_strncasecmp(p, "pm", 2) == 0;
	if (g_ascii_strncasecmp(p, "noon", 4) == 0)
		return hour == 12 && minute == 0 ? 12 * 60 : -1;
	if (!half && *p != '\0')
		return -1;
	if (minute < 0 || minute > 59 || hour > 23 || (half && (hour < 1 || hour > 12)))
		return -1;
	if (half)
		hour = hour % 12 + (g_ascii_tolower(*p) == 'p' ? 12 : 0);
	return hour * 60 + minute;
}

/* ---- writing ---- */

typedef struct Field {
	const char *name;
	char value[64];
} Field;

/* PATTERN with each {name} replaced by its field; a name not known stays as it is. */
static char *fill(const char *pattern, const Field *fields, gsize count)
{
	GString *out = g_string_new(NULL);

	while (*pattern != '\0') {
		const char *close = *pattern == '{' ? strchr(pattern, '}') : NULL;
		gsize length = close == NULL ? 0 : (gsize) (close - pattern - 1);
		gsize i = 0;

		while (close != NULL && i < count
		       && (strlen(fields[i].name) != length || strncmp(pattern + 1, fields[i].name, length) != 0))
			i++;
		if (close != NULL && i < count) {
			g_string_append(out, fields[i].value);
			pattern = close + 1;
		} else
			g_string_append_c(out, *pattern++);
	}
	return g_string_free(out, FALSE);
}

char *calendar_format(const CalendarWords *words, const char *pattern, const GDate *day)
{
	Field fields[] = { { "weekday", "" }, { "day", "" }, { "dd", "" }, { "month", "" }, { "mm", "" },
	                   { "year", "" }, { "yyyy", "" } };

	g_strlcpy(fields[0].value, words->weekdays[g_date_get_weekday(day) - 1], sizeof fields[0].value);
	g_snprintf(fields[1].value, sizeof fields[1].value, "%d", g_date_get_day(day));
	g_snprintf(fields[2].value, sizeof fields[2].value, "%02d", g_date_get_day(day));
	g_strlcpy(fields[3].value, words->months[g_date_get_month(day) - 1], sizeof fields[3].value);
	g_snprintf(fields[4].value, sizeof fields[4].value, "%02d", (int) g_date_get_month(day));
	g_snprintf(fields[5].value, sizeof fields[5].value, "%d", g_date_get_year(day));
	g_snprintf(fields[6].value, sizeof fields[6].value, "%04d", g_date_get_year(day));
	return fill(pattern, fields, G_N_ELEMENTS(fields));
}

char *calendar_format_time(const CalendarWords *words, int minutes)
{
	Field fields[] = { { "h", "" }, { "hh", "" }, { "h24", "" }, { "min", "" }, { "half", "" } };
	int hour = minutes / 60;

	if (minutes == 12 * 60 && words->noon != NULL)
		return g_strdup(words->noon);
	g_snprintf(fields[0].value, sizeof fields[0].value, "%d", (hour + 11) % 12 + 1);
	g_snprintf(fields[1].value, sizeof fields[1].value, "%02d", hour);
	g_snprintf(fields[2].value, sizeof fields[2].value, "%d", hour);
	g_snprintf(fields[3].value, sizeof fields[3].value, "%02d", minutes % 60);
	g_strlcpy(fields[4].value, hour < 12 ? words->am : words->pm, sizeof fields[4].value);
	return fill(words->time, fields, G_N_ELEMENTS(fields));
}
