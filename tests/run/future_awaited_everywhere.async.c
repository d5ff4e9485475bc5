// reference: futures
/* Section 3 with section 5: `await` of a variable wherever an expression may stand. */
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

#define VALUE(f) (await f)

static async int conditions(void)
{
    async int zero = later(0), one = later(1), two = later(2), three = later(3);
    int sum = 0;
    if (await zero || await two)
        sum += 1;
    if (await zero && await three)
        sum += 10000;
    sum += await one ? await two * 10 : await three;
    for (int i = await zero; i < await three; i += await one)
        sum += 100;
    while (sum < await three * 150)
        sum += 50 + await one - 1;
    switch (await two) {
    case 2:
        sum += 1000;
    }
    do
        sum++;
    while (sum % 10 < await three);
    return sum;
}

async int main(void)
{
    async int zero = later(0), one = later(1), two = later(2);
    int list[] = {10, 20, 30}, made[] = {await two, [2] = await one, VALUE(zero) + 7};
    struct {
        int a, b;
    } s = {.b = await two, .a = await one};
    printf("%d %d\n", list[await two], list[await zero] + await one);
    printf("%d %d %d %zu\n", made[0], made[2], made[3], sizeof made / sizeof *made);
    printf("%d %d %d\n", s.a, s.b, VALUE(two) * VALUE(two));
    list[await one] += await two;
    list[await one]++;
    printf("%d %d\n", list[1], -await two + !await zero);
    printf("%d\n", await conditions());
    printf("%zu\n", sizeof(await one));
    return await zero;
}
