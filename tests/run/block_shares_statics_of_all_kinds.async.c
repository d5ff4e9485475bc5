// reference: futures
/* Section 5: static variables that a block shares with the function around it: of a thread, aligned, beside others in one
 * declaration, and with types that the declaration defines. */
#include <acc.h>
#include <stdio.h>

static int plain(void)
{
    static enum { ONE = 1, TWO } count = ONE, other = ONE;
    static _Thread_local int per_thread = 5;
    static _Alignas(64) char aligned[3];
    static int size[sizeof(enum { FIVE = 5, SIX })];
    acc_block_on(async {
        count = 2;
        per_thread++;
        aligned[1] = 'x';
        size[0] = 3;
        await acc_yield();
    });
    return (count == TWO) + 10 * (other == ONE) + 100 * (per_thread == 6) + 1000 * (aligned[1] == 'x') + 10000 * FIVE * size[0];
}

static async int body(void)
{
    static enum { ONE = 1, TWO } count = ONE, other = ONE;
    static int both, alone = 3;
    static __thread int per_thread = 5;
    static _Alignas(64) char aligned[3];
    static int size[sizeof(enum { FIVE = 5, SIX })];
    extern int printed;
    int n = TWO;
    await async {
        count = 2;
        per_thread++;
        both = 4;
        printed = 1;
        aligned[1] = 'x';
        size[0] = 3;
        await acc_yield();
        n += 1;
    };
    await acc_yield();
    return (count == TWO) + 10 * (other == ONE) + 100 * (per_thread == 6) + 1000 * (aligned[1] == 'x') + 10000 * FIVE * size[0] +
           n + both * alone * printed;
}

int printed;

int main(void)
{
    printf("%d\n", plain());
    printf("%d\n", acc_block_on(body()));
    return 0;
}
