// flags: -std=gnu11
/* What a defer may hold: other defers, loops and labels of its own, and nothing that leaves it or waits. */
#include <acc.h>
async int f(int n);
async int (*h)(int);
void plain(int n);

async yield int body(int c, acc_future(int) p)
{
    defer {
        yield 1;
        for (;;) {
            if (c)
                continue;
            break;
        }
        void *label = &&inside;
        goto *label;
    inside:
        goto inside;
    }
    defer defer plain(1);
    defer ;
    defer c;
    defer label: c++;
    defer async { return 1; };
    defer acc_spawn(f(1));
    defer {
        int x = p;
        x = f(2);
        h(3);
        acc_block_on(f(4));
        x = h(5);
    }
    defer if (c) defer plain(1);
    asm goto ("" :::: label);
    goto label;
    return 0;
}

async void declaration(void)
{
    defer int x;
}
