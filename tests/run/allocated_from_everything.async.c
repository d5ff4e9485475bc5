// reference: futures
/* Section 5: what can be given to an acc_future: a call, a call through a pointer, a block, acc_spawn, the result of a
 * plain function, null; in * initializers, assignments and their values, arguments and returns. */
#include <acc.h>
#include <stdio.h>

static async int add(int a, int b)
{
    await acc_yield();
    return a + b;
}

static acc_future(int) made(int n)
{
    return async {
        await acc_yield();
        return n * 2;
    };
}

static async int take(acc_future(int) p)
{
    return await p + 1000;
}

async int main(void)
{
    async int (*pointer)(int, int) = add;
    int n = 7;
    acc_future(int) list[] = {add(1, 2), pointer(3, 4), async { return n; }, acc_spawn(add(5, 6)), made(9), NULL};
    n = 0;
    for (int i = 0; list[i]; i++)
        printf("%d ", await list[i]);
    puts("");
    acc_future(int) p;
    p = (*pointer)(10, 20);
    printf("%d ", await p);
    if ((p = add(1, 1)) != NULL)
        printf("%d ", await p);
    p = async {
        await acc_yield();
        return n - 1;
    };
    printf("%d ", await p);
    p = acc_spawn(made(50));
    printf("%d\n", await p);
    printf("%d ", await take(add(1, 2)));
    printf("%d ", await take(async { return 4; }));
    printf("%d\n", await take(acc_spawn(pointer(5, 6))));
    acc_future(int) a = add(1, 0), b = add(2, 0), c;
    c = n ? a : b;
    acc_cancel(a);
    printf("%d\n", await c);
    return 0;
}
