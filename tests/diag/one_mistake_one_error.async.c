/* clang and acc see the same mistake: one message. */
#include <acc.h>

struct point { int x; };
async struct point where(void);
async void nothing(void);

async int user(void)
{
    int n = where();
    n = nothing() + 1;
    const char *text = where();
    static int once = await where();
    defer break;
    return where;
}
