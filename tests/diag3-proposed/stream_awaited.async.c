/* A stream is taken from with acc_next: it is not awaited, spawned, joined, allocated or a value. */
#include <acc.h>
async yield int numbers(int n);
int use(int n);

async int user(void)
{
    async yield int s = numbers(3);
    int n = await s;                     /* error: a stream; acc_next */
    n = await numbers(3);                /* error: a stream */
    n = numbers(3);                      /* error: a stream is no int */
    numbers(3);                          /* error: thrown away */
    acc_spawn(numbers(3));               /* error */
    acc_spawn(s);                        /* error */
    await acc_join(s);                   /* error */
    n = await acc_race(s, acc_yield());  /* error at s: acc_next(s, ...) */
    acc_future(int) p = numbers(3);      /* error: a stream is not allocated */
    n = s;                               /* error */
    use(s);                              /* error */
    s = numbers(4);                      /* error: not assigned */
    void *q = &s;                        /* error: its address is not taken */
    n = sizeof s;                        /* error */
    async yield int t = s;               /* error: not copied */
    return n + (q == NULL) + (p == NULL);
}

int plain(void)
{
    int x;
    async yield int s = numbers(3);      /* error: in a plain function */
    return acc_block_on(numbers(3));     /* error: a stream */
}
