/* Section 5: what a switch and comparisons say of the index of a race is known of the futures: ranges, other numbers, three. */
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int raced(int n)
{
    async int a = later(5), b = later(6);
    switch (await acc_race(a, b)) {
    case 0 ... 0:
        n += await a;
        break;
    case 10:
        n = 0;
        break;
    case 1:
        n += await b;
        break;
    default:
        n = -1;
    }
    if (await acc_race(a, acc_sleep(ACC_S)) != 1)
        n += await a;
    if (await acc_race(b, acc_sleep(ACC_S)) == 07)
        n = -2;
    if (await acc_race(b, acc_sleep(ACC_S), acc_sleep(ACC_S)) == 0)
        n += await b;
    else
        n = -3;
    return n;
}

async int main(void)
{
    printf("%d\n", await raced(1));
    return 0;
}
