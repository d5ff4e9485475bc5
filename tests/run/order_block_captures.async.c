// reference: futures
/* What a block captures is read at its place among the operands: before what stands behind it changes that, or waits. */
#include <acc.h>
#include <stdio.h>

struct pair { const int first; long second; };
union word { unsigned long whole; unsigned char bytes[8]; };

static async int set(unsigned long *to, unsigned long value)
{
    await acc_yield();
    *to = value;
    return 1;
}

static int set_now(unsigned long *to, unsigned long value)
{
    *to = value;
    return 2;
}

static async void take(int n)
{
    printf("take %d\n", n);
    await acc_yield();
}

static async int scalars(void)
{
    unsigned long large = 0x123456789;
    await acc_join(async { printf("%lx\n", large); return 4; }, take(set_now(&large, 7)));
    await acc_join(async { printf("%lx\n", large); return 4; }, take(await set(&large, 9)));
    await acc_join(take(await set(&large, 11)), async { printf("%lx\n", large); return 4; });
    return await acc_race(async { printf("%lx\n", large); await acc_yield(); return 4; }, take(set_now(&large, 7)), take(0));
}

static async void records(void)
{
    struct pair pair = { 1, 2 };
    union word word = { 0x506 };
    long *second = &pair.second;
    await acc_join(async { printf("%d %ld %d\n", pair.first, pair.second, word.bytes[0]); return 1; },
                   take((int)(*second = 5)), take(await set(&word.whole, 0)));
    printf("%ld %d\n", pair.second, word.bytes[0]);
}

static async void arrays(void)
{
    int few[3] = { 1, 2, 3 };
    const unsigned long fixed[2] = { 4, 5 };
    unsigned long many[2][20] = { { 6 }, { 7 } };
    await acc_join(async { printf("%d %lu %lu\n", few[1], fixed[1], many[1][0]); return 1; }, take(few[1] = 8));
    await acc_join(async { few[2]++; printf("%d %d %lu %lu\n", few[1], few[2], fixed[0], many[1][0]); return 1; },
                   take(few[1] = 9), take(await set(&many[1][0], 10)), take(await set(many[0], 11)));
    printf("%d %d %lu %lu\n", few[1], few[2], many[0][0], many[1][0]);
}

async int main(void)
{
    printf("%d\n", await scalars());
    await records();
    await arrays();
}
