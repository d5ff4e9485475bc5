/* One run reports all: C's errors and the dialect's, in order. */
#include <acc.h>
async int fetch(int n);

async int user(int n)
{
    int a = fetch(1);
    fetch(2);
    n = undeclared;
    defer return 1;
    a.x = try "text";
    return await n;
}

int plain(void)
{
    return await fetch(3);
}

int rest(void)
{
    return "text".x;
}
