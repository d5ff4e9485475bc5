async int tail(int n)
{
    return n;
}

#include "tail.h"