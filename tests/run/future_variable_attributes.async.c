/* Attributes of future variables and streams, before, between and after their names. */
#include <acc.h>
#include <stdint.h>
#include <stdio.h>

#define UNUSED __attribute__((unused))

static async int later(int n)
{
    await acc_yield();
    return n;
}

static async yield int numbers(int n)
{
    while (n > 0)
        yield n--;
}

static async void *whole(void)
{
    return NULL;
}

async int main(void)
{
    async int a UNUSED = later(1), b __attribute__((aligned(64), unused)) = later(2), UNUSED c = later(3);
    async int UNUSED d = later(4), e = later(5);
    UNUSED async int f = later(6);
    async void *p __attribute__((unused)) = whole();
    async yield int s UNUSED = numbers(3);
    int x;
    while (await acc_next(s, &x) > 0)
        printf("%d\n", x);
    printf("%d %d\n", await a + await b + await c, await d + await e + await f);
    return await p != NULL;
}
