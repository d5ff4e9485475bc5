// reference: futures
/* Section 7: acc_next is a future like any other: it may race, be joined and be dropped while it waits; the stream
 * goes on where it was and no value is * lost or given twice. */
#include <acc.h>
#include <stdio.h>

static async yield int slowly(int count, int turns)
{
    for (int i = 0; i < count; i++) {
        for (int turn = 0; turn < turns; turn++)
            await acc_yield();
        yield i;
    }
}

async int main(void)
{
    async yield int s = slowly(5, 4);
    int x = -1, late = 0, r;
    for (;;) {
        if (await acc_race(acc_next(s, &x), acc_yield()) == 1) {
            late++;
            continue;
        }
        printf("%d ", x);
        if (x == 4)
            break;
    }
    printf("%d\n", late > 5);
    while (await acc_race(acc_sleep(3600 * ACC_S), acc_next(s, &x), acc_yield()) == 2)
        late++;
    printf("%d %d\n", await acc_next(s, &x), x);

    async yield int a = slowly(3, 2), b = slowly(4, 1);
    int of_a = -1, of_b = -1;
    await acc_join(acc_next(a, &of_a), acc_next(b, &of_b));
    printf("%d %d\n", of_a, of_b);
    int which = await acc_race(acc_next(a, &of_a), acc_next(b, &of_b));
    printf("%d: %d %d\n", which, of_a, of_b);
    while ((r = await acc_next(a, &of_a)) > 0)
        printf("%d ", of_a);
    while ((r = await acc_next(b, &of_b)) > 0)
        printf("%d ", of_b);
    puts("");

    /* Only one of the two is taken: the other one's value waits in its stream. */
    async yield int c = slowly(3, 0), d = slowly(3, 0);
    int of_c = -1, of_d = -1;
    for (int i = 0; i < 4; i++)
        printf("%d ", i % 2 ? await acc_race(acc_next(c, &of_c), acc_next(d, &of_d))
                            : await acc_race(acc_next(d, &of_d), acc_next(c, &of_c)));
    printf("%d %d\n", of_c, of_d);
    return 0;
}
