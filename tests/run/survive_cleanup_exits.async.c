// flags: -std=gnu11
// reference: plain
/* Section 4: cleanup functions run at every way out of the scope, once, in reverse order, also of loops' heads and of pointers. */
#include <acc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define AUTO_FREE __attribute__((cleanup(free_text), unused))
#define TRACED __attribute__((cleanup(trace)))

static void free_text(char **text)
{
    printf("~%s ", *text ? *text : "null");
    free(*text);
}

static void trace(const int *n)
{
    printf("~%d ", *n);
}

static async char *copy(const char *text)
{
    await acc_yield();
    return strdup(text);
}

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int leave(int where)
{
    AUTO_FREE char *first = await copy("first");
    TRACED int number = await later(where);
    for (TRACED int i = 0; i < 2; i++) {
        AUTO_FREE char *turn = NULL;
        if (where == 0)
            continue;
        turn = await copy("turn");
        if (where == 1)
            break;
        if (where == 2)
            goto out;
        if (where == 3)
            return await later(30);
    }
    {
        AUTO_FREE char *block = await copy("block");
        block[0] = 'B';
        int value = ({ TRACED int inner = await later(7); inner + 1; });
        printf("value %d ", value);
    }
out:
    number += 100;
    return number;
}

static async void shadowed(void)
{
    TRACED int n = 1;
    {
        TRACED int n = await later(2);
        n++;
        await acc_yield();
    }
    n += 10;
    await acc_yield();
}

async int main(void)
{
    for (int where = 0; where < 5; where++) {
        int value = await leave(where);
        printf("= %d\n", value);
    }
    await shadowed();
    puts("");
    return 0;
}
