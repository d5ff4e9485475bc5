// reference: gcc
/* Section 6: a defer runs at the end of its block, after everything else in it; several run in reverse order. */
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

async int main(void)
{
    defer puts("main");
    {
        defer say("first");
        await acc_yield();
        defer say("second");
        say("block");
        {
            defer say("inner");
            await acc_yield();
            say("inner block");
        }
        (void)await later(1);
        defer {
            say("third");
            say("of two statements");
        }
        say("end");
    }
    puts("");
    {
        defer say("without a wait");
        say("block");
    }
    puts("");
    say("last");
    await acc_yield();
}
