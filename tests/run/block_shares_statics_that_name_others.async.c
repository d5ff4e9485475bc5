// reference: futures
/* Static variables that a block uses, with values that name others: those move too, a pointer of its own kind, functions
 * declared in the body and objects of the file included. */
#include <acc.h>
#include <stdio.h>

int total = 3;

static int twice(int n) { return 2 * n; }

static async int body(void)
{
    static int other = 4, unnamed = 5;
    static int *p = &other, **pp = &p;
    static struct list { struct list *next; int *value; unsigned size; } self = { &self, &unnamed, sizeof other };
    int twice(int);
    static int (*call)(int) = twice;
    extern int total;
    static int *sum = &total;
    await async { await acc_yield(); **pp = call(**pp) + *self.next->value; *sum += **pp; };
    unnamed++;
    return other + unnamed;
}

static int plain(int n)
{
    static int other = 4;
    static int *p = &other;
    if (n > 0) {
        static int other = 100;
        static int *q[] = { &other, NULL };
        acc_block_on(async { await acc_yield(); ++*p; await async { await acc_yield(); *q[0] += *p; }; });
        return other;
    }
    return other;
}

/* The value of the static variable means what its name did there, not where the block stands. */
static async int hidden(void)
{
    int later(int);
    static int (*call)(int) = later, (*same)(int) = twice;
    int sum = 0;
    {
        int later = 3, twice = 4;
        sum = await async { await acc_yield(); return call(later) + same(twice); };
    }
    return sum;
}

int later(int n)
{
    return 10 * n;
}

/* A name that is declared after the value; operands of which only the type counts, and one that has none. */
static async int declared_after(void)
{
    static int *sum = &total;
    static int total = 100;
    enum { NAMED = 3 };
    _Alignas(32) char wide = 1;
    char plain = 2;
    static int alignments[] = { __alignof__(plain), __alignof__(wide), __alignof__(NAMED) == _Alignof(int) };
    static int chosen = __builtin_choose_expr(1, 3, ({ (void)wide; }));
    int sums = await async { await acc_yield(); return *sum + alignments[0] + alignments[1] + alignments[2] + chosen; };
    printf("%d %d\n", (int)__alignof__(wide), (int)__alignof__(wide) + plain);
    return sums + total + wide;
}

int main(void)
{
    printf("%d\n", acc_block_on(hidden()));
    printf("%d\n", acc_block_on(body()));
    printf("%d\n", total);
    printf("%d\n", acc_block_on(declared_after()));
    printf("%d\n", plain(1));
    printf("%d\n", plain(0));
    return 0;
}
