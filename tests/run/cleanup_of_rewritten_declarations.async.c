/* Section 6: a cleanup that C runs itself, since nothing waits in its block, stays when the declaration is written anew: for an
 * async pointer in its initializer, a local type that moves, a result. */
#include <acc.h>
#include <stdio.h>

static void note(int *n)
{
    printf("cleanup %d\n", *n);
}

static async int twice(int n)
{
    await acc_yield();
    return 2 * n;
}

static async int with_pointer(int n)
{
    {
        __attribute__((unused)) __attribute__((__cleanup__(note))) int c = ({ async int (*p)(int) = twice; p ? n : 0; }),
            d = n + 1;
        printf("in %d %d\n", c, d);
    }
    return await twice(n);
}

static async int with_type(int n)
{
    struct pair { int x, y; } kept = { n, n };
    {
        int c __attribute__((cleanup(note))) = ({ struct pair other = { n, 2 }; other.x + other.y; });
        printf("in %d\n", c);
    }
    n = await twice(n);
    return n + kept.x;
}

static async int before(int n)
{
    int sum = await twice(n);
    {
        __attribute__((cleanup(note))) int c = ({ async int (*p)(int) = twice; (void)p; sum; });
        sum += c;
    }
    return sum;
}

async int main(void)
{
    printf("%d\n", await with_pointer(1));
    printf("%d\n", await with_type(5));
    printf("%d\n", await before(7));
    return 0;
}
