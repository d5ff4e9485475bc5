/* Section 5: a plain function with a block and types of its own: structs with members of all kinds, used by both or by one. */
#include <acc.h>
#include <stdio.h>

static async int later(int n)
{
    await acc_yield();
    return n;
}

static int own(int n)
{
    struct pair { int x[2]; unsigned y : 3; struct { enum { LOW, HIGH } level; }; acc_future(int) more; } p = {{1, 2}, 3, {HIGH}, NULL};
    p.more = later(n);
    int sum = acc_block_on(async { return await later(n); });
    return sum + p.x[1] + (int)p.y + p.level + acc_block_on(p.more);
}

static int shared(int n)
{
    struct point { int x, y; } p = {n, n + 1};
    struct line { struct point from, to; };
    static int calls;
    calls++;
    int lines = acc_block_on(async {
        struct line l = {p, {await later(3), calls}};
        await acc_yield();
        calls += 10;
        return l.from.y * 100 + l.to.x * 10 + l.to.y;
    });
    return lines + calls;
}

int main(void)
{
    printf("%d\n", own(10));
    printf("%d\n", shared(4));
    return 0;
}
