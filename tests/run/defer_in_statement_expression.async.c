// flags: -std=gnu11
// reference: gcc
/* Section 6: a statement expression is a block too: its defers run when it has its value, or when it is left. */
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

static async int early(int n)
{
    defer say("function");
    int value = ({
        defer say("expression");
        int v = await later(n);
        if (v < 0)
            return v;
        v + 1;
    });
    say("value");
    return value * 10;
}

async int main(void)
{
    int n = 1;
    int value = ({
        defer n = 100;
        await acc_yield();
        n + await later(1);
    });
    printf("%d %d\n", value, n);
    printf("= %d\n", await early(2));
    printf("= %d\n", await early(-2));
    for (int i = 0; i < 3; i++) {
        defer say("loop");
        int square = ({
            defer say("inner");
            if (await later(i) == 1)
                continue;
            i * i;
        });
        printf("%d ", square);
    }
    puts("");
    return 0;
}
