// flags: -std=gnu11
// reference: coroutines
/* Section 6: cancellation at an await inside a switch, after a goto, in a condition, in a statement expression, in an else-if chain. */
#include <acc.h>
#include <stdio.h>

static async int for_ever(const char *name)
{
    defer printf("%s ", name);
    for (;;)
        await acc_yield();
    return 0;
}

static async void place(int which)
{
    defer printf("place %d\n", which);
    defer printf("| ");
    switch (which) {
    case 0: {
        defer printf("case ");
        (void)await for_ever("switch");
        break;
    }
    case 1:
        goto label;
    case 2:
        for (int i = 0; i < await for_ever("condition"); i++) {
            defer printf("never ");
            puts("never");
        }
        break;
    case 3: {
        int n = 1 + ({
            defer printf("expression ");
            await for_ever("statement expression");
        });
        printf("%d\n", n);
        break;
    }
    case 4:
        if (which == 0)
            puts("never");
        else if (await for_ever("else if")) {
            defer printf("never ");
        }
        break;
    case 5:
        printf("%d %d\n", await for_ever("argument"), 0);
        break;
    default: {
        defer printf("default ");
        {
            int list[2] = { which, await for_ever("initializer") };
            printf("%d\n", list[0]);
        }
    }
    }
    return;
label : {
    defer printf("label ");
    while (1) {
        defer printf("while ");
        (void)await for_ever("goto");
    }
}
}

async int main(void)
{
    for (int which = 0; which < 7; which++)
        acc_spawn(place(which));
    await acc_yield();
    await acc_yield();
    puts("main ends");
    return 0;
}
