/* Section 3: assignments to bit-fields: the value is read after the wait, truncated to the field's width and promoted as C says. */
#include <acc.h>
#include <stdio.h>

struct flags {
    unsigned low : 3;
    signed high : 4;
    unsigned : 0;
    _Bool set : 1;
    unsigned long long wide : 40;
};

static struct flags flags;

static async int raise_low(int value)
{
    await acc_yield();
    flags.low++;
    await acc_yield();
    return value;
}

static void show(void)
{
    printf("%d %d %d %llu\n", flags.low, flags.high, flags.set, (unsigned long long)flags.wide);
}

async int main(void)
{
    flags.low = await raise_low(2);
    show(); /* 2 */
    flags.low += await raise_low(3);
    show(); /* (2 + 1) + 3 */
    flags.low += await raise_low(5);
    show(); /* (6 + 1) + 5 = 12, mod 8 */
    flags.high = await raise_low(-3);
    flags.high -= await raise_low(4);
    show(); /* low is 4 + 2, high -7 */
    flags.set = await raise_low(2);
    show();
    flags.set &= await raise_low(0);
    flags.wide = (unsigned long long)await raise_low(1) << 39;
    flags.wide += (unsigned)await raise_low(6);
    show(); /* low is 7 + 3, mod 8 */

    struct flags local = { 1, .wide = await raise_low(9), .set = await raise_low(1) };
    local.high ^= await raise_low(5);
    struct flags *p = &local;
    printf("%d %d %d %d\n", local.low++, p->high, p->set, (int)p->wide);
    printf("%d\n", p->low - await raise_low(3) < 0);
    printf("%d\n", (p->low = await raise_low(11)));
    local.low = flags.low = await raise_low(13);
    printf("%d %d\n", local.low, flags.low);
    return 0;
}
