// flags: -Werror=blocking-call -Wno-lone-defer -Werror=lone-defer -Werror=errno-across-await -Wno-error=errno-across-await
/* -Werror=NAME makes an error of a warning: nothing is written.  All are still looked for. */
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
