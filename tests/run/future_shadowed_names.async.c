// reference: futures
/* Section 5: future variables that hide each other, and variables of other kinds; each `await` means its own. */
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static int n = 1;

async int main(void)
{
    printf("%d\n", n);
    async int n = later(2);
    {
        async int n = later(3);
        {
            int n = 4;
            printf("%d\n", n + await later(0));
            {
                async int n = acc_spawn(later(5));
                printf("%d\n", await n);
            }
            printf("%d\n", n);
        }
        printf("%d\n", await n);
        for (int n = 0; n < 1; n++) {
            async const char *n = async { return (const char *)"six"; };
            printf("%s\n", await n);
        }
        printf("%d\n", await n);
    }
    printf("%d\n", await n);
    return 0;
}
