/* A stream is taken from with acc_next: it is not awaited, spawned, joined, allocated or a value. */
#include <acc.h>
async yield int numbers(int n);
int use(int n);

async int user(void)
{
    async yield int s = numbers(3);
    int n = await s;
    n = await numbers(3);
    n = numbers(3);
    numbers(3);
    acc_spawn(numbers(3));
    acc_spawn(s);
    await acc_join(s);
    n = await acc_race(s, acc_yield());
    acc_future(int) p = numbers(3);
    n = s;
    use(s);
    void *q = &s;
    n = sizeof s;
    async yield int t = s;
    return n + (q == NULL) + (p == NULL);
}

int plain(void)
{
    int x;
    async yield int s = numbers(3);
    return acc_block_on(numbers(3));
}
