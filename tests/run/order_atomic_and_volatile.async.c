/* Section 3: reads and writes of volatile and _Atomic objects happen once each, at their place, around an await. */
#include <acc.h>
#include <stdatomic.h>
#include <stdio.h>

static volatile int v = 1;
static _Atomic int a = 1;

static async int add(int amount)
{
    await acc_yield();
    v += amount;
    a += amount;
    return amount;
}

async int main(void)
{
    printf("%d\n", v + await add(1) + v); /* 1 + 1 + 2 */
    printf("%d\n", a + await add(2) + a); /* 2 + 2 + 4 */
    v += await add(3);                    /* 4 + 3, then + 3 */
    a += await add(4);                    /* 7 + 4, then + 4; v is 10 + 4 */
    printf("%d %d\n", v, a);
    a = v = await add(5);
    printf("%d %d\n", v, a);
    printf("%d\n", atomic_fetch_add(&a, await add(6)) + a); /* 11 + 17 */
    atomic_int local = await add(0);
    atomic_fetch_or(&local, await add(8));
    local <<= await add(1);
    printf("%d\n", atomic_load(&local));
    int expected = 16;
    printf("%d\n", atomic_compare_exchange_strong(&local, &expected, await add(7)));
    printf("%d\n", atomic_exchange(&local, await add(9)));
    return local - 9;
}
