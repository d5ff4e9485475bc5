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

/* What begins with a bracket or an operator needs no space. */
static async int stepped(int n)
{
    int table[3][n], (*row)[n] = table;
    for (int i = 0; i < 3 * n; i++)
        table[i / n][i % n] = i;
    await later(0);
    int first = (*__extension__++row)[0];
    return first + (*__extension__ row)[1] * 10 + __extension__-*row[-1] * 100;
}

async int main(void)
{
    await unused(1);
    printf("%d %d %d %d\n", await given(1), await given(0), __extension__(await later(3)), global);
    printf("%d\n", await stepped(4));
    return 0;
}
