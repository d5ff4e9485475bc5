// flags: -D_GNU_SOURCE
/* A lock of threads that is held at an await: -Wlock-across-await. */
#include <acc.h>
#include <pthread.h>
#include <stdio.h>
#include <threads.h>

struct shared {
    pthread_mutex_t mutex;
    pthread_rwlock_t lock;
    mtx_t other;
};

async int work(int n);

async int plainly(struct shared *shared)
{
    pthread_mutex_lock(&shared->mutex);
    int n = await work(1);
    n += await work(2);
    pthread_mutex_unlock(&shared->mutex);
    n += await work(3);
    return n;
}

async int by_defer(struct shared *shared, int n)
{
    if (n) {
        pthread_mutex_lock(&shared->mutex);
        defer pthread_mutex_unlock(&shared->mutex);
        if (n > 2)
            return await work(4);
        n++;
    }
    return await work(5);
}

async int on_one_path(struct shared *a, struct shared *b, int n)
{
    pthread_mutex_lock(&a->mutex);
    if (n == 1)
        goto out;
    pthread_mutex_unlock(&b->mutex);
    pthread_mutex_unlock( & a->mutex );
    pthread_rwlock_rdlock(&a->lock);
    pthread_rwlock_wrlock(&b->lock);
    pthread_rwlock_unlock(&b->lock);
    await work(6);
    pthread_rwlock_unlock(&a->lock);
    mtx_lock(&a->other);
    for (int i = 0; i < n; i++) {
        mtx_unlock(&a->other);
        await work(7);
        mtx_lock(&a->other);
    }
    mtx_unlock(&a->other);
    return await work(8);
out:
    flockfile(stdout);
    funlockfile(stdout);
    return await work(9);
}

static void unlock(pthread_mutex_t **mutex)
{
    pthread_mutex_unlock(*mutex);
}

async int fine(struct shared *shared, int n)
{
    {
        __attribute__((cleanup(unlock))) pthread_mutex_t *mutex = &shared->mutex;
        pthread_mutex_lock(mutex);
        n++;
    }
    await work(10);
    {
        pthread_mutex_lock(&shared->mutex);
        defer pthread_mutex_unlock(&shared->mutex);
        while (n--)
            if (n == 3)
                return 1;
    }
    await work(11);
    if (pthread_mutex_lock(&shared->mutex) == 0)
        pthread_mutex_unlock(&shared->mutex);
    if (n && pthread_mutex_lock(&shared->mutex))
        return await work(12);
    pthread_mutex_unlock(&shared->mutex);
    if (0 != 1 && pthread_mutex_lock(&shared->mutex) != 0)
        return await work(13);
    pthread_mutex_unlock(&shared->mutex);
    return await work(14);
}
