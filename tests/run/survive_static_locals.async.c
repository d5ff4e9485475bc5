// reference: plain
/* Section 4: static locals are one object for all calls, initialised once; shadowed and in inner blocks too. */
#include <acc.h>
#include <stdio.h>

static async int count(void)
{
    static int calls = 10;
    int before = calls++;
    await acc_yield();
    static int turns;
    turns += 2;
    await acc_yield();
    return before * 100 + turns;
}

static async int *address(void)
{
    static int object;
    await acc_yield();
    return &object;
}

static async int recursive(int n)
{
    static int depth, deepest;
    depth++;
    if (depth > deepest)
        deepest = depth;
    await acc_yield();
    if (n > 0)
        (void)await recursive(n - 1);
    depth--;
    return deepest * 10 + depth;
}

static async const char *name(int n)
{
    static const char *const names[] = { "zero", "one", "two" };
    static const struct {
        int n;
        char text[8];
    } last = { 3, "three" };
    for (int i = 0; i < 2; i++) {
        static int total;
        await acc_yield();
        total += i;
        {
            static int total = 100;
            total++;
            await acc_yield();
            printf("%d ", total);
        }
        printf("%d ", total);
    }
    return n == last.n ? last.text : names[n];
}

async int main(void)
{
    for (int i = 0; i < 3; i++)
        printf("%d\n", await count());
    int *p = await address();
    *p = 5;
    printf("%d\n", *await address());
    printf("%d\n", await recursive(3));
    puts(await name(1));
    puts(await name(3));
    return 0;
}
