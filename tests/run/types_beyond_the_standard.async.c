// flags: -std=c11
/* Operands, results and futures whose type has no name of its own but a compiler's __int128: it has no warning, where the
 * source has none. */
#include <acc.h>
#include <stdio.h>

__extension__ typedef __int128 wide;
__extension__ typedef unsigned __int128 unsigned_wide;

static async wide factorial(int n)
{
    await acc_yield();
    return n < 2 ? 1 : n * await factorial(n - 1);
}

static async unsigned_wide down(unsigned_wide n)
{
    await acc_yield();
    return n < 2 ? 1 : (n - 1u) * await down(n - 1) + (n - 2u);
}

static async int last_digit(wide n)
{
    await acc_yield();
    return (int)(n % 10);
}

static int product(wide a, wide b)
{
    return (int)(a * b);
}

async int main(void)
{
    const wide n = await factorial(3);
    async wide next = async { return n + 1; };
    acc_future(wide) last = async { return n - 1; };
    printf("%d\n", product(1 - n, await last_digit(n + 1)));
    printf("%d %d\n", (int)await next, (int)await last);
    printf("%d %d\n", (int)await down(4), (int)(await factorial(30) % 1000000007));
    return 0;
}
