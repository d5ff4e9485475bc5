/* A local acc_future that is given another future while it may hold one: -Woverwritten-future. */
#include <acc.h>

async int work(int n);
acc_future(int) plain(void);
void store(acc_future(int) *place);

async int user(int n)
{
    acc_future(int) job = work(1);
    job = work(2);
    acc_future(int) other = NULL;
    other = n ? work(3) : work(4);
    if (n)
        await other;
    other = acc_spawn(work(5));
    for (int i = 0; i < n; i++)
        other = plain();
    acc_spawn(async {
        acc_future(int) inner = work(6);
        inner = async { return 1; };
        await inner;
    });
    acc_cancel(other);
    return await job;
}

async int parameter(acc_future(int) job, int n)
{
    job = work(n);
    job = work(n);
    return await job;
}

async int fine(int n)
{
    acc_future(int) job = work(1);
    n += await job;
    job = work(2);
    acc_cancel(job);
    job = work(3);
    acc_spawn(job);
    job = work(4);
    acc_future(int) copy = job;
    job = work(5);
    n += await job + await copy;
    for (int i = 0; i < n; i++) {
        acc_future(int) each = work(6);
        if (!job)
            job = work(7);
        n += await each;
    }
    acc_cancel(job);
    job = work(8);
    await acc_join(job);
    if (n) {
        job = work(9);
        return n;
    }
    job = work(10);
    acc_spawn(async { await job; });
    job = work(11);
    defer acc_cancel(job);
    acc_future(int) out = work(12);
    store(&out);
    out = work(13);
    static acc_future(int) kept;
    kept = work(14);
    kept = work(15);
    acc_future(int) list[2] = { 0 };
    list[0] = work(16);
    list[1] = work(17);
    list[n] = work(18);
    return await out + await list[0] + await list[1];
}

async int chosen(int n)
{
    acc_future(int) job = n ? NULL : work(1);
    job = n ? work(2) : NULL;
    job = n ? NULL : 0;
    job = work(3);
    await job;
    job = n ? NULL : NULL;
    job = job ?: work(4);
    return await job;
}

async int each_time(int n)
{
    acc_future(int) job;
    while (n--)
        job = work(n);
    return await job;
}
