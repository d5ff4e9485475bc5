// reference: plain
/* Section 4: objects that share bytes because they never live together do not disturb those that do. */
#include <acc.h>
#include <stdio.h>
#include <string.h>

static async int checksum(const char *bytes, int count)
{
    int sum = 0;
    for (int i = 0; i < count; i++) {
        if (i % 16 == 0)
            await acc_yield();
        sum += bytes[i];
    }
    return sum;
}

static async int phases(int n)
{
    int total = n;
    {
        char first[64];
        memset(first, 1, sizeof first);
        int kept = 1000;
        total += await checksum(first, sizeof first);
        total += kept;
    }
    {
        long kept = 2000;
        char second[64];
        memset(second, 2, sizeof second);
        total += await checksum(second, sizeof second);
        total += kept;
        {
            char third[32];
            memset(third, 3, sizeof third);
            total += await checksum(third, sizeof third);
            total += await checksum(second, sizeof second);
        }
        for (int i = 0; i < 2; i++) {
            char fourth[16] = { i };
            total += await checksum(fourth, sizeof fourth);
            total += await checksum(second, 1);
        }
    }
    return total;
}

static async int branches(int which)
{
    int before = which * 10;
    if (which == 0) {
        double d = 0.5;
        await acc_yield();
        before += d * 4;
    } else if (which == 1) {
        char text[] = "branch";
        await acc_yield();
        before += strlen(text);
    } else {
        struct { int a, b; } pair = { 100, 200 };
        await acc_yield();
        before += pair.b - pair.a;
        int after = await checksum((char[]) { 1, 2, 3 }, 3);
        before += after + pair.a;
    }
    int late = before;
    await acc_yield();
    return late;
}

async int main(void)
{
    printf("%d\n", await phases(7));
    for (int i = 0; i < 3; i++)
        printf("%d\n", await branches(i));
    return 0;
}
