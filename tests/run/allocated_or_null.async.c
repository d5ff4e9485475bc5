/* A future or null: `c ? f(n) : NULL` is an acc_future wherever one is wanted. */
#include <acc.h>
#include <stddef.h>
#include <stdio.h>

struct slot {
    acc_future(int) job;
};

static async int fetch(int n)
{
    await acc_yield();
    return n * 10;
}

static acc_future(int) choice(int n)
{
    return n ? fetch(n) : NULL;
}

static acc_future(int) other(int n, acc_future(int) instead)
{
    return n > 1 ? instead : n ? fetch(n) : NULL;
}

static async int take(acc_future(int) job)
{
    if (!job)
        return -1;
    return await job;
}

static async int sum(int n)
{
    acc_future(int) a = n ? fetch(1) : NULL, b = NULL;
    struct slot slots[2];
    slots[0].job = n ? NULL : fetch(2), slots[1].job = n ? fetch(2) : NULL;
    b = n ? (fetch(3)) : NULL;
    int total = await take(n ? fetch(4) : NULL) + await take(n ? NULL : fetch(5));
    for (int i = 0; i < 2; i++)
        if (slots[i].job)
            total += await slots[i].job;
    total += a ? await a : 1000;
    total += b ? await b : 2000;
    return total;
}

async int main(void)
{
    acc_future(int) none = choice(0), some = choice(7), more = other(2, fetch(8)), less = other(0, NULL);
    printf("%d %d\n", none == NULL, less == NULL);
    printf("%d %d\n", await some, await more);
    printf("%d %d\n", await sum(0), await sum(1));
    return 0;
}
