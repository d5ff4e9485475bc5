/* Macros stay as written, but for those that hold a word of the dialect. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

#define AT_LEAST(a, b) ((a) > (b) ? (a) : (b))
#define WAIT_FOR(call) (await (call))
#define COUNT 3

static async int later(int value)
{
    await acc_yield();
    return value;
}

async int main(void)
{
    int least = COUNT;
    int n = WAIT_FOR(later(7));
    printf("%d at least %d\n", AT_LEAST(n, least), COUNT);
    return 0;
}
