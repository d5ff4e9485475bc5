// reference: futures
/* Section 5: acc_spawn gives a handle, a future of the same type: in a variable, allocated, or awaited on the spot.
 * The task runs whether or not it is * awaited, and before it is. */
#include <acc.h>
#include <stdio.h>

static async int work(char name, int turns)
{
    printf("+%c ", name);
    for (int i = 0; i < turns; i++)
        await acc_yield();
    printf("-%c ", name);
    return name - 'a';
}

static async void quiet(int *done)
{
    await acc_yield();
    ++*done;
}

async int main(void)
{
    int done = 0;
    async int a = acc_spawn(work('a', 1));
    acc_future(int) b = acc_spawn(work('b', 3));
    printf("spawned ");
    for (int i = 0; i < 5; i++)
        await acc_yield();
    puts("awaited now");
    printf("%d %d\n", await a, await a);
    printf("%d %d\n", await b, b == NULL);
    printf("%d\n", await acc_spawn(work('c', 2)));
    printf("%d\n", await acc_spawn(work('d', 0)) + await acc_spawn(work('e', 1)));
    async void v = acc_spawn(quiet(&done));
    await v;
    await acc_spawn(quiet(&done));
    await v;
    printf("%d\n", done);
    if (await acc_spawn(work('b', 1)) && !await acc_spawn(work('a', 1)))
        puts("both");
    return 0;
}
