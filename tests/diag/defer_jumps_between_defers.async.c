// flags: -std=gnu11
/* Jumps from one 'defer' into another inside it, and to labels beside it. */
#include <acc.h>
void go(int n);

async void inwards(int n)
{
    defer {
        if (n)
            goto in;
        defer {
            in:
            go(1);
        }
    }
}

async void computed(int n)
{
    void *p = &&out;
    defer {
        if (n)
            goto *p;
    }
    out:
    go(2);
}

async void of_asm(int n)
{
    defer {
        if (n)
            asm goto("" : : : : out);
    }
    out:
    go(3);
}

async void from_outside(void)
{
    void *p = &&in;
    goto *p;
    defer { in: go(4); }
}

async void asm_from_outside(void)
{
    asm goto("" : : : : in);
    defer { in: go(5); }
}

async void case_of_no_switch(void)
{
    acc_spawn(async { case 1: go(6); });
}
