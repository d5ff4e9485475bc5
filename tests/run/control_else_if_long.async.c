// reference: plain
/* A hundred awaits in one else-if chain, a hundred cases in one switch, and blocks nested thirty deep. */
#include <acc.h>
#include <stdio.h>

#define TEN(m, n) m(n##0) m(n##1) m(n##2) m(n##3) m(n##4) m(n##5) m(n##6) m(n##7) m(n##8) m(n##9)
#define HUNDRED(m) TEN(m, 1) TEN(m, 2) TEN(m, 3) TEN(m, 4) TEN(m, 5) TEN(m, 6) TEN(m, 7) TEN(m, 8) TEN(m, 9)
#define BRANCH(i) else if (await later(i) == n) result = i * 2;
#define CASE(i) case i: result += await later(i); break;
#define OPEN(i) { int here = await later(total + 1); total = here; int *kept = &here; await acc_yield(); if (*kept != here) return -1;

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int chain(int n)
{
    int result = 0;
    if (n < 0)
        result = -1;
    HUNDRED(BRANCH)
    else
        result = await later(-2);
    return result;
}

static async int choose(int n)
{
    int result = 0;
    switch (n) {
        HUNDRED(CASE)
    default:
        result = -1;
    }
    return result;
}

static async int nested(void)
{
    int total = 0;
    TEN(OPEN, 1) TEN(OPEN, 2) TEN(OPEN, 3)
    }}}}}}}}}} }}}}}}}}}} }}}}}}}}}}
    return total;
}

async int main(void)
{
    printf("%d %d %d %d\n", await chain(10), await chain(55), await chain(99), await chain(100));
    printf("%d %d %d\n", await choose(42), await choose(99), await choose(5));
    printf("%d\n", await nested());
    return 0;
}
