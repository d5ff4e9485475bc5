// reference: plain
/* Section 4: _Atomic locals, with <stdatomic.h>'s macros and as plain operands, shared with a thread across waits. */
#include <acc.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>

#ifndef ATOMIC_VAR_INIT               /* which C23 has no more */
#define ATOMIC_VAR_INIT(value) (value)
#endif

struct shared {
    atomic_int *counter;
    _Atomic(bool) *stop;
};

static void *work(void *argument)
{
    struct shared *shared = argument;
    for (int i = 0; i < 1000; i++)
        atomic_fetch_add(shared->counter, 1);
    atomic_store(shared->stop, true);
    return NULL;
}

static async int later(int value)
{
    await acc_yield();
    return value;
}

async int main(void)
{
    atomic_int counter = ATOMIC_VAR_INIT(0);
    _Atomic(bool) stop = false;
    _Atomic long total;
    _Atomic(const char *) text = "first";
    atomic_flag flag = ATOMIC_FLAG_INIT;
    struct shared shared = { &counter, &stop };
    pthread_t thread;

    atomic_init(&total, await later(5));
    pthread_create(&thread, NULL, work, &shared);
    while (!atomic_load(&stop))
        await acc_yield();
    pthread_join(thread, NULL);
    printf("%d\n", counter);

    counter -= 400;
    await acc_yield();
    counter++;
    int expected = 601;
    bool swapped = atomic_compare_exchange_strong(&counter, &expected, await later(7));
    printf("%d %d\n", swapped, counter);
    printf("%d\n", atomic_exchange(&counter, 9));
    total *= await later(3);
    printf("%ld\n", atomic_fetch_sub(&total, await later(1)));
    printf("%ld\n", total);
    printf("%d\n", atomic_flag_test_and_set(&flag));
    await acc_yield();
    printf("%d\n", atomic_flag_test_and_set_explicit(&flag, memory_order_acquire));
    text = await later(1) ? "second" : "third";
    await acc_yield();
    printf("%s %d\n", text, (int)atomic_load_explicit(&counter, memory_order_relaxed));
    return 0;
}
