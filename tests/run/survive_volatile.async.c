// reference: plain
/* Section 4: volatile locals live in memory at one address, which a handler of a signal may write to at any time. */
#include <acc.h>
#include <signal.h>
#include <stdio.h>

static volatile sig_atomic_t *watched;

static void handle(int signal)
{
    *watched += signal == SIGUSR1 ? 1 : 100;
}

static async int count(int times)
{
    volatile sig_atomic_t received = 0;
    volatile int turns;

    watched = &received;
    signal(SIGUSR1, handle);
    for (turns = 0; turns < times; turns++) {
        raise(SIGUSR1);
        await acc_yield();
        if (received != turns + 1)
            return -1;
        raise(SIGUSR1);
        await acc_yield();
        received--;
    }
    signal(SIGUSR1, SIG_DFL);
    return received;
}

async int main(void)
{
    volatile struct {
        int a;
        volatile char text[4];
    } object = { 1, "abc" };
    volatile double d = 0.5;
    volatile int *volatile p = &object.a;

    printf("%d\n", await count(5));
    *p += 4;
    object.text[1]++;
    await acc_yield();
    d *= object.a;
    await acc_yield();
    printf("%d %c%c%c %g %d\n", object.a, object.text[0], object.text[1], object.text[2], d, *p);
    return 0;
}
