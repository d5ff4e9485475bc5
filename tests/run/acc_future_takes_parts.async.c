// An acc_future takes the branches of a value, its last part, or what is chosen at compile time.  acc_block_on gives what it
// holds, through helpers that hide no name of the file.
#include <acc.h>
#include <stdio.h>

int future = 30, value = 31, ns = 32;

struct pair { int x, y; };
struct holder { acc_future(int) future; };

async int number(int n)
{
    await acc_yield();
    return n;
}

async struct pair pair(int n)
{
    await acc_yield();
    return (struct pair){ n, n + 1 };
}

async struct pair *same(struct pair *p)
{
    await acc_yield();
    return p;
}

static int wait_for(acc_future(int) p)
{
    return acc_block_on(p);
}

static acc_future(int) choose(int c)
{
    return c ? number(c) : acc_spawn(number(100));
}

int main(void)
{
    int c = 1;
    acc_future(int) p = c ? number(1) : c > 1 ? number(2) : NULL, q = (c++, number(3)), u = ({ c++; number(4); });
    printf("%d %d %d %d\n", acc_block_on(p), acc_block_on(q), acc_block_on(u), c);
    p = q = number(5);
    int same_place = p == q;
    printf("%d %d\n", same_place, acc_block_on(q));
    printf("%d %d %d\n", wait_for(c ? number(6) : p), wait_for(choose(7)), wait_for(choose(0)));
    p = __builtin_choose_expr(1, number(8), NULL);
    q = _Generic(c, int: number(9), default: NULL);
    struct holder h = { c ? async { return 10; } : NULL };
    printf("%d %d %d\n", acc_block_on(p), acc_block_on(q), acc_block_on(h.future));

    struct pair kept = { 20, 21 };
    acc_future(struct pair) r = pair(11);
    acc_future(struct pair *) s = same(&kept), t = same(&kept);
    printf("%d %d %d\n", acc_block_on(r).y, acc_block_on(s)->x, acc_block_on(t)[0].y);
    acc_block_on(acc_sleep(1));
    printf("%d %d %d\n", future, value, ns);
    return 0;
}
