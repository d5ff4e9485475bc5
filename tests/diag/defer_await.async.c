/* A defer cannot wait, nor leave the function. */
#include <acc.h>
async int fetch(int n);

async int user(int n)
{
    defer await fetch(1);
    defer { n = try n; }
    defer { n = await fetch(2) + await fetch(3); }
    return n;
}
