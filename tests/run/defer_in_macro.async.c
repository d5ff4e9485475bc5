// reference: gcc
/* Sections 1 and 6: a defer that comes out of a macro, with others of the same macro in the same block. */
#include <acc.h>
#include <stdio.h>
#include <stdlib.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static int *make(int value)
{
    int *p = malloc(sizeof *p);
    *p = value;
    return p;
}

static void discard(int *p)
{
    printf("free%d ", *p);
    free(p);
}

#define SCOPED(name, value)     \
    int *name = make(value);    \
    defer discard(name)
#define TRACE(text) defer printf("leave %s ", text)

static async int work(int n)
{
    TRACE("work");
    SCOPED(a, n);
    SCOPED(b, n + 1);
    await acc_yield();
    for (int i = 0; i < 2; i++) {
        SCOPED(c, i * 10);
        if (await later(*c + n) == 1)
            return *a;
        TRACE("turn");
    }
    return *a + *b;
}

async int main(void)
{
    for (int n = 1; n < 3; n++) {
        int value = await work(n);
        printf("= %d\n", value);
    }
    return 0;
}
