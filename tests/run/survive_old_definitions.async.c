// reference: plain
// flags: -std=c11
/* Section 4: plain functions whose parameters are declared behind the parentheses, as C had them before C23. */
#include <acc.h>
#include <stdio.h>

static int before();

static async int asked(int n)
{
    int kept = n * 2;
    await acc_yield();
    return before(kept, 1) + kept;
}

static int before(n, m)
    int n;
    int m;
{
    return n * 10 + m;
}

static const char *(in_parentheses)(text, skip) const char *text; int skip;
{
    return text + skip;
}

async int main(void)
{
    printf("%d\n", await asked(4));
    const char *rest = in_parentheses("before", 2);
    await acc_yield();
    puts(rest);
    return 0;
}
