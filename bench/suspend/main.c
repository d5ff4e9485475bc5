/* main.c: what a suspension with its resumption costs, and a call that does not suspend, by acc and by hand.
 *
 * Both run in the same loop, in turns, and each ratio is that of two runs next to each other.  A row is the function, what
 * it does, and the medians of the nanoseconds by hand, those by acc, and the ratios.  Fails if the two compute something
 * else. */
#define ACC_TRANSLATED
#include "suspend.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { TURNS = 200000, RUNS = 41 };

const acc_future_type leaf__type = { .name = "leaf", .size = sizeof(struct leaf__future) };

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

static void never_woken(acc_waker *waker)
{
    (void)waker;
}

/* The executor: polls the one future until it is done.  Nanoseconds. */
static double run(const struct machine *machine, bool waits, long *result)
{
    static _Alignas(64) char future[MOST_BYTES];
    acc_waker waker = { never_woken };
    acc_context cx = { .waker = &waker };
    acc_poll (*volatile opaque)(void *, acc_context *) = machine->poll;
    acc_poll (*poll)(void *, acc_context *) = opaque;
    double start = now();
    machine->start(future, TURNS, 3, waits);
    while (poll(future, &cx) == ACC_PENDING)
        continue;
    double end = now();
    *result = machine->result(future);
    return end - start;
}

static int compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(double *values)
{
    qsort(values, RUNS, sizeof *values, compare);
    return values[RUNS / 2];
}

static int measure(const struct machine *hand, const struct machine *acc, bool waits)
{
    static double by_hand[RUNS], by_acc[RUNS], ratios[RUNS];
    long value = 0, value_by_acc = 0;
    run(hand, waits, &value);
    run(acc, waits, &value_by_acc);
    for (int i = 0; i < RUNS; i++) {
        long ignored;
        if (i % 2) {
            by_hand[i] = run(hand, waits, &ignored);
            by_acc[i] = run(acc, waits, &ignored);
        } else {
            by_acc[i] = run(acc, waits, &ignored);
            by_hand[i] = run(hand, waits, &ignored);
        }
        ratios[i] = by_acc[i] / by_hand[i];
    }
    printf("%-13s %-9s %8.3f %8.3f %7.3f\n", hand->name, waits ? "suspends" : "calls", median(by_hand) / TURNS,
           median(by_acc) / TURNS, median(ratios));
    if (value == value_by_acc)
        return 0;
    fprintf(stderr, "%s: they compute different values\n", hand->name);
    return 1;
}

int main(void)
{
    int failed = 0;
    for (int i = 0; i < MACHINE_COUNT; i++)
        for (int waits = 0; waits < 2; waits++)
            failed |= measure(&machines_by_hand[i], &machines_by_acc[i], waits);
    return failed;
}
