/* Compilers' own functions, which have no address and no type to keep, called with awaits. */
#include <acc.h>
#include <stdio.h>

#define LIKELY(x) __builtin_expect(!!(x), 1)
#define UNLIKELY(x) __builtin_expect(!!(x), 0)

struct handlers {
    async int (*on_begin)(int *), (*on_end)(int *);
};

static async int count(int *n)
{
    printf("count %d\n", *n);
    await acc_yield();
    return ++*n;
}

static async int *place(int *n)
{
    await acc_yield();
    return n;
}

#define NOTIFY(NAME)                                    \
    do {                                                \
        if (LIKELY(handlers->on_##NAME)) {              \
            if (UNLIKELY(0 != await handlers->on_##NAME(&n) && n > limit)) \
                return n;                               \
        }                                               \
    } while (0)

static async int notify(const struct handlers *handlers, int n, int limit)
{
    NOTIFY(begin);
    NOTIFY(end);
    return -n;
}

async int main(void)
{
    int n = 0, sum;
    struct handlers handlers = { count, count };

    if (__builtin_expect(await count(&n), 0))
        puts("not expected");
    printf("%d\n", __builtin_popcount(await count(&n) + 5) + __builtin_abs(-await count(&n)));
    printf("%d\n", __builtin_add_overflow(await count(&n), n, &sum));
    printf("%d\n", sum);
    __builtin_prefetch(await place(&n), 0, 3);
    printf("%d\n", *(int *)__builtin_assume_aligned(await place(&n), sizeof(int)));
    printf("%d\n", __sync_fetch_and_add(await place(&n), await count(&n)));
    printf("%d\n", __atomic_load_n(await place(&n), __ATOMIC_SEQ_CST));
    printf("%d\n", await notify(&handlers, 0, 1));
    printf("%d\n", await notify(&handlers, 0, 5));
    return 0;
}
