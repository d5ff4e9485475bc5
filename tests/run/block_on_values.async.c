// reference: plain
/* Section 5: acc_block_on gives values of every type; a future that never waits is done at once. */
#include <acc.h>
#include <stdbool.h>
#include <stdio.h>

struct large {
    int n;
    char bytes[300];
};

static async bool truth(int n)
{
    return n > 0;
}

static async struct large large(int n)
{
    struct large l = { n, { 0 } };
    l.bytes[299] = n;
    for (int i = 0; i < n; i++)
        await acc_yield();
    return l;
}

static async long double wide(void)
{
    await acc_yield();
    return 0.25L;
}

static async char *same(char *text)
{
    await acc_yield();
    return text;
}

typedef int binary(int, int);

static int add(int a, int b)
{
    return a + b;
}

static async binary *function(void)
{
    await acc_yield();
    return add;
}

static int doubled(struct large l)
{
    return l.n * 2 + l.bytes[299];
}

int main(void)
{
    char text[] = "text";
    struct large l = acc_block_on(large(3)), list[] = { acc_block_on(large(0)), l };
    printf("%d %d %d %d\n", l.n, l.bytes[299], list[0].n, list[1].n);
    printf("%d %d\n", acc_block_on(truth(1)), !acc_block_on(truth(0)));
    printf("%Lg %s\n", acc_block_on(wide()), acc_block_on(same(text)));
    acc_block_on(same(text))[0] = 'T';
    printf("%s %d\n", text, acc_block_on(function())(3, 4));
    printf("%d %zu\n", doubled(acc_block_on(large(5))), sizeof acc_block_on(large(1)).bytes);
    const int n = acc_block_on(truth(2)) ? acc_block_on(large(7)).n : -1;
    printf("%d\n", n);
    while (!acc_block_on(truth(l.n - 5)))
        l.n++;
    printf("%d\n", l.n);
    return 0;
}
