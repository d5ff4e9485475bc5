// flags: -std=gnu11
// reference: plain
/* Section 9: __LINE__ and __FILE__ are the presumed ones (C11 6.10.4), in macros and beside an await too; what else changes
 * from use to use. */
#include <acc.h>
#include <stdio.h>
#include <string.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

#define LINE __LINE__
#define PLACE __FILE__, LINE
#define NUMBER(text) NUMBER_(text)
#define NUMBER_(text) #text

/* What GNU C has for them; never for the value, which is another one each time. */
static int digits(const char *text)
{
    int count = 0;
    for (; *text; text++)
        count += *text >= '0' && *text <= '9';
    return count;
}

async int main(void)
{
#line 100 "a \"quoted\" \\ name.c"
    printf("%s:%d\n", PLACE + (await later(0)));
    printf("%s:%d %d\n", __FILE__, LINE, await later(__LINE__));
    int first = __COUNTER__, second = __COUNTER__;
#  line 7
    printf("%d %s %d\n", second - first, NUMBER(LINE), await later(__INCLUDE_LEVEL__));
# 40 "another.c"
    printf("%d %d %s\n", (int)sizeof __DATE__, digits(__TIME__), __FILE__);
    printf("%d %d\n", await later(__LINE__), (int)strlen(__TIME__));
    return 0;
}
