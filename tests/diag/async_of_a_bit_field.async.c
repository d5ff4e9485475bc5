/* 'async' before a bit-field, with a name and without one. */
#include <acc.h>

async int user(void)
{
    struct { async int : 3; async int b : 2; } x = { 1 };
    await acc_yield();
    return x.b;
}
