// reference: futures
/* Section 8: a prototype in a header is all that another file needs: its futures are awaited, held in variables,
 * dropped, joined, raced and spawned. */
#include "fetch.h"

#include <acc.h>
#include <stdio.h>
#include <string.h>

static async int here(int n)
{
    await acc_yield();
    return n;
}

async int even(int n)
{
    if (n == 0)
        return 1;
    async int o = odd(n - 1);
    return await o;
}

async int main(void)
{
    printf("%d %d\n", await fetch('a', 1), await here(await fetch('b', 0)));
    struct page page = await load("page", 2);
    printf("%s %d %s\n", page.text, page.number, (await load("other", 3)).text);
    int count = 0;
    await add(&count, 5);

    async int a = fetch('a', 1), b = fetch('b', 9), fresh = fetch('f', 9);
    async struct page p = load("in place", 4);
    async void v = add(&count, 10);
    await acc_join(a, v, p);
    struct page copy = await p;
    printf("%d %d %s %d\n", await a, await a, copy.text, count);
    printf("%d\n", await acc_race(b, fetch('c', 9), acc_yield(), fresh));
    acc_cancel(b);
    printf("%d %d\n", await even(10), await odd(6));
    async int task = acc_spawn(fetch('t', 2));
    acc_spawn(add(&count, 100));
    printf("%d %d\n", await task, count);
    {
        async int in_scope = fetch('s', 9);
        await acc_race(in_scope, acc_yield());
    }
    printf("%d\n", await fetch_all("xyz"));
    int row[3] = {1, 2, 3};
    printf("%d\n", await total(3, &row));
    return 0;
}
