// reference: futures
/* Section 5: acc_block_on of every kind of future: calls, calls through pointers, blocks, allocated ones, joins and
 * races; tasks go on in the next one. */
#include <acc.h>
#include <stdio.h>

struct large {
    int n[30];
};

static async int work(const char *name, int turns)
{
    for (int i = 0; i < turns; i++)
        await acc_yield();
    printf("%s ", name);
    return turns;
}

static async struct large large(int n)
{
    struct large l = {{n, [29] = n + 1}};
    await acc_yield();
    return l;
}

static async int count_up(int *place)
{
    for (;;) {
        ++*place;
        await acc_yield();
    }
    return 0;
}

int main(void)
{
    async int (*pointer)(const char *, int) = work;
    int counter = 0;
    acc_future(int) task = acc_spawn(count_up(&counter)), p = work("box", 2);

    printf("%d\n", acc_block_on(work("call", 1)));
    printf("%d\n", acc_block_on(pointer("pointer", 2)));
    printf("%d\n", acc_block_on(async { return await work("block", 1) + 10; }));
    acc_block_on(acc_join(work("a", 2), work("b", 1), p));
    puts("");
    printf("%d\n", acc_block_on(acc_race(work("c", 3), work("d", 1))));
    printf("%d\n", acc_block_on(p));
    struct large l = acc_block_on(large(5));
    printf("%d %d\n", l.n[0], l.n[29]);
    int before = counter;
    acc_block_on(acc_yield());
    printf("%d ", counter > before);
    acc_cancel(task);
    before = counter;
    acc_block_on(acc_yield());
    printf("%d %d\n", counter == before, task == NULL);
    return 0;
}
