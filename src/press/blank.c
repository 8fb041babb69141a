/* blank.c: hands out the papers of templates/blank. */
#include "press/blank.h"

#include <errno.h>
#include <fcntl.h>
#include <libxml/tree.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define SCHEMA_NAMESPACE "http://www.w3.org/2001/XMLSchema"

static char *blank_path(const Press *press, const char *kind)
{
	g_autofree char *name = g_strconcat(kind, ".xml", NULL);
	return g_build_filename(press->data, "templates", "blank", name, NULL);
}

/* ---- the kinds ---- */

static gint compare_kinds(gconstpointer a, gconstpointer b)
{
	return strcmp(*(char *const *) a, *(char *const *) b);
}

/* The kinds there is a blank of, sorted; NULL with ERROR set without the folder. */
static GPtrArray *kinds(const Press *press, GError **error)
{
	g_autofree char *folder = g_build_filename(press->data, "templates", "blank", NULL);
	GDir *dir = g_dir_open(folder, 0, error);
	if (dir == NULL)
		return NULL;
	GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
	const char *name;
	while ((name = g_dir_read_name(dir)) != NULL)
		if (g_str_has_suffix(name, ".xml"))
			g_ptr_array_add(names, g_strndup(name, strlen(name) - strlen(".xml")));
	g_dir_close(dir);
	g_ptr_array_sort(names, compare_kinds);
	return names;
}

/* The first sentence of TEXT, on one line; the caller frees it. */
static char *first_sentence(const char *text)
{
	g_autoptr(GString) line = g_string_new(NULL);
	for (const char *p = text; *p != '\0'; p++) {
		gboolean full_stop = line->len > 0 && line->str[line->len - 1] == '.';
		if (!g_ascii_isspace(*p))
			g_string_append_c(line, *p);
		else if (full_stop)
			break;
		else if (line->len > 0 && line->str[line->len - 1] != ' ')
			g_string_append_c(line, ' ');
	}
	return g_strdup(line->str);
}

/* What the schema of KIND says first about it; "" when it says nothing.  The caller frees it. */
static char *summary_of(const Press *press, const char *kind)
{
	g_autofree char *name = g_strconcat(kind, ".xsd", NULL);
	g_autofree char *path = g_build_filename(press->data, "templates", "schema", name, NULL);
	Diags *unheard = diags_new();
	xmlDocPtr doc = xml_load(path, &(XmlLimits) { 0 }, unheard);
	diags_drop(unheard);
	char *summary = NULL;
	xmlNodePtr node = doc != NULL ? xmlFirstElementChild(xmlDocGetRootElement(doc)) : NULL;
	if (node != NULL && strcmp((const char *) node->name, "annotation") == 0) {
		char *text = (char *) xmlNodeGetContent(node);
		summary = first_sentence(text);
		xmlFree(text);
	}
	xmlFreeDoc(doc);
	return summary != NULL ? summary : g_strdup("");
}

PressStatus blank_list(Press *press)
{
	GError *error = NULL;
	g_autoptr(GPtrArray) names = kinds(press, &error);
	if (names == NULL)
		return press_complain(error);
	int width = 0;
	for (guint i = 0; i < names->len; i++)
		width = MAX(width, (int) strlen(names->pdata[i]));
	for (guint i = 0; i < names->len; i++) {
		g_autofree char *summary = summary_of(press, names->pdata[i]);
		printf("%-*s %s\n", width, (char *) names->pdata[i], summary);
	}
	return PRESS_DONE;
}

/* ---- one blank ---- */

/* Writes TEXT to a new file at PATH. */
static gboolean write_new(const char *path, const char *text, gsize length, GError **error)
{
	int handle = open(path, O_WRONLY | O_CREAT | O_EXCL, 0666);
	gboolean good = handle >= 0 && write(handle, text, length) == (gssize) length;
	int code = errno;
	if (handle >= 0 && close(handle) != 0 && good) {
		good = FALSE;
		code = errno;
	}
	if (good)
		return TRUE;
	if (handle >= 0)
		unlink(path);
	g_set_error(error, G_FILE_ERROR, g_file_error_from_errno(code), "%s: cannot be written: %s", path,
	            code == EEXIST ? "it is there already" : g_strerror(code));
	return FALSE;
}

PressStatus blank_write(Press *press, const char *kind, const char *path)
{
	GError *error = NULL;
	g_autofree char *blank = blank_path(press, kind);
	g_autofree char *text = NULL;
	gsize length;
	if (strchr(kind, '/') != NULL || !g_file_test(blank, G_FILE_TEST_IS_REGULAR)) {
		g_printerr("boardpack: no kind of paper is called \"%s\"; boardpack new lists them\n", kind);
		return PRESS_WRONG_CALL;
	}
	if (!g_file_get_contents(blank, &text, &length, &error))
		return press_complain(error);
	if (path == NULL) {
		fwrite(text, 1, length, stdout);
		return PRESS_DONE;
	}
	return write_new(path, text, length, &error) ? PRESS_DONE : press_complain(error);
}
