// flags: -std=gnu2x
/* Section 1: a word of the dialect is a tag behind attributes in brackets, too (C2x 6.7.2.1), and a keyword after that. */
#include <acc.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

async int tags(void)
{
    struct [[gnu::packed]] yield { char c; int n; } here = { 1, await later(2) };
    union [[gnu::packed]] [[gnu::aligned(8)]] await { char c; int n; } there = { .n = await later(3) };
    enum [[maybe_unused]] async { A = 4 } d = A;
    struct [[maybe_unused]] { int n; } await = { 5 };
    return here.n + there.n + (int)d;
}
