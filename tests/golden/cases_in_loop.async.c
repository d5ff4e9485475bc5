/* Duff's device: cases inside a loop inside a switch, with an await among them. */
#include <acc.h>
#include <stdio.h>

static async void put(char c)
{
    await acc_yield();
    putchar(c);
}

static async void repeat(char c, int count)
{
    int turns = (count + 3) / 4;
    switch (count % 4) {
    case 0:
        do {
            await put(c);
            /* fall through */
    case 3:
            await put(c);
            /* fall through */
    case 2:
            await put(c);
            /* fall through */
    case 1:
            await put(c);
        } while (--turns > 0);
    }
    putchar('\n');
}

int main(void)
{
    acc_block_on(repeat('a', 5));
    acc_block_on(repeat('b', 8));
    return 0;
}
