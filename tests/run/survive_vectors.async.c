// reference: plain
/* Section 4: GNU C's vectors keep their elements and their alignment across waits. */
#include <acc.h>
#include <stdint.h>
#include <stdio.h>

typedef int int4 __attribute__((vector_size(16)));
typedef float float8 __attribute__((vector_size(32)));

static async void add(int4 *to, const int4 *amount)
{
    await acc_yield();
    *to += *amount;
}

static async int sum(const float8 *v)
{
    float total = 0;
    for (int i = 0; i < 8; i++) {
        await acc_yield();
        total += (*v)[i];
    }
    return total;
}

async int main(void)
{
    char before = 'b';
    int4 a = { 1, 2, 3, 4 }, b = a * 10;
    float8 f = { 0.5f, 1.5f }, *p = &f;
    int4 list[2] = { a, { 5 } };
    await add(&a, &b);
    a[1] = 100;
    await acc_yield();
    int4 c = a > b;
    printf("%d %d %d %d %d\n", a[0], a[1], a[2], a[3], c[3] != 0);
    f[7] = 4;
    printf("%d %c %d\n", await sum(p), before, list[1][0] + list[0][3]);
    printf("%d %d\n", (int)((uintptr_t)&a % 16), (int)((uintptr_t)p % 32));
    return 0;
}
