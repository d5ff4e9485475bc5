/* Macros that come out as several declarations: types, plain functions and async ones, and parts of them. */
#include <acc.h>
#include <stdio.h>

#define QUEUE(T, name)                                                                                          \
    struct name { T items[4]; unsigned head, count; };                                                          \
    typedef struct name name##_t;                                                                               \
    static int name##_pushes;                                                                                   \
    static void name##_push(name##_t *q, T item)                                                                \
    {                                                                                                           \
        q->items[(q->head + q->count++) % 4] = item;                                                            \
        name##_pushes++;                                                                                        \
    }                                                                                                           \
    static async T name##_pop(struct name *q)                                                                   \
    {                                                                                                           \
        while (!q->count)                                                                                       \
            await acc_yield();                                                                                  \
        T item = q->items[q->head];                                                                             \
        q->head = (q->head + 1) % 4, q->count--;                                                                \
        return item;                                                                                            \
    }                                                                                                           \
    static async T name##_two(name##_t *q) { return await name##_pop(q) + await name##_pop(q); }                \
    static void name##_soon(name##_t *q, T item) { acc_spawn(async { await acc_yield(); name##_push(q, item); }); } \
    static acc_future(T) name##_later(name##_t *q) { acc_future(T) later = name##_two(q); return later; }       \
    enum { name##_end }

QUEUE(int, numbers);
QUEUE(double, reals);

/* A declaration that begins in the source and ends in a macro; one that begins in the macro and ends in the source. */
#define BETWEEN(a, b) a = 5; static int b; static async int between(void)
static int BETWEEN(five, six) { await acc_yield(); return six = five + 1; }

#define SHIFTED(name) static int name##_by; static async int name(int x) { return x + name##_by; } static int name##_after
SHIFTED(shift) = 8, more = 9;

/* A plain function before the async one. */
#define BOTH(name) static int name(void) { return acc_block_on(name##_later(4)); } static async int name##_next(int x) { return x + 1; }
static async int both_later(int x) { await acc_yield(); return x; }
BOTH(both)

static async int all(void)
{
    numbers_t n = { .count = 0 };
    struct reals r = { .head = 3 };
    acc_future(int) int_later = numbers_later(&n);
    acc_future(double) later = reals_later(&r);
    numbers_soon(&n, 4);
    numbers_push(&n, 3);
    reals_push(&r, 0.5);
    reals_soon(&r, 0.25);
    printf("%d %g %d %d\n", await int_later, await later, numbers_pushes, reals_pushes);
    printf("%d %d\n", await between(), six);
    shift_by = 1;
    printf("%d %d %d\n", await shift(2), shift_after, more);
    return numbers_end + reals_end;
}

int main(void)
{
    int status = acc_block_on(all());
    printf("%d %d\n", both(), acc_block_on(both_next(1)));
    return status;
}
