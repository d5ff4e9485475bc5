// reference: plain
/* Section 3: the value of an await has the function's return type, and is converted wherever C converts it. */
#include <acc.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

static async float real(float value)
{
    await acc_yield();
    return value;
}

static async uint8_t byte(int value)
{
    await acc_yield();
    return value;
}

static async int32_t integer(int32_t value)
{
    await acc_yield();
    return value;
}

static async uint64_t wide(uint64_t value)
{
    await acc_yield();
    return value;
}

static async bool truth(int value)
{
    await acc_yield();
    return value;
}

static double half(double value)
{
    return value / 2;
}

static int as_int(int value)
{
    return value;
}

async int main(void)
{
    int from_real = await real(3.75f);
    double from_int = await integer(7);
    bool from_wide = await wide(UINT64_C(1) << 32);
    unsigned char wrapped = await integer(300);
    printf("%d %g %d %d\n", from_real, from_int, from_wide, wrapped);
    printf("%g %g\n", half(await integer(3)), half(await real(0.5f)));
    printf("%d %d\n", as_int(await real(-2.5f)), as_int(await byte(-1)));
    printf("%d\n", await byte(200) + await byte(100));
    printf("%d\n", (uint8_t)(await byte(200) + await byte(100)));
    printf("%d\n", await truth(8) + await truth(0x100));
    printf("%.1f\n", await real(0.5f));
    printf("%d\n", await integer(-1) < 0 && (uint32_t)await integer(-1) > 0);
    printf("%llu\n", (unsigned long long)(await wide(1) << 40 | (uint64_t)await byte(5)));
    printf("%d\n", await integer(7) / 2 == 3 && await real(7) / 2 == 3.5f);
    from_int += await real(0.25f);
    from_real += await real(0.5f);
    wrapped *= await real(1.5f);
    printf("%g %d %d\n", from_int, from_real, wrapped);
    const void *address = await truth(1) ? &from_real : NULL;
    printf("%d\n", address == &from_real);
    return await byte(0);
}
