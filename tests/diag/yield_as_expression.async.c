/* 'yield' is a statement with a value. */
#include <acc.h>

async yield int s(int n)
{
    int m = yield 3;
    m += (yield 4);
    yield;
}
