/* A token that is cut. */
#include <acc.h>
async int fetch(int n);

async int user(int n)
{
    return await fetch("text);
}

async int apostrophe(int n)
{
    return await fetch("it's open);
}

async int quote(int n)
{
    return await fetch('a"b);
}
