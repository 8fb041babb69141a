/* finisher.c: content streams on their way, one thread behind the painter. */
#include "pdf/finisher.h"

#include "pdf/content.h"
#include "pdf/deflate.h"
#include "pdf/raw.h"

/* What was painted for one page. */
typedef struct Job {
	int index;
	char *data;
	gsize length;
} Job;

struct Finisher {
	GThreadPool *pool;            /* NULL: all is done */
	GMutex lock;                  /* of contents */
	GPtrArray *contents;          /* Content *, by index; NULL: not taken */
};

static void content_drop(gpointer data)
{
	Content *content = data;

	if (content != NULL)
		g_free(content->packed);
	g_free(content);
}

Content content_finish(const char *data, gsize length, int number)
{
	Content content = { .number = number };
	gsize full;
	char *inflated = pdf_inflate(data, length, &full);
	GString *mended;

	if (inflated == NULL)
		return content;
	mended = content_mend(inflated, full, &content.marks);
	content.packed = pdf_deflate(mended->str, mended->len, &content.length);
	g_string_free(mended, TRUE);
	g_free(inflated);
	return content;
}

/* In the pool's thread. */
static void run(gpointer data, gpointer user)
{
	Finisher *finisher = user;
	Job *job = data;
	Content *content = g_new0(Content, 1);
	int number;
	const char *stream = raw_content(job->data, job->length, &number);

	if (stream != NULL)
		*content = content_finish(stream, job->length - (gsize) (stream - job->data), number);
	g_mutex_lock(&finisher->lock);
	if (finisher->contents->len <= (guint) job->index)
		g_ptr_array_set_size(finisher->contents, job->index + 1);
	content_drop(finisher->contents->pdata[job->index]);
	finisher->contents->pdata[job->index] = content;
	g_mutex_unlock(&finisher->lock);
	g_free(job->data);
	g_free(job);
}

Finisher *finisher_new(void)
{
	Finisher *finisher = g_new0(Finisher, 1);

	g_mutex_init(&finisher->lock);
	finisher->contents = g_ptr_array_new_with_free_func(content_drop);
	finisher->pool = g_thread_pool_new(run, finisher, 1, FALSE, NULL);
	return finisher;
}

void finisher_take(Finisher *finisher, int index, const char *data, gsize length)
{
	Job *job = g_new(Job, 1);

	*job = (Job) { index, g_memdup2(data, length), length };
	g_thread_pool_push(finisher->pool, job, NULL);
}

static void wait_for_all(Finisher *finisher)
{
	if (finisher->pool != NULL)
		g_thread_pool_free(finisher->pool, FALSE, TRUE);
	finisher->pool = NULL;
}

const Content *finisher_content(Finisher *finisher, int index)
{
	wait_for_all(finisher);
	return (guint) index < finisher->contents->len ? finisher->contents->pdata[index] : NULL;
}

void finisher_drop(Finisher *finisher)
{
	if (finisher == NULL)
		return;
	wait_for_all(finisher);
	g_ptr_array_unref(finisher->contents);
	g_mutex_clear(&finisher->lock);
	g_free(finisher);
}
