// flags: -std=gnu11
// reference: gcc
/* Section 6: goto out of blocks runs the defers of the blocks that it leaves and of no other. */
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

static async void jump(int where)
{
    defer puts("end");
    {
        defer say("a");
        {
            defer say("b");
            if (where == 0)
                goto inside;
            await acc_yield();
            {
                defer say("c");
                if (where == 1)
                    goto inside;
                if (where == 2)
                    goto outside;
                await acc_yield();
            }
            if (where == 3)
                goto outside;
        }
        say("between");
    inside:
        say("inside");
        (void)await later(1);
    }
outside:
    say("outside");
}

static async void computed(int which)
{
    static const void *const labels[] = { &&near, &&far };
    defer puts("computed");
    {
        int n = await later(which);
        say("block");
        goto *labels[n];
    }
near:
    say("near");
far:
    say("far");
    await acc_yield();
}

async int main(void)
{
    for (int where = 0; where < 5; where++)
        await jump(where);
    await computed(0);
    await computed(1);
    return 0;
}
