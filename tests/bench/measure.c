/* measure.c: how long commands take, in turns.
 *
 *     measure RUNS COMMAND ... [-- COMMAND ...] ...
 *
 * Runs each command once to warm the caches, then all of them in turn, RUNS times, so that what else the
 * machine does falls on all alike.  Prints a line a command: the median of the wall times in milliseconds, the
 * least, the most, the median of the processor times, and the peak of memory in MiB.  What a command prints is
 * dropped. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define MAX_RUNS     99
#define MAX_COMMANDS 8

typedef struct Command {
	char **argv;                  /* ends with NULL */
	double wall[MAX_RUNS], processor[MAX_RUNS];   /* milliseconds */
	long memory;                  /* KiB, the most of all runs */
} Command;

static double now_ms(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static double ms_of(struct timeval time)
{
	return (double) time.tv_sec * 1e3 + (double) time.tv_usec / 1e3;
}

/* Runs COMMAND and notes run INDEX.  Ends the program when it fails. */
static void run_once(Command *command, int index)
{
	double start = now_ms();
	pid_t child = fork();
	if (child == 0) {
		int nowhere = open("/dev/null", O_WRONLY);
		dup2(nowhere, STDOUT_FILENO);
		dup2(nowhere, STDERR_FILENO);
		execvp(command->argv[0], command->argv);
		_exit(127);
	}
	int status;
	struct rusage usage;
	while (wait4(child, &status, 0, &usage) < 0 && errno == EINTR)
		continue;
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
		fprintf(stderr, "measure: %s failed\n", command->argv[0]);
		exit(1);
	}
	command->wall[index] = now_ms() - start;
	command->processor[index] = ms_of(usage.ru_utime) + ms_of(usage.ru_stime);
	command->memory = usage.ru_maxrss > command->memory ? usage.ru_maxrss : command->memory;
}

static int compare(const void *a, const void *b)
{
	double difference = *(const double *) a - *(const double *) b;
	return difference < 0 ? -1 : difference > 0;
}

/* Splits the arguments at "--"; the number of commands. */
static int read_commands(Command *commands, char **argv)
{
	int count = 1;
	commands[0].argv = argv;
	for (; *argv != NULL; argv++) {
		if (strcmp(*argv, "--") != 0)
			continue;
		*argv = NULL;
		if (count < MAX_COMMANDS)
			commands[count++].argv = argv + 1;
	}
	return count;
}

int main(int argc, char **argv)
{
	static Command commands[MAX_COMMANDS];
	int runs = argc > 2 ? atoi(argv[1]) : 0;
	if (runs < 1 || runs > MAX_RUNS) {
		fputs("usage: measure RUNS COMMAND ... [-- COMMAND ...] ...\n", stderr);
		return 2;
	}
	int count = read_commands(commands, argv + 2);
	for (int i = -1; i < runs; i++)
		for (int j = 0; j < count; j++)
			run_once(&commands[j], i < 0 ? 0 : i);
	for (int j = 0; j < count; j++) {
		Command *c = &commands[j];
		qsort(c->wall, (size_t) runs, sizeof c->wall[0], compare);
		qsort(c->processor, (size_t) runs, sizeof c->processor[0], compare);
		printf("%.1f %.1f %.1f %.1f %.1f\n", c->wall[runs / 2], c->wall[0], c->wall[runs - 1],
		       c->processor[runs / 2], (double) c->memory / 1024);
	}
	return 0;
}
