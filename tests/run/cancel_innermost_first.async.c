// reference: coroutines
/* Section 6: a cancelled future's child is dropped first, then its open scopes are left, innermost first; nothing else of the body runs. */
#include <acc.h>
#include <stdio.h>

static async void wait_for_ever(void)
{
    defer puts("leaf");
    for (;;) {
        defer puts("leaf's turn");
        await acc_yield();
    }
}

static async int middle(int n)
{
    defer puts("middle");
    {
        defer printf("middle's block %d\n", n);
        await wait_for_ever();
        puts("never");
    }
    defer puts("not reached");
    return n;
}

static async void outer(void)
{
    defer puts("outer first");
    {
        defer puts("left already");
        await acc_yield();
    }
    for (int i = 0;; i++) {
        defer printf("outer's loop %d\n", i);
        if (i < 2) {
            defer printf("if %d\n", i);
            await acc_yield();
            continue;
        }
        defer puts("outer last");
        printf("%d\n", await middle(5) + 1);
        puts("never");
    }
}

async int main(void)
{
    acc_spawn(outer());
    for (int i = 0; i < 6; i++)
        await acc_yield();
    puts("main ends");
    return 0;
}
