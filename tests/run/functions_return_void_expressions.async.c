// reference: gcc
/* GNU C: an async void function returns a void expression: a call, an await, a choice. */
#include <acc.h>
#include <stdio.h>

static void say(const char *what)
{
    puts(what);
}

static async void later(const char *what)
{
    await acc_yield();
    puts(what);
}

static async void plain_call(int n)
{
    if (n == 0)
        return say("a plain call");
    if (n == 1)
        return (void)n;
    if (n == 2)
        return await later("an await");
    if (n == 3)
        return n > 2 ? await later("one of two") : say("the other");
    if (n == 4)
        return say("before"), await later("after");
    defer puts("deferred");
    return say("with a defer");
}

static async int sized(void)
{
    await acc_yield();
    return (int)sizeof(__typeof__(await later("never"), 'c')) + (int)sizeof(await plain_call(1), 2);
}

async int main(void)
{
    for (int i = 0; i < 6; i++)
        await plain_call(i);
    printf("%d\n", await sized() == 2 * (int)sizeof(int));
    return 0;
}
