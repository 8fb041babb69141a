/* timing.h: how long the stages of a run took, for --timing. */
#ifndef PRESS_TIMING_H
#define PRESS_TIMING_H

#include <glib.h>

typedef struct Timing Timing;

/* Starts the clock; the first stage begins now.  The caller frees it with timing_drop. */
Timing *timing_new(void);
void timing_drop(Timing *timing);

/* Ends the running stage under NAME (a literal) and begins the next. */
void timing_lap(Timing *timing, const char *name);

/* Adds to the last stage a PART (a literal) that took so many MICROSECONDS of processor time, in all threads. */
void timing_part(Timing *timing, const char *part, int microseconds);

/* One line a stage in milliseconds, then the total and the peak of memory, to stderr. */
void timing_print(const Timing *timing, int pages);

#endif
