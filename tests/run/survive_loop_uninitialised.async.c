// reference: plain
/* Section 4: an object without an initializer may get its value before or after a wait, on every path to its use. */
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int classify(int n)
{
    int kind;
    const char *name;

    if (n < 0) {
        kind = await later(-1);
        name = "negative";
    } else if (n == 0) {
        name = "zero";
        await acc_yield();
        kind = 0;
    } else {
        kind = 1;
        name = await later(n) > 9 ? "large" : "small";
    }
    await acc_yield();
    printf("%s ", name);
    return kind;
}

async int main(void)
{
    for (int i = -1; i < 2; i++)
        printf("%d\n", await classify(i * 10));
    for (int turn = 0; turn < 3; turn++) {
        int value;
        int list[2];
        if (turn % 2)
            value = turn;
        else
            value = await later(turn + 100);
        list[await later(turn & 1)] = value;
        list[!(turn & 1)] = -1;
        await acc_yield();
        printf("%d %d %d\n", value, list[0], list[1]);
    }
    int late;
    await acc_yield();
    await acc_yield();
    late = 5;
    printf("%d\n", late);
    return 0;
}
