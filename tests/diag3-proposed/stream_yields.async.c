/* yield is a statement with a value.  "expected expression" says little. */
#include <acc.h>

async yield int s(const char *text)
{
    yield;
    yield text;                          /* not diagnosed: a pointer, not an int */
    int n = yield 3;
    n += (yield 4);
}
