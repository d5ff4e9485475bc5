// reference: futures
/* Section 5: an acc_future is a plain pointer, which a block captures by value and may await or cancel as its own. */
#include <acc.h>
#include <stdio.h>

static async int wait(char name, int turns)
{
    defer printf("~%c ", name);
    for (int i = 0; i < turns; i++)
        await acc_yield();
    return name;
}

static acc_future(int) both(acc_future(int) a, acc_future(int) b)
{
    return async {
        defer acc_cancel(a);
        defer acc_cancel(b);
        int first = await acc_race(a, b);
        int value = first == 0 ? await a : await b;
        return value * 10 + first;
    };
}

async int main(void)
{
    acc_future(int) p = both(wait('a', 5), wait('b', 2));
    defer acc_cancel(p);
    printf("%d\n", await p);
    acc_future(int) q = wait('q', 1), *to_q = &q;
    defer acc_cancel(q);
    async int block = async { return await *to_q; };
    printf("%d %d\n", await block, q == NULL);
    acc_future(int) list[2] = {wait('x', 1), wait('y', 1)};
    async int sum = async {
        defer acc_cancel(list[0]);
        defer acc_cancel(list[1]);
        return await list[0] + await list[1];
    };
    printf("%d\n", await sum - 'x' - 'y');
    return 0;
}
