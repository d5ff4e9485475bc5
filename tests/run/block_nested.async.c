/* Section 5: a block in a block captures from it, and through it from around it; each level changes its own copies. */
#include <acc.h>
#include <stdio.h>

async int main(void)
{
    int a = 1, b = 2, c = 3;
    async int outer = async {
        int d = a + 10;
        a = 100;
        async int middle = async {
            int e = d + b;
            b = 200;
            async int inner = async {
                await acc_yield();
                c++;
                printf("inner %d %d %d %d %d\n", a, b, c, d, e);
                return a + b + c + d + e;
            };
            e = d = 0;
            int sum = await inner;
            printf("middle %d %d %d %d %d\n", a, b, c, d, e);
            return sum;
        };
        d = b = c = 0;
        int sum = await middle;
        printf("outer %d %d %d %d\n", a, b, c, d);
        return sum;
    };
    a = b = c = -1;
    printf("%d\n", await outer);
    printf("main %d %d %d\n", a, b, c);
    int n = 5;
    printf("%d\n", await async { return n + await async { return n * 10 + await async { return n++ * 100; }; }; });
    return n - 5;
}
