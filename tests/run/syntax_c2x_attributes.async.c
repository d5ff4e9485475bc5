// flags: -std=gnu2x
// reference: gcc
/* Section 4: attributes in brackets, in an async body. */
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

[[maybe_unused]] static async int attributes(int n)
{
    [[maybe_unused]] int array[2] = { await later(n), n }, other [[maybe_unused]] = 1;
    switch (n) {
    case 1:
        array[0] += await later(10);
        [[fallthrough]];
    default:
        array[1]++;
    }
    return array[(int [2]){ 0, 1 }[0]] + array[1];
}

async int main(void)
{
    printf("%d %d\n", await attributes(1), await attributes(2));
    return 0;
}
