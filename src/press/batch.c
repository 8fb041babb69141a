/* batch.c: forks a child a pack and reports on each. */
#include "press/batch.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "press/find.h"
#include "press/stock.h"

#define NANOSECONDS 1000000000

/* One pack's turn. */
typedef struct Turn {
	BuildReport *report;          /* in memory shared with the child, which fills it in */
	pid_t child;                  /* 0: none running */
	FILE *said;                   /* what the child says, shown in one piece */
	gboolean unchanged, ended;
	int wait_status;              /* of the ended child */
} Turn;

typedef enum Outcome { PRINTED, UNCHANGED, FAULTY, FAILED, OUTCOMES } Outcome;

static const char *const outcome_words[OUTCOMES] = { "printed", "unchanged", "printed with faults", "failed" };

typedef struct Batch {
	Press *press;
	const BatchOptions *options;
	GPtrArray *packs;             /* paths */
	Turn *turns;                  /* one a pack */
	guint said;                   /* turns reported on: always in the order of the packs */
	int tally[OUTCOMES];
	PressStatus worst;
	gint64 data_newest;           /* change of a stylesheet, template or font, nanoseconds since the epoch */
} Batch;

/* ---- the child ---- */

static void limit(int resource, rlim_t most, rlim_t grace)
{
	struct rlimit both = { most, most + grace };
	setrlimit((__rlimit_resource_t) resource, &both);
}

/* What one pack may use up before it is given up. */
static void limit_child(const Batch *batch)
{
	limit(RLIMIT_CORE, 0, 0);
	limit(RLIMIT_CPU, (rlim_t) batch->press->options.max_seconds, 5);      /* SIGXCPU, then SIGKILL */
	alarm((unsigned) batch->press->options.max_seconds * 2);    /* a child that waits uses no CPU time */
#ifndef __SANITIZE_ADDRESS__                           /* whose shadow memory is terabytes */
	limit(RLIMIT_AS, (rlim_t) batch->options->max_megabytes << 20, 0);
#endif
}

G_NORETURN static void child_main(Batch *batch, const char *path, Turn *turn)
{
	prctl(PR_SET_PDEATHSIG, SIGTERM);
	dup2(fileno(turn->said), STDERR_FILENO);
	dup2(fileno(turn->said), STDOUT_FILENO);
	limit_child(batch);
	batch->press->options.leaving = TRUE;
	PressStatus status = build_pack(batch->press, path, &batch->options->build, turn->report);
	fflush(NULL);
	_exit((int) status);
}

/* ---- the parent ---- */

static void say_outcome(Batch *batch, const char *path, const Turn *turn, Outcome outcome, const char *why)
{
	batch->tally[outcome]++;
	if (batch->options->json) {
		g_autofree char *name = g_strescape(path, NULL);
		printf("{\"pack\":\"%s\",\"outcome\":\"%s\",\"pages\":%d%s%s%s}\n", name, outcome_words[outcome],
		       turn->report->pages, why ? ",\"why\":\"" : "", why ? why : "", why ? "\"" : "");
	} else if (why != NULL || outcome == UNCHANGED || turn->report->pages == 0) {
		printf("%s: %s%s%s\n", path, outcome_words[outcome], why ? ": " : "", why ? why : "");
	} else {
		printf("%s: %s, %d pages\n", path, outcome_words[outcome], turn->report->pages);
	}
	fflush(stdout);
}

/* Shows what the child said, whole. */
static void replay(FILE *said)
{
	char buffer[4096];
	gsize got;
	rewind(said);
	while ((got = fread(buffer, 1, sizeof buffer, said)) > 0)
		fwrite(buffer, 1, got, stderr);
	fclose(said);
}

/* Why a child died of SIGNAL, in words, and how to raise the limit. */
static const char *cause_of_death(const Batch *batch, int signal_number)
{
	static char text[160];
	if (signal_number == SIGXCPU || signal_number == SIGALRM || signal_number == SIGKILL)
		g_snprintf(text, sizeof text, "took more than %d s (raise it with --max-seconds)",
		           batch->press->options.max_seconds);
	else if (signal_number == SIGABRT || signal_number == SIGTRAP)
		g_snprintf(text, sizeof text, "gave up (signal %d); it may need more than %d MiB (raise it with "
		           "--max-memory)", signal_number, batch->options->max_megabytes);
	else
		g_snprintf(text, sizeof text, "crashed (signal %d)", signal_number);
	return text;
}

/* The PDFs of a clean pack are as new as its newest source, those of a pack with faults a second older, so
 * that the next batch prints it and says so again. */
static void date_products(const Batch *batch, const char *path, PressStatus status)
{
	const BuildOptions *build = &batch->options->build;
	for (Edition edition = build->first; edition <= build->last; edition++) {
		g_autofree char *product = build_target(path, edition);
		gint64 newest = find_newest(path);
		struct timespec time = { newest / NANOSECONDS - (status == PRESS_DONE ? 0 : 1), newest % NANOSECONDS };
		const struct timespec both[2] = { time, time };
		utimensat(AT_FDCWD, product, both, 0);
	}
}

static void report_turn(Batch *batch, guint index)
{
	const Turn *turn = &batch->turns[index];
	const char *path = batch->packs->pdata[index];
	if (turn->unchanged) {
		say_outcome(batch, path, turn, UNCHANGED, NULL);
		return;
	}
	replay(turn->said);
	PressStatus status = PRESS_FAULTS;
	if (WIFSIGNALED(turn->wait_status)) {
		turn->report->pages = 0;
		say_outcome(batch, path, turn, FAILED, cause_of_death(batch, WTERMSIG(turn->wait_status)));
	} else {
		status = (PressStatus) WEXITSTATUS(turn->wait_status);
		gboolean made = turn->report->pages > 0;
		say_outcome(batch, path, turn, !made ? FAILED : status == PRESS_DONE ? PRINTED : FAULTY, NULL);
		if (made)
			date_products(batch, path, status);
	}
	batch->worst = MAX(batch->worst, status);
}

/* Reports on the turns that have ended, up to the first that has not. */
static void report_turns(Batch *batch)
{
	for (; batch->said < batch->packs->len && batch->turns[batch->said].ended; batch->said++)
		report_turn(batch, batch->said);
}

/* Waits for any child to end. */
static void reap(Batch *batch)
{
	int status;
	pid_t child = waitpid(-1, &status, 0);
	for (guint i = 0; child > 0 && i < batch->packs->len; i++)
		if (batch->turns[i].child == child) {
			batch->turns[i].child = 0;
			batch->turns[i].ended = TRUE;
			batch->turns[i].wait_status = status;
		}
	report_turns(batch);
}

/* FALSE when the surroundings let no child start. */
static gboolean start_turn(Batch *batch, guint index)
{
	Turn *turn = &batch->turns[index];
	turn->said = tmpfile();
	fflush(NULL);
	pid_t child = turn->said != NULL ? fork() : -1;
	if (child == 0)
		child_main(batch, batch->packs->pdata[index], turn);
	if (child > 0) {
		turn->child = child;
		return TRUE;
	}
	g_printerr("boardpack: no child process can be started: %s\n", g_strerror(errno));
	g_clear_pointer(&turn->said, fclose);
	return FALSE;
}

static gboolean is_unchanged(const Batch *batch, const char *path)
{
	const BuildOptions *build = &batch->options->build;
	if (batch->options->force || build->house != NULL || build->papers)
		return FALSE;
	gint64 newest = find_newest(path);
	for (Edition edition = build->first; edition <= build->last; edition++) {
		g_autofree char *product = build_target(path, edition);
		struct stat status;
		if (stat(product, &status) != 0 || newest > find_nanoseconds(status.st_mtim)
		    || batch->data_newest > find_nanoseconds(status.st_ctim))
			return FALSE;
	}
	return TRUE;
}

static void run_turns(Batch *batch)
{
	int most = batch->options->jobs > 0 ? batch->options->jobs : (int) g_get_num_processors();
	int running = 0;
	for (guint i = 0; i < batch->packs->len; i++) {
		if (is_unchanged(batch, batch->packs->pdata[i])) {
			batch->turns[i].unchanged = batch->turns[i].ended = TRUE;
			report_turns(batch);
			continue;
		}
		while (running >= most) {
			reap(batch);
			running--;
		}
		if (!start_turn(batch, i)) {
			batch->worst = PRESS_SURROUNDINGS;
			break;
		}
		running++;
	}
	while (running-- > 0)
		reap(batch);
}

static void say_summary(const Batch *batch)
{
	const int *tally = batch->tally;
	if (batch->options->json)
		printf("{\"packs\":%u,\"printed\":%d,\"unchanged\":%d,\"faulty\":%d,\"failed\":%d}\n", batch->packs->len,
		       tally[PRINTED], tally[UNCHANGED], tally[FAULTY], tally[FAILED]);
	else
		printf("%u pack%s: %d printed, %d unchanged, %d with faults, %d failed\n", batch->packs->len,
		       batch->packs->len == 1 ? "" : "s", tally[PRINTED], tally[UNCHANGED], tally[FAULTY], tally[FAILED]);
}

PressStatus batch_packs(Press *press, const char *const *paths, const BatchOptions *options)
{
	GError *error = NULL;
	g_autoptr(GPtrArray) packs = find_packs(paths, &error);
	if (packs == NULL || !stock_fill(press, &error))
		return press_complain(error);
	if (packs->len == 0) {
		g_printerr("boardpack: no pack below %s\n", paths[0]);
		return PRESS_FAULTS;
	}
	press->options.threads = 1;           /* the packs run side by side, not the papers of one */
	Batch batch = { .press = press, .options = options, .packs = packs,
	                .data_newest = find_newest_data(press->data) };
	gsize size = packs->len * sizeof(BuildReport);
	BuildReport *reports = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (reports == MAP_FAILED) {
		g_set_error(&error, G_FILE_ERROR, G_FILE_ERROR_NOMEM, "no memory for %u packs", packs->len);
		return press_complain(error);
	}
	g_autofree Turn *turns = g_new0(Turn, packs->len);
	for (guint i = 0; i < packs->len; i++)
		turns[i].report = &reports[i];
	batch.turns = turns;
	run_turns(&batch);
	say_summary(&batch);
	munmap(reports, size);
	return batch.worst;
}
