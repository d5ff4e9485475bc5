// reference: plain
/* Section 3: a macro's body may hold awaits, control flow, declarations and labels, and may name the caller's variables. */
#include <acc.h>
#include <stdio.h>

/* Says where it begins and where, after a wait, it ends. */
static async int step(const char *name, int value)
{
    printf("%s< ", name);
    await acc_yield();
    printf(">%s ", name);
    return value;
}

#define GET(name, value) (await step(name, value))
#define AWAIT await
#define CHECK(condition)                \
    do {                                \
        if (!(await step("check", (condition)))) { \
            printf("failed: %s\n", #condition);   \
            goto failed;                \
        }                               \
    } while (0)
#define DECLARE(name, value) int name = GET(#name, value), *pointer_to_##name = &name
#define REPEAT(n) for (int repeat_ = 0; repeat_ < (n); repeat_++)
#define RETURN_IF(condition)                     \
    if (condition)                               \
        return GET("return", sum)
#define ADD(value) (sum += (value))
#define LATER_BLOCK { ADD(AWAIT step("block", 100)); }
#define NESTED(value) GET("outer", GET("inner", value))

static async int work(int n)
{
    int sum = 0;

    CHECK(n > 0);
    REPEAT (n)
        ADD(GET("turn", repeat_));
    CHECK(n < 5);
    RETURN_IF(n == 2);
    LATER_BLOCK
    DECLARE(x, n);
    *pointer_to_x += await step("x", 1000);
    ADD(x);
    ADD(NESTED(n) * 10000);
    return sum;
failed:
    return -1;
}

async int main(void)
{
    printf("= %d\n", await work(0));
    printf("= %d\n", await work(2));
    printf("= %d\n", await work(3));
    printf("= %d\n", await work(5));
    printf("= %d\n", AWAIT step("main", 1) + GET("get", 2) * GET("get", 3));
    return 0;
}
