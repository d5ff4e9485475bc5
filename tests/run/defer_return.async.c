// reference: gcc
/* Section 6: return runs the defers of all open blocks, innermost first; those that were not reached do not run. */
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

static async int leave(int where)
{
    defer say("a");
    if (where == 0)
        return await later(0);
    defer say("b");
    {
        defer say("c");
        await acc_yield();
        if (where == 1)
            return 10;
        {
            defer say("d");
            for (int i = 0; i < 2; i++) {
                defer say("e");
                if (where == 2 && i == 1)
                    return await later(20);
            }
        }
        if (where == 3)
            return await later(30);
    }
    defer say("f");
    return await later(40);
}

static async int from_the_end(void)
{
    {
        defer say("of a block");
        return await later(50);
    }
}

static async int without_a_wait(void)
{
    for (int i = 0;; i++) {
        defer say("turn");
        if (i == 1) {
            defer say("inner");
            return i;
        }
    }
}

static async void nothing(int early)
{
    defer puts("done");
    if (early)
        return;
    defer say("late");
    await acc_yield();
}

async int main(void)
{
    for (int where = 0; where < 5; where++) {
        int value = await leave(where);
        printf("= %d\n", value);
    }
    printf("= %d\n", await from_the_end());
    printf("= %d\n", await without_a_wait());
    await nothing(1);
    await nothing(0);
    return 0;
}
