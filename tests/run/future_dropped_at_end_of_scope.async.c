// reference: futures
/* Section 5: at the end of its scope a future that has started and is not done is cancelled, in reverse order of
 * declaration and among the * defers; one that is done, or never started, has nothing to leave. */
#include <acc.h>
#include <stdio.h>

static async int wait(char name, int turns)
{
    defer printf("~%c ", name);
    printf("+%c ", name);
    for (int i = 0; i < turns; i++)
        await acc_yield();
    printf("=%c ", name);
    return name;
}

async int main(void)
{
    defer puts("main");
    {
        async int a = wait('a', 9);
        defer printf("defer1 ");
        async int b = wait('b', 9), c = wait('c', 0), d = wait('d', 9);
        defer printf("defer2 ");
        async int e = wait('e', 9);
        printf("race %d ", await acc_race(a, b, c, d));
        printf("race %d ", await acc_race(e, acc_yield()));
        printf("end ");
    }
    puts("");
    {
        async int f = wait('f', 9);
        {
            async int g = wait('g', 9);
            printf("race %d ", await acc_race(f, g, acc_yield()));
        }
        printf("between ");
    }
    puts("");
    return 0;
}
