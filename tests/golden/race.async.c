/* acc_race: polls in order up to the first that is done, gives its index, and drops what is written in its place. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

static async int slow(int n)
{
    defer puts("slow is left");
    await acc_sleep(3600 * ACC_S);
    return n;
}

static async int limited(int n, int64_t limit)
{
    if (await acc_race(slow(n), acc_sleep(limit)) == 1)
        return -1;
    return n;
}

async int main(void)
{
    printf("%d\n", await limited(7, ACC_MS));
    return 0;
}
