/* acc_join and acc_race take futures, one at least; they are futures themselves. */
#include <acc.h>
async int fetch(int n);
async yield int numbers(void);
int plain(int n);

async int user(int n)
{
    async int a = fetch(1);
    async yield int s = numbers();
    await acc_join();                    /* error: nothing to join */
    n = await acc_race();                /* error */
    await acc_join(a, n);                /* error at n: an int */
    await acc_race(fetch(1), plain(2));  /* error at plain(2) */
    await acc_join(a, await fetch(2));   /* error: an int; the await inside is one too many */
    await acc_join(s, a);                /* error at s: a stream; acc_next */
    await acc_race(numbers());           /* error: a stream */
    n = await acc_join(a);               /* error: no value */
    acc_join(a, fetch(3));               /* error: thrown away: an await is missing */
    n = acc_race(a, fetch(4));           /* error: a future, not an int: an await is missing */
    if (acc_race(a, fetch(5)) == 1)      /* error: an await is missing */
        n++;
    await acc_join(a, NULL);             /* error */
    return n;
}

int plain_one(void)
{
    acc_join(fetch(1), fetch(2));        /* error: thrown away; acc_block_on */
    return await acc_race(fetch(1));     /* error: await in a plain function */
}
