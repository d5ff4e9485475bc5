// reference: futures
/* Section 5: the operands of one acc_join: calls, variables, allocated futures, blocks, handles, calls through
 * pointers; done ones cost nothing. */
#include <acc.h>
#include <stdio.h>

static async int work(char name, int turns)
{
    defer printf("~%c ", name);
    for (int i = 0; i < turns; i++) {
        printf("%c%d ", name, i);
        await acc_yield();
    }
    return name - 'a';
}

async int main(void)
{
    int n = 2;
    async int (*pointer)(char, int) = work;
    async int a = work('a', 2), done = work('d', 0), h = acc_spawn(work('h', 3));
    acc_future(int) p = work('p', 1), list[2] = {work('x', 1), work('y', 2)};
    defer {
        acc_cancel(p);
        acc_cancel(list[0]);
        acc_cancel(list[1]);
    }
    int of_done = await done;
    await acc_join(a, work('b', 1), p);
    puts("");
    await acc_join(done, list[n - 1], async {
        printf("block%d ", n);
        await acc_yield();
        n = 100;
        printf("block%d ", n);
    }, pointer('q', 1), list[n - 2]);
    puts("");
    await acc_join(h, acc_spawn(work('s', 1)), acc_yield());
    puts("");
    printf("%d %d %d %d\n", await a, of_done, await p, await h);
    printf("%d %d %d\n", await list[0], await list[1], n);
    return 0;
}
