// reference: plain
/* Section 4: __LINE__ in an async body is the line in the source, before and after waits, and in macros; #line counts. */
#include <acc.h>
#include <stdio.h>

#define HERE __LINE__
#define LOG(text) printf("%d: %s\n", __LINE__, text)

static async int later(int value)
{
    await acc_yield();
    return value;
}

async int main(void)
{
    LOG("first");
    int before = __LINE__;
    await acc_yield();
    LOG("second");
    int line = await later(__LINE__);
    printf("%d %d %d\n", before, line, HERE);
    for (int i = 0; i < 2; i++) {
        await acc_yield();
        LOG("turn");
    }
#line 1000
    LOG("renumbered");
    printf("%d\n", await later(HERE));
    await acc_yield();
    LOG("end");
#line 2000 "first.h"
    printf("%s:%d\n", __FILE__, __LINE__);
#line 2001 "second.h"
    printf("%s:%d %d\n", __FILE__, __LINE__, await later(__LINE__));
#line 2003 "third.h"
    printf("%s:%d\n", __FILE__, __LINE__);
#line 2004 "first.h"
    puts(__FILE__);
    return 0;
}
