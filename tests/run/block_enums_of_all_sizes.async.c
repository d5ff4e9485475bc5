// flags: -std=gnu11
/* Section 5: enums and enumerators of the function around a block keep their size, sign and value in it. */
#include <acc.h>
#include <limits.h>
#include <stdio.h>

#define SIGN(n) ((n) < 0 ? '-' : '+')

static async int sizes(void)
{
    enum __attribute__((packed)) small { NONE, ONE };
    enum large { LARGE = 1ULL << 40 };
    enum { LEAST = -1, MOST = 1 } sign = LEAST;
    enum small of_here = ONE, *to_it = &of_here;
    enum large large = LARGE;
    await acc_yield();
    return await async {
        enum small small = *to_it, *p = &small;
        enum large copy = large, other = LARGE + 1;
        await acc_yield();
        printf("%d %d %d %d\n", (int)sizeof small, (int)sizeof(enum large), (int)sizeof *to_it, (int)sizeof sign);
        printf("%d %d %c %c\n", copy == LARGE, other - copy == ONE, SIGN((enum small)NONE - 2), SIGN(sign));
        return *p + (copy > INT_MAX) * 10;
    };
}

static async int values(int n)
{
    enum { MINUS = -1, LEAST = INT_MIN };
    enum { ALL = 0xffffffffU };
    enum { TOP = ~0ULL };
    enum { LOWEST = LLONG_MIN };
    await acc_yield();
    return await async {
        int sum = n -MINUS+MINUS-MINUS;
        await acc_yield();
        printf("%d %d %d %lld\n", (int)sizeof MINUS, (int)sizeof LEAST, LEAST, (long long)ALL);
        printf("%llu %lld %d %d\n", (unsigned long long)TOP, (long long)LOWEST, TOP > 1, ALL > 1);
        return sum;
    };
}

static int in_plain_function(void)
{
    static struct moved { enum { A = 1 } kind; } shared[sizeof(enum { B = 2 })];
    int result = acc_block_on(async {
        shared[0].kind = A;
        await acc_yield();
        return (int)shared[0].kind * 10;
    });
    return result + A + B;
}

static async int all(void)
{
    printf("%d\n", await sizes());
    printf("%d\n", await values(5));
    return 0;
}

int main(void)
{
    printf("%d\n", in_plain_function());
    return acc_block_on(all());
}
