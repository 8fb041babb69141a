/* output.c: makes files beside their targets. */
#include "press/output.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- a run that is killed or crashes leaves no litter ---- */

static char litter[4096];             /* read by the signal handler, so plain memory; "": none */

static void sweep_and_die(int signal_number)
{
	if (litter[0] != '\0')
		unlink(litter);
	signal(signal_number, SIG_DFL);
	raise(signal_number);
}

static void remember_litter(const char *path)
{
	g_strlcpy(litter, path, sizeof litter);
	static const int deadly[] = {
		SIGINT, SIGTERM, SIGHUP, SIGXCPU, SIGALRM, SIGABRT, SIGTRAP,
#ifndef __SANITIZE_ADDRESS__                           /* which has its own say about these */
		SIGSEGV, SIGBUS,
#endif
	};
	for (gsize i = 0; i < G_N_ELEMENTS(deadly); i++)
		signal(deadly[i], sweep_and_die);
}

/* ---- writing ---- */

static gboolean fail(GError **error, const char *path, const char *what)
{
	int code = errno;
	g_set_error(error, G_FILE_ERROR, g_file_error_from_errno(code), "%s: %s: %s", path, what, g_strerror(code));
	return FALSE;
}

/* Whether PATH is there and something else than a file: a pipe, a device.  /dev/stdout counts, though the
 * shell may have sent it to a file. */
static gboolean is_stream(const char *path)
{
	struct stat status;
	if (g_str_has_prefix(path, "/dev/"))
		return TRUE;
	return stat(path, &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

static gboolean write_all(int handle, const char *data, gsize length)
{
	while (length > 0) {
		gssize written = write(handle, data, length);
		if (written < 0 && errno == EINTR)
			continue;
		if (written <= 0)
			return FALSE;
		data += written;
		length -= (gsize) written;
	}
	return TRUE;
}

/* Writes to HANDLE, a new file or a stream, and closes it; errno says why not. */
static gboolean write_and_close(int handle, const char *data, gsize length)
{
	gboolean good = write_all(handle, data, length);
	int code = errno;
	if (close(handle) == 0)
		errno = code;
	else
		good = FALSE;
	return good;
}

/* What was said to a redirected /dev/stdout before stays. */
static gboolean write_stream(const char *path, const char *data, gsize length, GError **error)
{
	int handle = open(path, O_WRONLY | O_APPEND | O_CLOEXEC);
	return (handle >= 0 && write_and_close(handle, data, length)) || fail(error, path, "cannot be written");
}

static gboolean replace_file(const char *target, const char *data, gsize length, GError **error)
{
	g_autofree char *folder = g_path_get_dirname(target);
	g_autofree char *beside = g_build_filename(folder, ".boardpack-XXXXXX", NULL);
	int handle = g_mkstemp_full(beside, O_WRONLY | O_CLOEXEC, 0666);
	if (handle < 0)
		return fail(error, target, "cannot be written");
	remember_litter(beside);
	gboolean good = write_and_close(handle, data, length) && g_rename(beside, target) == 0;
	if (!good) {
		fail(error, target, "cannot be written");
		g_unlink(beside);
	}
	litter[0] = '\0';
	return good;
}

gboolean output_write(const char *path, const char *data, gsize length, GError **error)
{
	if (is_stream(path))
		return write_stream(path, data, length, error);
	if (g_file_test(path, G_FILE_TEST_IS_DIR)) {
		errno = EISDIR;
		return fail(error, path, "cannot be written");
	}
	char *resolved = realpath(path, NULL);
	gboolean good = replace_file(resolved != NULL ? resolved : path, data, length, error);
	free(resolved);
	return good;
}

gboolean output_spares(const char *path, Diags *diags)
{
	if (diags_count(diags, DIAG_ERROR) == 0 || !g_file_test(path, G_FILE_TEST_IS_REGULAR))
		return FALSE;
	diags_note(diags, DIAG_ERROR, (Place) { .file = path },
	           "left as it was; to see these pages, print to another file with -o");
	return TRUE;
}

gboolean output_folder(const char *folder, GError **error)
{
	if (g_mkdir_with_parents(folder, 0777) == 0)
		return TRUE;
	return fail(error, folder, "cannot be made");
}
