// reference: gcc
/* Section 6: in a void function try just returns, through the defers. */
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static int plain(int value)
{
    return value;
}

static async void work(int a, int b)
{
    defer printf("left\n");
    int first = try await later(a);
    printf("first %d ", first);
    {
        defer printf("block ");
        printf("second %d ", try await later(b));
    }
    (void)try plain(b - 1);
    printf("end ");
}

static async void loop(int limit)
{
    for (int i = 0;; i++)
        printf("%d ", try await later(limit - i));
}

async int main(void)
{
    await work(1, 2);
    await work(-1, 2);
    await work(1, -2);
    await work(1, 0);
    await loop(3);
    puts("");
    return 0;
}
