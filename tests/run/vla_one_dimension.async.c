// reference: plain
/* Section 4: a VLA that must survive keeps its elements, its address and its sizeof, though the variable of its size changes. */
#include <acc.h>
#include <stdio.h>
#include <string.h>

static async int sum(int n)
{
    int values[n];
    for (int i = 0; i < n; i++) {
        values[i] = i * i;
        await acc_yield();
    }
    int count = sizeof values / sizeof *values, total = 0;
    n = 1;
    await acc_yield();
    for (int i = 0; i < (int)(sizeof values / sizeof(int)); i++)
        total += values[i];
    return total * 100 + count;
}

static async void fill(char *text, size_t length)
{
    for (size_t i = 0; i + 1 < length; i++) {
        await acc_yield();
        text[i] = 'a' + i;
    }
    text[length - 1] = '\0';
}

static async int later(int value)
{
    await acc_yield();
    return value;
}

async int main(void)
{
    printf("%d %d\n", await sum(5), await sum(100));
    int n = 4;
    char text[n + 1], *p = text;
    await fill(text, sizeof text);
    printf("%s %d\n", p, (int)sizeof text);
    double half[n], quarter[n + 1];
    n += 2;
    await acc_yield();
    printf("%d %d %d\n", (int)(sizeof half / sizeof(double)), (int)(sizeof quarter / sizeof(double)), n);
    {
        int length = await later(3);
        struct pair {
            int a, b;
        } pairs[length];
        memset(pairs, 0, sizeof pairs);
        pairs[2].b = await later(7);
        await acc_yield();
        printf("%d %d\n", pairs[2].a, pairs[2].b);
    }
    const char *names[n / 2];
    for (int i = 0; i < n / 2; i++)
        names[i] = &"name"[i];
    await acc_yield();
    for (int i = 0; i < n / 2; i++)
        printf("%s ", names[i]);
    char dead[n];
    memset(dead, 'x', sizeof dead);
    printf("%.*s\n", (int)sizeof dead, dead);
    return 0;
}
