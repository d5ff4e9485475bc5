// reference: plain
/* Section 1: everything else is the program's: names near those that acc and its runtime use, macros named like functions. */
#include <acc.h>
#include <stdio.h>

#define polled(x) ((x) + 1)
#define selfish self
#define waker_count 5
#define STATE "macro"
#define dropped(...) __VA_ARGS__

struct context {
    int self, waker;
};

static int acc_ept = 3;

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int later__value(int later__init)
{
    int later__future = await later(later__init);
    await acc_yield();
    return later__future + acc_ept;
}

async int main(void)
{
    struct context context = { polled(1), waker_count };
    int selfish = await later(dropped(context.self));
    const char *future = STATE;
    await acc_yield();
    printf("%d %d %s %d\n", selfish, context.waker, future, await later__value(4));
    return 0;
}
