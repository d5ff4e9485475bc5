// reference: futures
/* Section 5: the arguments are evaluated where the future is made, each declarator's in its turn; awaits may stand in
 * them. */
#include <acc.h>
#include <stdio.h>

static async int twice(int n)
{
    printf("twice %d\n", n);
    await acc_yield();
    return 2 * n;
}

static async int sum(int a, int b, const int *c)
{
    printf("sum %d %d %d\n", a, b, *c);
    await acc_yield();
    return a + b + *c;
}

static int say(int n)
{
    printf("say %d\n", n);
    return n;
}

async int main(void)
{
    int n = 1, later = 5;
    async int a = sum(n, say(2), &later), b = twice(say(++n)), c = sum(await twice(3), await b, &n);
    n = 100;
    later = 50;
    puts("made");
    int of_c = await c;
    int of_a = await a;
    printf("%d %d %d\n", of_a, await b, of_c);
    return 0;
}
