/* build.c: drives one pack through all rooms. */
#include "press/build.h"

#include <stdio.h>
#include <string.h>

#include "press/collate.h"
#include "press/forme.h"
#include "press/load.h"
#include "press/manuscript.h"
#include "press/output.h"
#include "press/print.h"
#include "press/timing.h"
#include "press/withheld.h"

/* One edition of one pack on its way. */
typedef struct Build {
	Press *press;
	const BuildOptions *options;
	Edition edition;
	const char *path, *target;    /* pack.xml as the caller names it; the PDF */
	Diags *diags;
	Timing *timing;
	Pack *pack;
	Typeroom *room;
	Withheld *withheld;           /* NULL: nothing is */
	GPtrArray *formes;
	gboolean spared;              /* the PDF of before, for there are errors */
} Build;

/* ---- what is asked for ---- */

/* Prints one document without the places and the copy of the house, which are no facts. */
static void dump_doc(xmlDocPtr doc)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);
	collate_strip(root, "urn:boardpack:at");
	collate_empty(root, FACTS_NAMESPACE, "house");
	xmlBufferPtr buffer = xmlBufferCreate();
	xmlOutputBufferPtr out = xmlOutputBufferCreateBuffer(buffer, NULL);
	xmlNodeDumpOutput(out, doc, root, 0, 0, "UTF-8");
	xmlOutputBufferClose(out);
	fwrite(xmlBufferContent(buffer), 1, (gsize) xmlBufferLength(buffer), stdout);
	putchar('\n');
	xmlBufferFree(buffer);
}

/* The documents with their facts, one after another below one root. */
static void dump_facts(const Pack *pack)
{
	puts("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<f:documents xmlns:f=\"" FACTS_NAMESPACE "\">");
	if (pack->doc != NULL)
		dump_doc(pack->doc);
	for (guint i = 0; i < pack->papers->len; i++) {
		const PackPaper *paper = pack->papers->pdata[i];
		if (paper->doc != NULL)
			dump_doc(paper->doc);
	}
	puts("</f:documents>");
}

static void dump_fo(const Build *build)
{
	xmlDocPtr doc = collate_fo(build->formes, build->pack->folder);
	xmlDocFormatDump(stdout, doc, 0);
	xmlFreeDoc(doc);
}

/* Seconds since the epoch of an ISO day at midnight UTC; 0 when there is none. */
static gint64 seconds_of_day(const char *day)
{
	g_autofree char *text = g_strconcat(day, "T00:00:00Z", NULL);
	g_autoptr(GDateTime) time = g_date_time_new_from_iso8601(text, NULL);
	return time != NULL ? g_date_time_to_unix(time) : 0;
}

/* "Scrutiny Board, 2026-03-12" where the pack has no title of its own. */
static char *title_of(const Pack *pack)
{
	if (pack->title[0] != '\0')
		return g_strdup(pack->title);
	if (pack->committee[0] != '\0')
		return g_strconcat(pack->committee, pack->date[0] ? ", " : "", pack->date, NULL);
	g_autofree char *name = g_path_get_basename(pack->path);
	return g_steal_pointer(&name);
}

/* Each paper's pages of FILE as a file of its own in the folder TARGET-papers. */
static gboolean write_papers(const Build *build, const GString *file, GError **error)
{
	g_autofree char *stem = g_strndup(build->target, strlen(build->target) - strlen(".pdf"));
	g_autofree char *folder = g_strconcat(g_str_has_suffix(build->target, ".pdf") ? stem : build->target,
	                                      "-papers", NULL);
	if (!output_folder(folder, error))
		return FALSE;
	int first = 0;
	for (guint i = 0; i < build->formes->len; i++) {
		const Forme *forme = build->formes->pdata[i];
		const PackPaper *paper = manuscript_of(forme);
		int count = (int) forme->paper->pages->len;
		const char *id = paper != NULL ? paper->id : "agenda";
		g_autofree char *name = g_strconcat(id, ".pdf", NULL);
		g_autofree char *path = g_build_filename(folder, name, NULL);
		g_autofree char *whole = title_of(build->pack);
		g_autofree char *own = paper != NULL ? pack_paper_title(paper) : NULL;
		g_autofree char *title = g_strdup_printf("%s: %s", whole, own != NULL ? own : id);
		GString *alone = NULL;
		if (count > 0)
			alone = finish_extract(file, build->target, first, first + count - 1, title, error);
		gboolean good = count == 0 || (alone != NULL && output_write(path, alone->str, alone->len, error));
		if (alone != NULL)
			g_string_free(alone, TRUE);
		if (!good)
			return FALSE;
		first += count;
	}
	return TRUE;
}

/* PRINTING (NULL: no PDF is asked for) has painted all papers. */
static gboolean deliver(Build *build, Printing *printing, GError **error)
{
	const PressOptions *options = &build->press->options;
	if (options->dump != DUMP_NONE) {
		print_dump(build->formes, options->dump, build->diags, stdout);
		return TRUE;
	}
	if (options->png != NULL && !print_pictures(build->formes, typeroom_fonts(build->room), options->png, error))
		return FALSE;
	if (options->png != NULL)
		timing_lap(build->timing, "pictures");
	g_autofree char *title = title_of(build->pack);
	g_autofree char *subject = pack_subject(build->pack);
	const char *author = build->pack->authority[0] != '\0' ? build->pack->authority : build->pack->committee;
	FinishMeta meta = {
		.title = title,
		.author = author[0] != '\0' ? author : NULL,
		.subject = subject,
		.language = build->pack->language,
		.date = print_date(seconds_of_day(build->pack->date)),
	};
	GString *file = printing_finish(printing, &meta, build->diags, error);
	build->spared = file != NULL && output_spares(build->target, build->diags);
	gboolean good = build->spared || (file != NULL && output_write(build->target, file->str, file->len, error)
	                                  && (!build->options->papers || write_papers(build, file, error)));
	if (file != NULL)
		g_string_free(file, TRUE);
	return good;
}

/* ---- the walk ---- */

/* Moves what the papers' threads said to the pack's diagnostics, in the order of the papers. */
static void gather_diags(Build *build)
{
	for (guint i = 0; i < build->formes->len; i++)
		diags_merge(build->diags, ((Forme *) build->formes->pdata[i])->diags);
}

static gboolean given_up(const Build *build)
{
	return diags_count(build->diags, DIAG_FATAL) > 0;
}

/* These stages run side by side. */
static void lap_pages(Build *build)
{
	TyperoomTimes times = typeroom_times(build->room);
	timing_lap(build->timing, "transform, layout, paint; processor time:");
	timing_part(build->timing, "transform", times.transform);
	timing_part(build->timing, "layout", times.layout);
	timing_part(build->timing, "paint", times.paint);
}

/* From the loaded pack to what is asked for.  TRUE without a product after a fatal diagnostic;
 * FALSE with ERROR set when the surroundings fail. */
static gboolean print_pack(Build *build, GError **error)
{
	if (build->press->options.dump == DUMP_FACTS) {
		dump_facts(build->pack);
		return TRUE;
	}
	if (!withheld_load(&build->withheld, build->press, build->pack, build->path, error))
		return FALSE;
	timing_lap(build->timing, "withheld");
	if (!manuscript_formes(build->press, build->pack, build->formes, build->diags, error)
	    || !withheld_join(build->withheld, build->press, build->pack, build->formes, error))
		return FALSE;
	if (build->press->options.dump == DUMP_FO) {
		typeroom_make_trees(build->room, build->formes);
		gather_diags(build);
		if (!given_up(build))
			dump_fo(build);
		return TRUE;
	}
	Printing *printing = build->press->options.dump == DUMP_NONE ? printing_new(build->formes) : NULL;
	gboolean made = typeroom_set_pages(build->room, build->formes, printing != NULL ? printing_paper : NULL, printing);
	lap_pages(build);
	gather_diags(build);
	gboolean good = !made || given_up(build) || deliver(build, printing, error);
	timing_lap(build->timing, "finish");
	if (build->press->options.leaving)
		press_leave(printing);
	else
		printing_drop(printing);
	return good;
}

static PressStatus build_edition(Press *press, const char *path, const BuildOptions *options, Edition edition,
                                 const char *target, BuildReport *report)
{
	Build build = {
		.press = press, .options = options, .edition = edition, .path = path, .target = target,
		.diags = diags_new(), .timing = timing_new(), .room = typeroom_new(press),
		.formes = g_ptr_array_new_with_free_func((GDestroyNotify) forme_drop),
	};
	GError *error = NULL;
	build.pack = load_pack(press, path, edition, options->house, build.diags, &error);
	timing_lap(build.timing, "load");
	gboolean good = error == NULL;
	if (build.pack != NULL && (!given_up(&build) || press->options.dump == DUMP_FACTS))
		good = print_pack(&build, &error);
	gboolean made = good && !given_up(&build) && !build.spared && press->options.dump == DUMP_NONE;
	report->pages = made ? print_page_count(build.formes) : 0;
	PressStatus status = press_report(&press->options, build.diags);
	if (!good)
		status = press_complain(error);
	if (press->options.timing)
		timing_print(build.timing, print_page_count(build.formes));
	if (press->options.leaving && edition == options->last) {
		press_leave(g_memdup2(&build, sizeof build));
		return status;
	}
	g_ptr_array_unref(build.formes);      /* the areas, before the fonts they point into */
	typeroom_drop(build.room);
	withheld_drop(build.withheld);
	pack_drop(build.pack);
	timing_drop(build.timing);
	diags_drop(build.diags);
	return status;
}

char *build_target(const char *path, Edition edition)
{
	gsize stem = g_str_has_suffix(path, ".xml") ? strlen(path) - strlen(".xml") : strlen(path);
	return g_strdup_printf("%.*s%s.pdf", (int) stem, path, edition == EDITION_PUBLIC ? "" : "-members");
}

PressStatus build_pack(Press *press, const char *path, const BuildOptions *options, BuildReport *report)
{
	const PressOptions *said = &press->options;
	if (options->first != options->last
	    && (said->output != NULL || said->png != NULL || said->dump != DUMP_NONE)) {
		g_printerr("boardpack: -o, --png and --dump go with one edition, not with --edition=all\n");
		return PRESS_WRONG_CALL;
	}
	PressStatus worst = PRESS_DONE;
	for (Edition edition = options->first; edition <= options->last; edition++) {
		g_autofree char *beside = build_target(path, edition);
		BuildReport one = { 0 };
		PressStatus status = build_edition(press, path, options, edition, said->output ? said->output : beside,
		                                   &one);
		worst = MAX(worst, status);
		report->pages += one.pages;
	}
	return worst;
}
