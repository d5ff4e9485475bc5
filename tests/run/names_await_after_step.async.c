// After `n-- &&` the word `await` is a keyword, not the label of GNU's `&&await`.
#include <acc.h>
#include <stdio.h>

static async int later(int n)
{
    await acc_yield();
    return n;
}

async int main(void)
{
    int n = 2, turns = 0;
    while (n-- && await later(1))
        turns++;
    n = 0;
    if (n++ && await later(1))
        turns += 10;
    printf("%d %d\n", turns, n++ && try await later(0));
    return 0;
}
