/* Section 4: an await, or a try, in the size of an array: the sizes of one declarator are evaluated from left to right,
 * before its initializer and before the next declarator (C11 6.7.6.2p5, 6.7.6p3). */
#include <acc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static async int size(int n)
{
    printf("size %d\n", n);
    await acc_yield();
    return n;
}

static async void one(void)
{
    int before = 1, list[await size(3) + before], after = (int)(sizeof list / sizeof *list);
    for (int i = 0; i < after; i++)
        list[i] = i * i;
    await acc_yield();
    printf("one: %d of %d, %d\n", list[after - 1], after, before);
}

static async void several(int n)
{
    char a[n][await size(n + 1)][n + await size(2)], b[await size(n++)], c[await size(n)];
    memset(a, 'a', sizeof a);
    memset(b, 'b', sizeof b);
    n = await size(7);
    printf("several: %zu %zu %zu %zu %c%c\n", sizeof a, sizeof *a, sizeof b, sizeof c, a[0][1][2], b[n - 7]);
}

static async void *room(size_t n)
{
    puts("room");
    await acc_yield();
    return calloc(n, 1);
}

static async void pointers(void)
{
    int (*p)[await size(4)] = await room(2 * sizeof *p);
    p[1][3] = 5;
    await acc_yield();
    printf("pointers: %zu %d\n", sizeof *p, p[1][await size(3)]);
    free(p);
}

static async void names(void)
{
    typedef short row[await size(5)];
    row a, b[2];
    a[4] = 4, b[1][4] = 8;
    await acc_yield();
    printf("names: %zu %zu %d\n", sizeof a, sizeof b, a[4] + b[1][4]);
}

static async int loops(void)
{
    int sum = 0;
    for (int i = 1; i <= 2; i++) {
        long list[await size(i)];
        memset(list, i, sizeof list);
        await acc_yield();
        sum += (int)sizeof list / (int)sizeof *list;
        if (i == 2)
            continue;
        sum += 10;
    }
    for (char text[await size(2)], *c = text; c < text + 2; c++)
        *c = 'x', await acc_yield(), sum += 100;
    return sum;
}

static async int tried(int n)
{
    char text[try await size(n)];
    text[0] = 1;
    await acc_yield();
    return text[0] + (int)sizeof text;
}

async int main(void)
{
    await one();
    await several(3);
    await pointers();
    await names();
    printf("loops: %d\n", await loops());
    printf("tried: %d\n", await tried(6));
    printf("tried: %d\n", await tried(-6));
    return 0;
}
