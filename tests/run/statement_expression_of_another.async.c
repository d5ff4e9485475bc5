// flags: -std=gnu11
// A statement expression that is the last statement of another one, and a step there, give their values on.
#include <acc.h>
#include <stdio.h>

static async int later(int n)
{
    await acc_yield();
    return n;
}

static async int stepped(int n)
{
    int table[n][n];
    for (int i = 0; i < n; i++)
        table[i][1] = i;
    int (*row)[n] = table;
    await later(1);
    int before = (*({ row++; }))[1];
    await later(1);
    int inner = (*({ ({ row++; }); }))[1];
    int last = (*({ row++; }))[1];
    return before * 100 + inner * 10 + last;
}

async int main(void)
{
    int n = ({ ({ await later(1); }); });
    if (({ n++; ({ ({ await later(n); }); }); }) == 2)
        printf("%d %d\n", n, ({ n += 0; ({ await later(7); }); }));
    ({ n++; ({ await later(n); }); });
    printf("%d %d\n", n, await stepped(3));
    return 0;
}
