// flags: -std=gnu11 -Wno-unused-value
// The value of a comma expression that stands without brackets: as the middle of ?:, at the end of ({ }), and after return.
#include <acc.h>
#include <stdio.h>

static async int later(int n)
{
    await acc_yield();
    return n;
}

struct fixed { const int n; };

static async int returned(int n)
{
    if (n == 1)
        return 9, n + await later(1);
    if (n == 2)
        return await later(9), n + 2;
    return 9, n + 3;
}

static async yield int items(int n)
{
    yield 9, n;
    yield await later(9), n + 1;
    return 9, -n;
}

async int main(void)
{
    int k = 4;
    int middle = k ? 1, k : await later(2);
    middle += k ? await later(1), k : 7;
    int ended = ({ await later(1); 1, k; });
    struct fixed one = { 5 }, fixed = k ? 1, one : ({ await later(1); one; });
    printf("%d %d %d\n", middle, ended, fixed.n);
    printf("%d %d %d\n", await returned(1), await returned(2), await returned(3));
    async int block = async { return 9, k; };
    async yield int s = items(6);
    int x, y, end;
    await acc_next(s, &x);
    await acc_next(s, &y);
    end = await acc_next(s, &k);
    printf("%d %d %d %d\n", await block, x, y, end);
    while (await later(1), k-- > 0)
        ;
    for (int i = 0; await later(1), i < 2; i++, await later(2))
        printf("%d\n", i);
    return 0;
}
