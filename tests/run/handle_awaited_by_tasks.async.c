// reference: futures
/* Section 5: tasks that wait for other tasks: who awaits is cancelled, and who is awaited goes on; who is awaited is
 * cancelled, and who awaits learns it. */
#include <acc.h>
#include <errno.h>
#include <stdio.h>

static int open;

static async int work(char name)
{
    defer printf("~%c ", name);
    while (!open)
        await acc_yield();
    printf("%c ends ", name);
    return name;
}

static async int waits(char name, char child)
{
    defer printf("~%c ", name);
    async int c = acc_spawn(work(child));
    int n = await c;
    printf("%c has %d ", name, n);
    return n;
}

static async int waits_in_box(acc_future(int) *child)
{
    defer printf("~box ");
    int n = await *child;
    printf("box has %d ", n == -ECANCELED);
    return n;
}

async int main(void)
{
    async int a = acc_spawn(waits('a', 'b')), c = acc_spawn(waits('c', 'd'));
    async int e = acc_spawn(work('e'));
    async int f = acc_spawn(async {
        async int inner = acc_spawn(work('g'));
        await acc_yield();
        acc_cancel(inner);
        return await inner;
    });
    for (int i = 0; i < 5; i++)
        await acc_yield();
    puts("");
    acc_cancel(a);
    acc_cancel(e);
    puts("| cancelled");
    open = 1;
    printf("%d\n", await c - 'd');
    printf("%d %d %d\n", await a == -ECANCELED, await e == -ECANCELED, await f == -ECANCELED);

    open = 0;
    acc_future(int) h = acc_spawn(work('h'));
    async int box = acc_spawn(waits_in_box(&h));
    await acc_yield();
    open = 1;
    printf("%d\n", await box - 'h');
    printf("%d\n", h == NULL);
    return 0;
}
