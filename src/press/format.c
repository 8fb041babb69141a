/* format.c: one FO document through the formatter. */
#include "press/format.h"

#include <stdio.h>
#include <string.h>

#include "press/forme.h"
#include "press/output.h"
#include "press/parts.h"
#include "press/print.h"
#include "press/timing.h"

#define DC_NAMESPACE "http://purl.org/dc/elements/1.1/"

/* PATH with its extension turned to .pdf; the caller frees it. */
static char *pdf_beside(const char *path)
{
	const char *dot = strrchr(path, '.');
	const char *slash = strrchr(path, '/');
	gsize stem = dot != NULL && (slash == NULL || dot > slash + 1) ? (gsize) (dot - path) : strlen(path);
	return g_strdup_printf("%.*s.pdf", (int) stem, path);
}

/* The dc:title of the metadata in NODE or below (XSL 1.1 §6.4.4, declarations); NULL without one.  To be freed
 * with xmlFree. */
static char *metadata_title(xmlNodePtr node)
{
	if (strcmp((const char *) node->name, "title") == 0 && node->ns != NULL
	    && strcmp((const char *) node->ns->href, DC_NAMESPACE) == 0)
		return (char *) xmlNodeGetContent(node);
	char *title = NULL;
	for (xmlNodePtr child = xmlFirstElementChild(node); child != NULL && title == NULL;
	     child = xmlNextElementSibling(child))
		title = metadata_title(child);
	return title;
}

/* The title of DOC's declarations, or the name of the file at PATH; the caller frees it. */
static char *title_of(xmlDocPtr doc, const char *path)
{
	xmlNodePtr child = xmlFirstElementChild(xmlDocGetRootElement(doc));
	while (child != NULL && strcmp((const char *) child->name, "declarations") != 0)
		child = xmlNextElementSibling(child);
	char *written = child != NULL ? metadata_title(child) : NULL;
	g_autofree char *title = g_strstrip(g_strdelimit(g_strdup(written != NULL ? written : ""), "\t\r\n", ' '));
	xmlFree(written);
	if (title[0] != '\0')
		return g_steal_pointer(&title);
	char *name = g_path_get_basename(path);
	char *dot = strrchr(name, '.');
	if (dot != NULL && dot != name)
		*dot = '\0';
	return name;
}

static const char *language_of(const FoNode *tree)
{
	const char *language = fo_string(tree, PR_LANGUAGE);
	return language != NULL && strcmp(language, "none") != 0 ? language : NULL;
}

/* Writes what the options ask for from set pages; PRINTING (NULL: no PDF is asked for) has painted them. */
static gboolean deliver(Press *press, Typeroom *room, GPtrArray *formes, const char *path, Printing *printing,
                        const FinishMeta *meta, GError **error)
{
	const PressOptions *options = &press->options;
	Forme *forme = formes->pdata[0];
	if (options->dump != DUMP_NONE) {
		print_dump(formes, options->dump, forme->diags, stdout);
		return TRUE;
	}
	if (options->png != NULL && !print_pictures(formes, typeroom_fonts(room), options->png, error))
		return FALSE;
	g_autofree char *beside = pdf_beside(path);
	GString *file = printing_finish(printing, meta, forme->diags, error);
	const char *target = options->output ? options->output : beside;
	gboolean good = file != NULL && (output_spares(target, forme->diags)
	                                 || output_write(target, file->str, file->len, error));
	if (file != NULL)
		g_string_free(file, TRUE);
	return good;
}

/* From the tree to what is asked for; FALSE with ERROR set when the surroundings fail. */
static gboolean set_and_deliver(Press *press, Typeroom *room, GPtrArray *formes, const char *path,
                                Timing *timing, GError **error)
{
	Forme *forme = formes->pdata[0];
	gboolean made = typeroom_make_trees(room, formes);
	timing_lap(timing, "fo tree");
	if (!made)
		return TRUE;
	if (press->options.dump == DUMP_FO) {
		fo_tree_dump(forme->tree, stdout);
		return TRUE;
	}
	g_autofree char *title = title_of(forme->fo, path);
	g_autofree char *language = g_strdup(language_of(forme->tree));
	FinishMeta meta = { .title = title, .language = language, .date = print_date(0) };
	parts_divide(formes);
	Printing *printing = press->options.dump == DUMP_NONE ? printing_new(formes) : NULL;
	typeroom_set_pages(room, formes, printing != NULL ? printing_paper : NULL, printing);
	timing_lap(timing, "layout, paint");
	for (guint i = 1; i < formes->len; i++)
		diags_merge(forme->diags, ((Forme *) formes->pdata[i])->diags);
	if (formes->len > 1 && print_page_count(formes) == 0)
		diag(forme->diags, forme->tree->place, D_PAGES_NONE);
	gboolean good = diags_count(forme->diags, DIAG_FATAL) > 0
	                || deliver(press, room, formes, path, printing, &meta, error);
	timing_lap(timing, "finish");
	if (press->options.leaving)
		press_leave(printing);
	else
		printing_drop(printing);
	return good;
}

PressStatus format_fo(Press *press, const char *path)
{
	g_autofree char *folder = g_path_get_dirname(path);
	g_autoptr(GPtrArray) formes = g_ptr_array_new_with_free_func((GDestroyNotify) forme_drop);
	Forme *forme = forme_new(folder, folder);
	g_ptr_array_add(formes, forme);

	Timing *timing = timing_new();
	Typeroom *room = typeroom_new(press);
	XmlLimits limits = press_limits(press);
	forme->fo = xml_load(path, &limits, forme->diags);
	timing_lap(timing, "load");
	GError *error = NULL;
	gboolean good = set_and_deliver(press, room, formes, path, timing, &error);
	PressStatus status = press_report(&press->options, forme->diags);
	if (!good)
		status = press_complain(error);
	if (press->options.timing)
		timing_print(timing, print_page_count(formes));
	if (press->options.leaving) {
		press_leave(g_steal_pointer(&formes));
		press_leave(room);
	} else {
		g_clear_pointer(&formes, g_ptr_array_unref);   /* the areas, before the fonts they point into */
		typeroom_drop(room);
	}
	timing_drop(timing);
	return status;
}
