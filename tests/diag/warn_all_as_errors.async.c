// flags: -Werror -Wno-error=blocking-call
/* -Werror makes errors of all, but for those that -Wno-error=NAME names. */
#include <acc.h>
#include <unistd.h>
async int work(int n);

async int user(int n)
{
    sleep(1);
    return acc_block_on(work(n));
}
