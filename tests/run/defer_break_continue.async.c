// reference: gcc
/* Section 6: break and continue run the defers of the blocks that they leave, in every kind of loop and in switch. */
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
    for (int i = 0; i < 4; i++) {
        defer printf("out%d ", i);
        if (i == 1)
            continue;
        defer printf("late%d ", i);
        if (await later(i) == 2)
            break;
        say("body");
    }
    puts("");
    int n = 0;
    while (await later(n) < 3) {
        n++;
        defer say("w");
        {
            defer say("x");
            if (n == 1)
                continue;
            await acc_yield();
            if (n == 2)
                break;
        }
        say("never");
    }
    puts("");
    do {
        defer printf("d%d ", n);
        if (n++ == 2)
            continue;
        say("once");
    } while (await later(n) < 4);
    puts("");
    for (int i = 0; i < 2; i++) {
        defer say("outer");
        for (int j = 0;; j++) {
            defer printf("inner%d ", j);
            switch (await later(j)) {
            case 0: {
                defer say("case");
                break;
            }
            case 1: {
                defer say("one");
                continue;
            }
            default: {
                defer say("default");
                goto next;
            }
            }
            say("after");
        }
    next:;
    }
    puts("");
    return 0;
}
