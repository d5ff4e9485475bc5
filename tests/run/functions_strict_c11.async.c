// flags: -std=c11
// reference: plain
// reference-std: c11
/* The dialect in strict C11, without any extension of GNU C. */
#include <acc.h>
#include <stdalign.h>
#include <stdio.h>
#include <string.h>

struct point {
    int x, y;
};

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async struct point mirror(struct point p)
{
    await acc_yield();
    return (struct point) { p.y, p.x };
}

async int main(void)
{
    int n = await later(3), typeof = 1, asm = 2;
    alignas(32) char buffer[32];
    int list[n];
    for (int i = 0; i < n; i++)
        list[i] = await later(i) ? await later(i * 10) : -1;
    strcpy(buffer, "strict");
    await acc_yield();
    printf("%s %d %d %d %d\n", buffer, list[0], list[1], list[2], typeof + asm);
    printf("%d\n", (await mirror((struct point) { 1, 2 })).x);
    switch (await later(n)) {
    case 3:
        n = _Generic(n, int: await later(8), default: 0);
    }
    return n - 8;
}
