/* Section 4: compound literals that are volatile, alive over an await. */
#include <acc.h>
#include <stdio.h>

struct s { int x; const int y; };

static async void bump(int *p, const volatile int *by)
{
    await acc_yield();
    *p += *by;
}

static async int f(int n)
{
    int x = n;
    await bump(&x, &(const volatile int){5});
    await bump(&x, &(volatile int){5});
    await bump(&x, (const volatile int[]){6, 7});
    await bump(&x, (volatile int[2]){6, 7});
    const volatile struct s *s = &(const volatile struct s){n, 2};
    volatile int (*a)[2] = &(volatile int[2]){n, 2};
    await acc_yield();
    return x + s->y + (*a)[0];
}

async int main(void)
{
    printf("%d\n", await f(1));
    return 0;
}
