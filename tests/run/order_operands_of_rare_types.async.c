/* Operands beside an await: bit-fields as wide as an int and wider, results that are qualified or atomic, the value of a
 * statement expression that ends in empty statements, the address of a function declared in the body, an acc_future that is
 * static; sizes that wait beside initializers; a string for an array beside a future. */
// flags: -std=gnu11 -Wno-ignored-qualifiers
#include <acc.h>
#include <stdio.h>
#include <stdlib.h>

struct bits {
    int small : 3, whole : 32;
    unsigned all : 32;
    unsigned long long wide : 40;
};

struct named {
    char name[4];
    acc_future(int) job;
};

static async int number(int n)
{
    await acc_yield();
    return n;
}

static _Atomic(int) atomic(int n)
{
    return n;
}

static const int constant(int n)
{
    return n + 1;
}

static int calls(void)
{
    static int n;
    return ++n;
}

static int list(char *text, long long a, long long b, long long c, long long d, int e)
{
    return sprintf(text, "%lld %lld %lld %lld %d", a, b, c, d, e);
}

static async void values(void)
{
    struct bits b = { -2, -3, 4000000000, 1LL << 39 };
    char text[80];
    list(text, b.small, b.whole, b.all, (long long)b.wide, await number((b.small = b.whole = 1, b.all = b.wide = 1, 9)));
    puts(text);
    _Atomic(int) of_atomic = atomic(3);
    printf("%d %d %d %d\n", (int)of_atomic, constant(calls()), await number(calls()), calls());
    int x = ({ await number(1); 5; ; });
    x += ({ int y = x; if (y > 100) goto here; here: await number(y); ; ; });
    printf("%d %d\n", x, ({ calls(); await number(0) ? 2 : calls(); ; }));
    int twice(int n);
    int (*function)(int) = &twice;
    printf("%d %d\n", function(3), await number(4));
}

int twice(int n)
{
    return 2 * n;
}

static async void sizes(void)
{
    int (*p)[await number(3)] = malloc(sizeof(int) * 3);
    (*p)[2] = 8;
    int (*q)[await number(3)] = { p };
    printf("%d %d\n", (*q)[2], (int)(sizeof *q / sizeof **q));
    free(p);
}

static async void futures(void)
{
    static acc_future(int) kept;
    kept = number(4);
    printf("%d %d\n", await kept, kept == NULL);
    struct named named = { "abc", number(1) };
    printf("%s %d\n", named.name, await named.job);
    async int number__init = number(5);
    printf("%d %d\n", await number(6), await number__init);
}

async int main(void)
{
    await values();
    await sizes();
    await futures();
    return 0;
}
