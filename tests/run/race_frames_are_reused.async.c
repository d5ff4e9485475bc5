// reference: futures
/* Sections 4 and 5: a race in a loop, of futures that lose in the middle again and again: nothing is left behind,
 * nothing is mixed up. */
#include <acc.h>
#include <stdio.h>
#include <stdlib.h>

static int alive;

static async long work(int seed, int turns)
{
    char *memory = malloc(16);
    if (!memory)
        abort();
    alive++;
    defer {
        free(memory);
        alive--;
    }
    long sum = 0;
    for (int i = 0; i < turns; i++) {
        memory[i % 16] = (char)(seed + i);
        await acc_yield();
        sum += memory[i % 16];
    }
    return sum;
}

async int main(void)
{
    int wins[4] = {0};
    long sum = 0;
    unsigned random = 1;
    async long whole = work(1, 5000);
    for (int i = 0; i < 500; i++) {
        random = random * 1103515245U + 12345;
        int x = (random >> 16) & 7, y = (random >> 20) & 7;
        async long a = work(i % 50, x), b = work(i % 30, y);
        int first = await acc_race(a, work(3, (x + y) / 2), b, whole);
        wins[first]++;
        if (first == 0)
            sum += await a;
        else if (first == 2)
            sum += await b;
        if (i % 100 == 0) {
            await acc_join(a, b);
            sum += await a + await b;
        }
    }
    printf("%d %d %d %ld %d\n", wins[0], wins[1], wins[2], sum, alive);
    acc_cancel(whole);
    printf("%d\n", alive);
    return 0;
}
