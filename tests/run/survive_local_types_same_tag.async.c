// reference: plain
/* Section 4: the same tag, typedef name or enumerator declared in two blocks, and over one of the file, names different types. */
#include <acc.h>
#include <stdio.h>

struct data {
    char bytes[3];
};

typedef short unit;

static async int other(void)
{
    struct data {
        long value;
    } d = { 77 };
    await acc_yield();
    return d.value;
}

async int main(void)
{
    struct data outer = { "ab" };
    unit u = 1;
    await acc_yield();
    {
        struct data {
            int n;
            struct data *self;
        } d = { 1, &d };
        typedef double unit;
        unit half = 0.5;
        enum { ONE = 1 };
        await acc_yield();
        printf("%d %d %g %d\n", d.n, d.self == &d, half, ONE);
    }
    {
        struct data {
            double x, y, z;
        } d = { 1, 2, 3 };
        typedef const char *unit;
        unit text = "text";
        enum { ONE = 11 };
        await acc_yield();
        d.x += ONE;
        await acc_yield();
        printf("%g %g %s %d\n", d.x, d.z, text, (int)(sizeof(struct data) / sizeof(double)));
    }
    for (int i = 0; i < 2; i++) {
        struct data;
        struct data *p = NULL;
        struct data {
            int i;
        } d = { i };
        p = &d;
        await acc_yield();
        p->i += 5;
        await acc_yield();
        printf("%d ", d.i);
    }
    struct data again = outer;
    await acc_yield();
    printf("%s %d %d %d\n", again.bytes, (int)sizeof(struct data), (int)(sizeof(unit) / sizeof(short)), u);
    printf("%d\n", await other());
    return 0;
}
