/* Sections 5 and 8: `step f;`, with a typedef of an async function, declares f: in a header, and in a body. */
#include "steps.h"

#include <stdio.h>

static step own;
static step *const table[] = {first, second, own};

static async int own(int n)
{
    await acc_yield();
    return await third(n) + 100;
}

static async int all(void)
{
    step second, fourth;
    plain_step doubled;
    async int a = first(20), b = second(20);
    acc_future(int) c = third(20);
    async int d = async {
        return await fourth(3);
    };
    printf("%d %d %d %d\n", await a, await b, await c, await d);
    int sum = 0;
    for (int i = 0; i < 3; i++)
        sum += await table[i](doubled(i));
    printf("%d %d\n", sum, table[0] == first);
    async int task = acc_spawn(second(1));
    printf("%d %d\n", await acc_race(acc_sleep(60 * ACC_S), first(0)), await task);
    return await (first)(5) + await (*third)(5) + await own(5);
}

static int in_plain_code(int n)
{
    step fourth;
    plain_step doubled;
    acc_future(int) p = first(n), q = fourth(n);
    return acc_block_on(p) + acc_block_on(second(n)) + acc_block_on(q) + doubled(n);
}

int main(void)
{
    printf("%d\n", acc_block_on(all()));
    printf("%d\n", in_plain_code(10));
    return 0;
}
