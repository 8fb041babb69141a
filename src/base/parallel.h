/* parallel.h: the same work on many things, in several threads. */
#ifndef BASE_PARALLEL_H
#define BASE_PARALLEL_H

#include <glib.h>

/* Calls WORK(item, USER) once for each of ITEMS, in order of their place as threads become free, THREADS at a time (the
 * calling thread is one of them); returns when all are done.  What the calls share is the caller's to guard. */
void parallel_each(const GPtrArray *items, int threads, GFunc work, gpointer user);

#endif
