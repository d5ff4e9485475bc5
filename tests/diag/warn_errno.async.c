// flags: -D_GNU_SOURCE
/* errno read where an await stands on a path from what may have set it: -Werrno-across-await. */
#include <acc.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>

#define FAIL(word) do { perror(word); return -1; } while (0)
#define LOG(text) do { int saved = errno; puts(text); errno = saved; } while (0)

static int plain(int n);
async int work(int n);

async int after(int fd, char *text)
{
    if (await acc_read(fd, text, 1) < 0)
        perror(text);
    int other = open(text, O_RDONLY);
    await work(other);
    if (other < 0)
        return -errno;
    if (await acc_write(fd, text, 1) < 0)
        FAIL("write");
    return await work(3) + errno;
}

async int by_address(int fd, char *text)
{
    await acc_read(fd, text, 1);
    int *place = &errno, n = plain(fd);
    await work(n);
    return *place + errno;
}

async int on_some_path(int n)
{
    int m = plain(n);
    if (n && await work(n))
        m++;
    if (m < 0 && errno == ENOENT)
        return 1;
    plain(n);
    while (n--) {
        if (errno)
            break;
        await work(2);
    }
    switch (n) {
    case 1:
        m = await work(1);
        break;
    default:
        m = plain(1);
    }
    errno += m;
    return 0;
}

async int fine(int n, char *text)
{
    int m = plain(await work(1));
    if (m < 0)
        return -errno;
    while ((m = plain(1)) < 0 && errno == EINTR)
        await acc_yield();
    await work(2);
    if (n && plain(2) < 0)
        puts(strerror(errno));
    do {
        if (plain(3) && errno)
            continue;
        await work(3);
    } while (0);
    LOG(text);
    await work(errno);
    LOG(text);
    await work(6);
    errno = 0;
    n += errno;
    for (;;) {
        m = plain(4);
        if (errno == 1)
            return m;
        if (!errno) {
            await acc_yield();
            continue;
        }
        n += (int)sizeof(errno);
    }
}

static int (*pointer)(int) = plain;

async int pointers(acc_future(int) v)
{
    int m = plain(1);
    m += await v;
    if (pointer(m) < 0 && errno)
        return 1;
    m = plain(2) + await v;
    return errno + m;
}

static int plain(int n)
{
    return n;
}
