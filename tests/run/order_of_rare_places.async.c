// flags: -std=gnu11
/* Places that are read or pointed to beside an await: parts of complex numbers, atomic elements, arrays behind their index,
 * array parameters, and enumerators, all in their order; and jumps in the heads of loops, which mean that loop. */
#include <acc.h>
#include <complex.h>
#include <stdatomic.h>
#include <stdio.h>

enum { FIRST, SECOND };

static async int later(int value)
{
    await acc_yield();
    return value;
}

static double set(double *place, int value)
{
    double old = *place;
    *place = value;
    return old;
}

static async int parts(void)
{
    double _Complex z = 1 + 2 * I, *p = &z;
    double old = set(&__real__ z, await later(3)) + set(&__imag__(*p), await later(4));
    old += *(__extension__ &__real__ z) * await later(100) + set(&__real__ z, await later(5));
    return (int)(old + 1000 * __real__ z + 10000 * __imag__ z);
}

static async int elements(void)
{
    enum { THIRD = 2 };
    _Atomic int counters[3] = { 1, 2, 3 };
    struct { _Atomic int count; } one = { 4 };
    int plain[3] = { 5, 6, 7 };
    int sum = counters[FIRST] + await later(10) + one.count++ * await later(2);
    counters[SECOND] = await later(20);
    sum += counters[SECOND] + await later(0) + one.count;
    sum += THIRD[plain] * await later(100) + (THIRD[plain] = await later(8)) + *&THIRD[plain];
    return sum;
}

/* Enumerators are constants, and keep nothing; what hides one is read at its place. */
static async int hidden(void)
{
    int sum = SECOND + await later(10) + (SECOND - await later(3)) * FIRST;
    {
        enum { SECOND = 70 };
        sum += SECOND + await later(100);
    }
    int SECOND = 2;
    return sum + SECOND * await later(SECOND = 4);
}

static async int nothing_first(void)
{
    int n = await later(1);
    int both = (({ }), n + await later(2));
    return both + (({ await acc_yield(); }), n);
}

static async void nothing_returned(void)
{
    await acc_yield();
    return ({ });
}

static int sum_of(const int *a, int n)
{
    return *a + n;
}

static async int step(const int **place)
{
    await acc_yield();
    ++*place;
    return 10;
}

/* The pointer that the parameter is, and not the array. */
static async int changed_parameter(const int list[2])
{
    const int **place = &list;
    return sum_of(list, await step(place)) * 100 + sum_of(list, 0);
}

static async int in_heads(int n)
{
    while (({ if (n == 4) break; n < await later(9); }))
        n++;
    while (({ if (n++ < 7) continue; n < await later(20); }))
        n += 5;
    return n;
}

async int main(void)
{
    await nothing_returned();
    printf("%d %d %d %d\n", await parts(), await elements(), await hidden(), await nothing_first());
    printf("%d %d\n", await changed_parameter((const int[]){ 1, 2 }), await in_heads(1));
    return 0;
}
