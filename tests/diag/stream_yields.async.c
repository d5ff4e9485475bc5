/* What `yield` and the `return` of a stream take, and where `yield` stands. */
#include <acc.h>
#include <errno.h>
struct pair { int a, b; };

async yield int numbers(struct pair p, const char *text)
{
    yield p;
    defer yield 5;
    await async { yield 6; };
    yield await acc_yield();
    if (p.a)
        return text;
    return -EIO;
}

async yield struct pair pairs(int n)
{
    yield 1;
}

async yield unsigned letters(int n)
{
    try n;
    yield 'a';
}

async int no_stream(void)
{
    yield 1;
    return 0;
}

int plain(void)
{
    yield 1;
    return 0;
}
