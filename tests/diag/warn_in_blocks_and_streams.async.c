// flags: -D_GNU_SOURCE
/* Async blocks and streams are looked at like async functions; a yield is a place to wait as an await is. */
#include <acc.h>
#include <errno.h>
#include <pthread.h>
#include <unistd.h>

static pthread_mutex_t m;
async int work(int n);

async yield int numbers(int n)
{
    pthread_mutex_lock(&m);
    while (n--)
        yield n;
    pthread_mutex_unlock(&m);
    sleep(1);
    yield close(n);
    if (errno)
        return -1;
}

async int user(int n)
{
    pthread_mutex_lock(&m);
    acc_spawn(async {
        await work(n);                 /* not when the block is made */
        sleep(2);
        async int nested = async {
            await work(1);
            return errno;
        };
        return await nested;
    });
    async int lost = async {
        pthread_mutex_lock(&m);
        return 1;
    };
    pthread_mutex_unlock(&m);
    return n;
}

void plain(int n)
{
    acc_spawn(async {
        if (n)
            sleep(3);
    });
    sleep(4);
}
