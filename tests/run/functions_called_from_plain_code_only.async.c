// reference: plain
/* Section 5: async functions that only plain code calls, with acc_block_on in all kinds of expressions; a plain main. */
#include <acc.h>
#include <stdio.h>
#include <string.h>

struct pair {
    int a, b;
};

static async int add(int a, int b)
{
    await acc_yield();
    return a + b;
}

static async struct pair swap(struct pair p)
{
    await acc_yield();
    return (struct pair) { p.b, p.a };
}

static async void increment(int *n)
{
    await acc_yield();
    ++*n;
}

static async const char *text(int n)
{
    await acc_yield();
    return n ? "some" : "none";
}

static async double half(int n)
{
    await acc_yield();
    return n / 2.0;
}

static int helper(int n)
{
    return acc_block_on(add(n, acc_block_on(add(n, 1)))) * 2;
}

#define RUN(call) acc_block_on(call)

int main(void)
{
    int n = acc_block_on(add(1, 2)), array[] = { acc_block_on(add(3, 4)), n };
    printf("%d %d %d\n", n, array[0], array[1]);
    printf("%d\n", acc_block_on(add(n, 1)) + 10 * acc_block_on(add(n, 2)));
    acc_block_on(increment(&n));
    for (int i = 0; i < acc_block_on(add(i, 2)) && i < 3; i++)
        acc_block_on(increment(&n));
    if (acc_block_on(add(n, -7)) == 0 && strcmp(acc_block_on(text(1)), "some") == 0)
        puts("both");
    printf("%d\n", acc_block_on(swap((struct pair) { 1, 2 })).a);
    printf("%g %s\n", acc_block_on(half(3)), acc_block_on(text(0)));
    switch (RUN(add(2, 2))) {
    case 4:
        printf("%d %d\n", helper(5), n ? RUN(add(1, 1)) : 0);
    }
    (void)acc_block_on(add(1, 1));
    return acc_block_on(add(0, 0));
}
