/* A definition agrees with the prototype: async with async, stream with stream, type with type. */
#include <acc.h>
async yield int one(int n);
async yield int two(int n);
async int three(int n);
async yield int four(int n);
int five(int n);

async int one(int n)
{
    return n;
}

int two(int n)
{
    return n;
}

async yield int three(int n)
{
    return -n;
}

async yield double four(int n)
{
    yield n;
}

async yield int five(int n)
{
    yield n;
}
