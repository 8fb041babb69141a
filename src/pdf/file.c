/* file.c: PDF files in and out: all or nothing. */
#include "pdf/file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

#include "pdf/finish.h"

/* The pending error of libqpdf as a GError about PATH. */
static gboolean fail(qpdf_data q, const char *path, const char *doing, GError **error)
{
	const char *detail = "unknown fault";

	if (qpdf_has_error(q))
		detail = qpdf_get_error_message_detail(q, qpdf_get_error(q));
	g_set_error(error, FINISH_ERROR, 0, "cannot %s %s: %s", doing, path, detail);
	return FALSE;
}

gboolean pdf_file_read(qpdf_data q, const char *path, PdfFileEdit *edit, char **data, GError **error)
{
	gsize length;
	gboolean good;

	/* From memory: reading object by object from a file costs a seek each. */
	if (!g_file_get_contents(path, data, &length, error))
		return FALSE;
	if (edit != NULL)
		edit(*data, length);
	qpdf_set_suppress_warnings(q, QPDF_TRUE);
	qpdf_silence_errors(q);
	good = (qpdf_read_memory(q, path, *data, length, NULL) & QPDF_ERRORS) == 0;
	return good ? TRUE : fail(q, path, "read", error);
}

static gboolean fail_file(const char *path, int code, GError **error)
{
	g_set_error(error, G_FILE_ERROR, (gint) g_file_error_from_errno(code), "cannot write %s: %s", path,
	            g_strerror(code));
	return FALSE;
}

static gboolean write_all(int fd, const unsigned char *data, size_t length)
{
	while (length > 0) {
		ssize_t written = write(fd, data, length);

		if (written < 0 && errno == EINTR)
			continue;
		if (written <= 0)
			return FALSE;
		data += written;
		length -= (size_t) written;
	}
	return TRUE;
}

/* Writes DATA beside PATH and renames it; the old file stays whole until the new one is. */
static gboolean replace_file(const char *path, const unsigned char *data, size_t length, GError **error)
{
	char *beside = g_strconcat(path, ".XXXXXX", NULL);
	int fd = g_mkstemp_full(beside, O_WRONLY | O_CLOEXEC, 0666), code = 0;

	if (fd < 0) {
		code = errno;
		g_free(beside);
		return fail_file(path, code, error);
	}
	if (!write_all(fd, data, length))
		code = errno;
	if (close(fd) != 0 && code == 0)
		code = errno;
	if (code == 0 && g_rename(beside, path) != 0)
		code = errno;
	if (code != 0)
		g_unlink(beside);
	g_free(beside);
	return code == 0 ? TRUE : fail_file(path, code, error);
}

gboolean pdf_file_write(qpdf_data q, const char *path, GError **error)
{
	qpdf_init_write_memory(q);
	qpdf_set_object_stream_mode(q, qpdf_o_generate);
	qpdf_set_compress_streams(q, QPDF_TRUE);
	qpdf_set_deterministic_ID(q, QPDF_TRUE);
	qpdf_force_pdf_version(q, "1.7");
	if ((qpdf_write(q) & QPDF_ERRORS) != 0)
		return fail(q, path, "write", error);
	return replace_file(path, qpdf_get_buffer(q), qpdf_get_buffer_length(q), error);
}
