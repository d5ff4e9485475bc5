// reference: futures
/* Section 5: acc_spawn of an allocated future, fresh or one that has been polled already: it goes on as a task; it is
 * the task's now. */
#include <acc.h>
#include <stdio.h>

static async int count(char name, int turns)
{
    defer printf("~%c ", name);
    for (int i = 0; i < turns; i++) {
        printf("%c%d ", name, i);
        await acc_yield();
    }
    return turns;
}

async int main(void)
{
    acc_future(int) a = count('a', 3), b = count('b', 9), list[2] = {count('x', 1), count('y', 2)};
    defer {
        acc_cancel(a);
        acc_cancel(b);
        acc_cancel(list[0]);
        acc_cancel(list[1]);
    }
    await acc_race(a, b, acc_yield());
    printf("| ");
    async int ha = acc_spawn(a), hb = acc_spawn(b);
    a = b = NULL;
    printf("| ");
    printf("%d ", await ha);
    acc_cancel(hb);
    puts("");
    int sum = 0;
    for (int i = 0; i < 2; i++) {
        list[i] = acc_spawn(list[i]);
        sum += await list[i];
    }
    printf("%d\n", sum);
    return 0;
}
