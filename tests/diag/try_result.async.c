/* A function that try leaves has a signed result, or none. */
#include <acc.h>

struct point { int x; };

async unsigned number(int n)
{
    try n;
    return 1;
}

async char *text(int n)
{
    n = try n;
    return 0;
}

async struct point point(struct point p)
{
    try p.x;
    return p;
}

async void nothing(int n)
{
    try n;
}
