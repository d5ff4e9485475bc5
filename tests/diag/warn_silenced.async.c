// flags: -Wno-blocking-call -Wno-lone-defer -Wblock-on-in-async -Wno-errno-across-await -Werrno-across-await
/* -Wno-NAME silences a warning and its notes; the last option of a name counts. */
#include <acc.h>
#include <errno.h>
#include <unistd.h>
async int work(int n);

async int user(int n)
{
    if (n)
        defer acc_close(1);
    sleep(1);
    n = acc_block_on(work(n));
    n += await work(n);
    return errno;
}
