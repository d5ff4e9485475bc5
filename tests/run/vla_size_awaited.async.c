// reference: plain
/* Section 4: a VLA whose size was awaited before; its size is evaluated once although sizeof is asked often. */
#include <acc.h>
#include <stdio.h>

static async int measure(const char *text)
{
    int n = 0;
    while (*text++) {
        await acc_yield();
        n++;
    }
    return n;
}

static async int copy(const char *from, char *to, int room)
{
    int n = 0;
    while (n < room - 1 && from[n]) {
        to[n] = from[n];
        n++;
        await acc_yield();
    }
    to[n] = '\0';
    return n;
}

async int main(void)
{
    const char *words[] = { "a", "some", "longest" };
    for (int i = 0; i < 3; i++) {
        int size = await measure(words[i]) + 1;
        char word[size];
        int copied = await copy(words[i], word, (int)sizeof word);
        printf("%s %d %d\n", word, copied, (int)sizeof word);
    }
    int calls = 0, n = 2;
    int values[(calls++, n++)];
    for (int i = 0; i < 3; i++)
        await acc_yield();
    values[1] = sizeof values / sizeof *values;
    await acc_yield();
    printf("%d %d %d\n", calls, n, values[1]);
    return 0;
}
