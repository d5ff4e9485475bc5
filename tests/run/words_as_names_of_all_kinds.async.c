// flags: -std=gnu11
/* Section 1: the dialect's words as members, tags, labels and enumerators of unusual places: behind an attribute, as bit-fields,
 * in parentheses, in __label__, behind && and in offsetof. */
#include <acc.h>
#include <stdio.h>
#include <stddef.h>

struct __attribute__((aligned(4))) async { int await; int try : 3, yield; int (*defer)(int); int async[2]; int enough; };
union try { int async; };
enum defer { D1 };
struct await;
struct s { enum { E1 = 2, await = 5, E6 } yield; struct async try; int (async), (*await)[2]; };
static int twice(int n) { return 2 * n; }
struct { int async, await; } pair = { .async = 1, .await = 2 };

static async int labels(int n)
{
    __label__ try, await;
    void *to = n ? &&try : &&await;
    goto *to;
try:
    await acc_yield();
    return 1;
await:
    if (n++ && await labels(1))
        return 3;
    return 2;
}

async int main(void)
{
    struct async a = { .await = 1, .try = 2, .yield = 3, .defer = twice, .async = { 4, 5 } };
    struct s s = { .try = a, .async = 6, .await = &a.async };
    enum defer d = D1;
    union try u = { .async = 7 };
    struct async *p = &a;
    await acc_yield();
    printf("%d %d %d %d %d\n", p->await, a.try, p->yield, await labels(1) + p->defer(5), a.async[1]);
    printf("%d %d %d %d\n", s.try.await, s.async, (*s.await)[0], u.async + (int)d);
    printf("%d %d\n", (int)offsetof(struct async, yield) == (int)__builtin_offsetof(struct async, yield), await labels(0));
    printf("%d %d\n", pair.async, pair.await);
    printf("%d\n", (int)__builtin_offsetof(struct s, try.yield) > 0);
    int i = E6;
    printf("%d %d %d\n", i++ && await labels(1), i-- && await labels(0), a.async[0] && await labels(1));
    printf("%d %d %d\n", 1 && await labels(1), 'c' && await labels(1), "text" && await labels(1));
    printf("%d %d %d\n", (int){ 2 } && await labels(1), twice(0) && await labels(1), (i -= 6) && await labels(1));
    return 0;
}
