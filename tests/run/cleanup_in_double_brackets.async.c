// reference: gcc
// flags: -std=gnu2x
/* C2x's spelling of the attribute, alone and beside others, in the frame and outside of it. */
#include <acc.h>
#include <stdint.h>
#include <stdio.h>

static void put(int *n)
{
    printf("left %d\n", *n);
}

static async void in_the_frame(void)
{
    [[gnu::cleanup(put)]] int a = 1;
    int b [[gnu::cleanup(put), gnu::unused]] = 2;
    [[gnu::aligned(64), gnu::__cleanup__(put)]] int c = 3;
    await acc_yield();
    printf("%d %d\n", a + b + c, (int)((uintptr_t)&c % 64));
}

static async void outside_of_it(void)
{
    await acc_yield();
    [[gnu::cleanup(put)]] int a = 4;
    int b [[gnu::cleanup(put), gnu::unused]] = 5;
    [[gnu::unused, gnu::__cleanup__(put)]] int c = 6;
    if (a) {
        int d [[gnu::cleanup(put)]] = 7;
        printf("%d\n", d);
        return;
    }
}

async int main(void)
{
    await in_the_frame();
    await outside_of_it();
    return 0;
}
