// reference: plain
/* Directives within an async body: conditional code, macros defined and undefined there, an included list, pragmas. */
#include <acc.h>
#include <stdio.h>

#define FEATURE 1

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int work(int n)
{
#define STEP(x) (n += await later(x))
    int total = 0;
#if FEATURE
    int extra = await later(100);
#else
    this is not even C;
#endif
    STEP(1);
#ifdef NOT_DEFINED
    STEP(1000);
#elif FEATURE > 5
    STEP(2000);
#else
    STEP(10);
#endif
#undef STEP
#define STEP(x) total += (x)
    for (int i = 0; i < 2; i++) {
#if FEATURE
        STEP(await later(i));
#endif
    }
    static const int primes[] = {
#include "source_preprocessor_in_bodies.inc"
    };
    for (size_t i = 0; i < sizeof primes / sizeof *primes; i++)
        total += await later(primes[i]);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-variable"
    int not_used __attribute__((unused)) = 0;
#pragma GCC diagnostic pop
    await acc_yield();
    if (n == 11
#if !FEATURE
        && 0
#endif
    )
        total += extra;
    /* between comments */
#if !FEATURE
    total = 0;
#endif
    /* that stay */
    total += __LINE__;
    return total;
}
#undef STEP

async int main(void)
{
    printf("%d %d\n", await work(0), await work(1));
    return 0;
}
