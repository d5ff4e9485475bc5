// flags: -D_GNU_SOURCE -std=gnu11
/* The paths on which a lock is looked for: each await that is told says so in its argument. */
#include <acc.h>
#include <pthread.h>

enum { SILENT, TOLD };
static pthread_mutex_t m;
async int work(int state);
int plain(int n);

async int switches(int n)
{
    switch (n) {
    case 1:
        pthread_mutex_lock(&m);
        /* fall through */
    case 2:
        await work(TOLD);
        pthread_mutex_unlock(&m);
        break;
    case 3:
        pthread_mutex_lock(&m);
        break;
    default:
        await work(SILENT);
        return 0;
    }
    await work(TOLD);
    return 0;
}

async int gotos(int n)
{
    await work(SILENT);
again:
    pthread_mutex_lock(&m);
    if (plain(n))
        goto locked;
    pthread_mutex_unlock(&m);
    await work(SILENT);
    if (n--)
        goto again;
    return 0;
locked:
    await work(TOLD);
    pthread_mutex_unlock(&m);
    goto again;
}

async int computed(int n)
{
    static void *const places[] = { &&locked, &&free };
    pthread_mutex_lock(&m);
    if (n > 1) {
        pthread_mutex_unlock(&m);
        await work(SILENT);
        return 1;
    }
    goto *places[n];
locked:
    await work(TOLD);
free:
    pthread_mutex_unlock(&m);
    return 2;
}

async int loops(int n)
{
    for (;;) {
        pthread_mutex_lock(&m);
        if (plain(n))
            continue;
        if (plain(2))
            break;
        pthread_mutex_unlock(&m);
        await work(SILENT);
    }
    await work(TOLD);
    pthread_mutex_unlock(&m);
    while (1)
        if (plain(3))
            return 3;
    await work(SILENT);
}

async int inner_loops(int n)
{
    do {
        await work(SILENT);             /* the other one, which is told, comes first */
        for (int i = 0; i < n; i++)
            pthread_mutex_lock(&m);
    } while (await work(TOLD));
    pthread_mutex_unlock(&m);
    return 0;
}

async int operands(int n)
{
    n += (pthread_mutex_lock(&m), 1) + await work(TOLD);
    pthread_mutex_unlock(&m);
    n = await work(SILENT) + (pthread_mutex_lock(&m), plain(1));
    pthread_mutex_unlock(&m);
    n = ({ pthread_mutex_lock(&m); int i = plain(1); pthread_mutex_unlock(&m); i; }) + await work(SILENT);
    n = plain(3) ? (pthread_mutex_lock(&m), 1) : await work(SILENT);
    pthread_mutex_unlock(&m);
    if (plain(4) && (pthread_mutex_lock(&m), !plain(4))) {
        await work(TOLD);
        return 1;
    }
    return n;
}

async int leaving(int n)
{
    pthread_mutex_lock(&m);
    defer pthread_mutex_unlock(&m);
    for (int i = 0; i < n; i++) {
        pthread_mutex_unlock(&m);
        defer pthread_mutex_lock(&m);
        if (plain(1))
            continue;
        await work(SILENT);
        if (plain(2))
            break;
        try plain(3);
        {
            defer plain(4);
            if (plain(5))
                goto out;
        }
    }
    return 0;
out:
    return await work(TOLD);
}

async int constants(void)
{
    if (0)
        pthread_mutex_lock(&m);
    await work(SILENT);
    do {
        await work(SILENT);
        pthread_mutex_lock(&m);
    } while (0);
    pthread_mutex_unlock(&m);
    if (1)
        plain(1);
    else
        pthread_mutex_lock(&m);
    while (__builtin_expect(!!(plain(1) && pthread_mutex_lock(&m) == 0), 1))
        pthread_mutex_unlock(&m);
    return await work(SILENT);
}
