// reference: coroutines
/* Section 6: cleanup functions run on cancellation, with defers in reverse order of declaration, through callers and callees. */
#include <acc.h>
#include <stdio.h>

#define SCOPED __attribute__((cleanup(release)))

struct resource {
    const char *name;
    int n;
};

static void release(struct resource *r)
{
    printf("release %s %d\n", r->name, r->n);
}

static async void hold(struct resource *r)
{
    SCOPED struct resource inner = { "inner", r->n * 2 };
    r->n++;
    defer printf("hold %s\n", r->name);
    for (;;) {
        SCOPED struct resource turn = { "turn", inner.n++ };
        await acc_yield();
    }
}

static async void work(int n)
{
    SCOPED struct resource a = { "a", n }, b = { "b", n + 1 };
    defer puts("between");
    {
        SCOPED struct resource gone = { "gone", 0 };
        await acc_yield();
    }
    SCOPED struct resource c = { "c", n + 2 };
    if (n == 1)
        await hold(&b);
    SCOPED struct resource late = { "late", n };
    await hold(&c);
    SCOPED struct resource never = { "never", n };
    await hold(&never);
}

async int main(void)
{
    acc_spawn(work(1));
    acc_spawn(work(20));
    for (int i = 0; i < 4; i++)
        await acc_yield();
    puts("main ends");
    return 0;
}
