// flags: -std=gnu11
// reference: plain
/* Section 4: empty statements and bodies, blocks in blocks, constant conditions, dead code, attributes, static assertions, asm. */
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int dead_code(int n)
{
    if (0)
        n = await later(100);
    while (0)
        await acc_yield();
    for (; 0;)
        n = await later(200);
    if (1)
        n++;
    else
        n = await later(300);
    return n;
    n = await later(400);
    return n;
}

async int main(void)
{
    ;
    {
    }
    {
        {
            ;
            {
                await acc_yield();
            }
        }
    }
    if (await later(1))
        ;
    else {
    }
    for (int i = 0; i < await later(2); i++)
        ;
    for (int i = 0; i < 2; i++) {
    }
    _Static_assert(sizeof(int) >= 2, "int");
    int n __attribute__((unused)) = await later(3), m = 4;
    extern int printf(const char *, ...);
    int later_declared(int);
    register int r = await later(6);
    auto int a = 7;
    __asm__ volatile("" : "+r"(m) : : "memory");
    await acc_yield();
    __asm__ volatile("" : "=r"(r) : "0"(r));
    __extension__ long long wide = await later(8);
    printf("%d %d %d %lld %d\n", m, r, a, wide, later_declared(1));
    printf("%d\n", await dead_code(1));
    do
        await acc_yield();
    while (0);
    return 0;
}

int later_declared(int value)
{
    return value * 9;
}
