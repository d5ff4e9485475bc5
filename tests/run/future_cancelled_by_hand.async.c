// reference: futures
/* Section 5: acc_cancel of a future in a variable cancels it there: once, not again at the end of its scope; what was
 * not started runs nothing. */
#include <acc.h>
#include <stdio.h>

static int left;

static async int wait(char name, int turns)
{
    int buffer[100] = {name};
    defer {
        printf("~%c ", buffer[0]);
        left++;
    }
    for (int i = 0; i < turns; i++)
        await acc_yield();
    return name;
}

async int main(void)
{
    {
        async int a = wait('a', 9), b = wait('b', 9), c = wait('c', 1), fresh = wait('f', 9);
        printf("%d ", await acc_race(a, b, c));
        acc_cancel(a);
        printf("cancelled %d ", left);
        acc_cancel(fresh);
        await acc_yield();
        printf("%c ", await c);
        printf("end ");
    }
    printf("%d\n", left);
    for (int i = 0; i < 3; i++) {
        async int d = wait('0' + i, 5);
        await acc_race(d, acc_yield());
        if (i == 1)
            acc_cancel(d);
        printf("end%d ", i);
    }
    printf("%d\n", left);
    async int e = wait('e', 1);
    printf("%d %c %d\n", acc_cancelled(e), await e, acc_cancelled(e));
    return 0;
}
