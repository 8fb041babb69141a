/* parallel.c: threads that take the next item until none is left. */
#include "base/parallel.h"

typedef struct Work {
	const GPtrArray *items;
	int next;                     /* atomic */
	GFunc each;
	gpointer user;
} Work;

static gpointer take_turns(gpointer data)
{
	Work *work = data;
	guint index;

	while ((index = (guint) g_atomic_int_add(&work->next, 1)) < work->items->len)
		work->each(work->items->pdata[index], work->user);
	return NULL;
}

void parallel_each(const GPtrArray *items, int threads, GFunc work, gpointer user)
{
	Work shared = { items, 0, work, user };
	int helpers = MIN(threads, (int) items->len) - 1;
	g_autofree GThread **running = g_new(GThread *, MAX(helpers, 1));

	for (int i = 0; i < helpers; i++)
		running[i] = g_thread_new("parallel", take_turns, &shared);
	take_turns(&shared);
	for (int i = 0; i < helpers; i++)
		g_thread_join(running[i]);
}
