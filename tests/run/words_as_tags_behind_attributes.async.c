// flags: -std=gnu2x
/* Section 1: a word of the dialect is a tag behind attributes in brackets, too (C2x 6.7.2.1). */
#include <acc.h>
#include <stdio.h>

struct [[gnu::packed]] try {
    char c;
    int n;
};

static async int later(int value)
{
    await acc_yield();
    return value;
}

async int main(void)
{
    struct [[gnu::packed]] yield { char c; int n; } here = { 1, await later(2) };
    union [[gnu::packed]] [[gnu::aligned(8)]] await { char c; int n; } there = { .n = await later(3) };
    enum [[maybe_unused]] async { A = 4 } d = A;
    struct try given = { 5, 6 };
    printf("%d %d %d %d %d\n", here.n, there.n, (int)d, given.n, (int)(sizeof here + sizeof given));
    return 0;
}
