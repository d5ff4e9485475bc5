/* asm goto to labels of a block. */
#include <acc.h>
#include <stdio.h>

async int main(void)
{
    int n = 1;
    async int a = async {
        int i = n;
        __asm__ goto("" : : [in] "r"(i ? (i) : 2) : : first, second);
        i += await acc_race(acc_yield());
    first:
        i += 10;
    second:
        return i;
    };
    async int b = async {
        __asm__ goto("" : : : : first);
        return 1;
    first:
        return 2;
    };
    printf("%d %d\n", await a, await b);
    return 0;
}
