// reference: plain
/* Section 4: goto into the middle of a block, of a loop's body, of an if's arm, past awaits and declarations without initializers. */
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int into_loop(int start)
{
    int i, sum = 0;
    if (start > 0) {
        i = start;
        await acc_yield();
        goto middle;
    }
    for (i = 0; i < 5; i++) {
        sum += await later(100);
    middle:
        sum += await later(i);
    }
    return sum;
}

static async int into_while(int n)
{
    int turns = 0;
    goto check;
    while (n > 0) {
        int kept;
    body:
        kept = await later(n);
        n = kept - 1;
        turns++;
    check:
        await acc_yield();
        if (n == 7)
            goto body;
    }
    return turns;
}

static async void into_if(int which)
{
    if (which == 0)
        goto then;
    if (which == 1)
        goto otherwise;
    if (await later(which) == 2) {
        printf("tested ");
    then:
        await acc_yield();
        printf("then ");
    } else {
        printf("not ");
    otherwise:
        printf("else ");
        await acc_yield();
    }
    puts("end");
}

static async int into_block(int n)
{
    int result = 0;
    if (n & 1)
        goto inside;
    result += 1000;
    {
        int object;
    inside:
        object = await later(n * 2);
        int *p = &object;
        await acc_yield();
        result += *p;
        if (result < 100) {
            n += 50;
            goto inside;
        }
    }
    return result;
}

async int main(void)
{
    printf("%d %d\n", await into_loop(0), await into_loop(3));
    printf("%d %d %d\n", await into_while(0), await into_while(3), await into_while(7));
    for (int i = 0; i < 4; i++)
        await into_if(i);
    printf("%d %d\n", await into_block(4), await into_block(5));
    return 0;
}
