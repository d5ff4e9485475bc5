/* Groups: several that wait for one group, of which some give up; a race of two that wait. */
#include <acc.h>
#include <stdio.h>

static async int later(int turns)
{
    for (int i = 0; i < turns; i++)
        await acc_yield();
    return turns;
}

static async int take(acc_group *group)
{
    int result = 0;
    int n = await acc_group_next(group, &result);
    return 100 * n + result;
}

static async void several(void)
{
    acc_group group = { 0 };
    defer acc_group_cancel(&group);
    acc_group_add(&group, later(8));
    acc_group_add(&group, later(16));
    async int first = acc_spawn(take(&group)), second = acc_spawn(take(&group)),
              third = acc_spawn(take(&group));
    await acc_yield();
    await acc_yield();
    acc_cancel(first);          /* the one that waits longest gives up */
    await acc_yield();
    printf("%d\n", await second + await third);
}

static async void raced(void)
{
    acc_group group = { 0 };
    defer acc_group_cancel(&group);
    int a = 0, b = 0;
    acc_group_add(&group, later(3));
    int which = await acc_race(acc_group_next(&group, &a), acc_group_next(&group, &b), later(100));
    printf("%d %d\n", which, a + b);
    acc_group_add(&group, later(20));
    which = await acc_race(later(2), acc_group_next(&group, &a), acc_group_next(&group, &b));
    printf("%d\n", which);
    async int held = later(30);
    which = await acc_race(acc_group_next(&group, &a), held);       /* polled again in each turn of the other */
    printf("%d %d\n", which, a);
}

async int main(void)
{
    await several();
    await raced();
    return 0;
}
