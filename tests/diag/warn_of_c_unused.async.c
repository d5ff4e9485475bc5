// flags: -Wall -Wextra
/* What C warns of as unused, and not what is only so in the shadow: words, and their operands. */
#include <acc.h>
async int f(int n);
async yield int numbers(void);
int acc_of_the_user(int a, int b);

async int user(int c, int *a)
{
    async int v = f(1), w = f(2);
    async yield int s = numbers();
    int x = 0;
    await acc_join(v, w);
    await acc_next(s, &x);
    await v;
    try x;
    try x, c++;
    await v, c++;
    acc_cancelled(v), c++;
    c, x++;
    c + 1;
    a[c];
    acc_of_the_user(c, x);
    acc_of_the_user((c, x), a[(c, x)]);
    await acc_race(f((c, x)), v);
    await acc_race(f(a[(c, x)]), v, w);
    return acc_cancelled(v);
}

struct base { int a; };

static int shares(int n)
{
    static struct shared { struct base; int b; } kept;
    struct alone { struct base; int c; } alone = { n };
    acc_block_on(async { kept.b++; });
    return kept.b + alone.c;
}

void plain(acc_future(int) job, acc_future(int) other)
{
    acc_block_on(job);
    acc_block_on(other), acc_block_on(f(shares(1)));
}
