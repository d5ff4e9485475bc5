// reference: futures
/* Section 5: acc_cancel(p) cancels and releases the future and sets p to null; of null it does nothing; of one that is
 * done it releases; nothing is dropped by itself. */
#include <acc.h>
#include <stdio.h>

static async int wait(char name, int turns)
{
    defer printf("~%c ", name);
    printf("+%c ", name);
    for (int i = 0; i < turns; i++)
        await acc_yield();
    return turns;
}

static void cancel(acc_future(int) *p)
{
    acc_cancel(*p);
}

async int main(void)
{
    acc_future(int) null = NULL, fresh = wait('f', 9), a = wait('a', 9), b = wait('b', 1), c = wait('c', 9);
    defer acc_cancel(a);
    defer acc_cancel(b);
    defer acc_cancel(c);
    acc_cancel(null);
    acc_cancel(fresh);
    acc_cancel(fresh);
    printf("%d %d\n", null == NULL, fresh == NULL);
    printf("%d\n", await acc_race(a, b, c));
    acc_cancel(b);
    acc_cancel(a);
    printf("%d %d\n", a == NULL, b == NULL);
    acc_future(int) outer = c;
    c = NULL;
    {
        acc_future(int) inner = outer;
        outer = inner;
    }
    puts("inner is gone");
    cancel(&outer);
    printf("%d\n", outer == NULL);
    return 0;
}
