// reference: plain
/* A source whose lines end with carriage return and line feed, in macros, comments and continued lines too. */
#include <acc.h>
#include <stdio.h>

#define SUM(a, b) \
    ((a) + \
     (b))

/* a comment
   of two lines */
static async int later(int value)
{
    await acc_yield(); // waits
    return value;
}

async int main(void)
{
    int n = SUM(await later(1) +
await later(0),
                await later(2));
    const char *text = "one \
line\
\n" /* after it */;
    await acc_yield();
    printf("%d %s", n, text);
    return 0;
}
