/* Expression statements of which an await is only a part: the output has no statement without effect, and no variable
 * that nobody reads. */
#include <acc.h>
#include <stdio.h>

static int count;

static int plain(void)
{
    return ++count;
}

static async int add(int n)
{
    await acc_yield();
    count += n;
    return count;
}

static async void each(int i)
{
    (await add(1));
    plain(), await add(10);
    (plain(), await add(10));
    i ? await add(100) : plain();
    i ? plain() : await add(1000);
    i ? (await add(100)) : (plain(), await add(1000));
    if (i)
        plain(), await add(1);
    else
        (await add(2));
    for (int j = 0; j < i; j++, (plain(), await add(1)))
        i > j ? await add(j) : await add(-j);
}

async int main(void)
{
    await each(0);
    printf("%d\n", count);
    count = 0;
    await each(2);
    printf("%d\n", count);
    return 0;
}
