/* main.c: what a task costs: bytes beside its frame while it waits on a timer; and the time of a spawned task from its
 * beginning to its end, of a turn, of a wake, each beside a malloc and free of as many bytes.
 *
 * Fails if a task that waits on a timer takes more than 128 bytes beside its frame. */
#define ACC_TRANSLATED
#include "tasks.h"

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "own_wake.h"

enum { SLEEPERS = 100000, OPERATIONS = 200000, RUNS = 21, MOST_BYTES = 128 };

const acc_future_type own_wake__type = { .name = "own_wake", .size = sizeof(struct own_wake__future) };
extern const acc_future_type sleeper__type;

/* Bytes that malloc has handed out, its own bookkeeping included. */
static size_t allocated(void)
{
    struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

static int measure_memory(void)
{
    start_sleepers(1000);       /* what is there only once */
    size_t before = allocated();
    start_sleepers(SLEEPERS);
    double bytes = (double)(allocated() - before) / SLEEPERS;
    double beside = bytes - (double)sleeper__type.size;
    acc_cancel_tasks();
    printf("a task that waits on a timer: %.1f bytes, %zu of them its frame, %.1f beside it (at most %d)%s\n", bytes,
           sleeper__type.size, beside, MOST_BYTES, beside > MOST_BYTES ? "  LARGER" : "");
    return beside > MOST_BYTES;
}

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

static void run_mallocs(size_t count)
{
    void *volatile memory;
    for (size_t i = 0; i < count; i++) {
        memory = malloc(80);
        free(memory);
    }
}

static int compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

int main(void)
{
    static const struct {
        const char *name;
        void (*run)(size_t count);
    } operations[] = {
        { "malloc and free", run_mallocs },
        { "a task, from spawn to its end", run_spawns },
        { "a turn that yields", run_yields },
        { "a turn with a wake of its own", run_wakes },
    };
    enum { COUNT = sizeof operations / sizeof *operations };
    static double times[COUNT][RUNS];

    for (int i = 0; i < RUNS; i++)
        for (int o = 0; o < COUNT; o++) {
            double start = now();
            operations[o].run(OPERATIONS);
            times[o][i] = (now() - start) / OPERATIONS;
        }
    for (int o = 0; o < COUNT; o++)
        qsort(times[o], RUNS, sizeof *times[o], compare);
    printf("%-32s %8s %7s\n", "", "ns", "ratio");
    for (int o = 0; o < COUNT; o++)
        printf("%-32s %8.2f %7.2f\n", operations[o].name, times[o][RUNS / 2], times[o][RUNS / 2] / times[0][RUNS / 2]);
    return measure_memory();
}
