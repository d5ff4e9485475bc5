#include "steps.h"

async int first(int n)
{
    await acc_yield();
    return n + 1;
}

async int second(int n)
{
    return n + 2;
}

async int third(int n)
{
    await acc_yield();
    return await first(n) + 2;
}

async int fourth(int n)
{
    return n + 4;
}

int doubled(int n)
{
    return 2 * n;
}
