// reference: coroutines
/* Section 10: acc_blocking runs a function on another thread and gives its result; other tasks go on meanwhile. */
#include <acc.h>
#include <stdio.h>
#include <time.h>

struct work {
    int milliseconds, result;
};

static int sleep_and_answer(void *argument)
{
    struct work *work = argument;
    nanosleep(&(struct timespec) { .tv_nsec = work->milliseconds * 1000000L }, NULL);
    work->result++;
    return work->result * 10;
}

static int ticks;

static async void tick(void)
{
    for (;;) {
        ticks++;
        await acc_sleep(ACC_MS);
    }
}

async int main(void)
{
    struct work first = { 30, 1 }, second = { 0, 5 };
    acc_spawn(tick());
    int sum = await acc_blocking(sleep_and_answer, &first) + await acc_blocking(sleep_and_answer, &second);
    printf("%d %d %d %d\n", sum, first.result, second.result, ticks > 0);
    return 0;
}
