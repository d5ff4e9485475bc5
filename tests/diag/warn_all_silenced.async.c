// flags: -Wno-blocking-call -Wno-unawaited-future -Wno-overwritten-future -Wno-lock-across-await -Wno-errno-across-await
// flags: -Wno-missing-return -Wno-lone-defer -Wno-block-on-in-async
/* Each warning has a name by which it is silent, with its note. */
#include <acc.h>
#include <errno.h>
#include <pthread.h>
#include <unistd.h>
async int f(int n);
async yield int numbers(void);

async int user(int n, pthread_mutex_t *lock)
{
    async int never = f(1), task = acc_spawn(f(2));
    async yield int s = numbers();
    acc_future(int) p = f(3);
    p = f(4);
    pthread_mutex_lock(lock);
    await p;
    pthread_mutex_unlock(lock);
    await acc_sleep(1);
    n = errno;
    sleep(1);
    acc_block_on(f(5));
    if (n)
        defer acc_close(n);
    return await async { if (n) return 1; };
}
