/* crew.c: a queue of jobs and the threads that take from it. */
#include "press/crew.h"

typedef struct Job {
	CrewJob *work;
	gpointer data, user;
} Job;

struct Crew {
	FontLibrary *library;
	TextContext *fonts;           /* the caller's; NULL: not needed yet */
	int count;                    /* members wanted, with the caller */
	GMutex lock;                  /* of what follows */
	GPtrArray *threads;           /* GThread * */
	GCond waiting, done;          /* there is a job to take, or nothing will come; one has been done, or has come */
	GQueue jobs;                  /* Job * */
	int running;                  /* jobs taken and not done */
	gboolean dismissed;
};

Crew *crew_new(FontLibrary *library, int count)
{
	Crew *crew = g_new0(Crew, 1);
	crew->library = library;
	crew->count = count;
	crew->threads = g_ptr_array_new();
	g_mutex_init(&crew->lock);
	g_cond_init(&crew->waiting);
	g_cond_init(&crew->done);
	g_queue_init(&crew->jobs);
	return crew;
}

TextContext *crew_fonts(Crew *crew)
{
	if (crew->fonts == NULL)
		crew->fonts = text_context_new(crew->library);
	return crew->fonts;
}

/* Takes a job off the queue and does it; the lock is held before and after. */
static void do_one(Crew *crew, TextContext *fonts)
{
	Job *job = g_queue_pop_head(&crew->jobs);
	crew->running++;
	g_mutex_unlock(&crew->lock);
	job->work(job->data, fonts, job->user);
	g_free(job);
	g_mutex_lock(&crew->lock);
	crew->running--;
	g_cond_broadcast(&crew->done);
}

/* A member's day; what he shaped outlives him, so his fonts are left to crew_drop. */
static gpointer member(gpointer data)
{
	Crew *crew = data;
	TextContext *fonts = text_context_new(crew->library);
	g_mutex_lock(&crew->lock);
	while (!crew->dismissed) {
		if (g_queue_is_empty(&crew->jobs))
			g_cond_wait(&crew->waiting, &crew->lock);
		else
			do_one(crew, fonts);
	}
	g_mutex_unlock(&crew->lock);
	return fonts;
}

static void push(Crew *crew, CrewJob *work, gpointer data, gpointer user, gboolean first)
{
	Job *job = g_new(Job, 1);
	*job = (Job) { work, data, user };
	g_mutex_lock(&crew->lock);
	g_queue_push_nth(&crew->jobs, job, first ? 0 : -1);
	/* A job alone is the caller's. */
	gboolean more = g_queue_get_length(&crew->jobs) > 1 && (int) crew->threads->len + 1 < crew->count;
	if (more)
		g_ptr_array_add(crew->threads, g_thread_new("boardpack", member, crew));
	g_cond_signal(&crew->waiting);
	g_cond_broadcast(&crew->done);
	g_mutex_unlock(&crew->lock);
}

void crew_push(Crew *crew, CrewJob *job, gpointer data, gpointer user)
{
	push(crew, job, data, user, FALSE);
}

void crew_push_first(Crew *crew, CrewJob *job, gpointer data, gpointer user)
{
	push(crew, job, data, user, TRUE);
}

gboolean crew_help(Crew *crew)
{
	TextContext *fonts = crew_fonts(crew);
	g_mutex_lock(&crew->lock);
	gboolean any = TRUE;
	if (!g_queue_is_empty(&crew->jobs))
		do_one(crew, fonts);
	else if (crew->running > 0)
		g_cond_wait(&crew->done, &crew->lock);
	else
		any = FALSE;
	g_mutex_unlock(&crew->lock);
	return any;
}

void crew_drop(Crew *crew)
{
	if (crew == NULL)
		return;
	g_mutex_lock(&crew->lock);
	crew->dismissed = TRUE;
	g_cond_broadcast(&crew->waiting);
	g_mutex_unlock(&crew->lock);
	for (guint i = 0; i < crew->threads->len; i++)
		text_context_drop(g_thread_join(crew->threads->pdata[i]));
	g_ptr_array_unref(crew->threads);
	text_context_drop(crew->fonts);
	g_cond_clear(&crew->waiting);
	g_cond_clear(&crew->done);
	g_mutex_clear(&crew->lock);
	g_free(crew);
}
