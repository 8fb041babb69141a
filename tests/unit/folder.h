/* folder.h: a folder of the test program's own for the files it writes. */
#ifndef UNIT_FOLDER_H
#define UNIT_FOLDER_H

#include <check.h>
#include <ftw.h>
#include <glib.h>
#include <glib/gstdio.h>

static char *folder;                  /* with nothing beside it in the folder above, which is its own as well */

static inline void make_folder(void)
{
	char *above = g_dir_make_tmp("boardpack-unit-XXXXXX", NULL);

	folder = g_build_filename(above, "papers", NULL);
	g_mkdir(folder, 0700);
	g_free(above);
}

static inline int remove_entry(const char *path, const struct stat *about, int kind, struct FTW *walk)
{
	(void) about;
	(void) kind;
	(void) walk;
	return g_remove(path);
}

static inline void drop_folder(void)
{
	char *above = g_path_get_dirname(folder);

	nftw(above, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
	g_free(above);
	g_free(folder);
}

static inline void write_file(const char *name, const char *text)
{
	char *path = g_build_filename(folder, name, NULL);

	ck_assert(g_file_set_contents(path, text, -1, NULL));
	g_free(path);
}

#endif
