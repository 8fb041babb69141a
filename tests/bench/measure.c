/* measure.c: how long a command takes.
 *
 *     measure RUNS COMMAND ...
 *
 * Runs COMMAND once to warm the caches, then RUNS times, and prints the median of
 * the wall times in milliseconds, the least, the most, and the peak of memory in MiB.
 * What the command prints is dropped. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define MAX_RUNS 99

static double now_ms(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

/* The wall time of one run in milliseconds; *MEMORY in KiB.  Ends the program when the command fails. */
static double run_once(char **command, long *memory)
{
	double start = now_ms();
	pid_t child = fork();
	if (child == 0) {
		int nowhere = open("/dev/null", O_WRONLY);
		dup2(nowhere, STDOUT_FILENO);
		dup2(nowhere, STDERR_FILENO);
		execvp(command[0], command);
		_exit(127);
	}
	int status;
	struct rusage usage;
	while (wait4(child, &status, 0, &usage) < 0 && errno == EINTR)
		continue;
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
		fprintf(stderr, "measure: %s failed\n", command[0]);
		exit(1);
	}
	*memory = usage.ru_maxrss;
	return now_ms() - start;
}

static int compare(const void *a, const void *b)
{
	double difference = *(const double *) a - *(const double *) b;
	return difference < 0 ? -1 : difference > 0;
}

int main(int argc, char **argv)
{
	int runs = argc > 2 ? atoi(argv[1]) : 0;
	if (runs < 1 || runs > MAX_RUNS) {
		fputs("usage: measure RUNS COMMAND ...\n", stderr);
		return 2;
	}
	double times[MAX_RUNS];
	long memory, most = 0;
	run_once(argv + 2, &memory);
	for (int i = 0; i < runs; i++) {
		times[i] = run_once(argv + 2, &memory);
		most = memory > most ? memory : most;
	}
	qsort(times, (size_t) runs, sizeof times[0], compare);
	printf("%.1f %.1f %.1f %.1f\n", times[runs / 2], times[0], times[runs - 1], (double) most / 1024);
	return 0;
}
