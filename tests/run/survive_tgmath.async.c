// reference: plain
/* Section 4: the type-generic macros of <tgmath.h> over locals that survive and over awaited values: evaluated once, at the right type. */
#include <acc.h>
#include <stdio.h>
#include <tgmath.h>

static int calls;

static async float real(float value)
{
    calls++;
    await acc_yield();
    return value;
}

static async double wide(double value)
{
    calls++;
    await acc_yield();
    return value;
}

async int main(void)
{
    float f = 2.25f, *p = &f;
    double d = await wide(-2.5);
    await acc_yield();
    printf("%g %g\n", (double)sqrt(f), fabs(d));
    printf("%g %g\n", (double)sqrt(await real(16)), pow(await wide(2), await wide(10)));
    printf("%d %d\n", (int)(sizeof sqrt(*p) / sizeof(float)), (int)(sizeof floor(d) / sizeof(double)));
    d = fmax(await real(1), await wide(3)) + floor(d);
    printf("%g %d\n", d, calls);
    return 0;
}
