// reference: gcc
/* Section 6: a defer in a case's own block, and one in the switch's block after the last label. */
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

static async int choose(int n)
{
    defer say("function");
    switch (await later(n)) {
    case 0: {
        defer say("zero");
        await acc_yield();
        break;
    }
    case 1: {
        defer say("one");
        await acc_yield();
    }
        say("falls");
        __attribute__((fallthrough));
    case 2: {
        defer say("two");
        return await later(2);
    }
    default:
        say("default");
        defer say("rest");
        if (n == 3)
            break;
        await acc_yield();
        say("end");
    }
    say("after");
    return -1;
}

async int main(void)
{
    for (int n = 0; n < 5; n++)
        printf("= %d\n", await choose(n));
    return 0;
}
