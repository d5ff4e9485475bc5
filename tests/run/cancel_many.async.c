// reference: coroutines
/* Section 5: hundreds of tasks in different states when main ends: every one that had started runs its defers, exactly once, newest first. */
#include <acc.h>
#include <stdio.h>
#include <stdlib.h>

enum { TASKS = 300 };

static int left[TASKS], last = TASKS, order_errors, finished;

static void leave(int n)
{
    left[n]++;
    if (n > last)
        order_errors++;
    last = n;
}

static void report(void)
{
    int cancelled = 0, twice = 0;
    for (int i = 0; i < TASKS; i++) {
        cancelled += left[i] == 1;
        twice += left[i] > 1;
    }
    printf("%d %d %d %d\n", finished, cancelled, twice, order_errors);
}

static async void child(int n, char *memory)
{
    defer memory[0] = n;
    for (int i = 0; i < n; i++)
        await acc_yield();
}

static async void task(int n)
{
    char *memory = malloc(10);
    defer free(memory);
    int ended = 0;
    defer {
        if (ended)
            finished++;
        else
            leave(n);
    }
    await child(n, memory);
    ended = 1;
}

async int main(void)
{
    for (int i = 0; i < TASKS; i++)
        acc_spawn(task(i));
    for (int i = 0; i < 100; i++)
        await acc_yield();
    atexit(report);
    return 0;
}
