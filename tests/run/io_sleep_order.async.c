// reference: coroutines
/* Section 10: sleeping tasks are woken in the order of their times, not in that of their calls; acc_now goes forward. */
#include <acc.h>
#include <stdio.h>

static int awake;

static async void sleeper(int milliseconds)
{
    await acc_sleep(milliseconds * ACC_MS);
    printf("%d ", milliseconds);
    awake++;
}

static async void until(int64_t time, const char *name)
{
    await acc_sleep_until(time);
    printf("%s%s ", name, acc_now() >= time ? "" : " early");
    awake++;
}

async int main(void)
{
    int64_t start = acc_now();
    static const int times[] = { 120, 40, 160, 80, 20 };
    for (int i = 0; i < 5; i++)
        acc_spawn(sleeper(times[i]));
    acc_spawn(until(start + 60 * ACC_MS, "until60"));
    acc_spawn(until(start + 100 * ACC_MS, "until100"));
    while (awake < 7)
        await acc_sleep(ACC_MS);
    int64_t passed = acc_now() - start;
    printf("%d %d\n", passed >= 160 * ACC_MS, passed < 10 * ACC_S);
    await acc_sleep(0);
    await acc_sleep(-5);
    puts("end");
    return 0;
}
