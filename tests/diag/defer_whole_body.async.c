/* A defer that is the whole body of an if or loop runs at once: a warning. */
#include <acc.h>

async int user(int n)
{
    if (n)
        defer acc_close(1);
    else
        defer acc_close(2);
    while (n--)
        defer acc_close(3);
    for (int i = 0; i < n; i++)
        defer acc_close(4);
    do
        defer acc_close(5);
    while (0);
    switch (n)
    default:
        defer acc_close(6);
    await acc_yield();
    return n;
}
