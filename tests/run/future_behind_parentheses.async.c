/* Section 6: what is awaited behind parentheses and calls: a future's place, or a call by a pointer. */
#include <acc.h>
#include <stdio.h>

typedef async int (*operation)(int);

struct box {
    acc_future(int) future;
    operation run;
};

static async int twice(int n)
{
    await acc_yield();
    return 2 * n;
}

static acc_future(int) held[3];

static acc_future(int) *all(void)
{
    return held;
}

static operation get(void)
{
    return twice;
}

static struct box *boxed(struct box *box)
{
    return box;
}

async int main(void)
{
    struct box box = { NULL, twice }, *p = &box;
    for (int i = 0; i < 3; i++)
        held[i] = twice(i + 1);
    printf("%d %d ", await (held)[0], await all()[1]);
    printf("%d\n", await ((all())[2]));
    box.future = twice(4);
    printf("%d ", await (p)->future);
    box.future = twice(5);
    printf("%d ", await (box).future);
    box.future = twice(6);
    printf("%d\n", await boxed(p)->future);
    printf("%d %d ", await get()(7), await (get())(8));
    printf("%d %d\n", await (p->run)(9), await boxed(p)->run(10));
    return 0;
}
