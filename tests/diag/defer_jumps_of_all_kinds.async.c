// flags: -std=gnu11
/* Computed jumps and those of asm, into and out of blocks with a defer, and over future variables. */
#include <acc.h>
async int f(int n);
void plain(int n);

async int flow(int c)
{
    void *to = c ? &&inside : &&outside, *deeper = &&deepest;
    goto *to;
    {
        defer plain(1);
        goto *to;
inside:
        {
            defer plain(2);
deepest:
            __asm__ goto("" : : : : inside, outside, deepest);
        }
    }
    __asm__ goto("" : : : : outside);
    switch (c) {
        defer plain(3);
    case 1:;
        {
        case 2:;
            defer plain(4);
        case 3:;
        }
        async int q = f(1);
    case 4:
    default:;
    }
again:;
    defer goto again;
    defer {
own:
        goto own;
    }
    goto own;
outside:
    return deeper == to;
}
