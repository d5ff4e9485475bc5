/* Sections 2, 3 and 5: parameters without a name, a race of recursive calls within
 * a race, a captured volatile array, calls that begin in one argument of a macro and end elsewhere, a label as all that a
 * `switch` has, builtins in builtins, casts of nothing to nothing, typedefs of sizes in plain functions. */
#include <acc.h>
#include <stdio.h>

#define WITH_ONE(f) f(plus_one(1))
#define SWAPPED(a, b) b a

static async int second(int, int b)
{
    await acc_yield();
    return b;
}

static async int first(int a, void (*)(void), int)
{
    return a;
}

static async int plus_one(int n)
{
    await acc_yield();
    return n + 1;
}

static async int races(int depth)
{
    if (depth == 0)
        return 0;
    return 10 * await acc_race(acc_race(races(depth - 1), acc_sleep(ACC_S)), acc_sleep(2 * ACC_S)) + depth;
}

static async int captures(void)
{
    volatile int values[3] = { 1, 2, 3 };
    await acc_yield();
    int sum = await async { await acc_yield(); values[0] = 4; return values[0] + values[1] + values[2]; };
    return sum + values[0];
}

struct operation {
    _Static_assert(sizeof(int) <= 8, "a member in between");
    async int (*run)(int);
    int factor;
};

static int run(const struct operation *operation, int n)
{
    return operation->factor * acc_block_on(operation->run(n));
}

static int sum_of(int n)
{
    typedef int row[n];
    row values;
    int sum = 0;
    for (int i = 0; i < n; i++)
        values[i] = acc_block_on(plus_one(i));
    for (int i = 0; i < (int)(sizeof(row) / sizeof(int)); i++)
        sum += values[i];
    return sum;
}

static acc_future(int) boxed(int n)
{
    int m = acc_block_on(async { await acc_yield(); return n + await plus_one(1); });
    return plus_one(m);
}

static void plain(void)
{
    printf("%d", WITH_ONE(acc_block_on));
    printf(" %d\n", SWAPPED((plus_one(2)), acc_block_on));
    struct operation twice = { plus_one, 2 };
    async int (*pointer)(int) = plus_one;
    acc_future(int) third = boxed(3);
    acc_block_on(acc_join(pointer(1), plus_one(2), third));
    printf("%d %d %d %d\n", run(&twice, 4), sum_of(3), acc_block_on(third), acc_block_on(acc_race(pointer(1), acc_sleep(ACC_S))));
}

static async void nothing(void)
{
    await acc_yield();
    printf("-");
}

static async int labels(int n)
{
    int sum = 0;
    switch (n) case 1: sum += await plus_one(10);
    switch (n) default: sum += await plus_one(100);
    switch (n) { case 2: sum += await plus_one(1000); break; default: sum++; }
    return sum;
}

static async int builtins(int n)
{
    (void)await nothing();
    n ? (void)await nothing() : (void)0;
    (void)(await nothing(), (void)await nothing());
    puts("");
    return __builtin_types_compatible_p(__typeof__(__builtin_offsetof(struct operation, factor)), size_t) +
           __builtin_choose_expr(__builtin_types_compatible_p(int, __typeof__(n)), n, 0.5) + await plus_one(n);
}

static async int many(void)
{
    printf("%d %d\n", await second(1, 2), await first(3, NULL, 5));
    printf("%d\n", await races(2));
    printf("%d\n", await captures());
    printf("%d %d\n", await labels(1), await labels(2));
    printf("%d\n", await builtins(3));
    return 0;
}

int main(void)
{
    plain();
    return acc_block_on(many());
}
