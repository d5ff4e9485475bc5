/* An await under && and ?: is only evaluated when C says so. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

static async int said(const char *word, int value)
{
    printf("%s ", word);
    await acc_yield();
    return value;
}

static async const char *which(int n)
{
    return await said("left", n) && await said("right", n) ? "both" : "one";
}

async int main(void)
{
    puts(await which(1));
    puts(await which(0));
    return 0;
}
