// reference: gcc
/* Section 6: the value of a return is computed before the defers run; they do not change it, but see every variable as it is then. */
#include <acc.h>
#include <stdio.h>

struct pair {
    int a, b;
};

static int global;

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int value(void)
{
    int n = 5;
    defer n = 100;
    await acc_yield();
    return n;
}

static async int awaited(void)
{
    int n = 1;
    defer global = n;
    defer n *= 2;
    n = await later(20);
    return n + await later(1);
}

static async struct pair structure(void)
{
    struct pair p = { 1, 2 };
    defer {
        global = p.b;
        p.a = 1000;
    }
    p.b = await later(3);
    return p;
}

static async int of_global(void)
{
    global = 7;
    defer global = 8;
    await acc_yield();
    return global;
}

static async int *address(int *p)
{
    int kept = *p;
    defer *p = kept + 1;
    *p = await later(50);
    return p;
}

async int main(void)
{
    printf("%d\n", await value());
    printf("%d", await awaited());
    printf(" %d\n", global);
    struct pair p = await structure();
    printf("%d %d %d\n", p.a, p.b, global);
    printf("%d", await of_global());
    printf(" %d\n", global);
    int n = 3;
    printf("%d\n", *await address(&n));
    return 0;
}
