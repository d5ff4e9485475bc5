// flags: -std=gnu11
// reference: coroutines
/* Section 5: acc_spawn stands in any statement: loop heads, conditionals, commas, macros, statement expressions, defers' blocks. */
#include <acc.h>
#include <stdio.h>

#define GO(call) acc_spawn(call)
#define GO_ALL(function, n)             \
    do {                                \
        for (int go_ = 0; go_ < n; go_++) \
            GO(function(go_));          \
    } while (0)

static async void say(int n)
{
    printf("%d ", n);
    await acc_yield();
    printf("~%d ", n);
}

static async int later(int value)
{
    await acc_yield();
    return value;
}

async int main(void)
{
    GO_ALL(say, 2);
    for (int i = 10; i < 12; acc_spawn(say(i)), i++)
        (void)await later(i);
    if (await later(1))
        acc_spawn(say(20));
    await later(0) ? (void)acc_spawn(say(30)) : (void)acc_spawn(say(31));
    int n = ({ acc_spawn(say(40)); await later(41); });
    switch (n) {
    case 41:
        acc_spawn(say(n));
    }
    {
        defer acc_spawn(say(50));
        await acc_yield();
    }
    printf("main ");
    await acc_yield();
    await acc_yield();
    puts("");
    return 0;
}
