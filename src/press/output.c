/* output.c: makes files beside their targets. */
#include "press/output.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- a run that is killed or crashes leaves no litter ---- */

static char litter[2][4096];          /* read by the signal handler, so plain memory; "": none */

static void sweep_and_die(int signal_number)
{
	for (gsize i = 0; i < G_N_ELEMENTS(litter); i++)
		if (litter[i][0] != '\0')
			unlink(litter[i]);
	signal(signal_number, SIG_DFL);
	raise(signal_number);
}

static void remember_litter(int slot, const char *path)
{
	g_strlcpy(litter[slot], path, sizeof litter[slot]);
	static const int deadly[] = {
		SIGINT, SIGTERM, SIGHUP, SIGXCPU, SIGALRM, SIGABRT, SIGTRAP,
#ifndef __SANITIZE_ADDRESS__                           /* which has its own say about these */
		SIGSEGV, SIGBUS,
#endif
	};
	for (gsize i = 0; i < G_N_ELEMENTS(deadly); i++)
		signal(deadly[i], sweep_and_die);
}

/* ---- making and closing ---- */

static void set_errno_error(GError **error, const char *path, const char *what)
{
	int code = errno;
	g_set_error(error, G_FILE_ERROR, g_file_error_from_errno(code), "%s: %s: %s", path, what, g_strerror(code));
}

/* An empty file of a new name in FOLDER; NULL when it cannot be made. */
static char *new_file_in(const char *folder, int slot)
{
	char *path = g_build_filename(folder, ".boardpack-XXXXXX", NULL);
	int handle = g_mkstemp_full(path, 0, 0600);
	if (handle < 0) {
		g_free(path);
		return NULL;
	}
	close(handle);
	remember_litter(slot, path);
	return path;
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

Output *output_open(const char *path, GError **error)
{
	gboolean stream = is_stream(path);
	char *resolved = stream ? NULL : realpath(path, NULL);
	Output *output = g_new0(Output, 1);
	output->target = g_strdup(resolved ? resolved : path);
	free(resolved);
	g_autofree char *folder = stream ? g_strdup(g_get_tmp_dir()) : g_path_get_dirname(output->target);
	if (g_file_test(output->target, G_FILE_TEST_IS_DIR))
		errno = EISDIR;
	else if ((output->raw = new_file_in(folder, 0)) != NULL)
		output->product = stream ? new_file_in(folder, 1) : g_strdup(output->target);
	if (output->product == NULL) {
		set_errno_error(error, path, "cannot be written");
		output_close(output, FALSE, NULL);
		return NULL;
	}
	return output;
}

/* Copies the whole of FROM into the stream TO. */
static gboolean copy_into(const char *from, const char *to, GError **error)
{
	g_autofree char *bytes = NULL;
	gsize length;
	if (!g_file_get_contents(from, &bytes, &length, error))
		return FALSE;
	FILE *stream = fopen(to, "ab");          /* what was said to a redirected /dev/stdout before stays */
	gboolean good = stream != NULL && fwrite(bytes, 1, length, stream) == length;
	if (stream != NULL && fclose(stream) != 0)
		good = FALSE;
	if (!good)
		set_errno_error(error, to, "cannot be written");
	return good;
}

void output_name_target(const Output *output, GError **error)
{
	if (error == NULL || *error == NULL)
		return;
	g_autoptr(GString) message = g_string_new((*error)->message);
	g_string_replace(message, output->raw, output->target, 0);
	if (strcmp(output->product, output->target) != 0)
		g_string_replace(message, output->product, output->target, 0);
	GError *named = g_error_new_literal((*error)->domain, (*error)->code, message->str);
	g_clear_error(error);
	g_propagate_error(error, named);
}

gboolean output_close(Output *output, gboolean good, GError **error)
{
	gboolean stream = output->product != NULL && strcmp(output->product, output->target) != 0;
	if (good && stream)
		good = copy_into(output->product, output->target, error);
	if (stream)
		g_unlink(output->product);
	if (output->raw != NULL)
		g_unlink(output->raw);
	litter[0][0] = litter[1][0] = '\0';
	g_free(output->target);
	g_free(output->raw);
	g_free(output->product);
	g_free(output);
	return good;
}

gboolean output_folder(const char *folder, GError **error)
{
	if (g_mkdir_with_parents(folder, 0777) == 0)
		return TRUE;
	set_errno_error(error, folder, "cannot be made");
	return FALSE;
}
