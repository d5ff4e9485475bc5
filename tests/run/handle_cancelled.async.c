// reference: futures
/* Section 5: acc_cancel of a handle cancels its task at once: its defers run there; one that has not begun runs
 * nothing; again, or after its end, it does * nothing. acc_cancelled tells. */
#include <acc.h>
#include <errno.h>
#include <stdio.h>

static async void inner(char name)
{
    defer printf("~inner %c ", name);
    await acc_sleep(3600 * ACC_S);
}

static async int work(char name, int turns)
{
    defer printf("~%c ", name);
    for (int i = 0; i < turns; i++)
        await acc_yield();
    if (turns == 3)
        await inner(name);
    return name - 'a' + 1;
}

async int main(void)
{
    async int fresh = acc_spawn(work('f', 1));
    printf("[");
    acc_cancel(fresh);
    printf("] %d %d %d\n", acc_cancelled(fresh), await fresh == -ECANCELED, await fresh == -ECANCELED);

    async int a = acc_spawn(work('a', 3)), b = acc_spawn(work('b', 1)), c = acc_spawn(work('c', 9));
    printf("%d %d\n", acc_cancelled(a), acc_cancelled(b));
    for (int i = 0; i < 6; i++)
        await acc_yield();
    printf("[");
    acc_cancel(a);
    printf("] %d\n[", acc_cancelled(a));
    acc_cancel(a);
    acc_cancel(b);
    acc_cancel(c);
    printf("] %d %d\n", acc_cancelled(b), acc_cancelled(c));
    printf("%d %d %d\n", await a == -ECANCELED, await b, await c == -ECANCELED);
    acc_cancel(c);
    printf("%d\n", await c == -ECANCELED);

    acc_future(int) p = acc_spawn(work('p', 9));
    await acc_yield();
    await acc_yield();
    printf("[");
    acc_cancel(p);
    printf("] %d\n", p == NULL);
    acc_cancel(p);
    return 0;
}
