/* Words of the dialect as names, and types where they want an expression. */
#include <acc.h>

typedef int T;
static yield int stream(int n);
T yield other(int n);
int yield third(int n);

async int word(int n)
{
    int _Await = 3;
    return n;
}

async int type(int n)
{
    yield T n;
    return n;
}

async int attribute(int n)
{
    __attribute__((unused)) { n--; }
    return n;
}
