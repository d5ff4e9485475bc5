/* A definition agrees with the prototype: async with async, stream with stream, type with type. */
#include <acc.h>
async yield int one(int n);
async yield int two(int n);
async int three(int n);
async yield int four(int n);
int five(int n);

async int one(int n)                     /* error: declared as a stream; a note at the prototype */
{
    return n;
}

int two(int n)                           /* error: declared as a stream */
{
    return n;
}

async yield int three(int n)             /* error: declared as an async function */
{
    yield n;
}

async yield double four(int n)           /* error: conflicting types */
{
    yield n;
}

async yield int five(int n)              /* error: declared without async */
{
    yield n;
}
