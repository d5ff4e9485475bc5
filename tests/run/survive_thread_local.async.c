// reference: plain
/* Section 4: _Thread_local objects, of the file and of a block, are those of the thread, not of the frame. */
#include <acc.h>
#include <pthread.h>
#include <stdio.h>

static _Thread_local int global = 1;
extern _Thread_local int external;
_Thread_local int external = 5;

static async int count(int amount)
{
    static _Thread_local int total = 100;
    static __thread int turns;
    total += amount;
    global += amount;
    await acc_yield();
    turns++;
    await acc_yield();
    return total * 10 + turns;
}

static async int *address(void)
{
    _Thread_local static int object;
    await acc_yield();
    return &object;
}

static void *work(void *result)
{
    global = 1000;
    external = 2000;
    *(int *)result = global + external;
    return NULL;
}

async int main(void)
{
    printf("%d\n", await count(1));
    printf("%d\n", await count(2));
    printf("%d %d\n", global, external);
    *await address() = 7;
    pthread_t thread;
    int other;
    pthread_create(&thread, NULL, work, &other);
    await acc_yield();
    pthread_join(thread, NULL);
    printf("%d %d %d\n", other, global, external);
    external += await count(3);
    printf("%d %d\n", external, *await address());
    return 0;
}
