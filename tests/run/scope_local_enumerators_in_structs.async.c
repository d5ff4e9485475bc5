// reference: futures
/* Section 4: the enumerators of an enum that is defined inside a local struct: they are names of the body, in the members
 * of that struct and after it, whether the struct itself stays in the body or not. */
#include <acc.h>
#include <stdio.h>

enum { ONE = 100 };         /* hidden by each of them */

static async int in_a_variable(void)
{
    struct parts { int a; enum { ONE = 1, TWO } kind; } parts = { 1, TWO };
    await acc_yield();
    parts.a += parts.kind == TWO;
    await acc_yield();
    return parts.a * 10 + parts.kind + ONE;
}

static async int alone(void)
{
    struct parts {
        enum { ONE = 3, TWO } kind;
        union { enum inner { THREE = 7, FOUR } b; int a[TWO + THREE]; } c;
    };
    struct parts parts = { TWO, { FOUR } }, *address = &parts;
    enum inner kept = FOUR;
    await acc_yield();
    return address->kind + (int)address->c.b + (int)kept + (int)(sizeof parts.c.a / sizeof(int)) + ONE;
}

static async int in_a_typedef(void)
{
    typedef struct { enum { ONE = 5, TWO } kind; } parts;
    parts first = { TWO };
    int sum = 0;
    for (int i = 0; i < 2; i++) {
        struct { enum { FIVE = 50 } kind; } second = { FIVE }, *address = &second;
        await acc_yield();
        sum += (int)first.kind + (int)address->kind;
    }
    return sum + ONE;
}

static acc_future(int) in_a_plain_function(void)
{
    struct parts { enum { ONE = 8, TWO } kind; } parts = { TWO };
    struct other { enum { SIX = 600 } kind; };
    struct other other = { SIX };
    return async {
        await acc_yield();
        return (int)parts.kind + (int)other.kind + TWO + ONE;
    };
}

async int main(void)
{
    printf("%d %d %d\n", await in_a_variable(), await alone(), await in_a_typedef());
    acc_future(int) future = in_a_plain_function();
    printf("%d %d\n", await future, ONE);
    return 0;
}
