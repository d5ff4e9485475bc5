// reference: gcc
/* Section 6: a jump back over a defer runs it; it is set again when control passes it again. */
#include <acc.h>
#include <stdio.h>

static void say(const char *text)
{
    printf("%s ", text);
}

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async void over(int times)
{
    int n = 0;
again:
    say("again");
    await acc_yield();
    defer printf("first%d ", n);
    if (n == 1)
        say("one");
    defer printf("second%d ", n);
    if (n++ < await later(times))
        goto again;
    puts("| end");
}

static async void between(int n)
{
    defer puts("");
    defer say("first");
back:
    say("back");
    {
        defer say("block");
        if (n-- > 0) {
            defer say("if");
            await acc_yield();
            goto back;
        }
    }
    defer say("second");
    await acc_yield();
    if (n-- > -3)
        goto back;
    say("end");
}

async int main(void)
{
    await over(0);
    puts("");
    await over(2);
    puts("");
    await between(2);
    return 0;
}
