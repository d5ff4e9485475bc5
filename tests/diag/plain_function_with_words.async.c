// flags: -std=gnu11
/* Where `async` is missing at a function, a few of its words are told of: each kind of them. */
#include <acc.h>
async int f(int n);

static int defers(int n)
{
    defer f(1);
    defer f(2);
    defer f(3);
    defer f(4);
    return n;
}
static int yields(int n)
{
    yield 1;
    yield 2;
    yield 3;
    yield 4;
    return n;
}
static int variables(int n)
{
    async int a = f(1), b = f(1), c = f(1), d = f(1);
    return n;
}
static int tries(int n)
{
    try 1;
    try 2;
    try 3;
    try 4;
    return n;
}
static int hidden(int f, int tries)
{
    enum { defers = 3, yields };
    return f + defers + yields + tries;
}
