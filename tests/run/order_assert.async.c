// reference: plain
/* Section 3: assert, of which the C library makes copies that are not evaluated, awaits its argument once. */
#undef NDEBUG
#include <acc.h>
#include <assert.h>
#include <stdio.h>

/* Says where it begins and where, after a wait, it ends. */
static async int step(const char *name, int value)
{
    printf("%s< ", name);
    await acc_yield();
    printf(">%s ", name);
    return value;
}

static async int checked(int n)
{
    assert(await step("even", n % 2 == 0) && "n is even");
    for (int i = 0; i < 2; i++)
        assert(await step("turn", i) == i);
    if (n)
        assert(n > 0);
    else
        assert(await step("zero", n == 0));
    return n / 2;
}

async int main(void)
{
    printf("= %d\n", await checked(4));
    printf("= %d\n", await checked(0));
    assert(await checked(await step("argument", 2)) == 1);
    puts("");
    return 0;
}
