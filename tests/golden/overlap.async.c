/* The frame is a tree of structs (alive together) and unions (never alive together). */
// flags: --no-line
#include <acc.h>
#include <stdio.h>
#include <string.h>

static async void fill(char *text, size_t size)
{
    await acc_yield();
    memset(text, 'x', size - 1);
    text[size - 1] = '\0';
}

static async int count(int tag)
{
    int total = tag;
    {
        char first[100];
        await fill(first, sizeof first);
        total += (int)strlen(first);
    }
    {
        char second[200];
        await fill(second, sizeof second);
        total += (int)strlen(second);
    }
    return total;
}

int main(void)
{
    printf("%d\n", acc_block_on(count(1)));
    return 0;
}
