/* compare.c: the time of `acc translate` beside that of `clang -fsyntax-only` on the same text without the dialect's
 * words, both run in turns, in the directory where generate.c's files are.
 *
 *     compare ACC INCLUDE-DIRECTORY
 *
 * Two times each: as a clock on the wall sees it, and of the processor (children included).  Fails if the median ratio of
 * the wall's is over 1.5 for 10,000 lines, or ten times the lines take more than 13 times as long. */
#define _GNU_SOURCE
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define MOST_RATIO 1.5
#define MOST_GROWTH 13.0

enum { MOST_RUNS = 15 };

typedef struct run { double wall, processor; } run;

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static double milliseconds(struct timeval time)
{
    return (double)time.tv_sec * 1e3 + (double)time.tv_usec / 1e3;
}

static run timed(char *const *command)
{
    double start = now();
    pid_t child = fork();
    if (child == 0) {
        execvp(command[0], command);
        _exit(127);
    }
    int status;
    struct rusage used;
    if (child < 0 || wait4(child, &status, 0, &used) < 0 || !WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        fprintf(stderr, "compare: %s %s failed\n", command[0], command[1]);
        exit(1);
    }
    return (run){ now() - start, milliseconds(used.ru_utime) + milliseconds(used.ru_stime) };
}

static int compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(const double *values, int count)
{
    double sorted[MOST_RUNS];
    memcpy(sorted, values, (size_t)count * sizeof *values);
    qsort(sorted, (size_t)count, sizeof *sorted, compare);
    return sorted[count / 2];
}

/* The median wall time of acc; the ratio to clang's in *ratio. */
static double measure(const char *name, char *acc, char *include, int runs, double *ratio)
{
    char dialect[64], plain[64], out[64];
    snprintf(dialect, sizeof dialect, "%s.async.c", name);
    snprintf(plain, sizeof plain, "%s.c", name);
    snprintf(out, sizeof out, "%s.out.c", name);
    char *by_acc[] = { acc, "translate", dialect, "-o", out, NULL };
    char *by_clang[] = { "clang", "-fsyntax-only", "-I", include, plain, NULL };

    double acc_wall[MOST_RUNS], clang_wall[MOST_RUNS], ratios[MOST_RUNS], processor[MOST_RUNS];
    timed(by_clang);
    timed(by_acc);
    for (int i = 0; i < runs; i++) {
        run clang = timed(by_clang), own = timed(by_acc);
        acc_wall[i] = own.wall;
        clang_wall[i] = clang.wall;
        ratios[i] = own.wall / clang.wall;
        processor[i] = own.processor / clang.processor;
    }
    *ratio = median(ratios, runs);
    printf("%-14s %9.1f %9.1f %7.2f %12.2f\n", name, median(clang_wall, runs), median(acc_wall, runs), *ratio,
           median(processor, runs));
    return median(acc_wall, runs);
}

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    double ratio, other;
    printf("%-14s %9s %9s %7s %12s\n", "milliseconds", "clang", "acc", "ratio", "of CPU time");
    double small = measure("10000_lines", argv[1], argv[2], MOST_RUNS, &ratio);
    double large = measure("100000_lines", argv[1], argv[2], 5, &other);
    measure("one_function", argv[1], argv[2], 5, &other);
    measure("many_locals", argv[1], argv[2], 5, &other);
    bool slow = ratio > MOST_RATIO, grows = large / small > MOST_GROWTH;
    printf("10,000 lines: %.2f times clang's time (at most %.1f)%s\n", ratio, MOST_RATIO, slow ? "  SLOWER" : "");
    printf("100,000 lines take %.1f times as long (at most %.0f)%s\n", large / small, MOST_GROWTH, grows ? "  SLOWER" : "");
    return slow || grows;
}
