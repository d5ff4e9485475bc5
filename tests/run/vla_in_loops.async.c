// reference: plain
/* Section 4: a VLA in a loop is a new object of a new size in each turn; it is released at every way out of its scope. */
#include <acc.h>
#include <stdio.h>
#include <string.h>

static async int length(const char *text)
{
    await acc_yield();
    return strlen(text);
}

static async int total(int n)
{
    int sum = 0;
    for (int i = 1; i <= n; i++) {
        char text[i + 1];
        memset(text, 'x', i);
        text[i] = '\0';
        if (i == 2)
            continue;
        if (i == 6)
            break;
        sum += await length(text);
        if (i == 5) {
            int other[i];
            other[i - 1] = await length(text);
            if (n == 5)
                return sum + other[i - 1] * 100;
            if (n == 4)
                goto out;
            sum += other[i - 1];
        }
    }
    return sum;
out:
    return -1;
}

static async int backwards(int n)
{
    int sum = 0;
again:;
    int values[n];
    values[n - 1] = n;
    await acc_yield();
    sum += values[n - 1] * 10 + (int)(sizeof values / sizeof(int));
    if (--n > 0)
        goto again;
    return sum;
}

async int main(void)
{
    for (int n = 1; n < 8; n++)
        printf("%d ", await total(n));
    puts("");
    printf("%d\n", await backwards(4));
    int turn = 0;
    while (turn < 1000) {
        char block[turn % 7 + 1000];
        block[0] = turn;
        await acc_yield();
        turn += block[0] == (char)turn;
    }
    do {
        int n = --turn;
        switch (n) {
        case 998: {
            char text[n];
            strcpy(text, "switch");
            await acc_yield();
            puts(text);
            break;
        }
        default: {
            long numbers[n];
            numbers[0] = n;
            await acc_yield();
            turn = numbers[0];
        }
        }
    } while (turn > 990);
    printf("%d\n", turn);
    return 0;
}
