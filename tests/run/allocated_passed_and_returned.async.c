// reference: futures
/* Section 5: plain functions make, take, choose and return allocated futures; an async function awaits one that it was
 * given. */
#include <acc.h>
#include <stdio.h>

typedef acc_future(int) job;

static async int fetch(int n)
{
    await acc_yield();
    return n;
}

static acc_future(int) start(int n)
{
    if (n < 0)
        return NULL;
    return fetch(n);
}

static job choose(int which, job a, acc_future(int) b)
{
    acc_future(int) *chosen = which ? &a : &b, *other = which ? &b : &a;
    acc_cancel(*other);
    return *chosen;
}

static void fill(acc_future(int) *place, int n)
{
    acc_cancel(*place);
    *place = fetch(n);
}

static async int use(acc_future(int) mine, int factor)
{
    defer acc_cancel(mine);
    if (factor == 0)
        return 0;
    return await mine * factor;
}

static job (*const starter)(int) = start;

async int main(void)
{
    acc_future(int) p = start(1), none = start(-1);
    printf("%d\n", none == NULL);
    fill(&p, 2);
    fill(&none, 3);
    p = choose(0, p, none);
    printf("%d\n", await p);
    printf("%d %d\n", await use(start(4), 10), await use(start(5), 0));
    p = start(6);
    async int user = use(p, 100);
    printf("%d\n", await user);
    p = starter(7);
    job q = choose(1, fetch(8), start(9));
    int sum = await p * 10 + await q;
    printf("%d\n", sum);
    return 0;
}
