/* Future variables that nobody waits for: -Wunawaited-future. */
#include <acc.h>

async int work(int n);
async yield int count(int n);

async int user(int n)
{
    async int never = work(1);
    async int only_cancelled = work(2), awaited = work(3);
    async int handle = acc_spawn(work(4));
    async yield int stream = count(5);
    async int block = async { return 1; };
    if (n)
        acc_cancel(only_cancelled);
    acc_spawn(async {
        async int inner = work(6);
    });
    return await awaited;
}

async int fine(int n)
{
    async int joined = work(1), raced = work(2), other = async { return 3; };
    async int handle = acc_spawn(work(4)), second = acc_spawn(work(5));
    async yield int stream = count(6), next = count(7);
    await acc_join(joined);
    if (await acc_race(raced, (other)) == 1)
        acc_cancel(handle);
    if (n && acc_cancelled(second))
        return 1;
    while (await acc_next(stream, &n) > 0)
        n++;
    return await acc_race(acc_sleep(1), acc_next(next, &n));
}
