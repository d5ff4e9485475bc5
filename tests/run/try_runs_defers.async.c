// flags: -std=gnu11
// reference: gcc
/* Section 6: try leaves every open block, running its defers and cleanups, after its value is known. */
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static void release(int *n)
{
    printf("~%d ", *n);
}

static async int work(int fails_at)
{
    int step = 0;
    defer printf("left at %d ", step);
    __attribute__((cleanup(release))) int first = try await later(++step == fails_at ? -1 : 10);
    {
        defer printf("block ");
        for (int i = 0; i < 2; i++) {
            defer printf("turn%d ", i);
            int vla[step + 1];
            int at = step++;
            vla[at] = try await later(step == fails_at ? -step : step) - 1;
            __attribute__((cleanup(release))) int second = vla[at];
            first += ({
                defer printf("expression ");
                try await later(++step == fails_at ? -step : 100);
            });
            second++;
        }
    }
    step = 0;
    return first;
}

static async int value_first(void)
{
    int value = -5;
    defer value = 0;
    return (try value) + 1;
}

static async int nested(int fails_at)
{
    defer printf("nested ");
    return (try await work(fails_at)) + 1;
}

async int main(void)
{
    for (int i = 0; i < 7; i++)
        printf("= %d\n", await work(i));
    printf("= %d\n", await value_first());
    printf("= %d\n", await nested(2));
    printf("= %d\n", await nested(0));
    return 0;
}
