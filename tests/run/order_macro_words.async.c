// reference: plain
/* Section 3: the dialect's words may come out of macros, in declarations and definitions as in expressions. */
#include <acc.h>
#include <stdio.h>

#define ASYNC async
#define TASK(type) static async type
#define AWAIT(call) await call
#define DEFINE_GETTER(name, value)      \
    static async int get_##name(void)   \
    {                                   \
        await acc_yield();              \
        return value;                   \
    }
#define LOOP for (;;)
#define UNTIL(condition) if (condition) break
#define VALUE later_value

static const int later_value = 7;

ASYNC int prototype(int);

DEFINE_GETTER(one, 1)
DEFINE_GETTER(two, 2)

TASK(int) three(void)
{
    int VALUE = 3;
    AWAIT(acc_yield());
    return later_value;
}

TASK(const char *) name(void)
{
    AWAIT(acc_yield());
    return __func__;
}

ASYNC int prototype(int n)
{
    int turns = 0;
    LOOP {
        UNTIL(AWAIT(get_two()) + turns > n);
        turns++;
    }
    return turns;
}

async int main(void)
{
    printf("%d %d %d\n", AWAIT(get_one()), AWAIT(get_two()), AWAIT(three()));
    printf("%s\n", AWAIT(name()));
    printf("%d %d\n", AWAIT(prototype(5)), VALUE);
    return 0;
}
