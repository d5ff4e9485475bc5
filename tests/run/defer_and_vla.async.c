// reference: gcc
/* Sections 4 and 6: a deferred statement may use the VLAs of its scope: they are released after it. */
#include <acc.h>
#include <stdio.h>
#include <string.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int fill(int n)
{
    defer puts("|");
    char text[n + 1];
    text[n] = '\0';
    defer printf("%s ", text);
    memset(text, '-', n);
    await acc_yield();
    for (int i = 0; i < n; i++) {
        int numbers[i + 1];
        numbers[i] = i;
        defer printf("%d ", numbers[i] + (int)(sizeof numbers / sizeof *numbers));
        text[i] = 'a' + await later(i);
        if (i == 2)
            return await later(numbers[i]);
        if (i == 1)
            continue;
        numbers[i] += 100;
    }
    return n;
}

async int main(void)
{
    for (int n = 1; n < 5; n++) {
        int value = await fill(n);
        printf("= %d\n", value);
    }
    return 0;
}
