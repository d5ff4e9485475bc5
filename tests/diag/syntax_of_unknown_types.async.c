/* A name that is no type, where one stands: first in a block, and after what may begin a declaration. */
#include <acc.h>

typedef int T;
async int h(int n);

async int kinds(int n)
{
    strange a;
    const strange b;
    static strange c;
    volatile strange d;
    register strange e;
    extern strange f;
    typedef strange g;
    return await h(n);
}

async int long_name(int n)
{
    await h(n);
    a_name_that_is_much_longer_than_forty_characters n (
}

async int member(int n)
{
    struct { struct { int a; } T b; } x;
    return await h(n);
}

async int tail(int n)
{
    await async { return n; } a_name_that_is_much_longer_than_forty_characters;
    return 1;
}

async int behind_const(int n)
{
    const strange x;
    return await h(n);
}

async int behind_static(int n)
{
    static strange x;
    return await h(n);
}

async int behind_volatile(int n)
{
    volatile strange x;
    return await h(n);
}

async int behind_register(int n)
{
    register strange x;
    return await h(n);
}

async int behind_extern(int n)
{
    extern strange x;
    return await h(n);
}

async int behind_typedef(int n)
{
    typedef strange x;
    return await h(n);
}

async int behind_inline(int n)
{
    inline strange x;
    return await h(n);
}
