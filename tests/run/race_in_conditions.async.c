// reference: futures
/* Sections 3 and 5: `await acc_race` in conditions of all statements, under &&, || and ?:, in a subscript and a
 * switch. */
#include <acc.h>
#include <stdio.h>

static async int work(int turns)
{
    for (int i = 0; i < turns; i++)
        await acc_yield();
    return turns;
}

async int main(void)
{
    const char *names[] = {"first", "second", "third"};
    async int slow = work(7);
    if (await acc_race(work(2), work(1)) == 1 && await acc_race(work(1), work(2)) == 0)
        puts("if");
    if (await acc_race(work(0), work(1)) || !await acc_race(work(3), acc_yield()))
        puts("never");
    int turns = 0;
    while (await acc_race(slow, acc_yield()) == 1)
        turns++;
    printf("%d %d\n", turns > 0, await slow);
    for (int i = 0; await acc_race(work(i), work(2)) == 0; i++)
        printf("for%d ", i);
    puts("");
    switch (await acc_race(acc_sleep(3600 * ACC_S), work(2), work(1))) {
    case 1:
        puts("one");
        break;
    case 2:
        puts("two");
        break;
    }
    printf("%s %s\n", names[await acc_race(work(1), work(0))], names[await acc_race(work(2), work(2), work(1))]);
    int n = await acc_race(work(1), work(0)) ? await acc_race(work(2), work(1)) + 10 : await acc_race(work(0)) + 20;
    do
        n += 1 + await acc_race(work(0));
    while (n < 15);
    printf("%d\n", n);
    return await acc_race(work(0), work(0));
}
