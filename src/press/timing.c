/* timing.c: a stop watch with named laps. */
#include "press/timing.h"

#include <sys/resource.h>

#define MAX_LAPS 32

struct Timing {
	gint64 start, lap_start;      /* microseconds, monotonic */
	int count;
	struct { const char *name; gint64 spent; GString *parts; } laps[MAX_LAPS];
};

Timing *timing_new(void)
{
	Timing *timing = g_new0(Timing, 1);
	timing->start = timing->lap_start = g_get_monotonic_time();
	return timing;
}

void timing_drop(Timing *timing)
{
	for (int i = 0; i < timing->count; i++)
		if (timing->laps[i].parts != NULL)
			g_string_free(timing->laps[i].parts, TRUE);
	g_free(timing);
}

void timing_lap(Timing *timing, const char *name)
{
	gint64 now = g_get_monotonic_time();
	g_assert(timing->count < MAX_LAPS);
	timing->laps[timing->count].name = name;
	timing->laps[timing->count++].spent = now - timing->lap_start;
	timing->lap_start = now;
}

void timing_part(Timing *timing, const char *part, int microseconds)
{
	GString **parts = &timing->laps[timing->count - 1].parts;
	if (*parts == NULL)
		*parts = g_string_new(NULL);
	g_string_append_printf(*parts, "%s %s %.1f", (*parts)->len > 0 ? "," : "", part, microseconds / 1000.0);
}

void timing_print(const Timing *timing, int pages)
{
	for (int i = 0; i < timing->count; i++)
		g_printerr("%8.1f ms  %s%s\n", (double) timing->laps[i].spent / 1000, timing->laps[i].name,
		           timing->laps[i].parts != NULL ? timing->laps[i].parts->str : "");
	struct rusage usage;
	getrusage(RUSAGE_SELF, &usage);
	g_printerr("%8.1f ms  in all, %d pages, %.1f MiB at most\n",
	           (double) (timing->lap_start - timing->start) / 1000, pages, (double) usage.ru_maxrss / 1024);
}
