/* find.c: walks folders. */
#include "press/find.h"

#include <libxml/xmlreader.h>
#include <string.h>
#include <sys/stat.h>

#define PAPERS_NAMESPACE "urn:boardpack:papers"
#define MAX_DEPTH 64                   /* of folders */

typedef void FileVisitor(const char *path, const struct stat *status, gpointer data);

static gint compare_names(gconstpointer a, gconstpointer b)
{
	return strcmp(*(char *const *) a, *(char *const *) b);
}

/* Calls VISIT with each regular file at or below PATH, in the order of their names.  Hidden ones are passed
 * over, and links to folders, which may point upwards. */
static void walk(const char *path, int depth, FileVisitor *visit, gpointer data)
{
	struct stat status;
	if (depth > MAX_DEPTH || stat(path, &status) != 0)
		return;
	if (!S_ISDIR(status.st_mode)) {
		if (S_ISREG(status.st_mode))
			visit(path, &status, data);
		return;
	}
	if (depth > 0 && g_file_test(path, G_FILE_TEST_IS_SYMLINK))
		return;
	GDir *folder = g_dir_open(path, 0, NULL);
	if (folder == NULL)
		return;
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
	const char *name;
	while ((name = g_dir_read_name(folder)) != NULL)
		if (name[0] != '.')
			g_ptr_array_add(names, g_strdup(name));
	g_dir_close(folder);
	g_ptr_array_sort(names, compare_names);
	for (guint i = 0; i < names->len; i++) {
		g_autofree char *below = g_build_filename(path, names->pdata[i], NULL);
		walk(below, depth + 1, visit, data);
	}
}

/* ---- packs ---- */

static void swallow(void *data G_GNUC_UNUSED, xmlErrorPtr error G_GNUC_UNUSED)
{
}

/* Whether the document element of the file is a pack; a file that cannot be read that far is none. */
static gboolean is_pack(const char *path)
{
	xmlTextReaderPtr reader = xmlReaderForFile(path, NULL, XML_PARSE_NONET);
	if (reader == NULL)
		return FALSE;
	xmlTextReaderSetStructuredErrorHandler(reader, (xmlStructuredErrorFunc) swallow, NULL);
	gboolean found = FALSE;
	while (!found && xmlTextReaderRead(reader) == 1 && xmlTextReaderDepth(reader) == 0)
		if (xmlTextReaderNodeType(reader) == XML_READER_TYPE_ELEMENT) {
			const char *space = (const char *) xmlTextReaderConstNamespaceUri(reader);
			const char *name = (const char *) xmlTextReaderConstLocalName(reader);
			found = g_strcmp0(name, "pack") == 0 && g_strcmp0(space, PAPERS_NAMESPACE) == 0;
			break;
		}
	xmlFreeTextReader(reader);
	return found;
}

static void collect_pack(const char *path, const struct stat *status G_GNUC_UNUSED, gpointer packs)
{
	g_autofree char *name = g_path_get_basename(path);
	if (strcmp(name, "pack.xml") == 0 || (g_str_has_suffix(name, ".xml") && is_pack(path)))
		g_ptr_array_add(packs, g_strdup(path));
}

GPtrArray *find_packs(const char *const *paths, GError **error)
{
	GPtrArray *packs = g_ptr_array_new_with_free_func(g_free);
	for (; *paths != NULL; paths++) {
		if (g_file_test(*paths, G_FILE_TEST_IS_DIR)) {
			walk(*paths, 0, collect_pack, packs);
		} else if (g_file_test(*paths, G_FILE_TEST_EXISTS)) {
			g_ptr_array_add(packs, g_strdup(*paths));
		} else {
			g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_NOENT, "%s: no such file or folder", *paths);
			g_ptr_array_unref(packs);
			return NULL;
		}
	}
	return packs;
}

/* ---- what is newest ---- */

gint64 find_nanoseconds(struct timespec time)
{
	return (gint64) time.tv_sec * 1000000000 + time.tv_nsec;
}

/* Whether PATH looks like the PDF made of an XML file beside it. */
static gboolean is_product(const char *path)
{
	if (!g_str_has_suffix(path, ".pdf"))
		return FALSE;
	g_autofree char *stem = g_strndup(path, strlen(path) - strlen(".pdf"));
	if (g_str_has_suffix(stem, "-members"))
		stem[strlen(stem) - strlen("-members")] = '\0';
	g_autofree char *source = g_strconcat(stem, ".xml", NULL);
	return g_file_test(source, G_FILE_TEST_EXISTS);
}

static void look_at_date(const char *path, const struct stat *status, gpointer newest)
{
	gint64 *when = newest;
	if (!is_product(path))
		*when = MAX(*when, find_nanoseconds(status->st_mtim));
}

gint64 find_newest(const char *pack)
{
	g_autofree char *folder = g_path_get_dirname(pack);
	gint64 newest = 0;
	walk(folder, 0, look_at_date, &newest);
	return newest;
}

gint64 find_newest_data(const char *data)
{
	static const char *const parts[] = { "xsl", "templates", "fonts" };
	gint64 newest = 0;
	for (gsize i = 0; i < G_N_ELEMENTS(parts); i++) {
		g_autofree char *folder = g_build_filename(data, parts[i], NULL);
		walk(folder, 0, look_at_date, &newest);
	}
	return newest;
}
