/* data.c: looks for the data folder around the program. */
#include "press/data.h"


#define DATA_WITNESS "fonts/fonts.conf"       /* every data folder has it */

static gboolean holds_data(const char *folder)
{
	g_autofree char *witness = g_build_filename(folder, DATA_WITNESS, NULL);
	return g_file_test(witness, G_FILE_TEST_IS_REGULAR);
}

/* The folder of the running program; NULL where /proc is not mounted. */
static char *program_folder(void)
{
	g_autofree char *program = g_file_read_link("/proc/self/exe", NULL);
	return program ? g_path_get_dirname(program) : NULL;
}

char *data_folder_find(GError **error)
{
	const char *named = g_getenv("BOARDPACK_DATA");
	if (named != NULL) {
		if (holds_data(named))
			return g_canonicalize_filename(named, NULL);
		g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_NOENT,
		            "BOARDPACK_DATA is %s, which has no " DATA_WITNESS, named);
		return NULL;
	}
	g_autofree char *beside = program_folder();
	if (beside != NULL) {
		static const char *const around[] = { ".", "../share/boardpack", ".." };
		for (gsize i = 0; i < G_N_ELEMENTS(around); i++) {
			g_autofree char *folder = g_canonicalize_filename(around[i], beside);
			if (holds_data(folder))
				return g_steal_pointer(&folder);
		}
	}
	if (holds_data(BOARDPACK_DATA_FOLDER))
		return g_strdup(BOARDPACK_DATA_FOLDER);
	g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_NOENT,
	            "no folder with " DATA_WITNESS " beside the program or in " BOARDPACK_DATA_FOLDER
	            "; name it with BOARDPACK_DATA");
	return NULL;
}
