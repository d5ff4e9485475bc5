// flags: -std=gnu11
/* clang knows `log` though nobody has declared it; as a value it is an error all the same. */
#include <acc.h>

async long user(const char *text)
{
    const char *end = log + 1;
    await acc_yield();
    return end - text;
}
