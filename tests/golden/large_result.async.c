/* A result of over 16 bytes is written where it is wanted, through a pointer: no frame has room for it. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

struct line {
    char text[100];
};

static async struct line line(int number)
{
    await acc_yield();
    struct line line;
    snprintf(line.text, sizeof line.text, "line %d", number);
    return line;
}

static async void show(void)
{
    struct line first = await line(1);
    puts(first.text);
    puts((await line(2)).text);
}

int main(void)
{
    acc_block_on(show());
    return 0;
}
