#include <acc.h>
#include <stdio.h>

#include "other.h"

struct state {
    char text[50];
    long n;
};

static int calls = 100;

static async struct state step(const char *text, int n)
{
    calls++;
    struct state s = {"", n};
    await acc_yield();
    await acc_yield();
    snprintf(s.text, sizeof s.text, "%s%d", text, n);
    return s;
}

static async yield const char *values(int n)
{
    const char *texts[] = {"one", "two", "three"};
    for (int i = 0; i < n; i++) {
        await acc_yield();
        yield texts[i];
    }
}

static async int sum(const char *text)
{
    async struct state s = step(text, 4);
    return text[0] + (int)(await s).n - 'a';
}

async int other_sum(void)
{
    const char *text = "";
    async yield const char *s = values(2);
    int total = 0;
    while (await acc_next(s, &text) > 0)
        total += await sum(text);
    async int block = async { return total * 10 + calls; };
    return await block;
}
