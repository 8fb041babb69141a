/* main.c: the verbs and their options; the press does the work. */
#include <glib.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "fo/conformance.h"
#include "press/batch.h"
#include "press/blank.h"
#include "press/build.h"
#include "press/check.h"
#include "press/format.h"

#define DEFAULT_MAX_PAGES   2000
#define DEFAULT_MAX_SECONDS 60
#define DEFAULT_MAX_MEMORY  2048      /* MiB */

/* What the command line said; the fields a verb does not offer keep their defaults. */
typedef struct Call {
	PressOptions press;
	char *level, *dump, *output, *png, *edition, *house;
	gboolean terse, json, papers, force, conformance;
	Edition first, last;          /* what the word edition means */
	int jobs, max_memory;
	char **rest;                  /* arguments that are no options */
	int count;
} Call;

typedef PressStatus VerbRun(Press *press, const Call *call);

/* What a verb offers beside the common options. */
enum {
	OFFER_OUTPUT = 1, OFFER_DUMP = 2, OFFER_PNG = 4, OFFER_EDITION = 8, OFFER_HOUSE = 16, OFFER_PAPERS = 32,
	OFFER_JOBS = 64, OFFER_FORCE = 128, OFFER_THREADS = 256,
	OFFER_CONFORMANCE = 512,
};

typedef struct Verb {
	const char *name, *arguments, *summary;
	unsigned offers;              /* OFFER_OUTPUT ... */
	int least, most;              /* arguments */
	DiagLevel threshold;          /* below it nothing is printed unless -W says so */
	VerbRun *run;
} Verb;

/* ---- the verbs ---- */

static BuildOptions build_options(const Call *call)
{
	return (BuildOptions) {
		.first = call->first, .last = call->last, .house = call->house, .papers = call->papers,
	};
}

static PressStatus run_build(Press *press, const Call *call)
{
	press->options.leaving = TRUE;
	BuildOptions options = build_options(call);
	BuildReport report = { 0 };
	return build_pack(press, call->rest[0], &options, &report);
}

static PressStatus run_batch(Press *press, const Call *call)
{
	BatchOptions options = {
		.build = build_options(call), .jobs = call->jobs, .force = call->force, .json = call->json,
		.max_megabytes = call->max_memory,
	};
	return batch_packs(press, (const char *const *) call->rest, &options);
}

static PressStatus run_check(Press *press, const Call *call)
{
	return check_files(press, (const char *const *) call->rest);
}

static PressStatus run_format(Press *press, const Call *call)
{
	press->options.leaving = TRUE;
	if (call->conformance) {
		conformance_write(stdout);
		return PRESS_DONE;
	}
	return format_fo(press, call->rest[0]);
}

static PressStatus run_new(Press *press, const Call *call)
{
	return call->count == 0 ? blank_list(press) : blank_write(press, call->rest[0], call->rest[1]);
}

static const Verb verbs[] = {
	{ "build", "PACK.xml", "print a board pack",
	  OFFER_OUTPUT | OFFER_DUMP | OFFER_PNG | OFFER_EDITION | OFFER_HOUSE | OFFER_PAPERS | OFFER_THREADS,
	  1, 1, DIAG_WARNING, run_build },
	{ "batch", "PATH...", "print every pack below each PATH",
	  OFFER_EDITION | OFFER_HOUSE | OFFER_JOBS | OFFER_FORCE, 1, G_MAXINT, DIAG_WARNING, run_batch },
	{ "check", "FILE...", "validate papers and apply the rules", 0, 1, G_MAXINT, DIAG_STYLE, run_check },
	{ "format", "FILE.fo", "the formatter alone: any FO of the profile",
	  OFFER_OUTPUT | OFFER_DUMP | OFFER_PNG | OFFER_THREADS | OFFER_CONFORMANCE, 1, 1, DIAG_WARNING, run_format },
	{ "new", "[KIND [FILE]]", "a blank paper of a kind; alone: the kinds", 0, 0, 2, DIAG_WARNING, run_new },
};

static const Verb *verb_named(const char *name)
{
	for (gsize i = 0; i < G_N_ELEMENTS(verbs); i++)
		if (strcmp(verbs[i].name, name) == 0)
			return &verbs[i];
	return NULL;
}

static void print_help(FILE *out)
{
	fputs("usage: boardpack VERB [OPTION...] ARGUMENT...\n\n", out);
	for (gsize i = 0; i < G_N_ELEMENTS(verbs); i++)
		fprintf(out, "  %-7s %-14s %s\n", verbs[i].name, verbs[i].arguments, verbs[i].summary);
	fputs("\nboardpack VERB --help lists the options of a verb.\n"
	      "exit status: 0 done, 1 faults in the papers, 2 wrong call, 3 surroundings (disk, missing font)\n", out);
}

/* ---- options ---- */

static const struct { const char *word; DiagLevel level; } levels[] = {
	{ "style", DIAG_STYLE }, { "warning", DIAG_WARNING }, { "unsupported", DIAG_UNSUPPORTED },
	{ "error", DIAG_ERROR }, { "fatal", DIAG_FATAL },
};

static const struct { const char *word; Dump dump; } dumps[] = {
	{ "facts", DUMP_FACTS }, { "fo", DUMP_FO }, { "areas", DUMP_AREAS }, { "tags", DUMP_TAGS },
};

static const struct { const char *word; Edition first, last; } editions[] = {
	{ "public", EDITION_PUBLIC, EDITION_PUBLIC }, { "members", EDITION_MEMBERS, EDITION_MEMBERS },
	{ "all", EDITION_PUBLIC, EDITION_MEMBERS },
};

/* The index of WORD in a table of COUNT entries of SIZE bytes that begin with their word; -1 with ERROR set. */
static int word_index(const char *option, const char *word, const void *table, gsize count, gsize size,
                      GError **error)
{
	g_autoptr(GString) known = g_string_new(NULL);
	for (gsize i = 0; i < count; i++) {
		const char *entry = *(const char *const *) ((const char *) table + i * size);
		if (strcmp(entry, word) == 0)
			return (int) i;
		g_string_append_printf(known, "%s%s", i == 0 ? "" : i + 1 == count ? " or " : ", ", entry);
	}
	g_set_error(error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "%s is %s, not \"%s\"", option, known->str, word);
	return -1;
}

#define WORD_INDEX(option, word, table, error) \
	word_index((option), (word), (table), G_N_ELEMENTS(table), sizeof (table)[0], (error))

/* Turns the words of the call into what the press wants; FALSE with ERROR set for a word unknown. */
static gboolean settle_call(Call *call, const Verb *verb, GError **error)
{
	PressOptions *press = &call->press;
	int index = 0;
	press->style.threshold = verb->threshold;
	if (call->level != NULL) {
		if ((index = WORD_INDEX("--level", call->level, levels, error)) < 0)
			return FALSE;
		press->style.threshold = levels[index].level;
	}
	if (call->dump != NULL) {
		if ((index = WORD_INDEX("--dump", call->dump, dumps, error)) < 0)
			return FALSE;
		press->dump = dumps[index].dump;
	}
	if (call->edition != NULL) {
		if ((index = WORD_INDEX("--edition", call->edition, editions, error)) < 0)
			return FALSE;
		call->first = editions[index].first;
		call->last = editions[index].last;
	}
	if (press->dump == DUMP_FACTS && verb->run == run_format) {
		g_set_error(error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
		            "--dump=facts goes with build: an FO file has none");
		return FALSE;
	}
	if (press->max_seconds < 1 || call->max_memory < 1 || call->jobs < 0 || press->threads < 0
	    || press->max_pages < 0 || press->max_bytes < 0) {
		g_set_error(error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "a limit is above nought");
		return FALSE;
	}
	press->printing = verb->run == run_build && press->dump != DUMP_FACTS;
	press->output = call->output;
	press->png = call->png;
	press->style.terse = call->terse;
	press->style.json = call->json;
	press->style.colour = !call->json && isatty(STDERR_FILENO);
	return TRUE;
}

/* The options VERB offers, as GOption wants them; the caller frees the array. */
static GArray *entries_for(const Verb *verb, Call *call)
{
	const char *stages = verb->run == run_build ? "print a stage instead: facts, fo, areas or tags"
	                                            : "print a stage instead: fo, areas or tags";
	const struct { unsigned offer; GOptionEntry entry; } all[] = {
		{ OFFER_OUTPUT, { "output", 'o', 0, G_OPTION_ARG_FILENAME, &call->output, "the PDF to write", "FILE" } },
		{ OFFER_DUMP, { "dump", 0, 0, G_OPTION_ARG_STRING, &call->dump, stages, "STAGE" } },
		{ OFFER_PNG, { "png", 0, 0, G_OPTION_ARG_FILENAME, &call->png, "also write the pages as pictures",
		               "FOLDER" } },
		{ OFFER_EDITION, { "edition", 0, 0, G_OPTION_ARG_STRING, &call->edition,
		                   "public (default), members or all", "EDITION" } },
		{ OFFER_HOUSE, { "house", 0, 0, G_OPTION_ARG_STRING, &call->house, "print in another house style",
		                 "NAME" } },
		{ OFFER_PAPERS, { "papers", 0, 0, G_OPTION_ARG_NONE, &call->papers,
		                  "also write each paper as a PDF of its own", NULL } },
		{ OFFER_JOBS, { "jobs", 'j', 0, G_OPTION_ARG_INT, &call->jobs, "packs printed at once (one a processor)",
		                "N" } },
		{ OFFER_THREADS, { "jobs", 'j', 0, G_OPTION_ARG_INT, &call->press.threads,
		                   "papers set at once (one a processor)", "N" } },
		{ OFFER_JOBS, { "max-memory", 0, 0, G_OPTION_ARG_INT, &call->max_memory,
		                "give a pack up beyond N MiB (" G_STRINGIFY(DEFAULT_MAX_MEMORY) ")", "N" } },
		{ OFFER_FORCE, { "force", 0, 0, G_OPTION_ARG_NONE, &call->force, "print what has not changed, too",
		                 NULL } },
		{ OFFER_CONFORMANCE, { "conformance", 0, 0, G_OPTION_ARG_NONE, &call->conformance,
		                       "print which objects and properties are known; no FILE.fo then", NULL } },
		{ 0, { "level", 'W', 0, G_OPTION_ARG_STRING, &call->level,
		       "least level printed: style, warning, unsupported, error, fatal", "LEVEL" } },
		{ 0, { "terse", 0, 0, G_OPTION_ARG_NONE, &call->terse, "no excerpts of the source", NULL } },
		{ 0, { "json", 0, 0, G_OPTION_ARG_NONE, &call->json, "one JSON object a line", NULL } },
		{ 0, { "timing", 0, 0, G_OPTION_ARG_NONE, &call->press.timing, "print how long the stages took", NULL } },
		{ 0, { "max-pages", 0, 0, G_OPTION_ARG_INT, &call->press.max_pages,
		       "give a paper up beyond N pages (" G_STRINGIFY(DEFAULT_MAX_PAGES) ")", "N" } },
		{ 0, { "max-bytes", 0, 0, G_OPTION_ARG_INT64, &call->press.max_bytes,
		       "read no file of more than N bytes (64 MiB)", "N" } },
		{ 0, { "max-seconds", 0, 0, G_OPTION_ARG_INT, &call->press.max_seconds,
		       "give a paper, in a batch a pack, up after N seconds (" G_STRINGIFY(DEFAULT_MAX_SECONDS) ")", "N" } },
	};
	GArray *entries = g_array_new(TRUE, TRUE, sizeof(GOptionEntry));
	for (gsize i = 0; i < G_N_ELEMENTS(all); i++)
		if (all[i].offer == 0 || (verb->offers & all[i].offer) != 0)
			g_array_append_val(entries, all[i].entry);
	return entries;
}

/* ARGV with values that stick to their letter ("-j4") taken off it, which GOption does not do; the caller
 * frees the list. */
static char **split_letters(int argc, char **argv)
{
	GPtrArray *split = g_ptr_array_new();
	gboolean options = TRUE;
	for (int i = 0; i < argc; i++) {
		options = options && strcmp(argv[i], "--") != 0;
		gboolean stuck = options && argv[i][0] == '-' && strchr("joW", argv[i][1]) != NULL && argv[i][1] != '\0'
		                 && argv[i][2] != '\0';
		g_ptr_array_add(split, stuck ? g_strndup(argv[i], 2) : g_strdup(argv[i]));
		if (stuck)
			g_ptr_array_add(split, g_strdup(argv[i] + 2));
	}
	g_ptr_array_add(split, NULL);
	return (char **) g_ptr_array_free(split, FALSE);
}

/* Reads the options VERB offers; FALSE with ERROR set after a wrong call. */
static gboolean read_call(Call *call, const Verb *verb, int argc, char **argv, GError **error)
{
	g_auto(GStrv) words = split_letters(argc, argv);
	GArray *entries = entries_for(verb, call);
	g_autofree char *usage = g_strdup_printf("%s - %s", verb->arguments, verb->summary);
	GOptionContext *context = g_option_context_new(usage);
	g_option_context_add_main_entries(context, (GOptionEntry *) (void *) entries->data, NULL);
	gboolean good = g_option_context_parse_strv(context, &words, error);
	g_option_context_free(context);
	g_array_unref(entries);
	if (!good)
		return FALSE;
	int first = words[1] != NULL && strcmp(words[1], "--") == 0 ? 2 : 1;
	call->rest = g_strdupv(words + first);
	call->count = (int) g_strv_length(call->rest);
	if (call->count < (call->conformance ? 0 : verb->least) || call->count > verb->most) {
		g_set_error(error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, "%s expects %s", verb->name, verb->arguments);
		return FALSE;
	}
	return settle_call(call, verb, error);
}

static void call_clear(Call *call)
{
	g_free(call->level);
	g_free(call->dump);
	g_free(call->output);
	g_free(call->png);
	g_free(call->edition);
	g_free(call->house);
	g_strfreev(call->rest);
}

static PressStatus wrong_call(GError *error)
{
	g_printerr("boardpack: %s; see boardpack --help\n", error->message);
	g_error_free(error);
	return PRESS_WRONG_CALL;
}

static PressStatus run_verb(const Verb *verb, const Call *call)
{
	GError *error = NULL;
	Press *press = press_open(&call->press, &error);
	if (press == NULL)
		return press_complain(error);
	PressStatus status = verb->run(press, call);
	press_drop(press);
	return status;
}

/* What libraries would put in order has nothing to do with what was printed. */
G_NORETURN static void leave(PressStatus status)
{
#ifdef __SANITIZE_ADDRESS__                            /* looks for leaks on the way out */
	exit((int) status);
#else
	fflush(NULL);
	_exit((int) status);
#endif
}

int main(int argc, char **argv)
{
	setlocale(LC_CTYPE, "");
	signal(SIGXFSZ, SIG_IGN);             /* a file size limit is a write error, not a death */
	if (argc < 2 || strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) {
		print_help(argc < 2 ? stderr : stdout);
		return argc < 2 ? PRESS_WRONG_CALL : PRESS_DONE;
	}
	const Verb *verb = verb_named(argv[1]);
	if (verb == NULL) {
		g_printerr("boardpack: no verb \"%s\"; see boardpack --help\n", argv[1]);
		return PRESS_WRONG_CALL;
	}
	g_autofree char *program = g_strdup_printf("boardpack %s", verb->name);
	argv[1] = program;
	g_set_prgname(program);
	g_autofree char *here = g_get_current_dir();
	Call call = {
		.max_memory = DEFAULT_MAX_MEMORY,
		.press = { .max_pages = DEFAULT_MAX_PAGES, .max_seconds = DEFAULT_MAX_SECONDS,
		           .style = { .base_folder = here } },
	};
	GError *error = NULL;
	gboolean understood = read_call(&call, verb, argc - 1, argv + 1, &error);
	PressStatus status = understood ? run_verb(verb, &call) : wrong_call(error);
	call_clear(&call);
	leave(status);
}
