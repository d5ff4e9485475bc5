/* What `yield` takes, and where it stands. */
#include <acc.h>
#include <errno.h>
struct pair { int a, b; };

async yield int numbers(struct pair p, const char *text)
{
    yield;                               /* error: a value is missing */
    yield p;                             /* error: a struct pair, not an int */
    yield text;                          /* error: a pointer, not an int */
    int n = yield 3;                     /* error: a statement, no expression */
    n += (yield 4);                      /* error */
    defer yield 5;                       /* error: in a defer */
    await async { yield 6; };            /* error: in a block */
    yield await acc_yield();             /* error: no value */
    if (n)
        return text;                     /* error: a stream's return is an error number */
    return -EIO;                         /* no error */
}

async yield struct pair pairs(int n)
{
    yield 1;                             /* error: an int, not a struct pair */
    return (struct pair){1, 2};          /* error: return ends it; yield gives a value */
}

async yield unsigned letters(int n)
{
    try n;                               /* no error: the result of a stream is an int, whatever it gives */
    yield 'a';
}

async int no_stream(void)
{
    yield 1;                             /* error: not a stream: async yield */
    return 0;
}

int plain(void)
{
    yield 1;                             /* error: in a plain function */
    return 0;
}
