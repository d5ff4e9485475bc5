// reference: plain
/* Section 4: return from within loops, switches and blocks, of values of every kind; falling off a void function's end. */
#include <acc.h>
#include <stdio.h>

static async void fall_off(int *count)
{
    if (*count > 1) {
        await acc_yield();
        return;
    }
    ++*count;
    await acc_yield();
}

static async int search(const char *text, char wanted)
{
    for (int i = 0;; i++) {
        switch (text[i]) {
        case '\0':
            return -1;
        default:
            if (text[i] == wanted) {
                await acc_yield();
                return i;
            }
        }
        await acc_yield();
    }
}

static async int unused_value(int n)
{
    if (n)
        return n;
    await acc_yield();
    __builtin_unreachable();
}

static async int no_wait(int n)
{
    return n * 2;
}

static async void nothing(void)
{
}

static async int immediate_or_not(int n)
{
    while (n > 0) {
        if (n == 3)
            return 33;
        n--;
        if (n % 2)
            await acc_yield();
    }
    return n;
}


async int main(void)
{
    int count = 0;
    for (int i = 0; i < 3; i++)
        await fall_off(&count);
    printf("%d %d %d\n", count, await search("hello", 'l'), await search("hello", 'z'));
    printf("%d %d\n", await unused_value(4), await no_wait(5));
    await nothing();
    printf("%d %d %d\n", await immediate_or_not(2), await immediate_or_not(3), await immediate_or_not(6));
    count++;
    printf("%d\n", count);
    if (count == 3)
        return 0;
    await acc_yield();
    printf("not here\n");
}
