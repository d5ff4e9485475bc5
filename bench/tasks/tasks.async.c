/* tasks.async.c: what main.c measures: tasks that wait on timers, that come and go, that take turns. */
#include "tasks.h"

#include "own_wake.h"

size_t sleepers_started;

async void sleeper(void)
{
    sleepers_started++;
    await acc_sleep(3600 * ACC_S);
}

static async void wait_for_sleepers(size_t count)
{
    while (sleepers_started < count)
        await acc_yield();
}

void start_sleepers(size_t count)
{
    for (size_t i = 0; i < count; i++)
        acc_spawn(sleeper());
    acc_block_on(wait_for_sleepers(sleepers_started + count));
}

static async void nothing(size_t *done)
{
    ++*done;
}

static async void spawn_all(size_t count)
{
    size_t done = 0;
    for (size_t i = 0; i < count; i++) {
        acc_spawn(nothing(&done));
        if (i % 64 == 63)
            await acc_yield();
    }
    while (done < count)
        await acc_yield();
}

void run_spawns(size_t count)
{
    acc_block_on(spawn_all(count));
}

static async void take_turns(size_t turns)
{
    for (size_t i = 0; i < turns; i++)
        await acc_yield();
}

void run_yields(size_t count)
{
    acc_spawn(take_turns(count / 2));
    acc_block_on(take_turns(count / 2));
}

static async void wake_and_wait(size_t count)
{
    for (size_t i = 0; i < count; i++)
        await own_wake();
}

void run_wakes(size_t count)
{
    acc_block_on(wake_and_wait(count));
}
