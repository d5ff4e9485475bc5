/* Section 1: the dialect's words are ordinary names as labels and as tags of structs, unions and enums. */
#include <acc.h>
#include <stdio.h>

struct async {
    int n;
};

union defer {
    int i;
    char c;
};

enum yield { NONE, SOME };

static async int later(int value)
{
    await acc_yield();
    return value;
}

static int plain(int n)
{
    if (n < 0)
        goto try;
    struct await {
        struct async inner;
    } w = { { n } };
    return w.inner.n;
try:
    return 0;
}

static async enum yield choose(struct async a)
{
    int turns = 0;
await:
    turns += await later(1);
    if (turns < a.n)
        goto await;
    goto yield;
yield:
    return turns > 2 ? SOME : NONE;
}

async int main(void)
{
    struct async a = { await later(3) }, *p = &a;
    union defer d = { .i = 65 };
    struct try {
        int n;
    } t = { try await later(8) };
    enum await { WAIT = 9 } w = WAIT;
    await acc_yield();
    printf("%d %c %d %d\n", p->n, d.c == 65 || d.i == 65 ? 'A' : 'B', t.n, w);
    printf("%d %d\n", await choose(a), await choose((struct async) { 1 }));
    printf("%d %d\n", plain(5), plain(-5));
    goto defer;
defer:
    return sizeof(struct async) != sizeof(int);
}
