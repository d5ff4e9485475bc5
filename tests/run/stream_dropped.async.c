// reference: futures
/* Section 7: a stream is dropped where it stands, at a `yield` or an `await`: its scopes are left, defers and futures
 * in them included; one that never * ran, or has ended, has nothing to leave. */
#include <acc.h>
#include <stdio.h>

static async void wait(char name)
{
    defer printf("~%c ", name);
    for (;;)
        await acc_yield();
}

static async yield int numbers(char name, int awaits)
{
    defer printf("~%c ", name);
    for (int i = 0; i < 3; i++) {
        defer printf("turn%d ", i);
        async void own = wait('o');
        await acc_race(own, acc_yield());
        yield i;
        if (i == awaits)
            await wait('w');
    }
}

static async int first_of(char name)
{
    async yield int s = numbers(name, 9);
    int x = -1;
    while (await acc_next(s, &x) > 0)
        if (x == 1)
            return x;
    return -1;
}

async int main(void)
{
    int x = 0;
    {
        async yield int at_yield = numbers('y', 9), at_await = numbers('a', 0);
        async yield int never = numbers('n', 0), ended = numbers('e', 9);
        while (await acc_next(ended, &x) > 0)
            continue;
        printf("| ");
        await acc_next(at_yield, &x);
        await acc_next(at_yield, &x);
        await acc_next(at_await, &x);
        printf("%d ", await acc_race(acc_next(at_await, &x), acc_yield()));
        if (x < 0)
            await acc_next(never, &x);
        printf("| ");
    }
    printf("\n%d\n", await first_of('f'));
    async yield int cancelled = numbers('c', 9);
    await acc_next(cancelled, &x);
    acc_cancel(cancelled);
    puts("cancelled");
    return 0;
}
