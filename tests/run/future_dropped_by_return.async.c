// reference: futures
/* Section 5: `return` drops the futures in scope, after its value is computed, innermost first, exactly once. */
#include <acc.h>
#include <stdio.h>

static int left;

static async int wait(char name)
{
    defer {
        printf("~%c ", name);
        left++;
    }
    for (;;)
        await acc_yield();
    return 0;
}

static async int leave(int depth)
{
    async int a = wait('a');
    await acc_race(a, acc_yield());
    if (depth == 1)
        return left;
    for (int i = 0; i < 3; i++) {
        async int b = wait('b'), c = wait('c');
        await acc_race(c, b, acc_yield());
        switch (depth) {
        case 2:
            return left * 10;
        default: {
            async int d = wait('d');
            defer printf("defer ");
            await acc_race(d, acc_yield());
            return left * 100;
        }
        }
    }
    return -1;
}

static async void leave_void(void)
{
    async int v = wait('v');
    await acc_race(v, acc_yield());
    if (left)
        return;
    puts("never");
}

async int main(void)
{
    for (int depth = 1; depth <= 3; depth++) {
        int value = await leave(depth);
        printf("%d %d\n", value, left);
    }
    await leave_void();
    printf("%d\n", left);
    return 0;
}
