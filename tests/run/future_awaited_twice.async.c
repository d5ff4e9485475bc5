// reference: futures
/* Section 5: once it is done, `await v` gives the same value again and runs nothing, however often and wherever it
 * stands. */
#include <acc.h>
#include <stdio.h>

static int runs;

static async int count(int n)
{
    runs++;
    await acc_yield();
    return n + runs;
}

static async int at_once(int n)
{
    runs++;
    return n;
}

static async void noise(int n)
{
    int frame[50];
    for (int i = 0; i < 50; i++)
        frame[i] = n + i;
    await acc_yield();
    if (frame[49] != n + 49)
        puts("wrong");
}

async int main(void)
{
    async int v = count(10), w = at_once(20), never = count(30);
    printf("%d\n", await v);
    printf("%d %d\n", await v, runs);
    printf("%d\n", await w);
    await noise(1000);
    for (int i = 0; i < 3; i++) {
        await noise(i);
        printf("%d %d\n", await v + i, await (w));
    }
    if (runs > 5)
        await never;
    printf("%d %d\n", await v + await v * await w, runs);
    return 0;
}
