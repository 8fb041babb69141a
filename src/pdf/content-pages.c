/* content-pages.c: the content streams of all pages, mended and compressed beside the other steps.
 *
 * libqpdf knows one thread only, so the streams are fetched and put back by the thread that calls; the
 * scanning and compressing between needs no libqpdf and is done by others.  What is put back is compressed
 * already, and libqpdf writes it as it is. */
#include <stdlib.h>
#include <zlib.h>

#include "pdf/content.h"
#include "pdf/pdf.h"

typedef struct Stream {
	qpdf_oh object;
	unsigned char *data;          /* as cairo wrote it, inflated; libqpdf's, from malloc */
	size_t length;
	Bytef *packed;                /* mended and compressed */
	uLongf packed_length;
	int *marks;                   /* Finish.marks_found of its page */
} Stream;

struct ContentWork {
	GThreadPool *pool;
	Stream *streams;              /* a page each */
	int count;                    /* of those fetched */
};

/* The page's content in one stream; a page may have several or none. */
static gboolean fetch(Finish *f, qpdf_oh page, Stream *stream)
{
	qpdf_oh contents = qpdf_oh_get_key(f->q, page, "/Contents");
	QPDF_BOOL filtered = QPDF_FALSE;

	if (qpdf_oh_is_stream(f->q, contents)) {
		qpdf_oh_get_stream_data(f->q, contents, qpdf_dl_generalized, &filtered, &stream->data, &stream->length);
	} else {
		qpdf_oh_release(f->q, contents);
		if ((qpdf_oh_get_page_content_data(f->q, page, &stream->data, &stream->length) & QPDF_ERRORS) != 0)
			return FALSE;
		contents = new_stream(f, "", 0);
		qpdf_oh_replace_key(f->q, page, "/Contents", contents);
	}
	stream->object = contents;
	return stream->data != NULL;
}

/* In one of the pool's threads. */
static void mend(gpointer data, gpointer user G_GNUC_UNUSED)
{
	Stream *stream = data;
	GString *mended = content_mend((const char *) stream->data, stream->length, stream->marks);

	stream->packed_length = compressBound(mended->len);
	stream->packed = g_malloc(stream->packed_length);
	/* It fails for want of room only, and there is enough. */
	compress2(stream->packed, &stream->packed_length, (const Bytef *) mended->str, mended->len,
	          Z_DEFAULT_COMPRESSION);
	g_string_free(mended, TRUE);
}

ContentWork *content_begin(Finish *f, GError **error)
{
	ContentWork *work = g_new0(ContentWork, 1);
	int threads = MAX(1, (int) g_get_num_processors() - 1);       /* this one goes on with other steps */

	work->streams = g_new0(Stream, f->page_count);
	work->pool = g_thread_pool_new(mend, NULL, threads, FALSE, NULL);
	for (int i = 0; i < f->page_count; i++) {
		Stream *stream = &work->streams[work->count++];

		stream->marks = &f->marks_found[i];
		if (!fetch(f, f->pages[i], stream)) {
			g_set_error(error, FINISH_ERROR, 0, "page %d of the painted file cannot be read", i + 1);
			content_end(f, work);
			return NULL;
		}
		g_thread_pool_push(work->pool, stream, NULL);
	}
	return work;
}

void content_end(Finish *f, ContentWork *work)
{
	qpdf_oh filter = qpdf_oh_new_name(f->q, "/FlateDecode"), none = qpdf_oh_new_null(f->q);

	g_thread_pool_free(work->pool, FALSE, TRUE);
	for (int i = 0; i < work->count; i++) {
		Stream *stream = &work->streams[i];

		if (stream->packed != NULL)
			qpdf_oh_replace_stream_data(f->q, stream->object, stream->packed, stream->packed_length, filter,
			                            none);
		qpdf_oh_release(f->q, stream->object);
		g_free(stream->packed);
		free(stream->data);
	}
	qpdf_oh_release(f->q, filter);
	qpdf_oh_release(f->q, none);
	g_free(work->streams);
	g_free(work);
}
