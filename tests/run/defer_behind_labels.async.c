// flags: -Wno-unused-label
/* Section 6: a defer behind a label is one of the block that the label stands in; behind that of a lone statement, of the
 * statement's own.  Labels, and empty ends of blocks, in front of what runs at the end. */
#include <acc.h>
#include <stdio.h>

static int n;

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int labels(int a)
{
    {
again:
        defer n++;
        if (a++ < 3)
            goto again;
    }
    printf("%d %d\n", a, n);
    switch (a) {
    case 4:
        defer n += 10;
        await acc_yield();
        printf("in the switch %d\n", n);
    }
    for (int i = 0; i < 2; i++)
inner:
        defer printf("turn %d\n", i);
    if (a > 100)
other:
        defer n += 1000;
    {
first: second: defer n += 100; /* a comment */
        await acc_yield();
    }
    return n;
}

/* A loop that is left from its middle, and comes to its end by itself. */
static async void ends(void)
{
    async int v = later(1);
    int a = await v;
    n = 0;
    while (a < 5) {
        defer n++;
        if (a == 4)
            break;
        a++;
        await v;
    }
    while (a < 9) {
        defer n++;
        if (a == 8)
            break;
        a++;
        goto next;
next: __attribute__((unused))
        if (a == 100)
            puts("no");
    }
    while (a < 12) {
        defer n++;
        if (a == 11)
            break;
        switch (a++) { default: if (a == 3) puts("no"); }
    }
    while (a < 15) {
        defer n++;
        if (a == 14)
            break;
        switch (a++) { case 10 ... 20: if (a == 3) puts("no"); }
    }
    printf("%d %d\n", a, n);
}

static async void nothing_at_the_end(void)
{
    async int v = later(1);
    int a = await v;
    while (a < 5) {
        defer n += 1000;
        if (a == 3)
            break;
        a++;
        await v;
    }
    switch (a)
    default:
        defer n += 10000;
    switch (a)
    case 3:
        defer n += 100000;
    printf("%d %d\n", a, n);
}

async int main(void)
{
    printf("%d\n", await labels(1));
    await ends();
    await nothing_at_the_end();
    return 0;
}
