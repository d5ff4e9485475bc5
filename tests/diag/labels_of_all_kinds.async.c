// flags: -std=gnu11
/* Labels in blocks and deferred statements, and jumps to them that are right or wrong. */
#include <acc.h>

async int user(int n)
{
    void *labels[] = { &&twice };
    case 3: ;
    goto deep;
    acc_spawn(async { deep: ; });
    defer {
        if (n)
            goto inner;
        defer { inner: ; }
    }
twice:
    { defer n++; twice: ; }
    goto *labels[0];
}

async int deferred(int n)
{
    void *label = &&in_defer;
    defer { in_defer: ; n++; }
    goto *label;
}

async int by_asm(int n)
{
    defer { in_defer: ; n++; }
    asm goto("" : : : : in_defer);
    return n;
}

async int declared_only(int n)
{
    __label__ nowhere;
    if (n)
        goto nowhere;
    await async { goto nowhere; };
    return n;
}
