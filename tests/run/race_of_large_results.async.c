// reference: futures
/* Section 5: futures of large results in joins and races: a variable's result is there afterwards, an operand's in
 * place is thrown away. */
#include <acc.h>
#include <stdio.h>

struct large {
    int n[50];
};

static async struct large large(int n, int turns)
{
    struct large l = {{n, [49] = n + 1}};
    for (int i = 0; i < turns; i++) {
        await acc_yield();
        l.n[1] += l.n[0];
    }
    return l;
}

static int sum(struct large l)
{
    return l.n[0] * 10000 + l.n[1] * 100 + l.n[49];
}

async int main(void)
{
    async struct large a = large(1, 2), b = large(2, 5);
    acc_future(struct large) p = large(3, 1);
    printf("%d\n", await acc_race(a, large(9, 9), b, p));
    printf("%d\n", await acc_race(large(9, 3), b, a));
    await acc_join(b, large(8, 1), async {
        async struct large inner = large(7, 2);
        await acc_race(inner, large(6, 1));
        printf("%d\n", sum(await inner));
    });
    printf("%d %d\n", sum(await a), sum(await b));
    printf("%d\n", sum(await p));
    return 0;
}
