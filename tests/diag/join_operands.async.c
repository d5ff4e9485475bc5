/* acc_join and acc_race take futures, one at least; they are futures themselves. */
#include <acc.h>
#define NOTHING ((void *)0)
async int fetch(int n);
async yield int numbers(void);
int plain(int n);

async int user(int n)
{
    async int a = fetch(1);
    async yield int s = numbers();
    await acc_join();
    n = await acc_race();
    await acc_join(a, n);
    await acc_race(fetch(1), plain(2));
    await acc_join(a, await fetch(2));
    await acc_join(s, a);
    await acc_race(numbers());
    n = await acc_join(a);
    acc_join(a, fetch(3));
    n = acc_race(a, fetch(4));
    if (acc_race(a, fetch(5)) == 1)
        n++;
    await acc_join(a, NOTHING);
    return n;
}

int plain_one(void)
{
    acc_join(fetch(1), fetch(2));
    return await acc_race(fetch(1));
}
