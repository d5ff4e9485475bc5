// reference: futures
/* Section 5: typedefs of async functions and of pointers to them; functions that take and return such pointers; a
 * struct that holds its own kind. */
#include <acc.h>
#include <stdio.h>

typedef async int handler(int);
typedef async int (*handler_pointer)(int);
typedef handler *choice(int);

static handler first, second;

struct machine {
    async struct machine *(*step)(struct machine *);
    handler *on_end;
    int n;
};

static async int first(int n)
{
    await acc_yield();
    return n + 1;
}

static async int second(int n)
{
    await acc_yield();
    return n + 2;
}

static handler *choose(int n)
{
    return n ? first : second;
}

static async handler_pointer choose_later(int n)
{
    await acc_yield();
    return choose(n);
}

static async int run(handler *h, handler_pointer p, choice *c)
{
    return await h(100) + await p(1000) + await c(0)(10000);
}

static async struct machine *down(struct machine *m)
{
    await acc_yield();
    printf("%d ", m->n);
    if (--m->n == 0)
        m->step = NULL;
    return m;
}

async int main(void)
{
    handler *h = first;
    handler_pointer p = second, list[] = {first, second, NULL};
    const handler_pointer fixed = h;
    printf("%d %d %d\n", await h(0), await p(0), await fixed(5));
    printf("%d\n", await run(first, second, choose));
    printf("%d\n", await (await choose_later(1))(7));
    printf("%d\n", await choose(0)(7));
    int sum = 0;
    for (handler_pointer *each = list; *each; each++)
        sum += await (*each)(10);
    printf("%d\n", sum);
    struct machine machine = {down, first, 3}, *m = &machine;
    while (m->step)
        m = await m->step(m);
    printf("%d\n", await m->on_end(m->n));
    handler_pointer *to_p = &p;
    *to_p = list[0];
    printf("%d\n", await p(1));
    return 0;
}
