#include "behind.h"
#include "by_macro.h"
#include "my_acc.h"
#include "spliced.h"

async int one(int n)
{
    return n;
}

async int two(int n)
{
    return n * 10;
}

async int three(int n)
{
    return n * 100;
}

async int four(int n)
{
    return n * 1000;
}
