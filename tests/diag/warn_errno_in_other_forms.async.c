/* errno read after an await of the file's own function, of an operation without a value, as a macro's argument, and as a plain
 * variable; paths that part and meet again without a call. */
#include <acc.h>

#define SAME(x) (x)
extern int errno;
void plain(int n);
async int work(int n)
{
    await acc_yield();
    return errno + n;
}

async int given(int n, int _n_)
{
    await acc_yield();
    return SAME(_n_ + errno) + n;
}

#include <errno.h>
#define NOTED do { int noted = errno; (void)noted; } while (0)
#define NONE (errno == 0)
#define LOG(a, b, c, d) do { int noted = errno; (void)(a c)[noted], (void)(b + d); } while (0)
extern int errnos;

async int after(int n)
{
    await work(n);
    if (n)
        n++;
    if (n > 1 || n < 0)
        ;
    else
        ;
    if (errno)
        return 1;
    await acc_sleep(1);
    plain(n);
    if (n > 1)
        n++;
    else
        n--;
    if (errno == 2)
        return 2;
    await work(n);
    if (SAME(errno == 3))
        return 3;
    int my_errno = 4, _errno = 5;
    LOG("errno", 'e', "of \" errno", errnos + my_errno + _errno);
    NOTED;
    return NONE;
}

async int never_set(int n)
{
    if (n)
        ;
    while (n > 1)
        n--;
    return errno;
}
