/* Words of the runtime that give no future, or not to an await. */
#include <acc.h>
async int fetch(int n);
async yield int numbers(void);

async int user(acc_future(int) job, int n)
{
    async yield int s = numbers();
    await acc_block_on(fetch(1));
    await acc_block_on();
    await acc_cancel(job);
    await acc_cancelled(job);
    n += await acc_cancelled(job);
    acc_block_on(acc_next(s, &n));
    await await fetch(2);
    return await s;
}

int given = acc_join(fetch(3));
