// flags: -std=gnu11
// reference: plain
/* Section 4: a shadowed name is an object of its own; each keeps its value and its address while the others wait. */
#include <acc.h>
#include <stdio.h>

static int n = 1000;

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int parameter(int n)
{
    int result = n;
    {
        int n = await later(result * 2);
        await acc_yield();
        {
            extern int puts(const char *);
            char n[] = "inner";
            await acc_yield();
            puts(n);
        }
        result += n;
    }
    await acc_yield();
    return result + n;
}

async int main(void)
{
    printf("%d %d\n", n, await parameter(1));
    int n = 1, *first = &n;
    {
        int n = 2, *second = &n;
        await acc_yield();
        {
            double n = *second + 0.5;
            await acc_yield();
            n *= 2;
            await acc_yield();
            printf("%g %d %d\n", n, *first, *second);
        }
        n++;
        await acc_yield();
        printf("%d %d\n", n, *first);
    }
    printf("%d\n", n);
    for (int n = 10; n < 12; n++) {
        int outer = n;
        for (int n = outer * 10; n < outer * 10 + 2; n++) {
            await acc_yield();
            int m = n;
            {
                int n = -m;
                await acc_yield();
                printf("%d ", n);
            }
        }
        printf("%d\n", n);
    }
    if (n == 1) {
        const char *n = "string";
        await acc_yield();
        printf("%s\n", n);
    } else {
        struct {
            int n;
        } n = { 5 };
        await acc_yield();
        printf("%d\n", n.n);
    }
    int value = ({
        int n = *first + 4;
        await acc_yield();
        ({ int n = 70; await acc_yield(); n; }) + n;
    });
    printf("%d %d\n", value, n);
    return 0;
}
