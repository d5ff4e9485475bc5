// reference: gcc
/* What replaces a bracket does not run together with the word before it. */
#include <acc.h>
#include <stdio.h>

#define GIVE(x) return({ x; })

static async int later(int n)
{
    await acc_yield();
    return n;
}

static int global;

/* Statements that have a value which nobody takes. */
static async void unused(int n)
{
    ({ await later(n); global; });
    ({ await later(n); n; });
    (({ global += await later(n); global; }));
    ({ if (n) goto out; await later(n); out: n; });
    for (({ await later(n); global++; }); n < 3; ({ n += await later(1); n; }))
        ({ printf("%d\n", await later(n)); n; });
}

static async int given(int n)
{
    if (n)
        return({ int m = await later(n); m + 1; });
    else({ await later(n); });
    __extension__ int extended = (__extension__({ int t = await later(7); t + 1; }));
    switch(await later(extended)) {
    case 8:
        GIVE(await later(9));
    }
    return 0;
}

async int main(void)
{
    await unused(1);
    printf("%d %d %d %d\n", await given(1), await given(0), __extension__(await later(3)), global);
    return 0;
}
