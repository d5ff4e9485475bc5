// reference: plain
/* Section 4: goto forward over awaits and backward to before them, with several labels at one place and at a block's end. */
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int collatz(int n)
{
    int steps = 0;
again:
    if (n == 1)
        goto done;
    steps++;
    if (n % 2) {
        n = await later(3 * n + 1);
        goto again;
    }
    n = await later(n / 2);
    goto again;
done:
    await acc_yield();
    return steps;
}

static async const char *parse(const char *text)
{
    const char *state = "start";
start:
    switch (await later(*text)) {
    case 'a': text++; goto middle;
    case 0: goto end;
    default: goto error;
    }
middle:
    state = "middle";
    await acc_yield();
    if (*text == 'b') {
        text++;
        goto start;
    }
    if (!*text)
        goto end;
error:
alias:
    await acc_yield();
    state = "error";
    if (0)
        goto alias;
end:
    return state;
}

static async void blocks(int n)
{
    {
        if (await later(n) > 2)
            goto out;
        printf("small ");
        {
            if (n == 1)
                goto inner;
            printf("not one ");
            await acc_yield();
        inner:;
        }
        printf("end ");
    }
out:
    printf("out\n");
}

async int main(void)
{
    printf("%d %d\n", await collatz(6), await collatz(27));
    printf("%s %s %s %s\n", await parse("abab"), await parse("aba"), await parse("ax"), await parse(""));
    for (int n = 1; n < 4; n++)
        await blocks(n);
    return 0;
}
