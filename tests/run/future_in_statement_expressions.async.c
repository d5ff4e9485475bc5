// reference: futures
/* Section 5: future variables in statement expressions, nested in larger expressions; dropped where that block ends. */
#include <acc.h>
#include <stdio.h>

static async int wait(char name, int turns)
{
    defer printf("~%c ", name);
    for (int i = 0; i < turns; i++)
        await acc_yield();
    return turns;
}

#define FIRST_OF(a, b)                     \
    ({                                     \
        async int first = a, second = b;   \
        await acc_race(first, second);     \
    })

async int main(void)
{
    int n = 1 + ({
        async int a = wait('a', 2), b = wait('b', 9);
        await acc_race(a, b);
        await a * 10;
    });
    printf("%d\n", n);
    n = ({ async int c = wait('c', 1); await c; }) ? ({ async int d = wait('d', 2); await d + 5; }) : 0;
    printf("%d\n", n);
    n = FIRST_OF(wait('e', 3), wait('f', 1)) * 10 + FIRST_OF(wait('g', 1), wait('h', 3));
    printf("%d\n", n);
    return 0;
}
